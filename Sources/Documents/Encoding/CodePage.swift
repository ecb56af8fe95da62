/// A single-byte encoding: what each byte from 80 on means.
struct CodePage: Sendable {
    /// What kind of character a byte stands for, as far as telling encodings apart needs it.
    enum Shape: UInt8, Sendable {
        /// Space, punctuation, line end: what may stand beside a word.
        case boundary
        case lower, upper
        case digit
        /// An apostrophe, which may stand inside a word.
        case apostrophe
        /// A sign that is rare in running text.
        case sign
        /// A piece of a drawn line.
        case line
        /// A control character or a hole of the standard.
        case hole
    }

    /// The encoding's usual name.
    let name: String
    /// The scalar of every byte.
    let scalars: [UInt32]
    /// The UTF-8 form of every byte: length in the low 8 bits, then up to three bytes.
    let packed: [UInt32]
    /// The shape of every byte.
    let shapes: [Shape]
    /// True for bytes that stand for Cyrillic letters.
    let cyrillic: [Bool]

    /// All encodings that are told apart, the more usual first: order breaks ties.
    static let all: [CodePage] = CodePageTables.upperHalves.map { CodePage(name: $0.name, upperHalf: $0.characters.joined()) }

    /// The encoding of a name; nil for an unknown one.
    static func named(_ name: String) -> CodePage? { all.first { $0.name == name } }

    private init(name: String, upperHalf: String) {
        self.name = name
        let upper = Array(upperHalf.unicodeScalars)
        let first = 256 - upper.count
        var scalars = (0..<128).map { UInt32($0) }
        scalars += (128..<first).map { _ in 0xFFFD }
        scalars += upper.map(\.value)
        self.scalars = scalars
        packed = scalars.map(CodePage.pack)
        shapes = scalars.map(CodePage.shape)
        cyrillic = scalars.map { (0x400...0x4FF).contains($0) }
    }

    /// Decodes bytes to UTF-8.
    func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            if byte < 0x80 {
                result.append(byte)
            } else {
                var form = packed[Int(byte)]
                var left = form & 0xFF
                while left > 0 {
                    form >>= 8
                    result.append(UInt8(truncatingIfNeeded: form))
                    left -= 1
                }
            }
        }
        return result
    }

    private static func pack(_ scalar: UInt32) -> UInt32 {
        var form: UInt32 = 0
        var count: UInt32 = 0
        for byte in UTF8Bytes.encode(scalar) {
            count += 1
            form |= UInt32(byte) << (8 * count)
        }
        return form | count
    }

    private static func shape(_ scalar: UInt32) -> Shape {
        switch scalar {
        case 0x30...0x39: return .digit
        case 0x41...0x5A: return .upper
        case 0x61...0x7A: return .lower
        case 0x27, 0x2019, 0x2D, 0xB7: return .apostrophe
        case 0x00...0x7F: return .boundary
        case 0xFFFD: return .hole
        case 0x2500...0x25A0: return .line
        case 0xA0, 0xAB, 0xBB, 0xB0, 0x2013, 0x2014, 0x2018, 0x201C...0x201E, 0x2020...0x2026, 0x2116, 0x20AC, 0x2122, 0xA9, 0xAE:
            return .boundary
        default:
            guard let scalar = Unicode.Scalar(scalar) else { return .hole }
            let properties = scalar.properties
            return properties.isLowercase ? .lower : properties.isUppercase ? .upper : .sign
        }
    }
}
