import Model

/// Reads what a page states of itself as JSON-LD: a person, or a vacancy.
enum LinkedData {
    /// A value with what it says.
    struct Statement {
        let field: StatedFact.Field
        let value: [UInt8]
        let place: String
    }

    /// More values of one script are not looked at.
    private static let most = 2_000
    /// Longer values are no names.
    private static let longest = 300

    /// What a script states; `number` counts the scripts of the page from 1.
    static func read(_ script: ArraySlice<UInt8>, number: Int) -> [Statement] {
        guard let open = script.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
            let close = script.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), open < close,
            let root = JSONReader.read(Array(script[open...close]))?.root
        else { return [] }
        var statements: [Statement] = []
        func add(_ field: StatedFact.Field, _ value: DataTree.Value?) {
            guard let value, !value.isBlank, value.text.count <= longest, !statements.contains(where: { $0.field == field })
            else {
                return
            }
            let text = Bytes.trimmed(value.text[...])
            let isMail = field == .email && text.prefix(7).map(Bytes.lower).elementsEqual("mailto:".utf8)
            statements.append(
                Statement(
                    field: field, value: Array(isMail ? text.dropFirst(7) : text),
                    place: "//script[@type='application/ld+json'][\(number)]" + value.place))
        }
        var left = most
        var pending = [root]
        while let value = pending.popLast(), left > 0 {
            left -= 1
            let types = value.all("@type")
            if types.contains(where: { ends($0, "Person") }) { person(value, add) }
            if types.contains(where: { ends($0, "JobPosting") }) {
                post(value, add)
                continue
            }
            pending.append(contentsOf: value.children.filter { !$0.children.isEmpty }.reversed())
        }
        return statements
    }

    private static func ends(_ value: DataTree.Value, _ word: String) -> Bool {
        value.text.suffix(word.utf8.count).elementsEqual(word.utf8)
    }

    private static func person(_ person: DataTree.Value, _ add: (StatedFact.Field, DataTree.Value?) -> Void) {
        add(.name, person.first("name"))
        add(.email, person.first("email"))
        add(.phone, person.first("telephone"))
        add(.jobTitle, person.first("jobTitle"))
        add(.employer, person.first("worksFor")?.first("name"))
        add(.location, person.first("address")?.first("addressLocality"))
        add(.link, person.first("url"))
    }

    private static func post(_ post: DataTree.Value, _ add: (StatedFact.Field, DataTree.Value?) -> Void) {
        add(.postTitle, post.first("title"))
        let employer = post.first("hiringOrganization")
        add(.postEmployer, employer?.first("name") ?? employer)
        let country = post.first("jobLocation")?.first("address")?.first("addressCountry")
        add(.postCountry, country?.first("name") ?? country)
        let reference = post.first("identifier")
        add(.postReference, reference?.first("value") ?? reference)
    }
}
