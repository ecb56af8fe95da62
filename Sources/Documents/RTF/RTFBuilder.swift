import Model

/// Turns the pieces of an RTF file into the text of a document.
struct RTFBuilder {
    /// A field, which shows its result and may lead somewhere.
    private struct Field {
        let depth: Int
        let opened: Int
        var instruction: [UInt8] = []
    }

    private(set) var text: FlowText
    private(set) var title = ""
    /// Text in the file's own encoding, as far as it is needed to tell which that is.
    private(set) var usual: [UInt8] = []
    /// The file's own encoding.
    private(set) var page: CodePage
    private let isFixed: Bool
    private let bytes: [UInt8]
    private var lexer: RTFLexer
    private var tables = RTFTables()
    private var state = RTFState()
    private var stack: [RTFState] = []
    /// Groups nested too deep to be remembered.
    private var overflow = 0
    /// Footers and footnotes, which the file has in the midst of the text.
    private var behind = FlowText(capacity: 256)
    private var usualFont: Int?
    private var pending: [UInt8] = []
    private var properties: [UInt8] = []
    private var fields: [Field] = []
    private var isStarred = false
    private var skips = 0
    private var surrogate: UInt32?
    private var styleNumber = 0
    private var fontNumber = 0
    private var numberingIsItem = false
    private var row = RTFRow()
    private var pageNumber = 1
    /// Bytes beyond ASCII that stand as they are belong to UTF-8.
    private let isUTF8: Bool
    /// So do those in hexadecimal.
    private var isHexUTF8 = false
    /// The page has a background that is drawn.
    private var hasBackground = false

    /// Words that may stand for a character behind `\u`; others are never its fallback.
    private static let fallbacks: Set<String> = [
        "emdash", "endash", "lquote", "rquote", "ldblquote", "rdblquote", "bullet", "emspace", "enspace",
    ]
    private static let deepest = 512
    private static let mostUsual = 8_192

    /// A builder for a file; `page` is its own encoding where that is known better than the file says it.
    init(_ bytes: [UInt8], page: String?) {
        self.bytes = bytes
        lexer = RTFLexer(bytes)
        text = FlowText(capacity: bytes.count / 2)
        isFixed = page != nil
        self.page = page.flatMap(CodePage.named) ?? CodePage.named("windows-1252") ?? CodePage.all[0]
        // Text beyond ASCII that is not written in hexadecimal is UTF-8 where all of it is.
        let seen = UTF8Bytes(bytes[...])
        isUTF8 = seen.sequences > 0 && seen.errors == 0
    }

    /// Reads the file to its end.
    mutating func run() {
        while let piece = lexer.next() {
            switch piece {
            case .open: open()
            case .close: close()
            case .word(let word, let number):
                if skips > 0, RTFBuilder.fallbacks.contains(word) {
                    skips -= 1
                } else {
                    skips = 0
                    self.word(word, number)
                }
            case .sign(let sign): self.sign(sign)
            case .byte(let byte): if skips > 0 { skips -= 1 } else { letter(byte, isRaw: false) }
            case .text(let range): letters(range)
            }
        }
        while !stack.isEmpty { close() }
        flush()
        properties(of: state)
        text.endLine()
        behind.endLine()
        appendBehind()
    }

    // MARK: groups

    private mutating func open() {
        flush()
        skips = 0
        isStarred = false
        guard stack.count < RTFBuilder.deepest else {
            overflow += 1
            return
        }
        stack.append(state)
    }

    private mutating func close() {
        flush()
        skips = 0
        isStarred = false
        if overflow > 0 {
            overflow -= 1
            return
        }
        guard let outer = stack.popLast() else { return }
        while let field = fields.last, field.depth > stack.count {
            fields.removeLast()
            append(address: field)
        }
        if state.destination != outer.destination { properties(of: state) }
        switch (state.destination, outer.destination) {
        case (.styles, .styles): endStyle()
        case (.behind, let other) where other != .behind:
            behind.endLine()
        case (.body, let other) where other == .skipped || state.region != outer.region: text.endLine()
        default: break
        }
        if state.destination == .numbering, outer.destination != .numbering, numberingIsItem {
            state = outer
            state.isItem = true
            numberingIsItem = false
            return
        }
        state = outer
    }

    private mutating func enter(_ destination: RTFState.Destination, region: Block.Region? = nil) {
        flush()
        state.destination = destination
        properties = []
        if let region { state.region = region }
    }

    // MARK: words

