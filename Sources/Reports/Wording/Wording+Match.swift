import Model

extension Wording {
    /// What is needed, in a few words: "24 months in IT support", "French B2 or English".
    public func need(_ requirement: Requirement) -> String {
        switch requirement.need {
        case .skill(let ids): anyOf(ids.map { clean(names.skill($0)) })
        case .experience(let months, nil): labels.fill("need.experience", ["months": self.months(months)])
        case .experience(let months, "it-support"?): labels.fill("need.experience.support", ["months": self.months(months)])
        case .experience(let months, let object?):
            if let line = SupportLine(rawValue: object) {
                labels.fill("need.experience.line", ["months": self.months(months), "line": line.rawValue])
            } else {
                labels.fill("need.experience.skill", ["months": self.months(months), "skill": objects(object)])
            }
        case .language(let languages): anyOf(languages.map { language($0) })
        case .education(let level): labels.fill("need.education", ["level": labels["education." + level.rawValue]])
        case .certificate(let ids): labels.fill("need.certificate", ["names": anyOf(ids.map { clean(names.certificate($0)) })])
        case .line(let line): labels.fill("need.line", ["line": line.rawValue])
        case .onCall: labels["need.onCall"]
        case .drivingLicence: labels["need.drivingLicence"]
        }
    }

    /// What experience is asked of: a skill, or one of several.
    private func objects(_ object: String) -> String {
        anyOf(
            object.split(separator: "|").map {
                $0 == "it-support" ? labels["need.object.support"] : clean(names.skill(String($0)))
            })
    }

    /// Why a verdict is what it is.
    func reason(_ verdict: Verdict, of requirement: Requirement?) -> String {
        let saysMore = !verdict.detail.isEmpty && !(requirement?.need.isOnly(verdict.detail) ?? false)
        let detail = saysMore ? detail(verdict.detail, of: requirement) : ""
        return labels.fill("reason." + verdict.reason.rawValue, ["detail": detail])
    }

    /// What a reason speaks of: a number of months, a level, or the id of a skill or certificate.
    private func detail(_ detail: String, of requirement: Requirement?) -> String {
        if let months = Int(detail) { return span(months) }
        if case .education? = requirement?.need, EducationLevel(rawValue: detail) != nil { return labels["education." + detail] }
        if let name = names.any(detail) { return clean(name) }
        if let level = LanguageLevel(rawValue: detail) { return self.level(level) }
        return clean(detail)
    }

    /// The verdict in one word.
    func outcome(_ outcome: Verdict.Outcome) -> String { labels["outcome." + outcome.rawValue] }

    /// The suggestion.
    func band(_ band: Band) -> String { labels["band." + band.rawValue] }

    /// A warning, with its numbers.
    func warning(_ warning: Warning) -> String {
        let numbers = warning.numbers.map { span($0) }
        return labels.fill(
            "warning." + warning.kind.rawValue,
            ["first": numbers.first ?? "", "second": numbers.dropFirst().first ?? ""])
    }

    /// What a rejected hit would have meant.
    func rejected(_ id: String) -> String { clean(names.any(id) ?? labels.known("language." + id) ?? id) }

    /// All languages of a CV in a row.
    func languages(_ shown: Qualifications) -> String { shown.languages.map { language($0.fact) }.joined(separator: ", ") }

    /// The requirements that keep a candidate from the next better band.
    func gaps(_ match: Match, of vacancy: Vacancy) -> [String] {
        match.gaps.map { id in vacancy.requirements.first { $0.id == id }.map { need($0) } ?? clean(id) }
    }
}

extension Requirement.Need {
    /// The need is for that one skill or certificate and no other, so that naming it again says nothing.
    fileprivate func isOnly(_ id: String) -> Bool {
        switch self {
        case .skill(let ids), .certificate(let ids): ids == [id]
        default: false
        }
    }
}

extension Verdict.Outcome {
    /// The sign that carries the verdict beside its colour.
    var sign: String {
        switch self {
        case .met: "●"
        case .partly: "◐"
        case .notShown: "○"
        case .contradicted: "✕"
        case .notAssessed: "–"
        }
    }

    /// The class that colours it.
    var cssClass: String {
        switch self {
        case .met: "m"
        case .partly: "p"
        case .notShown: "n1"
        case .contradicted: "c"
        case .notAssessed: "a"
        }
    }
}

extension Vacancy {
    /// The title, else the id, fit to be shown.
    var shownTitle: String { clean(title ?? id) }
}

extension Profile {
    /// The name, else the file, fit to be shown.
    var shownName: String { clean(identity.name?.fact ?? source.file, limit: 120) }
}

extension Qualifications {
    /// Skills that the text of a job shows.
    var skillsShownInJobs: Int { skills.count { $0.stance == .has && $0.proof == .evidenced } }
}
