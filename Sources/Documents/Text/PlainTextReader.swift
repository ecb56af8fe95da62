import Model

/// Reads plain text and Markdown.
enum PlainTextReader {
    /// Reads text that was decoded.
    static func read(_ decoded: DecodedText, named name: String) -> Document {
        let bytes = CleanText.plain(decoded.bytes)
        return Document(
            name: name, format: "text", encoding: decoded.encoding, text: String(decoding: bytes, as: UTF8.self),
            blocks: PlainLayout.blocks(of: bytes).blocks, warnings: decoded.warnings)
    }
}
