/// Points in whole hundredths, so that sums are exact.
public struct Points: Codable, Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Hundredths of a point.
    public let hundredths: Int

    /// So many hundredths of a point.
    public init(hundredths: Int) { self.hundredths = hundredths }

    /// No points.
    public static let zero = Points(hundredths: 0)

    /// The points as a number for printing.
    public var value: Double { Double(hundredths) / 100 }

    /// Two decimals: "7.50".
    public var description: String {
        let whole = hundredths / 100
        let rest = abs(hundredths % 100)
        return (hundredths < 0 && whole == 0 ? "-" : "") + String(whole) + (rest < 10 ? ".0" : ".") + String(rest)
    }

    /// Fewer points come first.
    public static func < (left: Points, right: Points) -> Bool { left.hundredths < right.hundredths }
    /// The sum.
    public static func + (left: Points, right: Points) -> Points { Points(hundredths: left.hundredths + right.hundredths) }

    /// Reads a number of points.
    public init(from decoder: any Decoder) throws {
        hundredths = Int((try decoder.singleValueContainer().decode(Double.self) * 100).rounded())
    }

    /// Writes a number of points with at most two decimals.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

/// What a CV shows for one requirement.
public struct Verdict: Codable, Hashable, Sendable {
    /// How a requirement is answered.
    public enum Outcome: String, Codable, Hashable, Sendable, CaseIterable {
        case met
        case partly
        /// The CV says nothing of it: silence is never a "no".
        case notShown
        /// The CV says the opposite.
        case contradicted
        /// Not the program's to judge.
        case notAssessed
    }

    /// Why the outcome is what it is; the wording stands in Data/languages/<code>/labels.txt under "reason.<case>".
    public enum Reason: String, Codable, Hashable, Sendable, CaseIterable {
        case evidenced, certified, declared, neighbour, broader, denied, silent
        case monthsReached, monthsWithinBounds, monthsShort, monthsOtherWork
        case levelReached, levelUnknown, levelBelow, levelNotAsked
        case lineReached, lineBelow, lineUnknownWithMonths
        case held, higher, below, accepted, refused
    }

    /// The requirement's id.
    public let requirement: String
    /// How it is answered.
    public let outcome: Outcome
    /// Why.
    public let reason: Reason
    /// What the reason speaks of: a skill id, months, a level; empty when it needs nothing.
    public let detail: String
    /// Points given.
    public let points: Points
    /// Points that could be given.
    public let maximum: Points
    /// The CV's words; empty when it says nothing.
    public let evidence: [Evidence]

    /// A verdict.
    public init(
        requirement: String, outcome: Outcome, reason: Reason, detail: String = "", points: Points, maximum: Points,
        evidence: [Evidence] = []
    ) {
        self.requirement = requirement
        self.outcome = outcome
        self.reason = reason
        self.detail = detail
        self.points = points
        self.maximum = maximum
        self.evidence = evidence
    }
}

/// What to do with a candidate: a suggestion to the person who decides.
public enum Band: String, Codable, Hashable, Sendable, CaseIterable {
    case invite
    case call
    case keep
    /// Little shown for this role.
    case little
}

/// One candidate held against one vacancy.
public struct Match: Codable, Hashable, Sendable {
    /// The vacancy's id.
    public let vacancy: String
    /// One verdict for each requirement; their maxima sum to 100.00.
    public let verdicts: [Verdict]
    /// The suggestion.
    public let band: Band
    /// Requirements that keep the candidate from the next better band, the weightiest first.
    public let gaps: [String]

    /// A match of its verdicts.
    public init(vacancy: String, verdicts: [Verdict], band: Band, gaps: [String]) {
        self.vacancy = vacancy
        self.verdicts = verdicts
        self.band = band
        self.gaps = gaps
    }

    /// The sum of the verdicts' points, and nothing else.
    public var score: Points { verdicts.reduce(.zero) { $0 + $1.points } }
}
