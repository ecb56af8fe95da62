import Knowledge
import Model

/// A point in time, as a text writes it.
struct DatePoint {
    /// How much of a date is written.
    enum Form {
        case year, month, day, quarter
    }

    var tokens: Range<Int>
    let end: PeriodEnd
    var form: Form
    /// Its year has two digits and no sign that says so: the other end must be alike.
    var isShort = false
    /// The year stands before its month.
    var isYearFirst = false
    /// The month stands before its day.
    var isMonthFirst = false
    /// The sign between its numbers; a space where none stands, 0 where it is written in words.
    var sign: UInt8 = 0

    /// What it means as the end of a period: a quarter ends with its third month.
    var last: PeriodEnd {
        guard form == .quarter, case .month(let month) = end else { return end }
        return .month(month + 2)
    }
}

extension DateText {
    /// A full date that begins at a token: a month or a quarter of a year, or a year. `first` is the start of a period that it ends.
    func point(at start: Int, beside first: DatePoint? = nil) -> DatePoint? {
        guard start < limit else { return nil }
        let token = tokens[start]
        if token.kind == .number { return numericPoint(at: start, beside: first) }
        guard token.kind == .word else {
            guard token.isSign(UInt8(ascii: "'")), isGlued(start + 1),
                let year = number(at: start + 1, digits: 2...2).flatMap({ century($0) })
            else { return nil }
            return DatePoint(tokens: start..<start + 2, end: .year(year), form: .year)
        }
        if let worded = wordedPoint(at: start, beside: first) { return worded }
        let season = reading.hit(.seasons, at: start).flatMap { $0.decoy ? nil : $0.tokens.upperBound }
        // A mark before the year: "année 2019", "w roku 2019"; a part of a year or of a month: "early 2018", "the end of May 2021".
        guard let mark = season ?? word(.year, at: start) else { return nil }
        if let (year, end, isShort) = yearBehind(mark), !isShort {
            return DatePoint(tokens: start..<end, end: .year(year), form: .year)
        }
        guard var part = wordedPoint(at: mark, beside: first) else { return nil }
        part.tokens = start..<part.tokens.upperBound
        return part
    }

    /// A month or quarter in words with its year.
    private func wordedPoint(at start: Int, beside first: DatePoint?) -> DatePoint? {
        let isVouched = first?.isShort ?? false
        if let month = month(at: start) {
            let day = monthDayYear(month)
            guard let (year, end, isShort) = day ?? yearBehind(month.end, isVouched: isVouched, isFar: first?.form == .month)
            else { return nil }
            return DatePoint(
                tokens: start..<end, end: .month(Month(year: year, month: month.value)), form: day == nil ? .month : .day,
                isShort: isShort)
        }
        if let quarter = quarter(at: start), let (year, end, _) = yearBehind(quarter.end) {
            return DatePoint(
                tokens: start..<end, end: .month(Month(year: year, month: quarter.value * 3 - 2)), form: .quarter)
        }
        return nil
    }

    /// "September 1, 2019", "Sep 1st, 2019".
    private func monthDayYear(_ month: (value: Int, end: Int)) -> (year: Int, end: Int, isShort: Bool)? {
        guard let day = number(at: month.end, digits: 1...2), (1...31).contains(day),
            !tokens[month.end].shape.contains(.hyphenated)
        else { return nil }
        var at = skipOrdinal(month.end + 1)
        if isSign(",", at: at) { at += 1 }
        guard !isGlued(at), let year = year(at: at) else { return nil }
        return (year, skipYearMark(at + 1), false)
    }

    // MARK: numbers

