/// A level of the Common European Framework of Reference for languages, and the mother tongue above it.
public enum LanguageLevel: String, Codable, Hashable, Sendable, Comparable, CaseIterable {
    case a1 = "A1"
    case a2 = "A2"
    case b1 = "B1"
    case b2 = "B2"
    case c1 = "C1"
    case c2 = "C2"
    case native

    /// 1 for A1 up to 6 for C2; the mother tongue counts as C2, so that it is never scored as such.
    public var rank: Int {
        switch self {
        case .a1: 1
        case .a2: 2
        case .b1: 3
        case .b2: 4
        case .c1: 5
        case .c2, .native: 6
        }
    }

    /// Orders by the steps of the scale.
    public static func < (left: LanguageLevel, right: LanguageLevel) -> Bool { left.rank < right.rank }
}

/// The highest finished level of education.
public enum EducationLevel: String, Codable, Hashable, Sendable, Comparable, CaseIterable {
    case none
    case secondary
    case vocational
    /// Two years after the school-leaving examination: BTS, DUT, среднее специальное, szkoła policealna (EQF 5).
    case shortCycle = "bac+2"
    case bachelor
    case master
    case doctorate

    /// 0 for none up to 6 for a doctorate.
    public var rank: Int { EducationLevel.allCases.firstIndex(of: self) ?? 0 }

    /// Orders by rank.
    public static func < (left: EducationLevel, right: EducationLevel) -> Bool { left.rank < right.rank }
}

/// A line of user support.
public enum SupportLine: String, Codable, Hashable, Sendable, Comparable, CaseIterable {
    case l1 = "L1"
    case l2 = "L2"
    case l3 = "L3"

    /// 1 to 3.
    public var rank: Int {
        switch self {
        case .l1: 1
        case .l2: 2
        case .l3: 3
        }
    }

    /// Orders by line.
    public static func < (left: SupportLine, right: SupportLine) -> Bool { left.rank < right.rank }
}
