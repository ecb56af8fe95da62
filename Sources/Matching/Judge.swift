import Knowledge
import Model

/// Judges one requirement at a time by what a CV shows.
struct Judge {
    /// What a CV shows for a requirement.
    struct Judgement {
        let outcome: Verdict.Outcome
        let reason: Verdict.Reason
        var detail = ""
        /// Of the requirement's points, from 0 to 1.
        var share: Double
        var evidence: [Evidence] = []
    }

    private let qualifications: Qualifications
    private let skills: [String: SkillFinding]
    private let knowledge: Knowledge
    private let scoring: Scoring

    init(_ qualifications: Qualifications, _ knowledge: Knowledge, _ scoring: Scoring) {
        self.qualifications = qualifications
        self.knowledge = knowledge
        self.scoring = scoring
        skills = Dictionary(qualifications.skills.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func judge(_ requirement: Requirement) -> Judgement {
        switch requirement.need {
        case .skill(let ids): best(ids.map { skill($0, requirement.depth) })
        case .experience(let months, let object): ExperienceJudge(qualifications, skills, scoring).judge(months, object)
        case .language(let languages): best(languages.map(language))
        case .education(let level): education(level)
        case .certificate(let ids): best(ids.map(certificate))
        case .line(let line): supportLine(line)
        case .onCall: yesOrNo(qualifications.onCall)
        case .drivingLicence: yesOrNo(qualifications.drivingLicence)
        }
    }

    /// The best of alternatives; silence on all of them is silence.
    private func best(_ judgements: [Judgement]) -> Judgement {
        var best = Judgement(outcome: .notShown, reason: .silent, share: 0)
        for (index, judgement) in judgements.enumerated() where index == 0 || judgement.share > best.share { best = judgement }
        return best
    }

    // MARK: skills

    private func skill(_ id: String, _ depth: Requirement.Depth) -> Judgement {
        if let finding = skills[id], finding.stance == .has { return shown(finding, depth) }
        // A neighbour counts for its share; a denial of the skill itself stands all the same.
        var near: Judgement?
        for finding in qualifications.skills where finding.stance == .has {
            for neighbour in knowledge.neighbours[finding.id] ?? [] where neighbour.of == id {
                let share = shown(finding, depth).share * neighbour.share
                if share > near?.share ?? 0 {
                    near = Judgement(
                        outcome: .partly, reason: .neighbour, detail: finding.id, share: share,
                        evidence: Array(finding.evidence.prefix(2)))
                }
            }
        }
        if let denied = skills[id] {
            if let near { return near }
            return Judgement(outcome: .contradicted, reason: .denied, detail: id, share: 0, evidence: denied.evidence)
        }
        return near ?? Judgement(outcome: .notShown, reason: .silent, detail: id, share: 0)
    }

    private func shown(_ finding: SkillFinding, _ depth: Requirement.Depth) -> Judgement {
        let evidence = Array(finding.evidence.prefix(3))
        switch finding.proof {
        case .evidenced:
            return Judgement(
                outcome: .met, reason: .evidenced, detail: finding.id, share: scoring["share.evidenced"], evidence: evidence)
        case .certified:
            return Judgement(
                outcome: .met, reason: .certified, detail: finding.id, share: scoring["share.certified"], evidence: evidence)
        case .declared:
            let share = depth == .basic ? scoring["share.basic.declared"] : scoring["share.declared"]
            return Judgement(outcome: .partly, reason: .declared, detail: finding.id, share: share, evidence: evidence)
        }
    }

    private func certificate(_ id: String) -> Judgement {
        guard let held = qualifications.certifications.first(where: { $0.fact.id == id }) else {
            return Judgement(outcome: .notShown, reason: .silent, detail: id, share: 0)
        }
        return Judgement(outcome: .met, reason: .held, detail: id, share: 1, evidence: [held.evidence])
    }

    // MARK: support lines

    private func supportLine(_ line: SupportLine) -> Judgement {
        if let found = qualifications.supportLine {
            if found.fact >= line {
                return Judgement(
                    outcome: .met, reason: .lineReached, detail: found.fact.rawValue, share: 1, evidence: [found.evidence])
            }
            return Judgement(
                outcome: .partly, reason: .lineBelow, detail: found.fact.rawValue, share: scoring["share.line.below"],
                evidence: [found.evidence])
        }
        guard qualifications.itSupport.value >= 12, let job = qualifications.jobs.first(where: \.itSupport) else {
            return Judgement(outcome: .notShown, reason: .silent, share: 0)
        }
        return Judgement(
            outcome: .partly, reason: .lineUnknownWithMonths, detail: String(qualifications.itSupport.value),
            share: scoring["share.line.unstated"], evidence: [job.evidence])
    }

    // MARK: languages, education, yes or no

    private func language(_ asked: LanguageSkill) -> Judgement {
        guard let found = qualifications.languages.first(where: { $0.fact.code == asked.code }) else {
            return Judgement(outcome: .notShown, reason: .silent, detail: asked.code, share: 0)
        }
        let evidence = [found.evidence]
        guard let level = found.fact.level else {
            return Judgement(
                outcome: .partly, reason: .levelUnknown, detail: asked.code, share: scoring["share.level.unknown"],
                evidence: evidence)
        }
        guard let wanted = asked.level else {
            // No level is asked for: any level answers; the lower ones leave points for those who can work in the language.
            let share = level < .b2 ? scoring["share.level.free." + level.rawValue.lowercased()] : 1
            return Judgement(outcome: .met, reason: .levelNotAsked, detail: level.shown, share: share, evidence: evidence)
        }
        if level >= wanted {
            return Judgement(outcome: .met, reason: .levelReached, detail: level.shown, share: 1, evidence: evidence)
        }
        let share = wanted.rank - level.rank == 1 ? scoring["share.level.below"] : scoring["share.level.far"]
        return Judgement(outcome: .partly, reason: .levelBelow, detail: level.shown, share: share, evidence: evidence)
    }

    private func education(_ level: EducationLevel) -> Judgement {
        guard let found = qualifications.education else { return Judgement(outcome: .notShown, reason: .silent, share: 0) }
        if found.fact >= level {
            return Judgement(
                outcome: .met, reason: found.fact > level ? .higher : .held, detail: found.fact.rawValue, share: 1,
                evidence: [found.evidence])
        }
        return Judgement(outcome: .partly, reason: .below, detail: found.fact.rawValue, share: 0.4, evidence: [found.evidence])
    }

    private func yesOrNo(_ finding: Finding<Bool>?) -> Judgement {
        guard let finding else { return Judgement(outcome: .notShown, reason: .silent, share: 0) }
        return finding.fact
            ? Judgement(outcome: .met, reason: .accepted, share: 1, evidence: [finding.evidence])
            : Judgement(outcome: .contradicted, reason: .refused, share: 0, evidence: [finding.evidence])
    }
}

extension LanguageLevel {
    /// The level for pages: the mother tongue is never told apart from C2.
    fileprivate var shown: String { self == .native ? LanguageLevel.c2.rawValue : rawValue }
}
