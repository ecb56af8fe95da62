import Knowledge

/// Writes folded Cyrillic in Latin letters, roughly as people do in addresses: only to compare, never to print.
enum Transliteration {
    private static let letters: [String] = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts",
        "ch", "sh", "shch",
        "", "y", "", "e", "yu", "ya",
    ]

    /// The Latin letters of a folded word.
    static func latin(_ folded: [UInt8]) -> String {
        var result = ""
        for byte in folded {
            switch byte {
            case 0x61...0x7A: result.unicodeScalars.append(Unicode.Scalar(byte))
            case 128...159: result += letters[Int(byte - 128)]
            case 160: result += "ie"
            case 161, 162: result += "i"
            case 163: result += "u"
            default: break
            }
        }
        return result
    }
}
