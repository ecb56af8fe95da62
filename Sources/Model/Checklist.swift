/// The papers that a person's onboarding needs, and why.
public struct Checklist: Codable, Hashable, Sendable {
    /// A moment of the process; a paper is never asked for before its stage.
    public enum Stage: String, Codable, Hashable, Sendable, Comparable, CaseIterable {
        case application, shortlisted, selected, contract, beforeDeparture, duringPosting

        /// Orders by time.
        public static func < (left: Stage, right: Stage) -> Bool {
            (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
        }
    }

    /// Who brings a paper.
    public enum Owner: String, Codable, Hashable, Sendable, CaseIterable {
        case candidate, company, client
    }

    /// Whether a line stands firm.
    public enum Certainty: Codable, Hashable, Sendable {
        /// Needed.
        case needed
        /// Needed if the candidate has it.
        case ifAvailable
        /// Needed only where the project or client asks for it.
        case perProject
        /// Depends on facts that nobody has given yet; their keys.
        case conditional([String])
    }

    /// One paper.
    public struct Line: Codable, Hashable, Sendable {
        /// The document's id.
        public let document: String
        /// The rule that put it here, an address in Data.
        public let rule: String
        /// When it may be asked for.
        public let stage: Stage
        /// Who brings it.
        public let owner: Owner
        /// Whether it stands firm.
        public let certainty: Certainty
        /// Keys of labels that say how it is handled: "shown, not copied".
        public let notes: [String]
        /// The facts that fired the rule, "key: value".
        public let facts: [String]
        /// The vacancy's own words, where it asks for the paper.
        public let quote: String?
        /// The legal or practical source.
        public let source: String
        /// The day the source was checked.
        public let checkedOn: Day?

        /// A line.
        public init(
            document: String, rule: String, stage: Stage, owner: Owner, certainty: Certainty, notes: [String] = [],
            facts: [String] = [], quote: String? = nil, source: String, checkedOn: Day?
        ) {
            self.document = document
            self.rule = rule
            self.stage = stage
            self.owner = owner
            self.certainty = certainty
            self.notes = notes
            self.facts = facts
            self.quote = quote
            self.source = source
            self.checkedOn = checkedOn
        }
    }

    /// A request of the vacancy's page that comes before its lawful stage.
    public struct EarlyRequest: Codable, Hashable, Sendable {
        /// The document's id.
        public let document: String
        /// The earliest stage at which it may be asked for.
        public let stage: Stage
        /// The page's words.
        public let quote: String?

        /// An early request.
        public init(document: String, stage: Stage, quote: String?) {
            self.document = document
            self.stage = stage
            self.quote = quote
        }
    }

    /// The vacancy's id.
    public let vacancy: String
    /// The papers, by stage.
    public let lines: [Line]
    /// What the vacancy asks for too early.
    public let early: [EarlyRequest]

    /// A checklist.
    public init(vacancy: String, lines: [Line], early: [EarlyRequest]) {
        self.vacancy = vacancy
        self.lines = lines
        self.early = early
    }
}