    private mutating func word(_ word: String, _ number: Int?) {
        let starred = isStarred
        isStarred = false
        if skipsUnknown(word, starred: starred) { return }
        switch word {
        case "bin": lexer.skip(number ?? 0)
        case "u": unicode(number ?? 0)
        case "uc": state.fallback = max(0, min(8, number ?? 1))
        case "ansicpg": setPage(number ?? 0)
        case "pc", "pca": if !isFixed, let page = CodePage.named("cp866") { self.page = page }
        case "deff": usualFont = number
        case "f": setFont(number ?? 0)
        case "fcharset": if state.destination == .fonts { tables.setFont(fontNumber, charset: number ?? 0) }
        case "red", "green", "blue": if state.destination == .colours { tables.setChannel(word, number ?? 0) }
        case "fonttbl": enter(.fonts)
        case "colortbl": enter(.colours)
        case "stylesheet": enter(.styles)
        case "upr":
            state.outside = state.destination
            enter(.skipped)
        case "ud": enter(state.outside ?? .body)
        case "listtext", "pntext":
            enter(.listText)
            if !stack.isEmpty { stack[stack.count - 1].isItem = true }
        case "pn":
            enter(.numbering)
            numberingIsItem = true
        case "field":
            if fields.count < RTFBuilder.deepest { fields.append(Field(depth: stack.count, opened: text.bytes.count)) }
        case "fldinst": enter(.instruction)
        case "header", "headerl", "headerr", "headerf":
            enter(.body, region: .header)
            state.resetParagraph()
            text.endLine()
        case "footer", "footerl", "footerr", "footerf", "footnote": enterBehind(word == "footnote" ? nil : .footer)
        case "shptxt", "dptxbxtext", "result":
            enter(.body)
            text.endLine()
            state.resetParagraph()
            state.unknownGround = true
        case "title": if state.destination == .skipped { enter(.title) }
        case "keywords": enter(.keywords)
        case "info", "pict", "nonshppict", "objdata", "shprslt", "object", "shp", "sp", "nonesttables", "listtable",
            "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "themedata", "datafield", "filetbl", "revtbl", "annotation",
            "atnid", "atnauthor", "atnref", "atrfstart", "atrfend", "bkmkstart", "bkmkend", "xe", "tc", "rxe", "txe", "template":
            if word == "shp" || word == "object" { state.destination = .skipped } else { enter(.skipped) }
        default:
            if state.destination == .styles { styleWord(word, number) }
            if !letterWord(word, number) { paragraphWord(word, number) }
        }
    }

    /// A group that begins with `\*` and a word that is not known is no text.
    private mutating func skipsUnknown(_ word: String, starred: Bool) -> Bool {
        guard starred else { return false }
        switch word {
        case "fldinst", "pn", "ud", "upr", "listtext", "pntext", "footnote", "shptxt": return false
        case "cs", "ts", "ds": return state.destination != .styles
        default:
            if word == "background" { hasBackground = true }
            enter(.skipped)
            return true
        }
    }

    private mutating func letterWord(_ word: String, _ number: Int?) -> Bool {
        let isOn = number != 0
        switch word {
        case "plain": change { $0.resetLetters() }
        case "b": change { $0.bold = isOn }
        case "v": change { $0.hidden = isOn }
        case "deleted": change { $0.deleted = isOn }
        case "cf": change { $0.ink = number ?? 0 }
        case "highlight": change { $0.highlight = number ?? 0 }
        case "cb", "chcbpat": change { $0.background = number ?? 0 }
        case "chshdng": change { $0.unknownGround = $0.unknownGround || (number ?? 0) > 0 }
        case "fs": change { $0.size = number.map { $0 > 0 ? $0 : 24 } ?? 24 }
        case "emdash": write("\u{2014}")
        case "endash": write("\u{2013}")
        case "lquote": write("\u{2018}")
        case "rquote": write("\u{2019}")
        case "ldblquote": write("\u{201C}")
        case "rdblquote": write("\u{201D}")
        case "bullet": write("\u{2022}")
        case "emspace", "enspace", "qmspace": write(" ")
        case "tab":
            flush()
            if state.destination == .body { text.setApart(evenAfterSpace: true) } else { write(" ") }
        case "line", "softline": endLine()
        default: return false
        }
        return true
    }

    private mutating func paragraphWord(_ word: String, _ number: Int?) {
        switch word {
        case "par": endLine()
        case "sect":
            endLine()
            pageNumber += 1
        case "page":
            endLine()
            if isText { pageNumber += 1 }
        case "pard": change { $0.resetParagraph() }
        case "s": change { $0.style = number }
        case "outlinelevel": change { $0.outline = number }
        case "ls": change { $0.list = number ?? 0 }
        case "ilvl": change { $0.level = max(0, min(8, number ?? 0)) }
        case "pnlvl":
            if state.destination == .numbering, !stack.isEmpty {
                stack[stack.count - 1].level = max(0, min(8, (number ?? 1) - 1))
            }
        case "intbl": change { $0.inTable = true }
        case "cbpat": change { $0.shading = number ?? 0 }
        case "shading": change { $0.unknownGround = $0.unknownGround || (number ?? 0) > 0 }
        case "trowd": row.define()
        case "clcbpat": row.shade(number ?? 0)
        case "clshdng": row.pattern(number ?? 0)
        case "cellx": row.endDefinition()
        case "cell":
            endLine()
            if isText { row.endCell() }
        case "nestcell", "nestrow": endLine()
        case "row":
            endLine()
            if isText { row.endRow() }
        default: break
        }
    }

