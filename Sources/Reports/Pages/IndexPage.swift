import Model
import Templating

/// index.html of a run with several vacancies: each candidate's points for each, and the best role.
public struct IndexPage: Sendable {
    private let shortlists: [(shortlist: Shortlist, path: String)]
    private let wording: Wording
    private let candidateFolder: String?

    /// A page of several shortlists, each with the path of its own page; `candidateFolder` is where the candidates' pages lie.
    public init(_ shortlists: [(shortlist: Shortlist, path: String)], wording: Wording, candidateFolder: String? = "candidates/")
    {
        self.shortlists = shortlists
        self.wording = wording
        self.candidateFolder = candidateFolder
    }

    /// The page; empty when there is no shortlist.
    public func html(_ templates: PageTemplates) -> String {
        guard let run = shortlists.first?.shortlist.run else { return "" }
        var values = wording.page(wording.labels["title.index"], run: run)
        values["vacancies"] = .list(
            shortlists.map { entry in
                [
                    "href": .text(entry.path), "title": .text(entry.shortlist.vacancy.shownTitle),
                    "id": .text(clean(entry.shortlist.vacancy.id)),
                    "count": .text(wording.labels.plural("count.candidates", entry.shortlist.candidates.count)),
                ]
            })
        values["candidates"] = .list(rows.map { row($0) })
        return templates.render(.index, values)
    }

    /// One row a candidate: the places on the lists, in the order of the lists.
    private var rows: [[RankedCandidate?]] {
        let byNumber = shortlists.map { entry in
            Dictionary(entry.shortlist.candidates.map { ($0.number, $0) }) { first, _ in first }
        }
        let numbers = Set(byNumber.flatMap(\.keys))
        let rows = numbers.sorted().map { number in byNumber.map { $0[number] } }
        return rows.sorted { (best($0)?.match.score ?? .zero) > (best($1)?.match.score ?? .zero) }
    }

    private func best(_ places: [RankedCandidate?]) -> RankedCandidate? {
        places.compactMap(\.self).reduce(nil) { best, place in
            guard let best, best.match.score >= place.match.score else { return place }
            return best
        }
    }

    private func row(_ places: [RankedCandidate?]) -> Value {
        guard let best = best(places) else { return .null }
        let role = zip(shortlists, places).first { $1 == best }?.0.shortlist.vacancy
        var values = wording.candidate(best.profile)
        values["href"] = .optional(candidateFolder.map { $0 + CandidatePage.fileName(best.number) })
        values["best"] = [
            "title": .text(role?.shownTitle ?? ""), "band": .text(best.match.band.rawValue),
            "bandName": .text(wording.band(best.match.band)),
        ]
        values["scores"] = .list(
            places.map { place in
                [
                    "score": .text(place.map { wording.points($0.match.score) } ?? "–"),
                    "isBest": .bool(place?.match.score == best.match.score),
                ]
            })
        return .object(values)
    }
}
