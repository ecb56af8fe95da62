import Model

/// Orders candidates for a vacancy.
public enum Ranking {
    /// The best so many candidates: by score, equal scores by content hash; equal scores share a rank.
    public static func rank(_ matches: [(profile: Profile, match: Match)], numbers: [String: Int], top: Int) -> [RankedCandidate]
    {
        let ordered = matches.sorted { left, right in
            let scores = (left.match.score, right.match.score)
            return scores.0 != scores.1 ? scores.0 > scores.1 : left.profile.source.contentHash < right.profile.source.contentHash
        }
        var ranked: [RankedCandidate] = []
        for (index, entry) in ordered.prefix(top).enumerated() {
            let rank = index > 0 && ordered[index - 1].match.score == entry.match.score ? ranked[index - 1].rank : index + 1
            ranked.append(
                RankedCandidate(
                    rank: rank, number: numbers[entry.profile.source.contentHash] ?? index + 1, profile: entry.profile,
                    match: entry.match))
        }
        return ranked
    }
}
