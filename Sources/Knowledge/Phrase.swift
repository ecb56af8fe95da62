/// A phrase of Data and what it means.
public struct Phrase: Sendable {
    /// What it speaks of.
    public let topic: Topic
    /// Which: the index of a key of the topic's enumeration, of a skill, certificate, country or language, or a number.
    public let value: Int32
    /// Index of the language in `Knowledge.languageCodes`; -1 where it belongs to none.
    public let language: Int8
    /// Counts only in company.
    public let ambiguous: Bool
    /// Swallows what it covers, and means nothing.
    public let decoy: Bool
    /// Number of letters and digits: longer phrases are surer.
    public let weight: Int16
    /// The capitals it insists on, token by token; empty when capitals do not matter.
    public let capitals: [Token.Shape]
    /// Index of the file in `Knowledge.files`.
    public let file: Int16
    /// The line in it.
    public let line: Int32
}
