/// A first look over a page: finds its style sheets, which may stand behind what they speak of, and whether its tags are sane.
struct PageSurvey {
    /// The contents of the style elements that hold for a screen.
    private(set) var sheets: [ArraySlice<UInt8>] = []
    /// The contents of the scripts that hold JSON-LD.
    private(set) var linkedData: [ArraySlice<UInt8>] = []
    /// The contents of elements that browsers keep from the page: templates, and what is for those without scripts.
    private(set) var unseen: [ArraySlice<UInt8>] = []
    /// The page, without the tags that nest too deep and the attributes that are too many.
    private(set) var page: [UInt8]
    /// Tags or attributes were taken out.
    private(set) var isCut = false

    /// More scripts of data are not read, nor longer ones.
    private static let mostScripts = 16
    private static let longestUnseen = 8_192
    private static let longestScript = 1 << 20
    /// A longer tag is looked through.
    private static let longTag = 8_192
    /// More attributes of one tag are dropped.
    private static let mostAttributes = 128
    /// Longer attribute values are dropped: pictures written into the page.
    private static let longestValue = 16_384

    private var removals: [Range<Int>] = []

    /// Looks over valid UTF-8.
    init(_ bytes: [UInt8]) {
        page = bytes
        bytes.withUnsafeBufferPointer { survey($0) }
        guard !removals.isEmpty else { return }
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var from = 0
        for range in removals where range.lowerBound >= from {
            kept.append(contentsOf: bytes[from..<range.lowerBound])
            from = range.upperBound
        }
        kept.append(contentsOf: bytes[from...])
        page = kept
    }

