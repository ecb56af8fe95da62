import Documents
import Knowledge
import Model

/// Reads a CV into a profile.
public struct ProfileReader: Sendable {
    private let knowledge: Knowledge
    private let asOf: Day

    /// A reader with the words of Data, for a day to which "to the present" runs.
    public init(_ knowledge: Knowledge, asOf: Day) {
        self.knowledge = knowledge
        self.asOf = asOf
    }

    /// What a CV says; `source` tells where it came from.
    public func read(_ document: Document, source: Source) -> Profile {
        var reading = Reading(document, knowledge: knowledge, asOf: asOf)
        Sections.assign(&reading)
        let identity = identity(reading)
        reading.name(identity.name)
        let found = JobReader(reading).read()
        let jobs = found.jobs
        reading.adopt(jobs)
        let certificates = CertificateReader(reading).read()
        let skills = SkillReader(reading, jobs: jobs).read(certificates: certificates.held)
        var source = source
        source.language = reading.language.map { knowledge.languageCodes[$0] }
        source.references = PostReferences(reading).read()
        let positions = jobs.map(\.job)
        let onCall = OnCallReader(reading)
        let qualifications = Qualifications(
            skills: skills.skills, languages: LanguageReader(reading).read(), jobs: positions,
            total: experience(positions) { _ in true }, itSupport: experience(positions, where: \.itSupport),
            education: EducationReader(reading).read(),
            certifications: certificates.held.map {
                Finding(
                    Certificate(id: knowledge.certificates[$0.kind].id, year: $0.year), reading.evidence($0.tokens, $0.phrase))
            },
            supportLine: SupportLineReader(reading).highest(), onCall: onCall.read(), drivingLicence: onCall.drivingLicence())
        return Profile(
            source: source, identity: identity, qualifications: qualifications, rejected: certificates.rejected + skills.rejected,
            warnings: document.warnings
                + Findings(reading, jobs: positions, leaves: found.leaves, total: qualifications.total).warnings(),
            kind: DocumentKindReader(reading, jobs: positions, identity: identity).read())
    }

    /// Who it is: by data where the document is data, else by its words, and by data where the words say nothing.
    private func identity(_ reading: Reading) -> Identity {
        let contacts = ContactReader(reading)
        let stated = StatedFacts(reading)
        var emails = contacts.emails()
        if emails.isEmpty { emails = stated.all(.email).map(stated.finding).filter { $0.fact.contains("@") } }
        var phones = PhoneReader(reading).read()
        if phones.isEmpty, reading.document.isStated { phones = stated.all(.phone).map(stated.finding) }
        let isStated = reading.document.isStated
        let name = (isStated ? stated.finding(.name) : nil) ?? NameReader(reading).read(emails: emails) ?? stated.finding(.name)
        let location = LocationReader(reading).location() ?? (isStated ? stated.finding(.location) : nil)
        return Identity(name: name, emails: emails, phones: phones, links: contacts.links(), location: location)
    }

    /// Months in positions that count as experience.
    private func experience(_ jobs: [Job], where counts: (Job) -> Bool) -> MonthRange {
        MonthRange.union(jobs.filter { $0.kind.countsAsExperience && counts($0) }.compactMap(\.period), now: asOf.inMonth)
    }
}
