import Model
import Testing

@testable import Documents

@Suite("Markdown is read without its marks")
struct MarkdownTests {
    private func read(_ text: String, named name: String = "cv.md") throws -> (text: String, blocks: [(Block.Kind, String)]) {
        let document = try DocumentReader.read(Array(text.utf8), named: name)
        let bytes = Array(document.text.utf8)
        return (
            document.text,
            document.blocks.map { ($0.kind, String(decoding: bytes[$0.span.lower..<$0.span.upper], as: UTF8.self)) }
        )
    }

    @Test(
        "marks inside lines",
        arguments: [
            ("**Helpdesk Technician**, *Lyon*", "Helpdesk Technician, Lyon"), ("__Bold__ and _slanted_.", "Bold and slanted."),
            ("a snake_case_name and 2 * 3", "a snake_case_name and 2 * 3"), ("tickets in `GLPI`", "tickets in GLPI"),
            ("[my page](https://example.com/a)", "my page https://example.com/a"), ("C\\+\\+ and C\\#", "C++ and C#"),
            ("**Активы**: и *ещё*", "Активы: и ещё"), ("- item\n* item", "- item\n* item"),
            ("[open](https://exa\nmple", "open https://exa\nmple"),
            ("***", "***"), ("**", "**"), ("*", "*"), ("\\", "\\"), ("]", "]"), ("](", " "),
        ])
    func marks(text: String, plain: String) { #expect(Markdown.plain(Array(text.utf8)) == Array(plain.utf8)) }

    @Test func headingsHaveLevelsAndNoSigns() throws {
        let found = try read("# Vera Sample\n\n## Experience ##\nHelpdesk\n#hashtag\n").blocks
        #expect(found.map(\.1) == ["Vera Sample", "Experience", "Helpdesk", "#hashtag"])
        #expect(found.map(\.0) == [.heading(1), .heading(2), .paragraph, .paragraph])
    }

    @Test func marksStayInTextThatIsNoMarkdown() throws {
        #expect(try read("5 * 4 *stars*\n# one line", named: "cv.txt").text == "5 * 4 *stars*\n# one line")
        #expect(try read("# Vera\n## Skills\n*GLPI*", named: "cv.txt").text == "# Vera\n## Skills\nGLPI")
    }
}