    private func numericPoint(at start: Int, beside first: DatePoint?) -> DatePoint? {
        if year(at: start) != nil {
            return isoDate(at: start) ?? yearBeforeMonth(at: start, beside: first) ?? yearAlone(at: start)
        }
        guard let value = number(at: start, digits: 1...2), value >= 1 else { return nil }
        return monthYear(value, at: start, beside: first) ?? dayMonthYear(value, at: start, beside: first)
            ?? dayInWords(value, at: start, beside: first) ?? wordedPoint(at: start, beside: first)
            ?? shortMonthYear(value, at: start, beside: first) ?? monthSpaceYear(value, at: start, beside: first)
    }

    private func yearAlone(at start: Int) -> DatePoint? {
        year(at: start).map { DatePoint(tokens: start..<skipYearMark(start + 1), end: .year($0), form: .year) }
    }

    /// 2019-03, 2019/03, 2019.03, 2019-03-15; 2019/6 beside another date.
    private func isoDate(at start: Int) -> DatePoint? {
        guard let year = year(at: start), isDateSign(start + 1), isGlued(start + 1), isGlued(start + 2),
            let month = number(at: start + 2, digits: 1...2), (1...12).contains(month)
        else { return nil }
        let sign = tokens[start + 1].sign
        if tokens[start + 2].byteCount == 1 {
            guard sign != UInt8(ascii: "-"),
                start >= 2 && tokens[start - 1].isSign(UInt8(ascii: "-"))
                    || joint(at: start + 3).map({ self.year(at: $0.end) != nil || openEnd(at: $0.end) != nil }) ?? false
            else { return nil }
        }
        var end = start + 3
        var form = DatePoint.Form.month
        if isDateSign(end), isGlued(end), isGlued(end + 1), let day = number(at: end + 1, digits: 2...2), (1...31).contains(day) {
            end += 2
            form = .day
        }
        return DatePoint(tokens: start..<end, end: .month(Month(year: year, month: month)), form: form, sign: sign)
    }

    /// "2018, июль — 2020, октябрь", "2019 Q2 – 2020 Q1": only where both ends are written so, or the second is now or a month alone.
    private func yearBeforeMonth(at start: Int, beside first: DatePoint?) -> DatePoint? {
        guard let year = year(at: start), first?.isYearFirst ?? true else { return nil }
        var at = start + 1
        let isBracketed = isSign("(", at: at)
        if isBracketed || isSign(",", at: at) { at += 1 }
        guard at < limit, tokens[at].kind == .word, tokens[at].gap != .line else { return nil }
        let value: Int
        var end: Int
        let form: DatePoint.Form
        if let quarter = quarter(at: at) {
            (value, end, form) = (quarter.value * 3 - 2, quarter.end, .quarter)
        } else if let month = month(at: at) {
            (value, end, form) = (month.value, month.end, .month)
        } else {
            return nil
        }
        // The month has a year of its own behind it: "2016–2018, May 2019".
        if number(at: end, digits: 4...4) != nil || isSign(",", at: end) && number(at: end + 1, digits: 4...4) != nil {
            return nil
        }
        if isBracketed, isSign(")", at: end) { end += 1 }
        let point = DatePoint(
            tokens: start..<end, end: .month(Month(year: year, month: value)), form: form, isYearFirst: true)
        if first != nil { return point }
        guard let joint = joint(at: end) ?? hyphenGap(at: end) else { return nil }
        if openEnd(at: joint.end) != nil || month(at: joint.end) != nil { return point }
        return yearBeforeMonth(at: joint.end, beside: point) == nil ? nil : point
    }

    /// 03.2019, 03/2019, 03-2019.
    private func monthYear(_ value: Int, at start: Int, beside first: DatePoint?) -> DatePoint? {
        guard value <= 12, isDateSign(start + 1), isGlued(start + 1) || !isSign("-", at: start + 1),
            let year = year(at: start + 2, isFar: first?.form == .month)
        else { return nil }
        return DatePoint(
            tokens: start..<skipYearMark(start + 3), end: .month(Month(year: year, month: value)), form: .month,
            sign: tokens[start + 1].sign)
    }

