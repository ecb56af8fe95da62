import Documents
import Model
import Testing

@testable import Extraction

@Suite("Names that are no skills, and those that are")
struct SkillNameTests {
    private func skills(_ text: String) throws -> [String] {
        try Repository.profile(text).qualifications.skills.filter { $0.stance == .has }.map(\.id)
    }

    private func lacking(_ text: String) throws -> [String] {
        try Repository.profile(text).qualifications.skills.filter { $0.stance == .lacks }.map(\.id)
    }

    @Test("the end of an address is no platform", arguments: ["Jan Testowy\njan@example.net", "Jan Testowy\nexample.net/jan"])
    func address(_ text: String) throws { #expect(try skills(text) == []) }

    @Test("the platform is read beside others") func platform() throws {
        #expect(try skills("Skills\nC#, .NET, SQL").contains("dotnet"))
    }

    @Test("a table in French is no tool") func table() throws {
        #expect(
            try skills("Expérience\nmars 2020 - mai 2022\nAssistante, Exemple SARL\n- mise à jour du tableau des congés") == [])
    }

    @Test("what is lacking is a skill, though the name alone is a word") func lackingName() throws {
        #expect(try lacking("Docker: no experience") == ["docker"])
        #expect(try skills("Docker: no experience") == [])
        #expect(try lacking("He worked as a docker without experience") == [])
    }

    @Test("a cue behind a skill speaks of that one") func reach() throws {
        #expect(try lacking("Linux I don't know, Windows I know well") == ["linux"])
        #expect(try lacking("Windows — daily, Linux not known") == ["linux"])
        #expect(try lacking("Windows, Linux — not known") == ["linux", "windows"])
    }

    @Test(
        "the last stop of a company's form belongs to its name",
        arguments: [
            ("Firma Testowa S.A.", "Firma Testowa S.A."), ("Testowa Sp. z o.o.", "Testowa Sp. z o.o."),
            ("Exemple SARL.", "Exemple SARL"),
        ])
    func form(_ written: String, _ name: String) throws {
        let job = try #require(
            try Repository.profile("Doświadczenie\n03.2020 - 05.2022\nTechnik helpdesk, \(written)\n- zgłoszenia w GLPI")
                .qualifications
                .jobs.first)
        #expect(job.employer == name)
    }
}

@Suite("A vacancy's headings")
struct VacancyHeadingTests {
    private func requirements(_ text: String) throws -> [String: Requirement.Importance] {
        let document = try DocumentReader.read(Array(text.utf8), named: "page.txt")
        let vacancy = VacancyReader(try Repository.knowledge.get(), asOf: Day(number: 20_772)).read(document)
        return Dictionary(vacancy.requirements.map { ($0.id, $0.importance) }, uniquingKeysWith: { first, _ in first })
    }

    @Test("a heading with its skills on one line speaks for that line")
    func inline() throws {
        let found = try requirements(
            "Helpdesk technician\n\nRequirements\n\n- two years of experience in IT support\n\nNice to have: ITIL\n\n- Windows\n")
        #expect(found["skill:itil"] == .nice)
        #expect(found["skill:windows"] == .must)
    }

    @Test("a sentence that names a skill is no heading")
    func sentence() throws {
        let found = try requirements(
            "Technicien helpdesk\n\nProfil\n\n- Windows\n\nIdéalement, vous connaissez ITIL\n\n- Active Directory\n")
        #expect(found["skill:itil"] == .nice)
        #expect(found["skill:active-directory"] == .must)
    }
}
