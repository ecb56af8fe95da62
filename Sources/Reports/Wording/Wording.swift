import Knowledge
import Model
import Templating

/// How the nouns are put into words in one language.
public struct Wording: Sendable {
    /// The language's labels.
    public let labels: Labels
    /// What skills and certificates are called.
    public let names: Names
    /// The labels as a template sees them: `{{label.title.shortlist}}`.
    let value: Value

    /// The words of a language.
    public init(labels: Labels, names: Names = Names()) {
        self.labels = labels
        self.names = names
        var tree = LabelTree()
        for key in labels.keys {
            if let text = labels.known(key) { tree.insert(text, at: key.split(separator: ".").map(String.init)[...]) }
        }
        value = tree.value
    }

    /// "58.50", or "58,50".
    func points(_ points: Points) -> String {
        let sign = labels["number.decimal"]
        return sign == "." ? points.description : points.description.replacing(".", with: sign)
    }

    /// "5 years 8 months".
    func span(_ months: Int) -> String {
        guard months > 0 else { return labels["span.none"] }
        let parts = [
            months >= 12 ? labels.plural("span.years", months / 12) : nil,
            months % 12 > 0 ? labels.plural("span.months", months % 12) : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    /// "24 months".
    func months(_ months: Int) -> String { labels.plural("span.months", months) }

    /// A day in the language's order.
    func day(_ day: Day) -> String {
        labels.fill(
            "date.day",
            ["d": String(day.day), "m": twoDigits(day.month), "month": labels["month.\(day.month)"], "y": String(day.year)])
    }

    /// A month and its year.
    func month(_ month: Month) -> String {
        labels.fill(
            "date.month", ["m": twoDigits(month.month), "month": labels["month.\(month.month)"], "y": String(month.year)])
    }

    /// An end of a period.
    func end(_ end: PeriodEnd) -> String {
        switch end {
        case .month(let month): self.month(month)
        case .year(let year): String(year)
        case .present: labels["date.present"]
        case .unknown: labels["date.unknown"]
        }
    }

    /// "March 2021 – present".
    func period(_ period: Period?) -> String {
        guard let period else { return labels["date.unknown"] }
        return labels.fill("date.range", ["from": end(period.start), "to": end(period.end)])
    }

    /// The words of a CV between the language's quotation marks.
    func quote(_ text: String, limit: Int = 300) -> String { labels.fill("quote", ["text": clean(text, limit: limit)]) }

    /// A human language's name.
    func language(_ code: String) -> String { labels.known("language." + code) ?? clean(code) }

    /// "French B2", "French".
    func language(_ skill: LanguageSkill) -> String {
        guard let level = skill.level else { return language(skill.code) }
        return language(skill.code) + " " + self.level(level)
    }

    /// "B2", "mother tongue".
    func level(_ level: LanguageLevel) -> String { level == .native ? labels["level.native"] : level.rawValue }

    /// yes, no, or not said.
    func truth(_ value: Bool?) -> String { labels[value.map { $0 ? "value.yes" : "value.no" } ?? "value.unknown"] }

    /// Why an input could not be read.
    func cause(_ input: UnreadInput) -> String { labels.fill("unread." + input.cause.rawValue, facts(input)) }

    /// What to do about an input that could not be read.
    func remedy(_ input: UnreadInput) -> String { labels.fill("unread." + input.cause.rawValue + ".todo", facts(input)) }

    private func facts(_ input: UnreadInput) -> [String: String] {
        var facts: [String: String] = [:]
        if let number = input.number { facts["n"] = String(number) }
        if let detail = input.detail { facts["detail"] = clean(detail) }
        return facts
    }

    /// A document's name.
    func document(_ id: String) -> String { labels.known("document." + id) ?? clean(id) }

    /// Several names of which one is enough.
    func anyOf(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " " + labels["list.or"] + " " + last
    }

    private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

/// Labels by the parts of their keys; where a key is also the beginning of others, templates find its text under "self".
private struct LabelTree {
    var text: String?
    var branches: [String: LabelTree] = [:]

    mutating func insert(_ text: String, at path: ArraySlice<String>) {
        guard let first = path.first else {
            self.text = text
            return
        }
        branches[first, default: LabelTree()].insert(text, at: path.dropFirst())
    }

    var value: Value {
        guard !branches.isEmpty else { return .optional(text) }
        var members = branches.mapValues(\.value)
        if let text { members["self"] = .text(text) }
        return .object(members)
    }
}
