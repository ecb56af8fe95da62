import Knowledge
import Model

/// A text as the grammar of dates looks at it: its tokens up to a limit, and the words of dates in it.
struct DateText {
    let reading: Reading
    let tokens: [Token]
    /// The token behind the last one that belongs to the text.
    let limit: Int

    init(reading: Reading, limit: Int) {
        self.reading = reading
        tokens = reading.text.tokens
        self.limit = min(limit, reading.text.tokens.count)
    }

    /// The month for which "to the present" is computed.
    var now: Month { reading.asOf.inMonth }

    /// Whether a sign stands at a token.
    func isSign(_ sign: Unicode.Scalar, at: Int) -> Bool { at < limit && tokens[at].isSign(UInt8(ascii: sign)) }

    /// A sign between the parts of one date.
    func isDateSign(_ at: Int) -> Bool { isSign(".", at: at) || isSign("/", at: at) || isSign("-", at: at) }

    /// The value of a number of so many digits at a token.
    func number(at: Int, digits: ClosedRange<Int>) -> Int? {
        guard at < limit, tokens[at].kind == .number, digits.contains(tokens[at].byteCount) else { return nil }
        return Int(tokens[at].value)
    }

    /// A token that touches the one before it.
    func isGlued(_ at: Int) -> Bool { at < limit && tokens[at].gap == .glued }

    /// The token behind a word of dates that begins at a token and means one of these.
    func word(_ word: DateWord, _ other: DateWord? = nil, at: Int) -> Int? {
        guard at < limit else { return nil }
        return reading.dateWord(word, other, at: at)
    }

    /// Where the date begins behind its word, or behind a label: "From: 03.2019". The last token of the word may belong to the
    /// part of a year that follows: "to the" and "the end of May".
    func dateBehind(_ end: Int, from start: Int) -> Int {
        if isSign(":", at: end) { return end + 1 }
        return end - 1 > start && reading.hit(.seasons, at: end - 1) != nil ? end - 1 : end
    }

    /// The text or its line ends there, or a bracket closes.
    func isEnd(_ at: Int) -> Bool {
        at >= limit && (at >= tokens.count || tokens[at].kind == .boundary || tokens[at].gap == .line)
            || isSign(")", at: at) || isSign("]", at: at)
    }
}
