/// A mistake in a template, with its place.
public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// A tag has no end.
        case unclosedTag
        /// A tag names nothing.
        case emptyTag
        /// A section has no end; the error's line is the one where it opens.
        case unclosedSection(String)
        /// An end without a beginning.
        case unopenedSection(String)
        /// An end that belongs to another section than the innermost open one.
        case wrongEnd(found: String, open: String, openedOnLine: Int)
        /// A change of delimiters that is none.
        case badDelimiters(String)
        /// Sections within sections without measure.
        case tooDeep
        /// A partial that no file holds.
        case missingPartial(String)
        /// A page that no file holds.
        case missingFile
    }

    /// The template's file.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// What is wrong.
    public let kind: Kind

    /// A mistake.
    public init(file: String, line: Int, kind: Kind) {
        self.file = file
        self.line = line
        self.kind = kind
    }

    /// "file:line: what; what to do".
    public var description: String { "\(file):\(line): \(sentence)" }

    private var sentence: String {
        switch kind {
        case .unclosedTag: "this tag has no end; close it with the closing braces"
        case .emptyTag: "this tag names nothing; write a name between the braces"
        case .unclosedSection(let name): "the section \"\(name)\" that opens here has no end; write {{/\(name)}} where it ends"
        case .unopenedSection(let name):
            "the section \"\(name)\" ends here but opens nowhere; delete the end, or write {{#\(name)}}"
        case .wrongEnd(let found, let open, let line):
            "the section \"\(found)\" ends here while \"\(open)\" of line \(line) is still open; write {{/\(open)}} first"
        case .badDelimiters(let text): "\"\(text)\" are no delimiters; write two groups of signs without =, as in {{=<% %>=}}"
        case .tooDeep: "more than \(TemplateParser.deepest) sections stand in one another; move the inner ones to a partial"
        case .missingPartial(let name): "there is no partial \"\(name)\"; add the file, or correct the name"
        case .missingFile: "the file is missing; restore it from the project's Templates folder"
        }
    }
}
