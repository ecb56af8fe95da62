import Model

extension JSONWriter {
    /// The fields of a ranked candidate, without the vacancy's and the profile's own.
    mutating func matchFields(_ candidate: RankedCandidate) {
        let source = candidate.profile.source
        field("file", source.file)
        list("paths", source.paths)
        field("contentHash", source.contentHash)
        field("rank", candidate.rank)
        field("number", candidate.number)
        matchFields(candidate.match)
    }

    /// The fields of a match.
    mutating func matchFields(_ match: Match) {
        field("score", match.score)
        field("band", match.band.rawValue)
        list("verdicts", match.verdicts) { $0.verdict($1) }
        list("gaps", match.gaps)
    }

    /// One verdict.
    mutating func verdict(_ verdict: Verdict) {
        object { writer in
            writer.field("requirement", verdict.requirement)
            writer.field("outcome", verdict.outcome.rawValue)
            writer.field("reason", verdict.reason.rawValue)
            writer.field("detail", verdict.detail)
            writer.field("points", verdict.points)
            writer.field("maximum", verdict.maximum)
            writer.list("evidence", verdict.evidence) { $0.value($1) }
        }
    }
}
