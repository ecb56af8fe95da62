import Knowledge
import Model

/// Holds qualifications against the requirements of a vacancy, and says why.
public struct Matcher: Sendable {
    private let scoring: Scoring
    private let knowledge: Knowledge

    /// A matcher with the weights of Data.
    public init(_ knowledge: Knowledge) { self.init(knowledge, knowledge.scoring) }

    private init(_ knowledge: Knowledge, _ scoring: Scoring) {
        self.knowledge = knowledge
        self.scoring = scoring
    }

    /// One verdict for each requirement, and the band that follows; by the vacancy's own weights where it has some.
    public func match(_ qualifications: Qualifications, _ vacancy: Vacancy) -> Match {
        if !vacancy.weights.isEmpty { return Matcher(knowledge, scoring.with(vacancy.weights)).weigh(qualifications, vacancy) }
        return weigh(qualifications, vacancy)
    }

    private func weigh(_ qualifications: Qualifications, _ vacancy: Vacancy) -> Match {
        let maxima = maxima(vacancy.requirements)
        let judge = Judge(qualifications, knowledge, scoring)
        var verdicts: [Verdict] = []
        for (requirement, maximum) in zip(vacancy.requirements, maxima) {
            let judgement = judge.judge(requirement)
            let points = Int((Double(maximum) * min(1, max(0, judgement.share))).rounded())
            verdicts.append(
                Verdict(
                    requirement: requirement.id, outcome: judgement.outcome, reason: judgement.reason, detail: judgement.detail,
                    points: Points(hundredths: points), maximum: Points(hundredths: maximum), evidence: judgement.evidence))
        }
        let gaps = gaps(vacancy.requirements, verdicts)
        return Match(vacancy: vacancy.id, verdicts: verdicts, band: band(verdicts, vacancy.requirements), gaps: gaps)
    }

    /// The points of each requirement in hundredths; they sum to 10,000. What rounding leaves goes to the largest remainders.
    func maxima(_ requirements: [Requirement]) -> [Int] {
        let weights = capped(requirements.map(weight), requirements)
        let total = weights.reduce(0, +)
        guard total > 0 else { return requirements.map { _ in 0 } }
        let exact = weights.map { $0 / total * 10_000 }
        var points = exact.map { Int($0) }
        let order = exact.indices.sorted { (exact[$1] - Double(points[$1]), $0) < (exact[$0] - Double(points[$0]), $1) }
        for index in order.prefix(10_000 - points.reduce(0, +)) { points[index] += 1 }
        return points
    }

    /// The weights, those of skills made smaller together where a page names so many that they would drown the rest.
    private func capped(_ weights: [Double], _ requirements: [Requirement]) -> [Double] {
        func isSkill(_ requirement: Requirement) -> Bool { if case .skill = requirement.need { true } else { false } }
        let skills = zip(weights, requirements).reduce(0) { isSkill($1.1) ? $0 + $1.0 : $0 }
        let most = scoring["weight.skills.most"]
        guard skills > most, skills > 0 else { return weights }
        return zip(weights, requirements).map { isSkill($1) ? $0 * most / skills : $0 }
    }

    private func weight(_ requirement: Requirement) -> Double {
        let factor = scoring["importance." + requirement.importance.rawValue]
        switch requirement.need {
        case .skill(let ids):
            let kind = ids.first.flatMap { knowledge.skillIndex[$0] }.map { knowledge.skills[$0].kind } ?? .technology
            return scoring["weight.skill." + kind.rawValue] * factor
        case .experience: return scoring["weight.experience"] * factor
        case .language(let languages):
            let isLevelled = languages.contains { ($0.level ?? .a1) > .a2 }
            return scoring[isLevelled ? "weight.language.level" : "weight.language"] * factor
        case .education: return scoring["weight.education"] * factor
        case .certificate: return scoring["weight.certificate"] * factor
        case .line: return scoring["weight.line"] * factor
        case .onCall: return scoring["weight.on-call"] * factor
        case .drivingLicence: return scoring["weight.driving-licence"] * factor
        }
    }

    private func band(_ verdicts: [Verdict], _ requirements: [Requirement]) -> Band {
        let score = verdicts.reduce(0) { $0 + $1.points.hundredths }
        let best: Band =
            score >= Int(scoring["band.invite"] * 100)
            ? .invite
            : score >= Int(scoring["band.call"] * 100)
                ? .call
                : score >= Int(scoring["band.keep"] * 100) ? .keep : .little
        // An essential requirement of which nothing is shown wants a word with the candidate first.
        let open = zip(requirements, verdicts).contains { requirement, verdict in
            guard requirement.importance == .must,
                verdict.outcome == .notShown || verdict.outcome == .contradicted || verdict.reason == .levelBelow
            else { return false }
            switch requirement.need {
            case .experience, .language, .line: return true
            default: return false
            }
        }
        return open && best == .invite ? .call : best
    }

    /// Core requirements that are not met, those with most open points first.
    private func gaps(_ requirements: [Requirement], _ verdicts: [Verdict]) -> [String] {
        let open = zip(requirements, verdicts).filter { $0.importance.isCore && $1.outcome != .met && $1.outcome != .notAssessed }
        return open.sorted { left, right in
            let lost = (
                left.1.maximum.hundredths - left.1.points.hundredths, right.1.maximum.hundredths - right.1.points.hundredths
            )
            return lost.0 != lost.1 ? lost.0 > lost.1 : left.0.id < right.0.id
        }.map(\.0.id)
    }
}
