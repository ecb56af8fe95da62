import Model

/// What an element of a page means for its text.
struct Element: Sendable {
    /// How the element's text stands in the page.
    enum Role: Sendable {
        case inline
        case block
        case lineBreak
        case wordBreak
        case rule
        /// Not shown, or not written by the page's author.
        case skipped
        case title
        case heading(Int)
        case list
        case item
        case term, description
        case table, row
        case cell(header: Bool)
        case preformatted
        case region(Block.Region)
        case link
        /// Bold type.
        case strong
        case marked
        case font
        case body
    }

    /// Hash of the name.
    let name: UInt64
    /// What it means.
    let role: Role

    /// An element by its name in lower case.
    init(_ name: UnsafePointer<UInt8>) {
        self.name = NameHash.of(name)
        role = Element.roles[self.name] ?? .inline
    }

    private static let roles: NameTable<Role> = {
        var roles = NameTable<Role>()
        func set(_ names: String, _ role: Role) {
            for name in names.split(separator: " ") { roles[NameHash.of(String(name))] = role }
        }
        set("html div section article main address blockquote center dl fieldset figure figcaption form hgroup legend", .block)
        set("details summary tbody thead tfoot caption dialog dir search textarea noframes colgroup", .block)
        set("ul ol menu", .list)
        set("li", .item)
        set("dt", .term)
        set("dd", .description)
        set("p", .block)
        for level in 1...6 { set("h\(level)", .heading(level)) }
        set("br", .lineBreak)
        set("wbr", .wordBreak)
        set("hr", .rule)
        set("table", .table)
        set("tr", .row)
        set("td", .cell(header: false))
        set("th", .cell(header: true))
        set("pre xmp listing plaintext", .preformatted)
        set("nav", .region(.navigation))
        set("header", .region(.header))
        set("footer", .region(.footer))
        set("aside", .region(.aside))
        set("a", .link)
        set("b strong", .strong)
        set("mark", .marked)
        set("font", .font)
        set("body", .body)
        set("title", .title)
        set(
            "script style template noscript iframe object embed canvas audio video applet map param source track meta link base",
            .skipped)
        set("input button select option optgroup datalist math xml frameset frame desc metadata defs img picture head", .skipped)
        // The head holds the title, which must be seen.
        roles[NameHash.of("head")] = .block
        return roles
    }()
}
