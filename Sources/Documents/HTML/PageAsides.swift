import Model

/// What a page holds beside its text: comments, keywords, data for machines. It follows the text, in blocks of its own.
struct PageAsides {
    private struct Piece {
        let text: [UInt8]
        let hiding: Block.Hiding
        var field: StatedFact.Field?
        var place = ""
    }

    /// More pieces of one page are not kept.
    private static let most = 500
    /// More bytes of one piece are not kept.
    private static let longest = 4_096

    private var pieces: [Piece] = []

    /// Keeps a comment, unless it is a condition of an old browser or holds no words.
    mutating func addComment(_ comment: UnsafeBufferPointer<UInt8>) {
        guard pieces.count < PageAsides.most else { return }
        let bytes = Array(Bytes.trimmed(Array(comment.prefix(PageAsides.longest))[...]))
        guard bytes.first != UInt8(ascii: "["), !bytes.starts(with: "<![".utf8) else { return }
        let text = MarkupLines.of(UTF8Bytes.repaired(bytes[...])).map(\.bytes).joined(separator: [0x20])
        guard text.contains(where: { Bytes.isLetter($0) || $0 >= 0xC3 }) else { return }
        pieces.append(Piece(text: Array(text), hiding: .comment))
    }

    /// Keeps the keywords or the description of a page.
    mutating func addMetadata(_ text: ArraySlice<UInt8>) {
        guard pieces.count < PageAsides.most, !Bytes.trimmed(text).isEmpty else { return }
        pieces.append(Piece(text: UTF8Bytes.repaired(text.prefix(PageAsides.longest)), hiding: .metadata))
    }

    /// Keeps what the page states as data.
    mutating func add(_ statements: [LinkedData.Statement]) {
        for statement in statements where pieces.count < PageAsides.most {
            pieces.append(
                Piece(text: statement.value, hiding: .metadata, field: statement.field, place: statement.place))
        }
    }

    /// Writes all pieces behind the text; returns the facts among them.
    func write(to text: inout FlowText) -> [StatedFact] {
        var facts: [StatedFact] = []
        for piece in pieces {
            text.endLine()
            let before = text.blocks.count
            var context = FlowText.Context()
            context.hiding = piece.hiding
            piece.text.withUnsafeBufferPointer { text.append($0, context) }
            text.endLine()
            guard let field = piece.field, text.blocks.count > before, let block = text.blocks.last else { continue }
            facts.append(StatedFact(field: field, place: piece.place, span: block.span))
        }
        return facts
    }
}
