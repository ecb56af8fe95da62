/// The styles of an OpenDocument file, as far as they decide what a reader sees.
struct OpenDocumentStyles {
    /// What a style is for.
    enum Family: String {
        case paragraph, text, graphic, section, table
        case row = "table-row"
        case cell = "table-cell"
        case page
        case drawingPage = "drawing-page"
    }

    /// What a style says, alone or with all that it inherits.
    struct Style {
        /// Of the box: what lies under it, and whether it is far off.
        var box = Declarations()
        /// Of the letters within.
        var letters = Declarations()
        /// Of the head and the foot of a page.
        var header = Declarations()
        var footer = Declarations()
        /// The level of heading that its paragraphs have.
        var level: Int?
        var breaksPage = false
        /// Coordinates count across and down; otherwise the box stands at an edge or in the middle.
        var isPlacedAcross: Bool?
        var isPlacedDown: Bool?
        var language: String?
        fileprivate var parent: String?
    }

    private enum PagePart { case body, header, footer }

    private var named: [String: Style] = [:]
    private var automatic: [String: Style] = [:]
    private var defaults: [String: Style] = [:]
    private var resolved: [String: Style] = [:]
    private var isAutomatic = false
    private var current: (key: String, style: Style, isDefault: Bool)?
    private var part = PagePart.body

    /// More styles are not kept.
    private static let most = 20_000
    /// Longer chains of parents are cut.
    private static let longestChain = 32
    /// Type is as large where nothing is said, in pixels.
    private static let usualSize = 16.0
    /// What stands farther out, in pixels, is off the page.
    private static let far = 560.0

    /// Another file begins, whose automatic styles are its own.
    mutating func beginFile() {
        automatic = [:]
        resolved = [:]
        isAutomatic = false
        current = nil
    }

    // MARK: Reading

