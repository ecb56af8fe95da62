import Model

extension JSONWriter {
    /// The fields of a vacancy: the flat ones that a table needs, then every requirement.
    mutating func vacancyFields(_ vacancy: Vacancy) {
        field("file", vacancy.file)
        field("id", vacancy.id)
        field("title", vacancy.title)
        field("language", vacancy.language)
        field("kind", vacancy.kind.rawValue)
        field("country", vacancy.country)
        field("employer", vacancy.employer)
        field("level", vacancy.line?.rawValue)
        field("minMonths", vacancy.fewestMonths)
        list("mustSkills", vacancy.skills { $0.isCore })
        list("niceSkills", vacancy.skills { !$0.isCore })
        list("languages", vacancy.languageNeeds) { writer, language in
            writer.object { writer in
                writer.field("code", language.skill.code)
                writer.field("level", language.skill.level?.rawValue)
                writer.field("importance", language.importance)
            }
        }
        field("education", vacancy.education?.rawValue)
        list("certifications", vacancy.certificates)
        field("onCall", vacancy.onCall)
        list("documents", vacancy.documents) { writer, document in
            writer.object { writer in
                writer.field("id", document.id)
                writer.field("when", document.when.rawValue)
                writer.field("evidence", document.evidence)
            }
        }
        list("requirements", vacancy.requirements) { $0.requirement($1) }
        warnings(vacancy.warnings)
    }

    private mutating func requirement(_ requirement: Requirement) {
        object { writer in
            writer.field("id", requirement.id)
            writer.field("kind", requirement.need.kind)
            writer.field("importance", requirement.importance.rawValue)
            writer.field("depth", requirement.depth.rawValue)
            switch requirement.need {
            case .skill(let ids), .certificate(let ids): writer.list("anyOf", ids)
            case .experience(let months, let object):
                writer.field("months", months)
                writer.field("object", object)
            case .language(let languages):
                writer.list("anyOf", languages.map(\.code))
                writer.list("levels", languages) { writer, language in
                    if let level = language.level { writer.value(level.rawValue) } else { writer.null() }
                }
            case .education(let level): writer.field("level", level.rawValue)
            case .line(let line): writer.field("line", line.rawValue)
            case .onCall, .drivingLicence: break
            }
            writer.field("evidence", requirement.evidence)
        }
    }
}

extension Requirement.Need {
    /// What kind of need it is, in one word.
    var kind: String {
        switch self {
        case .skill: "skill"
        case .experience: "experience"
        case .language: "language"
        case .education: "education"
        case .certificate: "certificate"
        case .line: "line"
        case .onCall: "onCall"
        case .drivingLicence: "drivingLicence"
        }
    }
}

extension Vacancy {
    /// The least experience asked for, in months: that of the first must, else of the first should; nil when none is asked for.
    var fewestMonths: Int? {
        for importance in [Requirement.Importance.must, .should] {
            for requirement in requirements where requirement.importance == importance {
                if case .experience(let months, _) = requirement.need { return months }
            }
        }
        return nil
    }

    /// The ids of all skills whose importance fits, once each, in the vacancy's order.
    func skills(_ fits: (Requirement.Importance) -> Bool) -> [String] {
        distinct(
            requirements.filter { fits($0.importance) }.flatMap { requirement -> [String] in
                if case .skill(let ids) = requirement.need { ids } else { [] }
            })
    }

    /// The first education asked for as a must or a should, else the first that is a plus.
    var education: EducationLevel? {
        let asked = requirements.compactMap { requirement -> (Requirement.Importance, EducationLevel)? in
            if case .education(let level) = requirement.need { (requirement.importance, level) } else { nil }
        }
        return (asked.first { $0.0.isCore } ?? asked.first)?.1
    }

    /// The ids of all certificates, those that are only a plus too.
    var certificates: [String] {
        distinct(
            requirements.flatMap { requirement -> [String] in
                if case .certificate(let ids) = requirement.need { ids } else { [] }
            })
    }

    /// Every language with "must", "nice", or "any" where one of several is enough.
    var languageNeeds: [(skill: LanguageSkill, importance: String)] {
        requirements.flatMap { requirement -> [(skill: LanguageSkill, importance: String)] in
            guard case .language(let languages) = requirement.need else { return [] }
            let isPlus = requirement.importance == .nice || requirement.importance == .weak && languages.count == 1
            let importance = isPlus ? "nice" : languages.count > 1 ? "any" : "must"
            return languages.map { ($0, importance) }
        }
    }
}

/// The texts, each at its first place.
private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
}
