import Documents
import Knowledge
import Model
import Testing

@testable import Extraction

@Suite("Wording that the law forbids or that scares people off")
struct WordingTests {
    private func findings(_ text: String) throws -> [WordingFinding] {
        let document = try DocumentReader.read(Array(text.utf8), named: "page.txt")
        return WordingReader(try Repository.knowledge.get(), asOf: Day(number: 20_772)).read(document)
    }

    @Test func everyRuleHoldsItsExamples() throws {
        let knowledge = try Repository.knowledge.get()
        let result = WordingExamples(knowledge).check()
        #expect(result.count > 40)
        for fault in result.faults { Issue.record("\(fault)") }
        for rule in knowledge.wordingRules where !rule.missesPay { #expect(rule.examples.contains { $0.isBad }, "\(rule.id)") }
    }

    @Test func aFalseExampleIsReported() throws {
        var files = Repository.files
        files["wording.txt"] = "[age]\nkind = hint\nlaw = FR: x\nwords = young\nbad = an old team\ngood = a young team"
        let result = WordingExamples(try Knowledge(files: files)).check()
        #expect(result.faults.map(\.line) == [5, 6])
    }

    @Test func missingPayIsDueOnlyFromAnAdvert() throws {
        let advert = "Support technician\n\nRequirements\n- VPN\n- at least 2 years of experience\n"
        #expect(try findings(advert).map(\.kind) == [.due])
        #expect(try findings(advert + "\nWe offer\n- 2,000 euros gross a month\n").isEmpty)
    }

    @Test func aHostilePageIsReadWithinBounds() throws {
        let page = "Support\n\nRequirements\n- VPN\n" + String(repeating: "man under 35 years, young team, ", count: 20_000)
        #expect(try findings(page).count <= 102)
    }

    @Test(arguments: [
        ("[x]\nkind = bad", "has no such kind"), ("[x]\nkind = forbidden", "names no law"),
        ("[x]\nkind = scares\nword = y", "has no such key"),
    ])
    func mistakesOfTheFileAreNamed(text: String, part: String) throws {
        do {
            _ = try Knowledge(files: ["wording.txt": text])
            Issue.record("no fault was found")
        } catch {
            #expect(error.faults.contains { $0.description.contains(part) }, "\(error.faults)")
        }
    }
}
