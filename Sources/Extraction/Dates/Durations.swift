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
            if let next = find(at, range.upperBound, reading) {
                if !next.isNone { found.append(next.found) }
                at = max(next.found.tokens.upperBound, at + 1)
            } else {
                at += 1
            }
        }
        return found
    }

    /// The duration that begins at a token, and whether what stands before says that it is no length of work.
    private static func find(_ start: Int, _ limit: Int, _ reading: Reading) -> (found: Found, isNone: Bool)? {
        // Cheap refusal: a duration begins with a number, or a word of numbers or durations.
        guard reading.text.tokens[start].kind == .number || reading.begins(.durationBeginnings, at: start) else { return nil }
        let text = DurationText(reading: reading, limit: limit)
        guard let (halves, end) = text.read(start) else { return nil }
        return (Found(tokens: start..<end, months: halves / 2), text.isApart(start))
    }
}

/// A text as the grammar of durations looks at it; lengths are counted in half months.
private struct DurationText {
    typealias Length = (halves: Int, end: Int)

    private let text: DateText
    private let reading: Reading

    init(reading: Reading, limit: Int) {
        text = DateText(reading: reading, limit: limit)
        self.reading = reading
    }

    /// Lengths that follow each other: "2 ans, 3 mois", "2 years and 3 months".
    func read(_ start: Int) -> Length? {
        guard let first = part(start, behind: nil) ?? bareUnit(start) else { return nil }
        var (halves, end) = first
        while end < text.limit {
            let joined = text.and(at: end) ?? (text.isSign(",", at: end) ? end + 1 : nil)
            guard let next = part(end, behind: halves) ?? joined.flatMap({ part($0, behind: halves) }) else { break }
            halves += next.halves
            end = next.end
        }
        return (halves, end)
    }

    /// A number with its unit, or words that mean both.
    private func part(_ start: Int, behind earlier: Int?) -> Length? {
        guard start < text.limit else { return nil }
        if let whole = reading.hit(.length, at: start), !whole.decoy { return (whole.value * 2, whole.tokens.upperBound) }
        if let end = word(.half, at: start) { return (12, end) }
        if let end = word(.yearandhalf, at: start) { return (36, end) }
        if earlier != nil, let end = word(.andhalf, at: start) { return (12, end) }
        if let about = about(start) { return about }
        guard let amount = lowerEnd(start) ?? amount(start) else { return nil }
        var at = amount.end
        if text.isSign("+", at: at) { at += 1 }
        if let end = word(.filler, at: at) { at = end }
        let isHalfMore = word(.andhalf, at: at)
        guard let unit = unit(isHalfMore ?? at, isBehindYears: (earlier ?? 0) >= 24) else { return nil }
        var (halves, end) = (amount.tenths * unit.halves / 10, unit.end)
        if isHalfMore != nil {
            halves += unit.halves / 2
        } else if let fraction = half(at: end), fraction >= text.limit || reading.text.tokens[fraction].kind != .word {
            // "3 ans 1/2", but not "3 lata 1/2 etatu"
            halves += unit.halves / 2
            end = fraction
        }
        return (halves, end)
    }

    /// A unit alone is one of it where months follow: "год и три месяца".
    private func bareUnit(_ start: Int) -> Length? {
        guard let unit = unit(start, isBehindYears: false), unit.halves == 24,
            start == 0 || reading.text.tokens[start - 1].kind != .number,
            let next = text.and(at: unit.end), let months = part(next, behind: 24), months.halves < 24
        else { return nil }
        return (24 + months.halves, months.end)
    }

    /// "Года два", "лет пять": a unit before its number means about so many.
    private func about(_ start: Int) -> Length? {
        let year = word(.aboutyear, at: start)
        guard let behind = year ?? word(.aboutmonth, at: start), start == 0 || reading.text.tokens[start - 1].kind != .number,
            behind < text.limit, reading.text.tokens[behind].kind == .word, let number = number(behind),
            unit(number.end, isBehindYears: false) == nil
        else { return nil }
        return (number.value * (year == nil ? 2 : 24), number.end)
    }

    // MARK: numbers

