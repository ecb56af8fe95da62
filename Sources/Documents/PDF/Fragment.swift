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

    /// Half way down.
    var middle: Float { (top + bottom) / 2 }

    /// Words further apart than so many heights may be two columns.
    static let widestSpace: Float = 0.9

    /// Cuts the words of a page where they stand far apart; a bullet stays with its text.
    static func fragments(of words: [PDFWord], letters: [UInt8]) -> [Fragment] {
        var result: [Fragment] = []
        var start = 0
        while start < words.count {
            var end = start + 1
            while end < words.count, words[end].line == words[start].line { end += 1 }
            add(words[start..<end].sorted { $0.left < $1.left }, letters, to: &result)
            start = end
        }
        return splitAtEdges(result)
    }

    /// Cuts fragments once more, at narrower gaps, where other lines begin: cells of a table may stand close together.
    private static func splitAtEdges(_ fragments: [Fragment]) -> [Fragment] {
        var counts: [Int: Int] = [:]
        for fragment in fragments { counts[Int(fragment.left.rounded()), default: 0] += 1 }
        var result: [Fragment] = []
        result.reserveCapacity(fragments.count)
        for fragment in fragments {
            var part = Fragment(fragment.words[0])
            for (place, word) in fragment.words.enumerated().dropFirst() {
                let gap = word.left - part.right
                // Behind the first word it may be the sign of an item.
                let isEdge = place > 1 && gap > 0.4 * word.height && counts[Int(word.left.rounded()), default: 0] >= 3
                if isEdge {
                    result.append(part)
                    part = Fragment(word)
                } else {
                    part.append(word)
                }
            }
            result.append(part)
        }
        return result
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
