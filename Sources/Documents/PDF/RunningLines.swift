/// Lines that stand at the same place of several pages, alike but for their figures: headers, footers, page numbers.
struct RunningLines {
    private struct Key: Hashable {
        let text: [UInt8]
        let place: Int
    }

    private var pages: [Key: Int] = [:]
    private let needed: Int
    private var seen = Set<Key>()

    /// Only the outer eighths of a page are looked at.
    private static let margin: Float = 0.125

    /// Looks at all pages of a file.
    init(_ text: PDFText) {
        needed = max(2, (text.pages.count + 1) / 2)
        guard text.pages.count > 1 else { return }
        for page in text.pages {
            var keys = Set<Key>()
            for line in RunningLines.lines(page) {
                if let key = RunningLines.key(page.words[line], of: page, text.letters) { keys.insert(key) }
            }
            for key in keys { pages[key, default: 0] += 1 }
        }
    }

    /// Takes the running lines out of a page; those that were not seen before are handed back, headers and footers apart.
    mutating func take(from page: inout PDFPage, _ letters: [UInt8]) -> (headers: [PDFWord], footers: [PDFWord]) {
        guard !pages.isEmpty else { return ([], []) }
        var kept: [PDFWord] = []
        var headers: [PDFWord] = []
        var footers: [PDFWord] = []
        for line in RunningLines.lines(page) {
            let words = page.words[line]
            guard let key = RunningLines.key(words, of: page, letters), isRunning(key) else {
                kept.append(contentsOf: words)
                continue
            }
            guard seen.insert(key).inserted else { continue }
            if words[words.startIndex].top < page.height / 2 { headers += words } else { footers += words }
        }
        page.words = kept
        return (headers, footers)
    }

    private func isRunning(_ key: Key) -> Bool { pages[key, default: 0] >= needed }

    private static func lines(_ page: PDFPage) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        while start < page.words.count {
            var end = start + 1
            while end < page.words.count, page.words[end].line == page.words[start].line { end += 1 }
            result.append(start..<end)
            start = end
        }
        return result
    }

    private static func key(_ words: ArraySlice<PDFWord>, of page: PDFPage, _ letters: [UInt8]) -> Key? {
        guard let first = words.first, words.allSatisfy({ $0.hiding == nil }) else { return nil }
        let isTop = first.bottom < page.height * margin
        guard isTop || first.top > page.height * (1 - margin) else { return nil }
        var text: [UInt8] = []
        for word in words {
            for byte in letters[word.text] {
                let sign = Bytes.isDigit(byte) ? UInt8(ascii: "0") : byte
                // Page 9 and page 10 are alike.
                if sign != UInt8(ascii: "0") || text.last != sign { text.append(sign) }
            }
            text.append(0x20)
        }
        return Key(text: text, place: Int(first.base / 3))
    }
}
