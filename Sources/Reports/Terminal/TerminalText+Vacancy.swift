import Model

extension TerminalText {
    /// What was read from a vacancy's page: its facts and terms, a line for each requirement, the papers that it asks for, how to
    /// apply, and what follows for those who read it.
    public func vacancy(_ vacancy: Vacancy, brief: VacancyBrief = VacancyBrief(), run: RunFacts) -> String {
        let labels = wording.labels
        var text = "\(clean(vacancy.id)): \(vacancy.title.map { clean($0, limit: 200) } ?? clean(vacancy.file))\n"
        text += "  " + day(run)
        if vacancy.kind == .roleDescription { text += paragraph(labels["notice.role"], indent: 2) }
        text += row(labels["column.employer"], vacancy.employer.map { [$0] } ?? [])
        text += row(labels["column.country"], vacancy.country.map { [$0] } ?? [])
        text += row(labels["column.language"], vacancy.language.map { [wording.language($0)] } ?? [])
        for term in wording.terms(vacancy.terms) { text += row(term.label, term.texts) }
        guard !vacancy.requirements.isEmpty else { return text + "  \(labels["read.nothing"])\n" }
        text += "  \(labels["title.requirements"]):\n"
        for requirement in vacancy.requirements { text += paragraph(self.requirement(requirement), indent: 6, mark: "    - ") }
        if !vacancy.documents.isEmpty { text += "  \(labels["title.documents"]):\n" }
        for paper in vacancy.documents {
            let sentence = "\(wording.document(paper.id)) — \(labels["fact.vacancy." + paper.when.rawValue])"
            text += paragraph(sentence, indent: 6, mark: "    - ")
        }
        text += section(
            "title.apply", wording.application(vacancy.application).map { "\($0.label): " + $0.texts.joined(separator: ", ") })
        text += self.brief(brief, of: vacancy)
        for warning in vacancy.warnings { text += paragraph(wording.warning(warning), indent: 4, mark: "  ! ") }
        return text
    }

    /// The portrait, what to ask, and what moves the rate.
    private func brief(_ brief: VacancyBrief, of vacancy: Vacancy) -> String {
        section("title.portrait", brief.portrait.map { wording.portrait($0) })
            + section("title.toClarify", brief.questions.map { wording.question($0, of: vacancy) })
            + section("title.rate", brief.rateFactors.map { wording.rate($0.fact) })
    }

    /// A title with an item a line; nothing without items.
    func section(_ title: String, _ items: [String]) -> String {
        guard !items.isEmpty else { return "" }
        return "  \(wording.labels[title]):\n" + items.map { paragraph($0, indent: 6, mark: "    - ") }.joined()
    }

    /// "must: VPN (basics)".
    private func requirement(_ requirement: Requirement) -> String {
        let labels = wording.labels
        let depth = requirement.depth == .ordinary ? "" : " (\(labels["depth." + requirement.depth.rawValue]))"
        return "\(labels["importance." + requirement.importance.rawValue]): \(wording.need(requirement))\(depth)"
    }
}
