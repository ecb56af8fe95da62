import Documents
import Model
import Testing

@Suite("OpenDocument texts become documents")
struct OpenDocumentTests {
    private static let spaces = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" \
        xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
        """
    private static let type = "application/vnd.oasis.opendocument.text"

    private static func content(_ body: String, automatic: String = "") -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \(spaces)>"
            + "<office:automatic-styles>\(automatic)</office:automatic-styles>"
            + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
    }

    private static func styles(_ named: String, automatic: String = "", masters: String = "") -> String {
        "<office:document-styles \(spaces)><office:styles>\(named)</office:styles>"
            + "<office:automatic-styles>\(automatic)</office:automatic-styles>"
            + "<office:master-styles>\(masters)</office:master-styles></office:document-styles>"
    }

    private static func package(_ content: String, styles: String? = nil, meta: String? = nil, manifest: String = "<m/>")
        -> [UInt8]
    {
        var files = [("mimetype", Array(type.utf8)), ("content.xml", Array(content.utf8))]
        if let styles { files.append(("styles.xml", Array(styles.utf8))) }
        if let meta { files.append(("meta.xml", Array(meta.utf8))) }
        files.append(("META-INF/manifest.xml", Array(manifest.utf8)))
        return ZipMaker.archive(files.map { (name: $0.0, contents: $0.1) })
    }

    private func read(_ body: String, automatic: String = "", styles: String? = nil, meta: String? = nil) throws -> Document {
        let content = OpenDocumentTests.content(body, automatic: automatic)
        return try DocumentReader.read(OpenDocumentTests.package(content, styles: styles, meta: meta), named: "a.odt")
    }

    private func rows(_ document: Document) -> [String] {
        let bytes = Array(document.text.utf8)
        return document.blocks.map { block in
            let text = String(decoding: bytes[block.span.lower..<block.span.upper], as: UTF8.self)
            let kind =
                switch block.kind {
                case .heading(let level): "h\(level)"
                case .paragraph: "p"
                case .item(let depth): "i\(depth)"
                case .cell(let table, let row, let column): "c\(table).\(row).\(column)"
                }
            return kind + (block.bold ? "*" : "") + (block.region.map { "@" + $0.rawValue } ?? "")
                + (block.hiding.map { "-" + $0.rawValue } ?? "") + " " + text
        }
    }

    // MARK: Kinds and order

    @Test(arguments: [
        ("<text:h text:outline-level=\"2\">Skills</text:h><text:p>Linux</text:p>", ["h2 Skills", "p Linux"]),
        ("<text:p>Active Direct<text:span>ory</text:span></text:p>", ["p Active Directory"]),
        ("<text:p>a<text:s text:c=\"2\"/>b</text:p>", ["p a b"]),
        ("<text:p>2019<text:tab/>Clerk</text:p>", ["p 2019\tClerk"]),
        ("<text:p>2019<text:s text:c=\"8\"/>Clerk</text:p>", ["p 2019\tClerk"]),
        ("<text:p>one<text:line-break/>two</text:p>", ["p one", "p two"]),
        (
            "<text:list><text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list>"
                + "</text:list-item><text:list-item><text:p>c</text:p></text:list-item></text:list>",
            ["i1 a", "i2 b", "i1 c"]
        ),
        ("<text:list><text:list-item><text:h text:outline-level=\"1\">Work</text:h></text:list-item></text:list>", ["h1 Work"]),
        (
            "<text:p>Call <text:a xlink:href=\"tel:+33199000000\">me</text:a> or <text:a xlink:href=\"mailto:a@example.com\">a@example.com</text:a></text:p>",
            ["p Call me <+33199000000> or a@example.com"]
        ),
        (
            "<text:p>Nurse<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>part time</text:p></text:note-body></text:note> in Lyon</text:p>",
            ["p Nurse in Lyon", "p part time"]
        ),
        (
            "<text:p>before<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame> after</text:p>",
            ["p before after", "p box"]
        ),
        (
            "<text:p><draw:frame><draw:text-box><text:h text:outline-level=\"3\">Box</text:h></draw:text-box></draw:frame>after</text:p>",
            ["h3 Box", "p after"]
        ),
        ("<draw:custom-shape><text:p>shape</text:p></draw:custom-shape>", ["p shape"]),
        ("<text:p>Page <text:page-number>3</text:page-number></text:p>", ["p Page 3"]),
        ("<text:p>a <!-- b --> c &amp; d</text:p>", ["p a c & d"]),
        (
            "<text:table-of-content><text:table-of-content-source><text:index-title-template>no</text:index-title-template>"
                + "</text:table-of-content-source><text:index-body><text:p>yes</text:p></text:index-body></text:table-of-content>",
            ["p yes"]
        ),
    ])
    func bodiesBecomeBlocks(body: String, expected: [String]) throws {
        #expect(rows(try read(body)) == expected)
    }

    @Test func tablesAreCells() throws {
        let body = """
            <table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell><text:p>Skill</text:p></table:table-cell>\
            <table:table-cell><text:p>Years</text:p></table:table-cell></table:table-row></table:table-header-rows>\
            <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"><text:p>Linux</text:p></table:table-cell>\
            <table:table-cell><text:p>4</text:p></table:table-cell></table:table-row>\
            <table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>both</text:p></table:table-cell><table:covered-table-cell/>\
            <table:table-cell><table:table><table:table-row><table:table-cell><text:p>inner</text:p></table:table-cell></table:table-row></table:table></table:table-cell>\
            </table:table-row></table:table>
            """
        #expect(
            rows(try read(body)) == [
                "c0.0.0 Skill", "c0.0.1 Years", "c0.1.0 Linux", "c0.1.3 4", "c0.3.0 both", "c1.0.0 inner",
            ])
    }

    @Test func tablesThatOnlyPlaceTextAreDissolved() throws {
        let lines = (1...5).map { "<text:p>line \($0)</text:p>" }.joined()
        let body =
            "<table:table><table:table-row><table:table-cell><text:p>left</text:p></table:table-cell><table:table-cell>\(lines)</table:table-cell></table:table-row></table:table>"
        #expect(rows(try read(body)) == ["p left"] + (1...5).map { "p line \($0)" })
    }

    @Test func headsComeFirstAndFeetLastAndOnlyOnce() throws {
        let masters = """
            <style:master-page style:name="Standard"><style:header><text:p>Anna Example</text:p></style:header>\
            <style:header-left><text:p>Anna Example</text:p></style:header-left><style:header-first style:display="false"><text:p>not shown</text:p></style:header-first>\
            <style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer></style:master-page>\
            <style:master-page style:name="Used"><style:header><text:p>second</text:p></style:header></style:master-page>\
            <style:master-page style:name="Unused"><style:header><text:p>Kubernetes</text:p></style:header></style:master-page>
            """
        let automatic = "<style:style style:name=\"P1\" style:family=\"paragraph\" style:master-page-name=\"Used\"/>"
        let document = try read(
            "<text:p text:style-name=\"P1\">text</text:p>", automatic: automatic,
            styles: OpenDocumentTests.styles("", masters: masters))
        #expect(rows(document) == ["p@header Anna Example", "p@header second", "p text", "p@footer Page 1"])
    }

    @Test func pagesAreCountedByTheirBreaks() throws {
        let body = "<text:p>one</text:p><text:p>two<text:soft-page-break/></text:p><text:p>three</text:p>"
        #expect(try read(body).blocks.map(\.page) == [1, 1, 2])
        #expect(try read("<text:p>one</text:p>").blocks.map(\.page) == [nil])
    }

    // MARK: Styles

    @Test func stylesInherit() throws {
        let named = """
            <style:default-style style:family="paragraph"><style:text-properties fo:language="pl" fo:country="PL" fo:font-size="12pt"/></style:default-style>\
            <style:style style:name="Strong" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>\
            <style:style style:name="Loop" style:family="paragraph" style:parent-style-name="Pool"/>\
            <style:style style:name="Pool" style:family="paragraph" style:parent-style-name="Loop"/>\
            <style:style style:name="Part" style:family="paragraph" style:default-outline-level="2"/>
            """
        let automatic = """
            <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Strong"/>\
            <style:style style:name="P2" style:family="paragraph" style:parent-style-name="Part"/>
            """
        let body = """
            <text:p text:style-name="P1">bold</text:p><text:p text:style-name="Loop">loop</text:p><text:p text:style-name="P2">Skills</text:p>
            """
        let document = try read(body, automatic: automatic, styles: OpenDocumentTests.styles(named))
        #expect(rows(document) == ["p* bold", "p loop", "h2 Skills"])
        #expect(document.declaredLanguage == "pl-PL")
        #expect(document.format == "odt")
    }

    /// Styles of a paragraph X, a span S, a cell C, a section G, a frame F and a page.
    private func look(
        paragraph: String = "", letters: String = "", span: String = "", cell: String = "", frame: String = "",
        section: String = "", page: String = "", place: String = ""
    ) throws -> [String] {
        let automatic = """
            <style:style style:name="X" style:family="paragraph"><style:paragraph-properties \(paragraph)/><style:text-properties \(letters)/></style:style>\
            <style:style style:name="S" style:family="text"><style:text-properties \(span)/></style:style>\
            <style:style style:name="C" style:family="table-cell"><style:table-cell-properties \(cell)/></style:style>\
            <style:style style:name="F" style:family="graphic"><style:graphic-properties \(frame)/></style:style>\
            <style:style style:name="G" style:family="section"><style:section-properties \(section)/></style:style>
            """
        let styles = OpenDocumentTests.styles(
            "", automatic: "<style:page-layout style:name=\"L\"><style:page-layout-properties \(page)/></style:page-layout>",
            masters: "<style:master-page style:name=\"Standard\" style:page-layout-name=\"L\"/>")
        let body = """
            <text:p>seen</text:p><text:section text:style-name="G"><table:table><table:table-row><table:table-cell table:style-name="C">\
            <text:p><draw:frame draw:style-name="F" \(place)><draw:text-box><text:p text:style-name="X"><text:span text:style-name="S">word</text:span></text:p>\
            </draw:text-box></draw:frame></text:p></table:table-cell></table:table-row></table:table></text:section>
            """
        return rows(try read(body, automatic: automatic, styles: styles)).filter { $0.hasSuffix("word") }
    }

    @Test(arguments: [
        ("fo:color=\"#ffffff\"", "sameColour"), ("fo:color=\"#fefefe\"", "sameColour"), ("fo:font-size=\"1pt\"", "tiny"),
        ("fo:font-size=\"5%\"", "tiny"), ("fo:font-size=\"0.02cm\"", "tiny"), ("text:display=\"none\"", "notDisplayed"),
        ("fo:color=\"#123456\" fo:background-color=\"#123456\"", "sameColour"),
        ("fo:color=\"#000000\" loext:opacity=\"0%\"", "transparent"), ("style:text-scale=\"1%\"", "clipped"),
        ("style:text-position=\"0% 1%\"", "tiny"),
    ])
    func lettersHide(properties: String, hiding: String) throws {
        #expect(try look(letters: properties) == ["p-\(hiding) word"])
        #expect(try look(span: properties) == ["p-\(hiding) word"])
    }

    @Test(arguments: [
        "fo:color=\"#888888\"", "fo:color=\"#ffff00\"", "fo:font-size=\"7pt\"", "fo:font-size=\"80%\"", "text:display=\"true\"",
        "fo:color=\"#ffffff\" fo:background-color=\"#204060\"", "style:use-window-font-color=\"true\" loext:opacity=\"0%\"",
        "fo:color=\"#ffffff\" fo:text-shadow=\"1pt 1pt\"", "fo:color=\"#ffffff\" style:use-window-font-color=\"true\"",
        "style:text-position=\"super 58%\"", "fo:background-color=\"#000000\"",
    ])
    func lettersShow(properties: String) throws {
        #expect(try look(letters: properties) == ["p word"])
        #expect(try look(span: properties) == ["p word"])
    }

    @Test func lightLettersOnADarkGroundAreSeenAndDarkOnesAreNot() throws {
        let (white, dark) = ("fo:color=\"#ffffff\"", "fo:color=\"#112233\"")
        let ground = "fo:background-color=\"#112233\""
        let fill = "draw:fill=\"solid\" draw:fill-color=\"#112233\""
        for (ink, expected) in [(white, ["p word"]), (dark, ["p-sameColour word"])] {
            #expect(try look(paragraph: ground, letters: ink) == expected)
            #expect(try look(letters: ink, cell: ground) == expected)
            #expect(try look(letters: ink, frame: ground) == expected)
            #expect(try look(letters: ink, frame: fill) == expected)
            #expect(try look(letters: ink, section: ground) == expected)
            #expect(try look(letters: ink, page: ground) == expected)
            #expect(try look(letters: ink, page: fill) == expected)
        }
        for properties in ["draw:fill=\"gradient\"", "draw:fill=\"bitmap\""] {
            #expect(try look(letters: white, frame: properties) == ["p word"])
        }
        for properties in [
            "draw:fill=\"none\" draw:fill-color=\"#000000\"", "\(fill) draw:opacity=\"0%\"",
            "fo:background-color=\"transparent\"",
        ] {
            #expect(try look(letters: white, frame: properties) == ["p-sameColour word"])
        }
    }

    @Test func boxesOffThePageAreNotSeen() throws {
        for place in [
            "svg:x=\"-60cm\" svg:width=\"5cm\"", "svg:y=\"90cm\"", "text:anchor-type=\"page\" svg:x=\"-8cm\" svg:width=\"6cm\"",
        ] {
            #expect(try look(place: place) == ["p-offPage word"])
        }
        for place in [
            "svg:x=\"-1cm\" svg:width=\"5cm\"", "svg:y=\"-3cm\"", "text:anchor-type=\"page\" svg:x=\"14cm\" svg:y=\"2cm\"",
        ] {
            #expect(try look(place: place) == ["p word"])
        }
        #expect(try look(frame: "style:horizontal-pos=\"left\"", place: "svg:x=\"-60cm\"") == ["p word"])
        #expect(try look(paragraph: "fo:margin-left=\"-80cm\"") == ["p-offPage word"])
        #expect(try look(place: "svg:width=\"0.01cm\"") == ["p-clipped word"])
    }

    // MARK: Hidden by other means

    @Test(arguments: [
        (
            "<text:p>a<text:hidden-text text:string-value=\"b\" text:is-hidden=\"true\">b</text:hidden-text></text:p>",
            ["p a", "p-notDisplayed b"]
        ),
        ("<text:p>a<text:hidden-text text:string-value=\"b\" text:is-hidden=\"false\">b</text:hidden-text></text:p>", ["p ab"]),
        (
            "<text:p>a</text:p><text:p>b <text:hidden-paragraph text:is-hidden=\"true\"/>c</text:p>",
            ["p a", "p-notDisplayed b c"]
        ),
        ("<text:p>a</text:p><text:p>b <text:hidden-paragraph text:is-hidden=\"false\"/>c</text:p>", ["p a", "p b c"]),
        ("<text:p>a</text:p><text:section text:display=\"none\"><text:p>b</text:p></text:section>", ["p a", "p-notDisplayed b"]),
        (
            "<text:p>a<office:annotation><dc:creator>Eva</dc:creator><text:p>b</text:p></office:annotation> c</text:p>",
            ["p a c", "p-comment b"]
        ),
        (
            "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Eva</dc:creator></office:change-info>"
                + "<text:p>b</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion><office:change-info>"
                + "<dc:creator>Eva</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes>"
                + "<text:p>a<text:change/> c</text:p>",
            ["p-deleted b", "p a c"]
        ),
    ])
    func fieldsAndSectionsHide(body: String, expected: [String]) throws {
        #expect(rows(try read(body)) == expected)
    }

    @Test func aPictureBehindTheTextIsAGroundThatNobodyKnows() throws {
        let automatic = """
            <style:style style:name="B" style:family="graphic"><style:graphic-properties style:wrap="run-through" style:run-through="background"/></style:style>\
            <style:style style:name="W" style:family="paragraph"><style:text-properties fo:color="#ffffff"/></style:style>
            """
        let words = "<text:p>a</text:p><text:p text:style-name=\"W\">b</text:p>"
        let picture = "<text:p><draw:frame draw:style-name=\"B\"><draw:image xlink:href=\"p.png\"/></draw:frame></text:p>"
        #expect(rows(try read(words + picture, automatic: automatic)) == ["p a", "p b"])
        #expect(rows(try read(words, automatic: automatic)) == ["p a", "p-sameColour b"])
    }

    @Test func propertiesAreKeptApart() throws {
        let meta = """
            <office:document-meta \(OpenDocumentTests.spaces)><office:meta><dc:title>CV of Anna</dc:title><meta:keyword>Kubernetes</meta:keyword>\
            <dc:creator>Eva</dc:creator><dc:language>fr-FR</dc:language></office:meta></office:document-meta>
            """
        let document = try read("<text:p>a</text:p>", meta: meta)
        #expect(rows(document) == ["p a", "p-metadata Kubernetes"])
        #expect(document.title == "CV of Anna")
        #expect(document.declaredLanguage == "fr-FR")
    }

    @Test func oneFileMayHoldAll() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?><office:document \(OpenDocumentTests.spaces) office:mimetype="\(OpenDocumentTests.type)">\
            <office:meta><dc:title>CV</dc:title></office:meta><office:automatic-styles><style:style style:name="B" style:family="text">\
            <style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:master-styles>\
            <style:master-page style:name="Standard"><style:footer><text:p>foot</text:p></style:footer></style:master-page></office:master-styles>\
            <office:body><office:text><text:p><text:span text:style-name="B">Anna</text:span></text:p></office:text></office:body></office:document>
            """
        let document = try DocumentReader.read(Array(text.utf8), named: "a.fodt")
        #expect(rows(document) == ["p* Anna", "p@footer foot"])
        #expect(document.title == "CV")
    }

    // MARK: What cannot be read

    @Test func errorsTellWhy() {
        let locked = "<manifest:encryption-data/>"
        let content = OpenDocumentTests.content("<text:p>a</text:p>")
        func read(_ bytes: [UInt8]) throws -> Document { try DocumentReader.read(bytes, named: "a.odt") }
        #expect(throws: ReadError.encrypted(format: "odt")) { try read(OpenDocumentTests.package(content, manifest: locked)) }
        #expect(throws: ReadError.noText) { try read(OpenDocumentTests.package(OpenDocumentTests.content(""))) }
        #expect(throws: ReadError.damaged(format: "odt", offset: nil)) { try read(OpenDocumentTests.package("no XML")) }
        let sheet = ZipMaker.archive([
            (name: "mimetype", contents: Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
            (name: "content.xml", contents: Array(content.utf8)),
        ])
        #expect(throws: ReadError.unsupported(format: "ods")) { try read(sheet) }
        let bomb =
            "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + content.dropFirst(38)
        #expect(throws: ReadError.damaged(format: "odt", offset: nil)) { try read(OpenDocumentTests.package(bomb)) }
    }

    @Test func cutContentIsReadAsFarAsItGoes() throws {
        let content = OpenDocumentTests.content("<text:p>first</text:p><text:p>second")
        let document = try DocumentReader.read(
            OpenDocumentTests.package(String(content.prefix(content.count - 57))), named: "a.odt")
        #expect(rows(document).first == "p first")
        #expect(document.warnings.contains { $0.kind == .cut })
    }

    @Test func deepNestingEnds() throws {
        for (open, close) in [
            ("<text:span>", "</text:span>"), ("<text:list><text:list-item>", "</text:list-item></text:list>"),
            ("<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>"),
            ("<draw:frame><draw:text-box><text:p>x", "</text:p></draw:text-box></draw:frame>"),
            ("<text:p>x<text:note><text:note-body>", "</text:note-body></text:note></text:p>"),
        ] {
            let body = String(repeating: open, count: 3_000) + "<text:p>deep</text:p>" + String(repeating: close, count: 3_000)
            _ = try? read("<text:p>seen</text:p>" + body)
        }
    }

    @Test func damagedBytesNeverCrash() {
        let lists =
            "<text:list><text:list-item><text:p text:style-name=\"X\">Linux<text:tab/>4</text:p></text:list-item></text:list>"
        let content = OpenDocumentTests.content(
            "<text:h text:outline-level=\"1\">Анна</text:h>\(lists)<table:table><table:table-row table:number-rows-repeated=\"9223372036854775807\">"
                + "<table:table-cell table:number-columns-repeated=\"-9223372036854775808\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>",
            automatic:
                "<style:style style:name=\"X\" style:family=\"paragraph\"><style:text-properties fo:font-size=\"99999999999999999999999pt\" fo:color=\"#fff\"/></style:style>"
        )
        let whole = OpenDocumentTests.package(content, styles: OpenDocumentTests.styles(""))
        for length in stride(from: 0, to: whole.count, by: 13) {
            _ = DocumentReader.parts(of: Array(whole.prefix(length)), named: "a.odt")
        }
        var seed: UInt64 = 0x5EED
        for _ in 0..<600 {
            var bytes = whole
            for _ in 0..<4 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(seed >> 33) % bytes.count] ^= UInt8(1 << (seed >> 20 & 7))
            }
            _ = DocumentReader.parts(of: bytes, named: "a.odt")
        }
    }
}
