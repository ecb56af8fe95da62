import Model
import Testing

@testable import Reports

@Suite("CSV")
struct CSVTests {
    /// The rows of a CSV text, read as RFC 4180 says.
    private func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = [[]]
        var cell = ""
        var isQuoted = false
        var rest = Array(text.unicodeScalars)[...]
        if rest.first == "\u{FEFF}" { rest.removeFirst() }
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"" where isQuoted && rest.first == "\"":
                rest.removeFirst()
                cell.unicodeScalars.append("\"")
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                rows[rows.count - 1].append(cell)
                cell = ""
            case "\r" where !isQuoted && rest.first == "\n":
                rest.removeFirst()
                rows[rows.count - 1].append(cell)
                cell = ""
                rows.append([])
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return rows.filter { !$0.isEmpty }
    }

    @Test("a shortlist has a byte order mark, CRLF and as many cells in each row")
    func shape() throws {
        let text = CSVFile.shortlist(Sample.shortlist(), wording: try Project.wording())
        #expect(text.unicodeScalars.first == "\u{FEFF}")
        #expect(text.hasSuffix("\r\n"))
        let rows = rows(text)
        #expect(rows.count == 3)
        #expect(Set(rows.map(\.count)) == [11 + 2 * 11 + 2])
        #expect(rows[0].prefix(4) == ["Rank", "Suggestion", "Points", "File"])
        #expect(rows[1].prefix(5) == ["1", "Call", "58.50", "marie.html", "Marie Exemple"])
        #expect(rows[1][11...14] == ["met", "20.00", "met", "16.00"])
    }

    @Test("what could not be read says what to do")
    func unread() throws {
        let rows = rows(CSVFile.unread(Sample.shortlist().unread, wording: try Project.wording("fr")))
        #expect(rows[0] == ["Chemin", "Cause", "Pourquoi", "Que faire"])
        #expect(rows[1] == ["cvs/empty.txt", "empty", "le fichier est vide", "redemandez le CV"])
    }

    @Test(
        "a cell that a spreadsheet would run gets an apostrophe",
        arguments: [
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@A1", "'@A1"), ("\t=1", "' =1"), ("\r=1", "' =1"), ("＝1", "'＝1"),
            ("＋1", "'＋1"), ("－1", "'－1"), ("＠A", "'＠A"), (" =1", " '=1"), ("\u{200B}=1", "'=1"), ("a;=1", "a;'=1"),
            ("a\",=1", "a\",'=1"),
            ("1-2", "1-2"), ("a@example.org", "a@example.org"), ("C++", "C++"), ("Jean-Paul", "Jean-Paul"), ("", ""),
        ])
    func neutral(_ text: String, _ expected: String) { #expect(CSVWriter.neutral(text) == expected) }

    @Test("no hostile text begins a cell that runs, or moves a border", arguments: Hostile.texts.indices)
    func hostile(_ index: Int) throws {
        let wording = try Project.wording()
        let text = Hostile.texts[index]
        let lists = [
            (CSVFile.shortlist(Sample.shortlist(text), wording: wording), 3),
            (CSVFile.unread(Sample.shortlist(text).unread, wording: wording), 3),
            (CSVFile.checklist(Sample.checklist(text), wording: wording), 3),
        ]
        for (csv, count) in lists {
            let rows = rows(csv)
            #expect(rows.count == count)
            #expect(Set(rows.map(\.count)).count == 1)
            for cell in rows.joined() {
                #expect(
                    !["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"].contains(cell.drop { $0 == " " }.unicodeScalars.first))
                #expect(!cell.unicodeScalars.contains { $0.properties.generalCategory == .control })
            }
        }
    }
}
