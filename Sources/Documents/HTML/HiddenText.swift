import Model

/// What a document hides from its readers.
enum HiddenText {
    /// More of a hidden block is not quoted.
    private static let longestQuote = 200

    /// Comments and data about the file are not judged here: whether their words are planted, only one who knows skills can tell.
    /// One warning for all hidden words of a document, at the first of them, with the number of hidden blocks; nil when there are none.
    static func warning(_ text: [UInt8], _ blocks: [Block]) -> Warning? {
        let hidden = blocks.filter { block in
            block.hiding != nil && block.hiding != .comment && block.hiding != .metadata
                && text[block.span.lower..<block.span.upper].contains { Bytes.isLetter($0) || Bytes.isDigit($0) || $0 >= 0xC3 }
        }
        guard let first = hidden.first, let hiding = first.hiding else { return nil }
        var upper = min(first.span.upper, first.span.lower + longestQuote)
        while upper < first.span.upper, upper > first.span.lower, text[upper] & 0xC0 == 0x80 { upper -= 1 }
        let quote = String(decoding: text[first.span.lower..<upper], as: UTF8.self)
        let line = 1 + text[..<first.span.lower].count(where: { $0 == 0x0A })
        let evidence = Evidence(span: Span(first.span.lower, upper), line: line, quote: quote, rule: "hiding/" + hiding.rawValue)
        return Warning(.hiddenText, numbers: [hidden.count], evidence: evidence)
    }
}
