import Foundation
import Model
import Testing

@testable import Reports

@Suite("JSON Schemas")
struct SchemaTests {
    private func mistakes(_ json: some Sequence<UInt8>, _ schema: String) throws -> [String] {
        let checker = SchemaChecker(root: try Project.schema(schema))
        return checker.mistakes(try JSONSerialization.jsonObject(with: Data(json)))
    }

    @Test("what is written fits its schema")
    func fits() throws {
        let wording = try Project.wording()
        let shortlist = Sample.shortlist()
        let candidate = shortlist.candidates[0]
        let check = SelfCheck(profile: candidate.profile, vacancy: shortlist.vacancy, match: candidate.match, run: Sample.run)
        let empty = Profile(
            source: Source(file: "a.txt", format: "text", language: nil, contentHash: "", size: 0), identity: Identity(),
            qualifications: Qualifications())
        #expect(try mistakes(JSONLine.profile(candidate.profile, run: Sample.run), "profile") == [])
        #expect(try mistakes(JSONLine.profile(empty, run: Sample.run), "profile") == [])
        #expect(try mistakes(JSONLine.vacancy(shortlist.vacancy, run: Sample.run), "vacancy") == [])
        #expect(try mistakes(JSONLine.vacancy(Vacancy(file: "a.txt", id: "a"), run: Sample.run), "vacancy") == [])
        let brief = VacancyBrief(
            portrait: [.init(.work, [Requirement(.line(.l2), .must)])], questions: [.init(.start, isStated: false)],
            rateFactors: [Stated(.onCall)])
        var full = shortlist.vacancy
        full.terms = Terms(
            start: Stated("soon"), place: Stated("Lyon"), contracts: [Stated(.fixedTerm)],
            pay: [Stated(Pay(lowest: 1_550, highest: 2_000_000, currency: "EUR", basis: .net, unit: .hour, payments: [12, 14]))],
            lodging: Stated(false), hours: Stated(35), schedule: Stated("9-17"))
        full.application = Application(
            addresses: [Stated("a@example.com")], subject: Stated("x"), pages: Stated(.init(fewest: 1, most: 2)),
            parts: Application.Part.allCases.map { Stated($0) })
        full.weights = ["weight.line": 1.5]
        #expect(try mistakes(JSONLine.vacancy(full, brief: brief, run: Sample.run), "vacancy") == [])
        let findings = WordingFinding.Kind.allCases.map { WordingFinding(rule: "age", kind: $0, laws: ["FR: x"], evidence: nil) }
        #expect(try mistakes(JSONLine.wording(findings, file: "a", run: Sample.run), "wording") == [])
        let more = SelfCheck(
            profile: candidate.profile, vacancy: full, match: candidate.match, rate: [RateShown(.onCall, [])],
            ladder: LadderPlace(fits: nil, next: .l1, missing: [.init(Requirement(.line(.l1), .must), reason: "users")]),
            run: Sample.run)
        #expect(try mistakes(JSONFile.check(more, wording: wording).utf8, "check") == [])
        #expect(try mistakes(JSONLine.match(candidate, vacancy: shortlist.vacancy, run: Sample.run), "match") == [])
        #expect(try mistakes(JSONFile.shortlist(shortlist).utf8, "shortlist") == [])
        #expect(try mistakes(JSONFile.check(check, wording: wording).utf8, "check") == [])
        #expect(try mistakes(JSONFile.checklist(Sample.checklist(), run: Sample.run, wording: wording).utf8, "checklist") == [])
    }

    @Test("the schemas are strict: a missing, a strange and a wrong field are seen")
    func strict() throws {
        let line = String(decoding: JSONLine.profile(Sample.profile(), run: Sample.run), as: UTF8.self)
        for (old, new) in [
            ("\"totalMonths\":69", "\"totalMonth\":69"), ("\"totalMonths\":69", "\"totalMonths\":\"69\""),
            ("\"stance\":\"has\"", "\"stance\":\"maybe\""), ("\"span\":[120,130]", "\"span\":[120]"),
            ("\"onCall\":true", "\"onCall\":1"), ("profile/1", "profile/2"),
            ("\"asOf\":\"2026-11-15\"", "\"asOf\":\"15.11.2026\""),
        ] {
            #expect(line.contains(old))
            #expect(try mistakes(line.replacing(old, with: new).utf8, "profile") != [], "\(new)")
        }
    }

    @Test("every case of the nouns is in the schemas")
    func cases() throws {
        let text = try ["profile", "vacancy", "match", "shortlist", "check", "checklist"]
            .map { try String(contentsOf: Project.root.appending(path: "Data/schemas/\($0).json"), encoding: .utf8) }.joined()
        let names =
            Verdict.Outcome.allCases.map(\.rawValue) + Verdict.Reason.allCases.map(\.rawValue) + Band.allCases.map(\.rawValue)
            + RejectedHit.Reason.allCases.map(\.rawValue) + Warning.Kind.allCases.map(\.rawValue)
            + UnreadInput.Cause.allCases.map(\.rawValue) + SelfCheck.Change.Kind.allCases.map(\.rawValue)
            + Job.Kind.allCases.map(\.rawValue) + Checklist.Stage.allCases.map(\.rawValue)
        for name in names { #expect(text.contains("\"\(name)\""), "\(name)") }
    }
}
