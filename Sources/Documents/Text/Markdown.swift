/// The marks of Markdown: headings are read by the layout of lines, marks inside lines are taken out.
enum Markdown {
    /// The most signs of a heading.
    private static let deepest = 6

    /// The level of a heading and where its words begin, for a line `# Title`; nil for all other lines.
    static func heading(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> (level: Int, start: Int)? {
        var index = start
        while index < end, text[index] == UInt8(ascii: "#") { index += 1 }
        let level = index - start
        guard (1...deepest).contains(level), index < end, text[index] == 0x20 else { return nil }
        while index < end, text[index] == 0x20 { index += 1 }
        return index < end && LineWords(text, index..<end).letters > 1 ? (level, index) : nil
    }

    /// A name of Markdown's own, or two headings of its kind.
    static func isMarkdown(_ bytes: [UInt8], named name: String) -> Bool {
        let name = name.lowercased()
        if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return true }
        return bytes.withUnsafeBufferPointer { text in
            var found = 0
            var start = 0
            while start < text.count, found < 2 {
                var end = start
                while end < text.count, text[end] != 0x0A { end += 1 }
                if heading(text, start, end) != nil { found += 1 }
                start = end + 1
            }
            return found == 2
        }
    }

    /// The text without the marks of emphasis and code; a link is its words and its address.
    static func plain(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
            let before = index > 0 ? bytes[index - 1] : 0x0A
            switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "_"):
                let isPair = next == byte
                let after = isPair ? (index + 2 < bytes.count ? bytes[index + 2] : 0x0A) : next
                // A mark touches a word on one side alone; a bullet, a rule and an underline inside a name do not.
                let isMark = Bytes.isSpace(before) != Bytes.isSpace(after) || isEdge(before) != isEdge(after)
                let isInside = !isEdge(before) && !isEdge(after)
                if isMark && after != byte && before != byte && !(byte == UInt8(ascii: "_") && isInside) {
                    index += isPair ? 2 : 1
                    continue
                }
                result.append(byte)
            case UInt8(ascii: "`"): break
            case UInt8(ascii: "\\") where next < 0x80 && !Bytes.isLetter(next) && !Bytes.isDigit(next) && !Bytes.isSpace(next):
                result.append(next)
                index += 1
            case UInt8(ascii: "]") where next == UInt8(ascii: "("):
                result.append(0x20)
                index += 2
                while index < bytes.count, bytes[index] != UInt8(ascii: ")"), bytes[index] != 0x0A {
                    result.append(bytes[index])
                    index += 1
                }
                if index < bytes.count, bytes[index] == 0x0A { continue }
            case UInt8(ascii: "["): break
            default: result.append(byte)
            }
            index += 1
        }
        return result
    }

    /// Not a letter or figure.
    private static func isEdge(_ byte: UInt8) -> Bool { byte < 0x80 && !Bytes.isLetter(byte) && !Bytes.isDigit(byte) }
}
