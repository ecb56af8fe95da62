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
        let (profiles, unread) = session.profiles(session.options.paths)
        let run = session.run(profiles.count)
        let wording = try session.wording()
        for profile in profiles.sorted(by: { ($0.source.file, $0.source.contentHash) < ($1.source.file, $1.source.contentHash) })
        {
            switch session.options.format ?? "text" {
            case "json", "jsonl": Console.write(JSONLine.profile(profile, run: run))
            case "text": Console.write(text(profile, wording))
            default: throw UsageError(message: "profile knows the formats text and jsonl")
            }
        }
        return try Diagnostics.report(unread, session)
    }

    /// A few lines on one CV.
    private func text(_ profile: Profile, _ wording: Wording) -> String {
        let work = profile.qualifications
        let shown = work.skills.filter { $0.stance == .has && $0.proof == .evidenced }.map { wording.names.skill($0.id) }
        let named = work.skills.filter { $0.stance == .has && $0.proof != .evidenced }.map { wording.names.skill($0.id) }
        let lacking = work.skills.filter { $0.stance == .lacks }.map { wording.names.skill($0.id) }
        let languages = work.languages.map { $0.fact.code + ($0.fact.level.map { " " + $0.rawValue } ?? "") }
        var rows: [(String, String)] = [
            ("name", profile.identity.name?.fact ?? ""), ("months in all", String(work.total.value)),
            ("months in IT support", String(work.itSupport.value)), ("support line", work.supportLine?.fact.rawValue ?? ""),
            ("languages", languages.joined(separator: ", ")), ("education", work.education?.fact.rawValue ?? ""),
            ("certificates", work.certifications.map { wording.names.certificate($0.fact.id) }.joined(separator: ", ")),
            ("skills in jobs", shown.joined(separator: ", ")), ("skills only named", named.joined(separator: ", ")),
            ("lacking or being learnt", lacking.joined(separator: ", ")),
        ]
        rows.removeAll { $0.1.isEmpty }
        let lines = rows.map { "  \($0.0): \(OptionReader.shown($0.1, limit: 2_000))" }
        return ([OptionReader.shown(profile.source.file)] + lines).joined(separator: "\n") + "\n"
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
