import Model

/// One CV held against one vacancy, from the candidate's side: the same verdicts as the recruiter's, and what small truthful
/// changes would help.
public struct SelfCheck: Hashable, Sendable {
    /// A change that would help if it is true; the wording stands in the labels under "change.<kind>".
    public struct Change: Hashable, Sendable {
        /// What to change.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case sayWhere, mention, level, line, months, onCall
            case unreadableEnd, endBeforeStart, hiddenText, noJobs, lookAlikeLetters
        }

        /// What to change.
        public let kind: Kind
        /// The requirement that it serves; nil when it serves the whole CV.
        public let requirement: Requirement?
        /// Where it stands in the CV; nil when the CV says nothing of it.
        public let place: Evidence?
        /// The points that are open there.
        public let open: Points
    }

    /// What was read.
    public let profile: Profile
    /// The vacancy.
    public let vacancy: Vacancy
    /// How it matches.
    public let match: Match
    /// What the CV shows of what moves the rate, apart from the points.
    public let rate: [RateShown]
    /// Where the CV stands on the ladder of support lines; nil where nothing is told of it.
    public let ladder: LadderPlace?
    /// The facts of the run.
    public let run: RunFacts

    /// A check of one CV for one vacancy.
    public init(
        profile: Profile, vacancy: Vacancy, match: Match, rate: [RateShown] = [], ladder: LadderPlace? = nil, run: RunFacts
    ) {
        self.rate = rate
        self.ladder = ladder
        self.profile = profile
        self.vacancy = vacancy
        self.match = match
        self.run = run
    }

    /// The verdicts of one outcome, in the vacancy's order.
    public func verdicts(_ outcome: Verdict.Outcome) -> [Verdict] { match.verdicts.filter { $0.outcome == outcome } }

    /// The requirement of a verdict; nil when the vacancy has none of that id.
    public func requirement(of verdict: Verdict) -> Requirement? { vacancy.requirements.first { $0.id == verdict.requirement } }

    /// Skills that the CV names and no job shows: those that the vacancy asks for first.
    public var unproven: [SkillFinding] {
        let asked = Set(vacancy.skills { _ in true })
        let named = profile.qualifications.skills.filter { $0.stance == .has && $0.proof == .declared }
        return named.filter { asked.contains($0.id) } + named.filter { !asked.contains($0.id) }
    }

    /// Changes that would help, those of the whole CV first, then by the points that are open.
    public var changes: [Change] {
        let whole = profile.warnings.compactMap { warning in
            Self.kind(of: warning.kind).map { Change(kind: $0, requirement: nil, place: warning.evidence, open: .zero) }
        }
        let single = match.verdicts.enumerated().compactMap { index, verdict in change(for: verdict).map { (index, $0) } }
        let sorted = single.sorted { ($1.1.open, $0.0) < ($0.1.open, $1.0) }
        return whole + sorted.map(\.1)
    }

    private func change(for verdict: Verdict) -> Change? {
        guard verdict.outcome != .notAssessed, let requirement = requirement(of: verdict),
            let kind = kind(of: verdict, need: requirement.need)
        else { return nil }
        let open = Points(hundredths: verdict.maximum.hundredths - verdict.points.hundredths)
        return open > .zero ? Change(kind: kind, requirement: requirement, place: verdict.evidence.first, open: open) : nil
    }

    private func kind(of verdict: Verdict, need: Requirement.Need) -> Change.Kind? {
        switch (verdict.reason, need) {
        case (.declared, .skill): .sayWhere
        case (.levelUnknown, _): .level
        case (.lineUnknownWithMonths, _), (.silent, .line): .line
        case (.monthsWithinBounds, _): .months
        case (.silent, .onCall): .onCall
        case (.silent, .experience): nil
        case (.silent, _): .mention
        default: nil
        }
    }

    private static func kind(of warning: Warning.Kind) -> Change.Kind? {
        switch warning {
        case .unreadableEnd: .unreadableEnd
        case .endBeforeStart: .endBeforeStart
        case .hiddenText: .hiddenText
        case .noJobs: .noJobs
        case .lookAlikeLetters: .lookAlikeLetters
        default: nil
        }
    }
}

extension Wording {
    /// A change in a sentence, of the CV's, the vacancy's and the labels' words only.
    func change(_ change: SelfCheck.Change, of check: SelfCheck) -> String {
        labels.fill("change." + change.kind.rawValue, ["name": subject(of: change, in: check)])
    }

    /// The changes as sentences in their order; those that ask for the same share one, and then have no place of their own.
    func advice(_ changes: [SelfCheck.Change], of check: SelfCheck) -> [(sentence: String, place: Evidence?)] {
        var seen: Set<SelfCheck.Change.Kind> = []
        return changes.compactMap { change in
            let alike = changes.filter { $0.kind == change.kind && $0.requirement != nil }
            guard change.requirement != nil, alike.count > 1 else { return (self.change(change, of: check), change.place) }
            guard seen.insert(change.kind).inserted else { return nil }
            let names = alike.map { subject(of: $0, in: check) }.joined(separator: ", ")
            return (labels.fill("change." + change.kind.rawValue, ["name": names]), nil)
        }
    }

    private func subject(of change: SelfCheck.Change, in check: SelfCheck) -> String {
        guard let requirement = change.requirement else { return "" }
        let shown = check.profile.qualifications
        switch (change.kind, requirement.need) {
        case (.sayWhere, .skill(let ids)):
            let named = ids.filter { id in shown.skills.contains { $0.id == id && $0.stance == .has } }
            return named.isEmpty ? need(requirement) : named.map { clean(names.skill($0)) }.joined(separator: ", ")
        case (.level, .language(let languages)):
            let asked = Set(languages.map(\.code))
            let open = shown.languages.filter { asked.contains($0.fact.code) && $0.fact.level == nil }
            return open.isEmpty ? need(requirement) : open.map { language($0.fact.code) }.joined(separator: ", ")
        case (.line, .line(let line)): return line.rawValue
        case (.months, _):
            return shown.jobs.compactMap(\.period).filter(\.hasYearAlone).map { period($0) }.joined(separator: "; ")
        default: return need(requirement)
        }
    }
}

extension Period {
    /// An end is given by its year alone.
    fileprivate var hasYearAlone: Bool {
        if case .year = start { return true }
        if case .year = end { return true }
        return false
    }
}
