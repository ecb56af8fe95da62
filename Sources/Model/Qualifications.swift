/// What a candidate can do, as far as the CV shows it: the only part of a profile that matching sees.
///
/// There is no field for name, age, sex, nationality, family, address, gaps or schools, so that none can reach a score.
public struct Qualifications: Codable, Hashable, Sendable {
    /// Skills that the CV says the person has, lacks, learns or wishes for.
    public var skills: [SkillFinding]
    /// Human languages with their level; a nil level was not stated.
    public var languages: [Finding<LanguageSkill>]
    /// Positions, newest first.
    public var jobs: [Job]
    /// Months in at least one job of kind employment, freelance or apprenticeship.
    public var total: MonthRange
    /// The same over jobs in IT support.
    public var itSupport: MonthRange
    /// The same over jobs whose text names a support line: at L1 or higher, at L2 or higher, at L3.
    public var lineMonths: [MonthRange]
    /// The highest finished education; nil when nothing is said.
    public var education: Finding<EducationLevel>?
    /// Certificates that are held.
    public var certifications: [Finding<Certificate>]
    /// The highest support line worked on; nil when the CV does not say.
    public var supportLine: Finding<SupportLine>?
    /// On-call duty done or accepted (true), refused (false), not mentioned (nil).
    public var onCall: Finding<Bool>?
    /// A driving licence is mentioned.
    public var drivingLicence: Finding<Bool>?

    /// Qualifications of a CV that shows only what is given.
    public init(
        skills: [SkillFinding] = [], languages: [Finding<LanguageSkill>] = [], jobs: [Job] = [],
        total: MonthRange = .none, itSupport: MonthRange = .none, lineMonths: [MonthRange] = [],
        education: Finding<EducationLevel>? = nil,
        certifications: [Finding<Certificate>] = [], supportLine: Finding<SupportLine>? = nil,
        onCall: Finding<Bool>? = nil, drivingLicence: Finding<Bool>? = nil
    ) {
        self.skills = skills
        self.languages = languages
        self.jobs = jobs
        self.total = total
        self.itSupport = itSupport
        self.lineMonths = lineMonths
        self.education = education
        self.certifications = certifications
        self.supportLine = supportLine
        self.onCall = onCall
        self.drivingLicence = drivingLicence
    }

    /// Months in jobs whose text names this support line or a higher one.
    public func months(from line: SupportLine) -> MonthRange {
        line.rank <= lineMonths.count ? lineMonths[line.rank - 1] : .none
    }
}

/// What the CV says of one skill.
public struct SkillFinding: Codable, Hashable, Sendable {
    /// Whether the person has the skill.
    public enum Stance: String, Codable, Hashable, Sendable {
        case has
        /// Denied, still being learnt, or only wished for.
        case lacks
    }

    /// How strongly the CV shows a skill; a later case outweighs an earlier one.
    public enum Proof: String, Codable, Hashable, Sendable, Comparable, CaseIterable {
        /// Only named, in a list or a summary.
        case declared
        /// A certificate or a finished course says so.
        case certified
        /// The text of a job shows it.
        case evidenced

        /// Orders by strength.
        public static func < (left: Proof, right: Proof) -> Bool {
            (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
        }
    }

    /// The skill's id in Data/skills.
    public let id: String
    /// Has or lacks.
    public let stance: Stance
    /// How it is shown; declared where the stance is "lacks".
    public let proof: Proof
    /// Months of the jobs whose text shows it; nil when no job does.
    public let months: MonthRange?
    /// The last month of the latest job that shows it; nil when no job does or its end is unknown.
    public let lastUsed: Month?
    /// A level that the CV gives itself, from 0 to 100 (stars, dots, percent, n/5); nil when none is given.
    public let rating: Int?
    /// The places that say so, the strongest first; never empty.
    public let evidence: [Evidence]

    /// A skill with at least one piece of evidence.
    public init(
        id: String, stance: Stance, proof: Proof, months: MonthRange? = nil, lastUsed: Month? = nil, rating: Int? = nil,
        evidence: Evidence, further: [Evidence] = []
    ) {
        self.id = id
        self.stance = stance
        self.proof = proof
        self.months = months
        self.lastUsed = lastUsed
        self.rating = rating
        self.evidence = [evidence] + further
    }
}

/// A human language and how well it is known.
public struct LanguageSkill: Codable, Hashable, Sendable {
    /// ISO 639-1 code.
    public let code: String
    /// CEFR level or native; nil when no level is stated.
    public let level: LanguageLevel?

    /// A language with its level.
    public init(code: String, level: LanguageLevel?) {
        self.code = code
        self.level = level
    }
}

/// A certificate that is held.
public struct Certificate: Codable, Hashable, Sendable {
    /// The certificate's id in Data/certifications.txt.
    public let id: String
    /// The year it was obtained; nil when not said.
    public let year: Int?

    /// A certificate.
    public init(id: String, year: Int? = nil) {
        self.id = id
        self.year = year
    }
}

/// One position of a CV.
public struct Job: Codable, Hashable, Sendable {
    /// What kind of work a position was.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case employment, freelance, apprenticeship, internship, military, volunteering

        /// Employment, freelance work and apprenticeships count as experience.
        public var countsAsExperience: Bool { self == .employment || self == .freelance || self == .apprenticeship }
    }

    /// The title as written; nil when the CV names none.
    public var title: String?
    /// The employer as written; nil when the CV names none.
    public var employer: String?
    /// From when to when; nil when the CV gives no date.
    public var period: Period?
    /// The kind of work.
    public var kind: Kind
    /// Supporting people's IT was a main duty.
    public var itSupport: Bool
    /// The support line, where the text of the job says so.
    public var line: SupportLine?
    /// Where the position stands: its heading line or lines.
    public var evidence: Evidence
    /// The whole entry with its text, in bytes of the document.
    public var span: Span

    /// A position.
    public init(
        title: String?, employer: String?, period: Period?, kind: Kind, itSupport: Bool, line: SupportLine? = nil,
        evidence: Evidence, span: Span
    ) {
        self.title = title
        self.employer = employer
        self.period = period
        self.kind = kind
        self.itSupport = itSupport
        self.line = line
        self.evidence = evidence
        self.span = span
    }
}
