import Model
import Testing

@testable import Extraction

@Suite("What is asked again and again is found by its place")
struct PlaceTests {
    private func job(_ tokens: Range<Int>, employer: Range<Int>? = nil) -> JobReader.Read {
        let evidence = Evidence(span: Span(0, 1), line: 1, quote: "", rule: "")
        let job = Job(
            title: nil, employer: nil, period: nil, kind: .employment, itSupport: false, line: nil, evidence: evidence,
            span: Span(0, 1))
        return JobReader.Read(job: job, tokens: tokens, employer: employer)
    }

    @Test func halvesFindTheFirstThatFulfils() {
        #expect(Bisection.first(in: [Int]()) { $0 > 3 } == 0)
        #expect(Bisection.first(in: [1, 3, 4, 4, 9]) { $0 > 3 } == 2)
        #expect(Bisection.first(in: [1, 3]) { $0 > 3 } == 2)
        #expect(Bisection.first(in: [1, 3, 4, 4, 9], 3..<5) { $0 > 1 } == 3)
    }

    @Test func theFirstOfThePositionsThatHoldAPhraseHasIt() {
        // Newest first, as they are listed; the text has them in another order, and one lies in another.
        let places = JobPlaces([job(20..<30), job(0..<50), job(60..<70, employer: 60..<62)], tokens: 80)
        #expect(places.job(of: 25..<27) == 0)
        #expect(places.job(of: 29..<31) == 1)
        #expect(places.job(of: 5..<6) == 1)
        #expect(places.job(of: 55..<56) == nil)
        #expect(places.job(of: 69..<71) == nil)
        #expect(places.job(of: 60..<70) == 2)
        #expect(places.isEmployer(61..<63))
        #expect(!places.isEmployer(62..<63))
    }

    @Test func anAddressIsOneHoweverItIsWritten() throws {
        let identity = try Repository.profile(
            "Ann Rowan\nann.rowan@example.com, ANN.ROWAN@example.com; ann [at] example [dot] org (ann(a)example.net)"
        ).identity
        #expect(identity.emails.map(\.fact) == ["ann.rowan@example.com", "ann@example.org"])
    }

    @Test func aLinkInsideALinkIsNone() throws {
        let identity = try Repository.profile("Ann Rowan\nhttps://github.com/annrowan\nlinkedin.com/in/annrowan").identity
        #expect(identity.links.map(\.fact) == ["https://github.com/annrowan", "linkedin.com/in/annrowan"])
    }

    @Test func aLongListOfLanguagesKeepsEachLevel() throws {
        let names = ["English B2", "French C1", "German A2", "Polish native"]
        let line = (0..<400).map { names[$0 % 4] }.joined(separator: ", ")
        let languages = try Repository.profile("Ann Rowan\nLANGUAGES\n\(line)\n").qualifications.languages
        #expect(languages.map { $0.fact.code + ($0.fact.level?.rawValue ?? "-") } == ["enB2", "frC1", "deA2", "plnative"])
    }

    @Test func aDenialDoesNotReachOverHundredsOfWords() throws {
        let between = Array(repeating: "and so on", count: 100).joined(separator: " ")
        let near = try Repository.profile("Ann Rowan\nNo experience with Active Directory").qualifications.skills
        #expect(near.first { $0.id == "active-directory" }?.stance == .lacks)
        let far = try Repository.profile("Ann Rowan\nNo experience with cats \(between) Active Directory").qualifications.skills
        #expect(far.first { $0.id == "active-directory" }?.stance == .has)
    }

    @Test func skillsOfTheSamePositionsShareTheirTime() throws {
        let skills = try Repository.profile(
            """
            Ann Rowan

            EXPERIENCE

            01.2020 - 12.2020
            Service Desk Analyst, Fernhill Ltd
            - Citrix, Zabbix

            01.2018 - 06.2018
            Service Desk Analyst, Oakmoor Ltd
            - Citrix, Linux
            """
        ).qualifications.skills
        let months = Dictionary(uniqueKeysWithValues: skills.map { ($0.id, $0.months) })
        #expect(months["zabbix"] == MonthRange(lowest: 12, highest: 12))
        #expect(months["citrix"] == MonthRange(lowest: 18, highest: 18))
        #expect(months["linux"] == MonthRange(lowest: 6, highest: 6))
    }
}
