import Knowledge
import Matching
import Model
import Reports

/// `shortlist vacancy`: what was read from vacancy pages.
struct VacancyCommand {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func run() throws -> ExitCode {
        guard !session.options.paths.isEmpty else {
            throw UsageError(message: "vacancy needs a page; see shortlist vacancy --help")
        }
        if session.options.wording { return try WordingCommand(session).run() }
        let source = VacancySource(session: session)
        let ids = session.folder.vacancyIDs()
        let known = session.options.paths.filter { ids.contains($0) }.map { session.folder.data + "/vacancies/" + $0 + ".txt" }
        let (files, missing) = Inputs(limit: session.options.maxSize).expand(session.options.paths.filter { !ids.contains($0) })
        let format = session.options.format ?? "text"
        guard ["text", "json", "jsonl", "vacancy"].contains(format) else {
            throw UsageError(message: "vacancy knows the formats text, jsonl and vacancy")
        }
        guard format != "vacancy" || known.count + files.count <= 1 else {
            throw UsageError(message: "--format vacancy writes the spec of one page; give one")
        }
        let printer = TerminalText(wording: try session.wording())
        let briefing = Briefing(session.knowledge)
        var unusable = false
        for path in known + files {
            do {
                let vacancy = try source.read(path)
                switch format {
                case "text": Console.write(printer.vacancy(vacancy, brief: briefing.brief(vacancy), run: session.run(0)))
                case "vacancy": Console.write(SpecFile.text(vacancy))
                default: Console.write(JSONLine.vacancy(vacancy, brief: briefing.brief(vacancy), run: session.run(0)))
                }
            } catch {
                // One page that is no vacancy does not keep the others from being printed.
                Console.note(error.message)
                unusable = true
            }
        }
        let code = try Diagnostics.report(missing, session)
        return unusable ? .unusable : code
    }
}
