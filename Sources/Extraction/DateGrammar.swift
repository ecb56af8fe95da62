import Knowledge
import Model

/// Reads dates and periods: one grammar, the words of every language.
enum DateGrammar {
    /// A period, or a lone date.
    struct Found {
        /// How it is written.
        enum Form {
            /// From one end to another.
            case range
            /// From a date until now, without an end written.
            case since
            /// Until a date.
            case until
            /// One date alone.
            case lone
        }

        let tokens: Range<Int>
        let period: Period
        let form: Form
    }

    /// Every period and lone date in a range of tokens.
    static func all(in range: Range<Int>, _ reading: Reading) -> [Found] {
        var found: [Found] = []
        var at = range.lowerBound
        while at < range.upperBound {
            guard let next = find(at, range.upperBound, reading) else {
                at += 1
                continue
            }
            // What is no date holds none either: "2000-2010 tickets".
            if !next.isNone { found.append(next.found) }
            at = max(next.found.tokens.upperBound, at + 1)
        }
        return found
    }

    /// Every period in a range of tokens, without lone dates.
    static func ranges(in range: Range<Int>, _ reading: Reading) -> [Found] {
        all(in: range, reading).filter { $0.form == .range || $0.form == .since }
    }

    /// The period or date that begins at a token.
    static func read(_ start: Int, _ limit: Int, _ reading: Reading) -> Found? {
        guard let next = find(start, limit, reading), !next.isNone else { return nil }
        return next.found
    }

    /// What is written like a period or date from a token on, and whether its surroundings say that it is none.
    private static func find(_ start: Int, _ limit: Int, _ reading: Reading) -> (found: Found, isNone: Bool)? {
        // Cheap refusal: a date begins with a number, a month, a season, or a word of dates.
        let token = reading.text.tokens[start]
        switch token.kind {
        case .number: guard token.byteCount <= 4 else { return nil }
        case .word:
            guard reading.begins(.dateBeginnings, at: start) || DateText.beginsLikeRoman(token, reading) else { return nil }
        case .sign: guard token.isSign(UInt8(ascii: "'")) else { return nil }
        case .boundary: return nil
        }
        let text = DateText(reading: reading, limit: limit)
        guard !text.isTail(start), let found = text.period(at: start) else { return nil }
        return (found, text.isNoDate(found))
    }
}

extension DateText {
    /// The period or date that begins at a token, whatever stands around it.
    func period(at start: Int) -> DateGrammar.Found? {
        if let reversed = nowBeforeStart(start) { return reversed }
        var at = start
        let since = word(.since, at: at)
        let between = word(.between, at: at)
        if let opened = word(.from, .between, at: at) ?? since {
            at = dateBehind(opened, from: start)
        } else if let end = word(.until, .to, at: at) {
            return until(start, dateBehind(end, from: start))
        }
        let isFrom = at > start
        guard let first = point(at: at) else { return halfDates(start, at, isFrom: isFrom) }
        let behind = first.tokens.upperBound
        func found(_ end: Int, _ period: Period, _ form: DateGrammar.Found.Form) -> DateGrammar.Found {
            DateGrammar.Found(tokens: start..<end, period: period, form: form)
        }
        if let joint = joint(at: behind, isBetween: between != nil) ?? (first.isYearFirst ? hyphenGap(at: behind) : nil) {
            if let now = openEnd(at: joint.end) {
                return found(now, Period(start: first.end, end: .present), .range)
            }
            if let second = secondPoint(at: joint.end, beside: first) {
                return found(second.tokens.upperBound, Period(start: first.end, end: second.last), .range)
            }
            // An end that nobody can read is unknown, and never now.
            if let end = illegible(at: joint.end, isDashed: joint.isDashed, isFrom: since != nil) {
                return found(end, Period(start: first.end, end: .unknown), .range)
            }
            if joint.isDashed, isEnd(joint.end) {
                return found(behind, Period(start: first.end, end: .unknown), .range)
            }
        } else if let now = nowBeside(at: behind) {
            return found(now, Period(start: first.end, end: .present), .range)
        }
        if isFrom {
            // "From May 15" names a day.
            if first.isShort, let last = tokens[at..<behind].last(where: { $0.kind == .number }), last.value <= 31 { return nil }
            if let lasting = lasting(start, first) { return lasting }
            let isAhead = first.end.bounds(now: now).map { $0.lowerBound > now } ?? false
            if since != nil, !isAhead { return found(behind, Period(start: first.end, end: .present), .since) }
            return found(behind, Period(start: first.end, end: .unknown), .lone)
        }
        return lastingInBrackets(start, first) ?? found(behind, Period(start: first.end, end: first.last), .lone)
    }

    /// "Until May 2021", with the start told behind it: "по 05.2021, с 03.2019".
    private func until(_ start: Int, _ at: Int) -> DateGrammar.Found? {
        guard let last = point(at: at) else { return nil }
        // "Valid until 2029" is no period of work.
        if let bounds = last.end.bounds(now: now), bounds.lowerBound > now + 3 { return nil }
        var next = last.tokens.upperBound
        if isSign(",", at: next) { next += 1 }
        if next < limit, tokens[next].gap != .line, let from = word(.from, .since, at: next),
            let first = point(at: dateBehind(from, from: next)), let low = first.end.bounds(now: now)?.lowerBound,
            let high = last.last.bounds(now: now)?.upperBound, low <= high, joint(at: first.tokens.upperBound) == nil
        {
            return DateGrammar.Found(
                tokens: start..<first.tokens.upperBound, period: Period(start: first.end, end: last.last), form: .range)
        }
        return DateGrammar.Found(
            tokens: start..<last.tokens.upperBound, period: Period(start: .unknown, end: last.last), form: .until)
    }

    /// "Present – March 2022", "Current: March 2022": the newest end first, at the start of a line or of a bracket.
    private func nowBeforeStart(_ start: Int) -> DateGrammar.Found? {
        guard tokens[start].kind == .word, let behind = word(.now, at: start) else { return nil }
        if start > 0, tokens[start].gap != .line, !tokens[start - 1].isSign(UInt8(ascii: "(")),
            !tokens[start - 1].isSign(UInt8(ascii: "[")), tokens[start - 1].kind != .boundary, !reading.isColumn(start)
        {
            return nil
        }
        var at = behind
        if isSign("-", at: at) || isSign(":", at: at) {
            at += 1
        } else if let from = word(.from, .since, at: at) {
            at = from
        } else {
            return nil
        }
        guard let first = point(at: at), let bounds = first.end.bounds(now: now), bounds.lowerBound <= now else { return nil }
        let end = first.tokens.upperBound
        // "Current: 2019 – 2021" is a range of its own.
        if let joint = joint(at: end), openEnd(at: joint.end) != nil || secondPoint(at: joint.end, beside: first) != nil {
            return nil
        }
        return DateGrammar.Found(tokens: start..<end, period: Period(start: first.end, end: .present), form: .range)
    }
}
