/// Reads what a document says of itself: its title, and what no page shows.
final class WordProperties: XMLHandler {
    private(set) var title: [UInt8] = []
    /// Keywords, subject and description.
    private(set) var unseen: [[UInt8]] = []
    private var text: [UInt8]?

    /// More of one property is not kept.
    private static let longest = 100_000

    override func begin(_ name: XMLName, _ attributes: XMLAttributes) { text = [] }

    override func characters(_ buffer: UnsafeBufferPointer<UInt8>) {
        if let count = text?.count, count < WordProperties.longest {
            text?.append(contentsOf: buffer.prefix(WordProperties.longest))
        }
    }

    override func end(_ name: XMLName) {
        guard let text = text.map({ Bytes.trimmed($0[...]) }), !text.isEmpty else { return }
        self.text = nil
        if name.isCalled("title") {
            title = Array(text.prefix(1_000))
        } else if name.isCalled("keywords") || name.isCalled("subject") || name.isCalled("description") {
            unseen.append(Array(text))
        }
    }
}
