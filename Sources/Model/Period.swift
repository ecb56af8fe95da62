/// One end of a period, with the precision that the text gives.
public enum PeriodEnd: Codable, Hashable, Sendable {
    /// A month of a year.
    case month(Month)
    /// A year alone (or a season of it): any month of that year.
    case year(Int)
    /// "To the present": the day for which everything is computed.
    case present
    /// The text gives no readable end. Never taken for the present.
    case unknown

    /// The earliest and latest month this end can mean; nil when unknown. `now` stands for the present.
    public func bounds(now: Month) -> ClosedRange<Month>? {
        switch self {
        case .month(let month): month...month
        case .year(let year): Month(year: year, month: 1)...Month(year: year, month: 12)
        case .present: now...now
        case .unknown: nil
        }
    }

    /// "YYYY-MM", "YYYY", or nil for the present and for an unknown end.
    public var text: String? {
        switch self {
        case .month(let month): month.description
        case .year(let year): String(year)
        case .present, .unknown: nil
        }
    }
}

/// From when to when something was done.
public struct Period: Codable, Hashable, Sendable {
    /// The first month or year.
    public let start: PeriodEnd
    /// The last month or year, included.
    public let end: PeriodEnd

    /// A period between two ends, both included.
    public init(start: PeriodEnd, end: PeriodEnd) {
        self.start = start
        self.end = end
    }

    /// The longest interval that the text allows; nil when the end lies before the start, or no end is known.
    ///
    /// Months that lie ahead are not worked yet: an end behind `now` counts until `now`. Where the end is unknown, and never
    /// taken for the present, the first month is the only one that the text shows; where the start is, the last month.
    public func longest(now: Month) -> MonthInterval? {
        guard let first = start.bounds(now: now), let last = end.bounds(now: now) else {
            guard let known = (start.bounds(now: now) ?? end.bounds(now: now))?.lowerBound, known <= now else { return nil }
            return MonthInterval(first: known, last: known)
        }
        let upper = min(last.upperBound, now)
        return first.lowerBound <= upper ? MonthInterval(first: first.lowerBound, last: upper) : nil
    }

    /// The shortest interval that the text allows; nil where `longest` is.
    /// "2017 to 2019" is at least December 2017 to January 2019; a lone year is at least one month.
    public func shortest(now: Month) -> MonthInterval? {
        guard let longest = longest(now: now) else { return nil }
        guard let first = start.bounds(now: now), let last = end.bounds(now: now) else { return longest }
        if first.upperBound <= last.lowerBound {
            return MonthInterval(first: min(first.upperBound, longest.last), last: min(last.lowerBound, longest.last))
        }
        return MonthInterval(first: longest.first, last: longest.first)
    }
}

/// Whole months from the first to the last, both included.
public struct MonthInterval: Codable, Hashable, Sendable {
    /// The first month.
    public let first: Month
    /// The last month, included.
    public let last: Month

    /// An interval; a last month before the first gives that one month.
    public init(first: Month, last: Month) {
        self.first = first
        self.last = max(first, last)
    }

    /// Months covered, at least 1.
    public var months: Int { last - first + 1 }

    /// Months covered by at least one of the intervals, overlaps counted once.
    public static func union(_ intervals: [MonthInterval]) -> Int {
        var total = 0
        var reached: Month?
        for interval in intervals.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
            guard let end = reached, interval.first <= end else {
                total += interval.months
                reached = interval.last
                continue
            }
            if interval.last > end {
                total += interval.last - end
                reached = interval.last
            }
        }
        return total
    }
}

/// An amount of experience, in months, between the bounds that the dates allow.
public struct MonthRange: Codable, Hashable, Sendable {
    /// The fewest months that the dates allow.
    public let lowest: Int
    /// The most months that the dates allow.
    public let highest: Int

    /// A range of months.
    public init(lowest: Int, highest: Int) {
        self.lowest = min(lowest, highest)
        self.highest = max(lowest, highest)
    }

    /// No experience shown.
    public static let none = MonthRange(lowest: 0, highest: 0)

    /// The middle of both bounds: the number that is printed.
    public var value: Int { (lowest + highest) / 2 }

    /// Months covered by at least one of the periods, overlaps counted once; a period with one readable end adds that month.
    public static func union(_ periods: [Period], now: Month) -> MonthRange {
        let longest = periods.compactMap { $0.longest(now: now) }
        let shortest = periods.compactMap { $0.shortest(now: now) }
        return MonthRange(lowest: MonthInterval.union(shortest), highest: MonthInterval.union(longest))
    }
}
