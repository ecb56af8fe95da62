import Documents
import Testing

@Suite("Hostile pages are read like others; what time they may take, Tests/Bounds says")
struct HostilePageTests {
    /// Each asks the parser to look through all that is open for every tag.
    @Test(arguments: [
        "<b></x>", "<b><div></b>", "<b><td></b>", "<my-a></my-b>", "<q><b></q></q>", "<table><tr><td><b></table></b>", "</x>",
        "<div>",
        "<li><ul>", "<p><a><table>", "<option><select>", "<b", "<b a", "<b a=\"", "<!--", "<!", "<", "&", "&#", "<![CDATA[",
        "<script>",
    ])
    func tagsThatEndNothing(piece: String) throws {
        let page = "<html><body>hello" + String(repeating: piece, count: 20_000) + "<p>end</p>"
        let document = try DocumentReader.read(Array(page.utf8), named: "a.html")
        #expect(DocumentRules.broken(by: document) == nil)
        #expect(document.text.hasPrefix("hello"))
    }

    @Test func aStrayEndTagChangesNothing() throws {
        let page = "<div><b>a</b></i> b</div></div><font>c</font></span><p>d</p>"
        let document = try DocumentReader.read(Array(page.utf8), named: "a.html")
        #expect(document.text == "a b\nc\nd\n")
    }

    @Test func aTextBeyondItsOwnLimitIsToldSo() {
        let limits = ReadLimits(size: 1 << 20, text: 10)
        #expect(throws: ReadError.tooLarge(size: 11, limit: 10)) {
            try DocumentReader.read(Array("hello world".utf8), named: "a.txt", limits: limits)
        }
    }
}
