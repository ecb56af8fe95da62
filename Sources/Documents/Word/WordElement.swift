/// The elements of a Word document that mean something to its reader.
enum WordElement: Hashable, Sendable {
    case other
    // Text.
    case paragraph, run, text, instruction, tab, lineBreak, noBreakHyphen, symbol
    case hyperlink, simpleField, fieldMark, deleted, renderedPageBreak, noteReference, note, comment
    // Properties.
    case paragraphProperties, runProperties, style, list, listDepth, listNumber, outlineLevel, shading, highlight, colour, size
    case bold, vanish, contour, language, spacing, indent, textFrame, scale, pageBreakBefore, textFill
    /// What the properties were before a revision, or belongs to no text.
    case skipped
    // Tables.
    case table, row, cell, tableProperties, rowProperties, cellProperties, span, merge, rowHeight, columnsBefore
    // Sections and the page.
    case section, headerReference, footerReference, titlePage, background
    // Style sheets.
    case styleDefinition, styleName, basedOn, defaults, conditional
    // Drawings.
    case alternate, choice, fallback, boxContent
    case drawing, horizontal, vertical, offset, extent, drawingName
    case shape, shapeProperties, fillReference, solidFill, otherFill, noFill, rgbColour, schemeColour, colourChange, picture
    case vmlShape, vmlGroup, vmlFill

    /// The families of names that Word's files mix.
    enum Space: UInt64, Sendable {
        case other, word, word2010, drawing, placement, shape, vml, compatibility, picture

        /// The family that an address stands for.
        init(_ name: XMLName) {
            if name.isIn("wordprocessingml") {
                self = .word
            } else if name.isIn("office/word/2010/wordml") {
                self = .word2010
            } else if name.isIn("wordprocessingShape") {
                self = .shape
            } else if name.isIn("wordprocessingDrawing") {
                self = .placement
            } else if name.isIn("drawingml/2006/picture") || name.isIn("drawingml/picture") {
                self = .picture
            } else if name.isIn("drawingml") {
                self = .drawing
            } else if name.isIn("microsoft-com:vml") {
                self = .vml
            } else if name.isIn("markup-compatibility") {
                self = .compatibility
            } else {
                self = .other
            }
        }
    }

    /// The element of a name in a family; `other` when it means nothing here.
    static func named(_ name: XMLName, in space: Space) -> WordElement {
        guard space != .other else { return .other }
        var hash = seed(space)
        var index = 0
        while name.local[index] != 0, index < 64 {
            hash = (hash ^ UInt64(name.local[index])) &* 0x100_0000_01B3
            index += 1
        }
        return byName[hash] ?? .other
    }

    private static func seed(_ space: Space) -> UInt64 { 0xCBF2_9CE4_8422_2325 &+ space.rawValue }

