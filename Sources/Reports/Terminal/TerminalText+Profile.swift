import Model

extension TerminalText {
    /// What was read from a CV: the facts, the jobs, the skills by what shows them, and what is worth a look.
    public func profile(_ profile: Profile, run: RunFacts) -> String {
        let labels = wording.labels
        let identity = profile.identity
        let shown = profile.qualifications
        var text = "\(clean(profile.source.file))\n" + "  " + day(run)
        text += row(labels["column.name"], identity.name.map { [$0.fact] } ?? [])
        text += row(labels["column.email"], identity.emails.map(\.fact))
        text += row(labels["column.phone"], identity.phones.map(\.fact))
        text += row(labels["column.location"], identity.location.map { [$0.fact] } ?? [])
        text += row(labels["column.totalMonths"], [months(shown.total)])
        text += row(labels["column.supportMonths"], [months(shown.itSupport)])
        text += row(labels["column.line"], shown.supportLine.map { [$0.fact.rawValue] } ?? [])
        text += row(labels["column.onCall"], shown.onCall.map { [wording.truth($0.fact)] } ?? [])
        text += row(labels["column.languages"], shown.languages.map { wording.language($0.fact) })
        text += row(labels["column.education"], shown.education.map { [labels["education." + $0.fact.rawValue]] } ?? [])
        text += row(labels["column.certificates"], shown.certifications.map { wording.names.certificate($0.fact.id) })
        if !shown.jobs.isEmpty { text += "  \(labels["title.jobs"]):\n" }
        for job in shown.jobs { text += paragraph(self.job(job), indent: 6, mark: "    - ") }
        let having = shown.skills.filter { $0.stance == .has }
        text += row(labels["column.skillsShown"], names(having.filter { $0.proof == .evidenced }))
        text += row(labels["read.certified"], names(having.filter { $0.proof == .certified }))
        text += row(labels["read.named"], names(having.filter { $0.proof == .declared }))
        text += row(labels["read.lacking"], names(shown.skills.filter { $0.stance == .lacks }))
        if !profile.warnings.isEmpty { text += "  \(labels["title.warnings"]):\n" }
        for warning in profile.warnings {
            let place = warning.evidence.map { " (\(labels.fill("place", ["n": String($0.line)])))" } ?? ""
            text += paragraph(wording.warning(warning) + place, indent: 6, mark: "    ! ")
        }
        return text
    }

    /// "March 2021 – present: Technician, Example (IT support, L2)".
    private func job(_ job: Job) -> String {
        let named = [job.title, job.employer].compactMap { $0.map { clean($0, limit: 200) } }.joined(separator: ", ")
        let kinds = [
            job.kind == .employment ? nil : wording.labels["kind." + job.kind.rawValue],
            job.itSupport ? wording.labels["column.support"] : nil, job.line?.rawValue,
        ].compactMap(\.self)
        return "\(wording.period(job.period)): \(named)" + (kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))")
    }

    /// "68", and "(66–70)" where the dates leave room.
    private func months(_ months: MonthRange) -> String {
        let bounds = months.lowest == months.highest ? "" : " (\(months.lowest)–\(months.highest))"
        return String(months.value) + bounds
    }

    private func names(_ skills: [SkillFinding]) -> [String] { skills.map { wording.names.skill($0.id) } }

    /// A fact with its name; nothing where there is none.
    func row(_ name: String, _ facts: [String]) -> String {
        let facts = facts.map { clean($0, limit: 300) }.filter { !$0.isEmpty }
        return facts.isEmpty ? "" : paragraph("\(name): \(facts.joined(separator: ", "))", indent: 4, mark: "  ")
    }
}
