import Model

/// The text of one file, which never changes after reading, with its blocks and what was noticed on the way.
public struct Document: Codable, Hashable, Sendable {
    /// The file's name without folders.
    public let name: String
    /// The format that was read: "text" or "html".
    public let format: String
    /// The encoding the bytes were read in, by its usual name: "utf-8", "windows-1251".
    public let encoding: String
    /// The language that the file declares (`lang` of HTML); nil when it declares none. Never trusted alone.
    public let declaredLanguage: String?
    /// The title that the file declares (`title` of HTML); nil when it declares none.
    public let title: String?
    /// The text that every span speaks of: valid UTF-8, lines ended by "\n", no NUL; blocks are separated by line breaks.
    public let text: String
    /// The blocks in reading order; they do not overlap, and together hold all text but the line breaks between them.
    public let blocks: [Block]
    /// What a person should look at.
    public let warnings: [Warning]

    /// A document of its parts.
    public init(
        name: String, format: String, encoding: String, declaredLanguage: String? = nil, title: String? = nil, text: String,
        blocks: [Block], warnings: [Warning] = []
    ) {
        self.name = name
        self.format = format
        self.encoding = encoding
        self.declaredLanguage = declaredLanguage
        self.title = title
        self.text = text
        self.blocks = blocks
        self.warnings = warnings
    }
}

/// A piece of a document that belongs together: one heading, paragraph, list item or table cell.
public struct Block: Codable, Hashable, Sendable {
    /// What the file says a block is.
    public enum Kind: Codable, Hashable, Sendable {
        /// A heading of a level from 1 to 6.
        case heading(Int)
        case paragraph
        /// An item of a list, nested so deep (1 and more).
        case item(Int)
        /// A cell of a table, in a row and column from 0; tables are numbered through the document.
        case cell(table: Int, row: Int, column: Int)
    }

    /// Why a reader of the page does not see a block.
    public enum Hiding: String, Codable, Hashable, Sendable {
        case notDisplayed, tiny, sameColour, offPage, clipped, transparent
    }

    /// What the file says the block is.
    public let kind: Kind
    /// Where its text stands, without the line breaks around it.
    public let span: Span
    /// Most of the block is set in bold type.
    public let bold: Bool
    /// Why a reader does not see it; nil when it is visible.
    public let hiding: Hiding?
    /// The page part that holds it, where the file says so.
    public let region: Region?

    /// A part of a page that is about something else than its main text.
    public enum Region: String, Codable, Hashable, Sendable {
        case navigation, header, footer, aside
    }

    /// A block.
    public init(kind: Kind, span: Span, bold: Bool = false, hiding: Hiding? = nil, region: Region? = nil) {
        self.kind = kind
        self.span = span
        self.bold = bold
        self.hiding = hiding
        self.region = region
    }
}

/// Why a file could not be read.
public enum ReadError: Error, Hashable, Sendable {
    case empty
    /// The bytes are no text in any known encoding.
    case binary
    /// Larger than the limit; both in bytes.
    case tooLarge(size: Int, limit: Int)
    /// Read, but there is no text in it that a reader sees.
    case noText
    /// A format that this program knows but this build cannot read.
    case unsupported(format: String)
}
