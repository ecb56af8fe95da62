import Knowledge
import Model

/// Draws from a vacancy what people need beside its requirements: a portrait, what to ask, and what moves the rate.
public struct Briefing: Sendable {
    /// Requirements that one line of a portrait names at most.
    private static let longest = 6

    private let knowledge: Knowledge

    /// A briefing with the skills of Data.
    public init(_ knowledge: Knowledge) { self.knowledge = knowledge }

    /// The brief of a vacancy.
    public func brief(_ vacancy: Vacancy) -> VacancyBrief {
        VacancyBrief(
            portrait: portrait(vacancy),
            questions: VacancyBrief.Question.Topic.allCases.map { .init($0, isStated: isStated($0, vacancy)) },
            rateFactors: vacancy.terms.rateFactors)
    }

    /// What is asked for at the core, a line for each kind of thing; what is only a plus where less than three lines are filled.
    private func portrait(_ vacancy: Vacancy) -> [VacancyBrief.PortraitLine] {
        // Languages belong to it, however softly a page asks for them.
        let languages = vacancy.requirements.filter { if case .language = $0.need { true } else { false } }
        let core = lines(languages + vacancy.requirements.filter { $0.importance.isCore && !languages.contains($0) })
        return core.count >= 3 ? core : lines(vacancy.requirements)
    }

    private func lines(_ requirements: [Requirement]) -> [VacancyBrief.PortraitLine] {
        VacancyBrief.PortraitLine.Kind.allCases.compactMap { kind in
            let fitting = requirements.filter { self.kind(of: $0) == kind }
            return fitting.isEmpty ? nil : .init(kind, Array(fitting.prefix(Briefing.longest)))
        }
    }

    private func kind(of requirement: Requirement) -> VacancyBrief.PortraitLine.Kind {
        switch requirement.need {
        case .experience, .line: return .work
        case .language: return .people
        case .education, .certificate, .onCall, .drivingLicence: return .formal
        case .skill(let ids):
            switch ids.first.flatMap({ knowledge.skillIndex[$0] }).map({ knowledge.skills[$0].kind }) {
            case .process: return .practice
            case .soft: return .people
            case .technology, .tool, nil: return .tools
            }
        }
    }

    private func isStated(_ topic: VacancyBrief.Question.Topic, _ vacancy: Vacancy) -> Bool {
        switch topic {
        case .project: return vacancy.terms.place != nil
        case .schedule: return vacancy.terms.schedule != nil || vacancy.terms.hours != nil
        case .documents: return !vacancy.documents.isEmpty
        case .start: return vacancy.terms.start != nil
        case .lodging: return vacancy.terms.lodging != nil
        case .language:
            let asked = vacancy.requirements.compactMap { requirement -> [LanguageSkill]? in
                if case .language(let languages) = requirement.need { languages } else { nil }
            }
            return !asked.isEmpty && asked.allSatisfy { $0.allSatisfy { $0.level != nil } }
        }
    }
}
