import Knowledge
import Model
import Testing

@testable import Matching

@Suite("Experience is of something")
struct ExperienceTests {
    private let evidence = Evidence(span: Span(0, 3), line: 1, quote: "job", rule: "test")

    private func scoring() throws -> Scoring { try Knowledge(files: ["scoring.txt": EvenScoring.text]).scoring }

    private func range(_ months: Int) -> MonthRange { MonthRange(lowest: months, highest: months) }

    /// Support on lines for so many months each, and a skill shown in some of them.
    private func work(total: Int, support: Int, l1: Int = 0, l2: Int = 0, line: SupportLine? = nil, vpn: Int? = nil)
        -> Qualifications
    {
        Qualifications(
            skills: vpn.map {
                [SkillFinding(id: "vpn", stance: .has, proof: .evidenced, months: range($0), evidence: evidence)]
            } ?? [],
            total: range(total), itSupport: range(support), lineMonths: [range(l1 + l2), range(l2), .none],
            supportLine: line.map { Finding($0, evidence) })
    }

    private func judge(_ work: Qualifications, _ months: Int, _ object: String?) throws -> Judge.Judgement {
        let skills = Dictionary(work.skills.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return ExperienceJudge(work, skills, try scoring()).judge(months, object)
    }

    @Test func yearsOnTheLineAreMonthsOfItsJobs() throws {
        let met = try judge(work(total: 60, support: 40, l1: 16, l2: 24, line: .l2), 24, "L2")
        #expect(met.outcome == .met && met.reason == .monthsReached && met.detail == "24")
        let short = try judge(work(total: 60, support: 40, l1: 28, l2: 12, line: .l2), 24, "L2")
        #expect(short.outcome == .partly)
        #expect(short.share == 0.5)
        let higher = try judge(work(total: 60, support: 40, l1: 4, l2: 36, line: .l2), 24, "L1")
        #expect(higher.outcome == .met)
    }

    @Test func yearsBelowTheLineAreNotYearsOnIt() throws {
        let below = try judge(work(total: 90, support: 80, l1: 80, line: .l1), 24, "L2")
        #expect(below.outcome == .partly && below.reason == .lineBelow && below.share == 0.5)
        let unnamed = try judge(work(total: 90, support: 80), 24, "L2")
        #expect(unnamed.outcome == .partly && unnamed.reason == .lineUnknownWithMonths)
        let other = try judge(work(total: 90, support: 0), 24, "L2")
        #expect(other.outcome == .notShown && other.reason == .monthsOtherWork && other.share == 0)
    }

    @Test func yearsWithASkillAreThoseOfItsJobs() throws {
        #expect(try judge(work(total: 90, support: 90, vpn: 36), 24, "vpn").outcome == .met)
        #expect(try judge(work(total: 90, support: 90, vpn: 6), 24, "vpn").reason == .monthsShort)
        #expect(try judge(work(total: 90, support: 90), 24, "vpn").reason == .monthsOtherWork)
        #expect(try judge(work(total: 90, support: 90, vpn: 36), 24, "dns|vpn").outcome == .met)
    }

    @Test func aVacancyMayWeighByItself() throws {
        let matcher = Matcher(try Knowledge(files: ["scoring.txt": EvenScoring.text]))
        var vacancy = Vacancy(
            file: "v", id: "v",
            requirements: [
                Requirement(.line(.l2), .must), Requirement(.language([LanguageSkill(code: "fr", level: nil)]), .must),
            ])
        let work = work(total: 0, support: 0, line: .l2)
        #expect(matcher.match(work, vacancy).score.hundredths == 5_000)
        vacancy.weights = ["weight.line": 30]
        #expect(matcher.match(work, vacancy).score.hundredths == 7_500)
    }
}
