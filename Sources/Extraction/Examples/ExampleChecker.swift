import Knowledge
import Model

/// Runs the examples that stand beside the words: `expected <= text`.
public struct ExampleChecker: Sendable {
    private let reader: ExampleReader

    /// A checker of examples; "now" is November 2026 in all of them.
    public init(_ knowledge: Knowledge) { reader = ExampleReader(knowledge) }

    /// How many examples of a file were run, and those that do not hold.
    public func check(_ file: String, _ text: String) -> (count: Int, faults: [DataFault]) {
        var section: ExampleReader.Section?
        var isHeaded = false
        var count = 0
        var faults: [DataFault] = []
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.drop { $0 == " " }
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            func fault(_ what: String, _ todo: String) {
                faults.append(DataFault(file: file, line: index + 1, what: what, todo: todo))
            }
            if line.hasPrefix("["), let end = line.firstIndex(of: "]") {
                isHeaded = true
                let name = String(line[line.index(after: line.startIndex)..<end])
                section = ExampleReader.Section(rawValue: name)
                if section == nil {
                    let known = ExampleReader.Section.allCases.map(\.rawValue).joined(separator: ", ")
                    fault("no reader answers for [\(name)], so its examples are not run", "name one of \(known)")
                }
                continue
            }
            guard let arrow = line.firstRange(of: "<=") else {
                fault("no <= in an example", "write: expected <= text")
                continue
            }
            guard let section else {
                if !isHeaded { fault("an example above the first section", "write the section, such as [skill], above it") }
                continue
            }
            let isKnownWrong = line.hasPrefix("~")
            let expected = line[..<arrow.lowerBound].drop { $0 == "~" }.split(separator: " ").map(String.init)
            let sentence = line[arrow.upperBound...].split(separator: " ").joined(separator: " ")
                .replacing("«", with: "").replacing("»", with: "")
            count += 1
            guard let wanted = section.wanted(expected) else {
                fault("[\(section.rawValue)] cannot read \"\(expected.joined(separator: " "))\"", section.form)
                continue
            }
            let found = reader.read(section, sentence, wanted)
            if isKnownWrong {
                if found == wanted { fault("[\(section.rawValue)] holds now", "remove the ~") }
            } else if found != wanted {
                let (found, wanted) = (found.joined(separator: ", "), wanted.joined(separator: ", "))
                fault("[\(section.rawValue)] reads \"\(found)\", not \"\(wanted)\"", "mend the words or the example")
            }
        }
        return (count, faults)
    }
}
