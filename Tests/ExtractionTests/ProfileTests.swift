import Model
import Testing

@testable import Extraction

@Suite("A CV is read as a recruiter reads it")
struct ProfileTests {
    private let cv = """
        Jan Testowy
        Technicien support N2
        Lille, France
        jan.testowy@example.com, 06 39 98 12 34

        EXPÉRIENCE

        mars 2021 - aujourd'hui
        Technicien support N2, Société Exemple SARL
        - support aux utilisateurs, tickets dans GLPI
        - Active Directory, VPN
        - escalade vers le N3

        09/2018 - 02/2021
        Serveur, Restaurant Chez Exemple
        - service en salle

        LANGUES
        Français : langue maternelle
        Anglais : B2

        DIVERS
        Linux : jamais pratiqué
        """

    @Test func jobsHaveTheirDatesAndMonths() throws {
        let work = try Repository.profile(cv).qualifications
        #expect(work.jobs.map { $0.period?.start.text } == ["2021-03", "2018-09"])
        #expect(work.jobs.map(\.itSupport) == [true, false])
        #expect(work.total == MonthRange(lowest: 99, highest: 99))
        #expect(work.itSupport == MonthRange(lowest: 69, highest: 69))
    }

    @Test func skillsHaveAStanceAndTheirMonths() throws {
        let skills = Dictionary(uniqueKeysWithValues: try Repository.profile(cv).qualifications.skills.map { ($0.id, $0) })
        #expect(skills["glpi"]?.proof == .evidenced)
        #expect(skills["ticketing"]?.months == MonthRange(lowest: 69, highest: 69))
        #expect(skills["linux"]?.stance == .lacks)
    }

    @Test func theLineThatWorkIsPassedOnToIsNotThePersons() throws {
        #expect(try Repository.profile(cv).qualifications.supportLine?.fact == .l2)
    }

    @Test func identityAndLanguages() throws {
        let profile = try Repository.profile(cv)
        #expect(profile.identity.name?.fact == "Jan Testowy")
        #expect(profile.identity.emails.map(\.fact) == ["jan.testowy@example.com"])
        #expect(profile.identity.phones.map(\.fact) == ["+33639981234"])
        #expect(profile.qualifications.languages.map { $0.fact.level } == [.native, .b2])
    }

    @Test func everyQuoteStandsInTheText() throws {
        let profile = try Repository.profile(cv)
        let bytes = Array(cv.utf8)
        for evidence in profile.qualifications.skills.flatMap(\.evidence) {
            #expect(evidence.quote == String(decoding: bytes[evidence.span.lower..<evidence.span.upper], as: UTF8.self))
        }
    }

    @Test(arguments: [
        "", "\n\n", "a", "2019 - ", "- - - 2020 / 2021 -", "((((((((((", "С С С С 12.2020-", "№№№ 00.00.0000",
        String(repeating: "x ", count: 5_000),
    ])
    func strangeTextsAreRead(text: String) throws {
        do { _ = try Repository.profile(text) } catch is ReadErrorProbe {} catch { #expect("\(error)".count < 60) }
    }

    private struct ReadErrorProbe: Error {}
}
