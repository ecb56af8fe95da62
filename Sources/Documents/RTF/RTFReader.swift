import Model

/// Reads RTF.
enum RTFReader {
    /// Letters beyond ASCII that it takes to tell an encoding by them.
    private static let sample = 12

    /// Reads a file, however damaged.
    static func read(_ bytes: [UInt8], named name: String) -> Document {
        var builder = RTFBuilder(bytes, page: nil)
        builder.run()
        // Programs that write Cyrillic into fonts that are said to be Latin are common: what the letters are decides.
        if let better = better(builder), better != builder.page.name {
            builder = RTFBuilder(bytes, page: better)
            builder.run()
        }
        let text = builder.text.bytes
        return Document(
            name: name, format: "rtf", encoding: builder.page.name, title: builder.title.isEmpty ? nil : builder.title,
            text: String(decoding: text, as: UTF8.self), blocks: builder.text.blocks,
            warnings: HiddenText.warning(text, builder.text.blocks).map { [$0] } ?? [])
    }

    private static func better(_ builder: RTFBuilder) -> String? {
        guard builder.usual.count(where: { $0 >= 0x80 }) >= sample else { return nil }
        let guess = EncodingGuess(builder.usual[...], declared: builder.page.name)
        guard !guess.doubtful else { return nil }
        switch guess.page.name {
        case "windows-1251", "windows-1250", "cp866", "koi8-r", "koi8-u": return guess.page.name
        case "iso-8859-1", "iso-8859-15", "windows-1252": return "windows-1252"
        default: return nil
        }
    }
}
