/// One line of plain text and what its looks say.
struct TextLine: Sendable {
    /// What a line is made of.
    enum Look: Sendable {
        case blank
        /// Only signs that draw a rule.
        case ruling
        case words
    }

    /// The first byte of the line that is no white space; the end of the line when it is blank.
    let start: Int
    /// Behind the last byte that is no white space.
    let end: Int
    /// Columns before the first sign; a tab goes to the next column that 8 divides.
    let indent: Int
    /// The column behind the last sign.
    let width: Int
    /// What the line is made of.
    let look: Look
    /// The length in bytes of the bullet and the space behind it; 0 without a bullet.
    let bullet: Int
    /// Borders of drawn columns in the line.
    let bars: Int
    /// The column where text goes on after a wide gap; nil without one.
    let gapColumn: Int?

    /// Looks at `text[range]`, which holds no line break.
    init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var column = 0
        var index = range.lowerBound
        while index < range.upperBound, let step = TextLine.space(text, index, range.upperBound) {
            column = text[index] == 9 ? (column / 8 + 1) * 8 : column + 1
            index += step
        }
        start = index
        indent = column
        var end = range.upperBound
        while end > index, Bytes.isSpace(text[end - 1]) { end -= 1 }
        while end >= index + 2, text[end - 2] == 0xC2, text[end - 1] == 0xA0 { end -= 2 }
        self.end = end
        guard index < end else {
            width = 0
            look = .blank
            bullet = 0
            bars = 0
            gapColumn = nil
            return
        }
        var signs = 0
        var others = 0
        var bars = 0
        var gap = 0
        var gapColumn: Int?
        var place = index
        while place < end {
            let byte = text[place]
            if byte == 0x20 || byte == 9 {
                gap += byte == 9 ? 3 : 1
                column = byte == 9 ? (column / 8 + 1) * 8 : column + 1
                place += 1
                continue
            }
            if gap >= 3 && gapColumn == nil { gapColumn = column }
            gap = 0
            let length = TextLine.length(byte)
            if TextLine.isRule(text, place, end) { signs += 1 } else { others += 1 }
            if byte == UInt8(ascii: "|") || TextLine.isBar(text, place, end) { bars += 1 }
            column += 1
            place += length
        }
        width = column
        self.bars = bars
        self.gapColumn = gapColumn
        look = others == 0 && signs >= 3 ? .ruling : .words
        bullet = look == .ruling ? 0 : Bullet.length(text, index, end)
    }

    /// The bytes of a character by its first byte.
    static func length(_ first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }

    private static func space(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int? {
        if text[index] == 0x20 || text[index] == 9 { return 1 }
        return text[index] == 0xC2 && index + 1 < end && text[index + 1] == 0xA0 ? 2 : nil
    }

    /// The signs that rules are drawn with, borders of tables among them.
    private static func isRule(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
        switch text[index] {
        case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "#"),
            UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: "."), UInt8(ascii: ":"):
            return true
        case 0xE2 where index + 2 < end:
            // Dashes, and the block of drawn lines.
            return text[index + 1] == 0x80 && (0x90...0x95).contains(text[index + 2]) || (0x94...0x96).contains(text[index + 1])
        default: return false
        }
    }

    /// An upright line of the box drawing block.
    static func isBar(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
        guard text[index] == 0xE2, index + 2 < end else { return false }
        return text[index + 1] == 0x94 && (text[index + 2] == 0x82 || text[index + 2] == 0x83)
            || text[index + 1] == 0x95 && text[index + 2] == 0x91
    }
}
