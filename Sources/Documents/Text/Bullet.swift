/// The signs that begin an item of a list.
enum Bullet {
    /// The length in bytes of the bullet at `index` and the white space behind it; 0 when there is none.
    static func length(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        let first = text[index]
        if Bytes.isDigit(first) { return number(text, index, end) }
        let sign = sign(text, index, end)
        guard sign.length > 0 else { return 0 }
        var behind = index + sign.length
        while behind < end, spaceLength(text, behind, end) > 0 { behind += spaceLength(text, behind, end) }
        guard behind < end else { return 0 }
        if behind > index + sign.length { return behind - index }
        // Glued to its word: plain for a round bullet, for a dash only before a letter.
        if sign.always { return behind - index }
        return sign.dash && (Bytes.isLetter(text[behind]) || text[behind] >= 0xC3 && text[behind] < 0xE0) ? behind - index : 0
    }

    private static func sign(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (
        length: Int, always: Bool, dash: Bool
    ) {
        switch text[index] {
        case UInt8(ascii: "-"): return (1, false, true)
        case UInt8(ascii: "*"), UInt8(ascii: ">"): return (1, false, false)
        case 0xC2 where index + 1 < end && (text[index + 1] == 0xB7 || text[index + 1] == 0xA7):
            return (2, text[index + 1] == 0xB7, false)
        case 0xE2 where index + 2 < end:
            switch (text[index + 1], text[index + 2]) {
            // Dashes.
            case (0x80, 0x90...0x95): return (3, false, true)
            // Round, triangular and hyphen bullets, the bullet operator.
            case (0x80, 0xA2), (0x80, 0xA3), (0x81, 0x83), (0x88, 0x99): return (3, true, false)
            // Arrows.
            case (0x86, 0x92), (0x87, 0x92), (0x9E, 0x94...0xBE): return (3, true, false)
            // Squares, triangles, circles, lozenges; stars; ticks.
            case (0x96, 0xA0...0xBF), (0x97, 0x80...0xAF), (0x98, 0x85), (0x98, 0x86), (0x9C, 0x93...0x96), (0x9D, 0x8F...0x96):
                return (3, true, false)
            default: return (0, false, false)
            }
        // The private places where Symbol and Wingdings keep their bullets.
        case 0xEF where index + 2 < end && (0x80...0x83).contains(text[index + 1]): return (3, true, false)
        default: return (0, false, false)
        }
    }

    /// "1. " or "12) "; what follows must not be a figure, or the number is part of a date or telephone.
    private static func number(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        var behind = index
        while behind < end, behind < index + 2, Bytes.isDigit(text[behind]) { behind += 1 }
        guard behind < end, text[behind] == UInt8(ascii: ".") || text[behind] == UInt8(ascii: ")") else { return 0 }
        behind += 1
        let gap = behind
        while behind < end, spaceLength(text, behind, end) > 0 { behind += spaceLength(text, behind, end) }
        guard behind > gap, behind < end, !Bytes.isDigit(text[behind]) else { return 0 }
        return behind - index
    }

    private static func spaceLength(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        if text[index] == 0x20 || text[index] == 9 { return 1 }
        return text[index] == 0xC2 && index + 1 < end && text[index + 1] == 0xA0 ? 2 : 0
    }
}
