import Model

/// One word, number or sign of a text, with its place.
public struct Token: Hashable, Sendable {
    /// What a token is.
    public enum Kind: UInt8, Sendable {
        case word, number, sign
        /// The end of a block: no phrase reaches over it.
        case boundary
    }

    /// What stands between a token and the one before it.
    public enum Gap: UInt8, Sendable {
        /// Nothing.
        case glued
        /// A space or a hyphen inside a compound.
        case space
        /// A line break.
        case line
    }

    /// How a word is written.
    public struct Shape: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// A shape of bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The first letter is a capital.
        public static let capital = Shape(rawValue: 1)
        /// Every letter is a capital.
        public static let allCapitals = Shape(rawValue: 2)
        /// Cyrillic letters.
        public static let cyrillic = Shape(rawValue: 4)
        /// A hyphen joins it to the token before.
        public static let hyphenated = Shape(rawValue: 8)
        /// Letters of two scripts that look alike were put right.
        public static let lookAlike = Shape(rawValue: 16)
    }

    /// Offset of the first byte in the text.
    public let start: Int32
    /// Offset behind the last byte in the text.
    public let end: Int32
    /// Where the folded bytes begin in the folded text.
    let foldStart: Int32
    /// Number of folded bytes.
    let foldCount: Int32
    /// What it is.
    public let kind: Kind
    /// What stands before it.
    public let gap: Gap
    /// How it is written.
    public let shape: Shape
    /// The sign (ASCII or one of `Sign`); 0 for other tokens.
    public let sign: UInt8
    /// The value of a number of up to nine digits, else -1.
    public let value: Int32

    /// The bytes it covers.
    public var span: Span { Span(Int(start), Int(end)) }
    /// Length in bytes of the text.
    public var byteCount: Int { Int(end - start) }
    /// True for a sign of this ASCII character or `Sign` value.
    public func isSign(_ sign: UInt8) -> Bool { kind == .sign && self.sign == sign }
}

/// A text cut into tokens; folded words keep their untouched places.
public struct TokenizedText: Sendable {
    /// The text as UTF-8.
    public let bytes: [UInt8]
    /// The tokens in order, with a boundary after each block.
    public let tokens: [Token]
    /// The folded bytes of all words and numbers, one after the other.
    public let folded: [UInt8]

    /// The folded bytes of a token.
    public func folded(_ token: Token) -> ArraySlice<UInt8> {
        folded[Int(token.foldStart)..<Int(token.foldStart + token.foldCount)]
    }

    /// The text between two tokens, both included.
    public func span(_ range: Range<Int>) -> Span {
        guard let first = range.first, let last = range.last else { return Span(0, 0) }
        return Span(Int(tokens[first].start), Int(tokens[last].end))
    }

    /// The words at a span, as they stand.
    public func quote(_ span: Span) -> String {
        String(decoding: bytes[span.lower..<min(span.upper, bytes.count)], as: UTF8.self)
    }

    /// The words at a span on one line: what is white between them is one space, and nothing white stands around them.
    public func line(_ span: Span) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(span.count)
        var at = span.lower
        let end = min(span.upper, bytes.count)
        var isApart = false
        while at < end {
            let width = whiteWidth(at, end)
            if width > 0 {
                isApart = !line.isEmpty
                at += width
                continue
            }
            if isApart { line.append(0x20) }
            isApart = false
            line.append(bytes[at])
            at += 1
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// Bytes of the space, tab, line end or no-break space at an offset; 0 where none stands.
    private func whiteWidth(_ at: Int, _ end: Int) -> Int {
        switch bytes[at] {
        case 0x20, 0x09, 0x0A: 1
        case 0xC2: at + 1 < end && bytes[at + 1] == 0xA0 ? 2 : 0
        default: 0
        }
    }
}
