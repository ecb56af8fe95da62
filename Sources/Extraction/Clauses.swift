import Knowledge
import Model

/// Where sentences, clauses and items of a list end.
enum Clauses {
    /// A full stop, exclamation or question mark that ends a sentence; not that of an abbreviation, a number or a name.
    static func endsSentence(_ index: Int, _ tokens: [Token]) -> Bool {
        let token = tokens[index]
        if token.kind == .boundary { return true }
        guard token.kind == .sign else { return false }
        if token.sign == UInt8(ascii: "!") || token.sign == UInt8(ascii: "?") || token.sign == UInt8(ascii: ";") { return true }
        guard token.sign == UInt8(ascii: "."), index + 1 < tokens.count else { return false }
        let next = tokens[index + 1]
        if next.kind == .boundary { return true }
        guard next.gap != .glued else { return false }
        if next.kind == .word, !next.shape.contains(.capital) { return false }
        // "min. 2 lata", "кат. 3": a short word in small letters before a number is an abbreviation.
        if next.kind == .number, index > 0, isShortened(tokens[index - 1]), tokens[index].gap == .glued { return false }
        // "г. Минск", "M. Dupont": a short word before the stop is an abbreviation.
        if index > 0, tokens[index - 1].kind == .word, tokens[index - 1].byteCount <= 2, tokens[index].gap == .glued {
            // "Hyper-V." ends a sentence as "AD." does.
            let before = tokens[index - 1]
            if before.shape.contains(.hyphenated) { return before.shape.contains(.capital) }
            return before.shape.contains(.allCapitals) && before.byteCount > 1
        }
        return true
    }

    /// A word of small letters and at most four, as abbreviations are.
    private static func isShortened(_ token: Token) -> Bool {
        guard token.kind == .word, !token.shape.contains(.capital) else { return false }
        return token.byteCount <= (token.shape.contains(.cyrillic) ? 8 : 4)
    }

    /// Tokens on each side of a phrase that its sentence has at most: what stands farther away says nothing of it.
    private static let reach = 250

    /// The sentence around a token, within its line.
    static func sentence(of index: Int, in line: Range<Int>, _ reading: Reading) -> Range<Int> {
        let (before, behind) = reading.sentenceEnds(around: index)
        let lower = max(before.map { $0 + 1 } ?? 0, line.lowerBound, index - reach)
        let upper = min(behind.map { $0 + 1 } ?? line.upperBound, line.upperBound, index + reach)
        return min(lower, index)..<max(upper, index + 1)
    }

    /// Nothing of the same clause follows: its end, a comma, a bracket that closes, a bar.
    static func closes(_ start: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
        var at = start
        while at < sentence.upperBound, isQuotation(tokens[at]) { at += 1 }
        guard at < sentence.upperBound, !endsSentence(at, tokens) else { return true }
        let token = tokens[at]
        if token.isSign(UInt8(ascii: ".")), at + 1 >= sentence.upperBound { return true }
        return [UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "/"), Sign.middleDot, Sign.bullet]
            .contains { token.isSign($0) }
    }

    /// A quotation mark.
    static func isQuotation(_ token: Token) -> Bool {
        token.isSign(UInt8(ascii: "\"")) || token.isSign(UInt8(ascii: "'")) || token.isSign(Sign.other)
    }
}
