import Model
import Templating

extension Wording {
    /// What was read from a CV, for the part of a page that shows it.
    func profile(_ profile: Profile, asOf: Day) -> [String: Value] {
        let shown = profile.qualifications
        let contact = contact(profile.identity)
        return [
            "hasWarnings": .bool(!profile.warnings.isEmpty),
            "warnings": .list(
                profile.warnings.map { ["text": .text(warning($0)), "evidence": evidence($0.evidence.map { [$0] } ?? [])] }),
            "hasJobs": .bool(!shown.jobs.isEmpty), "jobs": .list(shown.jobs.map { job($0, now: asOf.inMonth) }),
            "hasSkills": .bool(!shown.skills.isEmpty), "skills": .list(sorted(shown.skills).compactMap { skill($0) }),
            "hasRejected": .bool(!profile.rejected.isEmpty),
            "rejected": .list(
                profile.rejected.map {
                    [
                        "name": .text(rejected($0.id)), "reason": .text(labels["rejected." + $0.reason.rawValue]),
                        "evidence": evidence([$0.evidence]),
                    ]
                }),
            "hasContact": .bool(!contact.isEmpty), "contact": .list(contact),
        ]
    }

    /// The facts that stand at the top of a candidate's page.
    func facts(_ shown: Qualifications) -> [String: Value] {
        [
            "supportMonths": .text(span(shown.itSupport.value)), "totalMonths": .text(span(shown.total.value)),
            "line": .optional(shown.supportLine?.fact.rawValue),
            "languages": .text(shown.languages.isEmpty ? labels["value.unknown"] : languages(shown)),
            "onCall": .text(truth(shown.onCall?.fact)),
            "education": .optional(shown.education.map { labels["education." + $0.fact.rawValue] }),
            "certificates": .text(shown.certifications.map { clean(names.certificate($0.fact.id)) }.joined(separator: ", ")),
        ]
    }

    private func job(_ job: Job, now: Month) -> Value {
        let months = job.period.map { MonthRange.union([$0], now: now) } ?? .none
        let support = job.itSupport ? labels["value.yes"] + (job.line.map { ", " + $0.rawValue } ?? "") : labels["value.no"]
        return [
            "title": .text(clean(job.title ?? job.evidence.quote, limit: 200)),
            "employer": .text(clean(job.employer ?? "–", limit: 200)),
            "period": .text(period(job.period)), "months": .text(range(months)),
            "kind": .text(labels["kind." + job.kind.rawValue]),
            "support": .text(support),
        ]
    }

    /// "12–36" where the dates leave room, else the number.
    private func range(_ months: MonthRange) -> String {
        guard months.highest > 0 else { return "–" }
        return months.lowest == months.highest ? String(months.value) : "\(months.lowest)–\(months.highest)"
    }

    private func skill(_ skill: SkillFinding) -> Value? {
        guard let evidence = skill.evidence.first else { return nil }
        return [
            "name": .text(clean(names.skill(skill.id))),
            "proof": .text(labels[skill.stance == .lacks ? "stance.lacks" : "proof." + skill.proof.rawValue]),
            "months": .text(skill.months.map { range($0) } ?? "–"), "lastUsed": .text(skill.lastUsed.map { month($0) } ?? "–"),
            "quote": .text(quote(evidence.quote, limit: 160)), "place": .text(place(evidence)),
        ]
    }

    /// What jobs show first, what is lacking last; within that as it was read.
    private func sorted(_ skills: [SkillFinding]) -> [SkillFinding] {
        func order(_ skill: SkillFinding) -> Int {
            guard skill.stance == .has else { return 3 }
            switch skill.proof {
            case .evidenced: return 0
            case .certified: return 1
            case .declared: return 2
            }
        }
        return skills.enumerated().sorted { (order($0.element), $0.offset) < (order($1.element), $1.offset) }.map(\.element)
    }

    private func contact(_ identity: Identity) -> [Value] {
        func lines(_ key: String, _ found: [Finding<String>]) -> [Value] {
            found.map { ["name": .text(labels["column." + key]), "text": .text(clean($0.fact, limit: 300))] }
        }
        return lines("name", identity.name.map { [$0] } ?? []) + lines("email", identity.emails) + lines("phone", identity.phones)
            + lines("link", identity.links) + lines("location", identity.location.map { [$0] } ?? [])
    }
}
