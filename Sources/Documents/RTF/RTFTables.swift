/// What the head of an RTF file lists: fonts, colours and styles by number.
struct RTFTables {
    /// A font, as far as text depends on it.
    enum Font: Hashable {
        /// Its letters are those of an encoding, by its place among all.
        case page(Int)
        /// Its letters are those of the file's own encoding.
        case usual
        /// Its letters are signs.
        case symbols
    }

    private(set) var fonts: [Int: Font] = [:]
    /// Colours by number; nil for the automatic one.
    private(set) var colours: [Colour?] = []
    /// Levels of headings by the numbers of styles.
    private(set) var headings: [Int: Int] = [:]
    private var colour: (red: UInt8, green: UInt8, blue: UInt8)?

    private static let most = 10_000

    /// Notes the letters of a font.
    mutating func setFont(_ number: Int, charset: Int) {
        guard fonts.count < RTFTables.most else { return }
        fonts[number] =
            switch charset {
            case 2: .symbols
            case 204: RTFTables.font("windows-1251")
            case 238: RTFTables.font("windows-1250")
            case 255: RTFTables.font("cp866")
            default: .usual
            }
    }

    private static func font(_ page: String) -> Font { CodePage.all.firstIndex { $0.name == page }.map(Font.page) ?? .usual }

    /// Notes a part of the colour that is being read.
    mutating func setChannel(_ word: String, _ value: Int) {
        let part = UInt8(max(0, min(255, value)))
        var now = colour ?? (0, 0, 0)
        switch word {
        case "red": now.red = part
        case "green": now.green = part
        default: now.blue = part
        }
        colour = now
    }

    /// Ends the colour that is being read.
    mutating func endColour() {
        if colours.count < RTFTables.most { colours.append(colour.map { Colour($0.red, $0.green, $0.blue) }) }
        colour = nil
    }

    /// The colour of a number; nil for the automatic one and for unknown numbers.
    func colour(_ number: Int) -> Colour? { colours.indices.contains(number) ? colours[number] : nil }

    /// Notes a style: one that is named "heading 2", the format's own name for it, or has a level in the outline.
    mutating func setStyle(_ number: Int, name: [UInt8], outline: Int?) {
        guard headings.count < RTFTables.most else { return }
        let words = name.map(Bytes.lower).split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: ";") })
        if let outline, (0..<6).contains(outline) {
            headings[number] = outline + 1
        } else if words.count == 2, words[0].elementsEqual(Array("heading".utf8)), words[1].count == 1,
            let digit = words[1].first,
            (0x31...0x36).contains(digit)
        {
            headings[number] = Int(digit - 0x30)
        }
    }
}
