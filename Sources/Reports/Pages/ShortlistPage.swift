import Model
import Templating

/// shortlist.html: the candidates of one vacancy against its requirements.
public struct ShortlistPage: Sendable {
    private let shortlist: Shortlist
    private let wording: Wording
    private let indexPath: String?
    private let candidateFolder: String?

    /// A page; `candidateFolder` is where the candidates' pages lie, seen from this page (nil: none are linked), `indexPath` the
    /// page of all vacancies.
    public init(_ shortlist: Shortlist, wording: Wording, candidateFolder: String? = "candidates/", indexPath: String? = nil) {
        self.shortlist = shortlist
        self.wording = wording
        self.candidateFolder = candidateFolder
        self.indexPath = indexPath
    }

    /// The page.
    public func html(_ templates: PageTemplates) -> String {
        let labels = wording.labels
        let vacancy = shortlist.vacancy
        var values = wording.page("\(labels["title.shortlist"]): \(vacancy.shownTitle)", run: shortlist.run)
        values["indexPath"] = .optional(indexPath)
        values["vacancy"] = [
            "title": .text(vacancy.shownTitle), "id": .text(clean(vacancy.id)),
            "employer": .optional(vacancy.employer.map { clean($0) }),
            "country": .optional(vacancy.country.map { clean($0) }), "isRole": .bool(vacancy.kind == .roleDescription),
        ]
        values["unreadCount"] = .optional(shortlist.unread.isEmpty ? nil : labels.plural("count.unread", shortlist.unread.count))
        values["unread"] = .list(shortlist.unread.map { unread($0) })
        values["hasCandidates"] = .bool(!shortlist.candidates.isEmpty)
        values["shownPattern"] = .text(labels.fill("control.shown", ["n": "%1", "total": "%2"]))
        values["sortPattern"] = .text(labels.fill("control.sort", ["column": "%"]))
        values["bands"] = .list(Band.allCases.map { ["id": .text($0.rawValue), "name": .text(wording.band($0))] })
        values["languageChoices"] = .list(
            languageChoices.map { ["code": .text(clean($0)), "name": .text(wording.language($0))] })
        values["requirements"] = .list(requirements)
        let cells = Dictionary(
            uniqueKeysWithValues: Verdict.Outcome.allCases.map { ($0, Value.object(wording.outcomeValues($0))) })
        values["candidates"] = .list(shortlist.candidates.map { candidate($0, cells: cells) })
        return templates.render(.shortlist, values)
    }

    private var languageChoices: [String] {
        Set(shortlist.candidates.flatMap { $0.profile.qualifications.languages.map(\.fact.code) }).sorted()
    }

    private var requirements: [Value] {
        let maxima = shortlist.candidates.first?.match.verdicts ?? []
        return shortlist.vacancy.requirements.enumerated().map { index, requirement in
            let maximum = maxima.first { $0.requirement == requirement.id }?.maximum
            return [
                "index": .number(Double(index)), "need": .text(wording.need(requirement)),
                "importance": .text(wording.labels["importance." + requirement.importance.rawValue]),
                "maximum": .text(maximum.map { wording.points($0) } ?? "–"),
                "quote": .optional(requirement.evidence.map { wording.quote($0.quote) }),
            ]
        }
    }

    private func candidate(_ candidate: RankedCandidate, cells: [Verdict.Outcome: Value]) -> Value {
        let shown = candidate.profile.qualifications
        let match = candidate.match
        var values = wording.candidate(candidate.profile)
        values["href"] = .optional(candidateFolder.map { $0 + CandidatePage.fileName(candidate.number) })
        values["rank"] = .number(Double(candidate.rank))
        values["band"] = .text(match.band.rawValue)
        values["bandName"] = .text(wording.band(match.band))
        values["score"] = .text(wording.points(match.score))
        values["scoreValue"] = .text(match.score.description)
        values["line"] = .text(shown.supportLine?.fact.rawValue ?? "")
        values["months"] = .number(Double(shown.itSupport.value))
        values["skillsShown"] = .number(Double(shown.skillsShownInJobs))
        values["languages"] = .text(wording.languages(shown))
        values["codes"] = .text(shown.languages.map { clean($0.fact.code) }.joined(separator: " "))
        values["onCall"] = .text(shown.onCall == nil ? "" : wording.truth(shown.onCall?.fact))
        values["cells"] = .list(outcomes(match).map { cells[$0] ?? .null })
        return .object(values)
    }

    /// One outcome for each requirement, in the vacancy's order; what has no verdict was not assessed.
    private func outcomes(_ match: Match) -> [Verdict.Outcome] {
        let requirements = shortlist.vacancy.requirements
        if match.verdicts.count == requirements.count, zip(match.verdicts, requirements).allSatisfy({ $0.requirement == $1.id }) {
            return match.verdicts.map(\.outcome)
        }
        return requirements.map { requirement in
            match.verdicts.first { $0.requirement == requirement.id }?.outcome ?? .notAssessed
        }
    }

    private func unread(_ input: UnreadInput) -> Value {
        ["path": .text(clean(input.path)), "cause": .text(wording.cause(input)), "todo": .text(wording.remedy(input))]
    }
}
