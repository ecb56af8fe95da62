/// A skill, tool or practice of Data/skills.
public struct Skill: Hashable, Sendable {
    /// What a skill is.
    public enum Kind: String, Sendable, CaseIterable {
        case technology, tool, process, soft
    }

    /// A neighbour that counts for a share where the other is asked for.
    public struct Neighbour: Hashable, Sendable {
        /// The id of the skill that is asked for.
        public let of: String
        /// The share it counts, from 0 to 1.
        public let share: Double
        /// Why.
        public let why: String
        /// The rule's address in Data.
        public let rule: String
    }

    /// The id.
    public let id: String
    /// The name to show where a language has none of its own.
    public let name: String
    /// What it is.
    public let kind: Kind
    /// Ids of the practices and categories that it also shows.
    public let umbrellas: [String]
    /// Ids of what it is part of.
    public let partOf: [String]
}

/// A certificate of Data/certifications.txt.
public struct CertificateKind: Hashable, Sendable {
    /// The id.
    public let id: String
    /// The name to show.
    public let name: String
    /// Ids of the skills that it also shows.
    public let skills: [String]
}

/// A country of Data/places.txt.
public struct Country: Hashable, Sendable {
    /// ISO 3166-1 alpha-2.
    public let code: String
    /// The telephone prefix without +; empty when the file gives none.
    public var prefix = ""
    /// Digits dropped before a national number when it is written internationally.
    public var trunk = ""
    /// Lengths of national numbers without the trunk digits.
    public var lengths: [Int] = []
}
