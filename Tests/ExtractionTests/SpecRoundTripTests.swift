import Documents
import Foundation
import Knowledge
import Model
import Testing

@testable import Extraction

/// A page, its spec, and the spec read back say the same.
@Suite("The spec of a page is the page")
struct SpecRoundTripTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/vacancies")
    private static let samples = Repository.root.appendingPathComponent("Data/samples/vacancies")

    private func vacancy(_ file: URL) throws -> Vacancy {
        let document = try DocumentReader.read(Array(try Data(contentsOf: file)), named: file.lastPathComponent)
        return VacancyReader(try Repository.knowledge.get(), asOf: Day(number: 20_772)).read(document)
    }

    private func readBack(_ vacancy: Vacancy) throws -> Vacancy {
        try SpecFile.read(SpecFile.text(vacancy), name: vacancy.file, knowledge: try Repository.knowledge.get())
    }

    @Test(arguments: [fixtures, samples]) func everyPageComesBack(folder: URL) throws {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.count >= 2)
        for file in files {
            let page = try vacancy(file)
            #expect(!page.requirements.isEmpty)
            #expect(try readBack(page).bare == page.bare, "\(file.lastPathComponent)")
        }
    }

    @Test(arguments: [
        (
            "en",
            "place = Lyon|start = 1 February 2027|contract = permanent|pay = 32000-36000 EUR gross year, 13 payments|hours = 35"
                + "|schedule = Monday to Friday, 9:00-17:30, 35 hours a week|lodging = yes|rate = language, speed, on-call, access"
                + "|experience = 24 L2|skill = servicenow | jira | ticketing|language = fr B2 | en B2|skill = dns, basic"
                + "|address = jobs@sample-house.example.com|subject = EX-2207|pages = 1-2|parts = stack, examples, number"
        ),
        (
            "fr",
            "place = Nantes|start = dès que possible|contract = permanent|pay = 29000-33000 EUR gross year, 12"
                + "|hours = 35|lodging = no|experience = 36 L2|experience = 12 network-administration|address = emploi@exemple.example.com"
                + "|subject = EX-310|pages = 1-2|parts = number, pay|education = bac+2|driving-licence = yes"
        ),
        (
            "pl",
            "place = Wrocław|start = od zaraz|contract = permanent|pay = 6800-8200 PLN gross month|lodging = yes|on-call = no"
                + "|experience = 12 it-support|address = praca@przyklad.example.com|parts = number, letter"
        ),
        (
            "ru",
            "place = Лион|start = март 2027|contract = civil|pay = 2000-2500 EUR net month|hours = 40|lodging = yes"
                + "|rate = language, speed, on-call, access, tickets|experience = 24 it-support|language = fr | en"
                + "|skill = active-directory, basic|pages = 1-2|parts = stack, examples, number, title"
        ),
        (
            "uk",
            "place = Тулуза|start = якнайшвидше|contract = employment|pay = 30000-40000 UAH net month|lodging = no"
                + "|experience = 60|experience = 24 windows-server|subject = EX-31|skill = zabbix | nagios"
        ),
    ])
    func theFactsOfAPageStandInItsSpec(language: String, lines: String) throws {
        let text = SpecFile.text(try vacancy(Self.fixtures.appendingPathComponent(language + ".txt")))
        // "|" parts the expectations where no space follows it.
        for line in lines.replacing(" | ", with: "\u{1}").split(separator: "|").map({ $0.replacing("\u{1}", with: " | ") }) {
            #expect(("\n" + text).contains("\n" + line), "\(line) in\n\(text)")
        }
    }

    @Test(arguments: [
        "Profil\n- salaire versé sur 12,13 ou 14 mois selon expérience\n- VPN",
        "Profil\n- 2600 Euros bruts par mois, 35 heures, expérience souhaitée\n- VPN",
        "Requirements\n- candidates aged 25 years to 35 years are not looked for\n- VPN",
    ])
    func numbersOfPayAndAgeAreNoExperience(text: String) throws {
        let needs = try Repository.vacancy("Technicien support\n\n" + text).requirements.map(\.need.id)
        #expect(!needs.contains { $0.hasPrefix("experience") }, "\(needs)")
    }

    @Test func aHostilePageIsReadWithinBounds() throws {
        let long = String(repeating: "Salary: 1 000 € - 2 000 € gross, paid over 13 months; ", count: 4_000)
        let page = try Repository.vacancy("Support technician\n\nStart: \(long)\nRequirements\n- VPN\n\(long)")
        #expect(page.terms.pay.count <= 16)
        #expect((page.terms.start?.fact.utf8.count ?? 0) < 1_000)
        let text = "Support\u{1B}[31m technician # \"x\"\n\nRequirements\n- VPN\n\nHow to apply\n- Subject: \"a # b\" \\ №7"
        let hostile = try Repository.vacancy(text)
        let spec = SpecFile.text(hostile)
        #expect(!spec.unicodeScalars.contains { $0.value < 32 && $0.value != 10 })
        #expect(try readBack(hostile).requirements.map(\.id) == hostile.requirements.map(\.id))
    }
}

extension Vacancy {
    /// The vacancy without its places in a page.
    fileprivate var bare: Vacancy {
        var bare = self
        bare.requirements = requirements.map { Requirement($0.need, $0.importance, depth: $0.depth) }
        bare.documents = documents.map { RequestedDocument(id: $0.id, when: $0.when) }
        bare.terms = Terms(
            start: terms.start?.bare, place: terms.place?.bare, contracts: terms.contracts.map(\.bare),
            pay: terms.pay.map(\.bare),
            lodging: terms.lodging?.bare, hours: terms.hours?.bare, schedule: terms.schedule?.bare,
            rateFactors: terms.rateFactors.map(\.bare))
        bare.application = Application(
            addresses: application.addresses.map(\.bare), subject: application.subject?.bare, pages: application.pages?.bare,
            parts: application.parts.map(\.bare))
        bare.warnings = []
        return bare
    }
}

extension Stated {
    fileprivate var bare: Stated { Stated(fact) }
}
