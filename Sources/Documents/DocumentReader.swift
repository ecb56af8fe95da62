import Model

/// Reads the bytes of a file.
public enum DocumentReader {
    /// Reads a document; the format and the encoding are found by the content.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: the file's name without folders.
    ///   - limit: the largest size in bytes that is read.
    public static func read(_ bytes: [UInt8], named name: String, limit: Int = 20 << 20) throws(ReadError) -> Document {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limit else { throw .tooLarge(size: bytes.count, limit: limit) }
        switch FileFormat.bySignature(bytes) {
        case .unsupported(let format): throw .unsupported(format: format)
        case .binary: throw .binary
        default: break
        }
        let isWide = WideText.mark(bytes) != nil || WideText.unmarked(bytes) != nil
        if !isWide && FileFormat.isBinary(bytes) { throw .binary }
        let decoded = DecodedText(bytes)
        let document: Document
        switch FileFormat.byText(decoded.bytes, named: name) {
        case .unsupported(let format): throw .unsupported(format: format)
        case .html: document = HTMLReader.read(decoded, named: name)
        case .text, .binary: document = readText(decoded, named: name)
        }
        guard document.blocks.contains(where: { $0.hiding == nil }) else { throw .noText }
        return document
    }

    private static func readText(_ decoded: DecodedText, named name: String) -> Document {
        let bytes = CleanText.plain(decoded.bytes)
        return Document(
            name: name, format: "text", encoding: decoded.encoding, text: String(decoding: bytes, as: UTF8.self),
            blocks: PlainLayout.blocks(of: bytes).blocks, warnings: decoded.warnings)
    }
}

extension DecodedText {
    /// What a person should know of the decoding: how many bytes were replaced.
    var warnings: [Warning] {
        replaced > 0 || doubtful ? [Warning(.encodingDoubtful, numbers: [replaced])] : []
    }
}
