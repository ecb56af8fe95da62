import Documents
import Knowledge
import Model

/// What a document states as data, by the tokens in which it stands.
struct StatedFacts {
    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// All facts of a field, in order; those of one entry where it is given.
    func all(_ field: StatedFact.Field, entry: Int? = nil) -> [StatedFact] {
        reading.document.facts.filter { $0.field == field && (entry == nil || $0.entry == entry) }
    }

    /// The first fact of a field.
    func first(_ field: StatedFact.Field) -> StatedFact? { reading.document.facts.first { $0.field == field } }

    /// The tokens of a fact.
    func tokens(_ fact: StatedFact) -> Range<Int> { reading.tokens(in: fact.span) }

    /// A fact's words as a finding; the rule is its address in the file.
    func finding(_ fact: StatedFact) -> Finding<String> {
        let text = reading.text.quote(fact.span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Finding(text, reading.evidence(fact.span, rule: "stated/" + fact.place))
    }

    /// The first fact of a field as a finding.
    func finding(_ field: StatedFact.Field) -> Finding<String>? { first(field).map(finding) }

    // MARK: sections

    /// Sets the section of every line by the facts that stand in it; a line without one goes with the line above.
    static func assignSections(_ reading: inout Reading) {
        let facts = reading.document.facts.filter { section(of: $0.field) != nil }.sorted { $0.span < $1.span }
        let voluntary = Set(reading.document.facts.filter { $0.field == .volunteering }.map(\.entry))
        var current: Heading?
        var next = 0
        for index in reading.lines.indices {
            let span = reading.block(reading.lines[index]).span
            while next < facts.count, facts[next].span.upper <= span.lower { next += 1 }
            if next < facts.count, facts[next].span.lower < span.upper {
                current = section(of: facts[next].field)
                if current == .experience, voluntary.contains(facts[next].entry) { current = .volunteering }
            }
            reading.lines[index].section = current
        }
    }

    private static func section(of field: StatedFact.Field) -> Heading? {
        switch field {
        case .name, .email, .phone, .link, .location: .contact
        case .summary: .summary
        case .jobTitle, .employer, .employerText, .jobStart, .jobEnd, .jobText: .experience
        case .educationLevel, .school, .educationStart, .educationEnd, .educationText: .education
        case .skill, .skillLevel: .skills
        case .language, .nativeLanguage, .languageLevel: .languages
        case .certificate, .certificateDate: .certificates
        case .project: .projects
        case .interest: .interests
        case .reference: .references
        case .other: .additional
        case .jobOngoing, .volunteering: nil
        case .postTitle, .postEmployer, .postCountry, .postReference, .postText, .postDuty, .postRequirement: nil
        }
    }

    /// The section of a vacancy that the facts of a line name.
    static func vacancySection(of line: Reading.Line, _ reading: Reading) -> VacancyHeading? {
        let span = reading.block(line).span
        for fact in reading.document.facts where fact.span.lower >= span.lower && fact.span.upper <= span.upper {
            switch fact.field {
            case .postDuty: return .duties
            case .postRequirement: return .requirements
            default: continue
            }
        }
        return nil
    }
}
