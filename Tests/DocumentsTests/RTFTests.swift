import Model
import Testing

@testable import Documents

@Suite("RTF becomes documents")
struct RTFTests {
    private func read(_ rtf: String) throws -> Document { try DocumentReader.read(Array(rtf.utf8), named: "a.rtf") }

    private func lines(_ document: Document, hidden: Bool = false) -> [String] {
        let bytes = Array(document.text.utf8)
        return document.blocks.filter { ($0.hiding != nil) == hidden }.map {
            String(decoding: bytes[$0.span.lower..<$0.span.upper], as: UTF8.self)
        }
    }

    @Test(
        "letters",
        arguments: [
            (#"{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2}"#, "Привет"),
            (#"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset204 Arial;}}\f0 \'cf\'f0\'e8\'e2\'e5\'f2}"#, "Привет"),
            (#"{\rtf1\ansi{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset238 B;}}\f0 \'e9\f1 \'b3\'f3d\'9f}"#, "éłódź"),
            (#"{\rtf1\ansi\u1055?\u1088?\u1080\'3f\u1074?}"#, "Прив"),
            (#"{\rtf1\ansi\uc0\u1055\u1088}"#, "Пр"), (#"{\rtf1\ansi\uc2 \u1055??x}"#, "Пx"),
            (#"{\rtf1\ansi\u-9829?x}"#, "x"),
            (#"{\rtf1\ansi\u-10179?\u-8704?}"#, "😀"), (#"{\rtf1\ansi{\upr{plain}{\*\ud{\u1055?}}}}"#, "П"),
            (#"{\rtf1\ansi a\~b\_c\{d\}\\}"#, "a\u{A0}b-c{d}\\"), (#"{\rtf1\ansi na\-me}"#, "name"),
            (#"{\rtf1\ansi 2018\endash 2020 \ldblquote x\rdblquote}"#, "2018–2020 “x”"),
            (#"{\rtf1\ansi{\*\unknown gone}{\pict 0102}{\info{\author gone}}here}"#, "here"),
            (#"{\rtf1\ansi a\bin3 }{}c}"#, "ac"), ("{\\rtf1\\ansi Приве\u{301}т}", "Приве\u{301}т"),
            (#"{\rtf1\ansi one"#, "one"), (#"{\rtf1\ansi one}}}} two"#, "one two"),
        ])
    func letters(rtf: String, text: String) throws {
        #expect(lines(try read(rtf)) == [text])
    }

    @Test func aFontThatIsSaidToBeLatinMayHoldCyrillic() throws {
        let text = "Специалист технической поддержки, настраивал принтеры и рабочие места пользователей"
        let page = try #require(CodePage.named("windows-1251"))
        var rtf = #"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}}\f0 "#
        for scalar in text.unicodeScalars {
            let byte = try #require(page.scalars.firstIndex(of: scalar.value))
            rtf += byte < 128 ? String(Unicode.Scalar(UInt8(byte))) : "\\'" + String(byte, radix: 16)
        }
        let document = try read(rtf + "}")
        #expect(lines(document) == [text])
        #expect(document.encoding == "windows-1251")
    }

    @Test func blocksKeepTheirKinds() throws {
        let document = try read(
            #"{\rtf1\ansi{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 Titre;}{\s2 heading 2;}}\pard\s1 Skills\par\pard\s2 Tools\par"#
                + #"\pard{\listtext\'b7\tab}\ls1\ilvl1 Jira\par\pard{\pntext\'b7\tab}{\*\pn\pnlvlblt}GLPI\par\pard\b Bold\b0\par Plain}"#
        )
        #expect(lines(document) == ["Skills", "Tools", "Jira", "GLPI", "Bold", "Plain"])
        #expect(document.blocks.map(\.kind) == [.heading(1), .heading(2), .item(2), .item(1), .paragraph, .paragraph])
        #expect(document.blocks.map(\.bold) == [false, false, false, false, true, false])
    }

    @Test func tablesHaveRowsAndColumns() throws {
        let row = #"\trowd\cellx1000\cellx2000\pard\intbl A\cell B\cell\row"#
        let document = try read(#"{\rtf1\ansi "# + row + row + #"\pard between\par "# + row + "}")
        let cells = document.blocks.map(\.kind)
        #expect(
            cells == [
                .cell(table: 0, row: 0, column: 0), .cell(table: 0, row: 0, column: 1), .cell(table: 0, row: 1, column: 0),
                .cell(table: 0, row: 1, column: 1), .paragraph, .cell(table: 1, row: 0, column: 0),
                .cell(table: 1, row: 0, column: 1),
            ])
    }

    @Test(
        "hidden text",
        arguments: [
            (#"{\v secret}"#, Block.Hiding.notDisplayed), (#"{\deleted secret}"#, .deleted), (#"{\fs2 secret}"#, .tiny),
            (#"{\cf1 secret}"#, .sameColour), (#"{\cf2\highlight2 secret}"#, .sameColour),
            (#"{\cf2\chcbpat2 secret}"#, .sameColour),
            (#"\pard\cbpat2{\cf2 secret}"#, .sameColour),
        ])
    func hiddenTextIsKeptApart(rtf: String, hiding: Block.Hiding) throws {
        let document = try read(#"{\rtf1\ansi{\colortbl;\red255\green255\blue255;\red0\green0\blue128;}seen "# + rtf + "}")
        #expect(lines(document) == ["seen"])
        #expect(lines(document, hidden: true) == ["secret"])
        #expect(document.blocks.last?.hiding == hiding)
        #expect(document.warnings.map(\.kind) == [.hiddenText])
    }

    @Test(
        "visible text",
        arguments: [
            #"{\cf2 seen}"#, #"{\cf0 seen}"#, #"{\cf1\highlight2 seen}"#, #"\pard\cbpat2{\cf1 seen}"#, #"{\cf9 seen}"#,
            #"{\fs16 seen}"#,
            #"\trowd\clcbpat2\cellx1000\pard\intbl{\cf1 seen}\cell\row"#, #"{\shp{\*\shpinst{\shptxt{\cf1 seen}}}}"#,
        ])
    func lightTextOnDarkIsVisible(rtf: String) throws {
        let document = try read(#"{\rtf1\ansi{\colortbl;\red255\green255\blue255;\red0\green0\blue128;}"# + rtf + "}")
        #expect(lines(document) == ["seen"])
        #expect(document.warnings.isEmpty)
    }

    @Test func keywordsAreNoText() throws {
        let document = try read(#"{\rtf1\ansi{\info{\title My CV}{\keywords python, java}}text}"#)
        #expect(lines(document) == ["text"])
        #expect(document.blocks.first?.hiding == .metadata)
        #expect(document.title == "My CV")
    }

    @Test func fieldsShowTheirResultsAndLeadToAddresses() throws {
        let field = #"{\field{\*\fldinst HYPERLINK "mailto:anna@example.com"}{\fldrslt Write to me}}"#
        #expect(lines(try read(#"{\rtf1\ansi "# + field + "}")) == ["Write to me <anna@example.com>"])
        #expect(lines(try read(#"{\rtf1\ansi{\field{\*\fldinst PAGE}{\fldrslt 3}}}"#)) == ["3"])
    }

    @Test func headersAndFootersStandAtTheEdges() throws {
        let document = try read(
            #"{\rtf1\ansi{\footer Page foot\par}{\header Anna Lis\par}Body{\footnote A note} text\par\page Next\par}"#)
        #expect(lines(document) == ["Anna Lis", "Body text", "Next", "Page foot", "A note"])
        #expect(document.blocks.map(\.region) == [.header, nil, nil, .footer, nil])
        #expect(document.blocks[2].page == 2)
    }

    // MARK: hostile

    @Test func aFileThatIsCutAnywhereIsRead() {
        let whole = Array(
            (#"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 A;}}{\stylesheet{\s1\outlinelevel0 H;}}{\colortbl;\red1\green2\blue3;}"#
                + #"{\info{\keywords k}}\trowd\clcbpat1\cellx1\intbl\cf1 \'cf\u1055?\cell\row{\field{\*\fldinst HYPERLINK "tel:+48500100200"}"#
                + #"{\fldrslt x}}{\*\pn\pnlvlblt}{\footer f}\bin99 }"#).utf8)
        for count in 0...whole.count { _ = DocumentReader.parts(of: Array(whole[..<count]), named: "a.rtf") }
    }

    @Test(
        "depth and numbers without bounds",
        arguments: [
            String(repeating: "{", count: 100_000) + "x", String(repeating: "}", count: 100_000) + "x",
            #"\u99999999999999999999?\fs-99999999999999\cf-1\ilvl99999\ls-5\page\uc-4 x"#, #"\bin99999999999999999999 x"#,
            #"\bin-5 x"#, String(repeating: #"{\field{\*\fldinst HYPERLINK "mailto:a@b.example"}"#, count: 3_000) + "x",
            String(repeating: #"\trowd\cellx1\intbl a\cell\row"#, count: 5_000),
            String(repeating: #"\v a\v0\v b"#, count: 20_000),
        ])
    func bounds(rtf: String) {
        _ = DocumentReader.parts(of: Array((#"{\rtf1\ansi "# + rtf).utf8), named: "a.rtf")
    }
}
