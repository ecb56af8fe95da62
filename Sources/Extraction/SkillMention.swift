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
        let periods = jobs.map(\.job.period)
        var findings: [SkillFinding] = []
        var at = 0
        while at < places.count {
            let skill = places[at].skill
            var all: [SkillMention] = []
            while at < places.count, places[at].skill == skill {
                all.append(mentions[places[at].mention])
                at += 1
            }
            findings.append(finding(skill, all, reading, periods))
        }
        return findings
    }

    /// What all mentions of a skill say together.
    private static func finding(
        _ skill: Int, _ all: [SkillMention], _ reading: Reading, _ periods: [Period?]
    ) -> SkillFinding {
        let having = all.filter { $0.stance == .has }
        let counted = (having.isEmpty ? all : having).sorted {
            $0.rank != $1.rank ? $0.rank > $1.rank : $0.tokens.lowerBound < $1.tokens.lowerBound
        }
        let now = reading.asOf.inMonth
        let shown = Set(having.compactMap(\.job)).sorted()
        let worked = shown.compactMap { periods[$0] }
        let proof: SkillFinding.Proof =
            !shown.isEmpty ? .evidenced : having.contains { $0.certified } ? .certified : .declared
        let evidence = counted.prefix(6).map { reading.evidence($0.tokens, $0.phrase) }
        return SkillFinding(
            id: reading.knowledge.skills[skill].id, stance: counted[0].stance, proof: proof,
            months: shown.isEmpty ? nil : MonthRange.union(worked, now: now),
            lastUsed: worked.filter { $0.end != .unknown }.compactMap { $0.longest(now: now)?.last }.max(),
            rating: counted.compactMap(\.rating).max(),
            evidence: evidence[0], further: Array(evidence.dropFirst()))
    }
}
