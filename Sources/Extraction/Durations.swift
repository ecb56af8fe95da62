import Knowledge
import Model

/// Reads stated durations: "5 лет 8 мес.", "2 ans et demi", "half a year". They are check values; dates decide.
enum Durations {
    /// A stated duration.
    struct Found {
        let tokens: Range<Int>
        let months: Int
    }

    /// Every duration in a range of tokens.
    static func all(in range: Range<Int>, _ reading: Reading) -> [Found] {
        var found: [Found] = []
        var at = range.lowerBound
        while at < range.upperBound {
            if let next = read(at, range.upperBound, reading) {
                found.append(next)
                at = max(next.tokens.upperBound, at + 1)
            } else {
                at += 1
            }
        }
        return found
    }

    /// The duration that begins at a token.
    static func read(_ start: Int, _ limit: Int, _ reading: Reading) -> Found? {
        var at = start
        var halves = 0
        var read = false
        while at < limit, let part = part(at, limit, reading) {
            halves += part.halves
            read = true
            at = part.end
            if at < limit, let joint = reading.hits(.quantity, in: at..<at + 1).first, QuantityWord.allCases[joint.value] == .and,
                self.part(joint.tokens.upperBound, limit, reading) != nil
            {
                at = joint.tokens.upperBound
            } else if at < limit, reading.text.tokens[at].isSign(UInt8(ascii: ",")),
                self.part(at + 1, limit, reading) != nil
            {
                at += 1
            }
        }
        return read ? Found(tokens: start..<at, months: halves / 2) : nil
    }

    /// A number with its unit, or one word that means both; counted in half months.
    private static func part(_ start: Int, _ limit: Int, _ reading: Reading) -> (halves: Int, end: Int)? {
        guard start < limit else { return nil }
        let tokens = reading.text.tokens
        if let word = reading.hits(.duration, in: start..<start + 1).first {
            switch DurationWord.allCases[word.value] {
            case .half: return (12, word.tokens.upperBound)
            case .yearandhalf: return (36, word.tokens.upperBound)
            default: break
            }
        }
        var amount: (number: Int, tenths: Int, end: Int)?
        if tokens[start].kind == .number, tokens[start].value >= 0, tokens[start].byteCount <= 3 {
            amount = (Int(tokens[start].value), 0, start + 1)
            // 2,5 ans
            if start + 2 < limit, tokens[start + 1].isSign(UInt8(ascii: ",")) || tokens[start + 1].isSign(UInt8(ascii: ".")),
                tokens[start + 1].gap == .glued, tokens[start + 2].gap == .glued, tokens[start + 2].kind == .number,
                tokens[start + 2].byteCount == 1
            {
                amount = (Int(tokens[start].value), Int(tokens[start + 2].value), start + 3)
            }
        } else if let word = reading.hits(.numbers, in: start..<start + 1).first {
            amount = (word.value, 0, word.tokens.upperBound)
        }
        guard var amount else { return nil }
        // "trois (3) ans", "3 (three) years": the same number once more.
        if amount.end + 2 < limit, tokens[amount.end].isSign(UInt8(ascii: "(")), tokens[amount.end + 2].isSign(UInt8(ascii: ")")),
            tokens[amount.end + 1].kind == .number || !reading.hits(.numbers, in: amount.end + 1..<amount.end + 2).isEmpty
        {
            amount.end += 3
        }
        if amount.end < limit, tokens[amount.end].isSign(UInt8(ascii: "+")) { amount.end += 1 }
        guard let unit = unit(amount.end, limit, reading) else { return nil }
        let halves = amount.number * unit.halves + amount.tenths * unit.halves / 10
        return (halves, unit.end)
    }

    private static func unit(_ at: Int, _ limit: Int, _ reading: Reading) -> (halves: Int, end: Int)? {
        guard at < limit, let word = reading.hits(.duration, in: at..<at + 1).first else { return nil }
        var end = word.tokens.upperBound
        if end < limit, reading.text.tokens[end].isSign(UInt8(ascii: ".")), reading.text.tokens[end].gap == .glued { end += 1 }
        switch DurationWord.allCases[word.value] {
        case .year: return (24, end)
        case .month: return (2, end)
        default: return nil
        }
    }
}
