/// An ending that a case gives to a word, and the ending of the word in a dictionary.
public struct CaseEnding: Hashable, Sendable {
    /// The ending in the text, in small letters.
    public let ending: String
    /// The ending in a dictionary; empty where the word ends with its stem.
    public let dictionary: String
}
