import Knowledge
import Model

/// One mention of a skill that counts.
struct SkillMention {
    let skill: Int
    let stance: SkillFinding.Stance
    let tokens: Range<Int>
    let phrase: Int32
    /// The position whose text it stands in.
    let job: Int?
    let certified: Bool
    let rating: Int?

    /// How much it shows: work more than a certificate, a certificate more than a claim.
    private var rank: Int { job != nil ? 2 : certified ? 1 : 0 }

    /// One finding a skill, by id: having outweighs lacking; umbrellas come along.
    static func join(_ mentions: [SkillMention], _ reading: Reading, jobs: [JobReader.Read]) -> [SkillFinding] {
        var places: [(skill: Int, mention: Int)] = []
        places.reserveCapacity(mentions.count * 2)
        for (index, mention) in mentions.enumerated() {
            places.append((mention.skill, index))
            guard mention.stance == .has else { continue }
            for umbrella in reading.knowledge.umbrellas[mention.skill] { places.append((umbrella, index)) }
        }
        let order = reading.knowledge.skillOrder
        places.sort { ($0.skill == $1.skill) ? $0.mention < $1.mention : order[$0.skill] < order[$1.skill] }
        var worked = Worked(jobs.map(\.job.period), now: reading.asOf.inMonth)
        var findings: [SkillFinding] = []
        var at = 0
        while at < places.count {
            let skill = places[at].skill
            var all: [SkillMention] = []
            while at < places.count, places[at].skill == skill {
                all.append(mentions[places[at].mention])
                at += 1
            }
            findings.append(finding(skill, all, reading, &worked))
        }
        return findings
    }

    /// What all mentions of a skill say together.
    private static func finding(
        _ skill: Int, _ all: [SkillMention], _ reading: Reading, _ worked: inout Worked
    ) -> SkillFinding {
        let having = all.filter { $0.stance == .has }
        let counted = (having.isEmpty ? all : having).sorted {
            $0.rank != $1.rank ? $0.rank > $1.rank : $0.tokens.lowerBound < $1.tokens.lowerBound
        }
        let shown = worked.time(in: having.compactMap(\.job))
        let proof: SkillFinding.Proof =
            shown != nil ? .evidenced : having.contains { $0.certified } ? .certified : .declared
        let evidence = counted.prefix(6).map { reading.evidence($0.tokens, $0.phrase) }
        return SkillFinding(
            id: reading.knowledge.skills[skill].id, stance: counted[0].stance, proof: proof,
            months: shown?.months, lastUsed: shown?.lastUsed, rating: counted.compactMap(\.rating).max(), evidence: evidence[0],
            further: Array(evidence.dropFirst()))
    }
}

/// The time spent in some of the positions; most skills of a CV share theirs.
private struct Worked {
    struct Time {
        let months: MonthRange
        let lastUsed: Month?
    }

    private let periods: [Period?]
    private let now: Month
    private var known: [[Int]: Time] = [:]

    init(_ periods: [Period?], now: Month) {
        self.periods = periods
        self.now = now
    }

    /// The time of positions, each of which may be named several times; nil for none.
    mutating func time(in jobs: [Int]) -> Time? {
        guard let first = jobs.first else { return nil }
        let shown = jobs.allSatisfy { $0 == first } ? [first] : Set(jobs).sorted()
        if let time = known[shown] { return time }
        let own = shown.compactMap { periods[$0] }
        let ended = own.filter { $0.end != .unknown }.compactMap { $0.longest(now: now)?.last }
        let time = Time(months: MonthRange.union(own, now: now), lastUsed: ended.max())
        known[shown] = time
        return time
    }
}
