import Documents
import Model
import Testing

@Suite("Word documents become blocks")
struct WordTests {
    private typealias W = WordSample

    /// Every block as "kind text", with its region and why it is hidden.
    static func blocks(_ document: Document) -> [String] {
        let bytes = Array(document.text.utf8)
        return document.blocks.map { block in
            let kind =
                switch block.kind {
                case .heading(let level): "h\(level)"
                case .paragraph: "p"
                case .item(let depth): "i\(depth)"
                case .cell(_, let row, let column): "c\(row).\(column)"
                }
            let marks = (block.hiding.map { " " + $0.rawValue } ?? "") + (block.region.map { " " + $0.rawValue } ?? "")
            return kind + marks + " " + String(decoding: bytes[block.span.lower..<block.span.upper], as: UTF8.self)
        }
    }

    private func read(_ bytes: [UInt8]) throws -> Document { try DocumentReader.read(bytes, named: "a.docx") }

    private static let styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"fr-FR\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + style("H", "<w:name w:val=\"heading 2\"/>") + style("Sub", "<w:basedOn w:val=\"H\"/>")
        + style("T", "<w:name w:val=\"Title\"/>") + style("O", "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>")
        + style("L", "<w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr>")
        + style("Hidden", "<w:rPr><w:vanish/></w:rPr>") + style("Loop", "<w:basedOn w:val=\"Loop2\"/>")
        + style("Loop2", "<w:basedOn w:val=\"Loop\"/><w:rPr><w:b/></w:rPr>")
        + style("Banner", "<w:pPr><w:shd w:val=\"clear\" w:fill=\"1F4E79\"/></w:pPr><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr>")
        + style("White", "<w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr>")
        + "<w:style w:type=\"table\" w:styleId=\"Dark\"><w:tblStylePr w:type=\"firstRow\"><w:tcPr>"
        + "<w:shd w:val=\"clear\" w:fill=\"000000\"/></w:tcPr></w:tblStylePr></w:style>"

    private static func style(_ id: String, _ said: String) -> String {
        "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\">\(said)</w:style>"
    }

    private static func styled(_ id: String) -> String { W.p("a", paragraph: "<w:pStyle w:val=\"\(id)\"/>") }

    private static func list(_ number: Int, _ depth: Int) -> String {
        "<w:numPr><w:ilvl w:val=\"\(depth)\"/><w:numId w:val=\"\(number)\"/></w:numPr>"
    }

    private static func cell(_ content: String, _ said: String = "") -> String {
        "<w:tc><w:tcPr>\(said)</w:tcPr>\(content)</w:tc>"
    }

    private static func run(_ content: String) -> String { "<w:r>\(content)</w:r>" }

    private static func field(_ code: String, _ result: String) -> String {
        run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText>\(code)</w:instrText>")
            + run("<w:fldChar w:fldCharType=\"separate\"/>") + run("<w:t>\(result)</w:t>")
            + run("<w:fldChar w:fldCharType=\"end\"/>")
    }

    static let shapes: [(String, [String])] = [
        (W.p("one") + W.p("two"), ["p one", "p two"]),
        ("<w:p><w:r><w:t>Direct</w:t></w:r><w:r><w:t>ory</w:t></w:r></w:p>", ["p Directory"]),
        (styled("H"), ["h2 a"]), (styled("Sub"), ["h2 a"]), (styled("T"), ["h1 a"]), (styled("O"), ["h3 a"]),
        (styled("L"), ["i1 a"]), (styled("Loop"), ["p a"]), (styled("None"), ["p a"]),
        (W.p("a", paragraph: list(3, 1)), ["i2 a"]),
        (W.p("a", paragraph: "<w:pStyle w:val=\"L\"/>" + list(0, 0)), ["p a"]),
        (
            "<w:tbl><w:tr>\(cell(W.p("a"), "<w:gridSpan w:val=\"2\"/>"))\(cell(W.p("b")))</w:tr>"
                + "<w:tr>\(cell(W.p(""), "<w:vMerge/>"))\(cell(W.p("c") + W.p("d")))</w:tr></w:tbl>",
            ["c0.0 a", "c0.2 b", "c1.1 c", "c1.1 d"]
        ),
        (
            "<w:tbl><w:tr>\(cell(styled("H") + W.p("b") + W.p("c")))\(cell(styled("L") + W.p("d")))</w:tr></w:tbl>",
            ["h2 a", "p b", "p c", "i1 a", "p d"]
        ),
        (
            "<w:tbl><w:tr>\(cell("<w:tbl><w:tr>\(cell(W.p("a")))\(cell(W.p("b")))</w:tr></w:tbl>" + W.p("")))</w:tr></w:tbl>",
            ["c0.0 a", "c0.1 b"]
        ),
        ("<w:p>\(run("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>"))</w:p>", ["p a\tb", "p c"]),
        ("<w:p>\(run("<w:t>e</w:t><w:noBreakHyphen/><w:t>ma</w:t><w:softHyphen/><w:t>il</w:t>"))</w:p>", ["p e-mail"]),
        (
            "<w:p>\(run("<w:sym w:font=\"Symbol\" w:char=\"F0B7\"/><w:t xml:space=\"preserve\"> a</w:t>"))</w:p>",
            ["i1 \u{F0B7} a"]
        ),
        ("<w:p>\(field(" ADDIN secret ", "seen"))</w:p>", ["p seen"]),
        ("<w:p>\(field(" HYPERLINK \"mailto:a@b.example\" ", "mail"))</w:p>", ["p mail <a@b.example>"]),
        ("<w:p><w:fldSimple w:instr=\"DATE\">\(run("<w:t>today</w:t>"))</w:fldSimple></w:p>", ["p today"]),
        ("<w:p>\(run("<w:fldChar w:fldCharType=\"begin\"/>"))</w:p>" + W.p("not lost"), ["p not lost"]),
        ("<w:p><w:hyperlink r:id=\"mail\">\(run("<w:t>write</w:t>"))</w:hyperlink></w:p>", ["p write <a@b.example>"]),
        ("<w:p><w:hyperlink r:id=\"mail\">\(run("<w:t>A@b.example</w:t>"))</w:hyperlink></w:p>", ["p A@b.example"]),
        ("<w:p><w:hyperlink r:id=\"web\">\(run("<w:t>site</w:t>"))</w:hyperlink></w:p>", ["p site"]),
        (
            "<w:p><w:del>\(run("<w:delText>old</w:delText>"))</w:del><w:ins>\(run("<w:t>new</w:t>"))</w:ins></w:p>",
            ["p new", "p deleted old"]
        ),
        ("<w:p><w:moveFrom>\(run("<w:t>away</w:t>"))</w:moveFrom>\(run("<w:t>here</w:t>"))</w:p>", ["p here", "p deleted away"]),
        (
            "<w:p>\(run("<w:t>host</w:t>"))\(run(box(W.p("boxed"))))\(run("<w:t> goes on</w:t>"))</w:p>",
            ["p host goes on", "p boxed"]
        ),
        (
            "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val=\"H\"/></w:pPr></w:pPrChange></w:pPr>\(run("<w:t>a</w:t>"))</w:p>",
            ["p a"]
        ),
        (
            W.p("a") + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/>"
                + "<w:headerReference w:type=\"even\" r:id=\"header1\"/><w:headerReference w:type=\"first\" r:id=\"header2\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"footer1\"/></w:sectPr>",
            ["p header top", "p a", "p footer foot"]
        ),
        ("<w:p>\(run("<w:t>a</w:t><w:footnoteReference w:id=\"2\"/>"))</w:p>", ["p a", "p noted"]),
    ]

    private static func box(_ content: String, anchor: String = "", paint: String = "") -> String {
        "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor>\(anchor)<wp:extent cx=\"900000\" cy=\"900000\"/><a:graphic>"
            + "<wps:wsp><wps:spPr>\(paint)<a:ln><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></a:ln></wps:spPr><wps:txbx>"
            + "<w:txbxContent>\(content)</w:txbxContent></wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>\(content)</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
            + "</mc:AlternateContent>"
    }

    @Test(arguments: shapes)
    func structureIsRead(body: String, expected: [String]) throws {
        let parts = [
            "header1": W.p("top"), "header2": W.p("first page only"), "footer1": W.p("foot"),
            "footnotes": "<w:footnote w:type=\"separator\" w:id=\"0\">\(W.p("line"))</w:footnote>"
                + "<w:footnote w:id=\"2\">\(W.p("noted"))</w:footnote><w:footnote w:id=\"3\">\(W.p("unused"))</w:footnote>",
        ]
        let links = ["mail": "mailto:a@b.example", "web": "https://example.com"]
        #expect(WordTests.blocks(try read(W.docx(body, styles: WordTests.styles, parts: parts, links: links))) == expected)
    }

    private static func offset(_ axis: String, _ emu: Int, from frame: String = "page") -> String {
        "<wp:position\(axis) relativeFrom=\"\(frame)\"><wp:posOffset>\(emu)</wp:posOffset></wp:position\(axis)>"
    }

    private static func boxed(_ anchor: String, _ paint: String = "", _ run: String = "") -> String {
        "<w:p>\(WordTests.run(box(W.p("x", run: run), anchor: anchor, paint: paint)))</w:p>"
    }

    private static let white = "<w:color w:val=\"FFFFFF\"/>"
    private static func shade(_ fill: String) -> String { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(fill)\"/>" }

    static let hidden: [(String, Block.Hiding)] = [
        (W.p("x", run: "<w:vanish/>"), .notDisplayed), (styled("Hidden"), .notDisplayed),
        (W.p("x", run: white), .sameColour), (W.p("x", run: "<w:color w:val=\"FEFEFE\"/>"), .sameColour),
        (styled("White"), .sameColour),
        (W.p("x", run: "<w:color w:val=\"000000\" w:themeColor=\"background1\"/>"), .sameColour),
        (W.p("x", run: "<w14:textFill><a:noFill/></w14:textFill>"), .sameColour),
        (W.p("x", run: "<w:color w:val=\"333333\"/>" + shade("333333")), .sameColour),
        (W.p("x", run: "<w:color w:val=\"FFFF00\"/><w:highlight w:val=\"yellow\"/>"), .sameColour),
        (W.p("x", run: "<w:color w:val=\"1F4E79\"/>", paragraph: shade("1F4E79")), .sameColour),
        ("<w:tbl><w:tr>\(cell(W.p("x", run: "<w:color w:val=\"1F4E79\"/>"), shade("1F4E79")))</w:tr></w:tbl>", .sameColour),
        (W.p("x", run: "<w:sz w:val=\"4\"/>"), .tiny), (W.p("x", run: "<w:w w:val=\"1\"/>"), .tiny),
        (W.p("x", paragraph: "<w:spacing w:line=\"2\" w:lineRule=\"exact\"/>"), .clipped),
        (
            "<w:tbl><w:tr><w:trPr><w:trHeight w:val=\"1\" w:hRule=\"exact\"/></w:trPr>\(cell(W.p("x")))</w:tr></w:tbl>", .clipped
        ),
        (boxed(offset("H", -38_100_000)), .offPage), (boxed(offset("V", 38_100_000)), .offPage),
        (boxed("<wp:docPr id=\"1\" hidden=\"1\"/>"), .notDisplayed),
        (boxed("", "<a:solidFill><a:srgbClr val=\"154360\"/></a:solidFill>", "<w:color w:val=\"154360\"/>"), .sameColour),
        (
            "<w:p>\(run("<w:pict><v:shape style=\"margin-left:-3000pt;width:10pt\"><v:textbox><w:txbxContent>\(W.p("x"))</w:txbxContent></v:textbox></v:shape></w:pict>"))</w:p>",
            .offPage
        ),
    ]

    @Test(arguments: hidden)
    func hiddenTextIsKeptApart(body: String, hiding: Block.Hiding) throws {
        let document = try read(W.docx(W.p("seen") + body, styles: WordTests.styles))
        #expect(document.blocks.map(\.hiding) == [nil, hiding])
        #expect(document.warnings.map(\.kind) == [.hiddenText])
    }

    static let visible = [
        W.p("x", run: "<w:vanish w:val=\"0\"/>"),
        W.p("x", run: "<w:vanish w:val=\"false\"/>", paragraph: "<w:pStyle w:val=\"Hidden\"/>"),
        styled("Banner"), W.p("x", run: "<w:color w:val=\"auto\"/>", paragraph: shade("000000")),
        W.p("x", run: "<w:sz w:val=\"10\"/>"),
        W.p("x", run: white, paragraph: shade("1F4E79")), W.p("x", run: white + "<w:highlight w:val=\"black\"/>"),
        "<w:tbl><w:tr>\(cell(W.p("x", run: white), shade("333333")))</w:tr></w:tbl>",
        "<w:tbl><w:tblPr>\(shade("333333"))</w:tblPr><w:tr>\(cell(W.p("x", run: white)))</w:tr></w:tbl>",
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Dark\"/></w:tblPr><w:tr>\(cell(W.p("x", run: white)))</w:tr></w:tbl>",
        boxed("", "<a:solidFill><a:srgbClr val=\"154360\"/></a:solidFill>", white), boxed("", "<a:gradFill/>", white),
        boxed("", "<a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>", white),
        boxed(offset("V", -7_000_000, from: "paragraph")), boxed(offset("H", 5_000_000)),
        W.p("x", run: white + "<w:outline/>"), W.p("x", paragraph: "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>"),
        "<w:p>\(run("<w:pict><v:rect fillcolor=\"#154360 [3204]\"><v:textbox><w:txbxContent>\(W.p("x", run: white))</w:txbxContent></v:textbox></v:rect></w:pict>"))</w:p>",
        "<w:p>\(run("<w:drawing><wp:anchor behindDoc=\"1\"><wp:extent cx=\"7000000\" cy=\"9000000\"/><wps:wsp><wps:spPr><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></wps:spPr></wps:wsp></wp:anchor></w:drawing>"))</w:p>"
            + W.p("x", run: white),
    ]

    @Test(arguments: visible)
    func whatAReaderSeesIsVisible(body: String) throws {
        let document = try read(W.docx(W.p("seen") + body, styles: WordTests.styles))
        #expect(document.blocks.map(\.hiding) == [nil, nil])
        #expect(document.warnings.isEmpty)
    }

    @Test func aDarkPageIsThereWhereWordShowsIt() throws {
        let body =
            "<w:document @><w:background w:color=\"1B2A41\"/><w:body>\(W.p("a", run: WordTests.white))\(W.p("b"))</w:body></w:document>"
        #expect(try read(W.docx(body, parts: ["settings": "<w:displayBackgroundShape/>"])).blocks.map(\.hiding) == [nil, nil])
        #expect(try read(W.docx(body)).blocks.map(\.hiding) == [.sameColour, nil])
    }

    @Test func commentsAndPropertiesAreNotOnThePage() throws {
        let core =
            "<d:title>CV</d:title><d:keywords>one two</d:keywords><d:subject>three</d:subject>"
            + "<d:description>generated by python-docx</d:description>"
        let document = try read(W.docx(W.p("seen"), parts: ["comments": "<w:comment>\(W.p("said"))</w:comment>"], core: core))
        #expect(WordTests.blocks(document) == ["p seen", "p comment said", "p metadata one two", "p metadata three"])
        #expect(document.title == "CV")
    }

    @Test func boldPagesAndLanguageAreTold() throws {
        let body =
            W.p("a", run: "<w:b/>")
            + "<w:p><w:r><w:br w:type=\"page\"/></w:r><w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>"
            + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>c</w:t></w:r></w:p>"
        let document = try read(W.docx(body, styles: WordTests.styles))
        #expect(document.blocks.map(\.bold) == [true, false, false])
        #expect(document.blocks.map(\.page) == [1, 2, 3])
        #expect(document.declaredLanguage == "fr-FR")
        #expect(document.format == "docx")
    }

    @Test func errorsTellWhy() {
        let name = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
        #expect(throws: ReadError.encrypted(format: "docx")) {
            try read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504) + name)
        }
        #expect(throws: ReadError.damaged(format: "docx", offset: nil)) {
            try read(W.zip([("[Content_Types].xml", []), ("word/x.xml", [])]))
        }
        #expect(throws: ReadError.damaged(format: "docx", offset: nil)) { try read(W.docx("<w:p><w:broken")) }
        #expect(throws: ReadError.noText) { try read(W.docx("<w:p/>")) }
    }

    @Test func entitiesAreNotRead() {
        let bomb =
            "<!DOCTYPE d [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\">]><w:document @><w:body>\(W.p("&b;"))</w:body></w:document>"
        #expect(throws: ReadError.damaged(format: "docx", offset: nil)) { try read(W.docx(bomb)) }
    }

    @Test func deepNestingEnds() throws {
        let depth = 10_000
        let tables =
            String(repeating: "<w:tbl><w:tr><w:tc>", count: depth) + W.p("x")
            + String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
        let document = try read(W.docx(W.p("seen") + tables))
        #expect(document.warnings.map(\.kind) == [.cut])
    }

    @Test func damagedFilesNeverCrash() {
        let whole = W.docx(
            WordTests.shapes.map(\.0).joined() + WordTests.hidden.map(\.0).joined(), styles: WordTests.styles,
            parts: ["header1": W.p("top"), "comments": W.p("c")], core: "<d:keywords>k</d:keywords>")
        for length in stride(from: 0, to: whole.count, by: 97) { _ = try? read(Array(whole.prefix(length))) }
        var state: UInt64 = 7
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0...next(8) { bytes[next(bytes.count)] ^= 1 << UInt8(next(8)) }
            guard let document = try? read(bytes) else { continue }
            #expect(document.blocks.allSatisfy { $0.span.lower <= $0.span.upper && $0.span.upper <= document.text.utf8.count })
        }
    }
}
