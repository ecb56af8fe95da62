import Foundation
import Model

/// `shortlist inspect`: every finding of one file.
struct InspectCommand {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func run() throws -> ExitCode {
        guard session.options.paths.count == 1 else {
            throw UsageError(message: "inspect needs one file, or --text; see shortlist inspect --help")
        }
        let (profiles, unread) = session.profiles(session.options.paths)
        for profile in profiles {
            var rows: [(Evidence, String)] = []
            let identity = profile.identity
            if let name = identity.name { rows.append((name.evidence, "name")) }
            rows += identity.emails.map { ($0.evidence, "email") } + identity.phones.map { ($0.evidence, "phone \($0.fact)") }
            let qualifications = profile.qualifications
            for job in qualifications.jobs {
                let end = job.period.map { $0.end == .present ? "now" : $0.end.text ?? "?" } ?? "?"
                rows.append(
                    (
                        job.evidence,
                        "job \(job.period?.start.text ?? "?") to \(end) \(job.kind.rawValue)\(job.itSupport ? " it-support" : "")"
                    ))
            }
            for skill in qualifications.skills {
                for evidence in skill.evidence {
                    rows.append((evidence, "skill \(skill.stance.rawValue) \(skill.id) \(skill.proof.rawValue)"))
                }
            }
            rows += qualifications.languages.map {
                ($0.evidence, "language \($0.fact.code) \($0.fact.level?.rawValue ?? "no level")")
            }
            rows += qualifications.certifications.map { ($0.evidence, "certificate \($0.fact.id)") }
            if let education = qualifications.education {
                rows.append((education.evidence, "education \(education.fact.rawValue)"))
            }
            if let line = qualifications.supportLine { rows.append((line.evidence, "support line \(line.fact.rawValue)")) }
            if let onCall = qualifications.onCall { rows.append((onCall.evidence, "on-call \(onCall.fact ? "yes" : "no")")) }
            rows += profile.rejected.map { ($0.evidence, "rejected \($0.id): \($0.reason.rawValue)") }
            rows += profile.warnings.compactMap { warning in warning.evidence.map { ($0, "note \(warning.kind.rawValue)") } }
            for (evidence, what) in rows.sorted(by: { ($0.0.span, $0.1) < ($1.0.span, $1.1) }) {
                let quote = evidence.quote.unicodeScalars.prefix(80).map { $0.value < 32 || $0.value == 127 ? " " : String($0) }
                    .joined()
                Console.write("\(evidence.line)\t\(what)\t«\(quote)»\t\(evidence.rule)\n")
            }
        }
        return try Diagnostics.report(unread, session)
    }
}