    /// 14.04.2019, 14/04/19; 08/31/2021 and what stands beside it begin with the month.
    private func dayMonthYear(_ value: Int, at start: Int, beside first: DatePoint?) -> DatePoint? {
        guard let written = threeNumbers(at: start), let year = written.year else { return nil }
        let isMonthFirst =
            written.second > 12
            || written.sign == UInt8(ascii: "/") && value <= 12
                && (first?.isMonthFirst
                    ?? (joint(at: written.end).flatMap { threeNumbers(at: $0.end) }.map { $0.second > 12 } ?? false))
        let (day, month) = isMonthFirst ? (written.second, value) : (value, written.second)
        guard (1...31).contains(day), (1...12).contains(month), !isMonthFirst || written.sign == UInt8(ascii: "/") else {
            return nil
        }
        return DatePoint(
            tokens: start..<skipYearMark(written.end), end: .month(Month(year: year, month: month)), form: .day,
            isMonthFirst: isMonthFirst, sign: written.sign)
    }

    /// Three numbers joined by the same sign, the last one a year of two or four digits.
    func threeNumbers(at start: Int) -> (second: Int, year: Int?, sign: UInt8, end: Int)? {
        guard number(at: start, digits: 1...2) != nil, isDateSign(start + 1), let second = number(at: start + 2, digits: 1...2),
            isGlued(start + 2), isDateSign(start + 3), tokens[start + 3].sign == tokens[start + 1].sign,
            let last = number(at: start + 4, digits: 2...4), tokens[start + 4].byteCount != 3
        else { return nil }
        let year = tokens[start + 4].byteCount == 4 ? (isYear(last) ? last : nil) : century(last)
        return (second, year, tokens[start + 1].sign, start + 5)
    }

    /// 14 avril 2019, 1er juin 2020, 3-го марта 2020, 1st of September 2019, 01-Mar-2019.
    private func dayInWords(_ value: Int, at start: Int, beside first: DatePoint?) -> DatePoint? {
        guard value <= 31 else { return nil }
        var at = skipOrdinal(start + 1)
        if isSign(".", at: at) { at += 1 }
        if let end = word(.of, at: at) { at = end }
        guard let month = month(at: at), let (year, end, isShort) = yearBehind(month.end, isVouched: first?.isShort ?? false)
        else { return nil }
        return DatePoint(
            tokens: start..<end, end: .month(Month(year: year, month: month.value)), form: .day, isShort: isShort)
    }

    /// "03 2019 – 05 2021": only where both ends are written so, or the second is now.
    private func monthSpaceYear(_ value: Int, at start: Int, beside first: DatePoint?) -> DatePoint? {
        func isWritten(_ at: Int) -> Bool {
            guard let month = number(at: at, digits: 2...2), (1...12).contains(month), at + 1 < limit else { return false }
            return tokens[at + 1].gap == .space && !tokens[at + 1].shape.contains(.hyphenated) && year(at: at + 1) != nil
        }
        guard isWritten(start), let year = year(at: start + 1) else { return nil }
        let end = skipYearMark(start + 2)
        if let first {
            guard first.sign == UInt8(ascii: " ") else { return nil }
        } else {
            guard let joint = joint(at: end), isWritten(joint.end) || openEnd(at: joint.end) != nil else { return nil }
        }
        return DatePoint(
            tokens: start..<end, end: .month(Month(year: year, month: value)), form: .month, sign: UInt8(ascii: " "))
    }

    // MARK: years of two digits

