/// Decodes the short texts of mail headers, for which a declared encoding says more than their few letters.
enum MailCharset {
    /// UTF-8 of `bytes`; `declared` is the encoding's name, empty when none is declared.
    static func decode(_ bytes: [UInt8], declared: String) -> [UInt8] {
        if bytes.allSatisfy({ $0 < 0x80 }), !declared.hasPrefix("utf-16") { return bytes }
        if declared.hasPrefix("utf-16") {
            let name = declared == "utf-16le" ? "utf-16le" : "utf-16be"
            return WideText.decode(bytes[...], as: WideText.mark(bytes)?.name ?? name)
        }
        // What is whole UTF-8 is hardly anything else, whatever is declared.
        if UTF8Bytes(bytes[...]).isWhole { return bytes }
        if let name = CharsetDeclaration.canonical(declared), let page = CodePage.named(name) { return page.decode(bytes[...]) }
        return DecodedText(bytes).bytes
    }
}
