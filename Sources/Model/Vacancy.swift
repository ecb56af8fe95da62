/// What was read from one vacancy, role description or spec.
public struct Vacancy: Codable, Hashable, Sendable {
    /// What kind of page it is.
    public enum Kind: String, Codable, Hashable, Sendable {
        /// An employer's advert with requirements.
        case advert
        /// A description of a trade: its tasks and competences stand in for requirements.
        case roleDescription
    }

    /// The file's name without folders.
    public var file: String
    /// The page's own reference, else the file's stem.
    public var id: String
    /// The post's title; nil when none was found.
    public var title: String?
    /// The language of most of the text, ISO 639-1; nil when no language of Data fits.
    public var language: String?
    /// Advert or role description.
    public var kind: Kind
    /// The country of work, ISO 3166-1 alpha-2; nil when not said.
    public var country: String?
    /// Who offers the post; nil when not said.
    public var employer: String?
    /// The support line that the page's title or requirements name.
    public var line: SupportLine?
    /// On-call duty: asked for (true), excluded (false), not mentioned (nil).
    public var onCall: Bool?
    /// What is needed.
    public var requirements: [Requirement]
    /// Papers that the page asks for.
    public var documents: [RequestedDocument]
    /// What is offered besides the work.
    public var terms: Terms
    /// How to apply.
    public var application: Application
    /// Weights that count for this vacancy instead of those of Data/scoring.txt, by key ("weight.line").
    public var weights: [String: Double]
    /// What a person should look at.
    public var warnings: [Warning]

    /// A vacancy of its parts.
    public init(
        file: String, id: String, title: String? = nil, language: String? = nil, kind: Kind = .advert, country: String? = nil,
        employer: String? = nil, line: SupportLine? = nil, onCall: Bool? = nil, requirements: [Requirement] = [],
        documents: [RequestedDocument] = [], terms: Terms = Terms(), application: Application = Application(),
        weights: [String: Double] = [:], warnings: [Warning] = []
    ) {
        self.file = file
        self.id = id
        self.title = title
        self.language = language
        self.kind = kind
        self.country = country
        self.employer = employer
        self.line = line
        self.onCall = onCall
        self.requirements = requirements
        self.documents = documents
        self.terms = terms
        self.application = application
        self.weights = weights
        self.warnings = warnings
    }
}

/// One thing that a vacancy asks for.
public struct Requirement: Codable, Hashable, Sendable {
    /// How much it is asked for.
    public enum Importance: String, Codable, Hashable, Sendable, CaseIterable {
        case must
        /// Softer than a must: "often required".
        case should
        /// A plus.
        case nice
        /// "Depends on the project".
        case weak

        /// Must and should make the core of a vacancy; nice and weak are a plus.
        public var isCore: Bool { self == .must || self == .should }
    }

    /// How deep the knowledge must be.
    public enum Depth: String, Codable, Hashable, Sendable {
        case basic, ordinary, advanced
    }

    /// What is needed.
    public enum Need: Codable, Hashable, Sendable {
        /// Any one of these skills.
        case skill([String])
        /// So many months of experience; `object` is a skill id, "it-support", a support line ("L2"), or nil for any work.
        case experience(months: Int, object: String?)
        /// Any one of these languages, each with the level asked for, if any.
        case language([LanguageSkill])
        case education(EducationLevel)
        /// Any one of these certificates.
        case certificate([String])
        case line(SupportLine)
        case onCall
        case drivingLicence
    }

    /// Names the requirement within its vacancy: "skill:vpn", "language:fr|en", "experience".
    public let id: String
    /// What is needed.
    public let need: Need
    /// How much it is asked for.
    public let importance: Importance
    /// How deep the knowledge must be.
    public let depth: Depth
    /// The vacancy's words; nil in a spec that a person wrote.
    public let evidence: Evidence?

    /// A requirement; its id follows from the need.
    public init(_ need: Need, _ importance: Importance, depth: Depth = .ordinary, evidence: Evidence? = nil) {
        self.need = need
        self.importance = importance
        self.depth = depth
        self.evidence = evidence
        id = need.id
    }
}

extension Requirement.Need {
    /// The name of the need within a vacancy.
    public var id: String {
        switch self {
        case .skill(let ids): "skill:" + ids.joined(separator: "|")
        case .experience(_, let object): "experience" + (object.map { ":" + $0 } ?? "")
        case .language(let languages): "language:" + languages.map(\.code).joined(separator: "|")
        case .education: "education"
        case .certificate(let ids): "certificate:" + ids.joined(separator: "|")
        case .line: "line"
        case .onCall: "on-call"
        case .drivingLicence: "driving-licence"
        }
    }
}

/// A paper that a vacancy's page asks for.
public struct RequestedDocument: Codable, Hashable, Sendable {
    /// When the page asks for it.
    public enum When: String, Codable, Hashable, Sendable, CaseIterable {
        case always, ifAvailable, perProject
    }

    /// The document's id in Data/documents.
    public let id: String
    /// When the page asks for it.
    public let when: When
    /// The page's words; nil in a spec that a person wrote.
    public let evidence: Evidence?

    /// A requested paper.
    public init(id: String, when: When, evidence: Evidence? = nil) {
        self.id = id
        self.when = when
        self.evidence = evidence
    }
}
