import Testing

@testable import Extraction

@Suite("Examples beside the words")
struct ExampleTests {
    @Test func allHold() throws {
        let checker = ExampleChecker(try Repository.knowledge.get())
        var count = 0
        for (name, text) in Repository.files where name.hasSuffix("/examples.txt") {
            let result = checker.check(name, text)
            count += result.count
            for fault in result.faults { Issue.record("\(fault)") }
        }
        #expect(count > 1_050)
    }

    /// A true and a false example of each section.
    private static let pairs = [
        ("period", "2019-03..2021-05 <= from March 2019 to May 2021", "2019-03..2021-06 <= from March 2019 to May 2021"),
        ("duration", "68 <= «5 years 8 months»", "60 <= «5 years 8 months»"),
        ("skill", "glpi ticketing <= tickets in GLPI", "glpi linux <= tickets in GLPI"),
        ("skill", "- <= a quiet person", "- <= tickets in GLPI"),
        (
            "stance", "has glpi lacks linux docker <= GLPI daily, but no Linux and no Docker",
            "has linux <= No experience with Linux"
        ),
        ("stance", "learning linux <= studying Linux in the evenings", "lacks linux <= studying Linux in the evenings"),
        ("language", "en B2 <= English: B2", "en C1 <= English: B2"),
        ("education", "master <= MSc in Networks", "bachelor <= MSc in Networks"),
        ("education", "none-read <= a cup of tea", "none-read <= PhD in Physics, 2015"),
        ("line", "L2 <= second line support", "L1 <= second line support"),
        ("oncall", "yes <= on-call one week in four", "no <= on-call one week in four"),
        (
            "modality", "must glpi nice zabbix <= GLPI is required, Zabbix would be a plus",
            "must zabbix <= Zabbix would be a plus"
        ),
        ("modality", "none linux <= Linux is not required", "must linux <= Linux is not required"),
        ("modality", "must jira|glpi <= Jira or GLPI is required", "must jira <= Jira or GLPI is required"),
        ("title", "support <= Helpdesk Technician", "it <= Helpdesk Technician"),
        ("title", "- <= a cup of tea", "other <= a cup of tea"),
        ("experience", "24 L2 <= 2 years in second line support", "24 <= 2 years in second line support"),
        ("pay", "28000 EUR gross year <= €28,000 gross per year", "28000 EUR net year <= €28,000 gross per year"),
    ]

    @Test("a true example holds, a false one is reported with its line", arguments: pairs)
    func falseExample(_ section: String, _ right: String, _ wrong: String) throws {
        let checker = ExampleChecker(try Repository.knowledge.get())
        let good = checker.check("examples.txt", "[\(section)]\n\(right)\n")
        #expect(good.count == 1)
        #expect(good.faults.map(\.description) == [])
        let bad = checker.check("examples.txt", "[\(section)]\n\(right)\n\(wrong)\n")
        #expect(bad.count == 2)
        #expect(bad.faults.map(\.line) == [3])
        #expect(bad.faults.first?.what.hasPrefix("[\(section)] reads ") == true)
    }

    @Test("every section has a false example above")
    func everySection() {
        #expect(Set(Self.pairs.map(\.0)) == Set(ExampleReader.Section.allCases.map(\.rawValue)))
    }

    @Test("a known-wrong example is reported when it holds", arguments: pairs)
    func knownWrong(_ section: String, _ right: String, _ wrong: String) throws {
        let checker = ExampleChecker(try Repository.knowledge.get())
        let result = checker.check("examples.txt", "[\(section)]\n~ \(wrong)\n~ \(right)\n")
        #expect(result.faults.map(\.description) == ["examples.txt:3: [\(section)] holds now; remove the ~"])
    }

    @Test(
        "what cannot be run is reported",
        arguments: [
            ("[colour]\nred <= a red car", 1, "no reader answers for [colour], so its examples are not run"),
            ("[title]\nsupport = Helpdesk", 2, "no <= in an example"),
            ("[title]\nboss <= Manager", 2, "[title] cannot read \"boss\""),
            ("[stance]\nlinux <= no Linux", 2, "[stance] cannot read \"linux\""),
            ("[stance]\nlacks <= no Linux", 2, "[stance] cannot read \"lacks\""),
            ("[modality]\nhas linux <= Linux", 2, "[modality] cannot read \"has linux\""),
            ("[education]\nbac+9 <= Bac", 2, "[education] cannot read \"bac+9\""),
            ("[skill]\n<= Linux", 2, "[skill] cannot read \"\""),
            ("linux <= Linux", 1, "an example above the first section"),
        ])
    func broken(_ text: String, _ line: Int, _ what: String) throws {
        let faults = ExampleChecker(try Repository.knowledge.get()).check("examples.txt", text).faults
        #expect(faults.map(\.line) == [line])
        #expect(faults.map(\.what) == [what])
    }
}
