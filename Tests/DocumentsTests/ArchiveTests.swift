import Documents
import Model
import Testing

@Suite("Archives are read file by file")
struct ArchiveTests {
    private func rows(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) -> [String] {
        DocumentReader.parts(of: bytes, named: "all.zip", limits: limits).map { part in
            let text =
                switch part.result {
                case .success(let document): document.text.split(separator: "\n").joined(separator: " ")
                case .failure(let error): "\(error)"
                }
            return (part.path ?? "-") + ": " + text
        }
    }

    private func file(_ name: String, _ text: String) -> (name: String, contents: [UInt8]) { (name, Array(text.utf8)) }

    @Test func everyFileIsADocument() {
        let inner = ZipMaker.archive([file("cv.html", "<html><body><p>inner</p></body></html>")])
        let archive = ZipMaker.archive([
            file("a.txt", "first"), file("people/", ""), file("people/b.txt", "second"), (name: "inner.zip", contents: inner),
            file("__MACOSX/._a.txt", "no"), file(".DS_Store", "no"), file("people/Thumbs.db", "no"), file("Резюме.txt", "third"),
        ])
        #expect(
            rows(archive) == [
                "a.txt: first", "people/b.txt: second", "inner.zip/cv.html: inner", "Резюме.txt: third",
            ])
    }

    @Test func whatCannotBeReadIsListed() {
        var maker = ZipMaker()
        maker.add("a.txt", Array("first".utf8))
        maker.add("b.txt", [0xFF, 0xFF, 0xFF], method: 8, size: 40)
        maker.add("c.txt", Array("third".utf8), method: 99)
        maker.add("d.txt", [])
        maker.add("e.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1])
        maker.add("f.txt", Array("last".utf8))
        let parts = DocumentReader.parts(of: maker.bytes, named: "all.zip")
        #expect(parts.map { $0.path ?? "-" } == ["a.txt", "b.txt", "c.txt", "d.txt", "e.png", "f.txt"])
        let failures = parts.map { part in if case .failure = part.result { true } else { false } }
        #expect(failures == [false, true, true, true, true, false])
    }

    @Test func emptyAndLockedArchivesSaySo() {
        #expect(rows(ZipMaker.archive([])) == ["-: noText"])
        #expect(rows(ZipMaker.archive([file("__MACOSX/a.txt", "no")])) == ["-: noText"])
        var maker = ZipMaker()
        maker.add("a.txt", Array("secret".utf8), flags: 1)
        #expect(rows(maker.bytes) == ["a.txt: encrypted(format: \"zip\")"])
        #expect(
            rows(ZipMaker.archive([file("[Content_Types].xml", ""), file("xl/workbook.xml", "")])).first
                == "-: unsupported(format: \"xlsx\")")
    }

    @Test func pathsDoNotLeadOut() {
        let archive = ZipMaker.archive([file("../../etc/a.txt", "one"), file("..\\..\\b.txt", "two"), file("/c.txt", "three")])
        #expect(rows(archive) == ["etc/a.txt: one", "b.txt: two", "c.txt: three"])
    }

    @Test func oneFileOfAnArchiveIsReadAsADocument() throws {
        let archive = ZipMaker.archive([file("a.png", "\u{89}"), file("b.txt", "second words")])
        #expect(try DocumentReader.read(ZipMaker.archive([file("b.txt", "words")]), named: "a.zip").text.hasPrefix("words"))
        #expect(rows(archive).count == 2)
    }

    @Test func nestingEnds() {
        var archive = ZipMaker.archive([file("cv.txt", "deep")])
        for _ in 0..<10 { archive = ZipMaker.archive([(name: "z.zip", contents: archive), file("a.txt", "beside")]) }
        let found = rows(archive)
        #expect(found.count == 6)
        #expect(found.contains { $0.contains("tooManyParts") })
        #expect(!found.contains { $0.contains("deep") })
    }

    @Test func countAndSizeAreBounded() {
        let many = ZipMaker.archive((0..<50).map { file("\($0).txt", "text \($0)") })
        let few = rows(many, limits: ReadLimits(parts: 10))
        #expect(few.count == 11)
        #expect(few.last == "-: tooManyParts(limit: 10)")
        // Many names for the same bytes.
        var maker = ZipMaker()
        maker.add("0.txt", Array(String(repeating: "words ", count: 1_000).utf8))
        for number in 1..<200 { maker.repeatLast(as: "\(number).txt") }
        let found = rows(maker.bytes, limits: ReadLimits(unpacked: 60_000))
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("-: damaged") == true)
        var liar = ZipMaker()
        liar.add("a.txt", Array("words".utf8), size: 1 << 31)
        #expect(rows(liar.bytes).first?.contains("tooLarge") == true)
    }

    @Test func aBombIsNotUnpacked() {
        // Deflated zeros: 1 MiB in a kilobyte, made of one literal and matches of the longest length.
        let zeros = ArchiveTests.deflatedZeros(matches: 4_000)
        var maker = ZipMaker()
        maker.add("a.txt", zeros, method: 8, size: 10)
        maker.add("b.txt", zeros, method: 8, size: 1 + 4_000 * 258)
        let found = rows(maker.bytes, limits: ReadLimits(size: 100_000))
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.contains("tooLarge") })
    }

    /// A stream with the fixed codes of deflate: a zero, then as many times 258 zeros.
    private static func deflatedZeros(matches: Int) -> [UInt8] {
        var bits: [Bool] = [true, true, false]
        func code(_ value: Int, _ length: Int) {
            for bit in stride(from: length - 1, through: 0, by: -1) { bits.append(value >> bit & 1 == 1) }
        }
        code(0x30, 8)
        for _ in 0..<matches {
            code(0b1100_0101, 8)
            code(0, 5)
        }
        code(0, 7)
        var bytes = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
        for (place, bit) in bits.enumerated() where bit { bytes[place / 8] |= 1 << UInt8(place % 8) }
        return bytes
    }

    @Test func damagedBytesNeverCrash() {
        let inner = ZipMaker.archive([file("x.txt", "inner")])
        let whole = ZipMaker.archive([file("a.txt", "first"), (name: "b.zip", contents: inner), file("c/d.html", "<p>x</p>")])
        for length in 0..<whole.count { _ = DocumentReader.parts(of: Array(whole.prefix(length)), named: "a.zip") }
        var seed: UInt64 = 42
        for _ in 0..<2_000 {
            var bytes = whole
            for _ in 0..<3 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(seed >> 33) % bytes.count] ^= UInt8(1 << (seed >> 20 & 7))
            }
            _ = DocumentReader.parts(of: bytes, named: "a.zip")
        }
    }
}
