import Knowledge
import Model

/// Tells what a CV shows for each thing that a vacancy says moves the rate. It is shown apart, and reaches no score.
public struct RateLift: Sendable {
    private static let mostPlaces = 3

    private let knowledge: Knowledge

    /// A look with the skills of Data/rate.txt.
    public init(_ knowledge: Knowledge) { self.knowledge = knowledge }

    /// The vacancy's factors in order, each with what shows it; `workload` is what the CV says of speed and tickets.
    public func shown(_ qualifications: Qualifications, workload: [Finding<RateFactor>], for vacancy: Vacancy) -> [RateShown] {
        vacancy.terms.rateFactors.map(\.fact).map { factor in
            let skills = Set(knowledge.rateSkills[factor] ?? [])
            var evidence = workload.filter { $0.fact == factor }.map(\.evidence)
            evidence += qualifications.skills.filter {
                $0.stance == .has && $0.proof == .evidenced && skills.contains($0.id)
            }.flatMap { $0.evidence.prefix(1) }
            switch factor {
            case .language: evidence += languages(qualifications, vacancy)
            case .onCall: if let onCall = qualifications.onCall, onCall.fact { evidence.append(onCall.evidence) }
            case .speed, .access, .tickets: break
            }
            return RateShown(factor, Array(evidence.prefix(RateLift.mostPlaces)))
        }
    }

    /// The languages that the vacancy asks for, where the CV names a level to work in.
    private func languages(_ qualifications: Qualifications, _ vacancy: Vacancy) -> [Evidence] {
        let asked = Set(
            vacancy.requirements.flatMap { requirement -> [String] in
                if case .language(let languages) = requirement.need { languages.map(\.code) } else { [] }
            })
        return qualifications.languages.filter { asked.contains($0.fact.code) && ($0.fact.level.map { $0 >= .b2 } ?? false) }
            .map(\.evidence)
    }
}
