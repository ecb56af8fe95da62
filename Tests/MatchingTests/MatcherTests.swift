import Knowledge
import Model
import Testing

@testable import Matching

@Suite("A ledger, not a number")
struct MatcherTests {
    private static let scoring = """
        [weight]
        experience = 20
        line = 10
        language = 10
        language.level = 20
        skills.most = 55
        skill.technology = 5
        skill.tool = 5
        skill.process = 5
        skill.soft = 1
        education = 3
        certificate = 3
        on-call = 4
        driving-licence = 4
        [importance]
        must = 1
        should = 0.8
        nice = 0.3
        weak = 0.1
        [share]
        evidenced = 1
        certified = 0.75
        declared = 0.5
        level.unknown = 0.6
        level.below = 0.5
        level.far = 0.2
        level.free.a1 = 0.4
        level.free.a2 = 0.6
        level.free.b1 = 0.85
        line.below = 0.4
        line.unstated = 0.5
        months.other = 0.1
        basic.declared = 0.7
        [band]
        invite = 70
        call = 45
        keep = 20
        """

    private let evidence = Evidence(span: Span(0, 3), line: 1, quote: "VPN", rule: "test")

    private func knowledge() throws -> Knowledge {
        try Knowledge(files: [
            "scoring.txt": Self.scoring,
            "skills/a.txt": """
            [technology]
            vpn = VPN
            dns = DNS
            entra = Entra ID
            ad = Active Directory
            [neighbours]
            entra ~ ad 0.6 the same accounts in the cloud
            """,
        ])
    }

    private func vacancy(_ needs: [Requirement.Need]) -> Vacancy {
        Vacancy(file: "v.txt", id: "v", requirements: needs.map { Requirement($0, .must) })
    }

    private func skill(_ id: String, _ proof: SkillFinding.Proof, _ stance: SkillFinding.Stance = .has) -> SkillFinding {
        SkillFinding(id: id, stance: stance, proof: proof, evidence: evidence)
    }

    @Test(arguments: 1...12) func maximaSumToAHundred(count: Int) throws {
        let matcher = Matcher(try knowledge())
        let needs: [Requirement.Need] = [
            .skill(["vpn"]), .skill(["dns"]), .experience(months: 24, object: nil), .line(.l2),
            .language([LanguageSkill(code: "fr", level: nil)]),
            .education(.bachelor), .onCall, .drivingLicence, .certificate(["x"]), .skill(["ad"]), .skill(["entra"]),
            .language([LanguageSkill(code: "en", level: .b2)]),
        ]
        let match = matcher.match(Qualifications(), vacancy(Array(needs.prefix(count))))
        #expect(match.verdicts.reduce(0) { $0 + $1.maximum.hundredths } == 10_000)
        #expect(match.score == .zero)
    }

    @Test func theScoreIsTheSumOfTheVerdicts() throws {
        let work = Qualifications(skills: [skill("vpn", .evidenced), skill("dns", .declared)])
        let match = Matcher(try knowledge()).match(work, vacancy([.skill(["vpn"]), .skill(["dns"])]))
        #expect(match.verdicts.map(\.points.hundredths) == [5_000, 2_500])
        #expect(match.score.description == "75.00")
    }

    @Test func silenceIsNoDenial() throws {
        let matcher = Matcher(try knowledge())
        let silent = matcher.match(Qualifications(), vacancy([.skill(["vpn"])]))
        #expect(silent.verdicts[0].outcome == .notShown)
        let denied = matcher.match(Qualifications(skills: [skill("vpn", .declared, .lacks)]), vacancy([.skill(["vpn"])]))
        #expect(denied.verdicts[0].outcome == .contradicted)
    }

    @Test func aNeighbourCountsForItsShareInOneDirection() throws {
        let matcher = Matcher(try knowledge())
        let near = matcher.match(Qualifications(skills: [skill("entra", .evidenced)]), vacancy([.skill(["ad"])]))
        #expect(near.verdicts[0].points.hundredths == 6_000)
        let far = matcher.match(Qualifications(skills: [skill("ad", .evidenced)]), vacancy([.skill(["entra"])]))
        #expect(far.verdicts[0].points == .zero)
    }

    @Test func aLevelThatIsNotAskedForKnocksNobodyOut() throws {
        let french = Finding(LanguageSkill(code: "fr", level: nil), evidence)
        let match = Matcher(try knowledge()).match(
            Qualifications(languages: [french]), vacancy([.language([LanguageSkill(code: "fr", level: nil)])]))
        #expect(match.verdicts[0].outcome == .partly)
        #expect(match.verdicts[0].points > .zero)
    }

    @Test func boundsOfYearsDecideBetweenMetAndPartly() throws {
        let matcher = Matcher(try knowledge())
        func outcome(_ lowest: Int, _ highest: Int) -> Verdict.Outcome {
            let work = Qualifications(total: MonthRange(lowest: lowest, highest: highest))
            return matcher.match(work, vacancy([.experience(months: 24, object: nil)])).verdicts[0].outcome
        }
        #expect(outcome(24, 40) == .met)
        #expect(outcome(14, 36) == .partly)
        #expect(outcome(3, 10) == .partly)
        #expect(outcome(0, 0) == .notShown)
    }
}
