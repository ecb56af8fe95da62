import Documents

/// What holds for every document, whatever bytes it was read from.
enum DocumentRules {
    /// The first rule that a document breaks, in words; nil for a sound one.
    static func broken(by document: Document) -> String? {
        let text = Array(document.text.utf8)
        if text.contains(0) { return "the text holds a zero byte" }
        var end = 0
        for block in document.blocks {
            let span = block.span
            if span.lower < end { return "a block at \(span.lower) begins before the one before it ends" }
            if span.upper <= span.lower { return "the block at \(span.lower) is empty" }
            if span.upper > text.count { return "the block at \(span.lower) ends behind the text" }
            if !isBoundary(span.lower, text) || !isBoundary(span.upper, text) { return "a block cuts a letter at \(span.lower)" }
            if text[end..<span.lower].contains(where: { !isBlank($0) }) { return "text before \(span.lower) is in no block" }
            end = span.upper
        }
        if text[end...].contains(where: { !isBlank($0) }) { return "text behind \(end) is in no block" }
        for fact in document.facts where fact.span.lower < 0 || fact.span.upper < fact.span.lower || fact.span.upper > text.count
        {
            return "the fact at \(fact.place.count) stands outside of the text"
        }
        for warning in document.warnings {
            guard let span = warning.evidence?.span else { continue }
            if span.lower < 0 || span.upper < span.lower || span.upper > text.count {
                return "a warning stands outside of the text"
            }
        }
        return nil
    }

    private static func isBoundary(_ index: Int, _ text: [UInt8]) -> Bool { index == text.count || text[index] & 0xC0 != 0x80 }

    /// White space, a drawn line's signs and the no-break space may stand between blocks.
    private static func isBlank(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte >= 0x80 || "-=_*~#+|.:".utf8.contains(byte)
    }
}
