import Documents
import Model
import Testing

@testable import Extraction

@Suite("CVs that come in letters")
struct LetterTests {
    private func profiles(_ letter: String) throws -> [Profile] {
        let knowledge = try Repository.knowledge.get()
        let asOf = try #require(Day(year: 2026, month: 11, day: 15))
        return try DocumentReader.parts(of: Array(letter.utf8), named: "a.eml").map { part in
            let document = try part.result.get()
            let source = Source(file: "a.eml", part: part.path, format: document.format, language: nil, contentHash: "", size: 0)
            return ProfileReader(knowledge, asOf: asOf).read(document, source: source)
        }
    }

    private func letter(subject: String, body: String, cv: String) -> String {
        """
        From: Anna Lis <anna.lis@example.com>
        To: jobs@example.org
        Subject: \(subject)
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        \(body)
        --b
        Content-Type: text/plain; charset=utf-8
        Content-Disposition: attachment; filename=cv.txt

        \(cv)
        --b--
        """
    }

    private let cv = """
        EXPERIENCE
        Helpdesk technician, Example Ltd, March 2019 - May 2021
        - reset passwords in Active Directory
        """

    @Test func theSubjectNamesThePostAndNoSkill() throws {
        let profile = try #require(try profiles(letter(subject: "Linux administrator, ref. 116", body: "Hello.", cv: cv)).first)
        #expect(profile.source.references == ["116"])
        #expect(!profile.qualifications.skills.contains { $0.id == "linux" })
        #expect(!profile.rejected.contains { $0.id == "linux" })
    }

    @Test func theSignatureSaysWhatTheCVDoesNot() throws {
        let body = "Please find my CV attached. I speak French (B2).\n\nKind regards,\nAnna Lis\n+48 500 100 200"
        let profile = try #require(try profiles(letter(subject: "CV", body: body, cv: cv)).first)
        #expect(profile.identity.name?.fact == "Anna Lis")
        #expect(profile.identity.emails.map(\.fact) == ["anna.lis@example.com"])
        #expect(profile.identity.phones.map(\.fact) == ["+48500100200"])
        #expect(profile.qualifications.languages.map(\.fact.code) == ["fr"])
    }

    @Test func contactsOfTheCVStandBeforeThoseOfTheLetter() throws {
        let own = "Jan Nowak\njan.nowak@example.com\n\n" + cv
        let profile = try #require(try profiles(letter(subject: "Fwd: CV", body: "A candidate for you. Anna", cv: own)).first)
        #expect(profile.identity.name?.fact == "Jan Nowak")
        #expect(profile.identity.emails.map(\.fact) == ["jan.nowak@example.com"])
    }

    @Test func aLetterTellsNoJobs() throws {
        let body = "From June 2021 to July 2023 I worked as a system administrator at Sample Ltd."
        let profile = try #require(try profiles(letter(subject: "CV", body: body, cv: cv)).first)
        #expect(profile.qualifications.jobs.count == 1)
    }

    @Test func quotedLettersAreSomebodyElsesWords() throws {
        let text = """
            From: Anna Lis <anna.lis@example.com>
            To: jobs@example.org
            MIME-Version: 1.0
            Subject: Re: vacancy

            I know Jira well.

            > We need GLPI and a call to +33 1 23 45 67 89
            >> and VPN
            """
        let profile = try #require(try profiles(text).first)
        #expect(profile.qualifications.skills.contains { $0.id == "jira" })
        #expect(!profile.qualifications.skills.contains { $0.id == "glpi" || $0.id == "vpn" })
        #expect(profile.rejected.contains { $0.id == "glpi" && $0.reason == .quotedVacancy })
        #expect(profile.identity.phones.isEmpty)
    }

    @Test(
        "references",
        arguments: [
            ("Вакансия №116", ["116"]), ("Candidature n°116 - Helpdesk", ["116"]), ("oferta nr 116", ["116"]),
            ("CV #116", ["116"]), ("ref. 116", ["116"]), ("Application 116", ["116"]), ("Réf : HD-2026/3", ["HD-2026/3"]),
            ("Резюме", []), ("CV 2", []),
        ])
    func references(subject: String, expected: [String]) throws {
        let profile = try #require(try profiles(letter(subject: subject, body: "Hello.", cv: cv)).first)
        #expect(profile.source.references == expected)
    }
}
