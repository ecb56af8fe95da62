/// What a document is, among those that reach a recruiter.
public enum DocumentKind: String, Codable, Hashable, Sendable, CaseIterable {
    case cv, vacancy
    /// A description of a trade or a post, without an employer's offer.
    case roleDescription
    case coverLetter
    /// A certificate, diploma or reference by somebody else.
    case certificate
    case other
}