    private var isText: Bool { state.destination == .body || state.destination == .behind }

    private mutating func change(_ change: (inout RTFState) -> Void) {
        flush()
        change(&state)
    }

    private mutating func enterBehind(_ region: Block.Region?) {
        guard state.destination != .skipped else { return }
        enter(.behind, region: region)
        state.resetParagraph()
    }

    private mutating func setPage(_ number: Int) {
        let name =
            switch number {
            case 1250: "windows-1250"
            case 1251: "windows-1251"
            case 866: "cp866"
            case 20866: "koi8-r"
            case 21866: "koi8-u"
            default: "windows-1252"
            }
        isHexUTF8 = number == 65001
        if !isFixed, let page = CodePage.named(name) { self.page = page }
    }

    private mutating func setFont(_ number: Int) {
        if state.destination == .fonts {
            fontNumber = number
            tables.setFont(number, charset: 1)
        } else {
            change { $0.font = number }
        }
    }

    private mutating func styleWord(_ word: String, _ number: Int?) {
        switch word {
        case "s":
            styleNumber = number ?? 0
            properties = []
        case "outlinelevel": state.outline = number
        default: break
        }
    }

    private mutating func endStyle() {
        tables.setStyle(styleNumber, name: properties, outline: state.outline)
        properties = []
    }

    // MARK: letters

