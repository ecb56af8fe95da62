import Knowledge
import Model

/// Makes the list of onboarding papers: the vacancy's own, each at its lawful stage, and those that stand on every list.
public struct ChecklistMaker: Sendable {
    private let papers: [PaperRule]

    /// A maker with the rules of Data/documents.
    public init(_ knowledge: Knowledge) { papers = knowledge.papers }

    /// The papers for a vacancy, by stage; what it asks for before its stage is named as such.
    ///
    /// Without facts the list holds the vacancy's own papers. With the facts of an assignment it also holds what they call for;
    /// a fact that is not given leaves its papers conditional.
    public func list(for vacancy: Vacancy, facts: [String: String] = [:]) -> Checklist {
        var lines: [Checklist.Line] = []
        var early: [Checklist.EarlyRequest] = []
        for paper in papers {
            let request = vacancy.documents.first { $0.id == paper.id }
            let called = called(paper, facts)
            guard request != nil || paper.always || called != .no else { continue }
            let certainty: Checklist.Certainty =
                switch request?.when {
                case nil where called == .unknown && !paper.always: .conditional(paper.condition.map { [$0.key] } ?? [])
                case .ifAvailable: .ifAvailable
                case .perProject: .perProject
                case .always, nil: .needed
                }
            lines.append(
                Checklist.Line(
                    document: paper.id, rule: paper.rule, stage: paper.stage, owner: paper.owner, certainty: certainty,
                    notes: paper.notes,
                    facts: (request.map { ["vacancy: " + $0.when.rawValue] } ?? []) + fired(paper, facts),
                    quote: request?.evidence?.quote,
                    source: paper.source,
                    checkedOn: paper.checkedOn))
            if let request, request.when == .always, paper.stage > .shortlisted {
                early.append(Checklist.EarlyRequest(document: paper.id, stage: paper.stage, quote: request.evidence?.quote))
            }
        }
        let order = Dictionary(uniqueKeysWithValues: papers.enumerated().map { ($0.element.id, $0.offset) })
        lines.sort { ($0.stage, order[$0.document] ?? 0) < ($1.stage, order[$1.document] ?? 0) }
        return Checklist(vacancy: vacancy.id, lines: lines, early: early)
    }

    private enum Call {
        case yes, no, unknown
    }

    /// Whether the facts call for a paper.
    private func called(_ paper: PaperRule, _ facts: [String: String]) -> Call {
        guard let condition = paper.condition, !facts.isEmpty else { return .no }
        guard let value = facts[condition.key] else { return .unknown }
        return condition.holds(value) ? .yes : .no
    }

    private func fired(_ paper: PaperRule, _ facts: [String: String]) -> [String] {
        guard let condition = paper.condition, let value = facts[condition.key], condition.holds(value) else { return [] }
        return ["\(condition.key): \(value)"]
    }
}
