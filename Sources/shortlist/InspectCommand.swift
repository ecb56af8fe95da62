import Reports

/// `shortlist inspect`: every finding of one file.
struct InspectCommand {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func run() throws -> ExitCode {
        guard session.options.paths.count == 1 else {
            throw UsageError(message: "inspect needs one file, or --text; see shortlist inspect --help")
        }
        let (profiles, unread) = session.profiles(session.options.paths)
        let printer = TerminalText(wording: try session.wording())
        for profile in profiles { Console.write(printer.findings(profile, run: session.run(1))) }
        return try Diagnostics.report(unread, session)
    }
}
