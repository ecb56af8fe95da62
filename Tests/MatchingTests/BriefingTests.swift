import Foundation
import Knowledge
import Model
import Testing

@testable import Matching

@Suite("What follows from a vacancy, and is never scored")
struct BriefingTests {
    private static let knowledge = Result<Knowledge, any Error> {
        try Knowledge(files: [
            "skills/a.txt": """
            [technology]
            vpn = VPN
            windows = Windows
            [process]
            sla = SLA
            user-support = User support
            [soft]
            patience = Patience
            """,
            "rate.txt": "[speed]\nskills = sla\n[access]\nskills = vpn",
            "ladder.txt": """
            [fits]
            share = 0.6
            [L1]
            experience = 6 it-support : users
            skill = user-support : users
            [L2]
            experience = 24 it-support : depth
            skill = vpn : network
            skill = sla | windows : deadlines
            """,
            "scoring.txt": EvenScoring.text,
        ])
    }

    private func evidence(_ quote: String) -> Evidence {
        Evidence(span: Span(0, quote.utf8.count), line: 1, quote: quote, rule: "test")
    }

    private func shown(_ id: String) -> SkillFinding {
        SkillFinding(id: id, stance: .has, proof: .evidenced, months: MonthRange(lowest: 30, highest: 30), evidence: evidence(id))
    }

    private func skill(_ id: String, _ importance: Requirement.Importance = .must) -> Requirement {
        Requirement(.skill([id]), importance)
    }

    @Test func aPortraitIsDrawnFromTheRequirements() throws {
        let vacancy = Vacancy(
            file: "v", id: "v",
            requirements: [
                skill("vpn"), skill("sla"), skill("patience"), Requirement(.line(.l2), .must),
                Requirement(.experience(months: 24, object: "it-support"), .must), skill("windows", .nice),
                Requirement(.language([LanguageSkill(code: "fr", level: nil)]), .weak),
            ])
        let portrait = Briefing(try Self.knowledge.get()).brief(vacancy).portrait
        #expect(portrait.map(\.kind) == [.work, .tools, .practice, .people])
        #expect(portrait[1].requirements.map(\.id) == ["skill:vpn"])
        #expect(portrait[3].requirements.map(\.id) == ["language:fr", "skill:patience"])
    }

    @Test func whatThePageDoesNotSayIsToBeAsked() throws {
        var vacancy = Vacancy(
            file: "v", id: "v", requirements: [Requirement(.language([LanguageSkill(code: "fr", level: nil)]), .must)])
        func stated() throws -> [VacancyBrief.Question.Topic] {
            Briefing(try Self.knowledge.get()).brief(vacancy).questions.filter(\.isStated).map(\.topic)
        }
        #expect(try stated() == [])
        vacancy.terms = Terms(start: Stated("soon"), place: Stated("Lyon"), lodging: Stated(false), hours: Stated(35))
        vacancy.requirements = [Requirement(.language([LanguageSkill(code: "fr", level: .b2)]), .must)]
        vacancy.documents = [RequestedDocument(id: "cv", when: .always)]
        #expect(try stated() == VacancyBrief.Question.Topic.allCases)
    }

    @Test func whatMayLiftTheRateNeverMovesThePoints() throws {
        let knowledge = try Self.knowledge.get()
        var vacancy = Vacancy(file: "v", id: "v", requirements: [skill("windows")])
        let work = Qualifications(skills: [shown("sla"), shown("windows")], onCall: Finding(true, evidence("on-call")))
        let before = Matcher(knowledge).match(work, vacancy)
        vacancy.terms.rateFactors = [Stated(.language), Stated(.speed), Stated(.onCall), Stated(.access)]
        #expect(Matcher(knowledge).match(work, vacancy) == before)
        let shown = RateLift(knowledge).shown(work, workload: [Finding(.speed, evidence("30 tickets a day"))], for: vacancy)
        #expect(shown.map(\.factor) == [.language, .speed, .onCall, .access])
        #expect(shown.map { $0.evidence.map(\.quote) } == [[], ["30 tickets a day", "sla"], ["on-call"], []])
    }

    @Test func theLadderTellsWhatTheNextLineAsksFor() throws {
        let reader = LadderReader(try Self.knowledge.get())
        func place(_ months: Int, _ skills: [String]) throws -> LadderPlace {
            let range = MonthRange(lowest: months, highest: months)
            return try #require(reader.place(of: Qualifications(skills: skills.map(shown), total: range, itSupport: range)))
        }
        let none = try place(0, [])
        #expect(none.fits == nil && none.next == .l1 && none.missing.count == 2)
        let first = try place(30, ["user-support"])
        #expect(first.fits == .l1 && first.next == .l2)
        #expect(first.missing.map(\.reason) == ["network", "deadlines"])
        let second = try place(30, ["user-support", "vpn", "windows"])
        #expect(second.fits == .l2 && second.next == nil && second.missing.isEmpty)
    }

    @Test(arguments: [
        ("ladder.txt", "[L4]\nskill = vpn : x", "no such line of support"), ("ladder.txt", "[L1]\nskill = vpn", "no reason"),
        ("ladder.txt", "[L1]\nskill = vnp : x", "no such skill: vnp"), ("rate.txt", "[charm]\nskills = vpn", "moves a rate"),
        ("rate.txt", "[speed]\nskills = vnp", "no such skill: vnp"),
    ])
    func mistakesOfTheFilesAreNamed(file: String, text: String, part: String) throws {
        do {
            _ = try Knowledge(files: ["skills/a.txt": "[technology]\nvpn = VPN", file: text])
            Issue.record("no fault was found")
        } catch {
            #expect(error.faults.contains { $0.description.contains(part) && $0.file == file }, "\(error.faults)")
        }
    }
}
