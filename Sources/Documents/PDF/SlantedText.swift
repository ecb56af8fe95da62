/// Text that is written slantwise over a page, such as a mark of what the page is: the converter gives it in pieces of a few
/// letters in large boxes, which stand between the lines of the page without belonging to any.
enum SlantedText {
    /// So many pieces at least; fewer may be initials.
    private static let fewest = 3

    /// The words of a page, and apart from them the pieces of slanted text from left to right.
    static func taken(from words: [PDFWord], _ letters: [UInt8]) -> (words: [PDFWord], slanted: [PDFWord]) {
        let heights = words.map(\.height).sorted()
        guard !heights.isEmpty else { return (words, []) }
        let usual = heights[heights.count / 2]
        func isPiece(_ word: PDFWord) -> Bool {
            guard word.height > 2.5 * usual, word.text.count <= 12 else { return false }
            let signs = letters[word.text].count { $0 & 0xC0 != 0x80 }
            // Other text is far wider than high, but for a letter or two.
            return signs <= 3 && word.right - word.left > 0.9 * word.height
        }
        let slanted = words.filter(isPiece)
        guard slanted.count >= fewest else { return (words, []) }
        return (words.filter { !isPiece($0) }, slanted.sorted { $0.left < $1.left })
    }
}
