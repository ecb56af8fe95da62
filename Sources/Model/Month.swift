/// A calendar month, counted in months since the year 0.
public struct Month: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// Months since January of the year 0.
    public let index: Int

    /// A month by its index.
    public init(index: Int) { self.index = index }

    /// A month of a year; `month` runs from 1 to 12.
    public init(year: Int, month: Int) { index = year * 12 + (month - 1) }

    /// The month that "YYYY-MM" or "YYYY-MM-DD" names; nil when it names none.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), parts[0].count == 4,
            (1...12).contains(month)
        else { return nil }
        self.init(year: year, month: month)
    }

    /// The calendar year.
    public var year: Int { Int((Double(index) / 12).rounded(.down)) }
    /// The month of the year, 1 to 12.
    public var month: Int { index - year * 12 + 1 }

    /// "YYYY-MM".
    public var description: String {
        let year = String(self.year)
        return String(repeating: "0", count: max(0, 4 - year.count)) + year + (month < 10 ? "-0" : "-") + String(month)
    }

    /// Reads "YYYY-MM".
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let month = Month(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a month: YYYY-MM is needed")
        }
        self = month
    }

    /// Writes "YYYY-MM".
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// Earlier months come first.
    public static func < (left: Month, right: Month) -> Bool { left.index < right.index }
    /// Months from one month to another.
    public static func - (left: Month, right: Month) -> Int { left.index - right.index }
    /// A month so many months later.
    public static func + (left: Month, months: Int) -> Month { Month(index: left.index + months) }
}
