import Model

/// A letter: who sent it about what, its text, and what came with it.
struct Letter {
    /// The subject line, decoded.
    let subject: String
    /// The sender's name and address as the letter writes them.
    let sender: String
    /// Text and attachments.
    let contents: LetterContents
    private let root: MailPart

    /// Of the text so many bytes go with each attachment.
    private static let mostRepeated = 20_000

    /// Reads a letter; of each multipart at most `most` parts.
    init(_ bytes: [UInt8], most: Int) {
        let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        root = MailPart(marked ? bytes[3...] : bytes[...])
        subject = String(root.header.text("subject").prefix(500))
        sender = String(root.header.text("from").prefix(300))
        contents = LetterContents(root, most: most)
    }

    /// A web page that a browser or a word processor saved in the form of a letter that nobody sent.
    var isSavedPage: Bool {
        let wasSent = ["to", "received", "message-id", "return-path", "delivered-to", "cc"].contains { root.header.has($0) }
        guard !wasSent, contents.texts.contains(where: \.isHTML) else { return false }
        return root.type.value == "multipart/related" || root.header.has("snapshot-content-location")
            || root.type.value == "text/html" && root.header.has("content-location")
    }

    /// The page of a saved page, the root of its parts.
    func savedPage(named name: String) -> Document? {
        guard let page = contents.texts.first(where: \.isHTML) else { return nil }
        // Style sheets saved as parts of their own are put where they would have been linked.
        let sheets = contents.sheets.flatMap { Array("<style>".utf8) + $0.content + Array("</style>\n".utf8) }
        let declared = page.part.type.parameter("charset")?.lowercased()
        return HTMLReader.read(DecodedText(sheets + page.part.content, declared: declared), named: name)
    }

    /// The letter as a document of its own: its subject and sender, then its text; nil where it has no text.
    func document(named name: String) -> Document? {
        body(named: name).map { body in
            var joined = JoinedDocument()
            joined.append(line: subject, region: .subject)
            joined.append(line: sender, region: .letter)
            joined.append(body)
            return Document(
                name: name, format: "eml", encoding: body.encoding, declaredLanguage: body.declaredLanguage,
                text: String(decoding: joined.text, as: UTF8.self), blocks: joined.blocks, facts: joined.facts,
                warnings: joined.warnings)
        }
    }

    /// The letter's text; nil where it has none that a reader sees.
    func body(named name: String) -> Document? {
        var joined = JoinedDocument()
        let texts = contents.texts.map(LetterBody.document)
        guard texts.contains(where: { $0.blocks.contains { $0.hiding == nil } }) else { return nil }
        for text in texts { joined.append(text) }
        return Document(
            name: name, format: "eml", encoding: texts.first?.encoding ?? "utf-8",
            declaredLanguage: texts.lazy.compactMap(\.declaredLanguage).first, text: String(decoding: joined.text, as: UTF8.self),
            blocks: joined.blocks, facts: joined.facts, warnings: joined.warnings)
    }

    /// An attached document with the letter's subject, sender and `body`, its text, below it.
    func accompanying(_ document: Document, _ body: Document?) -> Document {
        var joined = JoinedDocument()
        joined.append(document)
        joined.append(line: subject, region: .subject)
        joined.append(line: sender, region: .letter)
        if let body { joined.append(body, region: .letter, most: Letter.mostRepeated) }
        return Document(
            name: document.name, format: document.format, encoding: document.encoding,
            declaredLanguage: document.declaredLanguage,
            title: document.title, text: String(decoding: joined.text, as: UTF8.self), blocks: joined.blocks,
            facts: joined.facts, warnings: joined.warnings)
    }
}
