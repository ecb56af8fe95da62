/// A half-open range of UTF-8 bytes in a document's text.
public struct Span: Codable, Hashable, Sendable, Comparable {
    /// Offset of the first byte.
    public let lower: Int
    /// Offset behind the last byte.
    public let upper: Int

    /// A span from `lower` up to, not including, `upper`; an upper end before the lower one gives an empty span.
    public init(_ lower: Int, _ upper: Int) {
        self.lower = lower
        self.upper = max(lower, upper)
    }

    /// Length in bytes.
    public var count: Int { upper - lower }

    /// True when both spans share at least one byte.
    public func overlaps(_ other: Span) -> Bool { lower < other.upper && other.lower < upper }

    /// True when `other` lies within this span.
    public func contains(_ other: Span) -> Bool { lower <= other.lower && other.upper <= upper }

    /// The smallest span that holds both.
    public func union(_ other: Span) -> Span { Span(min(lower, other.lower), max(upper, other.upper)) }

    /// Orders spans by where they begin, the shorter first.
    public static func < (left: Span, right: Span) -> Bool {
        (left.lower, left.upper) < (right.lower, right.upper)
    }
}
