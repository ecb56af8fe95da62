import Model

/// Reads the bytes of a file; the format and the encoding are found by the content.
public enum DocumentReader {
    /// Every document that a file is or holds: one for most files, several for letters, mailboxes and archives.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: the file's name without folders.
    ///   - limits: how much is read.
    public static func parts(of bytes: [UInt8], named name: String, limits: ReadLimits = ReadLimits()) -> [DocumentPart] {
        var collector = PartCollector(limits: limits)
        collector.collect(bytes, named: name)
        return collector.parts
    }

    /// What bytes are as far as their beginning tells: `.zip` and `.mail` hold other documents, nil is text of some kind.
    static func format(of bytes: [UInt8]) -> FileFormat? {
        FileFormat.bySignature(bytes) ?? (FileFormat.isMail(Bytes.trimmed(bytes.prefix(4096))) ? .mail : nil)
    }

    /// Reads a file that is one document; of a letter or an archive the first that can be read.
    public static func read(_ bytes: [UInt8], named name: String, limits: ReadLimits = ReadLimits()) throws(ReadError) -> Document
    {
        try read(bytes, as: format(of: bytes), named: name, limits)
    }

    /// Reads a file of a known format.
    static func read(_ bytes: [UInt8], as format: FileFormat?, named name: String, _ limits: ReadLimits) throws(ReadError)
        -> Document
    {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.size else { throw .tooLarge(size: bytes.count, limit: limits.size) }
        let document: Document
        switch format {
        case .mail?: return try first(of: bytes, named: name, limits)
        case .docx?: document = try WordReader.read(bytes, named: name, limits)
        case .encryptedOffice?: throw .encrypted(format: "docx")
        case .odt?: document = try OpenDocumentReader.read(bytes, named: name, limits)
        case .zip?: return try first(of: bytes, named: name, limits)
        case .pdf?: document = try PDFReader.read(bytes, named: name, limits)
        case .doc?: document = try Word97Reader.read(bytes, named: name, limits)
        case .rtf?: document = RTFReader.read(bytes, named: name)
        case .binary?: throw .binary
        default: document = try readText(bytes, named: name, limits)
        }
        let length = document.text.utf8.count
        guard length <= limits.text else { throw .tooLarge(size: length, limit: limits.text) }
        guard document.blocks.contains(where: { $0.hiding == nil }) else { throw .noText }
        return document
    }

    /// The first document of a letter or an archive that can be read.
    private static func first(of bytes: [UInt8], named name: String, _ limits: ReadLimits) throws(ReadError) -> Document {
        var failure: ReadError?
        for part in parts(of: bytes, named: name, limits: limits) {
            switch part.result {
            case .success(let document): return document
            case .failure(let error): failure = failure ?? error
            }
        }
        throw failure ?? .noText
    }

    /// Reads bytes without a signature: decodes them, then looks at the text.
    private static func readText(_ bytes: [UInt8], named name: String, _ limits: ReadLimits) throws(ReadError) -> Document {
        guard bytes.count <= limits.markup else { throw .tooLarge(size: bytes.count, limit: limits.markup) }
        let isWide = WideText.mark(bytes) != nil || WideText.unmarked(bytes) != nil
        if !isWide && FileFormat.isBinary(bytes) { throw .binary }
        let decoded = DecodedText(bytes)
        switch FileFormat.byText(decoded.bytes, named: name) {
        case .odt: return try OpenDocumentReader.readFlat(bytes, named: name)
        case .mail: return try first(of: decoded.bytes, named: name, limits)
        case .json:
            if let document = try StatedReader.json(decoded, named: name) { return document }
            return PlainTextReader.read(decoded, named: name)
        case .xml: return try StatedReader.xml(decoded, named: name)
        case .html: return HTMLReader.read(decoded, named: name)
        default:
            guard decoded.bytes.count <= limits.text else { throw .tooLarge(size: decoded.bytes.count, limit: limits.text) }
            return PlainTextReader.read(decoded, named: name)
        }
    }
}

extension DecodedText {
    /// What a person should know of the decoding: how many bytes were replaced.
    var warnings: [Warning] {
        replaced > 0 || doubtful ? [Warning(.encodingDoubtful, numbers: [replaced])] : []
    }
}
