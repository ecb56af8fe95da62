import Model

extension JSONWriter {
    /// The fields of a profile.
    mutating func profileFields(_ profile: Profile) {
        source(profile.source)
        field("kind", profile.kind.rawValue)
        identity(profile.identity)
        qualifications(profile.qualifications)
        proofs(profile)
        list("rejected", profile.rejected) { writer, hit in
            writer.object { writer in
                writer.field("id", hit.id)
                writer.field("reason", hit.reason.rawValue)
                writer.field("evidence", hit.evidence)
            }
        }
        warnings(profile.warnings)
    }

    /// Where a CV came from.
    mutating func source(_ source: Source) {
        field("file", source.file)
        list("paths", source.paths)
        field("part", source.part)
        field("subject", source.subject)
        list("references", source.references)
        field("format", source.format)
        field("language", source.language)
        field("contentHash", source.contentHash)
        field("size", source.size)
    }

    private mutating func identity(_ identity: Identity) {
        field("name", identity.name?.fact)
        list("emails", identity.emails) { $0.value($1.fact) }
        list("phones", identity.phones) { $0.value($1.fact) }
        list("links", identity.links) { $0.value($1.fact) }
        field("location", identity.location?.fact)
    }

    private mutating func qualifications(_ shown: Qualifications) {
        list("skills", shown.skills) { $0.skill($1) }
        list("languages", shown.languages) { writer, language in
            writer.object { writer in
                writer.field("code", language.fact.code)
                writer.field("level", language.fact.level?.rawValue)
                writer.evidence("evidence", language)
            }
        }
        list("jobs", shown.jobs) { $0.job($1) }
        field("totalMonths", shown.total.value)
        field("totalMonthsRange", shown.total)
        field("itSupportMonths", shown.itSupport.value)
        field("itSupportMonthsRange", shown.itSupport)
        field("education", shown.education?.fact.rawValue)
        list("certifications", shown.certifications) { $0.value($1.fact.id) }
        list("certificates", shown.certifications) { writer, certificate in
            writer.object { writer in
                writer.field("id", certificate.fact.id)
                writer.field("year", certificate.fact.year)
                writer.evidence("evidence", certificate)
            }
        }
        field("supportLevel", shown.supportLine?.fact.rawValue)
        field("onCall", shown.onCall?.fact)
        field("drivingLicence", shown.drivingLicence?.fact)
    }

    private mutating func skill(_ skill: SkillFinding) {
        object { writer in
            writer.field("id", skill.id)
            writer.field("stance", skill.stance.rawValue)
            writer.field("proof", skill.proof.rawValue)
            writer.field("months", skill.months)
            writer.field("lastUsed", skill.lastUsed?.description)
            writer.field("rating", skill.rating)
            writer.list("evidence", skill.evidence) { $0.value($1) }
        }
    }

    private mutating func job(_ job: Job) {
        object { writer in
            writer.field("title", job.title)
            writer.field("employer", job.employer)
            writer.field("start", job.period?.start.text)
            writer.field("end", job.period?.end.text)
            writer.field("startKind", (job.period?.start ?? .unknown).kind)
            writer.field("endKind", (job.period?.end ?? .unknown).kind)
            writer.field("kind", job.kind.rawValue)
            writer.field("itSupport", job.itSupport)
            writer.field("line", job.line?.rawValue)
            writer.span("span", job.span)
            writer.field("evidence", job.evidence)
        }
    }

    /// Where the single facts stand that have no place of their own.
    private mutating func proofs(_ profile: Profile) {
        object("evidence") { writer in
            writer.evidence("name", profile.identity.name)
            writer.list("emails", profile.identity.emails) { $0.value($1.evidence) }
            writer.list("phones", profile.identity.phones) { $0.value($1.evidence) }
            writer.list("links", profile.identity.links) { $0.value($1.evidence) }
            writer.evidence("location", profile.identity.location)
            writer.evidence("education", profile.qualifications.education)
            writer.evidence("supportLevel", profile.qualifications.supportLine)
            writer.evidence("onCall", profile.qualifications.onCall)
            writer.evidence("drivingLicence", profile.qualifications.drivingLicence)
        }
    }
}

extension PeriodEnd {
    /// How precise the end is: "month", "year", "present" or "unknown".
    var kind: String {
        switch self {
        case .month: "month"
        case .year: "year"
        case .present: "present"
        case .unknown: "unknown"
        }
    }
}
