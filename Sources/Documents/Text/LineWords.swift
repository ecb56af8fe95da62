/// What the words of a line of plain text look like.
struct LineWords {
    private(set) var words = 0
    private(set) var letters = 0
    private(set) var upper = 0
    private(set) var digits = 0
    /// An address sign or a slash pair: the line holds an address.
    private(set) var hasAddress = false
    /// The last byte.
    private(set) var last: UInt8 = 0
    /// Columns.
    private(set) var columns = 0

    /// Looks at `text[range]`.
    init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var index = range.lowerBound
        var inWord = false
        while index < range.upperBound {
            let byte = text[index]
            let length = TextLine.length(byte)
            columns += 1
            if Bytes.isSpace(byte) || byte == 0xC2 && index + 1 < range.upperBound && text[index + 1] == 0xA0 {
                inWord = false
            } else {
                if !inWord { words += 1 }
                inWord = true
            }
            switch LetterCase(text, index, range.upperBound) {
            case .upper:
                letters += 1
                upper += 1
            case .lower: letters += 1
            case .none:
                if Bytes.isDigit(byte) { digits += 1 }
                if byte == UInt8(ascii: "@") { hasAddress = true }
            }
            last = byte
            index += length
        }
    }
}

/// Whether a letter is a capital.
enum LetterCase {
    case none, lower, upper

    /// Looks at the character at `index`; knows Latin with its usual accents and Cyrillic.
    init(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) {
        let first = text[index]
        if first < 0x80 {
            self = Bytes.isLetter(first) ? (first & 0x20 == 0 ? .upper : .lower) : .none
            return
        }
        guard index + 1 < end, first >= 0xC3, first < 0xE0 else {
            self = .none
            return
        }
        let second = text[index + 1]
        switch first {
        case 0xC3: self = second == 0x97 || second == 0xB7 ? .none : second < 0x9F ? .upper : .lower
        case 0xC4, 0xC5:
            let scalar = UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)
            // Between U+0139 and U+0148, and from U+0179 on, odd numbers are capitals.
            let odd = (0x139...0x148).contains(scalar) || (0x179...0x17E).contains(scalar)
            self = scalar == 0x178 ? .upper : scalar == 0x17F ? .lower : (scalar & 1 == 0) != odd ? .upper : .lower
        case 0xD0: self = second < 0xB0 ? .upper : .lower
        case 0xD1: self = second < 0xA0 ? .lower : second & 1 == 0 ? .upper : .lower
        case 0xD2, 0xD3: self = second & 1 == 0 ? .upper : .lower
        default: self = .lower
        }
    }
}
