/// One line of a column, ready to be joined with its neighbours.
struct ColumnLine: Sendable {
    /// Its words from left to right.
    let words: [PDFWord]
    /// Places in `words` that stand far from the word before.
    private(set) var apart: Set<Int>
    let left: Float
    let right: Float
    let base: Float
    /// The height of its type.
    let height: Float
    /// Where its text begins: behind the bullet, or behind the last wide gap.
    let textLeft: Float
    /// It begins with a bullet.
    let isItem: Bool
    /// Its words with spaces between them.
    let text: [UInt8]

    /// A line of fragments from left to right.
    init?(_ fragments: [Fragment], letters: [UInt8]) {
        guard let first = fragments.first else { return nil }
        var words: [PDFWord] = []
        var apart = Set<Int>()
        var text: [UInt8] = []
        var right = first.right
        var tallest = first
        for fragment in fragments {
            if fragment.height > tallest.height { tallest = fragment }
            for (place, word) in fragment.words.enumerated() {
                if let last = words.last {
                    let isWide = word.left - last.right > 1.6 * max(word.height, 1)
                    if place == 0 ? isWide || fragment.isCell : isWide && !fragment.isJustified { apart.insert(words.count) }
                    text.append(0x20)
                }
                words.append(word)
                text.append(contentsOf: letters[word.text])
                right = max(right, word.right)
            }
        }
        self.words = words
        self.text = text
        left = first.left
        self.right = right
        base = tallest.base
        isItem = text.withUnsafeBufferPointer { $0.count > 0 && Bullet.length($0, 0, $0.count) > 0 }
        let bullet = isItem && words.count > 1 && words[0].text.count <= 4
        // A bullet may be set larger than what it stands before.
        height = max(bullet ? words.dropFirst().map(\.height).max() ?? 1 : tallest.height, 1)
        textLeft = bullet ? words[1].left : apart.subtracting([1]).max().map { words[$0].left } ?? first.left
        self.apart = bullet ? apart.subtracting([1]) : apart
    }

    /// The widths of its words, with usual spaces between them.
    private var naturalWidth: Float {
        words.reduce(0) { $0 + $1.right - $1.left } + 0.3 * height * Float(words.count - 1)
    }

    /// Its gaps are no wider than one another, but for the one behind a bullet.
    private var isEven: Bool {
        let words = isItem ? words.dropFirst() : words[...]
        let gaps = zip(words, words.dropFirst()).map { $1.left - $0.right }
        guard let narrowest = gaps.min(), let widest = gaps.max() else { return false }
        return narrowest > 0 && widest - narrowest < 0.06 * height
    }

    /// The line without its wide gaps when they only fill it up to the right edge, as the next line's first word had no room.
    func filled(to right: Float, before next: ColumnLine) -> ColumnLine {
        guard !apart.isEmpty, abs(self.right - right) < 0.5, abs(next.height - height) < 0.08 * height,
            next.base - base < 2 * height, isEven, naturalWidth + 0.25 * height + next.firstWidth > right - left
        else { return self }
        var line = self
        line.apart = []
        return line
    }

    /// The width of its first word.
    var firstWidth: Float { words[0].right - words[0].left }
}
