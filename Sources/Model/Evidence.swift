/// Where a fact stands in a document, and which rule read it.
public struct Evidence: Codable, Hashable, Sendable {
    /// The place in the document's text, in UTF-8 bytes.
    public let span: Span
    /// The line of that text, counted from 1.
    public let line: Int
    /// The words at that place, exactly as they stand.
    public let quote: String
    /// The rule that fired, as an address in Data ("languages/uk/lexicon.txt:5"), or the name of a grammar rule ("grammar/period").
    public let rule: String

    /// Evidence of the words `quote` at `span`.
    public init(span: Span, line: Int, quote: String, rule: String) {
        self.span = span
        self.line = line
        self.quote = quote
        self.rule = rule
    }
}

/// A fact that cannot exist without evidence.
public struct Finding<Fact: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    /// What was read.
    public let fact: Fact
    /// The first, and strongest, piece of evidence.
    public let evidence: Evidence
    /// Further places that say the same.
    public let further: [Evidence]

    /// A fact with the evidence that shows it.
    public init(_ fact: Fact, _ evidence: Evidence, further: [Evidence] = []) {
        self.fact = fact
        self.evidence = evidence
        self.further = further
    }
}
