import Model
import Testing

@testable import Reports

@Suite("What was read, on a terminal")
struct ReadingTextTests {
    @Test("a CV's facts stand each in its row")
    func profile() throws {
        let text = TerminalText(wording: try Project.wording()).profile(Sample.profile(), run: Sample.run)
        #expect(
            text == """
                marie.html
                  As of: 15 November 2026 · shortlist 0.1.0
                  Name: Marie Exemple
                  E-mail: marie@example.org
                  Telephone: +33199000111
                  Place: Lyon
                  Months in all: 69 (68–70)
                  Months in IT support: 69 (68–70)
                  Line: L2
                  On-call: yes
                  Languages: French mother tongue, English
                  Education: two years after secondary school
                  Certificates: ITIL Foundation
                  Jobs:
                    - March 2021 – present: Technicien support N2, Atelier Numérique Exemple (IT
                      support, L2)
                    - 2016 – unknown: Serveur (volunteering)
                  Skills shown in jobs: Active Directory
                  Skills only named: VPN
                  Not known, or being learnt: Linux
                  Worth a look:
                    ! Part of the text is hidden from readers; it was not counted (line 7)
                    ! The experience stated and the dates of the jobs differ: 8 years stated, 5
                      years 9 months by the dates

                """)
    }

    @Test("a vacancy's requirements and papers stand each in its line")
    func vacancy() throws {
        let text = TerminalText(wording: try Project.wording()).vacancy(Sample.vacancy(), run: Sample.run)
        #expect(text.hasPrefix("207: Technicien support N2\n  As of: 15 November 2026"))
        for line in [
            "    - must: 24 months in IT support\n", "    - should: VPN or Wi-Fi\n", "    - depends on the project: German\n",
            "    - Passport — the vacancy asks for it\n", "  ! The characters may have been read wrongly\n",
        ] {
            #expect(text.contains(line))
        }
    }

    @Test("findings stand in the order of the text, four fields a line")
    func findings() throws {
        let text = TerminalText(wording: try Project.wording()).findings(Sample.profile(), run: Sample.run)
        let lines = text.split(separator: "\n")
        #expect(lines.first == "As of: 15 November 2026 · shortlist 0.1.0")
        #expect(lines.dropFirst().allSatisfy { $0.split(separator: "\t").count == 4 })
        #expect(lines.contains("7\tSkill: Active Directory, a job\t“comptes AD”\tskills/network.txt:4"))
        #expect(lines.contains("7\tNot counted: Linux, the CV says that it is not known\t“pas de Linux”\tskills/network.txt:4"))
    }

    @Test("no label is missing in any language", arguments: Project.languages)
    func labels(_ language: String) throws {
        let terminal = TerminalText(wording: try Project.wording(language))
        let printed =
            terminal.profile(Sample.profile(), run: Sample.run) + terminal.vacancy(Sample.vacancy(), run: Sample.run)
            + terminal.vacancy(Vacancy(file: "x", id: "x", kind: .roleDescription), run: Sample.run)
            + terminal.findings(Sample.profile(), run: Sample.run)
        #expect(printed.matches(of: /\[[\w.]+\]/).map { String($0.output) } == [])
        if language != "en" { #expect(!printed.contains("Months") && !printed.contains("a job") && !printed.contains("must")) }
    }

    @Test("nothing of a CV or a page moves the cursor or makes a line", arguments: Hostile.texts.indices)
    func hostile(_ index: Int) throws {
        let terminal = TerminalText(wording: try Project.wording())
        let text = Hostile.texts[index]
        let printed =
            terminal.profile(Sample.profile(text), run: Sample.run) + terminal.vacancy(Sample.vacancy(text), run: Sample.run)
            + terminal.findings(Sample.profile(text), run: Sample.run)
        #expect(!printed.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F })
        #expect(!printed.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) })
        let plain = terminal.findings(Sample.profile(), run: Sample.run)
        let marked = terminal.findings(Sample.profile(text), run: Sample.run)
        #expect(marked.split(separator: "\n").count == plain.split(separator: "\n").count)
    }
}
