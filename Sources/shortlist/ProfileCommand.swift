import Model
import Reports

/// `shortlist profile`: what was read from CVs.
struct ProfileCommand {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func run() throws -> ExitCode {
        guard !session.options.paths.isEmpty else {
            throw UsageError(message: "profile needs a CV or a folder; see shortlist profile --help")
        }
        let format = session.options.format ?? "text"
        guard ["text", "json", "jsonl"].contains(format) else {
            throw UsageError(message: "profile knows the formats text and jsonl")
        }
        let (profiles, unread) = session.profiles(session.options.paths)
        let run = session.run(profiles.count)
        let printer = TerminalText(wording: try session.wording())
        for profile in profiles.sorted(by: { ($0.source.file, $0.source.contentHash) < ($1.source.file, $1.source.contentHash) })
        {
            if format == "text" {
                Console.write(printer.profile(profile, run: run))
            } else {
                Console.write(JSONLine.profile(profile, run: run))
            }
        }
        return try Diagnostics.report(unread, session)
    }
}

/// Tells on standard error what could not be read.
enum Diagnostics {
    static func report(_ unread: [UnreadInput], _ session: Session) throws -> ExitCode {
        guard !unread.isEmpty else { return .success }
        let text = TerminalText(wording: try session.wording())
        for line in text.unread(unread).split(separator: "\n") { Console.note(String(line)) }
        return .unread
    }
}
