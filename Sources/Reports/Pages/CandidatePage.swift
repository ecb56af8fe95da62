import Model
import Templating

/// candidates/0001.html: what was read from one CV, its verdicts for each vacancy of the run, and its papers.
public struct CandidatePage: Sendable {
    /// A vacancy with how the candidate matches it, and the papers.
    public struct Part: Sendable {
        /// The vacancy.
        public let vacancy: Vacancy
        /// How the candidate matches it.
        public let match: Match
        /// The papers of an onboarding; nil when none were worked out.
        public let checklist: Checklist?

        /// A part.
        public init(vacancy: Vacancy, match: Match, checklist: Checklist? = nil) {
            self.vacancy = vacancy
            self.match = match
            self.checklist = checklist
        }
    }

    private let number: Int
    private let profile: Profile
    private let parts: [Part]
    private let run: RunFacts
    private let wording: Wording
    private let back: String?

    /// A page of the candidate with that number; `back` leads to the shortlist, seen from this page.
    public init(
        number: Int, profile: Profile, parts: [Part], run: RunFacts, wording: Wording, back: String? = "../shortlist.html"
    ) {
        self.number = number
        self.profile = profile
        self.parts = parts
        self.run = run
        self.wording = wording
        self.back = back
    }

    /// "0001.html": the number alone, never words of the CV.
    public static func fileName(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".html"
    }

    /// The page.
    public func html(_ templates: PageTemplates) -> String {
        let title = wording.labels.fill("title.candidate", ["n": String(number)])
        var values = wording.page(title, run: run)
        values.merge(wording.facts(profile.qualifications)) { $1 }
        values.merge(wording.profile(profile, asOf: run.asOf)) { $1 }
        values["title"] = .text(title)
        values["name"] = .text(profile.shownName)
        values["file"] = .text(clean(profile.source.file, limit: 200))
        values["back"] = .optional(back)
        values["matches"] = .list(parts.enumerated().map { part($1, index: $0) })
        return templates.render(.candidate, values)
    }

    private func part(_ part: Part, index: Int) -> Value {
        let check = SelfCheck(profile: profile, vacancy: part.vacancy, match: part.match, run: run)
        var values = wording.score(part.match, of: part.vacancy)
        values.merge(wording.advice(check)) { $1 }
        values["vacancy"] = .text(part.vacancy.shownTitle)
        values["gaps"] = .text(wording.gaps(part.match, of: part.vacancy).joined(separator: "; "))
        values["verdicts"] = .list(part.match.verdicts.map { wording.verdict($0, of: part.vacancy) })
        values["checklist"] = part.checklist.map { .object(wording.checklist($0, prefix: "paper-\(index)")) } ?? .null
        return .object(values)
    }
}
