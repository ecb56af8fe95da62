import Model
import Testing

/// Gaps, positions at the same time and positions without dates are findings, and take no months away.
@Suite("Timeline")
struct TimelineTests {
    private func read(_ jobs: String) throws -> (found: [String], total: Int) {
        let profile = try Repository.profile("Ann Sample\nann@example.com\n\nExperience\n\n" + jobs)
        let kinds: Set<Warning.Kind> = [.gapBetweenJobs, .overlappingJobs, .undatedJob]
        let found = profile.warnings.filter { kinds.contains($0.kind) }.map { warning in
            ([warning.kind.rawValue] + warning.numbers.map(String.init)).joined(separator: " ")
        }
        return (found, profile.qualifications.total.value)
    }

    @Test func aGapOfMoreThanThreeMonths() throws {
        let found = try read(
            "Waiter, Hotel Miramar, June 2020 - May 2021\n\nDriver, Swift Parcels Ltd, January 2019 - January 2020")
        #expect(found.found == ["gapBetweenJobs 4"])
        #expect(found.total == 25)
    }

    @Test func aGapOfThreeMonthsIsNone() throws {
        let found = try read(
            "Waiter, Hotel Miramar, May 2020 - May 2021\n\nDriver, Swift Parcels Ltd, January 2019 - January 2020")
        #expect(found.found == [])
    }

    @Test func yearsAloneLeaveNoGapForSure() throws {
        #expect(try read("Waiter, Hotel Miramar, 2020 - 2021\n\nDriver, Swift Parcels Ltd, 2018 - 2019").found == [])
        #expect(
            try read("Waiter, Hotel Miramar, 2021 - 2022\n\nDriver, Swift Parcels Ltd, 2018 - 2019").found == [
                "gapBetweenJobs 12"
            ])
    }

    @Test func aLeaveThatIsToldFillsTheGap() throws {
        let found = try read(
            "Waiter, Hotel Miramar, June 2021 - May 2022\n\nParental leave, February 2020 - May 2021\n\n"
                + "Driver, Swift Parcels Ltd, January 2019 - January 2020")
        #expect(found.found == [])
        #expect(found.total == 25)
    }

    @Test func twoPositionsAtOnce() throws {
        let found = try read(
            "Waiter, Hotel Miramar, March 2019 - May 2020\n\nDriver, Swift Parcels Ltd, January 2019 - April 2019")
        #expect(found.found == ["overlappingJobs 2"])
        #expect(found.total == 17)
    }

    @Test func oneMonthInCommonIsAChange() throws {
        let found = try read(
            "Waiter, Hotel Miramar, April 2019 - May 2020\n\nDriver, Swift Parcels Ltd, January 2019 - April 2019")
        #expect(found.found == [])
    }

    @Test func aPositionWithoutADate() throws {
        let found = try read("Waiter, Hotel Miramar\n- served guests\n\nDriver, Swift Parcels Ltd, January 2019 - April 2019")
        #expect(found.found == ["undatedJob"])
        #expect(found.total == 4)
    }

    @Test func aClaimIsNotHeldAgainstPositionsWithoutDates() throws {
        let profile = try Repository.profile(
            "Ann Sample\n\nSummary\nWaiter with 8 years of experience.\n\nExperience\n\nWaiter, Hotel Miramar\n- served guests\n")
        #expect(!profile.warnings.contains { $0.kind == .claimedExperienceDiffers })
    }
}
