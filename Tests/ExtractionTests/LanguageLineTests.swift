import Model
import Testing

@testable import Extraction

/// Levels that stand in a heading, or between the names of several languages.
@Suite("Levels of languages over several lines")
struct LanguageLineTests {
    private func languages(_ text: String) throws -> [String] {
        try Repository.profile(text).qualifications.languages.map { $0.fact.code + " " + ($0.fact.level?.rawValue ?? "-") }
    }

    @Test("a heading that names a level speaks for the name below it, or behind its colon")
    func levelInHeading() throws {
        #expect(
            try languages("Skills\n\nMother tongue(s)\nGeorgian\n\nOther language(s)\nEnglish B2\n") == ["ka native", "en B2"])
        #expect(
            try languages("LANGUAGES\nMother tongue: Polish\nOther languages: English B2\n") == ["pl native", "en B2"])
        #expect(try languages("Языки\n\nРодной язык\nРусский\n\nАнглийский — B1\n") == ["ru native", "en B1"])
    }

    @Test("a level in a line of its own speaks for the name above it alone")
    func levelBelow() throws {
        #expect(try languages("Languages\n\nPolish\nnative\nEnglish\n") == ["pl native", "en -"])
    }

    @Test("a language refused behind a dash takes none with it that has a level of its own")
    func refused() throws {
        #expect(
            try languages("Languages: Ukrainian (native), Russian (fluent), English upper-intermediate, French - no")
                == ["uk native", "ru C1", "en B2"])
    }

    @Test("the name of a firm between quotation marks is no skill")
    func firm() throws {
        let skills = try Repository.profile("Skills\n\nработал в фирме «Windows Plus», окна ПВХ").qualifications.skills
        #expect(!skills.contains { $0.id == "windows" })
    }

    @Test("a sentence that ends in a name of one capital letter ends")
    func endOfSentence() throws {
        let skills = try Repository.profile("Skills\n\nRDP, Hyper-V. Docker не знаю.").qualifications.skills
        #expect(skills.first { $0.id == "hyper-v" }?.stance == .has)
        #expect(skills.first { $0.id == "docker" }?.stance == .lacks)
    }
}
