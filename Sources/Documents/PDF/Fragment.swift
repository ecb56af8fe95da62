/// Words of one line that stand close together.
struct Fragment: Sendable {
    private(set) var words: [PDFWord]
    private(set) var left: Float
    private(set) var right: Float
    private(set) var top: Float
    private(set) var bottom: Float
    /// The height of the tallest word.
    private(set) var height: Float
    /// Where its letters stand.
    private(set) var base: Float
    /// Its words were set apart to fill the line.
    private(set) var isJustified = false
    /// It begins where other lines begin, though the words before it stand close: a cell of a table.
    private(set) var isCell = false

    /// A fragment of one word.
    init(_ word: PDFWord) {
        words = [word]
        left = word.left
        right = word.right
        top = word.top
        bottom = word.bottom
        height = word.height
        base = word.base
    }

    /// Adds a word to the right.
    mutating func append(_ word: PDFWord) {
        words.append(word)
        left = min(left, word.left)
        right = max(right, word.right)
        top = min(top, word.top)
        bottom = max(bottom, word.bottom)
        if word.height > height {
            height = word.height
            base = word.base
        }
    }

    /// True when it stands on both sides of an edge; a lone long word may stick out a little, as it could not be broken.
    func crosses(_ edge: Float) -> Bool {
        guard left < edge, right > edge else { return false }
        return words.count > 1 || right - edge > 2 * height || edge - left < 5 * height
    }

    /// Half way down.
    var middle: Float { (top + bottom) / 2 }

    /// Words further apart than so many heights may be two columns.
    static let widestSpace: Float = 0.9

    /// Cuts the words of a page where they stand far apart; a bullet stays with its text, and so does a justified line.
    static func fragments(of words: [PDFWord], letters: [UInt8]) -> [Fragment] {
        var result: [Fragment] = []
        var start = 0
        while start < words.count {
            var end = start + 1
            while end < words.count, words[end].line == words[start].line { end += 1 }
            add(words[start..<end].sorted { $0.left < $1.left }, letters, to: &result)
            start = end
        }
        return joinJustified(splitAtEdges(result, letters), letters)
    }

    /// Cuts fragments once more, at narrower gaps, where other lines begin: cells of a table may stand close together.
    private static func splitAtEdges(_ fragments: [Fragment], _ letters: [UInt8]) -> [Fragment] {
        let edges = Edges(fragments)
        var result: [Fragment] = []
        result.reserveCapacity(fragments.count)
        for fragment in fragments {
            var part = Fragment(fragment.words[0])
            for (place, word) in fragment.words.enumerated().dropFirst() {
                // Behind the sign of an item there is room, too.
                let isBehindSign = place == 1 && (fragment.words[0].text.count < 3 || isBullet(fragment.words[0], letters))
                if !isBehindSign && Edges.mayBegin(word, behind: part.right) && edges.count(word.left) >= 3 {
                    result.append(part)
                    part = Fragment(word)
                    part.isCell = true
                } else {
                    part.append(word)
                }
            }
            result.append(part)
        }
        return result
    }

    /// Puts the words of justified lines together again: they stand at even distances, and end where other lines end.
    private static func joinJustified(_ fragments: [Fragment], _ letters: [UInt8]) -> [Fragment] {
        let ends = Edges(ends: fragments)
        var result: [Fragment] = []
        result.reserveCapacity(fragments.count)
        var start = 0
        while start < fragments.count {
            var end = start + 1
            while end < fragments.count, fragments[end].words[0].line == fragments[start].words[0].line { end += 1 }
            while start < end {
                var last = end - 1
                while last > start, !(ends.count(fragments[last].right) >= 2 && isEven(fragments[start...last], letters)) {
                    last -= 1
                }
                var joined = fragments[start]
                if last > start {
                    for fragment in fragments[(start + 1)...last] {
                        for word in fragment.words { joined.append(word) }
                    }
                    joined.isJustified = true
                }
                result.append(joined)
                start = last + 1
            }
        }
        return result
    }

    /// True when three or more words stand at even distances; a bullet before them does not count.
    private static func isEven(_ fragments: ArraySlice<Fragment>, _ letters: [UInt8]) -> Bool {
        guard let first = fragments.first, fragments.count < 40 else { return false }
        var right: Float?
        var narrowest = Float.infinity
        var widest = -Float.infinity
        var gaps = 0
        for fragment in fragments {
            for word in fragment.words {
                if let before = right {
                    narrowest = min(narrowest, word.left - before)
                    widest = max(widest, word.left - before)
                    gaps += 1
                    guard narrowest > 0, widest - narrowest < 0.06 * first.height else { return false }
                }
                right = right == nil && isBullet(word, letters) ? nil : word.right
            }
        }
        return gaps >= 2
    }

    private static func add(_ line: [PDFWord], _ letters: [UInt8], to result: inout [Fragment]) {
        var afterBullet = false
        if let last = result.last, last.words.count == 1, isBullet(last.words[0], letters), let first = line.first,
            abs(last.base - first.base) < 0.35 * first.height, first.left >= last.right - 1,
            first.left - last.right < 4 * first.height
        {
            afterBullet = true
        }
        for word in line {
            guard let last = result.indices.last else {
                result.append(Fragment(word))
                continue
            }
            let gap = word.left - result[last].right
            let isNear = gap < widestSpace * max(min(word.height, result[last].height), 1)
            let isSameLine = result[last].words.last?.line == word.line
            if afterBullet || isSameLine && (isNear || isLoneBullet(result[last], letters) && gap < 4 * word.height) {
                result[last].append(word)
            } else {
                result.append(Fragment(word))
            }
            afterBullet = false
        }
    }

    private static func isLoneBullet(_ fragment: Fragment, _ letters: [UInt8]) -> Bool {
        fragment.words.count == 1 && isBullet(fragment.words[0], letters)
    }

    /// A word that is nothing but a sign that begins items.
    static func isBullet(_ word: PDFWord, _ letters: [UInt8]) -> Bool {
        guard word.text.count <= 4 else { return false }
        let probe = Array(letters[word.text]) + Array(" x".utf8)
        return probe.withUnsafeBufferPointer { Bullet.length($0, 0, $0.count) > 0 }
    }
}
