import Model

/// A CV in the newer schema of Europass, a candidate of HR Open.
struct EuropassCandidate {
    private var text: StatedText
    private var jobs = 0

    /// Writes the candidate as a document.
    static func document(_ root: DataTree.Value, named name: String, _ decoded: DecodedText) -> Document {
        var candidate = EuropassCandidate(text: StatedText(capacity: decoded.bytes.count))
        if let person = root.first("CandidatePerson") { candidate.person(person) }
        for profile in root.all("CandidateProfile").prefix(1) { candidate.profile(profile, root.first("CandidatePerson")) }
        return candidate.text.document(named: name, format: "europass", decoded)
    }

    private mutating func person(_ person: DataTree.Value) {
        if let name = person.first("PersonName") {
            let parts = ["GivenName", "FamilyName"].compactMap { name.first($0)?.text }.filter { !$0.isEmpty }
            text.line(as: .heading(1), [.init(Array(parts.joined(separator: [0x20])), .name, name.place)])
        }
        for contact in person.all("Communication") {
            if let home = contact.first("Address") {
                text.line([
                    .init(home.first("CityName"), .location), .init(home.first("CountryCode"), .location),
                ])
            } else if let number = contact.first("DialNumber") {
                let country = (contact.first("CountryDialing")?.text ?? []).filter(Bytes.isDigit)
                let prefix = country.isEmpty ? [] : [UInt8(ascii: "+")] + country + [0x20]
                text.line([.init(prefix + number.text, .phone, number.place)])
            } else if let address = contact.first("URI") {
                text.line([.init(address, address.text.contains(UInt8(ascii: "@")) ? .email : .link)])
            }
        }
    }

    private mutating func profile(_ profile: DataTree.Value, _ person: DataTree.Value?) {
        text.lines(profile.first("ExecutiveSummary"), .summary)
        for employer in profile.first("EmploymentHistory")?.all("EmployerHistory") ?? [] {
            for position in employer.all("PositionHistory") { job(position, employer) }
        }
        let schools = profile.first("EducationHistory")?.all("EducationOrganizationAttendance") ?? []
        for (entry, school) in schools.enumerated() { education(school, entry) }
        languages(profile, person)
        for (entry, paper) in (profile.first("Certifications")?.all("Certification") ?? []).enumerated() {
            text.line(
                entry: entry,
                [
                    .init(paper.first("CertificationName"), .certificate), .init(paper.first("IssuingAuthorityName"), nil),
                    date(paper.first("FirstIssuedDate"), .certificateDate),
                ])
            text.lines(paper.first("Description"), .other, entry: entry)
        }
        for value in profile.first("Others")?.all("Other") ?? [] {
            text.line([.init(value.first("Title"), .other)])
            text.lines(value.first("Description"), .other)
        }
    }

    private mutating func job(_ position: DataTree.Value, _ employer: DataTree.Value) {
        defer { jobs += 1 }
        text.line(as: .heading(3), entry: jobs, [.init(position.first("PositionTitle"), .jobTitle)])
        text.line(
            entry: jobs,
            [
                .init(employer.first("OrganizationName"), .employer),
                .init(
                    position.first("City")
                        ?? employer.first("OrganizationContact", "Communication", "Address")?.first("CityName"),
                    .employerText),
            ])
        let period = position.first("EmploymentPeriod")
        text.line(
            entry: jobs, between: " – ",
            [date(period?.first("StartDate"), .jobStart), date(period?.first("EndDate"), .jobEnd)])
        if let current = period?.first("CurrentIndicator"), current.text.elementsEqual("true".utf8) {
            text.mark(.jobOngoing, entry: jobs, current.place)
        }
        text.lines(position.first("Description"), .jobText, entry: jobs)
    }

    private func date(_ value: DataTree.Value?, _ field: StatedFact.Field) -> StatedText.Piece? {
        .init(value?.first("FormattedDateTime"), field) ?? .init(value, field)
    }

    private mutating func education(_ school: DataTree.Value, _ entry: Int) {
        let period = school.first("AttendancePeriod")
        text.line(
            entry: entry,
            [
                .init(school.first("EducationDegree", "DegreeName"), .educationLevel),
                .init(school.first("OrganizationName"), .school), date(period?.first("StartDate"), .educationStart),
            ])
        text.line(entry: entry, [date(period?.first("EndDate"), .educationEnd)])
        for subject in school.first("EducationDegree")?.all("OccupationalSkillsCovered") ?? [] {
            text.lines(subject, .educationText, entry: entry)
        }
    }

    /// Languages are competences of a kind of their own; all others are skills.
    private mutating func languages(_ profile: DataTree.Value, _ person: DataTree.Value?) {
        var entry = 0
        for own in person?.all("PrimaryLanguageCode") ?? [] {
            text.line(entry: entry, [.init(own, .nativeLanguage)])
            entry += 1
        }
        for competence in profile.first("PersonQualifications")?.all("PersonCompetency") ?? [] {
            let isLanguage = competence.first("TaxonomyID").map { $0.text.elementsEqual("language".utf8) } ?? false
            if isLanguage {
                let levels = competence.all("CompetencyDimension").map { dimension in
                    StatedText.Piece(dimension.first("Score", "ScoreText"), .languageLevel)
                }
                text.line(
                    entry: entry,
                    [.init(competence.first("CompetencyName") ?? competence.first("CompetencyID"), .language)] + levels)
            } else {
                text.line(as: .item(1), entry: entry, [.init(competence.first("CompetencyName"), .skill)])
            }
            entry += 1
        }
    }
}
