import Model
import Templating

/// A candidate's own check as a page.
public struct CheckPage: Sendable {
    private let check: SelfCheck
    private let wording: Wording

    /// A page of a check.
    public init(_ check: SelfCheck, wording: Wording) {
        self.check = check
        self.wording = wording
    }

    /// The page.
    public func html(_ templates: PageTemplates) -> String {
        let labels = wording.labels
        var values = wording.page("\(labels["title.check"]): \(check.vacancy.shownTitle)", run: check.run)
        values.merge(wording.score(check.match, of: check.vacancy)) { $1 }
        values.merge(wording.advice(check)) { $1 }
        values.merge(wording.profile(check.profile, asOf: check.run.asOf)) { $1 }
        values["vacancy"] = .text(check.vacancy.shownTitle)
        values["file"] = .text(clean(check.profile.source.file, limit: 200))
        values["groups"] = .list(Verdict.Outcome.allCases.compactMap { group($0) })
        return templates.render(.check, values)
    }

    private func group(_ outcome: Verdict.Outcome) -> Value? {
        let verdicts = check.verdicts(outcome)
        guard !verdicts.isEmpty else { return nil }
        var values = wording.outcomeValues(outcome)
        values["name"] = .text(wording.labels["check." + outcome.rawValue])
        values["verdicts"] = .list(verdicts.map { wording.verdict($0, of: check.vacancy) })
        return .object(values)
    }
}