    /// An element outside of the body begins.
    mutating func begin(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "automatic-styles": isAutomatic = true
        case "default-style": open(attributes.string("family"), name: "", attributes, isDefault: true)
        case "style": open(attributes.string("family"), name: attributes.string("name") ?? "", attributes, isDefault: false)
        case "page-layout":
            open(Family.page.rawValue, name: attributes.string("name") ?? "", attributes, isDefault: false)
        case "header-style": part = .header
        case "footer-style": part = .footer
        default:
            guard var style = current?.style else { return }
            OpenDocumentStyles.read(name, attributes, part, into: &style)
            current?.style = style
        }
    }

    /// An element outside of the body ends.
    mutating func end(_ name: String) {
        switch name {
        case "automatic-styles": isAutomatic = false
        case "default-style", "style", "page-layout": close()
        case "header-style", "footer-style": part = .body
        default: break
        }
    }

    private mutating func open(_ family: String?, name: String, _ attributes: XMLAttributes, isDefault: Bool) {
        var style = Style()
        style.parent = attributes.string("parent-style-name")
        style.level = attributes.number("default-outline-level")
        if name == "Title" { style.level = 1 }
        if let page = attributes.string("master-page-name"), !page.isEmpty { style.breaksPage = true }
        current = (OpenDocumentStyles.key(family ?? "", name), style, isDefault)
        part = .body
    }

    private mutating func close() {
        guard let (key, style, isDefault) = current else { return }
        current = nil
        guard named.count + automatic.count < OpenDocumentStyles.most else { return }
        if isDefault {
            defaults[key] = style
        } else if isAutomatic {
            automatic[key] = style
        } else {
            named[key] = style
        }
    }

    private static func key(_ family: String, _ name: String) -> String { family + "/" + name }

    // MARK: Asking

    /// What a style says with all that it inherits; without a name what holds for its whole family.
    mutating func style(_ family: Family, _ name: String?) -> Style {
        let key = OpenDocumentStyles.key(family.rawValue, name ?? "")
        if let known = resolved[key] { return known }
        var chain: [Style] = []
        var next = name
        while let name = next, !name.isEmpty, chain.count < OpenDocumentStyles.longestChain {
            let key = OpenDocumentStyles.key(family.rawValue, name)
            guard let style = automatic[key] ?? self.named[key] else { break }
            chain.append(style)
            next = style.parent == name && automatic[key] == nil ? nil : style.parent
        }
        var result = Style()
        if family == .paragraph {
            // Nothing said is black on light grounds and white on dark ones.
            result.letters.ink = .unknown
            result.letters.fontSize = .length(.pixels(OpenDocumentStyles.usualSize))
            result.letters.bold = false
            result.letters.shadowed = false
        }
        if let style = defaults[OpenDocumentStyles.key(family.rawValue, "")] { result.apply(style) }
        for style in chain.reversed() { result.apply(style) }
        // A page is broken by the paragraph's own style alone, or every heading of a chain would do it.
        result.breaksPage = chain.first?.breaksPage ?? false
        if resolved.count < OpenDocumentStyles.most { resolved[key] = result }
        return result
    }

    /// The language that the file's paragraphs are said to be in.
    var declaredLanguage: String? {
        named[OpenDocumentStyles.key(Family.paragraph.rawValue, "Standard")]?.language
            ?? defaults[OpenDocumentStyles.key(Family.paragraph.rawValue, "")]?.language
    }

    // MARK: Properties

    private static func read(_ name: String, _ attributes: XMLAttributes, _ part: PagePart, into style: inout Style) {
        switch name {
        case "text-properties": readLetters(attributes, into: &style)
        case "header-footer-properties":
            if part == .header {
                readGround(attributes, into: &style.header)
            } else {
                readGround(attributes, into: &style.footer)
            }
        case "background-image":
            if let href = attributes["href"], !href.isEmpty { style.box.ground = .unknown }
        case "paragraph-properties":
            readGround(attributes, into: &style.box)
            style.breaksPage = style.breaksPage || attributes.string("break-before") == "page"
            if let value = length(attributes, "margin-left") { style.box.farMargin = value < -far || value > 4 * far }
            if let value = length(attributes, "text-indent") { style.box.farIndent = value < -far || value > 4 * far }
        case "graphic-properties":
            readGround(attributes, into: &style.box)
            if let place = attributes.string("horizontal-pos") { style.isPlacedAcross = place.hasPrefix("from-") }
            if let place = attributes.string("vertical-pos") { style.isPlacedDown = place.hasPrefix("from-") }
        case "table-cell-properties", "table-properties", "table-row-properties", "section-properties",
            "page-layout-properties", "drawing-page-properties":
            readGround(attributes, into: &style.box)
        default: break
        }
    }

    private static func readLetters(_ attributes: XMLAttributes, into style: inout Style) {
        var said = Declarations()
        if let colour = colour(attributes, "color") {
            // A colour and its opacity are one; the opacity of the automatic colour says nothing.
            let opacity = share(attributes, "opacity") ?? 1
            said.ink = .colour(Colour(colour.red, colour.green, colour.blue, alpha: opacity))
        }
        if attributes.string("use-window-font-color") == "true" { said.ink = .unknown }
        if let ground = colour(attributes, "background-color"), ground.alpha > 0 { said.ground = .colour(ground) }
        if let size = attributes["font-size"], let length = Length(lowered(size)) { said.fontSize = .length(length) }
        if let position = attributes.string("text-position"), let size = position.split(separator: " ").dropFirst().first,
            let (value, _) = Length.number(Array(size.utf8)[...]), value < 15
        {
            said.fontSize = .length(.percent(value))
        }
        if let scale = share(attributes, "text-scale") { said.scaledAway = scale < 0.1 }
        if let weight = attributes.string("font-weight") {
            said.bold = weight == "bold" || Int(weight).map { $0 >= 600 } ?? false
        }
        if let shadow = attributes.string("text-shadow") { said.shadowed = shadow != "none" }
        if attributes.string("text-outline") == "true" { said.shadowed = true }
        switch attributes.string("display") {
        case "none"?: said.display = Declarations.Display.none
        case "true"?: said.display = .inline
        default: break
        }
        style.letters.apply(said)
        if let language = attributes.string("language"), language != "none", language != "zxx", language.utf8.count <= 8 {
            let country = attributes.string("country").flatMap { $0 == "none" || $0.utf8.count > 4 ? nil : $0 }
            style.language = country.map { language + "-" + $0 } ?? language
        }
    }

    private static func readGround(_ attributes: XMLAttributes, into box: inout Declarations) {
        let ground = colour(attributes, "background-color")
        if let ground, ground.alpha > 0 {
            let alpha = 1 - (share(attributes, "background-transparency") ?? 0)
            box.ground = .colour(Colour(ground.red, ground.green, ground.blue, alpha: alpha))
        }
        switch attributes.string("fill") {
        case "none"?: if let ground, ground.alpha > 0 { box.ground = .unknown }
        case "solid"?:
            guard let fill = colour(attributes, "fill-color") else {
                box.ground = .unknown
                return
            }
            box.ground = .colour(Colour(fill.red, fill.green, fill.blue, alpha: share(attributes, "opacity") ?? 1))
        case nil: break
        default: box.ground = .unknown
        }
    }

    private static func colour(_ attributes: XMLAttributes, _ name: StaticString) -> Colour? {
        attributes[name].flatMap { ColourSyntax.read(lowered($0)) }
    }

    private static func share(_ attributes: XMLAttributes, _ name: StaticString) -> Double? {
        guard let value = attributes[name], let (number, _) = Length.number(lowered(value)) else { return nil }
        return max(0, min(1, number / 100))
    }

    private static func length(_ attributes: XMLAttributes, _ name: StaticString) -> Double? {
        attributes[name].flatMap { Length(lowered($0)) }.map(\.roughly)
    }

    /// The beginning of a value in small letters.
    static func lowered(_ value: UnsafeBufferPointer<UInt8>) -> ArraySlice<UInt8> { value.prefix(64).map(Bytes.lower)[...] }
}

extension OpenDocumentStyles.Style {
    /// Takes over all that a style further down the chain says.
    fileprivate mutating func apply(_ other: OpenDocumentStyles.Style) {
        box.apply(other.box)
        header.apply(other.header)
        footer.apply(other.footer)
        let size = letters.fontSize
        letters.apply(other.letters)
        // A share is one of the parent's size.
        if case .length(.percent(let share))? = other.letters.fontSize, case .length(.pixels(let pixels))? = size {
            letters.fontSize = .length(.pixels(pixels * share / 100))
        }
        level = other.level ?? level
        isPlacedAcross = other.isPlacedAcross ?? isPlacedAcross
        isPlacedDown = other.isPlacedDown ?? isPlacedDown
        language = other.language ?? language
    }
}
