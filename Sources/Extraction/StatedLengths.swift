import Knowledge
import Model

// Periods whose end is told by their length: "contract of 6 months from January 2025", "from January 2025, half a year".

extension DateText {
    /// Lengths of more months say how long something has gone on.
    private static let longestContract = 120

    /// The period from a date that a length right beside it ends, first month included.
    ///
    /// A length that leads to the present only counts what has passed so far.
    func lasting(_ start: Int, _ first: DatePoint) -> DateGrammar.Found? {
        guard case .month(let month) = first.end, let length = lengthBehind(first.tokens.upperBound) ?? lengthBefore(start),
            (1...DateText.longestContract).contains(length.months)
        else { return nil }
        let last = month + (length.months - 1)
        guard last + 2 < now || last > now + 1 else { return nil }
        let tokens = start..<max(first.tokens.upperBound, length.tokens.upperBound)
        return DateGrammar.Found(tokens: tokens, period: Period(start: first.end, end: .month(last)), form: .range)
    }

    /// "May 2023 (6 months)", "May 2023 (6-month contract)".
    func lastingInBrackets(_ start: Int, _ first: DatePoint) -> DateGrammar.Found? {
        let open = first.tokens.upperBound
        guard case .month(let month) = first.end, first.form == .month, isSign("(", at: open), tokens[open].gap != .line,
            let found = length(open + 1), (1...DateText.longestContract).contains(found.months)
        else { return nil }
        var end = found.tokens.upperBound
        while end < limit, end < found.tokens.upperBound + 2, tokens[end].kind == .word { end += 1 }
        guard isSign(")", at: end) else { return nil }
        let last = PeriodEnd.month(month + (found.months - 1))
        return DateGrammar.Found(tokens: start..<end + 1, period: Period(start: first.end, end: last), form: .range)
    }

    /// ", 6 months", "for 6 months": the length is the last of its line or clause.
    private func lengthBehind(_ start: Int) -> Durations.Found? {
        var at = start
        if isSign(",", at: at) { at += 1 }
        guard at < limit, tokens[at].gap != .line else { return nil }
        var found = length(at)
        // A little word between: "for", "на", "przez".
        if found == nil, tokens[at].kind == .word, tokens[at].byteCount <= 6, !tokens[at].shape.contains(.capital),
            !reading.begins(.dateBeginnings, at: at)
        {
            found = length(at + 1)
        }
        guard let found,
            found.tokens.upperBound >= limit || tokens[found.tokens.upperBound].kind != .word
                || tokens[found.tokens.upperBound].gap == .line
        else { return nil }
        return found
    }

    private func length(_ at: Int) -> Durations.Found? {
        guard at < limit else { return nil }
        return Durations.all(in: at..<min(at + 6, limit), reading).first { $0.tokens.lowerBound == at }
    }

    /// "6 months from …"; behind a comma only where a kind of contract stands before the length.
    private func lengthBefore(_ start: Int) -> Durations.Found? {
        guard start > 0, tokens[start].gap != .line else { return nil }
        let hasComma = isSign(",", at: start - 1)
        var end = hasComma ? start - 1 : start
        // "12-month contract from …": a word between that names what lasted so long.
        if let found = length(endingAt: end) {
            guard hasComma else { return found }
            let before = reading.hits(.kind, in: max(0, found.tokens.lowerBound - 5)..<found.tokens.lowerBound)
            return before.contains { KindWord.allCases[$0.value] == .employment && !$0.decoy } ? found : nil
        }
        end -= 1
        guard end > 0, tokens[end].kind == .word, !tokens[end].shape.contains(.capital), tokens[end].gap != .line,
            reading.hit(.experience, at: end) == nil
        else { return nil }
        return length(endingAt: end)
    }

    private func length(endingAt end: Int) -> Durations.Found? {
        var lower = end
        while lower > 0, lower > end - 6, tokens[lower].gap != .line || lower == end, tokens[lower - 1].kind != .boundary {
            lower -= 1
        }
        guard let found = Durations.all(in: lower..<end, reading).last, found.tokens.upperBound == end else { return nil }
        return found
    }
}
