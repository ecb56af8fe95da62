import Knowledge
import Model
import Testing

@Suite("A vacancy as a file that a person edits")
struct SpecFileTests {
    private static let files = [
        "skills/a.txt": "[technology]\nvpn = VPN\ndns = DNS", "certifications.txt": "itil = ITIL 4",
        "documents/a.txt": "[cv]\nstage = application\nowner = candidate\nsource = company practice",
    ]

    private func read(_ text: String) throws -> Vacancy {
        try SpecFile.read(text, name: "7.txt", knowledge: try Knowledge(files: Self.files))
    }

    @Test func everyLineOfTheGrammarComesBack() throws {
        let vacancy = Vacancy(
            file: "7.txt", id: "7", title: "Helpdesk #2 \"N2\" = L2 \\ | x", language: "fr", kind: .roleDescription,
            country: "FR",
            employer: "# Exemple", line: .l2, onCall: true,
            requirements: [
                Requirement(.experience(months: 24, object: "L2"), .must),
                Requirement(.experience(months: 12, object: "vpn|dns"), .must),
                Requirement(.experience(months: 6, object: nil), .must),
                Requirement(.skill(["vpn", "dns"]), .must, depth: .basic), Requirement(.line(.l2), .should),
                Requirement(.language([LanguageSkill(code: "fr", level: .b2), LanguageSkill(code: "en", level: nil)]), .should),
                Requirement(.onCall, .should), Requirement(.education(.shortCycle), .nice),
                Requirement(.certificate(["itil"]), .nice),
                Requirement(.drivingLicence, .weak),
            ],
            documents: [RequestedDocument(id: "cv", when: .ifAvailable)],
            terms: Terms(
                start: Stated("\"now\" # soon"), place: Stated("Lyon"), contracts: [Stated(.permanent), Stated(.business)],
                pay: [
                    Stated(
                        Pay(
                            lowest: 2_800_000, highest: 3_000_050, currency: "EUR", basis: .gross, unit: .year,
                            payments: [12, 13])),
                    Stated(Pay(lowest: 1_550, currency: "PLN")),
                ],
                lodging: Stated(false), hours: Stated(35), schedule: Stated("9-17"),
                rateFactors: [Stated(.language), Stated(.onCall)]),
            application: Application(
                addresses: [Stated("a@example.com"), Stated("https://example.com/#cv")], subject: Stated("№7 # x"),
                pages: Stated(Application.Pages(fewest: 1, most: 2)), parts: [Stated(.stack), Stated(.title)]),
            weights: ["weight.line": 20, "band.call": 47.5])
        let text = SpecFile.text(vacancy)
        #expect(SpecFile.isSpec(text))
        #expect(try read(text) == vacancy, "\(text)")
    }

    @Test func windowsAndHandsWriteSpecsToo() throws {
        let spec = "\u{FEFF}# mine\r\n\r\nvacancy=7\r\n[must] # these\r\nskill = vpn | dns   # either\r\n"
        #expect(SpecFile.isSpec(spec))
        #expect(try read(spec).requirements.map(\.id) == ["skill:vpn|dns"])
        #expect(!SpecFile.isSpec("vacancy 7 = good"))
        #expect(!SpecFile.isSpec("[must]\nvacancy = 7"))
    }

    @Test(arguments: [
        ("[must]\nskill = vnp", "no such skill: vnp"), ("[must]\nexperience = many it-support", "no months"),
        ("[must]\nexperience = 12 vnp", "no such object of experience: vnp; did you mean vpn?"),
        ("[must]\nlanguage = french", "no such language or level"), ("[must]\nlanguage = fr B7", "no such language or level"),
        ("[must]\nskil = vpn", "did you mean skill?"), ("[mst]\nskill = vpn", "no such section"), ("pay = lots", "no pay"),
        ("pay = 1-2-3 EUR", "no pay"), ("pay = 99999999999999999999 EUR", "no pay"), ("pay = 10 EUR, 15 payments", "no pay"),
        ("contract = permanet", "did you mean permanent?"), ("lodging = maybe", "use yes or no"), ("hours = 0", "no hours"),
        ("kind = page", "use advert or role"), ("[documents]\nalways = cw", "did you mean cv?"),
        ("[apply]\npages = 0", "no pages"),
        ("[apply]\nparts = stak", "did you mean stack?"), ("[scoring]\nweight.lin = 3", "did you mean weight.line?"),
        ("[scoring]\nweight.line = nan", "not a number"), ("title =", "no value"), ("nonsense", "no key"),
        ("[must", "does not end"),
    ])
    func aMistakeIsNamedWithItsLine(text: String, part: String) throws {
        do {
            _ = try read("vacancy = 7\n" + text)
            Issue.record("no fault was found")
        } catch let faults as DataFaults {
            let shown = faults.faults.map(\.description).joined(separator: "\n")
            #expect(shown.contains(part), "\(shown)")
            #expect(shown.hasPrefix("7.txt:"))
        }
    }
}
