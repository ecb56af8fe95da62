import Knowledge
import Testing

@Suite("Labels")
struct LabelsTests {
    private func labels(_ text: String) throws -> Labels { try Labels(language: "xx", text: text, file: "labels.txt") }

    @Test("texts, comments and missing keys")
    func reads() throws {
        let labels = try labels("# a comment\nplural = english\n  column.rank = Rank # behind\n\ntitle = a = b №1 C#\n")
        #expect(labels["column.rank"] == "Rank")
        #expect(labels["title"] == "a = b №1 C#")
        #expect(labels["no.such"] == "[no.such]")
        #expect(labels.known("no.such") == nil)
        #expect(labels.keys == ["column.rank", "title"])
    }

    @Test("braces are filled once, and a part whose braces stay empty is dropped")
    func fills() throws {
        let labels = try labels("plural = english\na = {x} and {y}\nb = shown[: {x}]!\n")
        #expect(labels.fill("a", ["x": "{y}", "y": "[z]"]) == "{y} and [z]")
        #expect(labels.fill("b", ["x": "3"]) == "shown: 3!")
        #expect(labels.fill("b", ["x": ""]) == "shown!")
        #expect(labels.fill("b", [:]) == "shown!")
    }

    @Test(
        "numbers choose the form",
        arguments: [
            (
                "slavic-east",
                [0: "many", 1: "one", 2: "few", 4: "few", 5: "many", 11: "many", 12: "many", 21: "one", 22: "few", 111: "many"]
            ),
            ("slavic-pl", [0: "many", 1: "one", 2: "few", 5: "many", 12: "many", 21: "many", 22: "few", 112: "many"]),
            ("french", [0: "one", 1: "one", 2: "other", 21: "other"]),
            ("english", [0: "other", 1: "one", 2: "other", 21: "other"]),
        ])
    func plurals(_ rule: String, _ expected: [Int: String]) throws {
        let forms = Set(expected.values).map { "x.\($0) = \($0) {n}" }.joined(separator: "\n")
        let labels = try labels("plural = \(rule)\n\(forms)\n")
        for (number, form) in expected { #expect(labels.plural("x", number) == "\(form) \(number)") }
        #expect(labels.keys == ["x"])
    }

    @Test(
        "a mistake is named with file, line and what to do",
        arguments: [
            ("plural = english\nrank Rank", "labels.txt:2: this line has no \"=\"; write it as key = text"),
            (
                "plural = english\na b = c",
                "labels.txt:2: the key is empty or has a space in it; write one word with dots, as in column.rank"
            ),
            ("plural = english\na =", "labels.txt:2: \"a\" has no text; write what is to be printed behind the \"=\""),
            ("a = b\nplural = english\na = c", "labels.txt:3: \"a\" stands in line 1 already; delete one of the two"),
            (
                "a = b",
                "labels.txt:1: the file does not say how words change with a number; add a line plural = slavic-east or slavic-pl or french or english"
            ),
            ("plural = latin", "labels.txt:1: \"latin\" is no plural rule; write slavic-east or slavic-pl or french or english"),
            ("plural = french\nx.few = a", "labels.txt:2: \"x.few\" is a form that the rule french never uses; use .one, .other"),
            (
                "plural = slavic-pl\nx.one = a\nx.few = b",
                "labels.txt:2: \"x.many\" is missing; the rule slavic-pl needs .one, .few, .many"
            ),
            (
                "plural = english\na = {x",
                "labels.txt:2: the braces or brackets of \"a\" do not pair; close each { with } and each [ with ]"
            ),
        ])
    func mistakes(_ text: String, _ message: String) {
        let error = #expect(throws: LabelsError.self) { try labels(text) }
        #expect(error?.description == message)
    }
}
