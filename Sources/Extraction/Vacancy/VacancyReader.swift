import Documents
import Knowledge
import Model

/// Reads a vacancy page into its requirements as the page states them.
public struct VacancyReader: Sendable {
    private let knowledge: Knowledge
    private let asOf: Day

    /// A reader with the words of Data.
    public init(_ knowledge: Knowledge, asOf: Day) {
        self.knowledge = knowledge
        self.asOf = asOf
    }

    /// What a page asks for; no requirements where it states neither requirements nor tasks.
    public func read(_ document: Document) -> Vacancy {
        let reading = Reading(document, knowledge: knowledge, asOf: asOf)
        let sections = VacancySections(reading)
        let facts = VacancyFacts(reading, sections)
        let isRole = DocumentKindReader(reading, jobs: [], identity: Identity()).read() == .roleDescription && facts.namesATrade
        var requirements = RequirementReader(reading, sections, isRole: isRole).read()
        let kind = isRole ? Vacancy.Kind.roleDescription : .advert
        let line = facts.line()
        if let line {
            requirements.append(Requirement(.line(line.fact), line.further.isEmpty ? .must : .should, evidence: line.evidence))
        }
        let onCall = kind == .advert ? facts.onCall() : nil
        if let onCall, onCall.fact { requirements.append(Requirement(.onCall, .should, evidence: onCall.evidence)) }
        let documents = kind == .advert ? VacancyDocuments(reading, sections).read() : []
        // What weighs most stands first, as it does in a spec.
        return Vacancy(
            file: document.name, id: facts.id(), title: facts.title(),
            language: reading.language.map { knowledge.languageCodes[$0] }, kind: kind, country: facts.country(),
            employer: facts.employer(), line: line?.fact, onCall: onCall?.fact,
            requirements: Requirement.Importance.allCases.flatMap { step in requirements.filter { $0.importance == step } },
            documents: RequestedDocument.When.allCases.flatMap { when in documents.filter { $0.when == when } },
            terms: kind == .advert ? TermsReader(reading, sections).read() : TermsReader(reading, sections).readRole(),
            application: kind == .advert ? ApplicationReader(reading, sections).read() : Application(),
            warnings: document.warnings)
    }
}