    /// "2–3 years", "от 2 до 3 лет": the lower end.
    private func lowerEnd(_ start: Int) -> (tenths: Int, end: Int)? {
        guard let low = text.number(at: start, digits: 1...2),
            start == 0 || !reading.text.tokens[start - 1].isSign(UInt8(ascii: "-")),
            !text.isSign("/", at: start + 1), let joint = text.joint(at: start + 1),
            let high = text.number(at: joint.end, digits: 1...2), low < high
        else { return nil }
        return (low * 10, joint.end + 1)
    }

    /// A number in digits or words, with its fraction, and once more in brackets: "2,5", "2½", "2 1/2", "four (4)".
    private func amount(_ start: Int) -> (tenths: Int, end: Int)? {
        if let half = half(at: start) { return (5, half) }
        guard let (value, behind) = number(start) else { return nil }
        var end = behind
        if text.isSign("(", at: end), let again = number(end + 1), again.value == value, text.isSign(")", at: again.end) {
            end = again.end + 1
        }
        if text.isSign(",", at: end) || text.isSign(".", at: end), text.isGlued(end), text.isGlued(end + 1),
            let tenths = text.number(at: end + 1, digits: 1...1), reading.text.tokens[start].kind == .number
        {
            return (value * 10 + tenths, end + 2)
        }
        if let half = half(at: end) { return (value * 10 + 5, half) }
        return (value * 10, end)
    }

    private func number(_ start: Int) -> (value: Int, end: Int)? {
        if let value = text.number(at: start, digits: 1...3) { return (value, start + 1) }
        guard start < text.limit, let word = reading.hit(.numbers, at: start), !word.decoy else { return nil }
        let end = word.tokens.upperBound
        // "vingt-quatre", "twenty four", "vingt et un"
        if word.value >= 20, word.value % 10 == 0, end < text.limit {
            let and = text.and(at: end)
            if let ones = reading.hit(.numbers, at: and ?? end), !ones.decoy, ones.value < 10, and == nil || ones.value == 1 {
                return (word.value + ones.value, ones.tokens.upperBound)
            }
        }
        return (word.value, end)
    }

    /// "1/2" or "½" at a token; the token behind it.
    private func half(at: Int) -> Int? {
        if text.number(at: at, digits: 1...1) == 1, text.isSign("/", at: at + 1), text.isGlued(at + 1), text.isGlued(at + 2),
            text.number(at: at + 2, digits: 1...1) == 2
        {
            return at + 3
        }
        guard at < text.limit else { return nil }
        let token = reading.text.tokens[at]
        return token.kind == .sign && token.byteCount == 2 && reading.text.bytes[Int(token.start)] == 0xC2
            && reading.text.bytes[Int(token.start) + 1] == 0xBD ? at + 1 : nil
    }

    // MARK: words

    private func word(_ word: DurationWord, at: Int) -> Int? {
        guard at < text.limit, reading.begins(.durationBeginnings, at: at) else { return nil }
        return reading.hits(.duration, in: at..<at + 1).first { DurationWord.allCases[$0.value] == word && !$0.decoy }?
            .tokens.upperBound
    }

    private func unit(_ at: Int, isBehindYears: Bool) -> Length? {
        let halves: Int
        let end: Int
        if let year = word(.year, at: at) {
            (halves, end) = (24, year)
        } else if let month = word(.month, at: at) ?? (isBehindYears ? word(.monthbehind, at: at) : nil) {
            (halves, end) = (2, month)
        } else {
            return nil
        }
        return (halves, text.isSign(".", at: end) && text.isGlued(end) ? end + 1 : end)
    }

    // MARK: what is no length of work

    /// An age, a warranty, a notice period, a repetition: words that say so stand a little before, within the clause.
    func isApart(_ start: Int) -> Bool {
        let tokens = reading.text.tokens
        var at = start
        while at > 0, at > start - 6, tokens[at].gap != .line {
            let before = tokens[at - 1]
            if before.kind == .boundary || before.isSign(UInt8(ascii: ",")) || before.isSign(UInt8(ascii: ";")) { return false }
            if before.isSign(UInt8(ascii: ".")), at < start { return false }
            // "школа № 5 г. Минска"
            if before.isSign(Sign.numero), at == start { return true }
            at -= 1
            let words = reading.hits(.amount, in: at..<at + 1)
            if words.contains(where: { AmountWord.allCases[$0.value] == .apart && !$0.decoy }) { return true }
        }
        return false
    }
}
