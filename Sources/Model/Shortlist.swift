/// The facts of one run, printed on every output.
public struct RunFacts: Codable, Hashable, Sendable {
    /// The day for which "to the present" is computed.
    public let asOf: Day
    /// The program's version.
    public let version: String
    /// A hash of Data: the version of the words, weights and rules.
    public let knowledge: String
    /// Distinct CVs that were read.
    public let read: Int

    /// The facts of a run.
    public init(asOf: Day, version: String, knowledge: String, read: Int) {
        self.asOf = asOf
        self.version = version
        self.knowledge = knowledge
        self.read = read
    }
}

/// A candidate's place on a shortlist.
public struct RankedCandidate: Codable, Hashable, Sendable {
    /// The rank, from 1; equal scores share it.
    public let rank: Int
    /// The candidate's number in this run, from 1: names the page candidates/0001.html.
    public let number: Int
    /// What was read.
    public let profile: Profile
    /// How it matches.
    public let match: Match

    /// A ranked candidate.
    public init(rank: Int, number: Int, profile: Profile, match: Match) {
        self.rank = rank
        self.number = number
        self.profile = profile
        self.match = match
    }
}

/// An input that could not be read.
public struct UnreadInput: Codable, Hashable, Sendable {
    /// Why an input could not be read; the wording stands in the labels under "unread.<case>" and "unread.<case>.todo".
    public enum Cause: String, Codable, Hashable, Sendable, CaseIterable {
        case empty, binary, tooLarge, notReadable, missing, danglingLink, notAFile, unknownFormat, undecodable, noText, damaged
        case changedWhileRead, vacancy, notACV
        /// Opens only with a password.
        case encrypted
        /// Pictures of pages without text.
        case scan
        case timedOut
        /// A program of the system is missing, or a library was missing when this program was built.
        case missingTool, notBuilt
        case tooManyParts
        /// Came with a CV in one letter, or stands beside CVs: a cover letter, a certificate.
        case coverLetter, certificate
    }

    /// The path as given or found.
    public let path: String
    /// Why it could not be read.
    public let cause: Cause
    /// A number that belongs to the cause, e.g. the size in bytes; nil when none does.
    public let number: Int?
    /// A word that belongs to the cause: the package to install; nil when none does.
    public let detail: String?

    /// An input that could not be read.
    public init(path: String, cause: Cause, number: Int? = nil, detail: String? = nil) {
        self.path = path
        self.cause = cause
        self.number = number
        self.detail = detail
    }
}

/// The candidates for one vacancy, best first.
public struct Shortlist: Codable, Hashable, Sendable {
    /// The vacancy.
    public let vacancy: Vacancy
    /// The candidates, best first; equal scores in order of content hash.
    public let candidates: [RankedCandidate]
    /// Inputs that could not be read.
    public let unread: [UnreadInput]
    /// The facts of the run.
    public let run: RunFacts

    /// A shortlist.
    public init(vacancy: Vacancy, candidates: [RankedCandidate], unread: [UnreadInput], run: RunFacts) {
        self.vacancy = vacancy
        self.candidates = candidates
        self.unread = unread
        self.run = run
    }
}
