/// The styles of a document, each with what its whole chain says.
struct WordStyles {
    /// One style as it is written.
    struct Style {
        var basedOn: String?
        var said = WordSaid()
        /// A table of this style has painted cells somewhere.
        var isPainted = false
    }

    var styles: [String: Style] = [:]
    var defaults = WordSaid()
    /// The style of paragraphs that name none.
    var usual: String?
    private var resolved: [String: WordSaid] = [:]
    private var bases: [String: WordSaid] = [:]
    /// Where styles are found that are not parsed yet; nil when all are.
    private var sheet: WordStyleSheet?

    /// Longer chains are cut; Word allows no more than a dozen.
    private static let longestChain = 32

    /// Styles that are all parsed, or none yet.
    init() {}

    /// Styles that are parsed when they are asked for.
    init(_ sheet: WordStyleSheet) {
        self.sheet = sheet
        defaults = sheet.defaults
        usual = sheet.usual
    }

    private mutating func style(_ name: String) -> Style? {
        if let known = styles[name] { return known }
        guard let found = sheet?.style(name) else { return nil }
        styles[name] = found
        return found
    }

    /// What a style says, and the ones that it is based on.
    mutating func said(by name: String) -> WordSaid {
        if let known = resolved[name] { return known }
        var result = WordSaid()
        var next: String? = name
        var length = 0
        while let place = next, length < WordStyles.longestChain, let style = style(place) {
            result = result.over(style.said)
            next = style.basedOn
            length += 1
        }
        resolved[name] = result
        return result
    }

    /// What holds for a paragraph of a style (of none, the usual one) before it says anything itself.
    mutating func base(of name: String?) -> WordSaid {
        guard let name = name ?? usual else { return defaults }
        if let known = bases[name] { return known }
        let base = said(by: name).over(defaults)
        bases[name] = base
        return base
    }

    /// True when a table of this style has cells whose ground is not told here.
    mutating func isPainted(_ name: String) -> Bool {
        var next: String? = name
        var length = 0
        while let place = next, length < WordStyles.longestChain, let style = style(place) {
            if style.isPainted { return true }
            next = style.basedOn
            length += 1
        }
        return false
    }
}

/// Reads the sheet of styles.
final class WordStylesReader: XMLHandler {
    private(set) var result = WordStyles()
    private let palette: WordPalette
    private var spaces = WordSpaces()
    private var open: [WordElement] = []
    private var id: String?
    private var style = WordStyles.Style()
    private var inDefaults = false
    private var conditions = 0

    init(palette: WordPalette) { self.palette = palette }

    override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        let element = spaces.element(name)
        switch element {
        case .defaults: inDefaults = true
        case .conditional: conditions += 1
        case .styleDefinition:
            id = attributes.string("styleId")
            style = WordStyles.Style()
            if attributes.says("type", "paragraph"), attributes["default"] != nil, !attributes.isOff("default") {
                result.usual = id
            }
        case .basedOn: style.basedOn = attributes.string("val")
        case .styleName: if let name = attributes.string("val") { readName(name) }
        default: readProperty(element, attributes)
        }
        open.append(element)
    }

    override func end(_ name: XMLName) {
        switch open.popLast() {
        case .defaults?: inDefaults = false
        case .conditional?: conditions -= 1
        case .styleDefinition?:
            if let id { result.styles[id] = style }
            id = nil
        default: break
        }
    }

    /// Word keeps the names of its own styles in English whatever language it speaks.
    private func readName(_ name: String) {
        let name = name.lowercased()
        if name == "title" { style.said.outlineLevel = style.said.outlineLevel ?? 0 }
        guard name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) else { return }
        style.said.outlineLevel = style.said.outlineLevel ?? level - 1
    }

    private func readProperty(_ element: WordElement, _ attributes: XMLAttributes) {
        if element == .shading, let ground = palette.ground(attributes),
            open.contains(.cellProperties) || open.last == .tableProperties
        {
            if ground != .automatic { style.isPainted = true }
            return
        }
        guard conditions == 0 else { return }
        let isRun = open.last == .runProperties
        guard isRun || open.last == .paragraphProperties || open.last == .list else { return }
        var said = inDefaults ? result.defaults : style.said
        if isRun {
            said.readRunProperty(element, attributes, palette)
        } else {
            said.readParagraphProperty(element, attributes, palette)
        }
        if inDefaults { result.defaults = said } else { style.said = said }
    }
}