    private static let byName: NameTable<WordElement> = {
        var table = NameTable<WordElement>()
        func set(_ space: Space, _ names: String, _ element: WordElement) {
            for name in names.split(separator: " ") {
                table[name.utf8.reduce(seed(space)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }] = element
            }
        }
        set(.word, "p", .paragraph)
        set(.word, "r", .run)
        set(.word, "t delText", .text)
        set(.word, "instrText delInstrText", .instruction)
        set(.word, "tab ptab", .tab)
        set(.word, "br cr", .lineBreak)
        set(.word, "noBreakHyphen", .noBreakHyphen)
        set(.word, "sym", .symbol)
        set(.word, "hyperlink", .hyperlink)
        set(.word, "fldSimple", .simpleField)
        set(.word, "fldChar", .fieldMark)
        set(.word, "del moveFrom", .deleted)
        set(.word, "lastRenderedPageBreak", .renderedPageBreak)
        set(.word, "footnoteReference endnoteReference", .noteReference)
        set(.word, "footnote endnote", .note)
        set(.word, "comment", .comment)
        set(.word, "pPr", .paragraphProperties)
        set(.word, "rPr", .runProperties)
        set(.word, "pStyle rStyle tblStyle", .style)
        set(.word, "numPr", .list)
        set(.word, "ilvl", .listDepth)
        set(.word, "numId", .listNumber)
        set(.word, "outlineLvl", .outlineLevel)
        set(.word, "shd", .shading)
        set(.word, "highlight", .highlight)
        set(.word, "color", .colour)
        set(.word, "sz", .size)
        set(.word, "b", .bold)
        set(.word, "vanish", .vanish)
        set(.word, "outline shadow emboss imprint", .contour)
        set(.word, "lang", .language)
        set(.word, "spacing", .spacing)
        set(.word, "ind", .indent)
        set(.word, "framePr", .textFrame)
        set(.word, "w", .scale)
        set(.word, "pageBreakBefore", .pageBreakBefore)
        set(.word, "pPrChange rPrChange sectPrChange tblPrChange tblPrExChange tcPrChange trPrChange tblGridChange", .skipped)
        set(.word, "numberingChange tabs rt", .skipped)
        set(.word, "tbl", .table)
        set(.word, "tr", .row)
        set(.word, "tc", .cell)
        set(.word, "tblPr", .tableProperties)
        set(.word, "trPr", .rowProperties)
        set(.word, "tcPr", .cellProperties)
        set(.word, "gridSpan", .span)
        set(.word, "vMerge hMerge", .merge)
        set(.word, "trHeight", .rowHeight)
        set(.word, "gridBefore", .columnsBefore)
        set(.word, "sectPr", .section)
        set(.word, "headerReference", .headerReference)
        set(.word, "footerReference", .footerReference)
        set(.word, "titlePg", .titlePage)
        set(.word, "background", .background)
        set(.word, "style", .styleDefinition)
        set(.word, "name", .styleName)
        set(.word, "basedOn", .basedOn)
        set(.word, "docDefaults", .defaults)
        set(.word, "tblStylePr", .conditional)
        set(.word, "txbxContent", .boxContent)
        set(.word2010, "textFill", .textFill)
        set(.compatibility, "AlternateContent", .alternate)
        set(.compatibility, "Choice", .choice)
        set(.compatibility, "Fallback", .fallback)
        set(.placement, "anchor inline", .drawing)
        set(.placement, "positionH", .horizontal)
        set(.placement, "positionV", .vertical)
        set(.placement, "posOffset", .offset)
        set(.placement, "extent", .extent)
        set(.placement, "docPr", .drawingName)
        set(.shape, "wsp", .shape)
        set(.shape, "spPr", .shapeProperties)
        set(.drawing, "fillRef", .fillReference)
        set(.picture, "pic", .picture)
        for space in [Space.drawing, .word2010] {
            set(space, "solidFill", .solidFill)
            set(space, "gradFill blipFill pattFill", .otherFill)
            set(space, "noFill", .noFill)
            set(space, "srgbClr", .rgbColour)
            set(space, "schemeClr", .schemeColour)
            set(space, "lumMod lumOff tint shade alpha", .colourChange)
        }
        set(.vml, "shape rect roundrect oval", .vmlShape)
        set(.vml, "group", .vmlGroup)
        set(.vml, "fill", .vmlFill)
        return table
    }()
}

/// The families of names of one file, by the addresses that its parser keeps one copy of.
struct WordSpaces {
    private var known: [(address: UnsafePointer<UInt8>, space: WordElement.Space)] = []

    /// More are told anew each time.
    private static let most = 64

    /// The element of a name.
    mutating func element(_ name: XMLName) -> WordElement { WordElement.named(name, in: space(of: name)) }

    private mutating func space(of name: XMLName) -> WordElement.Space {
        guard let address = name.space else { return .other }
        for known in known where known.address == address { return known.space }
        let space = WordElement.Space(name)
        if known.count < WordSpaces.most { known.append((address, space)) }
        return space
    }
}