    private mutating func sign(_ sign: UInt8) {
        if sign == UInt8(ascii: "*") {
            isStarred = true
            return
        }
        if skips > 0 {
            skips -= 1
            return
        }
        switch sign {
        case UInt8(ascii: "~"): write("\u{A0}")
        case UInt8(ascii: "_"): write("-")
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): letter(sign, isRaw: false)
        case 0x0A, 0x0D: endLine()
        case 0x09: text.setApart(evenAfterSpace: true)
        default: break
        }
    }

    private mutating func letters(_ range: Range<Int>) {
        isStarred = false
        let skipped = min(skips, range.count)
        skips -= skipped
        let rest = range.dropFirst(skipped)
        guard !rest.isEmpty else { return }
        if isText, font != .symbols, bytes[rest].allSatisfy({ $0 < 0x80 }) {
            surrogate = nil
            pending += bytes[rest]
            if !isFixed, usual.count < RTFBuilder.mostUsual { usual += bytes[rest].prefix(RTFBuilder.mostUsual) }
        } else {
            for index in rest { letter(bytes[index], isRaw: true) }
        }
    }

    private mutating func letter(_ byte: UInt8, isRaw: Bool) {
        switch state.destination {
        case .colours:
            if byte == UInt8(ascii: ";") { tables.endColour() }
            return
        case .skipped, .fonts, .listText, .numbering: return
        case .instruction:
            if let last = fields.indices.last, fields[last].instruction.count < 1_000 { fields[last].instruction.append(byte) }
            return
        default: break
        }
        surrogate = nil
        if byte < 0x80 || (isRaw ? isUTF8 : isHexUTF8) {
            if case .symbols = font, byte >= 0x20 { return }
            pending.append(byte)
            note(byte)
            return
        }
        switch font {
        case .page(let index): decode(byte, CodePage.all[index])
        case .usual:
            note(byte)
            decode(byte, page)
        case .symbols: write("\u{2022}")
        }
    }

    private mutating func decode(_ byte: UInt8, _ page: CodePage) {
        var form = page.packed[Int(byte)]
        for _ in 0..<(form & 0xFF) {
            form >>= 8
            pending.append(UInt8(truncatingIfNeeded: form))
        }
    }

    private var font: RTFTables.Font {
        (state.font ?? usualFont).flatMap { tables.fonts[$0] } ?? .usual
    }

    /// Keeps a byte by which the file's own encoding can be told.
    private mutating func note(_ byte: UInt8) {
        if !isFixed, usual.count < RTFBuilder.mostUsual, state.destination == .body { usual.append(byte) }
    }

    private mutating func unicode(_ number: Int) {
        skips = state.fallback
        let unit = UInt32(truncatingIfNeeded: number < 0 ? number &+ 65_536 : number)
        switch unit {
        case 0xD800...0xDBFF: surrogate = unit
        case 0xDC00...0xDFFF:
            if let high = surrogate { write(scalar: 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)) }
            surrogate = nil
        default:
            surrogate = nil
            write(scalar: unit)
        }
    }

    private mutating func write(scalar: UInt32) {
        guard scalar >= 0x20 else { return }
        write(bytes: UTF8Bytes.encode(scalar))
    }

    private mutating func write(_ string: String) { write(bytes: Array(string.utf8)) }

    private mutating func write(bytes: [UInt8]) {
        switch state.destination {
        case .body, .behind, .styles, .title, .keywords: pending += bytes
        default: break
        }
    }

    /// Puts the letters that were read where they belong.
    private mutating func flush() {
        guard !pending.isEmpty else { return }
        let letters = UTF8Bytes(pending[...]).isWhole ? pending : UTF8Bytes.repaired(pending[...])
        pending.removeAll(keepingCapacity: true)
        switch state.destination {
        case .body:
            let context = context(isOpen: text.isOpen)
            letters.withUnsafeBufferPointer { text.append($0, context) }
        case .behind:
            let context = context(isOpen: behind.isOpen)
            letters.withUnsafeBufferPointer { behind.append($0, context) }
        case .styles, .title, .keywords: if properties.count < 10_000 { properties += letters }
        default: break
        }
    }

    private mutating func context(isOpen: Bool) -> FlowText.Context {
        if !isOpen, state.destination == .body, state.region == nil, !state.unknownGround { row.note(inTable: state.inTable) }
        var context = FlowText.Context()
        context.region = state.region
        context.bold = state.bold
        context.page = pageNumber
        context.hiding = hiding
        let heading = state.outline.flatMap { (0..<6).contains($0) ? $0 + 1 : nil } ?? state.style.flatMap { tables.headings[$0] }
        if let heading {
            context.kind = .heading(heading)
        } else if state.list > 0 || state.isItem {
            context.kind = .item(state.level + 1)
        } else if state.inTable, state.destination == .body {
            context.kind = row.cell
        }
        return context
    }

    /// Why a reader does not see the letters; nil when they are visible.
    private var hiding: Block.Hiding? {
        if state.deleted { return .deleted }
        if state.hidden { return .notDisplayed }
        // Below two and a half points nothing can be read.
        if state.size < 5 { return .tiny }
        guard !state.unknownGround, !hasBackground, let ink = tables.colour(state.ink) else { return nil }
        var ground: Colour? = .white
        if state.inTable {
            guard let shade = row.shade else { return nil }
            ground = tables.colour(shade) ?? ground
        }
        for number in [state.shading, state.background, state.highlight] where number > 0 {
            ground = tables.colour(number) ?? ground
        }
        return ground.map(ink.isLost) == true ? .sameColour : nil
    }

    private mutating func endLine() {
        flush()
        switch state.destination {
        case .body: text.endLine()
        case .behind: behind.endLine()
        default: break
        }
    }

    // MARK: what stands beside the text

    private mutating func properties(of state: RTFState) {
        guard !properties.isEmpty, state.destination == .title || state.destination == .keywords else { return }
        let line = EncodedWords.oneLine(properties)
        properties = []
        if state.destination == .title {
            title = String(line.prefix(300))
        } else {
            var context = FlowText.Context()
            context.hiding = .metadata
            Array(line.utf8).withUnsafeBufferPointer { text.append($0, context) }
            text.endLine()
        }
    }

    /// The mail address or telephone number that a field leads to, where its text does not show it.
    private mutating func append(address field: Field) {
        let word = Array("hyperlink".utf8)
        guard isText, let at = Bytes.find(word, in: field.instruction[...], foldingCase: true) else { return }
        let rest = field.instruction[(at + word.count)...].drop { $0 == 0x20 || $0 == UInt8(ascii: "\"") }
        let address = LinkAddress.read(rest.prefix { $0 != 0x20 && $0 != UInt8(ascii: "\"") })
        guard !address.isEmpty, hiding == nil,
            !LinkAddress.isShown(address, in: text.bytes[min(max(field.opened, text.bytes.count - 10_000), text.bytes.count)...])
        else { return }
        pending += Array(" <".utf8) + address + Array(">".utf8)
        flush()
    }

    /// Puts footers and notes behind the text.
    private mutating func appendBehind() {
        for block in behind.blocks {
            var context = FlowText.Context()
            context.kind = block.kind
            context.region = block.region
            context.hiding = block.hiding
            context.page = block.page
            context.bold = block.bold
            behind.bytes[block.span.lower..<block.span.upper].withUnsafeBufferPointer { text.append($0, context) }
            text.endLine()
        }
    }
}
