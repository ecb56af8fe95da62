/// Cuts a value into lines; values are plain text, or scraps of a web page.
enum MarkupLines {
    /// A line, and whether it is an item of a list.
    struct Line {
        var bytes: [UInt8] = []
        var isItem = false
    }

    /// The lines of a value that are not blank.
    static func of(_ text: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var line = Line()
        func close(item: Bool) {
            if line.bytes.contains(where: { !Bytes.isSpace($0) }) { lines.append(line) }
            line = Line(isItem: item)
        }
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == 0x0A || byte == 0x0D {
                close(item: false)
            } else if byte == UInt8(ascii: "<"), let tag = tag(text, index) {
                if tag.isBreak { close(item: tag.isItem) }
                index = tag.end
                continue
            } else if byte == UInt8(ascii: "&"), let entity = entity(text, index) {
                line.bytes.append(contentsOf: entity.bytes)
                index = entity.end
                continue
            } else {
                line.bytes.append(byte)
            }
            index += 1
        }
        close(item: false)
        return lines
    }

    private static let longestTag = 2_048
    private static let breaks: Set<String> = ["p", "br", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4"]

    private static func tag(_ text: [UInt8], _ start: Int) -> (end: Int, isBreak: Bool, isItem: Bool)? {
        var at = start + 1
        let isEnd = at < text.count && text[at] == UInt8(ascii: "/")
        if isEnd { at += 1 }
        let nameStart = at
        while at < text.count, at < nameStart + 16, Bytes.isLetter(text[at]) || Bytes.isDigit(text[at]) { at += 1 }
        guard at > nameStart else { return nil }
        let name = String(decoding: text[nameStart..<at].map(Bytes.lower), as: UTF8.self)
        let limit = min(text.count, start + longestTag)
        while at < limit, text[at] != UInt8(ascii: ">") { at += 1 }
        guard at < limit else { return nil }
        return (at + 1, breaks.contains(name), name == "li" && !isEnd)
    }

    private static let entities: [String: [UInt8]] = [
        "amp": [0x26], "lt": [0x3C], "gt": [0x3E], "quot": [0x22], "apos": [0x27], "nbsp": [0xC2, 0xA0],
    ]

    private static func entity(_ text: [UInt8], _ start: Int) -> (end: Int, bytes: [UInt8])? {
        guard let stop = text[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: text[(start + 1)..<stop], as: UTF8.self)
        if let bytes = entities[name] { return (stop + 1, bytes) }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let scalar = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let scalar, scalar >= 0x20 else { return nil }
        return (stop + 1, UTF8Bytes.encode(scalar))
    }
}
