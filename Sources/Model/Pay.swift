/// What a vacancy pays, exactly as its page states it.
///
/// Gross and net depend on a person's life: they are neither compared nor converted, and so pay has no order.
public struct Pay: Codable, Hashable, Sendable {
    /// Before or behind taxes and contributions.
    public enum Basis: String, Codable, Hashable, Sendable, CaseIterable {
        case gross, net
    }

    /// What the amount is paid for.
    public enum Unit: String, Codable, Hashable, Sendable, CaseIterable {
        case hour, day, month, year
    }

    /// The amount, or the lower end of a range, in hundredths of the currency.
    public let lowest: Int
    /// The upper end of a range; nil where one amount stands.
    public let highest: Int?
    /// ISO 4217.
    public let currency: String
    /// Gross or net; nil where the page does not say.
    public let basis: Basis?
    /// For an hour, a day, a month or a year; nil where the page does not say.
    public let unit: Unit?
    /// In how many months' pay a year's is paid out, from 12 to 14; several where the page says "12 or 13".
    public let payments: [Int]

    /// An amount or a range.
    public init(
        lowest: Int, highest: Int? = nil, currency: String, basis: Basis? = nil, unit: Unit? = nil, payments: [Int] = []
    ) {
        self.lowest = lowest
        self.highest = highest
        self.currency = currency
        self.basis = basis
        self.unit = unit
        self.payments = payments
    }
}
