import Knowledge
import Model

/// Finds the levels of human languages that a text states: CEFR levels, results of tests, words.
struct LanguageLevels {
    /// A level in its place.
    struct Found {
        let tokens: Range<Int>
        let level: LanguageLevel?
        let rule: String
        /// Certificates and CEFR levels outweigh words.
        let strength: Int
        /// Both levels of "B1/A2", as they stand.
        var pair: [LanguageLevel] = []

        /// The result of a test.
        var isTest: Bool { strength == LanguageLevels.testStrength }
    }

    static let testStrength = 5
    private static let levels: [LanguageLevel] = [.a1, .a2, .b1, .b2, .c1, .c2, .native]

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// The levels in a range of tokens, in order.
    func all(in range: Range<Int>) -> [Found] {
        var levels: [Found] = []
        var at = range.lowerBound
        while at < range.upperBound {
            if let level = cefr(at, range.upperBound) {
                levels.append(level)
                at = level.tokens.upperBound
                continue
            }
            if let test = LanguageTests.read(at, range.upperBound, reading) {
                if !isToCome(test.tokens, in: range) {
                    levels.append(
                        Found(
                            tokens: test.tokens, level: test.level, rule: "grammar/language-test",
                            strength: LanguageLevels.testStrength))
                }
                at = test.tokens.upperBound
                continue
            }
            if let hit = reading.hits(.level, in: at..<at + 1).first(where: { !$0.decoy }) {
                levels.append(
                    Found(
                        tokens: hit.tokens, level: LanguageLevels.levels[hit.value], rule: reading.knowledge.rule(hit.phrase),
                        strength: 3))
                at = hit.tokens.upperBound
                continue
            }
            at += 1
        }
        return levels
    }

    /// "Planning to take IELTS": a test that is to come, or was failed, proves nothing.
    private func isToCome(_ test: Range<Int>, in range: Range<Int>) -> Bool {
        let tokens = reading.text.tokens
        var lower = test.lowerBound
        while lower > range.lowerBound, lower > test.lowerBound - 4, !tokens[lower - 1].isSign(UInt8(ascii: ",")),
            !Clauses.endsSentence(lower - 1, tokens)
        {
            lower -= 1
        }
        var upper = test.upperBound
        while upper < range.upperBound, upper < test.upperBound + 4, !tokens[upper].isSign(UInt8(ascii: ",")),
            !Clauses.endsSentence(upper, tokens)
        {
            upper += 1
        }
        return reading.hits(.certificateState, in: lower..<upper).contains {
            !$0.decoy && CertificateState.allCases[$0.value] != .expired
        }
    }

    /// A1 to C2 as written; the lower end of a range.
    private func cefr(_ at: Int, _ limit: Int) -> Found? {
        let tokens = reading.text.tokens
        guard let first = cefrLevel(at, limit) else { return nil }
        var end = at + 2
        var level = first
        var pair: [LanguageLevel] = []
        if end + 2 < limit, tokens[end].isSign(UInt8(ascii: "-")) || tokens[end].isSign(UInt8(ascii: "/")),
            let other = cefrLevel(end + 1, limit)
        {
            level = min(level, other)
            if tokens[end].isSign(UInt8(ascii: "/")) { pair = [first, other] }
            end += 3
        } else if end + 1 < limit, tokens[end].kind == .word, tokens[end].shape.contains(.hyphenated),
            let other = cefrLevel(end, limit)
        {
            level = min(level, other)
            end += 2
        }
        if end < limit, tokens[end].isSign(UInt8(ascii: "+")) { end += 1 }
        return Found(tokens: at..<end, level: level, rule: "grammar/cefr", strength: 4, pair: pair)
    }

    private func cefrLevel(_ at: Int, _ limit: Int) -> LanguageLevel? {
        let tokens = reading.text.tokens
        guard at + 1 < limit, tokens[at].kind == .word, tokens[at + 1].kind == .number, tokens[at + 1].gap == .glued else {
            return nil
        }
        let letter = reading.text.folded(tokens[at])
        guard letter.count == 1, let value = letter.first.map({ Folding.latin($0) }) else { return nil }
        switch (value, tokens[at + 1].value) {
        case (UInt8(ascii: "a"), 1): return .a1
        case (UInt8(ascii: "a"), 2): return .a2
        case (UInt8(ascii: "b"), 1): return .b1
        case (UInt8(ascii: "b"), 2): return .b2
        case (UInt8(ascii: "c"), 1): return .c1
        case (UInt8(ascii: "c"), 2): return .c2
        default: return nil
        }
    }
}
