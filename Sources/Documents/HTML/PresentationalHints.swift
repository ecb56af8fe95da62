/// What elements and attributes of old pages say about looks; style sheets overrule it.
enum PresentationalHints {
    /// The declarations that an element and its attributes stand for; nil when there are none.
    static func read(_ role: Element.Role, _ attributes: Attributes) -> Declarations? {
        var result = Declarations()
        var any = false
        switch role {
        case .strong, .heading, .cell(header: true), .term:
            result.bold = true
            any = true
        case .link where !attributes.href.isEmpty:
            result.ink = .colour(.link)
            any = true
        case .marked:
            result.ground = .colour(.marker)
            result.ink = .colour(.black)
            any = true
        case .preformatted:
            result.preformatted = true
            any = true
        case .font:
            if let size = fontSize(attributes.size) {
                result.fontSize = .length(.pixels(size))
                any = true
            }
        default: break
        }
        if attributes.isHidden {
            result.display = Declarations.Display.none
            any = true
        }
        switch role {
        case .font, .body:
            if !attributes.colour.isEmpty {
                result.ink =
                    ColourSyntax.readAttribute(attributes.colour.map(Bytes.lower)[...]).map(Declarations.Ink.colour) ?? .unknown
                any = true
            }
        default: break
        }
        if !attributes.ground.isEmpty {
            let colour = ColourSyntax.readAttribute(attributes.ground.map(Bytes.lower)[...])
            result.ground = colour.map(Declarations.Ground.colour) ?? .unknown
            any = true
        }
        if attributes.hasPicture {
            result.ground = .unknown
            any = true
        }
        return any ? result : nil
    }

    /// The seven sizes of the `font` element, in pixels; all can be read.
    private static func fontSize(_ value: Attributes.Value) -> Double? {
        guard let first = value.first, Bytes.isDigit(first) else { return nil }
        let sizes = [10.0, 10, 13, 16, 18, 24, 32, 48]
        let number = Int(first - 0x30)
        return sizes.indices.contains(number) ? sizes[number] : nil
    }
}

/// Class names that say something about an element, as against those that word processors strew about.
enum ClassNames {
    /// More names of one element are not looked at.
    private static let most = 16

    /// True when a class is a person's word for what the element is.
    static func speak(_ names: Attributes.Value) -> Bool {
        var speaks = false
        Bytes.forEachWord(in: names, atMost: most) { name in
            speaks = !isNoise(name)
            return speaks
        }
        return speaks
    }

    /// Word's marks of spelling, Apple's of spaces, and the numbers that exports give to runs of type ("c12", "T3", "s1").
    private static func isNoise(_ name: Attributes.Value) -> Bool {
        if Bytes.starts(name, with: "Mso") { return true }
        let letters = name.prefix { Bytes.isLetter($0) }.count
        if letters <= 1, letters < name.count, name[letters...].allSatisfy(Bytes.isDigit) { return true }
        switch name {
        case "SpellE", "GramE", "apple-converted-space", "Apple-style-span", "highlight", "hl": return true
        default: return false
        }
    }
}

/// Lists as word processors write them: paragraphs whose style names a list and a level.
enum WordList {
    /// The level, from 1; nil for a style that names no list.
    static func depth(_ style: Attributes.Value) -> Int? {
        guard let at = Bytes.find("mso-list:", in: style) else { return nil }
        let value = Attributes.Value(rebasing: style[(at + 9)...].prefix { $0 != UInt8(ascii: ";") })
        guard let level = Bytes.find("level", in: value), let digit = value[(level + 5)...].first else { return nil }
        return Bytes.isDigit(digit) && digit > 0x30 ? Int(digit - 0x30) : nil
    }
}
