import Model

/// A rule of Data/wording.txt: wording of vacancies that the law forbids or that scares candidates off.
public struct WordingRule: Hashable, Sendable {
    /// The rule's name.
    public let id: String
    /// How grave it is.
    public let kind: WordingFinding.Kind
    /// The sources, "PL: Kodeks pracy, art. 18³ᵃ § 1"; empty where no law is broken.
    public let laws: [String]
    /// It is broken where a page does not state its pay.
    public let missesPay: Bool
    /// Its address in Data.
    public let rule: String
    /// Texts in which it must be found (true), or must not.
    public let examples: [Example]

    /// A text beside a rule.
    public struct Example: Hashable, Sendable {
        /// The text.
        public let text: String
        /// The rule must be found in it.
        public let isBad: Bool
        /// Its line in the file.
        public let line: Int
    }

    /// The rules of a file, in order; every mistake goes into `faults`.
    static func read(_ file: DataFile, faults: inout [DataFault]) -> [WordingRule] {
        var order: [String] = []
        var lines: [String: [DataFile.Line]] = [:]
        for line in file.lines {
            if lines[line.section] == nil { order.append(line.section) }
            lines[line.section, default: []].append(line)
        }
        var rules: [WordingRule] = []
        for id in order {
            let own = lines[id] ?? []
            func values(_ key: String) -> [String] { own.filter { $0.key == key }.map(\.value) }
            func fault(_ line: Int, _ what: String, _ todo: String) {
                faults.append(DataFault(file: file.name, line: line, what: "[\(id)] " + what, todo: todo))
            }
            let first = own.first?.number ?? 0
            for line in own where !keys.contains(line.key ?? "") {
                fault(line.number, "has no such key: \(line.key ?? line.value)", "use " + keys.joined(separator: ", "))
            }
            guard let kind = values("kind").first.flatMap(WordingFinding.Kind.init) else {
                fault(first, "has no such kind", "use " + WordingFinding.Kind.allCases.map(\.rawValue).joined(separator: ", "))
                continue
            }
            if kind != .scares, values("law").isEmpty { fault(first, "names no law", "write: law = FR: Code du travail, art. …") }
            rules.append(
                WordingRule(
                    id: id, kind: kind, laws: values("law"), missesPay: values("missing").contains("pay"),
                    rule: "\(file.name):\(first)",
                    examples: own.filter { $0.key == "bad" || $0.key == "good" }.map {
                        Example(text: $0.value, isBad: $0.key == "bad", line: $0.number)
                    }))
        }
        return rules
    }

    private static let keys = ["kind", "law", "words", "person", "limit", "missing", "bad", "good"]
}
