import Documents
import Foundation
import Model
import Testing

@testable import Extraction

/// The labelled sets of Tests/Set: what is read must not fall below what was once reached.
@Suite("Labelled sets")
struct LabelledSetTests {
    private struct Facts: Decodable {
        struct Language: Decodable {
            let code: String
            let level: String?
        }
        struct Position: Decodable {
            let title: String
            let start: String?
            let end: String?
            let itSupport: Bool
        }
        let file: String
        let name: String?
        let emails: [String]
        let phones: [String]
        let skills: [String]
        let denied: [String]
        let notSkills: [String]
        let languages: [Language]
        let jobs: [Position]
        let totalMonths: [Int]
        let itSupportMonths: [Int]
        let education: String?
        let supportLevel: String?
        let onCall: Bool?
    }

    /// Right ones of so many.
    private struct Share {
        var right = 0
        var all = 0

        mutating func add(_ isRight: Bool) {
            right += isRight ? 1 : 0
            all += 1
        }

        var value: Double { all > 0 ? Double(right) / Double(all) : 1 }
    }

    /// The lowest shares that are allowed: skills are F1, the rest are shares of CVs, traps or positions.
    struct Floors: Sendable {
        let set: String
        let skills: Double
        let traps: Double
        let languages: Double
        let contacts: Double
        let months: Double
        let periods: Double
    }

    private static let sets = [
        Floors(set: "careers", skills: 0.96, traps: 0.95, languages: 0.96, contacts: 0.98, months: 0.95, periods: 0.97),
        Floors(set: "constructions", skills: 0.96, traps: 0.95, languages: 0.98, contacts: 0.98, months: 0.97, periods: 0.97),
        Floors(set: "letters", skills: 0.94, traps: 0.94, languages: 0.85, contacts: 0.95, months: 0.70, periods: 0.80),
    ]

    @Test("nothing falls below its floor", arguments: sets)
    func holds(_ floors: Floors) throws {
        let folder = Repository.root.appendingPathComponent("Tests/Set/\(floors.set)")
        let lines = try String(contentsOf: folder.appendingPathComponent("cvs.jsonl"), encoding: .utf8).split(separator: "\n")
        let reader = ProfileReader(try Repository.knowledge.get(), asOf: Day(number: 20_772))
        var (right, extra, missed) = (0, 0, 0)
        var traps = Share()
        var languages = Share()
        var contacts = Share()
        var months = Share()
        var periods = Share()
        for line in lines {
            let facts = try JSONDecoder().decode(Facts.self, from: Data(line.utf8))
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("cvs/\(facts.file)")))
            let document = try DocumentReader.read(bytes, named: facts.file)
            let source = Source(file: facts.file, format: document.format, language: nil, contentHash: "", size: bytes.count)
            let profile = reader.read(document, source: source)
            let known = Set(facts.skills + facts.denied + facts.notSkills)
            let held = Set(profile.qualifications.skills.filter { $0.stance == .has }.map(\.id))
            right += held.intersection(facts.skills).count
            missed += Set(facts.skills).subtracting(held).count
            // Skills that the facts do not speak of may lie outside their inventory.
            extra += held.intersection(known).subtracting(facts.skills).count
            for trap in facts.denied + facts.notSkills { traps.add(!held.contains(trap)) }
            let spoken = Set(profile.qualifications.languages.map { "\($0.fact.code) \($0.fact.level?.rawValue ?? "-")" })
            for language in facts.languages { languages.add(spoken.contains("\(language.code) \(language.level ?? "-")")) }
            contacts.add(profile.identity.name?.fact == facts.name)
            contacts.add(Set(profile.identity.emails.map(\.fact)) == Set(facts.emails))
            contacts.add(
                Set(profile.identity.phones.map(\.fact)) == Set(facts.phones.map { $0.filter { $0 == "+" || $0.isNumber } }))
            months.add((facts.totalMonths[0]...facts.totalMonths[1]).contains(profile.qualifications.total.value))
            let found = profile.qualifications.jobs.compactMap(\.period).map { "\($0.start.text ?? "-")..\($0.end.text ?? "-")" }
            for job in facts.jobs { periods.add(found.contains("\(job.start ?? "-")..\(job.end ?? "-")")) }
        }
        let f1 = Double(2 * right) / Double(max(1, 2 * right + extra + missed))
        #expect(f1 >= floors.skills)
        #expect(traps.value >= floors.traps)
        #expect(languages.value >= floors.languages)
        #expect(contacts.value >= floors.contacts)
        #expect(months.value >= floors.months)
        #expect(periods.value >= floors.periods)
    }
}
