import Knowledge
import Model

/// Makes the list of onboarding papers: the vacancy's own, each at its lawful stage, and those that stand on every list.
public struct ChecklistMaker: Sendable {
    private let papers: [PaperRule]

    /// A maker with the rules of Data/documents.
    public init(_ knowledge: Knowledge) { papers = knowledge.papers }

    /// The papers for a vacancy, by stage; what it asks for before its stage is named as such.
    public func list(for vacancy: Vacancy) -> Checklist {
        var lines: [Checklist.Line] = []
        var early: [Checklist.EarlyRequest] = []
        for paper in papers {
            let request = vacancy.documents.first { $0.id == paper.id }
            guard request != nil || paper.always else { continue }
            let certainty: Checklist.Certainty =
                switch request?.when {
                case .ifAvailable: .ifAvailable
                case .perProject: .perProject
                case .always, nil: .needed
                }
            lines.append(
                Checklist.Line(
                    document: paper.id, rule: paper.rule, stage: paper.stage, owner: paper.owner, certainty: certainty,
                    notes: paper.notes,
                    facts: request.map { ["vacancy: " + $0.when.rawValue] } ?? [], quote: request?.evidence?.quote,
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
}
