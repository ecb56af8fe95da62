import Documents
import Foundation
import Knowledge
import Model

/// Runs the examples that stand beside the words: `expected <= text`.
public struct ExampleChecker: Sendable {
    private let knowledge: Knowledge
    private let asOf: Day?

    /// A checker of examples; "now" is November 2026 in all of them.
    public init(_ knowledge: Knowledge) {
        self.knowledge = knowledge
        asOf = Day(year: 2026, month: 11, day: 15)
    }

    /// How many examples of a file were run, and those that do not hold; sections that no reader answers for are not run.
    public func check(_ file: String, _ text: String) -> (count: Int, faults: [DataFault]) {
        var section = ""
        var count = 0
        var faults: [DataFault] = []
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.drop { $0 == " " }
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            if line.hasPrefix("["), let end = line.firstIndex(of: "]") {
                section = String(line[line.index(after: line.startIndex)..<end])
                continue
            }
            guard let arrow = line.range(of: "<=") else {
                faults.append(
                    DataFault(file: file, line: index + 1, what: "no <= in an example", todo: "write: expected <= text"))
                continue
            }
            let expected = line[..<arrow.lowerBound].drop { $0 == "~" }.split(separator: " ").joined(separator: " ")
            let words = line[arrow.upperBound...].split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
            let isKnownWrong = line.hasPrefix("~")
            let sentence = words.replacing("«", with: "").replacing("»", with: "")
            guard let found = read(section, sentence, expected) else { continue }
            count += 1
            if isKnownWrong {
                if found == expected {
                    faults.append(DataFault(file: file, line: index + 1, what: "[\(section)] holds now", todo: "remove the ~"))
                }
            } else if found != expected {
                faults.append(
                    DataFault(
                        file: file, line: index + 1, what: "[\(section)] reads \"\(found)\", not \"\(expected)\"",
                        todo: "mend the words or the example"))
            }
        }
        return (count, faults)
    }

    /// What a reader reads in a sentence, written as examples are; nil for a section that no reader answers for.
    private func read(_ section: String, _ sentence: String, _ expected: String) -> String? {
        guard let asOf else { return nil }
        let span = Span(0, sentence.utf8.count)
        let document = Document(
            name: "example", format: "text", encoding: "utf-8", text: sentence, blocks: [Block(kind: .paragraph, span: span)])
        var reading = Reading(document, knowledge: knowledge, asOf: asOf)
        guard let line = reading.lines.first else { return "-" }
        switch section {
        case "period":
            // A lone date is a period of its own only where the example says so.
            let found = DateGrammar.all(in: line.tokens, reading).filter { $0.form != .lone || expected != "-" }
            guard let first = found.first else { return "-" }
            let end = first.period.end == .present ? "now" : first.period.end.text ?? "?"
            return (first.period.start.text ?? "?") + ".." + end
        case "duration":
            return Durations.all(in: line.tokens, reading).first.map { String($0.months) } ?? "-"
        case "oncall":
            return OnCallReader(reading).read().map { $0.fact ? "yes" : "no" } ?? "-"
        case "line":
            return SupportLineReader(reading).highest(in: [line.tokens]).map(\.fact.rawValue) ?? "-"
        case "language":
            reading.lines[0].section = .languages
            let all = LanguageReader(reading).read().map { $0.fact.code + " " + ($0.fact.level?.rawValue ?? "null") }
            return all.isEmpty ? "-" : all.joined(separator: " ")
        case "skill":
            let found = SkillReader(reading, jobs: []).read(certificates: CertificateReader(reading).read().held)
            let ids = found.skills.filter { $0.stance == .has }.map(\.id).sorted()
            // An example names what must be read; what else stands there is not its subject.
            let wanted = expected.split(separator: " ").map(String.init)
            if expected != "-", wanted.allSatisfy({ ids.contains($0) }) { return expected }
            return ids.isEmpty ? "-" : ids.joined(separator: " ")
        default: return nil
        }
    }
}
