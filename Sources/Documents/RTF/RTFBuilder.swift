import Model

/// Turns the pieces of an RTF file into the text of a document.
struct RTFBuilder {
    /// A field, which shows its result and may lead somewhere.
    struct Field {
        let depth: Int
        let opened: Int
        var instruction: [UInt8] = []
    }

    var text: FlowText
    var title = ""
    /// Text in the file's own encoding, as far as it is needed to tell which that is.
    var usual: [UInt8] = []
    /// The file's own encoding.
    var page: CodePage
    let isFixed: Bool
    let bytes: [UInt8]
    var lexer: RTFLexer
    var tables = RTFTables()
    var state = RTFState()
    var stack: [RTFState] = []
    /// Groups nested too deep to be remembered.
    var overflow = 0
    /// Footers and footnotes, which the file has in the midst of the text.
    var behind = FlowText(capacity: 256)
    var usualFont: Int?
    var pending: [UInt8] = []
    var properties: [UInt8] = []
    var fields: [Field] = []
    var isStarred = false
    var skips = 0
    var surrogate: UInt32?
    var styleNumber = 0
    var fontNumber = 0
    var numberingIsItem = false
    var row = RTFRow()
    var pageNumber = 1
    /// Bytes beyond ASCII that stand as they are belong to UTF-8.
    let isUTF8: Bool
    /// So do those in hexadecimal.
    var isHexUTF8 = false
    /// The page has a background that is drawn.
    var hasBackground = false

    /// Words that may stand for a character behind `\u`; others are never its fallback.
    static let fallbacks: Set<String> = [
        "emdash", "endash", "lquote", "rquote", "ldblquote", "rdblquote", "bullet", "emspace", "enspace",
    ]
    static let deepest = 512
    static let mostUsual = 8_192

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

    mutating func open() {
        flush()
        skips = 0
        isStarred = false
        guard stack.count < RTFBuilder.deepest else {
            overflow += 1
            return
        }
        stack.append(state)
    }

    mutating func close() {
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

    mutating func enter(_ destination: RTFState.Destination, region: Block.Region? = nil) {
        flush()
        state.destination = destination
        properties = []
        if let region { state.region = region }
    }

    // MARK: what stands beside the text

    mutating func properties(of state: RTFState) {
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
    mutating func append(address field: Field) {
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
    mutating func appendBehind() {
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
