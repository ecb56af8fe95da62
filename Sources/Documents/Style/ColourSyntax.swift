/// How style sheets and attributes write colours.
enum ColourSyntax {
    /// Reads a colour in lower case; nil when it is written in a way that is not known.
    static func read(_ text: ArraySlice<UInt8>) -> Colour? {
        let text = Bytes.trimmed(text)
        guard let first = text.first else { return nil }
        if first == UInt8(ascii: "#") { return hexadecimal(text.dropFirst()) }
        if let open = text.firstIndex(of: UInt8(ascii: "(")) { return function(text[..<open], text[(open + 1)...]) }
        if case "transparent" = text { return .clear }
        return NamedColours.table[NameHash.of(text)].map {
            Colour(UInt8($0 >> 16 & 0xFF), UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF))
        }
    }

    /// Reads a colour of an HTML attribute, where the "#" may be missing.
    static func readAttribute(_ text: ArraySlice<UInt8>) -> Colour? {
        let text = Bytes.trimmed(text)
        return read(text) ?? (text.count == 6 ? hexadecimal(text) : nil)
    }

    private static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
        if Bytes.isDigit(byte) { return byte - 0x30 }
        let letter = Bytes.lower(byte) &- 0x61
        return letter < 6 ? letter + 10 : nil
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> Colour? {
        var values: [UInt8] = []
        for digit in digits {
            guard let value = hexadecimalDigit(digit) else { return nil }
            values.append(value)
        }
        switch values.count {
        case 3, 4:
            return Colour(values[0] * 17, values[1] * 17, values[2] * 17, alpha: values.count == 4 ? Double(values[3]) / 15 : 1)
        case 6, 8:
            let pairs = stride(from: 0, to: values.count, by: 2).map { values[$0] * 16 + values[$0 + 1] }
            return Colour(pairs[0], pairs[1], pairs[2], alpha: pairs.count == 4 ? Double(pairs[3]) / 255 : 1)
        default: return nil
        }
    }

    private static func function(_ name: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Colour? {
        let inner = rest.prefix { $0 != UInt8(ascii: ")") }
        let parts = inner.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/") || Bytes.isSpace($0) }
        guard parts.count >= 3 else { return nil }
        var numbers: [(value: Double, percent: Bool)] = []
        for part in parts {
            guard let (value, unit) = Length.number(part) else { return nil }
            numbers.append((value, unit.first == UInt8(ascii: "%")))
        }
        let alpha = numbers.count > 3 ? (numbers[3].percent ? numbers[3].value / 100 : numbers[3].value) : 1
        switch name {
        case "rgb", "rgba":
            func channel(_ part: (value: Double, percent: Bool)) -> UInt8 {
                UInt8(max(0, min(255, part.percent ? part.value * 2.55 : part.value)))
            }
            return Colour(channel(numbers[0]), channel(numbers[1]), channel(numbers[2]), alpha: alpha)
        case "hsl", "hsla":
            return hsl(numbers[0].value, numbers[1].value / 100, numbers[2].value / 100, alpha)
        default: return nil
        }
    }

    private static func hsl(_ hue: Double, _ saturation: Double, _ lightness: Double, _ alpha: Double) -> Colour {
        let reach = saturation * min(lightness, 1 - lightness)
        func channel(_ shift: Double) -> UInt8 {
            let place = (shift + hue / 30).truncatingRemainder(dividingBy: 12)
            let value = lightness - reach * max(-1, min(place - 3, 9 - place, 1))
            return UInt8(max(0, min(255, value * 255)))
        }
        return Colour(channel(0), channel(8), channel(4), alpha: alpha)
    }
}