    /// 03/19 and 03.19 beside another date of their kind, or now.
    private func shortMonthYear(_ value: Int, at start: Int, beside first: DatePoint?) -> DatePoint? {
        guard let (month, year) = monthShortYear(at: start) else { return nil }
        let sign = tokens[start + 1].sign
        let point = DatePoint(
            tokens: start..<start + 3, end: .month(Month(year: year, month: month)), form: .month, sign: sign)
        if let first { return first.sign == sign && first.form == .month ? point : nil }
        guard let joint = joint(at: start + 3) ?? hyphenGap(at: start + 3) else { return nil }
        if openEnd(at: joint.end) != nil { return point }
        guard isSign(Unicode.Scalar(sign), at: joint.end + 1) else { return nil }
        if number(at: joint.end, digits: 1...2).map({ (1...12).contains($0) }) ?? false, self.year(at: joint.end + 2) != nil {
            return point
        }
        guard let other = monthShortYear(at: joint.end),
            Month(year: year, month: month) <= Month(year: other.year, month: other.month)
        else { return nil }
        // "9/10 – 10/10" are marks, "08.15 – 10.45" are hours.
        if year == other.year, tokens[start].byteCount == 1 { return nil }
        let minutes = [Int(tokens[start + 2].value), Int(tokens[joint.end + 2].value)]
        return sign == UInt8(ascii: ".") && minutes.allSatisfy { $0 % 15 == 0 } ? nil : point
    }

    /// A month and a year of two digits, joined by a slash or, with two digits for the month and no "00", by a dot.
    private func monthShortYear(at start: Int) -> (month: Int, year: Int)? {
        guard let month = number(at: start, digits: 1...2), (1...12).contains(month), isGlued(start + 1), isGlued(start + 2),
            let value = number(at: start + 2, digits: 2...2), let year = century(value)
        else { return nil }
        // A third number makes it a day, a version or an address.
        if isDateSign(start + 3), isGlued(start + 3), !isSign("-", at: start + 3), isGlued(start + 4),
            tokens[start + 4].kind == .number
        {
            return nil
        }
        if isSign("/", at: start + 1) { return (month, year) }
        return isSign(".", at: start + 1) && tokens[start].byteCount == 2 && value > 0 ? (month, year) : nil
    }

    // MARK: second ends

    /// The end of a period that began with `first`; it may take its century or its year from there.
    func secondPoint(at: Int, beside first: DatePoint) -> DatePoint? {
        if let second = point(at: at, beside: first) {
            // "March 2019 – June 15" tells a day.
            let isDay = second.isShort && !first.isShort && isBefore(second, first)
            return isDay ? nil : second
        }
        if let second = shortYear(at: at, beside: first) { return second }
        guard let month = month(at: at), case .month(let start) = first.end else { return nil }
        // "с мая 2019 по июнь того же года"; "2018 (lipiec–sierpień)"
        var end = month.end
        if let same = word(.same, at: end) {
            end = same
        } else {
            guard first.isYearFirst, month.value >= start.month else { return nil }
            if isSign(")", at: end) { end += 1 }
        }
        return DatePoint(
            tokens: at..<end, end: .month(Month(year: start.year, month: month.value)), form: .month,
            isYearFirst: first.isYearFirst)
    }

    private func isBefore(_ second: DatePoint, _ first: DatePoint) -> Bool {
        guard let end = second.last.bounds(now: now), let start = first.end.bounds(now: now) else { return false }
        return end.upperBound < start.lowerBound
    }

    /// "2016-18": the end of a range in two digits.
    private func shortYear(at: Int, beside first: DatePoint) -> DatePoint? {
        guard let value = number(at: at, digits: 2...2), case .year(let start) = first.end,
            at + 1 >= limit || tokens[at + 1].gap != .glued || tokens[at + 1].kind != .number
        else { return nil }
        let marked = skipYearMark(at + 1)
        if marked == at + 1, at + 1 < limit, isGlued(at + 1), tokens[at + 1].kind == .word { return nil }
        // "2019-20-21" is a telephone number.
        if isSign("-", at: at + 1), isGlued(at + 1), isGlued(at + 2) { return nil }
        let year = start / 100 * 100 + value
        guard year > start, year <= reading.asOf.year + 5 else { return nil }
        return DatePoint(tokens: at..<marked, end: .year(year), form: .year)
    }
}
