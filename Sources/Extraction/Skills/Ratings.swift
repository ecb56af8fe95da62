import Knowledge
import Model

/// Reads the level that a person gives a skill: 4/5, 80 %, ●●●○○.
enum Ratings {
    /// The rating from 0 to 100 that begins within three tokens behind a phrase; nil when there is none.
    static func behind(_ start: Int, _ limit: Int, _ reading: Reading) -> Int? {
        let tokens = reading.text.tokens
        var at = start
        while at < limit, at < start + 4 {
            let token = tokens[at]
            if token.kind == .sign, token.sign == Sign.filled || token.sign == Sign.hollow {
                var filled = 0
                var all = 0
                while at < limit, tokens[at].kind == .sign, tokens[at].sign == Sign.filled || tokens[at].sign == Sign.hollow {
                    if tokens[at].sign == Sign.filled { filled += 1 }
                    all += 1
                    at += 1
                }
                return all > 1 ? filled * 100 / all : nil
            }
            if token.kind == .number, token.gap != .glued {
                if at + 2 < limit, tokens[at + 1].isSign(UInt8(ascii: "/")), tokens[at + 1].gap == .glued,
                    tokens[at + 2].kind == .number,
                    [5, 10].contains(Int(tokens[at + 2].value)), token.value <= tokens[at + 2].value, token.value >= 0
                {
                    return Int(token.value) * 100 / Int(tokens[at + 2].value)
                }
                if at + 1 < limit, tokens[at + 1].isSign(UInt8(ascii: "%")), token.value <= 100, token.value >= 0 {
                    return Int(token.value)
                }
                return nil
            }
            if token.kind == .word { return nil }
            at += 1
        }
        return nil
    }

    /// "Windows +, Linux −": a minus behind a name, where another of the line has a plus.
    static func isMinus(_ phrase: Range<Int>, in line: Range<Int>, _ reading: Reading) -> Bool {
        guard isMark(UInt8(ascii: "-"), behind: phrase, line, reading) else { return false }
        return reading.hits(.skill, in: near(phrase, line)).contains {
            !$0.decoy && $0.tokens != phrase && isMark(UInt8(ascii: "+"), behind: $0.tokens, line, reading)
        }
    }

    /// "Windows +, Linux +": what reads like the name of a certificate is a skill with its mark, as another of the line.
    static func isMarkedSkill(_ name: Range<Int>, in line: Range<Int>, _ reading: Reading) -> Bool {
        let tokens = reading.text.tokens
        guard let last = name.last, name.count > 1, tokens[last].isSign(UInt8(ascii: "+")), tokens[last].gap != .glued else {
            return false
        }
        return reading.hits(.skill, in: near(name, line)).contains {
            !$0.decoy && !$0.tokens.overlaps(name)
                && (isMark(UInt8(ascii: "+"), behind: $0.tokens, line, reading)
                    || isMark(UInt8(ascii: "-"), behind: $0.tokens, line, reading))
        }
    }

    private static func near(_ name: Range<Int>, _ line: Range<Int>) -> Range<Int> {
        (name.lowerBound - 60..<name.upperBound + 60).clamped(to: line)
    }

    /// A sign alone between a name and the end of its item.
    private static func isMark(_ sign: UInt8, behind phrase: Range<Int>, _ line: Range<Int>, _ reading: Reading) -> Bool {
        let tokens = reading.text.tokens
        let at = phrase.upperBound
        guard at < line.upperBound, tokens[at].isSign(sign) else { return false }
        return Clauses.closes(at + 1, in: line, tokens)
    }
}
