import Model

/// A paper of Data/documents: when it may be asked for, who brings it, and why.
public struct PaperRule: Hashable, Sendable {
    /// The paper's id.
    public let id: String
    /// The rule's address in Data.
    public let rule: String
    /// From this stage on it may be asked for.
    public let stage: Checklist.Stage
    /// Who brings it.
    public let owner: Checklist.Owner
    /// It stands on every list, whatever the vacancy asks for.
    public let always: Bool
    /// Keys of labels that say how it is handled.
    public let notes: [String]
    /// The legal or practical source.
    public let source: String
    /// The day the source was checked; nil when the file names none.
    public let checkedOn: Day?
    /// The fact that calls for the paper, its key and value; nil where only a vacancy's request does.
    public let condition: Condition?

    /// A fact of the assignment that calls for a paper.
    public struct Condition: Hashable, Sendable {
        /// The fact's key: "contract".
        public let key: String
        /// The values that call for the paper; "yes" stands for any value but "no".
        public let values: [String]

        /// True when a fact of this value calls for the paper.
        public func holds(_ value: String) -> Bool { values.contains(value) || values == ["yes"] && value != "no" }
    }

    /// "contract is employment | mandate".
    private static func condition(_ text: String) -> Condition? {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count >= 3, parts[1] == "is" else { return nil }
        return Condition(key: parts[0], values: parts.dropFirst(2).filter { $0 != "|" })
    }

    /// The rules of a file; every mistake goes into `faults`.
    static func read(_ file: DataFile, faults: inout [DataFault]) -> [PaperRule] {
        var sections: [(name: String, line: Int, values: [String: String])] = []
        for line in file.lines {
            guard let key = line.key else { continue }
            if sections.last?.name != line.section { sections.append((line.section, line.number - 1, [:])) }
            sections[sections.count - 1].values[key] = line.value
        }
        return sections.compactMap { section in
            func fault(_ what: String, _ todo: String) {
                faults.append(DataFault(file: file.name, line: section.line, what: "[\(section.name)] " + what, todo: todo))
            }
            guard let stage = section.values["stage"].flatMap(Checklist.Stage.init) else {
                fault("has no such stage", "use " + Checklist.Stage.allCases.map(\.rawValue).joined(separator: ", "))
                return nil
            }
            guard let owner = section.values["owner"].flatMap(Checklist.Owner.init) else {
                fault("has no such owner", "use " + Checklist.Owner.allCases.map(\.rawValue).joined(separator: ", "))
                return nil
            }
            guard let source = section.values["source"] else {
                fault("names no source", "write: source = …, or company practice")
                return nil
            }
            return PaperRule(
                id: section.name, rule: "\(file.name):\(section.line)", stage: stage, owner: owner,
                always: section.values["always"] == "yes",
                notes: section.values["note"].map { [$0] } ?? [], source: source,
                checkedOn: section.values["checked"].flatMap { Day($0) },
                condition: section.values["when"].flatMap(condition))
        }
    }
}
