/// Wording of a vacancy that a person should look at before it is published.
public struct WordingFinding: Hashable, Sendable {
    /// How grave it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A ground on which nobody may be chosen, or a thing that may not be asked.
        case forbidden
        /// May be read as such a ground.
        case hint
        /// Must be said, here or in time.
        case due
        /// Breaks no law, but good people leave.
        case scares
    }

    /// The rule's name in Data/wording.txt.
    public let rule: String
    /// How grave it is.
    public let kind: Kind
    /// The sources, each behind its country.
    public let laws: [String]
    /// The page's words; nil where it is something that the page does not say.
    public let evidence: Evidence?

    /// A finding.
    public init(rule: String, kind: Kind, laws: [String], evidence: Evidence?) {
        self.rule = rule
        self.kind = kind
        self.laws = laws
        self.evidence = evidence
    }
}
