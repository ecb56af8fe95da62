/// Folds letters so that capitals, accents, ё and look-alikes do not matter: one byte a letter.
///
/// Latin letters become a…z, digits stay, Cyrillic letters become bytes from 128. Combining accents vanish.
public enum Folding {
    /// Letters that no table covers: they match nothing but keep words apart from signs.
    public static let foreign: UInt8 = 255

    /// What a scalar is.
    public enum Class: UInt8 {
        case space, letter, digit, sign, combining
    }

    static let firstCyrillic: UInt8 = 128

    /// The byte for Cyrillic а.
    static func cyrillic(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x410...0x42F: firstCyrillic + UInt8(scalar - 0x410)
        case 0x430...0x44F: firstCyrillic + UInt8(scalar - 0x430)
        case 0x401, 0x451: firstCyrillic + 5  // ё is е
        case 0x490, 0x491: firstCyrillic + 3  // ґ is г
        case 0x404, 0x454: 160  // є
        case 0x406, 0x456: 161  // і
        case 0x407, 0x457: 162  // ї
        case 0x40E, 0x45E: 163  // ў
        case 0x405, 0x455: 164  // ѕ
        case 0x408, 0x458: 165  // ј
        default: foreign
        }
    }

    /// The Latin letter that looks like a folded Cyrillic one; nil when none does.
    static func latinLookAlike(_ folded: UInt8) -> UInt8? {
        switch folded {
        case 128: UInt8(ascii: "a")
        case 130: UInt8(ascii: "b")
        case 133: UInt8(ascii: "e")
        case 138: UInt8(ascii: "k")
        case 140: UInt8(ascii: "m")
        case 141: UInt8(ascii: "h")
        case 142: UInt8(ascii: "o")
        case 144: UInt8(ascii: "p")
        case 145: UInt8(ascii: "c")
        case 146: UInt8(ascii: "t")
        case 147: UInt8(ascii: "y")
        case 149: UInt8(ascii: "x")
        case 161, 162: UInt8(ascii: "i")
        case 164: UInt8(ascii: "s")
        case 165: UInt8(ascii: "j")
        default: nil
        }
    }

    /// The byte for a Greek letter that looks like a Cyrillic and a Latin one; all others are foreign.
    static func greek(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x391, 0x3B1: 128  // Α
        case 0x392: 130  // Β
        case 0x395, 0x3B5: 133  // Ε
        case 0x397: 141  // Η
        case 0x399, 0x3B9: 161  // Ι
        case 0x39A, 0x3BA: 138  // Κ
        case 0x39C: 140  // Μ
        case 0x39F, 0x3BF: 142  // Ο
        case 0x3A1, 0x3C1: 144  // Ρ
        case 0x3A4, 0x3C4: 146  // Τ
        case 0x3A5: 147  // Υ
        case 0x3A7, 0x3C7: 149  // Χ
        default: foreign
        }
    }

    /// The folded Cyrillic letter that looks like a Latin one; nil when none does.
    static func cyrillicLookAlike(_ folded: UInt8) -> UInt8? {
        switch folded {
        case UInt8(ascii: "a"): 128
        case UInt8(ascii: "b"): 130
        case UInt8(ascii: "e"): 133
        case UInt8(ascii: "k"): 138
        case UInt8(ascii: "m"): 140
        case UInt8(ascii: "h"): 141
        case UInt8(ascii: "o"): 142
        case UInt8(ascii: "p"): 144
        case UInt8(ascii: "c"): 145
        case UInt8(ascii: "t"): 146
        case UInt8(ascii: "y"): 147
        case UInt8(ascii: "x"): 149
        case UInt8(ascii: "i"): 161
        default: nil
        }
    }

    /// Base letters of U+00C0 to U+024F, in order; a space where the scalar is no letter or folds to two;
    /// the rows are C0 to FF, 100 to 17F and 180 to 24F.
    private static let latinBases: [UInt8] = Array(
        ("aaaaaa ceeeeiiiidnooooo ouuuuyt aaaaaa ceeeeiiiidnooooo ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
            + "                                oo             uu                            aaiioouuuuuuuuuu aaaa    ggkkoooo  j   gg  nnaa    aaaaeeeeiiiioooorrrruuuusstt  hh      aaeeooooooooyy")
            .utf8
    )

    /// The class and folded byte of a scalar, and a second byte where it folds to two letters (0 otherwise).
    static func fold(_ scalar: UInt32) -> (Class, UInt8, UInt8) {
        switch scalar {
        case 0x61...0x7A: return (.letter, UInt8(scalar), 0)
        case 0x41...0x5A: return (.letter, UInt8(scalar + 32), 0)
        case 0x30...0x39: return (.digit, UInt8(scalar), 0)
        case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return (.space, 32, 0)
        case 0x21...0x7E: return (.sign, UInt8(scalar), 0)
        case 0x410...0x44F, 0x401, 0x451, 0x490, 0x491, 0x404, 0x454, 0x406, 0x456, 0x407, 0x457, 0x40E, 0x45E, 0x405, 0x455,
            0x408, 0x458:
            return (.letter, cyrillic(scalar), 0)
        case 0xC6, 0xE6: return (.letter, UInt8(ascii: "a"), UInt8(ascii: "e"))
        case 0xDF, 0x1E9E: return (.letter, UInt8(ascii: "s"), UInt8(ascii: "s"))
        case 0x152, 0x153: return (.letter, UInt8(ascii: "o"), UInt8(ascii: "e"))
        case 0xAA: return (.letter, UInt8(ascii: "a"), 0)
        case 0xB5: return (.letter, UInt8(ascii: "u"), 0)
        case 0xD7, 0xF7: return (.sign, UInt8(ascii: "x"), 0)
        case 0xC0...0x24F:
            let index = Int(scalar - 0xC0)
            let base = index < latinBases.count ? latinBases[index] : 32
            return (.letter, base == 32 ? foreign : base, 0)
        case 0x300...0x36F: return (.combining, 0, 0)
        case 0x391...0x3C9: return (.letter, greek(scalar), 0)
        case 0x1E00...0x1EFF: return (.letter, vietnamese(scalar), 0)
        case 0xFB00...0xFB06: return ligature(scalar)
        case 0x2010...0x2015, 0x2212, 0xAD: return (.sign, UInt8(ascii: "-"), 0)
        case 0x2018, 0x2019, 0x201B, 0x02BC, 0x02B9, 0x60, 0xB4, 0x2032: return (.sign, UInt8(ascii: "'"), 0)
        case 0xAB, 0xBB, 0x201C...0x201F, 0x2039, 0x203A, 0x2033: return (.sign, UInt8(ascii: "\""), 0)
        case 0x2026: return (.sign, UInt8(ascii: "."), 0)
        case 0x2192, 0x21D2, 0x279C, 0x2794, 0x27A1: return (.sign, UInt8(ascii: ">"), 0)
        case 0x2044, 0x2215: return (.sign, UInt8(ascii: "/"), 0)
        case 0xB7, 0x2027, 0x22C5, 0x2219: return (.sign, Sign.middleDot, 0)
        case 0x2116: return (.sign, Sign.numero, 0)
        case 0x20AC: return (.sign, Sign.euro, 0)
        case 0xA3: return (.sign, Sign.pound, 0)
        case 0x20B4: return (.sign, Sign.hryvnia, 0)
        case 0x20BD: return (.sign, Sign.rouble, 0)
        case 0xB0, 0xBA: return (.sign, Sign.degree, 0)
        case 0x25CF, 0x2605, 0x25A0, 0x2B24, 0x25C9, 0x2B50, 0x25AE, 0x2588: return (.sign, Sign.filled, 0)
        case 0x25CB, 0x2606, 0x25A1, 0x25EF, 0x25CC, 0x25AF, 0x2591: return (.sign, Sign.hollow, 0)
        case 0x2022, 0x25AA, 0x25AB, 0x25E6, 0x2023, 0x25B8, 0x25BA, 0x2713, 0x2714: return (.sign, Sign.bullet, 0)
        default:
            return scalar >= 0x370 && scalar < 0x2000 || scalar >= 0x2C00 && scalar < 0xE000
                ? (.letter, foreign, 0) : (.sign, Sign.other, 0)
        }
    }

    private static func vietnamese(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x1EA0...0x1EB7: UInt8(ascii: "a")
        case 0x1EB8...0x1EC7: UInt8(ascii: "e")
        case 0x1EC8...0x1ECB: UInt8(ascii: "i")
        case 0x1ECC...0x1EE3: UInt8(ascii: "o")
        case 0x1EE4...0x1EF1: UInt8(ascii: "u")
        case 0x1EF2...0x1EF9: UInt8(ascii: "y")
        default: foreign
        }
    }

    private static func ligature(_ scalar: UInt32) -> (Class, UInt8, UInt8) {
        switch scalar {
        case 0xFB01: (.letter, UInt8(ascii: "f"), UInt8(ascii: "i"))
        case 0xFB02: (.letter, UInt8(ascii: "f"), UInt8(ascii: "l"))
        case 0xFB00: (.letter, UInt8(ascii: "f"), UInt8(ascii: "f"))
        case 0xFB05, 0xFB06: (.letter, UInt8(ascii: "s"), UInt8(ascii: "t"))
        default: (.letter, foreign, 0)
        }
    }
}

/// Bytes that stand for signs outside ASCII.
public enum Sign {
    /// · between words or letters.
    public static let middleDot: UInt8 = 1
    /// №
    public static let numero: UInt8 = 2
    /// ° as in N°.
    public static let degree: UInt8 = 3
    /// ● ★ ■: one step of a rating that is reached.
    public static let filled: UInt8 = 4
    /// ○ ☆ □: one that is not.
    public static let hollow: UInt8 = 5
    /// • ▪ ◦
    public static let bullet: UInt8 = 6
    /// Any other sign.
    public static let other: UInt8 = 7
    /// €
    public static let euro: UInt8 = 8
    /// £
    public static let pound: UInt8 = 9
    /// ₴
    public static let hryvnia: UInt8 = 11
    /// ₽
    public static let rouble: UInt8 = 12
}

extension Folding {
    /// A folded letter as Latin: itself, or the Latin letter that looks like it.
    public static func latin(_ folded: UInt8) -> UInt8 { latinLookAlike(folded) ?? folded }
}
