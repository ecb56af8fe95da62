import Knowledge
import Model

/// Tells which line of support fits somebody now, and what the next one still asks for.
public struct LadderReader: Sendable {
    private let knowledge: Knowledge

    /// A reader with the ladder of Data.
    public init(_ knowledge: Knowledge) { self.knowledge = knowledge }

    /// The place on the ladder that qualifications show; nil where Data has no ladder.
    public func place(of qualifications: Qualifications) -> LadderPlace? {
        let steps = knowledge.ladder.steps
        guard !steps.isEmpty else { return nil }
        let judge = Judge(qualifications, knowledge, knowledge.scoring)
        let reached = steps.lastIndex { fits($0, judge) }
        let next = reached.map { $0 + 1 } ?? 0
        guard next < steps.count else { return LadderPlace(fits: steps.last?.line, next: nil, missing: []) }
        return LadderPlace(
            fits: reached.map { steps[$0].line }, next: steps[next].line,
            missing: steps[next].needs.filter { judge.judge($0.requirement).outcome != .met })
    }

    /// The months are reached, as far as the dates allow, and enough of the rest is shown.
    private func fits(_ step: LadderStep, _ judge: Judge) -> Bool {
        var shares: [Double] = []
        for need in step.needs {
            let judgement = judge.judge(need.requirement)
            if case .experience = need.requirement.need {
                guard judgement.reason == .monthsReached || judgement.reason == .monthsWithinBounds else { return false }
            } else {
                shares.append(judgement.share)
            }
        }
        return shares.isEmpty || shares.reduce(0, +) / Double(shares.count) >= knowledge.ladder.share
    }
}
