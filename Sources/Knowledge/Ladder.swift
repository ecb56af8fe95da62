import Model

/// The ladder of support lines of Data/ladder.txt.
public struct Ladder: Hashable, Sendable {
    /// The lines from the first.
    public internal(set) var steps: [LadderStep] = []
    /// The share of a line's needs, months aside, from which on it fits.
    public internal(set) var share = 0.6

    /// Reads the file once the skills are known; every mistake goes into `faults`.
    static func read(_ text: String, name: String, knowledge: Knowledge, faults: inout [DataFault]) -> Ladder {
        let lines = SpecLines(text, name: name)
        faults += lines.faults
        var ladder = Ladder()
        var needs: [SupportLine: [LadderStep.Need]] = [:]
        for line in lines.lines {
            func fault(_ what: String, _ todo: String) {
                faults.append(DataFault(file: name, line: line.number, what: what, todo: todo))
            }
            if line.section == "fits", line.key == "share", let share = Double(line.value), share > 0, share <= 1 {
                ladder.share = share
                continue
            }
            guard let step = SupportLine(rawValue: line.section) else {
                fault("no such line of support: [\(line.section)]", "use L1, L2, L3, or share = 0.6 in [fits]")
                continue
            }
            let parts = line.value.split(separator: " : ").map(String.init)
            guard parts.count == 2 else {
                fault("no reason", "write: skill = vpn : network")
                continue
            }
            var reader = SpecReader(name: name, knowledge: knowledge)
            reader.read(.init(number: line.number, section: "must", key: line.key, value: parts[0]))
            faults += reader.faults
            if let requirement = reader.vacancy.requirements.first {
                needs[step, default: []].append(.init(requirement, reason: parts[1]))
            }
        }
        ladder.steps = SupportLine.allCases.compactMap { line in needs[line].map { LadderStep(line, $0) } }
        return ladder
    }
}
