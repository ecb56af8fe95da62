import Documents
import Extraction
import Knowledge
import Model
import Reports

/// `shortlist vacancy --wording`: words of vacancy pages that the law forbids or that scare candidates off.
struct WordingCommand {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func run() throws -> ExitCode {
        let options = session.options
        let format = options.format ?? "text"
        guard ["text", "json", "jsonl"].contains(format) else {
            throw UsageError(message: "vacancy --wording knows the formats text and jsonl")
        }
        let inputs = Inputs(limit: options.maxSize)
        var (files, unread) = inputs.expand(options.paths)
        let reader = WordingReader(session.knowledge, asOf: session.asOf)
        let printer = TerminalText(wording: try session.wording())
        for path in files {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            switch inputs.read(path) {
            case .unread(let input): unread.append(input)
            case .bytes(let bytes):
                do {
                    let document = try DocumentReader.read(bytes, named: name, limits: ReadLimits(size: options.maxSize))
                    let findings = reader.read(document)
                    if format == "text" {
                        Console.write(printer.wording(findings, file: name))
                    } else {
                        Console.write(JSONLine.wording(findings, file: name, run: session.run(0)))
                    }
                } catch {
                    unread.append(Intake.unread(path, error))
                }
            }
        }
        return try Diagnostics.report(unread, session)
    }
}
