import Model

/// The text of one file, which never changes after reading, with its blocks and what was noticed on the way.
public struct Document: Codable, Hashable, Sendable {
    /// The file's name without folders.
    public let name: String
    /// The format that was read: "text", "html", "docx", "odt", "rtf", "doc", "pdf", "eml", "json-resume", "europass".
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
    /// Facts that the file states as data, beside or instead of running text; empty for most files.
    public let facts: [StatedFact]
    /// What a person should look at.
    public let warnings: [Warning]

    /// The whole document is data: what each line is about, its facts say.
    public var isStated: Bool { ["json-resume", "json-job", "europass"].contains(format) }

    /// A document of its parts.
    public init(
        name: String, format: String, encoding: String, declaredLanguage: String? = nil, title: String? = nil, text: String,
        blocks: [Block], facts: [StatedFact] = [], warnings: [Warning] = []
    ) {
        self.name = name
        self.format = format
        self.encoding = encoding
        self.declaredLanguage = declaredLanguage
        self.title = title
        self.text = text
        self.blocks = blocks
        self.facts = facts
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
        /// Something is drawn over it.
        case covered
        /// A comment, a deleted revision or a field's instruction.
        case comment, deleted
        /// Said of the file, not on its pages: keywords, properties, data for machines.
        case metadata
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
    /// The page that holds it, from 1; nil where the format has no pages.
    public let page: Int?

    /// A part of a page that is about something else than its main text.
    public enum Region: String, Codable, Hashable, Sendable {
        case navigation, header, footer, aside
        /// The sender and text of the letter that a document came in.
        case letter
        /// The subject of that letter: it names the post applied for.
        case subject
    }

    /// A block.
    public init(kind: Kind, span: Span, bold: Bool = false, hiding: Hiding? = nil, region: Region? = nil, page: Int? = nil) {
        self.kind = kind
        self.span = span
        self.bold = bold
        self.hiding = hiding
        self.region = region
        self.page = page
    }
}

/// A fact that a file states as data: a field of JSON Resume or Europass, a property of schema.org.
public struct StatedFact: Codable, Hashable, Sendable {
    /// What a field says.
    public enum Field: String, Codable, Hashable, Sendable, CaseIterable {
        case name, email, phone, link, location, summary
        case jobTitle, employer, jobStart, jobEnd, jobText
        /// Said of the employer, not of the job.
        case employerText
        /// Without words of their own: the job goes on; it is voluntary work.
        case jobOngoing, volunteering
        case educationLevel, school, educationStart, educationEnd, educationText
        case skill, skillLevel, language, nativeLanguage, languageLevel, certificate, certificateDate
        case project, interest, reference, other
        /// Of a vacancy.
        case postTitle, postEmployer, postCountry, postReference, postText, postDuty, postRequirement
    }

    /// What the field says.
    public let field: Field
    /// The entry that it belongs to (the n-th job, school, skill), from 0; 0 where there is only one.
    public let entry: Int
    /// Its address in the file: a JSON path ("$.work[0].position") or an XPath.
    public let place: String
    /// Where its value stands in the document's text.
    public let span: Span

    /// A stated fact.
    public init(field: Field, entry: Int = 0, place: String, span: Span) {
        self.field = field
        self.entry = entry
        self.place = place
        self.span = span
    }
}
