import Model

/// What microdata (itemprop) and microformats (class names) of a page say that its visible words are.
struct MarkedFacts {
    /// What an element and those within speak of.
    enum Thing: Sendable {
        case none, person, personPlace, resume, job, school, post, postPlace, postEmployer
        /// Something of which nothing is noted.
        case other
    }

    /// What an element's words are.
    struct Mark: Sendable {
        let field: StatedFact.Field
        let entry: Int
        let place: String
    }

    /// Longer words are no value of these fields.
    static let longest = 400
    /// More of one page are not noted.
    private static let most = 2_000

    private(set) var facts: [StatedFact] = []
    private var seen: [String: Int] = [:]
    private var jobs = -1
    private var schools = -1
    private var marks = 0

    /// What an element speaks of, and what its own words are; both by its attributes and what is around it.
    mutating func read(_ attributes: Attributes, within thing: Thing) -> (thing: Thing, mark: Mark?) {
        guard marks < MarkedFacts.most else { return (thing, nil) }
        var inner = thing
        var mark: Mark?
        if !attributes.property.isEmpty || !attributes.itemType.isEmpty {
            let property = String(decoding: attributes.property, as: UTF8.self)
            if let field = MarkedFacts.property(property, of: thing), attributes.itemType.isEmpty {
                mark = note(field, "@itemprop='\(property)'")
            }
            if !attributes.itemType.isEmpty { inner = MarkedFacts.thing(attributes.itemType, property: property, within: thing) }
        }
        let names = attributes.classNames
        if !names.isEmpty, thing != .none || Bytes.find("card", in: names) != nil || Bytes.find("resume", in: names) != nil {
            Bytes.forEachWord(in: names, atMost: 16) { name in
                let name = String(decoding: name, as: UTF8.self)
                if mark == nil, let field = MarkedFacts.className(name, of: thing) {
                    mark = note(field, "contains(concat(' ',@class,' '),' \(name) ')")
                }
                if let opened = MarkedFacts.thing(className: name, within: thing) {
                    inner = opened
                    if opened == .job { jobs += 1 }
                    if opened == .school { schools += 1 }
                    return true
                }
                return false
            }
        }
        return (inner, mark)
    }

    /// Notes that the words from `opened` to the end of the text are what the mark says.
    mutating func close(_ mark: Mark, in text: [UInt8], from opened: Int) {
        var lower = min(opened, text.count)
        var upper = text.count
        while lower < upper, Bytes.isSpace(text[lower]) { lower += 1 }
        while upper > lower {
            if Bytes.isSpace(text[upper - 1]) {
                upper -= 1
            } else if upper >= lower + 2, text[upper - 1] == 0xA0, text[upper - 2] == 0xC2 {
                upper -= 2
            } else {
                break
            }
        }
        guard lower < upper, upper - lower <= MarkedFacts.longest else { return }
        facts.append(StatedFact(field: mark.field, entry: mark.entry, place: mark.place, span: Span(lower, upper)))
    }

    private mutating func note(_ field: StatedFact.Field, _ condition: String) -> Mark {
        marks += 1
        let number = seen[condition, default: 0] + 1
        seen[condition] = number
        let entry: Int =
            switch field {
            case .jobTitle, .employer, .jobStart, .jobEnd, .jobText: max(0, jobs)
            case .school, .educationStart, .educationEnd: max(0, schools)
            default: 0
            }
        return Mark(field: field, entry: entry, place: "(//*[\(condition)])[\(number)]")
    }

    // MARK: microdata

    private static func thing(_ type: Attributes.Value, property: String, within: Thing) -> Thing {
        let name = String(decoding: type.split { $0 == UInt8(ascii: "/") || Bytes.isSpace($0) }.last ?? [], as: UTF8.self)
        switch (name, within) {
        case ("Person", .none): return .person
        case ("JobPosting", _): return .post
        case ("Place", .person), ("PostalAddress", .person), ("PostalAddress", .personPlace): return .personPlace
        case ("Place", .post), ("PostalAddress", .post), ("PostalAddress", .postPlace): return .postPlace
        case (_, .post): return property == "hiringOrganization" ? .postEmployer : .other
        default: return .other
        }
    }

    private static func property(_ name: String, of thing: Thing) -> StatedFact.Field? {
        switch (thing, name) {
        case (.person, "name"): .name
        case (.person, "email"): .email
        case (.person, "telephone"): .phone
        case (.person, "jobTitle"): .jobTitle
        case (.person, "url"): .link
        case (.person, "addressLocality"), (.personPlace, "addressLocality"): .location
        case (.post, "title"): .postTitle
        case (.post, "identifier"): .postReference
        case (.post, "hiringOrganization"), (.postEmployer, "name"): .postEmployer
        case (.post, "addressCountry"), (.postPlace, "addressCountry"): .postCountry
        default: nil
        }
    }

    // MARK: microformats

    private static func thing(className name: String, within: Thing) -> Thing? {
        switch (name, within) {
        case ("hresume", .none), ("h-resume", .none): .resume
        case ("experience", .resume), ("p-experience", .resume): .job
        case ("education", .resume), ("p-education", .resume): .school
        case ("vcard", .none), ("h-card", .none), ("vcard", .resume), ("h-card", .resume): .person
        default: nil
        }
    }

    private static func className(_ name: String, of thing: Thing) -> StatedFact.Field? {
        switch (thing, name) {
        case (.person, "fn"), (.person, "p-name"): .name
        case (.person, "email"), (.person, "u-email"): .email
        case (.person, "tel"), (.person, "p-tel"): .phone
        case (.person, "url"), (.person, "u-url"): .link
        case (.person, "locality"), (.person, "p-locality"): .location
        case (.resume, "summary"), (.resume, "p-summary"): .summary
        case (.resume, "skill"), (.resume, "p-skill"): .skill
        case (.job, "title"), (.job, "p-job-title"), (.job, "p-name"): .jobTitle
        case (.job, "org"), (.job, "p-org"): .employer
        case (.job, "dtstart"), (.job, "dt-start"): .jobStart
        case (.job, "dtend"), (.job, "dt-end"): .jobEnd
        case (.school, "summary"), (.school, "p-name"), (.school, "org"), (.school, "p-org"): .school
        case (.school, "dtstart"), (.school, "dt-start"): .educationStart
        case (.school, "dtend"), (.school, "dt-end"): .educationEnd
        default: nil
        }
    }
}
