/// One line of a column, ready to be joined with its neighbours.
struct ColumnLine: Sendable {
    /// Its words from left to right.
    let words: [PDFWord]
    /// Places in `words` that stand far from the word before.
    let apart: Set<Int>
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
            for word in fragment.words {
                if let last = words.last {
                    if word.left - last.right > 1.6 * max(word.height, 1) { apart.insert(words.count) }
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
        height = max(tallest.height, 1)
        isItem = text.withUnsafeBufferPointer { $0.count > 0 && Bullet.length($0, 0, $0.count) > 0 }
        let bullet = isItem && words.count > 1 && words[0].text.count <= 4
        textLeft = bullet ? words[1].left : apart.subtracting([1]).max().map { words[$0].left } ?? first.left
        self.apart = bullet ? apart.subtracting([1]) : apart
    }

    /// The width of its first word.
    var firstWidth: Float { words[0].right - words[0].left }
}
