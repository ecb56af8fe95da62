/// Whether a line goes on with the sentence of the line above it, by where both stand and how they end and begin.
struct LineJoining {
    private let left: Float
    private let right: Float
    private let step: Float
    /// The column's lines go as far as they can, nearly: what ends before was not wrapped.
    private let isWrapped: Bool

    /// Learns the edges of a column and the usual step from line to line.
    ///
    /// - Parameters:
    ///   - limit: where the next column or the page's margin begins.
    ///   - width: the width of the page.
    init(_ lines: [ColumnLine], limit: Float, width: Float) {
        left = lines.map(\.left).min() ?? 0
        // A lone word may stick out: it could not be broken.
        right = lines.filter { $0.words.count > 1 }.map(\.right).max() ?? lines.map(\.right).max() ?? 0
        isWrapped = right > limit - 0.16 * width
        var steps: [Float] = []
        for (line, next) in zip(lines, lines.dropFirst()) where abs(line.height - next.height) < 0.08 * line.height {
            let step = (next.base - line.base) / line.height
            if step > 0.7 && step < 2.5 { steps.append(step) }
        }
        step = steps.min() ?? 1.3
    }

    /// True when there is more room between two lines than between those of a paragraph.
    func hasRoom(_ line: ColumnLine, _ next: ColumnLine) -> Bool {
        (next.base - line.base) / max(line.height, next.height) > step * 1.2
    }

    /// True when `next` goes on with what ends in `line`; `first` begins the paragraph.
    func joins(_ line: ColumnLine, _ next: ColumnLine, first: ColumnLine, text: @autoclosure () -> [UInt8]) -> Bool {
        let height = line.height
        let isItem = next.isItem && !Separator.goesOn(next.text, in: text(), isItem: first.isItem)
        guard !isItem, next.apart.isEmpty, abs(next.height - height) < 0.08 * height else { return false }
        guard (next.base - line.base) / height <= step * 1.13 + 0.03, next.base > line.base else { return false }
        let hangs = abs(next.left - first.textLeft) < 0.4 * height && first.textLeft > first.left + 0.3 * height
        if !hangs {
            // A first line may be pushed in; other lines begin below each other.
            let isBelow = abs(next.left - line.left) < 0.4 * height
            let stepsBack = next.left < line.left && line.left - next.left < 4 * height && first.base == line.base
            guard isBelow || stepsBack || first.isItem && abs(next.left - first.left) < 0.4 * height else { return false }
            if !line.apart.isEmpty { return false }
        }
        if hangs && first.isItem { return true }
        let ending = Ending(line.text, whole: text())
        let beginning = Beginning(next.text)
        if ending.isHyphen && beginning.letterCase != .none { return true }
        if ending.isDash || ending.isBroken(before: next.text) { return true }
        let width = max(1, right - left)
        let isFull = isWrapped && line.right + 0.25 * height + next.firstWidth > right - 0.02 * width
        let isLong = isWrapped && line.right - left > 0.6 * width
        if ending.isOpen && isLong { return true }
        if ending.asksForMore && (isFull || isLong && beginning.letterCase == .lower) { return true }
        if beginning.isBracket || next.isItem { return isFull }
        if beginning.letterCase == .lower { return (isFull || isLong) && !ending.isAddress && !beginning.isAddress }
        guard isFull, !ending.isAddress, !beginning.isAddress, !beginning.isLabelled else { return false }
        let isWide = width > 22 * height
        if beginning.letterCase == .none {
            // "Microsoft" and "365, Word", or a number told in parts.
            return !beginning.isDated
                && (ending.isWord && (isWide || beginning.isListed) || ending.isFigure && beginning.isFigure)
        }
        // In a narrow column nearly every line is full: only the longest ones tell.
        return isWide || right - line.right < 0.25 * width && width > 8 * height
    }

    /// How a line ends.
    private struct Ending {
        var isHyphen = false
        /// A bracket is still open.
        var isOpen = false
        /// A dash, behind which a span of time must go on.
        var isDash = false
        /// A comma, a stroke or "&".
        var asksForMore = false
        /// A letter or a comma.
        var isWord = false
        /// A figure.
        var isFigure = false
        var isAddress = false
        private let word: [UInt8]

        /// A mail address goes on in the next line.
        func isBroken(before next: [UInt8]) -> Bool { WordBreak.isInsideAddress(word, before: Array(next.prefix { $0 != 0x20 })) }

        init(_ line: [UInt8], whole: [UInt8]) {
            word = Array(line.suffix(from: line.lastIndex(of: 0x20).map { $0 + 1 } ?? 0))
            guard let last = line.last else { return }
            isFigure = Bytes.isDigit(last)
            isHyphen = WordBreak.hyphenLength(line) > 0
            isAddress = line.contains(UInt8(ascii: "@"))
            asksForMore = ",/&+|".utf8.contains(last)
            isDash = line.suffix(3).elementsEqual([0xE2, 0x80, 0x93])
            isWord = Bytes.isLetter(last) || last >= 0x80 || last == UInt8(ascii: ",")
            var depth = 0
            for byte in whole {
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
            }
            isOpen = depth > 0
        }
    }

    /// How a line begins.
    private struct Beginning {
        var letterCase = LetterCase.none
        /// An opening bracket.
        var isBracket = false
        /// A few words and a colon.
        var isLabelled = false
        /// A year, or figures with a stroke or point.
        var isDated = false
        /// A figure.
        var isFigure = false
        /// A word with a comma behind it.
        var isListed = false
        var isAddress = false

        init(_ line: [UInt8]) {
            line.withUnsafeBufferPointer { text in
                guard !text.isEmpty else { return }
                var index = 0
                while index < text.count, "(«\"".utf8.contains(text[index]) || text[index] == 0xC2 && text.count > index + 2 {
                    index += text[index] == 0xC2 ? 2 : 1
                }
                if index < text.count { letterCase = LetterCase(text, index, text.count) }
            }
            isBracket = line.first == UInt8(ascii: "(")
            var words = 0
            for (byte, next) in zip(line.prefix(60), line.dropFirst() + [0x20]) {
                if byte == 0x20 { words += 1 }
                // In "https://" it ends no label.
                if byte == UInt8(ascii: ":"), next != UInt8(ascii: "/") {
                    isLabelled = words <= 4
                    break
                }
            }
            let word = line.prefix { $0 != 0x20 }
            isAddress = word.contains(UInt8(ascii: "@"))
            isListed = word.last == UInt8(ascii: ",")
            isFigure = word.first.map(Bytes.isDigit) ?? false
            let digits = word.prefix(while: Bytes.isDigit).count
            isDated = digits == 4 || digits > 0 && word.count > digits + 1 && "./-".utf8.contains(word[word.startIndex + digits])
        }
    }
}

/// A dot on middle height that stands between the parts of a line, and may come first in the next one.
private enum Separator {
    static func goesOn(_ line: [UInt8], in text: @autoclosure () -> [UInt8], isItem: Bool) -> Bool {
        !isItem && line.starts(with: [0xC2, 0xB7]) && Bytes.find([0x20, 0xC2, 0xB7, 0x20], in: text()[...]) != nil
    }
}
