import Knowledge
import Model

/// Judges months of experience by what they are of: any work, IT support, a support line or higher, or a skill.
struct ExperienceJudge {
    private let qualifications: Qualifications
    private let skills: [String: SkillFinding]
    private let scoring: Scoring

    init(_ qualifications: Qualifications, _ skills: [String: SkillFinding], _ scoring: Scoring) {
        self.qualifications = qualifications
        self.skills = skills
        self.scoring = scoring
    }

    /// The best of what is asked for as one of several ("glpi|servicenow").
    func judge(_ months: Int, _ object: String?) -> Judge.Judgement {
        guard let object else {
            return weigh(qualifications.total, months, jobs { _ in true }) ?? nothing(isOfSomething: false)
        }
        var best: Judge.Judgement?
        for one in object.split(separator: "|").map(String.init) {
            let judgement = judge(months, of: one)
            if best.map({ judgement.share > $0.share }) ?? true { best = judgement }
        }
        return best ?? nothing(isOfSomething: true)
    }

    private func judge(_ months: Int, of object: String) -> Judge.Judgement {
        if object == "it-support" {
            return weigh(qualifications.itSupport, months, jobs(\.itSupport)) ?? nothing(isOfSomething: true)
        }
        if let line = SupportLine(rawValue: object) { return judge(months, on: line) }
        guard let skill = skills[object], skill.stance == .has, let range = skill.months else {
            return nothing(isOfSomething: true)
        }
        return weigh(range, months, skill.evidence) ?? nothing(isOfSomething: true)
    }

    // MARK: a support line

    /// Months in jobs that name the line or a higher one; support whose line the jobs do not name leaves the question open.
    private func judge(_ months: Int, on line: SupportLine) -> Judge.Judgement {
        let onLine = weigh(qualifications.months(from: line), months, jobs { ($0.line).map { $0 >= line } ?? false })
        if let onLine, onLine.outcome == .met { return onLine }
        let unnamed = support(months, below: line)
        guard let onLine else { return unnamed ?? nothing(isOfSomething: true) }
        return unnamed.map { $0.share > onLine.share ? $0 : onLine } ?? onLine
    }

    /// Support work that names no line, or a lower one, by its share.
    private func support(_ months: Int, below line: SupportLine) -> Judge.Judgement? {
        guard let support = weigh(qualifications.itSupport, months, jobs(\.itSupport)) else { return nil }
        if let known = qualifications.supportLine?.fact, known < line {
            return Judge.Judgement(
                outcome: .partly, reason: .lineBelow, detail: known.rawValue,
                share: support.share * scoring["share.line.below"], evidence: support.evidence)
        }
        return Judge.Judgement(
            outcome: .partly, reason: .lineUnknownWithMonths, detail: support.detail,
            share: support.share * scoring["share.line.unstated"], evidence: support.evidence)
    }

    // MARK: months

    private func jobs(_ counts: (Job) -> Bool) -> [Evidence] {
        qualifications.jobs.filter { $0.kind.countsAsExperience && counts($0) }.map(\.evidence)
    }

    /// Months against the months asked for; nil where there are none.
    private func weigh(_ range: MonthRange, _ months: Int, _ evidence: [Evidence]) -> Judge.Judgement? {
        guard range.highest > 0 else { return nil }
        let evidence = Array(evidence.prefix(3))
        let detail = String(range.value)
        if range.lowest >= months {
            return Judge.Judgement(outcome: .met, reason: .monthsReached, detail: detail, share: 1, evidence: evidence)
        }
        let share = months > 0 ? Double(range.value) / Double(months) : 1
        let isWithin = range.highest >= months
        return Judge.Judgement(
            outcome: .partly, reason: isWithin ? .monthsWithinBounds : .monthsShort, detail: detail,
            share: isWithin ? min(0.95, max(share, 0.6)) : min(0.9, share), evidence: evidence)
    }

    private func nothing(isOfSomething: Bool) -> Judge.Judgement {
        guard isOfSomething, qualifications.total.highest > 0 else {
            return Judge.Judgement(outcome: .notShown, reason: .silent, share: 0)
        }
        return Judge.Judgement(
            outcome: .notShown, reason: .monthsOtherWork, detail: String(qualifications.total.value), share: 0)
    }
}
