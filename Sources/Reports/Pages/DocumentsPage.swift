import Model
import Templating

/// The papers of an onboarding as a page with boxes to tick.
public struct DocumentsPage: Sendable {
    private let checklist: Checklist
    private let title: String
    private let run: RunFacts
    private let wording: Wording

    /// A page of a checklist; `title` names the vacancy, by its title or its id.
    public init(_ checklist: Checklist, title: String? = nil, run: RunFacts, wording: Wording) {
        self.checklist = checklist
        self.title = clean(title ?? checklist.vacancy)
        self.run = run
        self.wording = wording
    }

    /// The page.
    public func html(_ templates: PageTemplates) -> String {
        var values = wording.page("\(wording.labels["title.documents"]): \(title)", run: run)
        values.merge(wording.checklist(checklist, prefix: "paper")) { $1 }
        values["vacancy"] = .text(title)
        return templates.render(.documents, values)
    }
}
