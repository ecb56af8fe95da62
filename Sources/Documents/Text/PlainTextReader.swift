import Model

/// Reads plain text and Markdown.
enum PlainTextReader {
    /// Reads text that was decoded.
    static func read(_ decoded: DecodedText, named name: String) -> Document {
        let isMarkdown = Markdown.isMarkdown(decoded.bytes, named: name)
        func plain(_ bytes: [UInt8]) -> [UInt8] {
            let bytes = CleanText.plain(bytes)
            return isMarkdown ? Markdown.plain(bytes) : bytes
        }
        let bytes = plain(decoded.bytes)
        var warnings = decoded.warnings
        let joins = ZeroWidth.count(in: decoded.bytes)
        if joins.count > 0 {
            let first = plain(Array(decoded.bytes[..<joins.first])).count
            if let warning = ZeroWidth.warning(count: joins.count, first: first, in: bytes) { warnings.append(warning) }
        }
        return Document(
            name: name, format: "text", encoding: decoded.encoding, text: String(decoding: bytes, as: UTF8.self),
            blocks: PlainLayout.blocks(of: bytes).blocks, warnings: warnings)
    }
}
