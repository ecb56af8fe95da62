import Knowledge
import Model

/// Reads dates and periods: one grammar, the words of every language.
enum DateGrammar {
    /// A point in time.
    struct Point {
        let tokens: Range<Int>
        let end: PeriodEnd
    }

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
            if let next = read(at, range.upperBound, reading) {
                found.append(next)
                at = max(next.tokens.upperBound, at + 1)
            } else {
                at += 1
            }
        }
        return found
    }

    /// Every period in a range of tokens, without lone dates.
    static func ranges(in range: Range<Int>, _ reading: Reading) -> [Found] {
        all(in: range, reading).filter { $0.form == .range || $0.form == .since }
    }

    /// The period or date that begins at a token.
    static func read(_ start: Int, _ limit: Int, _ reading: Reading) -> Found? {
        let tokens = reading.text.tokens
        // Cheap refusal: a date begins with a number, a month, a season, or a word of dates.
        let kind = tokens[start].kind
        guard kind == .number || kind == .word || tokens[start].isSign(UInt8(ascii: "'")) else { return nil }
        if kind == .word, !reading.begins(.dateBeginnings, at: start), !isRoman(tokens[start], reading) { return nil }
        if kind == .number, isInsideNumber(start, tokens) || isVersion(start, reading) { return nil }
        // "Trans-Mar": the second half of a name is no month.
        if kind == .word, tokens[start].shape.contains(.hyphenated), start > 0, reading.hit(.months, at: start - 1) == nil {
            return nil
        }
        var at = start
        var isFrom = false
        var isSince = false
        if kind == .word, let end = reading.dateWord(.from, .since, at: at) {
            isFrom = true
            isSince = reading.dateWord(.since, at: at) != nil
            at = end
            guard at < limit else { return nil }
        } else if kind == .word, let end = reading.dateWord(.until, .to, at: at) {
            guard let point = point(end, limit, reading) else { return nil }
            // "Valid until 2029" is no period of work.
            if let last = point.end.bounds(now: reading.asOf.inMonth), last.lowerBound > reading.asOf.inMonth + 3 { return nil }
            return Found(tokens: start..<point.tokens.upperBound, period: Period(start: .unknown, end: point.end), form: .until)
        }
        let first: Point
        if let point = point(at, limit, reading) {
            first = point
        } else if let partial = partial(at, limit, reading) {
            return partial.tokens.lowerBound >= start
                ? Found(tokens: start..<partial.tokens.upperBound, period: partial.period, form: .range) : nil
        } else {
            return nil
        }
        let behind = first.tokens.upperBound
        if let (next, dashed) = separator(behind, limit, reading, needsWord: false) {
            if let now = now(next, limit, reading) {
                return Found(tokens: start..<now, period: Period(start: first.end, end: .present), form: .range)
            }
            if let second = point(next, limit, reading) ?? shortYear(next, limit, first, reading),
                !isInsideNumber(next, tokens, allowBefore: true)
            {
                return Found(
                    tokens: start..<second.tokens.upperBound, period: Period(start: first.end, end: second.end), form: .range)
            }
            if dashed, let end = illegible(next, limit, tokens) {
                return Found(tokens: start..<end, period: Period(start: first.end, end: .unknown), form: .range)
            }
            if dashed, next >= limit, isEndOfLine(next, reading) {
                return Found(tokens: start..<behind, period: Period(start: first.end, end: .unknown), form: .range)
            }
        } else if let now = now(behind, limit, reading), isNear(behind, reading) {
            return Found(tokens: start..<now, period: Period(start: first.end, end: .present), form: .range)
        }
        if isSince { return Found(tokens: start..<behind, period: Period(start: first.end, end: .present), form: .since) }
        if isFrom { return Found(tokens: start..<behind, period: Period(start: first.end, end: .unknown), form: .lone) }
        return Found(tokens: start..<behind, period: Period(start: first.end, end: first.end), form: .lone)
    }

    /// "??.2021", "20??": question marks stand where an end should; the token behind them.
    private static func illegible(_ start: Int, _ limit: Int, _ tokens: [Token]) -> Int? {
        var at = start
        var marks = 0
        while at < limit, at < start + 8,
            tokens[at].kind == .sign && tokens[at].sign != UInt8(ascii: ",")
                || tokens[at].kind == .number && (marks > 0 || at + 1 < limit && tokens[at + 1].isSign(UInt8(ascii: "?")))
        {
            if tokens[at].isSign(UInt8(ascii: "?")) { marks += 1 }
            at += 1
        }
        return marks > 0 ? at : nil
    }

    /// A year inside the name of a product, or behind it in a list of versions: "Windows Server 2016/2019".
    private static func isVersion(_ at: Int, _ reading: Reading) -> Bool {
        let tokens = reading.text.tokens
        let before = reading.hits(.skill, in: max(0, at - 6)..<at)
        if before.contains(where: { $0.tokens.contains(at) }) { return true }
        guard at >= 2, tokens[at].byteCount == 4, tokens[at].gap == .glued, tokens[at - 1].gap == .glued,
            tokens[at - 1].isSign(UInt8(ascii: "/")) || tokens[at - 1].isSign(UInt8(ascii: "-")), tokens[at - 2].kind == .number
        else { return false }
        return before.contains { $0.tokens.contains(at - 2) }
    }

    // MARK: points

    /// A full date that begins at a token: a month of a year, or a year.
    static func point(_ start: Int, _ limit: Int, _ reading: Reading) -> Point? {
        guard start < limit else { return nil }
        let tokens = reading.text.tokens
        let token = tokens[start]
        if token.kind == .number { return numericPoint(start, limit, reading) }
        guard token.kind == .word else {
            guard token.isSign(UInt8(ascii: "'")), let year = twoDigitYear(start + 1, limit, reading) else { return nil }
            return Point(tokens: start..<start + 2, end: .year(year))
        }
        if let month = monthWord(start, limit, reading), let (year, end) = yearBehind(month.end, limit, reading) {
            return Point(tokens: start..<end, end: .month(Month(year: year, month: month.value)))
        }
        if let season = reading.hit(.seasons, at: start), let (year, end) = yearBehind(season.tokens.upperBound, limit, reading) {
            return Point(tokens: start..<end, end: .year(year))
        }
        if let quarter = quarter(start, limit, reading), let (year, end) = yearBehind(quarter.end, limit, reading) {
            return Point(tokens: start..<end, end: .month(Month(year: year, month: quarter.value)))
        }
        // A mark before the year: "année 2019", "w roku 2019".
        if let mark = reading.dateWord(.year, at: start), let (year, end) = yearBehind(mark, limit, reading) {
            return Point(tokens: start..<end, end: .year(year))
        }
        return nil
    }

    private static func numericPoint(_ start: Int, _ limit: Int, _ reading: Reading) -> Point? {
        let tokens = reading.text.tokens
        let token = tokens[start]
        let value = Int(token.value)
        if token.byteCount == 4, isYear(value, reading) {
            // 2019-03, 2019/03, 2019.03, 2019-03-15
            if start + 2 < limit, isDateSign(tokens[start + 1]), tokens[start + 1].gap == .glued, tokens[start + 2].gap == .glued,
                tokens[start + 2].kind == .number, tokens[start + 2].byteCount == 2,
                (1...12).contains(Int(tokens[start + 2].value)),
                !(tokens[start + 1].isSign(UInt8(ascii: "-")) && isShortRange(start, limit, tokens))
            {
                var end = start + 3
                if end + 1 < limit, isDateSign(tokens[end]), tokens[end].gap == .glued, tokens[end + 1].kind == .number,
                    tokens[end + 1].byteCount == 2, tokens[end + 1].gap == .glued, (1...31).contains(Int(tokens[end + 1].value))
                {
                    end += 2
                }
                return Point(tokens: start..<end, end: .month(Month(year: value, month: Int(tokens[start + 2].value))))
            }
            return Point(tokens: start..<skipYearMark(start + 1, limit, reading), end: .year(value))
        }
        guard token.byteCount <= 2, value >= 1 else { return nil }
        // 03.2019, 03/2019, 03-2019
        if value <= 12, start + 2 < limit, isDateSign(tokens[start + 1]), tokens[start + 2].kind == .number,
            tokens[start + 2].byteCount == 4, isYear(Int(tokens[start + 2].value), reading),
            tokens[start + 1].gap == .glued || !tokens[start + 1].isSign(UInt8(ascii: "-"))
        {
            return Point(
                tokens: start..<skipYearMark(start + 3, limit, reading),
                end: .month(Month(year: Int(tokens[start + 2].value), month: value)))
        }
        // 14.04.2019, 14/04/19
        if value <= 31, start + 4 < limit, isDateSign(tokens[start + 1]), isDateSign(tokens[start + 3]),
            tokens[start + 2].kind == .number,
            tokens[start + 4].kind == .number, (1...12).contains(Int(tokens[start + 2].value)), tokens[start + 2].gap == .glued,
            tokens[start + 2].byteCount <= 2
        {
            let year = Int(tokens[start + 4].value)
            let month = Int(tokens[start + 2].value)
            if tokens[start + 4].byteCount == 4, isYear(year, reading) {
                return Point(
                    tokens: start..<skipYearMark(start + 5, limit, reading), end: .month(Month(year: year, month: month)))
            }
            if tokens[start + 4].byteCount == 2, let full = century(year, reading) {
                return Point(tokens: start..<start + 5, end: .month(Month(year: full, month: month)))
            }
        }
        // 14 avril 2019, 1er juin 2020, 3-го марта 2020
        if value <= 31 {
            var at = start + 1
            if at < limit, tokens[at].kind == .word, tokens[at].gap == .glued || tokens[at].shape.contains(.hyphenated),
                tokens[at].byteCount <= 6
            {
                at += 1
            }
            if at < limit, tokens[at].isSign(UInt8(ascii: ".")) { at += 1 }
            if at < limit, let month = monthWord(at, limit, reading), let (year, end) = yearBehind(month.end, limit, reading) {
                return Point(tokens: start..<end, end: .month(Month(year: year, month: month.value)))
            }
        }
        // 2 квартал 2019
        if value <= 4, start + 1 < limit, let mark = reading.dateWord(.quarter, at: start + 1),
            let (year, end) = yearBehind(mark, limit, reading)
        {
            return Point(tokens: start..<end, end: .month(Month(year: year, month: value * 3 - 2)))
        }
        // 03/19 beside another date of its kind
        if value <= 12, start + 2 < limit, tokens[start + 1].isSign(UInt8(ascii: "/")), tokens[start + 1].gap == .glued,
            tokens[start + 2].gap == .glued, tokens[start + 2].byteCount == 2, tokens[start + 2].kind == .number,
            let year = century(Int(tokens[start + 2].value), reading), hasPartner(start, start + 3, limit, reading)
        {
            return Point(tokens: start..<start + 3, end: .month(Month(year: year, month: value)))
        }
        return nil
    }

    /// "03/19" is a date where a separator and another date, or now, stand beside it.
    private static func hasPartner(_ start: Int, _ end: Int, _ limit: Int, _ reading: Reading) -> Bool {
        let tokens = reading.text.tokens
        if let (next, _) = separator(end, limit, reading, needsWord: false) ?? hyphenGap(end, limit, tokens) {
            if now(next, limit, reading) != nil { return true }
            return next + 2 < limit && tokens[next].kind == .number && tokens[next + 1].isSign(UInt8(ascii: "/"))
                && tokens[next + 2].kind == .number && [2, 4].contains(tokens[next + 2].byteCount)
        }
        return start >= 2 && tokens[start - 1].isSign(UInt8(ascii: "-")) && tokens[start - 2].kind == .number
    }

    /// A month without a year that takes it from the other end: "sept. – dec. 2008", "с марта по май 2020".
    private static func partial(_ start: Int, _ limit: Int, _ reading: Reading) -> (tokens: Range<Int>, period: Period)? {
        let tokens = reading.text.tokens
        var at = start
        if tokens[at].kind == .number, tokens[at].byteCount <= 2, at + 1 < limit { at += 1 }
        guard at < limit else { return nil }
        let first: (value: Int, end: Int)
        if let month = monthWord(at, limit, reading) {
            first = month
        } else if tokens[start].kind == .number, (1...12).contains(Int(tokens[start].value)), tokens[start].byteCount <= 2 {
            // 06-08.2012
            guard start + 1 < limit, tokens[start + 1].isSign(UInt8(ascii: "-")), tokens[start + 1].gap == .glued else {
                return nil
            }
            first = (Int(tokens[start].value), start + 1)
        } else {
            return nil
        }
        guard let (next, _) = separator(first.end, limit, reading, needsWord: false) ?? hyphenGap(first.end, limit, tokens),
            let second = point(next, limit, reading), case .month(let last) = second.end, first.value <= last.month
        else { return nil }
        return (
            start..<second.tokens.upperBound, Period(start: .month(Month(year: last.year, month: first.value)), end: second.end)
        )
    }

    /// "mai-juin": the hyphen is a gap between words.
    private static func hyphenGap(_ at: Int, _ limit: Int, _ tokens: [Token]) -> (Int, Bool)? {
        at < limit && tokens[at].shape.contains(.hyphenated) ? (at, true) : nil
    }

    /// "2016-18": the end of a range in two digits.
    private static func shortYear(_ at: Int, _ limit: Int, _ first: Point, _ reading: Reading) -> Point? {
        let tokens = reading.text.tokens
        guard at < limit, tokens[at].kind == .number, tokens[at].byteCount == 2, case .year(let start) = first.end,
            at + 1 >= tokens.count || tokens[at + 1].gap != .glued || tokens[at + 1].kind == .sign
                || tokens[at + 1].kind == .boundary
        else { return nil }
        // "2019-20-21" is a telephone number.
        if at + 2 < limit, tokens[at + 1].isSign(UInt8(ascii: "-")), tokens[at + 1].gap == .glued, tokens[at + 2].gap == .glued {
            return nil
        }
        let year = start / 100 * 100 + Int(tokens[at].value)
        guard year > start, year <= reading.asOf.year + 5 else { return nil }
        return Point(tokens: at..<at + 1, end: .year(year))
    }

    // MARK: parts

    private static func isYear(_ value: Int, _ reading: Reading) -> Bool { value >= 1950 && value <= reading.asOf.year + 12 }

    private static func century(_ value: Int, _ reading: Reading) -> Int? {
        guard (0...99).contains(value) else { return nil }
        let year = 2000 + value
        return year <= reading.asOf.year + 1 ? year : 1900 + value >= 1960 ? 1900 + value : nil
    }

    private static func twoDigitYear(_ at: Int, _ limit: Int, _ reading: Reading) -> Int? {
        let tokens = reading.text.tokens
        guard at < limit, tokens[at].kind == .number, tokens[at].byteCount == 2, tokens[at].gap == .glued else { return nil }
        return century(Int(tokens[at].value), reading)
    }

    /// The year behind a month, with what may stand between and behind: "марта, 2019 г.", "mars '19", "Mar-19".
    private static func yearBehind(_ start: Int, _ limit: Int, _ reading: Reading) -> (Int, Int)? {
        let tokens = reading.text.tokens
        var at = start
        while at < limit, at < start + 2, isDateSign(tokens[at]) || tokens[at].isSign(UInt8(ascii: ",")) { at += 1 }
        // "in March of 2019", "w marcu roku 2019", "mars de l'année 2019"
        if at < limit, tokens[at].kind == .word, let end = reading.dateWord(.year, .from, at: at), end < limit { at = end }
        guard at < limit else { return nil }
        if tokens[at].kind == .number {
            if tokens[at].byteCount == 4, isYear(Int(tokens[at].value), reading) {
                return (Int(tokens[at].value), skipYearMark(at + 1, limit, reading))
            }
            if tokens[at].byteCount == 2,
                tokens[at].shape.contains(.hyphenated) || at > start && tokens[at - 1].isSign(UInt8(ascii: "-"))
                    || isLastOfDate(at, limit, reading),
                let year = century(Int(tokens[at].value), reading)
            {
                return (year, at + 1)
            }
        }
        if tokens[at].isSign(UInt8(ascii: "'")), let year = twoDigitYear(at + 1, limit, reading) { return (year, at + 2) }
        return nil
    }

    /// A two-digit number behind a month is a year where a separator, now or the end of the line follows.
    private static func isLastOfDate(_ at: Int, _ limit: Int, _ reading: Reading) -> Bool {
        let tokens = reading.text.tokens
        guard at + 1 < limit else { return true }
        if separator(at + 1, limit, reading, needsWord: false) != nil, Int(tokens[at].value) <= reading.asOf.year % 100 {
            return true
        }
        return tokens[at + 1].isSign(UInt8(ascii: ")"))
    }

    private static func skipYearMark(_ start: Int, _ limit: Int, _ reading: Reading) -> Int {
        var at = start
        if at < limit, reading.text.tokens[at].kind == .word, let end = reading.dateWord(.year, at: at) {
            at = end
            if at < limit, reading.text.tokens[at].isSign(UInt8(ascii: ".")), reading.text.tokens[at].gap == .glued { at += 1 }
        }
        return min(at, max(limit, start))
    }

    private static func monthWord(_ at: Int, _ limit: Int, _ reading: Reading) -> (value: Int, end: Int)? {
        guard at < limit else { return nil }
        if let month = reading.hit(.months, at: at) {
            var end = month.tokens.upperBound
            if end < limit, reading.text.tokens[end].isSign(UInt8(ascii: ".")) { end += 1 }
            return (month.value, end)
        }
        return romanMonth(at, limit, reading)
    }

    /// Roman months stand before a year: III 2019, VIII.2020.
    private static func romanMonth(_ at: Int, _ limit: Int, _ reading: Reading) -> (value: Int, end: Int)? {
        let token = reading.text.tokens[at]
        guard isRoman(token, reading) else { return nil }
        // і and х of Cyrillic keyboards stand for I and X.
        let letters = reading.text.folded(token).map { $0 == 161 ? UInt8(ascii: "i") : $0 == 149 ? UInt8(ascii: "x") : $0 }
        guard let index = romanMonths.firstIndex(of: letters) else { return nil }
        var year = at + 1
        if year < limit, isDateSign(reading.text.tokens[year]) { year += 1 }
        guard year < limit, reading.text.tokens[year].kind == .number, reading.text.tokens[year].byteCount == 4 else {
            return nil
        }
        return (index + 1, at + 1)
    }

    private static let romanMonths = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"].map {
        Array($0.utf8)
    }

    /// A capitalised word that begins like a Roman number.
    private static func isRoman(_ token: Token, _ reading: Reading) -> Bool {
        guard token.kind == .word, token.shape.contains(.capital), token.byteCount <= 8 else { return false }
        switch reading.text.folded(token).first {
        case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"), 161, 149: return true
        default: return false
        }
    }

    private static func quarter(_ at: Int, _ limit: Int, _ reading: Reading) -> (value: Int, end: Int)? {
        guard let end = reading.dateWord(.quarter, at: at), end < limit else { return nil }
        let number = reading.text.tokens[end]
        guard number.kind == .number, (1...4).contains(Int(number.value)) else { return nil }
        return (Int(number.value) * 3 - 2, end + 1)
    }

    /// Words of the present at a token; the token behind them.
    static func now(_ at: Int, _ limit: Int, _ reading: Reading) -> Int? {
        guard at < limit else { return nil }
        return reading.dateWord(.now, at: at)
    }

    private static func isNear(_ at: Int, _ reading: Reading) -> Bool { reading.text.tokens[at].gap != .line }

    /// What stands between both ends; the token behind it, and whether a dash was among it.
    private static func separator(_ start: Int, _ limit: Int, _ reading: Reading, needsWord: Bool) -> (Int, Bool)? {
        let tokens = reading.text.tokens
        var at = start
        var dashed = false
        var worded = false
        while at < limit, at < start + 6 {
            let token = tokens[at]
            if token.isSign(UInt8(ascii: "-")) || token.isSign(UInt8(ascii: ">")) || token.isSign(UInt8(ascii: "/"))
                || token.isSign(UInt8(ascii: "~"))
            {
                dashed = true
                at += 1
            } else if token.isSign(UInt8(ascii: ".")),
                dashed || at + 1 < limit && tokens[at + 1].isSign(UInt8(ascii: ".")) || at > start
            {
                dashed = true
                at += 1
            } else if token.isSign(UInt8(ascii: ",")), !dashed {
                // "с 2019, по 2021" only with a word behind.
                guard at + 1 < limit, reading.dateWord(.to, at: at + 1) != nil else { return nil }
                at += 1
            } else if token.kind == .word, let end = reading.dateWord(.to, .until, at: at) {
                worded = true
                at = end
            } else if token.kind == .word, let joint = reading.hit(.quantity, at: at), QuantityWord.allCases[joint.value] == .and,
                at + 1 < limit,
                reading.dateWord(.to, .until, at: joint.tokens.upperBound) != nil
            {
                at = joint.tokens.upperBound
            } else {
                break
            }
        }
        return dashed || worded ? (at, dashed) : nil
    }

    private static func isDateSign(_ token: Token) -> Bool {
        token.isSign(UInt8(ascii: ".")) || token.isSign(UInt8(ascii: "/")) || token.isSign(UInt8(ascii: "-"))
    }

    /// "2016-18" is a short range, not a month, where the second number is no month.
    private static func isShortRange(_ start: Int, _ limit: Int, _ tokens: [Token]) -> Bool {
        Int(tokens[start + 2].value) > 12
    }

    private static func isEndOfLine(_ at: Int, _ reading: Reading) -> Bool {
        at >= reading.text.tokens.count || reading.text.tokens[at].kind == .boundary
    }

    /// A number that touches other numbers belongs to a telephone number or an amount.
    private static func isInsideNumber(_ at: Int, _ tokens: [Token], allowBefore: Bool = false) -> Bool {
        if !allowBefore, at > 0 {
            let before = tokens[at - 1]
            if before.isSign(UInt8(ascii: "+")) || before.kind == .number && tokens[at].gap == .glued { return true }
            if before.kind == .sign, tokens[at].gap == .glued, before.gap == .glued, at > 1, tokens[at - 2].kind == .number,
                before.isSign(UInt8(ascii: "-")) || before.isSign(UInt8(ascii: ".")), tokens[at].byteCount != 4
            {
                return true
            }
        }
        return false
    }
}
