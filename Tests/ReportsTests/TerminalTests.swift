import Testing

@testable import Reports

@Suite("Terminal")
struct TerminalTests {
    @Test(
        "columns of a text",
        arguments: [
            ("abc", 3), ("Привет", 6), ("Zażółć", 6), ("e\u{301}te\u{301}", 3), ("и\u{306}", 1), ("漢字", 4), ("カナ", 4), ("ｶﾅ", 2),
            ("한국", 4),
            ("👩‍💻", 2), ("🇵🇱", 2), ("●◐○✕–", 5), ("Ａ", 2), ("", 0), ("п'ять", 5), ("a\u{200B}b", 2), ("№116", 4), ("«é»", 3),
            ("☎️", 2),
        ])
    func widths(_ text: String, _ columns: Int) { #expect(DisplayWidth.of(text) == columns) }

    @Test("a cut text keeps its columns")
    func cut() {
        #expect(DisplayWidth.cut("Специалист", to: 6) == "Специ…")
        #expect(DisplayWidth.cut("漢字漢字", to: 6) == "漢字…")
        #expect(DisplayWidth.cut("abc", to: 3) == "abc")
    }

    @Test("columns of a table stand below each other")
    func aligned() {
        var table = TextTable([.init(title: "A"), .init(title: "Б", isNumber: true), .init(title: "C")])
        table.add([.init(text: "漢字"), .init(text: "5"), .init(text: "x")])
        table.add([.init(text: "Анна", colour: .green), .init(text: "12,50"), .init(text: "y")])
        #expect(table.text(coloured: false) == "A         Б  C\n漢字      5  x\nАнна  12,50  y\n")
        #expect(table.text(coloured: true).contains("\u{1B}[32mАнна\u{1B}[0m"))
    }

    @Test("nothing of a CV moves the cursor", arguments: Hostile.texts.indices)
    func hostile(_ index: Int) throws {
        let text = Hostile.texts[index]
        let terminal = TerminalText(wording: try Project.wording())
        let shortlist = Sample.shortlist(text)
        let candidate = shortlist.candidates[0]
        let check = SelfCheck(profile: candidate.profile, vacancy: shortlist.vacancy, match: candidate.match, run: Sample.run)
        let printed =
            terminal.shortlist(shortlist) + terminal.check(check) + terminal.checklist(Sample.checklist(text), run: Sample.run)
        let control = printed.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
        #expect(control.isEmpty)
        #expect(!printed.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) })
    }

    @Test("a check says who decides, that nothing leaves the machine, and the day")
    func check() throws {
        let text = TerminalText(wording: try Project.wording()).check(Sample.check())
        #expect(text.contains("A person decides, not this program."))
        #expect(text.contains("Nothing leaves this machine"))
        #expect(text.contains("As of: 15 November 2026"))
        #expect(text.contains("● 24 months in IT support — enough experience: 5 years 9 months (20.00/20.00)"))
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 80 })
    }
}