    private mutating func survey(_ text: UnsafeBufferPointer<UInt8>) {
        let end = text.count
        var open = OpenTags()
        var dropped = 0
        var index = 0
        while index < end {
            guard text[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            guard index + 1 < end else { break }
            let next = text[index + 1]
            if next == UInt8(ascii: "!") {
                index = PageSurvey.behindComment(text, index)
                continue
            }
            let isEnd = next == UInt8(ascii: "/")
            let nameStart = index + (isEnd ? 2 : 1)
            var nameEnd = nameStart
            while nameEnd < end, Bytes.isLetter(text[nameEnd]) || Bytes.isDigit(text[nameEnd]), nameEnd < nameStart + 16 {
                nameEnd += 1
            }
            guard nameEnd > nameStart else {
                index += 1
                continue
            }
            let close = tagEnd(text, nameEnd, isEnd: isEnd)
            let kind = PageSurvey.kind(text, nameStart, nameEnd)
            if case .raw(let isStyle, let isSkipped) = kind, !isEnd {
                let content = close..<PageSurvey.endOfRaw(text, close, nameStart..<nameEnd)
                if isStyle, PageSurvey.isForScreen(text, nameEnd..<close) { sheets.append(Array(text[content])[...]) }
                if !isStyle, linkedData.count < PageSurvey.mostScripts, content.count <= PageSurvey.longestScript,
                    Bytes.find(
                        "ld+json", in: UnsafeBufferPointer(rebasing: text[nameEnd..<min(close, nameEnd + 200)]), foldingCase: true
                    ) != nil
                {
                    linkedData.append(Array(text[content])[...])
                }
                if !isStyle, Bytes.lower(text[nameStart]) != UInt8(ascii: "s"), unseen.count < PageSurvey.mostScripts {
                    unseen.append(Array(text[content].prefix(PageSurvey.longestUnseen))[...])
                }
                index = isSkipped || isStyle ? content.upperBound : close
                continue
            }
            if case .nesting = kind {
                let isEmpty =
                    close >= 2 && close <= end && text[close - 1] == UInt8(ascii: ">") && text[close - 2] == UInt8(ascii: "/")
                if isEnd {
                    if dropped > 0 {
                        dropped -= 1
                        remove(index..<close)
                    } else if !open.close(OpenTags.code(text, nameStart..<nameEnd)) {
                        // It ends nothing; the parser would look through all open elements for each such tag.
                        remove(index..<close)
                    }
                } else if !isEmpty {
                    if open.count >= PageBuilder.deepest {
                        dropped += 1
                        isCut = true
                        remove(index..<close)
                    } else {
                        open.begin(OpenTags.code(text, nameStart..<nameEnd))
                    }
                }
            }
            index = close
        }
    }

    private mutating func remove(_ range: Range<Int>) {
        if let last = removals.last, last.upperBound == range.lowerBound {
            removals[removals.count - 1] = last.lowerBound..<range.upperBound
        } else {
            removals.append(range)
        }
    }

    private enum Kind {
        case nesting
        /// Void, or closed by the next of its like.
        case flat
        /// What it holds is no markup.
        case raw(isStyle: Bool, isSkipped: Bool)
    }

    private static func kind(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Kind {
        var name: UInt64 = 0
        guard end - start <= 8 else { return .nesting }
        for index in start..<end { name = name << 8 | UInt64(Bytes.lower(text[index])) }
        switch name {
        case code("p"), code("li"), code("td"), code("th"), code("tr"), code("dt"), code("dd"), code("option"), code("br"),
            code("hr"), code("img"), code("meta"), code("link"), code("input"), code("wbr"), code("col"), code("area"),
            code("base"),
            code("embed"), code("source"), code("track"), code("param"), code("thead"), code("tbody"), code("tfoot"),
            code("body"),
            code("html"), code("head"):
            return .flat
        case code("style"): return .raw(isStyle: true, isSkipped: true)
        case code("script"), code("noscript"), code("template"): return .raw(isStyle: false, isSkipped: true)
        default: return .nesting
        }
    }

    private static func code(_ name: StaticString) -> UInt64 {
        name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
    }

    /// Behind the ">" that ends the tag; a tag that is very long is stripped on the way.
    private mutating func tagEnd(_ text: UnsafeBufferPointer<UInt8>, _ from: Int, isEnd: Bool) -> Int {
        let end = text.count
        var index = from
        let near = min(end, from + PageSurvey.longTag)
        while index < near, text[index] != UInt8(ascii: ">") { index += 1 }
        if index < near { return index + 1 }
        if near == end { return end }
        // A long tag: attribute by attribute.
        index = from
        var attributes = 0
        while index < end, text[index] != UInt8(ascii: ">") {
            let start = index
            while index < end, Bytes.isSpace(text[index]) || text[index] == UInt8(ascii: "/") { index += 1 }
            while index < end, !Bytes.isSpace(text[index]), text[index] != UInt8(ascii: "="), text[index] != UInt8(ascii: ">") {
                index += 1
            }
            if index < end, text[index] == UInt8(ascii: "=") {
                index += 1
                let quote = index < end ? text[index] : 0
                if quote == 0x22 || quote == 0x27 {
                    index += 1
                    while index < end, text[index] != quote { index += 1 }
                    index = min(end, index + 1)
                } else {
                    while index < end, !Bytes.isSpace(text[index]), text[index] != UInt8(ascii: ">") { index += 1 }
                }
            }
            attributes += 1
            if attributes > PageSurvey.mostAttributes || index - start > PageSurvey.longestValue {
                remove(start..<index)
                if attributes > PageSurvey.mostAttributes { isCut = true }
            }
            if index == start { index += 1 }
        }
        return min(end, index + 1)
    }

    private static func behindComment(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        let end = text.count
        guard start + 3 < end, text[start + 2] == 0x2D, text[start + 3] == 0x2D else { return start + 2 }
        var index = start + 4
        while index + 2 < end {
            if text[index] == 0x2D, text[index + 1] == 0x2D, text[index + 2] == 0x3E { return index + 3 }
            index += 1
        }
        return end
    }

    /// Where the end tag of a raw element begins.
    private static func endOfRaw(_ text: UnsafeBufferPointer<UInt8>, _ from: Int, _ name: Range<Int>) -> Int {
        let end = text.count
        var index = from
        while index + name.count + 1 < end {
            if text[index] == UInt8(ascii: "<"), text[index + 1] == UInt8(ascii: "/") {
                var offset = 0
                while offset < name.count, Bytes.lower(text[index + 2 + offset]) == Bytes.lower(text[name.lowerBound + offset]) {
                    offset += 1
                }
                if offset == name.count { return index }
            }
            index += 1
        }
        return end
    }

    private static func isForScreen(_ text: UnsafeBufferPointer<UInt8>, _ attributes: Range<Int>) -> Bool {
        let tag = Array(text[attributes])
        guard let at = Bytes.find("media", in: tag[...], foldingCase: true) else { return true }
        let value = tag[(at + 5)...].drop { Bytes.isSpace($0) || $0 == UInt8(ascii: "=") || $0 == 0x22 || $0 == 0x27 }
            .prefix { $0 != 0x22 && $0 != 0x27 && $0 != UInt8(ascii: ">") }
        return StyleSheetSyntax.isScreen(value)
    }
}
