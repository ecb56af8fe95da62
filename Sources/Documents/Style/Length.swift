/// A length of a style sheet.
enum Length: Hashable, Sendable {
    /// Pixels; points and centimetres are turned into them.
    case pixels(Double)
    /// A multiple of the font's size.
    case em(Double)
    /// A multiple of the page's font size.
    case rem(Double)
    /// A share of what holds the box, in hundredths.
    case percent(Double)

    /// Reads a length in lower case; nil for "auto" and other words.
    init?(_ text: ArraySlice<UInt8>) {
        guard let (value, unit) = Length.number(Bytes.trimmed(text)) else { return nil }
        switch unit {
        case "", "px": self = .pixels(value)
        case "pt": self = .pixels(value * 4 / 3)
        case "pc": self = .pixels(value * 16)
        case "in": self = .pixels(value * 96)
        case "cm": self = .pixels(value * 96 / 2.54)
        case "mm": self = .pixels(value * 96 / 25.4)
        case "em", "ex", "ch": self = .em(value)
        case "rem": self = .rem(value)
        case "%": self = .percent(value)
        case "vw", "vh", "vmin", "vmax": self = .pixels(value * 10)
        default: return nil
        }
    }

    /// Roughly how many pixels it is, of type of 16 pixels on a page of 1000.
    var roughly: Double {
        switch self {
        case .pixels(let value): value
        case .em(let value), .rem(let value): value * 16
        case .percent(let value): value * 10
        }
    }

    /// The number at the beginning, and what follows it.
    static func number(_ text: ArraySlice<UInt8>) -> (Double, ArraySlice<UInt8>)? {
        var index = text.startIndex
        var negative = false
        if index < text.endIndex, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
            negative = text[index] == UInt8(ascii: "-")
            index += 1
        }
        var value = 0.0
        var digits = 0
        while index < text.endIndex, Bytes.isDigit(text[index]) {
            value = value * 10 + Double(text[index] - 0x30)
            digits += 1
            index += 1
        }
        if index < text.endIndex, text[index] == UInt8(ascii: ".") {
            index += 1
            var unit = 0.1
            while index < text.endIndex, Bytes.isDigit(text[index]) {
                value += unit * Double(text[index] - 0x30)
                unit /= 10
                digits += 1
                index += 1
            }
        }
        guard digits > 0 else { return nil }
        return (negative ? -value : value, text[index...])
    }
}
