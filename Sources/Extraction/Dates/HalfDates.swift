import Knowledge
import Model

// Periods whose start takes its month or its year from the end: "sept. – dec. 2008", "1–31 July 2022", "98–05 гг.".

extension DateText {
    /// A period that begins at a token with half a date; `start` is where its words of "from" begin.
    func halfDates(_ start: Int, _ at: Int, isFrom: Bool) -> DateGrammar.Found? {
        guard at < limit,
            let half = monthsOfYear(at) ?? daysOfMonth(at) ?? numbersOfDate(at, isFrom: isFrom) ?? yearsOfCentury(at)
        else { return nil }
        return DateGrammar.Found(
            tokens: start..<half.end, period: Period(start: half.first, end: half.last), form: .range)
    }

    private typealias Half = (first: PeriodEnd, last: PeriodEnd, end: Int)

    /// A month in words, also with its day, before a date of a later month: "с 25 мая по 3 сентября 2019", "mai-juin 2018",
    /// "Juillet et août 2017". Months that run past a year's end began in the year before.
    private func monthsOfYear(_ start: Int) -> Half? {
        let isDated = number(at: start, digits: 1...2).map { (1...31).contains($0) } ?? false
        let at = isDated ? skipOrdinal(start + 1) : start
        // "VII–IX 2016": the second Roman number shows that the first is a month.
        let isRoman = month(at: at) == nil
        guard let month = month(at: at) ?? roman(at: at).map({ ($0, at + 1) }) else { return nil }
        let joint = joint(at: month.end) ?? hyphenGap(at: month.end)
        guard let next = joint?.end ?? and(at: month.end), let second = point(at: next), case .month(let last) = second.last,
            second.form != .quarter
        else { return nil }
        if isRoman, roman(at: next) == nil { return nil }
        if joint == nil, last.month != month.value + 1 { return nil }
        let year = month.value <= last.month ? last.year : last.year - 1
        return (.month(Month(year: year, month: month.value)), .month(last), second.tokens.upperBound)
    }

    /// A day and a month in numbers before a full date of the same signs: "du 06/01 au 28/03/2014".
    private func daysOfMonth(_ start: Int) -> Half? {
        guard let day = number(at: start, digits: 1...2), (1...31).contains(day), isDateSign(start + 1), isGlued(start + 1),
            !isSign("-", at: start + 1), let month = number(at: start + 2, digits: 1...2), (1...12).contains(month),
            isGlued(start + 2), let joint = joint(at: start + 3), let second = point(at: joint.end), second.form == .day,
            second.sign == tokens[start + 1].sign, !second.isMonthFirst, case .month(let last) = second.end, month <= last.month
        else { return nil }
        return (.month(Month(year: last.year, month: month)), .month(last), second.tokens.upperBound)
    }

    /// A bare number before a date: a day of the same month ("1–31 July 2022"), or a month of the same year ("06–08.2012").
    private func numbersOfDate(_ start: Int, isFrom: Bool) -> Half? {
        guard let value = number(at: start, digits: 1...2), value >= 1 else { return nil }
        let behind = isSign(".", at: start + 1) && isSign("-", at: start + 2) ? start + 2 : start + 1
        guard let joint = joint(at: behind), joint.isDashed && isGlued(behind) || isFrom && !joint.isDashed,
            let second = point(at: joint.end), case .month(let last) = second.end
        else { return nil }
        if second.form == .day, value <= 31 { return (second.end, second.end, second.tokens.upperBound) }
        guard second.form == .month, second.sign != 0, value <= last.month else { return nil }
        return (.month(Month(year: last.year, month: value)), second.end, second.tokens.upperBound)
    }

    /// Years of two digits with the mark of years behind: "98–05 гг."; a mark that also measures durations says nothing.
    private func yearsOfCentury(_ start: Int) -> Half? {
        guard let first = number(at: start, digits: 2...2).flatMap({ century($0) }), let joint = joint(at: start + 1),
            let last = number(at: joint.end, digits: 2...2).flatMap({ century($0) }), first <= last, joint.end + 1 < limit,
            tokens[joint.end + 1].kind == .word, word(.year, at: joint.end + 1) != nil,
            reading.hit(.duration, at: joint.end + 1) == nil
        else { return nil }
        return (.year(first), .year(last), skipYearMark(joint.end + 1))
    }
}
