/// Cuts RTF into its smallest pieces.
struct RTFLexer {
    /// One piece.
    enum Piece {
        case open
        case close
        /// A word behind a backslash, with its number.
        case word(String, Int?)
        /// A sign behind a backslash: `\~`, `\*`, `\{`.
        case sign(UInt8)
        /// A byte of text written in hexadecimal: `\'e9`.
        case byte(UInt8)
        /// Text as it stands.
        case text(Range<Int>)
    }

    private let bytes: [UInt8]
    private(set) var index = 0

    /// A longer word is none.
    private static let longestWord = 32

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next piece; nil at the end.
    mutating func next() -> Piece? {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"):
                index += 1
                return .open
            case UInt8(ascii: "}"):
                index += 1
                return .close
            case UInt8(ascii: "\\"):
                index += 1
                return control()
            case 0x0A, 0x0D, 0: index += 1
            default:
                let start = index
                while index < bytes.count, !RTFLexer.endsText(bytes[index]) { index += 1 }
                return .text(start..<index)
            }
        }
        return nil
    }

    /// Passes over bytes that are no RTF.
    mutating func skip(_ count: Int) { index = max(index, min(bytes.count, index &+ max(0, min(count, bytes.count)))) }

    private static func endsText(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"), 0x0A, 0x0D, 0: true
        default: false
        }
    }

    private mutating func control() -> Piece? {
        guard index < bytes.count else { return nil }
        let first = bytes[index]
        guard Bytes.isLetter(first) else {
            index += 1
            guard first == UInt8(ascii: "'") else { return .sign(first) }
            guard bytes.count - index >= 2, let high = TransferEncoding.digit(bytes[index]),
                let low = TransferEncoding.digit(bytes[index + 1])
            else { return .sign(first) }
            index += 2
            return .byte(high << 4 | low)
        }
        let start = index
        while index < bytes.count, Bytes.isLetter(bytes[index]), index - start < RTFLexer.longestWord { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        var number: Int?
        let isNegative = index + 1 < bytes.count && bytes[index] == UInt8(ascii: "-") && Bytes.isDigit(bytes[index + 1])
        var place = isNegative ? index + 1 : index
        if place < bytes.count, Bytes.isDigit(bytes[place]) {
            var value = 0
            while place < bytes.count, Bytes.isDigit(bytes[place]) {
                if value < 1_000_000_000 { value = value * 10 + Int(bytes[place] - 0x30) }
                place += 1
            }
            number = isNegative ? -value : value
            index = place
        }
        if index < bytes.count, bytes[index] == 0x20 { index += 1 }
        return .word(word, number)
    }
}
