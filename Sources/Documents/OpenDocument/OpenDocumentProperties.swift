/// What an OpenDocument file says of itself: its title, language and keywords.
final class OpenDocumentProperties: XMLHandler {
    /// The title; empty when there is none.
    private(set) var title: [UInt8] = []
    /// The language; empty when there is none.
    private(set) var language: [UInt8] = []
    /// Keywords, subject and description.
    private(set) var notes: [[UInt8]] = []
    private var inside = false
    private var value: [UInt8]?

    /// More of one property is not read.
    private static let longest = 4_000
    /// More properties are not read.
    private static let most = 64

    override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        if name.isCalled("meta"), name.isIn("office:") { inside = true }
        if inside { value = [] }
    }

    override func characters(_ text: UnsafeBufferPointer<UInt8>) {
        guard let count = value?.count, count < OpenDocumentProperties.longest else { return }
        value?.append(contentsOf: text)
    }

    override func end(_ name: XMLName) {
        guard inside else { return }
        if name.isCalled("meta"), name.isIn("office:") { inside = false }
        guard let read = value else { return }
        value = nil
        let trimmed = Array(Bytes.trimmed(read[...]))
        guard !trimmed.isEmpty else { return }
        switch name.text {
        case "title": title = trimmed
        case "language": language = trimmed
        case "keyword", "subject", "description": if notes.count < OpenDocumentProperties.most { notes.append(trimmed) }
        default: break
        }
    }
}
