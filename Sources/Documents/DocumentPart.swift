/// A document that a file is or holds, or why it could not be read.
public struct DocumentPart: Sendable {
    /// The letter that a document came in.
    public struct Letter: Hashable, Sendable {
        /// The letter's place in its file, from 0: documents with the same number came together.
        public let number: Int
        /// The subject line, decoded; empty when there is none.
        public let subject: String
        /// The letter as a document of its own, for when nothing attached is the CV; nil when it has no text.
        public let document: Document?

        /// A letter.
        public init(number: Int, subject: String, document: Document? = nil) {
            self.number = number
            self.subject = subject
            self.document = document
        }
    }

    /// Its path inside the file, "attachment.docx", "inner.zip/cv.html"; nil for the file itself and for the text of a letter.
    public let path: String?
    /// The letter that it came in; nil for all other files.
    public let letter: Letter?
    /// Its own bytes, unpacked.
    public let bytes: [UInt8]
    /// The document.
    public let result: Result<Document, ReadError>

    /// A part.
    public init(path: String?, letter: Letter? = nil, bytes: [UInt8], result: Result<Document, ReadError>) {
        self.path = path
        self.letter = letter
        self.bytes = bytes
        self.result = result
    }
}
