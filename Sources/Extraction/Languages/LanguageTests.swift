import Knowledge
import Model

/// Reads language certificates and their scores: TOEIC 815, IELTS 6.5, TOEFL 95, DELF B2, TCF 430, FCE.
///
/// The bands are those of the tests' own publications as recruiters in the EU use them; TOEFL iBT in its scale of 0 to 120 and,
/// since January 2026, of 1 to 6.
enum LanguageTests {
    /// A test's result.
    struct Found {
        let tokens: Range<Int>
        let level: LanguageLevel
    }

    /// The scores, in tenths, from which a level is reached.
    private static let scales: [(name: String, steps: [(from: Int, level: LanguageLevel)], highest: Int)] = [
        ("toeic", [(2250, .a2), (5500, .b1), (7850, .b2), (9450, .c1)], 9900),
        ("ielts", [(40, .b1), (55, .b2), (70, .c1), (85, .c2)], 90),
        ("toefl", [(420, .b1), (720, .b2), (950, .c1)], 1200),
        ("tcf", [(1000, .a1), (2000, .a2), (3000, .b1), (4000, .b2), (5000, .c1), (6000, .c2)], 6990),
        ("tef", [(2040, .a2), (3340, .b1), (4370, .b2), (5400, .c1), (8340, .c2)], 9000),
    ]

    /// Certificates that are a level by their name.
    private static let names: [(name: String, level: LanguageLevel)] = [
        ("fce", .b2), ("cae", .c1), ("cpe", .c2), ("pet", .b1), ("ket", .a2),
    ]

    /// The result of a test that begins at a token; DELF, DALF and telc carry their level behind them and are read as CEFR levels.
    static func read(_ start: Int, _ limit: Int, _ reading: Reading) -> Found? {
        let tokens = reading.text.tokens
        guard tokens[start].kind == .word, tokens[start].shape.contains(.allCapitals), tokens[start].byteCount <= 5 else {
            return nil
        }
        let name = String(decoding: reading.text.folded(tokens[start]), as: UTF8.self)
        if let named = names.first(where: { $0.name == name }) { return Found(tokens: start..<start + 1, level: named.level) }
        guard let scale = scales.first(where: { $0.name == name }) else { return nil }
        var at = start + 1
        while at < limit, at < start + 7 {
            if tokens[at].kind == .number, let (score, end) = score(at, limit, tokens) {
                let isYear = tokens[at].byteCount == 4
                if !isYear, score <= scale.highest, let level = scale.steps.last(where: { $0.from <= score })?.level {
                    return Found(tokens: start..<end, level: level)
                }
                if name == "toefl", score >= 10, score <= 60 {
                    let levels: [LanguageLevel] = [.a1, .a2, .b1, .b2, .c1, .c2]
                    return Found(tokens: start..<end, level: levels[min(5, score / 10 - 1)])
                }
                at = end
            } else {
                at += 1
            }
        }
        return scoredBefore(start, scale.steps, scale.highest, tokens)
    }

    /// "790 in TOEIC": a score of three digits, and at most one word between.
    private static func scoredBefore(
        _ start: Int, _ steps: [(from: Int, level: LanguageLevel)], _ highest: Int, _ tokens: [Token]
    ) -> Found? {
        for at in [start - 1, start - 2] where at >= 0 && tokens[at].kind == .number {
            let score = Int(tokens[at].value) * 10
            guard tokens[at].byteCount == 3, score <= highest, let level = steps.last(where: { $0.from <= score })?.level else {
                return nil
            }
            return Found(tokens: at..<start + 1, level: level)
        }
        return nil
    }

    /// A number with at most one decimal, in tenths.
    private static func score(_ at: Int, _ limit: Int, _ tokens: [Token]) -> (Int, Int)? {
        guard tokens[at].value >= 0 else { return nil }
        if at + 2 < limit, tokens[at + 1].isSign(UInt8(ascii: ".")) || tokens[at + 1].isSign(UInt8(ascii: ",")),
            tokens[at + 1].gap == .glued,
            tokens[at + 2].kind == .number, tokens[at + 2].gap == .glued, tokens[at + 2].byteCount == 1
        {
            return (Int(tokens[at].value) * 10 + Int(tokens[at + 2].value), at + 3)
        }
        return (Int(tokens[at].value) * 10, at + 1)
    }
}
