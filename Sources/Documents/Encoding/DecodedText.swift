/// Bytes turned into UTF-8, with the encoding that they were in.
struct DecodedText: Sendable {
    /// Valid UTF-8.
    let bytes: [UInt8]
    /// The usual name of the encoding.
    let encoding: String
    /// Bytes that belong to no character of the encoding.
    let replaced: Int
    /// Another encoding fits about as well.
    let doubtful: Bool

    /// Finds the encoding by the content and decodes; `declared`, the name of an encoding in lower case, is a hint and no more.
    init(_ source: [UInt8], declared: String? = nil) {
        var replaced = 0
        var doubtful = false
        if let mark = WideText.mark(source) {
            encoding = mark.name
            bytes = WideText.decode(source[mark.length...], as: mark.name)
        } else if let name = WideText.unmarked(source) {
            encoding = name
            bytes = WideText.decode(source[...], as: name)
        } else {
            let marked = source.starts(with: [0xEF, 0xBB, 0xBF])
            let rest = marked ? source[3...] : source[...]
            let seen = UTF8Bytes(rest)
            if marked || seen.isLikely {
                encoding = "utf-8"
                replaced = seen.errors
                bytes = seen.isWhole ? (marked ? Array(rest) : source) : UTF8Bytes.repaired(rest)
            } else {
                let guess = EncodingGuess(
                    rest, declared: CharsetDeclaration.find(in: rest) ?? declared.flatMap(CharsetDeclaration.canonical))
                encoding = guess.page.name
                doubtful = guess.doubtful
                bytes = guess.page.decode(rest)
            }
        }
        self.replaced = replaced
        self.doubtful = doubtful
    }
}
