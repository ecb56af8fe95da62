import Documents
import Testing

@Suite("Hostile pages take no longer than others", .serialized)
struct HostilePageTests {
    /// Reads a page of a piece repeated to so many bytes; gives the seconds.
    private func seconds(of piece: String, bytes: Int) throws -> Double {
        let count = bytes / piece.utf8.count
        let page = "<html><body>hello" + String(repeating: piece, count: count) + "<p>end</p>"
        let clock = ContinuousClock()
        var document: Document?
        let time = try clock.measure { document = try DocumentReader.read(Array(page.utf8), named: "a.html") }
        #expect(try DocumentRules.broken(by: #require(document)) == nil)
        return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }

    /// Each asks the parser to look through all that is open for every tag.
    @Test(arguments: [
        "<b></x>", "<b><div></b>", "<b><td></b>", "<my-a></my-b>", "<q><b></q></q>", "<table><tr><td><b></table></b>", "</x>",
        "<div>",
        "<li><ul>", "<p><a><table>", "<option><select>", "<b", "<b a", "<b a=\"", "<!--", "<!", "<", "&", "&#", "<![CDATA[",
        "<script>",
    ])
    func tagsThatEndNothing(piece: String) throws {
        #expect(try seconds(of: piece, bytes: 500_000) < 5)
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
