import Model

/// Weights, shares and thresholds of Data/scoring.txt.
public struct Scoring: Hashable, Sendable {
    /// Every number that the program asks for, by section and key.
    public static let keys: [String] = [
        "weight.experience", "weight.line", "weight.language", "weight.language.level", "weight.skills.most",
        "weight.skill.technology", "weight.skill.tool",
        "weight.skill.process",
        "weight.skill.soft", "weight.education", "weight.certificate", "weight.on-call", "weight.driving-licence",
        "importance.must",
        "importance.should", "importance.nice", "importance.weak", "share.evidenced", "share.certified", "share.declared",
        "share.level.unknown", "share.level.below", "share.level.far", "share.level.free.a1", "share.level.free.a2",
        "share.level.free.b1", "share.line.below", "share.line.unstated",
        "share.months.other",
        "share.basic.declared", "band.invite", "band.call", "band.keep",
    ]

    private var numbers: [String: Double] = [:]

    init() {}

    /// The same numbers with some of them changed, as a vacancy's spec may do.
    public func with(_ changes: [String: Double]) -> Scoring {
        guard !changes.isEmpty else { return self }
        var changed = self
        changed.numbers.merge(changes) { $1 }
        return changed
    }

    /// A number by its section and key; 0 for a key that Data cannot be without.
    public subscript(_ key: String) -> Double { numbers[key] ?? 0 }

    /// Reads the file; every mistake goes into `faults`.
    init(_ file: DataFile, faults: inout [DataFault]) {
        for line in file.lines {
            let key = line.section + "." + (line.key ?? "")
            guard Scoring.keys.contains(key) else {
                faults.append(
                    DataFault(
                        file: file.name, line: line.number, what: "no such number: \(key)",
                        todo: Nearest.to(key, among: Scoring.keys).map { "did you mean \($0)?" }
                            ?? "see the keys in Data/README.md"))
                continue
            }
            guard let number = Double(line.value), number >= 0, number <= 100 else {
                faults.append(
                    DataFault(
                        file: file.name, line: line.number, what: "not a number from 0 to 100",
                        todo: "write: \(line.key ?? "key") = 0.5"))
                continue
            }
            numbers[key] = number
        }
        for key in Scoring.keys where numbers[key] == nil {
            faults.append(DataFault(file: file.name, line: 0, what: "\(key) is missing", todo: "add it with its reason"))
        }
    }
}
