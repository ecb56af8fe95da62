import Model

/// A document made of several: their texts one below the other, every place moved along.
struct JoinedDocument {
    private(set) var text: [UInt8] = []
    private(set) var blocks: [Block] = []
    private(set) var facts: [StatedFact] = []
    private(set) var warnings: [Warning] = []
    private var lines = 0
    private var tables = 0

    /// Nothing yet.
    init() {}

    /// Adds a document, or of a long one its beginning of at most `most` bytes; its blocks get `region` where one is given.
    mutating func append(_ document: Document, region: Block.Region? = nil, most: Int = .max) {
        endLine()
        let cut = document.blocks.last { $0.span.upper <= most }?.span.upper ?? 0
        let isWhole = document.text.utf8.count <= most
        let offset = text.count
        let firstTable = tables
        for block in document.blocks where isWhole || block.span.upper <= cut {
            var kind = block.kind
            if case .cell(let table, let row, let column) = kind {
                kind = .cell(table: table + firstTable, row: row, column: column)
                tables = max(tables, table + firstTable + 1)
            }
            blocks.append(
                Block(
                    kind: kind, span: JoinedDocument.moved(block.span, offset), bold: block.bold, hiding: block.hiding,
                    region: region ?? block.region, page: block.page))
        }
        facts += document.facts.filter { isWhole || $0.span.upper <= cut }.map {
            StatedFact(field: $0.field, entry: $0.entry, place: $0.place, span: JoinedDocument.moved($0.span, offset))
        }
        warnings += document.warnings.filter { isWhole || ($0.evidence?.span.upper ?? 0) <= cut }.map { warning in
            let evidence = warning.evidence.map {
                Evidence(span: JoinedDocument.moved($0.span, offset), line: $0.line + lines, quote: $0.quote, rule: $0.rule)
            }
            return Warning(warning.kind, numbers: warning.numbers, evidence: evidence)
        }
        let added = isWhole ? Array(document.text.utf8) : Array(document.text.utf8.prefix(cut))
        lines += added.count { $0 == 0x0A }
        text += added
    }

    /// Adds a paragraph of one line.
    mutating func append(line: String, region: Block.Region) {
        guard !line.isEmpty else { return }
        endLine()
        let start = text.count
        text += Array(line.utf8)
        blocks.append(Block(kind: .paragraph, span: Span(start, text.count), region: region))
    }

    private mutating func endLine() {
        guard let last = text.last, last != 0x0A else { return }
        text.append(0x0A)
        lines += 1
    }

    private static func moved(_ span: Span, _ offset: Int) -> Span { Span(span.lower + offset, span.upper + offset) }
}
