/// What is painted under or with text.
enum WordPaint: Hashable, Sendable {
    /// Nothing of its own: what lies below shows; as ink, whatever can be read there.
    case automatic
    case colour(Colour)
    /// A picture, a gradient, a pattern.
    case unknown
}

/// The colours of a document's theme, and how Word writes colours.
struct WordPalette: Sendable {
    private var theme: [String: Colour] = [
        "lt1": .white, "dk1": .black, "lt2": Colour(0xE7, 0xE6, 0xE6), "dk2": Colour(0x44, 0x54, 0x6A),
    ]

    /// Sets a colour of the theme by its name there.
    mutating func set(_ name: String, _ colour: Colour) { theme[name] = colour }

    /// The colour of a name of the theme, in any of the ways that names are written.
    func colour(named name: String) -> Colour? {
        switch name {
        case "bg1", "background1", "light1": theme["lt1"]
        case "tx1", "text1", "dark1": theme["dk1"]
        case "bg2", "background2", "light2": theme["lt2"]
        case "tx2", "text2", "dark2": theme["dk2"]
        case "hyperlink": theme["hlink"]
        case "followedHyperlink": theme["folHlink"]
        default: theme[name]
        }
    }

    /// The paint that `w:color` and the like say: a theme's colour goes before the written one.
    func paint(_ value: String?, theme name: String?, tint: String?, shade: String?) -> WordPaint? {
        if let name, name != "none", let colour = colour(named: name) {
            var result = colour
            if let tint, let share = UInt8(tint, radix: 16) { result = result.mixed(with: .white, Double(share) / 255) }
            if let shade, let share = UInt8(shade, radix: 16) { result = result.mixed(with: .black, Double(share) / 255) }
            return .colour(result)
        }
        guard let value else { return nil }
        if value == "auto" { return .automatic }
        return ColourSyntax.readAttribute(value.utf8.map(Bytes.lower)[...]).map { .colour($0) } ?? .unknown
    }

    /// The ground that `w:shd` says; nil when it says none.
    func ground(_ attributes: XMLAttributes) -> WordPaint? {
        let pattern = attributes.string("val") ?? "clear"
        if pattern == "nil" { return .automatic }
        let fill = paint(
            attributes.string("fill"), theme: attributes.string("themeFill"), tint: attributes.string("themeFillTint"),
            shade: attributes.string("themeFillShade"))
        if pattern == "clear" { return fill ?? .automatic }
        let ink =
            paint(
                attributes.string("color"), theme: attributes.string("themeColor"), tint: attributes.string("themeTint"),
                shade: attributes.string("themeShade")) ?? .automatic
        if pattern == "solid" { return ink == .automatic ? .colour(.black) : ink }
        guard pattern.hasPrefix("pct"), let share = Int(pattern.dropFirst(3)), (0...100).contains(share) else { return .unknown }
        return mixture(ink, fill ?? .automatic, Double(share) / 100)
    }

    private func mixture(_ ink: WordPaint, _ fill: WordPaint, _ share: Double) -> WordPaint {
        var (top, bottom) = (Colour.black, Colour.white)
        if case .colour(let colour) = ink { top = colour }
        if case .colour(let colour) = fill { bottom = colour }
        return ink == .unknown || fill == .unknown ? .unknown : .colour(top.mixed(with: bottom, share))
    }

    /// The sixteen colours of `w:highlight`.
    static func highlight(_ name: String) -> WordPaint {
        switch name {
        case "none": .automatic
        case "darkYellow": .colour(Colour(0x80, 0x80, 0))
        case "darkBlue": .colour(Colour(0, 0, 0x80))
        case "darkCyan": .colour(Colour(0, 0x80, 0x80))
        case "darkGreen": .colour(Colour(0, 0x80, 0))
        case "darkMagenta": .colour(Colour(0x80, 0, 0x80))
        case "darkRed": .colour(Colour(0x80, 0, 0))
        case "darkGray": .colour(Colour(0x80, 0x80, 0x80))
        case "lightGray": .colour(Colour(0xC0, 0xC0, 0xC0))
        case "green": .colour(Colour(0, 0xFF, 0))
        default: ColourSyntax.read(name.utf8.map(Bytes.lower)[...]).map { .colour($0) } ?? .unknown
        }
    }
}

extension Colour {
    /// So much of this colour, and the rest of another.
    func mixed(with other: Colour, _ share: Double) -> Colour {
        func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
            UInt8(max(0, min(255, Double(one) * share + Double(two) * (1 - share))))
        }
        return Colour(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
    }
}

/// Reads the colours of a theme.
final class WordThemeReader: XMLHandler {
    private(set) var palette = WordPalette()
    private var path: [String] = []

    override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        let local = name.text
        if let slot = path.last, path.contains("clrScheme"), local == "srgbClr" || local == "sysClr",
            let value = attributes.string(local == "sysClr" ? "lastClr" : "val"),
            let colour = ColourSyntax.readAttribute(value.utf8.map(Bytes.lower)[...])
        {
            palette.set(slot, colour)
        }
        path.append(local)
    }

    override func end(_ name: XMLName) { _ = path.popLast() }
}
