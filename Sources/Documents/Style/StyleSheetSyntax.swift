/// Splits a style sheet into rules; keeps those that hold on a wide screen.
enum StyleSheetSyntax {
    /// The rules as selectors and declarations, at most so many.
    static func rules(
        of sheet: ArraySlice<UInt8>, atMost limit: Int
    ) -> [(selectors: ArraySlice<UInt8>, declarations: ArraySlice<UInt8>)] {
        var result: [(selectors: ArraySlice<UInt8>, declarations: ArraySlice<UInt8>)] = []
        let text = withoutComments(sheet)
        read(text[...], into: &result, limit: limit, depth: 0)
        return result
    }

    /// At-rules within at-rules are followed so deep.
    private static let deepest = 4

    private static func read(
        _ text: ArraySlice<UInt8>, into result: inout [(selectors: ArraySlice<UInt8>, declarations: ArraySlice<UInt8>)],
        limit: Int,
        depth: Int
    ) {
        var index = text.startIndex
        while index < text.endIndex, result.count < limit {
            let start = index
            while index < text.endIndex, text[index] != UInt8(ascii: "{"), text[index] != UInt8(ascii: ";"),
                text[index] != UInt8(ascii: "}")
            {
                index += 1
            }
            guard index < text.endIndex else { return }
            let head = Bytes.trimmed(text[start..<index])
            guard text[index] == UInt8(ascii: "{") else {
                index += 1
                continue
            }
            let open = index + 1
            var level = 1
            index = open
            while index < text.endIndex {
                if text[index] == UInt8(ascii: "{") { level += 1 }
                if text[index] == UInt8(ascii: "}") { level -= 1 }
                if level == 0 { break }
                index += 1
            }
            let body = text[open..<index]
            if index < text.endIndex { index += 1 }
            if head.first == UInt8(ascii: "@") {
                if depth < deepest && applies(head) { read(body, into: &result, limit: limit, depth: depth + 1) }
            } else if !head.isEmpty {
                result.append((head, body))
            }
        }
    }

    private static func applies(_ head: ArraySlice<UInt8>) -> Bool {
        let words = String(decoding: head.prefix(300).map(Bytes.lower), as: UTF8.self)
        if words.hasPrefix("@media") { return isScreen(head.dropFirst(6)) }
        return words.hasPrefix("@supports") || words.hasPrefix("@layer")
    }

    /// True for the media of a wide screen in daylight.
    static func isScreen(_ media: ArraySlice<UInt8>) -> Bool {
        let media = media.map(Bytes.lower)
        return media.split(separator: UInt8(ascii: ",")).contains { query in
            let query = Bytes.trimmed(query)
            if Bytes.contains("not ", in: query.prefix(4)) {
                return !Bytes.contains("screen", in: query) && !Bytes.contains("all", in: query)
            }
            let other: [StaticString] = [
                "print", "max-width", "max-device-width", "speech", "prefers-", "braille", "tty", "handheld", "width <", "width<",
            ]
            return !other.contains { Bytes.contains($0, in: query) }
        } || Bytes.trimmed(media[...]).isEmpty
    }

    /// Comments go, and so do the marks that once hid sheets from old browsers.
    private static func withoutComments(_ sheet: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(sheet.count)
        var index = sheet.startIndex
        while index < sheet.endIndex {
            let rest = sheet[index...]
            if sheet[index] == UInt8(ascii: "/"), rest.dropFirst().first == UInt8(ascii: "*") {
                index = Bytes.find([0x2A, 0x2F], in: rest.dropFirst(2)).map { $0 + 2 } ?? sheet.endIndex
                result.append(0x20)
            } else if sheet[index] == UInt8(ascii: "<"), rest.starts(with: "<!--".utf8) {
                index += 4
            } else if sheet[index] == UInt8(ascii: "-"), rest.starts(with: "-->".utf8) {
                index += 3
            } else {
                result.append(sheet[index])
                index += 1
            }
        }
        return result
    }
}
