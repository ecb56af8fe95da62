import Foundation
import Knowledge
import Model
import Testing

@testable import Reports

@Suite("Label files")
struct LabelFilesTests {
    @Test("the same keys stand in every language", arguments: Project.languages)
    func sameKeys(_ language: String) throws {
        let english = try Project.labels("en").keys
        let keys = try Project.labels(language).keys
        #expect(english.subtracting(keys).sorted() == [])
        #expect(keys.subtracting(english).sorted() == [])
    }

    @Test("the same braces stand in every language", arguments: Project.languages)
    func sameBraces(_ language: String) throws {
        let english = try Project.labels("en")
        let labels = try Project.labels(language)
        for key in english.keys.sorted() where key != "date.day" {
            guard let expected = english.known(key), let text = labels.known(key) else { continue }
            #expect(
                Set(text.matches(of: /\{\w+\}/).map(\.output)) == Set(expected.matches(of: /\{\w+\}/).map(\.output)), "\(key)")
        }
    }

    @Test("every case of the nouns has its words", arguments: Project.languages)
    func cases(_ language: String) throws {
        let labels = try Project.labels(language)
        let keys: [String] =
            Verdict.Outcome.allCases.flatMap { ["outcome.\($0)", "check.\($0)"] } + Verdict.Reason.allCases.map { "reason.\($0)" }
            + Band.allCases.map { "band.\($0)" } + RejectedHit.Reason.allCases.map { "rejected.\($0)" }
            + Warning.Kind.allCases.map { "warning.\($0)" }
            + UnreadInput.Cause.allCases.flatMap { ["unread.\($0)", "unread.\($0).todo"] }
            + SelfCheck.Change.Kind.allCases.map { "change.\($0)" } + Job.Kind.allCases.map { "kind.\($0)" }
            + Checklist.Stage.allCases.map { "stage.\($0)" } + Checklist.Owner.allCases.map { "owner.\($0)" }
            + Requirement.Importance.allCases.map { "importance.\($0)" } + SkillFinding.Proof.allCases.map { "proof.\($0)" }
            + EducationLevel.allCases.map { "education.\($0.rawValue)" } + (1...12).map { "month.\($0)" }
            + RequestedDocument.When.allCases.map { "fact.vacancy.\($0)" }
            + Contract.allCases.map { "contract.\($0.rawValue)" } + RateFactor.allCases.map { "rate.\($0.rawValue)" }
            + Pay.Basis.allCases.map { "pay.\($0)" } + Pay.Unit.allCases.map { "pay.\($0)" }
            + Application.Part.allCases.map { "part.\($0)" } + WordingFinding.Kind.allCases.map { "wording.kind.\($0)" }
            + VacancyBrief.PortraitLine.Kind.allCases.map { "portrait.\($0)" }
            + VacancyBrief.Question.Topic.allCases.map { "clarify.\($0)" }
        for key in keys { #expect(labels.known(key) != nil, "\(key)") }
    }

    @Test("every rule of wording and every reason of the ladder has its words", arguments: Project.languages)
    func rules(_ language: String) throws {
        let labels = try Project.labels(language)
        let wording = try String(contentsOf: Project.root.appending(path: "Data/wording.txt"), encoding: .utf8)
        let ladder = try String(contentsOf: Project.root.appending(path: "Data/ladder.txt"), encoding: .utf8)
        let rules = wording.matches(of: /\[(\w+)\]/.anchorsMatchLineEndings()).map { "wording.\($0.1)" }
        let reasons = ladder.matches(of: /= .* : (\w+)/).map { "ladder.why.\($0.1)" }
        #expect(!rules.isEmpty && !reasons.isEmpty)
        for key in rules + reasons { #expect(labels.known(key) != nil, "\(key)") }
    }

    @Test("every label that a template or the code names is there")
    func named() throws {
        let keys = try Project.labels("en").keys
        for (file, source) in try Project.templateFiles() {
            for match in source.matches(of: /\{\{label\.([\w.]+)\}\}/) {
                let key = String(match.1).replacing(/\.self$/, with: "")
                #expect(keys.contains(key), "\(file): \(key)")
            }
        }
        let folder = Project.root.appending(path: "Sources/Reports")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        for file in files {
            let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            for match in source.matches(of: /labels(?:\[|\.fill\(|\.plural\()"([\w.]+)"[\],]/) {
                #expect(keys.contains(String(match.1)), "\(file): \(match.1)")
            }
        }
    }

    @Test("every paper and every note of the rules has its words", arguments: Project.languages)
    func papers(_ language: String) throws {
        let labels = try Project.labels(language)
        let rules = try String(contentsOf: Project.root.appending(path: "Data/documents/papers.txt"), encoding: .utf8)
        let papers = rules.matches(of: /\[([\w-]+)\]/.anchorsMatchLineEndings()).map { "document.\($0.1)" }
        let notes = rules.matches(of: /note = ([\w-]+)/).map { "note.\($0.1)" }
        #expect(!papers.isEmpty && !notes.isEmpty)
        for key in papers + notes { #expect(labels.known(key) != nil, "\(key)") }
    }

    @Test(
        "needs and reasons read naturally",
        arguments: [
            ("en", "24 months in IT support", "French B2 or English", "58.50", "15 November 2026", "March 2021 – present"),
            (
                "ru", "Опыт в ИТ-поддержке: 24 месяца", "Французский B2 или Английский", "58,50", "15.11.2026",
                "март 2021 – настоящее время"
            ),
            (
                "uk", "Досвід в ІТ-підтримці: 24 місяці", "Французька B2 або Англійська", "58,50", "15.11.2026",
                "березень 2021 – дотепер"
            ),
            ("fr", "24 mois en support informatique", "français B2 ou anglais", "58,50", "15/11/2026", "mars 2021 – aujourd'hui"),
            (
                "pl", "Doświadczenie we wsparciu IT: 24 miesiące", "francuski B2 lub angielski", "58,50", "15.11.2026",
                "marzec 2021 – obecnie"
            ),
        ])
    func wording(_ language: String, _ months: String, _ languages: String, _ points: String, _ day: String, _ period: String)
        throws
    {
        let wording = try Project.wording(language)
        let vacancy = Sample.vacancy()
        #expect(wording.need(vacancy.requirements[0]) == months)
        #expect(wording.need(vacancy.requirements[4]) == languages)
        #expect(wording.points(Sample.match().score) == points)
        #expect(wording.day(Sample.run.asOf) == day)
        #expect(wording.period(Sample.profile().qualifications.jobs.first?.period) == period)
    }

    @Test("months in words")
    func spans() throws {
        let wording = try Project.wording("ru")
        #expect([0, 1, 12, 25, 68].map { wording.span($0) } == ["нет", "1 месяц", "1 год", "2 года 1 месяц", "5 лет 8 месяцев"])
    }

    @Test("a reason does not repeat what the requirement says already")
    func reasons() throws {
        let wording = try Project.wording()
        let vacancy = Sample.vacancy()
        let reasons = zip(Sample.match().verdicts, vacancy.requirements).map { wording.reason($0, of: $1) }
        #expect(reasons[0] == "enough experience: 5 years 9 months")
        #expect(reasons[1] == "a job shows it")
        #expect(reasons[2] == "named, but no job shows it: VPN")
        #expect(reasons[4] == "the level is reached: mother tongue")
        #expect(reasons[5] == "the CV says nothing about it")
    }
}
