import Model

extension TerminalText {
    /// Every finding of a CV in the order of its text, a line each: the line, what was read, the words, and the rule that read them.
    public func findings(_ profile: Profile, run: RunFacts) -> String {
        let rows = identity(profile.identity) + qualifications(profile.qualifications) + notes(profile)
        return day(run)
            + rows.sorted { ($0.evidence.span, $0.what) < ($1.evidence.span, $1.what) }.map { evidence, what in
                let fields = [String(evidence.line), what, wording.quote(evidence.quote, limit: 80), clean(evidence.rule)]
                return fields.joined(separator: "\t") + "\n"
            }.joined()
    }

    private typealias Row = (evidence: Evidence, what: String)

    private func identity(_ identity: Identity) -> [Row] {
        func rows(_ key: String, _ found: [Finding<String>]) -> [Row] {
            found.map { ($0.evidence, "\(wording.labels["column." + key]): \(clean($0.fact, limit: 200))") }
        }
        return rows("name", identity.name.map { [$0] } ?? []) + rows("email", identity.emails) + rows("phone", identity.phones)
            + rows("link", identity.links) + rows("location", identity.location.map { [$0] } ?? [])
    }

    private func qualifications(_ shown: Qualifications) -> [Row] {
        let labels = wording.labels
        var rows = shown.jobs.map { ($0.evidence, job($0)) }
        for skill in shown.skills {
            let proof = labels[skill.stance == .lacks ? "stance.lacks" : "proof." + skill.proof.rawValue]
            let what = labels.fill("read.skill", ["name": clean(wording.names.skill(skill.id)), "proof": proof])
            rows += skill.evidence.map { ($0, what) }
        }
        rows += shown.languages.map { ($0.evidence, labels.fill("read.language", ["name": wording.language($0.fact)])) }
        rows += shown.certifications.map {
            ($0.evidence, labels.fill("need.certificate", ["names": clean(wording.names.certificate($0.fact.id))]))
        }
        if let found = shown.education {
            rows.append((found.evidence, labels.fill("need.education", ["level": labels["education." + found.fact.rawValue]])))
        }
        if let found = shown.supportLine {
            rows.append((found.evidence, labels.fill("need.line", ["line": found.fact.rawValue])))
        }
        if let found = shown.onCall {
            rows.append((found.evidence, labels.fill("read.onCall", ["value": wording.truth(found.fact)])))
        }
        if let found = shown.drivingLicence { rows.append((found.evidence, labels["need.drivingLicence"])) }
        return rows
    }

    private func job(_ job: Job) -> String {
        let labels = wording.labels
        return labels.fill(
            "read.job",
            [
                "period": wording.period(job.period), "kind": labels["kind." + job.kind.rawValue],
                "support": job.itSupport ? labels["column.support"] : "",
            ])
    }

    /// What was not counted, and what is worth a look.
    private func notes(_ profile: Profile) -> [Row] {
        let labels = wording.labels
        let rejected: [Row] = profile.rejected.map { hit in
            let reason = labels["rejected." + hit.reason.rawValue]
            return (hit.evidence, labels.fill("read.rejected", ["name": wording.rejected(hit.id), "reason": reason]))
        }
        return rejected
            + profile.warnings.compactMap { warning in
                warning.evidence.map { ($0, labels.fill("read.note", ["what": wording.warning(warning)])) }
            }
    }
}
