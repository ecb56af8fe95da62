/// Words of a header that are written in ASCII but mean others: `=?utf-8?B?0JA=?=`.
enum EncodedWords {
    /// One encoded word: its bytes before they become characters.
    private struct Word {
        let charset: String
        let bytes: [UInt8]
        let end: Int
    }

    /// A longer word is none.
    private static let longest = 4_000

    /// The text of a raw header value, on one line; neighbours in one encoding are joined before they are decoded, since a
    /// character may begin in one and end in the next.
    static func decode(_ raw: [UInt8]) -> String {
        var result: [UInt8] = []
        var plain: [UInt8] = []
        var pending: [UInt8] = []
        var charset = ""
        func flushPlain() {
            if !plain.isEmpty { result += MailCharset.decode(plain, declared: "") }
            plain = []
        }
        func flushWords() {
            if !pending.isEmpty { result += MailCharset.decode(pending, declared: charset) }
            pending = []
        }
        var index = 0
        while index < raw.count {
            if raw[index] == UInt8(ascii: "="), let word = word(raw, index) {
                flushPlain()
                if word.charset != charset { flushWords() }
                charset = word.charset
                pending += word.bytes
                index = word.end
                // White space between two encoded words is none.
                var next = index
                while next < raw.count, Bytes.isSpace(raw[next]) { next += 1 }
                if next > index, next < raw.count, raw[next] == UInt8(ascii: "="), Self.word(raw, next) != nil { index = next }
            } else {
                flushWords()
                plain.append(raw[index])
                index += 1
            }
        }
        flushWords()
        flushPlain()
        return oneLine(result)
    }

    /// Text with its control characters taken out and each run of white space made one space.
    static func oneLine(_ bytes: [UInt8]) -> String {
        var line: [UInt8] = []
        for byte in CleanText.plain(bytes) {
            if Bytes.isSpace(byte) {
                if let last = line.last, last != 0x20 { line.append(0x20) }
            } else {
                line.append(byte)
            }
        }
        if line.last == 0x20 { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }

    /// The encoded word at `start`; nil when there is none.
    private static func word(_ raw: [UInt8], _ start: Int) -> Word? {
        guard start + 1 < raw.count, raw[start + 1] == UInt8(ascii: "?") else { return nil }
        let question = UInt8(ascii: "?")
        guard let first = raw[(start + 2)...].prefix(64).firstIndex(of: question), first + 2 < raw.count,
            raw[first + 2] == question
        else { return nil }
        var end = first + 3
        // Spaces within are against the rules, and yet seen.
        let limit = min(raw.count - 1, end + longest)
        while end < limit, !(raw[end] == question && raw[end + 1] == UInt8(ascii: "=")) {
            if raw[end] == question, end > first + 3, raw[end - 1] == UInt8(ascii: "=") { return nil }
            end += 1
        }
        guard end < limit else { return nil }
        let charset = raw[(start + 2)..<first].prefix { $0 != UInt8(ascii: "*") }
        let content = raw[(first + 3)..<end]
        let bytes: [UInt8]
        switch Bytes.lower(raw[first + 1]) {
        case UInt8(ascii: "b"): bytes = TransferEncoding.base64(content)
        case UInt8(ascii: "q"):
            bytes = TransferEncoding.quotedPrintable(content.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...])
        default: return nil
        }
        return Word(charset: String(decoding: charset.map(Bytes.lower), as: UTF8.self), bytes: bytes, end: end + 2)
    }
}
