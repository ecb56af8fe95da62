import Model

extension Pay {
    /// The pay of a spec's line: "28000-30000 EUR gross year, 12|13 payments"; nil where it is none.
    init?(spec: String) {
        let parts = spec.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
        guard let words = parts.first, words.count >= 2, parts.count <= 2 else { return nil }
        let amounts = words[0].split(separator: "-", omittingEmptySubsequences: false).map { Pay.hundredths(String($0)) }
        guard amounts.count <= 2, let first = amounts.first, let lowest = first else { return nil }
        let highest = amounts.count == 2 ? amounts[1] : nil
        guard amounts.count == 1 || highest != nil, words[1].utf8.count == 3 else { return nil }
        var basis: Basis?
        var unit: Unit?
        for word in words.dropFirst(2) {
            if let known = Basis(rawValue: word) {
                basis = known
            } else if let known = Unit(rawValue: word) {
                unit = known
            } else {
                return nil
            }
        }
        var payments: [Int] = []
        if parts.count == 2 {
            guard parts[1].count == 2, parts[1][1] == "payments" else { return nil }
            payments = parts[1][0].split(separator: "|").compactMap { Int($0) }
            guard !payments.isEmpty, payments.allSatisfy({ (12...14).contains($0) }) else { return nil }
        }
        self.init(
            lowest: lowest, highest: highest, currency: words[1], basis: basis, unit: unit, payments: payments)
    }

    /// The pay as a spec's line.
    public var spec: String {
        let amount = Pay.decimal(lowest) + (highest.map { "-" + Pay.decimal($0) } ?? "")
        let words = [amount, currency, basis?.rawValue, unit?.rawValue].compactMap(\.self).joined(separator: " ")
        return payments.isEmpty ? words : words + ", " + payments.map(String.init).joined(separator: "|") + " payments"
    }

    /// "15.50" as 1550; nil for what is no amount.
    private static func hundredths(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ Int($0) }), (0...100_000_000).contains(whole), parts.count <= 2 else {
            return nil
        }
        guard parts.count == 2 else { return whole * 100 }
        guard parts[1].utf8.count == 2, let rest = Int(parts[1]), rest >= 0 else { return nil }
        return whole * 100 + rest
    }

    /// 1550 as "15.50", 2800000 as "28000".
    public static func decimal(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        return String(hundredths / 100) + (rest == 0 ? "" : "." + (rest < 10 ? "0" : "") + String(rest))
    }
}
