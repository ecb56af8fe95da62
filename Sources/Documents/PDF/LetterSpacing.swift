/// Letters set wide apart, which a converter takes for words: "C O N T A C T".
enum LetterSpacing {
    /// Joins runs of single letters at even distances; the letters of joined words go to the end of `letters`.
    static func joined(_ words: [PDFWord], _ letters: inout [UInt8]) -> [PDFWord] {
        var result: [PDFWord] = []
        result.reserveCapacity(words.count)
        var index = 0
        while index < words.count {
            var end = index + 1
            var gap: Float = 0
            while end < words.count, isSingle(words[end - 1], letters), isSingle(words[end], letters),
                words[end].line == words[index].line
            {
                let next = words[end].left - words[end - 1].right
                if end == index + 1 { gap = next }
                guard next >= 0, abs(next - gap) < 0.12 * words[index].height else { break }
                end += 1
            }
            if end - index >= 4 {
                var word = words[index]
                let start = letters.count
                for part in words[index..<end] { letters.append(contentsOf: letters[part.text]) }
                word.text = start..<letters.count
                word.right = words[end - 1].right
                result.append(word)
            } else {
                result.append(contentsOf: words[index..<end])
            }
            index = end
        }
        return result
    }

    private static func isSingle(_ word: PDFWord, _ letters: [UInt8]) -> Bool {
        word.text.count == 1 && Bytes.isLetter(letters[word.text.lowerBound])
            || word.text.count == 2 && letters[word.text.lowerBound] >= 0xC3
    }
}
