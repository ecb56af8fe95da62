import Documents
import Knowledge
import Model

extension Stated where Fact == String {
    /// Characters of a text fact that are kept at most.
    private static var longest: Int { 160 }

    /// The words of a page as a fact, on one line, without the signs around them; nil where nothing else is there.
    init?(words tokens: Range<Int>, _ rule: String, _ reading: Reading) {
        var tokens = tokens
        let all = reading.text.tokens
        while let last = tokens.last, all[last].kind == .sign, !all[last].isSign(UInt8(ascii: ")")) { tokens.removeLast() }
        while let first = tokens.first, all[first].kind == .sign, !all[first].isSign(UInt8(ascii: "(")) { tokens.removeFirst() }
        guard !tokens.isEmpty else { return nil }
        let words = reading.text.line(reading.text.span(tokens))
        self.init(
            String(String.UnicodeScalarView(words.unicodeScalars.prefix(Self.longest))), reading.evidence(tokens, rule: rule))
    }
}
