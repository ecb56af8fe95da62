import Model

extension TerminalText {
    /// What was read from a vacancy's page: its facts, a line for each requirement, and the papers that it asks for.
    public func vacancy(_ vacancy: Vacancy, run: RunFacts) -> String {
        let labels = wording.labels
        var text = "\(clean(vacancy.id)): \(vacancy.title.map { clean($0, limit: 200) } ?? clean(vacancy.file))\n"
        text += "  " + day(run)
        if vacancy.kind == .roleDescription { text += paragraph(labels["notice.role"], indent: 2) }
        text += row(labels["column.employer"], vacancy.employer.map { [$0] } ?? [])
        text += row(labels["column.country"], vacancy.country.map { [$0] } ?? [])
        text += row(labels["column.language"], vacancy.language.map { [wording.language($0)] } ?? [])
        guard !vacancy.requirements.isEmpty else { return text + "  \(labels["read.nothing"])\n" }
        text += "  \(labels["title.requirements"]):\n"
        for requirement in vacancy.requirements { text += paragraph(self.requirement(requirement), indent: 6, mark: "    - ") }
        if !vacancy.documents.isEmpty { text += "  \(labels["title.documents"]):\n" }
        for paper in vacancy.documents {
            let sentence = "\(wording.document(paper.id)) — \(labels["fact.vacancy." + paper.when.rawValue])"
            text += paragraph(sentence, indent: 6, mark: "    - ")
        }
        for warning in vacancy.warnings { text += paragraph(wording.warning(warning), indent: 4, mark: "  ! ") }
        return text
    }

    /// "must: VPN (basics)".
    private func requirement(_ requirement: Requirement) -> String {
        let labels = wording.labels
        let depth = requirement.depth == .ordinary ? "" : " (\(labels["depth." + requirement.depth.rawValue]))"
        return "\(labels["importance." + requirement.importance.rawValue]): \(wording.need(requirement))\(depth)"
    }
}
