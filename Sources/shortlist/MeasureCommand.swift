import Foundation
import Model

/// `shortlist measure`: what is read, held against the facts of a labelled set.
struct MeasureCommand {
    /// The facts of one CV, as a reader typed them.
    private struct Facts: Decodable {
        struct Language: Decodable {
            let code: String
            let level: String?
        }
        let file: String
        let name: String?
        let emails: [String]
        let skills: [String]
        let denied: [String]
        let notSkills: [String]
        let languages: [Language]
        let totalMonths: [Int]
        let itSupportMonths: [Int]
        let supportLevel: String?
        let onCall: Bool?
    }

    /// True and false positives, and what was missed.
    private struct Counts {
        var right = 0
        var extra = 0
        var missed = 0

        mutating func add(_ expected: Set<String>, _ found: Set<String>) {
            right += expected.intersection(found).count
            extra += found.subtracting(expected).count
            missed += expected.subtracting(found).count
        }

        func row(_ name: String) -> String {
            func share(_ part: Int, _ whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 1 }
            let (precision, recall) = (share(right, right + extra), share(right, right + missed))
            let f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
            let padded = name.padding(toLength: 18, withPad: " ", startingAt: 0)
            return padded + String(format: "F1 %.3f  precision %.3f  recall %.3f  n %d\n", f1, precision, recall, right + missed)
        }
    }

    private let session: Session

    init(_ session: Session) { self.session = session }

    func run() throws -> ExitCode {
        guard let set = session.options.paths.first else {
            throw UsageError(message: "measure needs a folder with cvs.jsonl; see shortlist measure --help")
        }
        guard let lines = FileManager.default.contents(atPath: set + "/cvs.jsonl") else {
            throw Failure(
                code: .unusable, message: "\(OptionReader.shown(set))/cvs.jsonl: no such file; a set holds its facts there")
        }
        var facts: [Facts] = []
        for (index, line) in lines.split(separator: 0x0A).enumerated() {
            do { facts.append(try JSONDecoder().decode(Facts.self, from: Data(line))) } catch {
                throw Failure(
                    code: .unusable, message: "cvs.jsonl:\(index + 1): the facts cannot be read; see Tests/Set/README.md")
            }
        }
        let start = Date()
        let profiles = self.profiles(of: Set(facts.map(\.file)), in: set)
        let seconds = Date().timeIntervalSince(start)
        guard !profiles.isEmpty else {
            throw Failure(
                code: .unusable,
                message: "\(OptionReader.shown(set)): none of the set's CVs were found; name their folder behind the set")
        }
        report(facts, profiles, seconds)
        return .success
    }

    /// The CVs by their names: from further paths, else from the set itself, else from the samples of Data.
    private func profiles(of files: Set<String>, in set: String) -> [String: Profile] {
        let further = Array(session.options.paths.dropFirst())
        for folders in further.isEmpty ? [[set], [session.folder.data + "/samples/cvs"]] : [further] {
            let found = session.profiles(folders).profiles.filter { files.contains($0.source.file) }
            guard found.isEmpty else {
                return Dictionary(found.map { ($0.source.file, $0) }, uniquingKeysWith: { first, _ in first })
            }
        }
        return [:]
    }

    /// A number lies within the bounds that a reader typed.
    private func holds(_ bounds: [Int], _ months: Int) -> Bool {
        bounds.count == 2 && bounds[0] <= months && months <= bounds[1]
    }

    private func report(_ facts: [Facts], _ profiles: [String: Profile], _ seconds: Double) {
        var skills = Counts()
        var languages = Counts()
        var levels = Counts()
        var emails = Counts()
        var traps = (avoided: 0, all: 0)
        var shares: [(name: String, right: Int)] = ["name", "total months", "support months", "support line", "on-call"].map {
            ($0, 0)
        }
        for fact in facts {
            let profile = profiles[fact.file]
            let work = profile?.qualifications ?? Qualifications()
            // Facts name the skills of the inventory only; others that are read are no mistakes.
            let has = Set(work.skills.filter { $0.stance == .has }.map(\.id))
            let labelled = Set(facts.flatMap { $0.skills + $0.denied + $0.notSkills })
            skills.add(Set(fact.skills), has.intersection(labelled))
            let trapped = fact.denied + fact.notSkills
            traps.all += trapped.count
            traps.avoided += trapped.filter { !has.contains($0) }.count
            languages.add(Set(fact.languages.map(\.code)), Set(work.languages.map(\.fact.code)))
            levels.add(
                Set(fact.languages.map { $0.code + ($0.level ?? "-") }),
                Set(work.languages.map { $0.fact.code + ($0.fact.level?.rawValue ?? "-") }))
            emails.add(Set(fact.emails), Set(profile?.identity.emails.map(\.fact) ?? []))
            func words(_ name: String?) -> Set<String> { Set((name ?? "").lowercased().split { !$0.isLetter }.map(String.init)) }
            let right = [
                words(fact.name) == words(profile?.identity.name?.fact),
                holds(fact.totalMonths, work.total.value), holds(fact.itSupportMonths, work.itSupport.value),
                fact.supportLevel == work.supportLine?.fact.rawValue, fact.onCall == work.onCall?.fact,
            ]
            for (index, ok) in right.enumerated() where ok { shares[index].right += 1 }
        }
        var text = skills.row("skills") + languages.row("languages") + levels.row("with level") + emails.row("e-mails")
        text += "traps avoided     \(traps.avoided) of \(traps.all)\n"
        for share in shares {
            text += share.name.padding(toLength: 18, withPad: " ", startingAt: 0) + "\(share.right) of \(facts.count)\n"
        }
        text += String(format: "read %d CVs in %.2f s, as of %@\n", profiles.count, seconds, session.asOf.description)
        Console.write(text)
    }
}
