import Model

/// A CV in the schema of JSON Resume.
struct JSONResume {
    private var text: StatedText
    private var jobs = 0

    /// True when these are the members of such a CV.
    static func fits(_ root: DataTree.Value) -> Bool {
        guard let basics = root.first("basics") else { return root.first("work")?.first("position") != nil }
        return basics.first("name") != nil || root.first("work") != nil || root.first("skills") != nil
    }

    /// Writes the members as a document.
    static func document(_ root: DataTree.Value, named name: String, _ decoded: DecodedText) -> Document {
        var resume = JSONResume(text: StatedText(capacity: decoded.bytes.count))
        resume.basics(root.first("basics"))
        for job in root.all("work") { resume.job(job, employer: ["name", "company"], isVoluntary: false) }
        for job in root.all("volunteer") { resume.job(job, employer: ["organization"], isVoluntary: true) }
        for (entry, school) in root.all("education").enumerated() { resume.education(school, entry) }
        for (entry, skill) in root.all("skills").enumerated() { resume.skill(skill, entry) }
        for (entry, language) in root.all("languages").enumerated() {
            resume.text.line(
                entry: entry, between: ": ",
                [.init(language.first("language"), .language), .init(language.first("fluency"), .languageLevel)])
        }
        for (entry, paper) in root.all("certificates").enumerated() {
            resume.text.line(
                entry: entry,
                [
                    .init(paper.first("name"), .certificate), .init(paper.first("issuer"), nil),
                    .init(paper.first("date"), .certificateDate),
                ])
        }
        resume.rest(root)
        return resume.text.document(named: name, format: "json-resume", decoded)
    }

    private mutating func basics(_ basics: DataTree.Value?) {
        guard let basics else { return }
        text.line(as: .heading(1), [.init(basics.first("name"), .name)])
        text.line([.init(basics.first("label"), .summary)])
        text.line([.init(basics.first("email"), .email)])
        text.line([.init(basics.first("phone"), .phone)])
        text.line([.init(basics.first("url") ?? basics.first("website"), .link)])
        if let home = basics.first("location") {
            text.line(["city", "region", "countryCode"].map { .init(home.first($0), .location) })
        }
        for profile in basics.all("profiles") {
            text.line(between: ": ", [.init(profile.first("network"), nil), .init(profile.first("url"), .link)])
        }
        text.lines(basics.first("summary"), .summary)
    }

    private mutating func job(_ job: DataTree.Value, employer: [String], isVoluntary: Bool) {
        defer { jobs += 1 }
        text.line(as: .heading(3), entry: jobs, [.init(job.first("position"), .jobTitle)])
        let name = employer.lazy.compactMap { job.first($0) }.first
        text.line(
            entry: jobs,
            [.init(name, .employer), .init(job.first("location"), .employerText), .init(job.first("description"), .employerText)])
        dates(job, .jobStart, .jobEnd, jobs)
        if job.first("startDate") != nil, job.first("endDate").map(\.isBlank) ?? true {
            text.mark(.jobOngoing, entry: jobs, job.place)
        }
        if isVoluntary { text.mark(.volunteering, entry: jobs, job.place) }
        text.lines(job.first("summary"), .jobText, entry: jobs)
        for highlight in job.all("highlights") { text.lines(highlight, .jobText, entry: jobs, asItems: true) }
        for keyword in job.all("keywords") { text.lines(keyword, .jobText, entry: jobs, asItems: true) }
    }

    private mutating func dates(_ value: DataTree.Value, _ start: StatedFact.Field, _ end: StatedFact.Field, _ entry: Int) {
        text.line(entry: entry, between: " – ", [.init(value.first("startDate"), start), .init(value.first("endDate"), end)])
    }

    private mutating func education(_ school: DataTree.Value, _ entry: Int) {
        text.line(
            entry: entry,
            [
                .init(school.first("studyType"), .educationLevel), .init(school.first("area"), .educationText),
                .init(school.first("institution"), .school), .init(school.first("startDate"), .educationStart),
            ])
        text.line(entry: entry, [.init(school.first("endDate"), .educationEnd)])
        for course in school.all("courses") { text.lines(course, .educationText, entry: entry, asItems: true) }
    }

    /// One line a skill: its name, what it holds, how well.
    private mutating func skill(_ skill: DataTree.Value, _ entry: Int) {
        if skill.children.isEmpty {
            text.line(as: .item(1), entry: entry, [.init(skill, .skill)])
            return
        }
        text.line(
            as: .item(1), entry: entry, [.init(skill.first("name"), .skill)] + skill.all("keywords").map { .init($0, .skill) })
        text.line(entry: entry, [.init(skill.first("level"), .skillLevel)])
    }

    private mutating func rest(_ root: DataTree.Value) {
        for (entry, project) in root.all("projects").enumerated() {
            text.line(entry: entry, [.init(project.first("name"), .project)])
            text.lines(project.first("description"), .project, entry: entry)
            for name in ["highlights", "keywords"] {
                for item in project.all(name) { text.lines(item, .project, entry: entry, asItems: true) }
            }
        }
        for name in ["awards", "publications"] {
            for value in root.all(name) {
                text.line([.init(value.first("title") ?? value.first("name"), .other), .init(value.first("summary"), .other)])
            }
        }
        for interest in root.all("interests") {
            text.line([.init(interest.first("name"), .interest)] + interest.all("keywords").map { .init($0, .interest) })
        }
        for reference in root.all("references") {
            text.line([.init(reference.first("name"), .reference), .init(reference.first("reference"), .reference)])
        }
    }
}

/// A vacancy in the schema that JSON Resume has for jobs.
enum JSONJob {
    /// True when these are the members of such a vacancy.
    static func fits(_ root: DataTree.Value) -> Bool {
        root.first("title") != nil && root.first("company") != nil
            && ["responsibilities", "qualifications", "description"].contains { root.first($0) != nil }
    }

    /// Writes the members as a document.
    static func document(_ root: DataTree.Value, named name: String, _ decoded: DecodedText) -> Document {
        var text = StatedText(capacity: decoded.bytes.count)
        text.line(as: .heading(1), [.init(root.first("title"), .postTitle)])
        text.line([.init(root.first("company"), .postEmployer)])
        if let place = root.first("location") {
            text.line([.init(place.first("city"), nil), .init(place.first("countryCode"), .postCountry)])
        }
        text.line([.init(root.first("type"), nil), .init(root.first("remote"), nil)])
        text.lines(root.first("description"), .postText)
        for duty in root.all("responsibilities") { text.lines(duty, .postDuty, asItems: true) }
        for wish in root.all("qualifications") { text.lines(wish, .postRequirement, asItems: true) }
        for (entry, skill) in root.all("skills").enumerated() {
            text.line(
                as: .item(1), entry: entry, between: ", ",
                [.init(skill.first("name"), .postRequirement)] + skill.all("keywords").map { .init($0, .postRequirement) })
        }
        return text.document(named: name, format: "json-job", decoded)
    }
}
