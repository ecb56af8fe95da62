import Model

/// Writes fields of data as the text of a document, and notes which field stands where.
struct StatedText {
    /// A piece of a line.
    struct Piece {
        let text: [UInt8]
        var field: StatedFact.Field?
        var place = ""

        /// A field's value, as the file has it or put together from several.
        init(_ text: [UInt8], _ field: StatedFact.Field?, _ place: String) {
            self.text = text
            self.field = field
            self.place = place
        }

        /// The value of a field; nil where it is missing or blank.
        init?(_ value: DataTree.Value?, _ field: StatedFact.Field?) {
            guard let value, !value.isBlank else { return nil }
            self.init(value.text, field, value.place)
        }
    }

    private(set) var facts: [StatedFact] = []
    private var flow: FlowText

    /// A text for a file of so many bytes.
    init(capacity: Int) { flow = FlowText(capacity: capacity) }

    /// Writes one line of pieces with something between them; missing pieces are left out.
    mutating func line(
        as kind: Block.Kind = .paragraph, entry: Int = 0, between: String = ", ", _ pieces: [Piece?]
    ) {
        flow.endLine()
        let known = facts.count
        var context = FlowText.Context()
        context.kind = kind
        if case .heading = kind { context.bold = true }
        for piece in pieces {
            guard let piece else { continue }
            if flow.isOpen { write(Array(between.utf8), context) }
            let before = flow.bytes.count
            write(piece.text, context)
            note(piece.field, entry, piece.place, from: before)
        }
        flow.endLine()
        cut(from: known)
    }

    /// The end of a line loses its white space, and what it states ends where the line does.
    private mutating func cut(from known: Int) {
        let end = flow.blocks.last?.span.upper ?? 0
        let noted = facts[known...].filter { $0.span.lower < end }
        facts.removeSubrange(known...)
        facts += noted.map {
            StatedFact(field: $0.field, entry: $0.entry, place: $0.place, span: Span($0.span.lower, min($0.span.upper, end)))
        }
    }

    /// Writes a value of one or more lines, each a block.
    mutating func lines(_ value: DataTree.Value?, _ field: StatedFact.Field, entry: Int = 0, asItems: Bool = false) {
        guard let value, !value.isBlank else { return }
        for text in MarkupLines.of(value.text) {
            line(as: text.isItem || asItems ? .item(1) : .paragraph, entry: entry, [Piece(text.bytes, field, value.place)])
        }
    }

    /// Notes a field that says something of a line without words of its own, at the line's text.
    mutating func mark(_ field: StatedFact.Field, entry: Int, _ place: String) {
        guard let last = flow.blocks.last else { return }
        facts.append(StatedFact(field: field, entry: entry, place: place, span: last.span))
    }

    /// The document.
    func document(named name: String, format: String, _ decoded: DecodedText) -> Document {
        Document(
            name: name, format: format, encoding: decoded.encoding, text: String(decoding: flow.bytes, as: UTF8.self),
            blocks: flow.blocks, facts: facts, warnings: decoded.warnings)
    }

    private mutating func write(_ text: [UInt8], _ context: FlowText.Context) {
        text.withUnsafeBufferPointer { flow.append($0, context) }
    }

    private mutating func note(_ field: StatedFact.Field?, _ entry: Int, _ place: String, from before: Int) {
        guard let field else { return }
        var lower = before
        while lower < flow.bytes.count, Bytes.isSpace(flow.bytes[lower]) { lower += 1 }
        if lower < flow.bytes.count {
            facts.append(StatedFact(field: field, entry: entry, place: place, span: Span(lower, flow.bytes.count)))
        }
    }
}
