import Documents
import Testing

@Suite("Data is told by its content and read within bounds")
struct StatedReaderTests {
    private func read(_ text: String, named name: String = "a") throws -> Document {
        try DocumentReader.read(Array(text.utf8), named: name)
    }

    @Test func otherDataIsNamed() {
        #expect(throws: ReadError.unsupported(format: "json")) { try read("{\"a\": [1, 2, true, null]}") }
        #expect(throws: ReadError.unsupported(format: "xml")) { try read("<?xml version='1.0'?><note><to>x</to></note>") }
    }

    @Test func textInBracesIsText() throws {
        #expect(try read("{Jane Sample}\nIT support").format == "text")
        #expect(try read("[2020] Jane Sample, IT support", named: "a.txt").format == "text")
    }

    @Test func escapesAndPairsAreResolved() throws {
        let document = try read(#"{"basics":{"name":"Zo\u00e9 \ud83d\ude00 \"Z\" \/ \ud800x","email":"z@example.com"}}"#)
        #expect(document.text.hasPrefix("Zoé 😀 \"Z\" / \u{FFFD}x\n"))
    }

    @Test func noEntityIsExpanded() {
        let laughs = """
            <?xml version="1.0"?><!DOCTYPE Candidate [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
            <Candidate><CandidatePerson><PersonName><GivenName>&b;</GivenName></PersonName></CandidatePerson></Candidate>
            """
        #expect(throws: ReadError.damaged(format: "europass", offset: nil)) { try read(laughs) }
        let outside = "<?xml version='1.0'?><!DOCTYPE Candidate SYSTEM 'file:///etc/hostname'><Candidate/>"
        #expect(throws: ReadError.damaged(format: "europass", offset: nil)) { try read(outside) }
    }

    @Test func deepNestingIsNoCrash() {
        let open = String(repeating: "{\"a\":", count: 100_000)
        #expect((try? read(open))?.format == "text")
        let array = "{\"basics\":" + String(repeating: "[", count: 100_000)
        #expect((try? read(array))?.format == "text")
        let tags = "<Candidate>" + String(repeating: "<a>", count: 100_000)
        #expect(throws: ReadError.damaged(format: "europass", offset: nil)) { try read(tags) }
    }

    @Test func everyCutOfAFileIsNoCrash() {
        let json = #"{"basics":{"name":"Jane \u00e9 Sample"},"work":[{"position":"Technician","startDate":"2020-01"}]}"#
        let xml =
            "<?xml version='1.0'?><Candidate><CandidatePerson a='b'><PersonName><GivenName>A &amp; B</GivenName></PersonName></CandidatePerson></Candidate>"
        for whole in [json, xml] {
            let bytes = Array(whole.utf8)
            for end in 1..<bytes.count { _ = try? DocumentReader.read(Array(bytes[..<end]), named: "a") }
        }
    }

    @Test func manyValuesAreWithinBounds() {
        let many = "{\"basics\":{\"name\":\"x\"},\"work\":[" + String(repeating: "1,", count: 300_000) + "1]}"
        #expect((try? read(many))?.format == "text")
    }

    @Test func whatALineStatesEndsWithTheLine() throws {
        let json = "{\"basics\":{\"name\":\"Ann Sample\\u00a0\\u00a0\",\"email\":\"ann@example.com\\u00a0\"},\"work\":[]}"
        let document = try DocumentReader.read(Array(json.utf8), named: "cv.json")
        #expect(!document.facts.isEmpty)
        for fact in document.facts {
            #expect(document.blocks.contains { $0.span.contains(fact.span) })
        }
    }
}
