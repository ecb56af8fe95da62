import Documents
import Model
import Testing

@Suite("Bytes become documents")
struct DocumentReaderTests {
    private func read(_ html: String) throws -> Document { try DocumentReader.read(Array(html.utf8), named: "a.html") }

    private func visible(_ document: Document) -> [String] {
        let bytes = Array(document.text.utf8)
        return document.blocks.filter { $0.hiding == nil }.map {
            String(decoding: bytes[$0.span.lower..<$0.span.upper], as: UTF8.self)
        }
    }

    @Test func inlineElementsDoNotBreakWords() throws {
        #expect(visible(try read("<html><body><p>Active Direct<span>ory</span></p></body></html>")) == ["Active Directory"])
    }

    @Test(arguments: [
        "<p style=\"display:none\">secret</p>", "<p style=\"visibility:hidden\">secret</p>",
        "<p style=\"font-size:1px\">secret</p>",
        "<p style=\"color:#fff\">secret</p>", "<p style=\"opacity:0\">secret</p>", "<p hidden>secret</p>",
        "<style>.k{display:none}</style><div class=\"k\">secret</div>",
        "<div style=\"background:#222\"><p style=\"color:#222\">secret</p></div>",
        "<p style=\"position:absolute;left:-9999px\">secret</p>", "<!-- secret -->",
    ])
    func hiddenTextIsKeptApart(html: String) throws {
        let document = try read("<html><body><p>seen</p>\(html)</body></html>")
        #expect(visible(document) == ["seen"])
    }

    @Test(arguments: [
        "<div style=\"background:#222\"><p style=\"color:#fff\">seen</p></div>", "<p style=\"color:#888\">seen</p>",
        "<p style=\"color:navy\">seen</p>",
        "<p aria-hidden=\"true\">seen</p>", "<p style=\"font-size:9px\">seen</p>",
        "<table bgcolor=\"#000000\"><tr><td><font color=\"white\">seen</font></td></tr></table>",
    ])
    func lightTextOnADarkPanelIsVisible(html: String) throws {
        #expect(visible(try read("<html><body>\(html)</body></html>")) == ["seen"])
    }

    @Test func errorsTellWhy() {
        #expect(throws: ReadError.empty) { try DocumentReader.read([], named: "a.txt") }
        #expect(throws: ReadError.binary) {
            try DocumentReader.read([0, 1, 2, 3, 0, 0, 255, 254, 7, 8, 0, 0, 1], named: "a.txt")
        }
        #expect(throws: ReadError.tooLarge(size: 11, limit: 10)) {
            try DocumentReader.read(Array("hello world".utf8), named: "a.txt", limits: ReadLimits(size: 10))
        }
    }
}
