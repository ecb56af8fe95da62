/// Everything that was read from one CV.
public struct Profile: Codable, Hashable, Sendable {
    /// Where the CV came from.
    public var source: Source
    /// Who the candidate is: for pages and letters, never for scores.
    public var identity: Identity
    /// What the candidate can do: the only part that matching sees.
    public var qualifications: Qualifications
    /// Words that look like a skill and were not counted, each with its reason.
    public var rejected: [RejectedHit]
    /// What a person should look at.
    public var warnings: [Warning]
    /// What the document is, by what stands in it.
    public var kind: DocumentKind

    /// A profile of its parts.
    public init(
        source: Source, identity: Identity, qualifications: Qualifications, rejected: [RejectedHit] = [],
        warnings: [Warning] = [],
        kind: DocumentKind = .cv
    ) {
        self.source = source
        self.kind = kind
        self.identity = identity
        self.qualifications = qualifications
        self.rejected = rejected
        self.warnings = warnings
    }
}

/// Where a document came from.
public struct Source: Codable, Hashable, Sendable {
    /// The file's name without folders.
    public var file: String
    /// Every path under which the same bytes were found, in order; empty when the bytes came without a path.
    public var paths: [String]
    /// The path inside the file of an archive's or a letter's document; nil for the file itself.
    public var part: String?
    /// The subject of the letter that it came in; nil for all other files.
    public var subject: String?
    /// References of posts that the letter or the document names as the one applied for: "116".
    public var references: [String]
    /// The format that was read: "text", "html".
    public var format: String
    /// The language of most of the text, as an ISO 639-1 code; nil when no language of Data fits.
    public var language: String?
    /// SHA-256 of the bytes, in hexadecimal.
    public var contentHash: String
    /// Size of the bytes.
    public var size: Int

    /// A source.
    public init(
        file: String, paths: [String] = [], part: String? = nil, subject: String? = nil, references: [String] = [],
        format: String, language: String?,
        contentHash: String, size: Int
    ) {
        self.file = file
        self.paths = paths
        self.part = part
        self.subject = subject
        self.references = references
        self.format = format
        self.language = language
        self.contentHash = contentHash
        self.size = size
    }
}

/// Who a candidate is and how to reach them. Nothing here can reach a score.
public struct Identity: Codable, Hashable, Sendable {
    /// The name as the CV writes it; nil when none was found.
    public var name: Finding<String>?
    /// E-mail addresses, "name (at) host" put right.
    public var emails: [Finding<String>]
    /// Telephone numbers: with + and the country's code where the text names the country, else as written.
    public var phones: [Finding<String>]
    /// Links to profiles and pages.
    public var links: [Finding<String>]
    /// Town or country of residence as the CV writes it.
    public var location: Finding<String>?

    /// An identity of which nothing is known but what is given.
    public init(
        name: Finding<String>? = nil, emails: [Finding<String>] = [], phones: [Finding<String>] = [],
        links: [Finding<String>] = [], location: Finding<String>? = nil
    ) {
        self.name = name
        self.emails = emails
        self.phones = phones
        self.links = links
        self.location = location
    }
}

/// Words that were recognised and not counted.
public struct RejectedHit: Codable, Hashable, Sendable {
    /// Why a hit does not count.
    public enum Reason: String, Codable, Hashable, Sendable, CaseIterable {
        case lacks, learning, wants, seenOnly, hidden, otherMeaning, otherPerson, quotedVacancy, instruction, interest
        case escalation, failed, planned, expired, referee, reference
    }

    /// What the words would have meant: a skill, a certificate, a language, a line.
    public let id: String
    /// Why they do not count.
    public let reason: Reason
    /// Where they stand.
    public let evidence: Evidence

    /// A hit that does not count.
    public init(id: String, reason: Reason, evidence: Evidence) {
        self.id = id
        self.reason = reason
        self.evidence = evidence
    }
}

/// Something that a person should look at; never a reason for points.
public struct Warning: Codable, Hashable, Sendable {
    /// What was noticed.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case hiddenText, lookAlikeLetters, endBeforeStart, unreadableEnd, future, beforeWorkingAge, claimedExperienceDiffers
        case gapBetweenJobs, overlappingJobs, undatedJob
        case noJobs, cut
        case noText, instructionToMachine, encodingDoubtful
    }

    /// What was noticed.
    public let kind: Kind
    /// Numbers that belong to it, e.g. claimed and computed months; empty when there are none.
    public let numbers: [Int]
    /// Where it stands; nil when it concerns the whole document.
    public let evidence: Evidence?

    /// A warning.
    public init(_ kind: Kind, numbers: [Int] = [], evidence: Evidence? = nil) {
        self.kind = kind
        self.numbers = numbers
        self.evidence = evidence
    }
}
