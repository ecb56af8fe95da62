import Foundation
import Model
import Testing

@testable import Reports

@Suite("Self-check")
struct SelfCheckTests {
    @Test("its verdicts are the recruiter's, each in one group")
    func verdicts() {
        let check = Sample.check()
        let grouped = Verdict.Outcome.allCases.flatMap { check.verdicts($0) }
        #expect(Set(grouped) == Set(check.match.verdicts))
        #expect(grouped.count == check.match.verdicts.count)
    }

    @Test("what is named and not shown: what the vacancy asks for first")
    func unproven() { #expect(Sample.check().unproven.map(\.id) == ["vpn"]) }

    @Test("changes: the whole CV first, then what has most points open")
    func changes() {
        let kinds = Sample.check().changes.map(\.kind)
        #expect(kinds == [.hiddenText, .onCall, .mention, .mention, .sayWhere, .mention])
    }

    @Test("advice has no word that stands neither in the CV nor the vacancy nor the labels", arguments: Project.languages)
    func words(_ language: String) throws {
        let wording = try Project.wording(language)
        let check = Sample.check()
        func words(_ text: String) -> Set<String> {
            Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
        }
        let needs = check.vacancy.requirements.map { wording.need($0) }
        let known = words((wording.labels.allTexts + needs).joined(separator: " "))
        for change in check.changes { #expect(words(wording.change(change, of: check)).subtracting(known) == []) }
    }

    @Test("what is denied is never advised")
    func denied() throws {
        let wording = try Project.wording()
        let check = Sample.check()
        #expect(!check.changes.contains { wording.change($0, of: check).contains("Linux") })
    }
}

extension Sample {
    /// A check of the sample CV.
    static func check(_ text: String? = nil) -> SelfCheck {
        SelfCheck(profile: profile(text), vacancy: vacancy(text), match: match(text), run: run)
    }
}
