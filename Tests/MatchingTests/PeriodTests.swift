import Model
import Testing

@Suite("Months of experience")
struct PeriodTests {
    private let now = Month(year: 2026, month: 11)

    private func period(_ start: String, _ end: String?) -> Period {
        func point(_ text: String) -> PeriodEnd {
            if let month = Month(text) { return .month(month) }
            return Int(text).map { .year($0) } ?? .unknown
        }
        return Period(start: point(start), end: end.map(point) ?? .present)
    }

    @Test func bothEndsCount() {
        #expect(MonthRange.union([period("2019-03", "2019-03")], now: now) == MonthRange(lowest: 1, highest: 1))
        #expect(MonthRange.union([period("2026-01", nil)], now: now) == MonthRange(lowest: 11, highest: 11))
    }

    @Test func yearsAloneGiveBounds() {
        #expect(MonthRange.union([period("2017", "2019")], now: now) == MonthRange(lowest: 14, highest: 36))
        #expect(MonthRange.union([period("2018", "2018")], now: now) == MonthRange(lowest: 1, highest: 12))
    }

    @Test func anUnknownEndLeavesTheMonthOfTheOther() {
        let month = PeriodEnd.month(Month(year: 2019, month: 3))
        #expect(MonthRange.union([Period(start: month, end: .unknown)], now: now) == MonthRange(lowest: 1, highest: 1))
        #expect(MonthRange.union([Period(start: .unknown, end: month)], now: now) == MonthRange(lowest: 1, highest: 1))
        #expect(MonthRange.union([Period(start: .unknown, end: .unknown)], now: now) == .none)
        #expect(MonthRange.union([Period(start: .year(2017), end: .unknown)], now: now) == MonthRange(lowest: 1, highest: 1))
    }

    @Test func monthsAheadAreNotWorkedYet() {
        #expect(MonthRange.union([period("2026-01", "2091-05")], now: now) == MonthRange(lowest: 11, highest: 11))
        #expect(MonthRange.union([period("2027-01", "2027-05")], now: now) == .none)
        #expect(MonthRange.union([period("2026", "2027")], now: now) == MonthRange(lowest: 1, highest: 11))
    }

    @Test func overlapsCountOnceAndOrderDoesNotMatter() {
        var state: UInt64 = 20_261_115
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<300 {
            let jobs = (0..<(1 + random(6))).map { _ -> MonthInterval in
                let first = Month(index: 24_000 + random(300))
                return MonthInterval(first: first, last: first + random(60))
            }
            let union = MonthInterval.union(jobs)
            var months: Set<Int> = []
            for job in jobs { months.formUnion(job.first.index...job.last.index) }
            #expect(union == months.count)
            #expect(union == MonthInterval.union(jobs.reversed()))
            #expect(union <= jobs.reduce(0) { $0 + $1.months })
            // Adding a position never lowers experience; splitting one changes nothing.
            #expect(MonthInterval.union(Array(jobs.dropLast())) <= union)
            let split = jobs.flatMap { job -> [MonthInterval] in
                guard job.months > 1 else { return [job] }
                return [MonthInterval(first: job.first, last: job.first), MonthInterval(first: job.first + 1, last: job.last)]
            }
            #expect(MonthInterval.union(split) == union)
        }
    }

    @Test func daysRoundTrip() {
        for number in stride(from: -30_000, to: 40_000, by: 37) {
            let day = Day(number: number)
            #expect(day.number == number)
            #expect(Day(day.description) == day)
        }
        #expect(Day("2026-02-29") == nil)
        #expect(Day("2024-02-29")?.number == 19_782)
    }
}
