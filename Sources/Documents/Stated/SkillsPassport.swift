import Model

/// A CV in the older schema of Europass, whose JSON has the same names as its XML.
struct SkillsPassport {
    private var text: StatedText

    /// Writes the passport as a document.
    static func document(_ root: DataTree.Value, named name: String, _ decoded: DecodedText) -> Document {
        var passport = SkillsPassport(text: StatedText(capacity: decoded.bytes.count))
        if let info = root.first("LearnerInfo") {
            passport.identity(info.first("Identification"))
            passport.text.line([label(info.first("Headline", "Description"), .summary)])
            for (entry, job) in list("WorkExperience", in: info).enumerated() { passport.job(job, entry) }
            for (entry, school) in list("Education", in: info).enumerated() { passport.education(school, entry) }
            if let skills = info.first("Skills") { passport.skills(skills) }
            for (entry, achievement) in list("Achievement", in: info).enumerated() { passport.achievement(achievement, entry) }
        }
        return passport.text.document(named: name, format: "europass", decoded)
    }

    /// The members of a list, which XML wraps and JSON does not.
    private static func list(_ name: String, in value: DataTree.Value) -> [DataTree.Value] {
        value.all(name) + value.all(name + "List").flatMap { $0.all(name) }
    }

    /// The label of a coded value, else its code, else its own text.
    private static func label(_ value: DataTree.Value?, _ field: StatedFact.Field?) -> StatedText.Piece? {
        .init(value?.first("Label"), field) ?? .init(value?.first("Code"), field) ?? .init(value, field)
    }

    private mutating func identity(_ identification: DataTree.Value?) {
        guard let identification else { return }
        if let name = identification.first("PersonName") {
            let parts = ["FirstName", "Surname"].compactMap { name.first($0)?.text }.filter { !$0.isEmpty }
            text.line(as: .heading(1), [.init(Array(parts.joined(separator: [0x20])), .name, name.place)])
        }
        guard let contacts = identification.first("ContactInfo") else { return }
        text.line([.init(contacts.first("Email", "Contact"), .email)])
        for phone in SkillsPassport.list("Telephone", in: contacts) { text.line([.init(phone.first("Contact"), .phone)]) }
        for site in SkillsPassport.list("Website", in: contacts) { text.line([.init(site.first("Contact"), .link)]) }
        if let home = contacts.first("Address", "Contact") {
            text.line([.init(home.first("Municipality"), .location), SkillsPassport.label(home.first("Country"), .location)])
        }
    }

    private mutating func job(_ job: DataTree.Value, _ entry: Int) {
        text.line(as: .heading(3), entry: entry, [SkillsPassport.label(job.first("Position"), .jobTitle)])
        text.line(
            entry: entry,
            [
                .init(job.first("Employer", "Name"), .employer),
                .init(job.first("Employer", "ContactInfo", "Address")?.first("Contact", "Municipality"), .employerText),
            ])
        period(job.first("Period"), .jobStart, .jobEnd, entry)
        text.lines(job.first("Activities"), .jobText, entry: entry)
    }

    private mutating func education(_ school: DataTree.Value, _ entry: Int) {
        let period = school.first("Period")
        text.line(
            entry: entry,
            [
                .init(school.first("Title"), .educationLevel), .init(school.first("Organisation", "Name"), .school),
                SkillsPassport.date(period?.first("From"), .educationStart),
            ])
        text.line(entry: entry, [SkillsPassport.date(period?.first("To"), .educationEnd)])
        text.lines(school.first("Activities"), .educationText, entry: entry)
    }

    private mutating func period(
        _ period: DataTree.Value?, _ start: StatedFact.Field, _ end: StatedFact.Field, _ entry: Int
    ) {
        guard let period else { return }
        text.line(
            entry: entry, between: " – ",
            [SkillsPassport.date(period.first("From"), start), SkillsPassport.date(period.first("To"), end)])
        if let current = period.first("Current"), current.text.elementsEqual("true".utf8) {
            text.mark(.jobOngoing, entry: entry, current.place)
        }
    }

    /// "2019-03" of a year 2019 and a month 3 or "--03".
    private static func date(_ value: DataTree.Value?, _ field: StatedFact.Field) -> StatedText.Piece? {
        guard let value else { return nil }
        func digits(_ names: String...) -> [UInt8] {
            names.lazy.compactMap { value.first($0)?.text.filter(Bytes.isDigit) }.first ?? []
        }
        let year = digits("@year", "Year")
        guard year.count == 4 else { return .init(value, field) }
        let month = digits("@month", "Month")
        guard let last = month.last, month.count <= 2 else { return .init(year, field, value.place) }
        return .init(year + [0x2D] + (month.count == 2 ? month : [0x30, last]), field, value.place)
    }

    private mutating func skills(_ skills: DataTree.Value) {
        var entry = 0
        if let linguistic = skills.first("Linguistic") {
            for own in SkillsPassport.list("MotherTongue", in: linguistic) {
                text.line(entry: entry, [SkillsPassport.label(own.first("Description"), .nativeLanguage)])
                entry += 1
            }
            for foreign in SkillsPassport.list("ForeignLanguage", in: linguistic) {
                let levels = (foreign.first("ProficiencyLevel")?.children ?? []).map {
                    StatedText.Piece($0, .languageLevel)
                }
                text.line(entry: entry, [SkillsPassport.label(foreign.first("Description"), .language)] + levels)
                entry += 1
            }
        }
        for (entry, area) in skills.children.filter({ $0.name != "Linguistic" }).enumerated() {
            text.lines(area.first("Description"), .skill, entry: entry)
            if area.name == "Driving" { continue }
            for skill in SkillsPassport.list("Skill", in: area) { text.line(as: .item(1), entry: entry, [.init(skill, .skill)]) }
        }
    }

    private mutating func achievement(_ achievement: DataTree.Value, _ entry: Int) {
        text.line(entry: entry, [SkillsPassport.label(achievement.first("Title"), .other)])
        text.lines(achievement.first("Description"), .other, entry: entry)
    }
}
