import Model

/// Characters of no width inside words, which break a word for machines and not for readers.
enum ZeroWidth {
    /// Fewer come from copying.
    private static let many = 4

    /// A byte that begins a letter of the alphabets at home here.
    static func beginsLetter(_ byte: UInt8) -> Bool { Bytes.isLetter(byte) || (0xC3...0xD4).contains(byte) }

    /// A byte that may be the last of a letter.
    static func mayEndLetter(_ byte: UInt8) -> Bool { Bytes.isLetter(byte) || (0x80...0xBF).contains(byte) }

    /// The warning for so many of them in a cleaned text, the first at a place of it; nil when they are few.
    static func warning(count: Int, first: Int, in text: [UInt8]) -> Warning? {
        guard count >= many else { return nil }
        func isWord(_ byte: UInt8) -> Bool { Bytes.isWordByte(byte) || byte >= 0x80 }
        var lower = min(first, text.count)
        var upper = lower
        while lower > 0, isWord(text[lower - 1]), upper - lower < 60 { lower -= 1 }
        while upper < text.count, isWord(text[upper]), upper - lower < 120 { upper += 1 }
        while lower < upper, text[lower] & 0xC0 == 0x80 { lower += 1 }
        while upper < text.count, upper > lower, text[upper] & 0xC0 == 0x80 { upper -= 1 }
        let span = Span(lower, upper)
        let line = 1 + text[..<lower].count(where: { $0 == 0x0A })
        let quote = String(decoding: text[lower..<upper], as: UTF8.self)
        return Warning(
            .hiddenText, numbers: [count], evidence: Evidence(span: span, line: line, quote: quote, rule: "hiding/zeroWidth"))
    }

    /// Counts them in uncleaned UTF-8; the first place is where the bytes stand without all such characters before.
    static func count(in bytes: [UInt8]) -> (count: Int, first: Int) {
        var result = (count: 0, first: 0)
        var index = 1
        while index + 3 < bytes.count {
            let byte = bytes[index]
            guard byte == 0xE2 || byte == 0xEF, isJoiner(bytes, index) else {
                index += 1
                continue
            }
            if mayEndLetter(bytes[index - 1]), beginsLetter(bytes[index + 3]) {
                if result.count == 0 { result.first = index }
                result.count += 1
            }
            index += 3
        }
        return result
    }

    private static func isJoiner(_ bytes: [UInt8], _ index: Int) -> Bool {
        switch (bytes[index], bytes[index + 1]) {
        case (0xE2, 0x80): (0x8B...0x8D).contains(bytes[index + 2])
        case (0xE2, 0x81): bytes[index + 2] == 0xA0
        case (0xEF, 0xBB): bytes[index + 2] == 0xBF
        default: false
        }
    }
}
