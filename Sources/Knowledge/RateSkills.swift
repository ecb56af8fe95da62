import Model

extension Knowledge {
    /// Reads Data/rate.txt: the skills whose work shows something that moves a rate.
    static func rateSkills(_ file: DataFile, _ known: [String: Int], faults: inout [DataFault]) -> [RateFactor: [String]] {
        var skills: [RateFactor: [String]] = [:]
        for line in file.lines {
            guard let factor = RateFactor(rawValue: line.section) else {
                faults.append(
                    DataFault(
                        file: file.name, line: line.number, what: "nothing of that name moves a rate: [\(line.section)]",
                        todo: "use " + RateFactor.allCases.map(\.rawValue).joined(separator: ", ")))
                continue
            }
            for id in line.value.split(whereSeparator: { $0 == "|" || $0 == " " }).map(String.init) {
                guard known[id] != nil else {
                    faults.append(
                        DataFault(
                            file: file.name, line: line.number, what: "no such skill: \(id)",
                            todo: Nearest.to(id, among: Array(known.keys)).map { "did you mean \($0)?" } ?? "see Data/skills"))
                    continue
                }
                skills[factor, default: []].append(id)
            }
        }
        return skills
    }
}
