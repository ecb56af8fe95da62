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
    private static func fontSize(_ value: ArraySlice<UInt8>) -> Double? {
        guard let first = value.first, Bytes.isDigit(first) else { return nil }
        let sizes = [10.0, 10, 13, 16, 18, 24, 32, 48]
        let number = Int(first - 0x30)
        return sizes.indices.contains(number) ? sizes[number] : nil
    }
}

/// Class names that say something about an element, as against those that word processors strew about.
enum ClassNames {
    /// True when a class is a person's word for what the element is.
    static func speak(_ names: ArraySlice<UInt8>) -> Bool {
        guard !names.isEmpty else { return false }
        for name in names.split(maxSplits: 16, whereSeparator: Bytes.isSpace) where !isNoise(name) { return true }
        return false
    }

    private static let noise: Set<String> = ["SpellE", "GramE", "apple-converted-space", "Apple-style-span", "highlight", "hl"]

    /// Word's marks of spelling, Apple's of spaces, and the numbers that exports give to runs of type ("c12", "T3", "s1").
    private static func isNoise(_ name: ArraySlice<UInt8>) -> Bool {
        if name.starts(with: Array("Mso".utf8)) { return true }
        let letters = name.prefix { Bytes.isLetter($0) }
        let digits = name.dropFirst(letters.count)
        if letters.count <= 1, !digits.isEmpty, digits.allSatisfy(Bytes.isDigit) { return true }
        return noise.contains(String(decoding: name, as: UTF8.self))
    }
}

/// Lists as word processors write them: paragraphs whose style names a list and a level.
enum WordList {
    /// The level, from 1; nil for a style that names no list.
    static func depth(_ style: ArraySlice<UInt8>) -> Int? {
        guard let at = Bytes.find(Array("mso-list:".utf8), in: style) else { return nil }
        let value = style[(at + 9)...].prefix { $0 != UInt8(ascii: ";") }
        guard let level = Bytes.find(Array("level".utf8), in: value), let digit = value[(level + 5)...].first else { return nil }
        return Bytes.isDigit(digit) && digit > 0x30 ? Int(digit - 0x30) : nil
    }
}
