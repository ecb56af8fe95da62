import Model

/// Reads texts of LibreOffice and its kin: a package of XML files, or all in one file.
enum OpenDocumentReader {
    /// Reads a package.
    static func read(_ bytes: [UInt8], named name: String, _ limits: ReadLimits) throws(ReadError) -> Document {
        let archive = try ZipArchive(bytes, format: "odt")
        if let type = try archive.contents("mimetype", limit: limits.size) {
            if let format = otherFormat(type) { throw .unsupported(format: format) }
        }
        // Not every reader of packages finds the manifest; without one nothing is encrypted.
        if let manifest = try archive.contents("META-INF/manifest.xml", limit: limits.size),
            Bytes.contains("encryption-data", in: manifest[...])
        {
            throw .encrypted(format: "odt")
        }
        guard let content = try archive.contents("content.xml", limit: limits.size) else {
            throw .damaged(format: "odt", offset: nil)
        }
        // What styles and properties say helps, but a file is read without them, too.
        let styles = (try? archive.contents("styles.xml", limit: limits.size)) ?? []
        let properties = (try? archive.contents("meta.xml", limit: limits.size)) ?? []
        return try document(content: content, styles: styles, properties: properties, named: name)
    }

    /// Reads a file that holds all in one.
    static func readFlat(_ bytes: [UInt8], named name: String) throws(ReadError) -> Document {
        try document(content: bytes, styles: [], properties: bytes, named: name)
    }

    /// True for the beginning of a text that is all in one file.
    static func isFlat(_ head: ArraySlice<UInt8>) -> Bool {
        Bytes.contains("urn:oasis:names:tc:opendocument:xmlns:office:", in: head) && Bytes.contains(":document", in: head)
    }

    private static func document(content: [UInt8], styles: [UInt8], properties: [UInt8], named name: String) throws(ReadError)
        -> Document
    {
        let builder = OpenDocumentBuilder(
            survey: OpenDocumentSurvey.of(content), mastersInUse: MasterNames.used(styles, content),
            hasPages: Bytes.contains("soft-page-break", in: content[...]), capacity: content.count / 4)
        if !styles.isEmpty {
            builder.beginFile()
            _ = XMLEvents.parse(styles, into: builder)
        }
        builder.beginFile()
        let isWhole = XMLEvents.parse(content, into: builder)
        builder.finish()
        let about = OpenDocumentProperties()
        _ = XMLEvents.parse(properties, into: about)
        var text = builder.text.text
        guard isWhole || !text.blocks.isEmpty else { throw .damaged(format: "odt", offset: nil) }
        for note in about.notes {
            note.withUnsafeBufferPointer { text.append($0, FlowText.Context(hiding: .metadata)) }
            text.endLine()
        }
        var warnings: [Warning] = []
        if let warning = HiddenText.warning(text.bytes, text.blocks) { warnings.append(warning) }
        if !isWhole { warnings.append(Warning(.cut)) }
        let language =
            builder.styles.declaredLanguage ?? (about.language.isEmpty ? nil : String(decoding: about.language, as: UTF8.self))
        return Document(
            name: name, format: "odt", encoding: "utf-8", declaredLanguage: language,
            title: about.title.isEmpty ? nil : String(decoding: about.title, as: UTF8.self),
            text: String(decoding: text.bytes, as: UTF8.self), blocks: text.blocks, warnings: warnings)
    }

    /// The format of a package that is no text; nil for texts.
    private static func otherFormat(_ type: [UInt8]) -> String? {
        let kinds = [("spreadsheet", "ods"), ("presentation", "odp"), ("graphics", "odg"), ("chart", "odc"), ("formula", "odf")]
        let prefix = "application/vnd.oasis.opendocument."
        return kinds.first { Bytes.find(Array((prefix + $0.0).utf8), in: type.prefix(128)) != nil }?.1
    }
}

/// The page masters that paragraphs and tables ask for.
enum MasterNames {
    /// More are not told apart.
    private static let most = 256

    /// The names that attributes of these files give.
    static func used(_ styles: [UInt8], _ content: [UInt8]) -> Set<String> {
        var names: Set<String> = []
        for file in [styles, content] {
            for attribute in ["master-page-name=", "next-style-name="] {
                var rest = file[...]
                let word = Array(attribute.utf8)
                while names.count < most, let at = Bytes.find(word, in: rest) {
                    let value = file[(at + word.count)...].dropFirst()
                    let name = value.prefix(256).prefix { $0 != 0x22 && $0 != 0x27 }
                    if !name.isEmpty { names.insert(String(decoding: name, as: UTF8.self)) }
                    rest = value
                }
            }
        }
        return names
    }
}
