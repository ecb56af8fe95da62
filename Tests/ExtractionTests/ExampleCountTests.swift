import Documents
import Knowledge
import Model
import Testing

@testable import Extraction

/// The grammar of every language stands on enough examples, counted by what they say, not by how often.
@Suite("Enough examples in every language")
struct ExampleCountTests {
    private struct Example {
        let expected: String
        let sentence: String
        let pattern: [String]
    }

    private static let languages = ["en", "fr", "pl", "ru", "uk"]

    /// The examples of one section, in the file's order.
    private func examples(_ language: String, _ wanted: String) throws -> [Example] {
        let knowledge = try Repository.knowledge.get()
        let text = try #require(Repository.files["languages/\(language)/examples.txt"])
        var section = ""
        var result: [Example] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("[") {
                section = line.dropFirst().prefix { $0 != "]" }.lowercased()
            } else if section == wanted, !line.hasPrefix("~"), let arrow = line.firstRange(of: "<=") {
                let sentence = String(line[arrow.upperBound...])
                result.append(
                    Example(
                        expected: line[..<arrow.lowerBound].split(separator: " ").joined(separator: " "), sentence: sentence,
                        pattern: pattern(sentence, knowledge)))
            }
        }
        return result
    }

    /// The words of a sentence; figures, months, and the names of skills and languages stand for one another.
    private func pattern(_ sentence: String, _ knowledge: Knowledge) -> [String] {
        let document = Document(
            name: "example", format: "text", encoding: "utf-8", text: sentence,
            blocks: [Block(kind: .paragraph, span: Span(0, sentence.utf8.count))])
        let reading = Reading(document, knowledge: knowledge, asOf: Day(number: 20_772))
        var words: [(place: Int, word: String)] = []
        var covered = Set<Int>()
        for (topic, name) in [(Topic.skill, "<skill>"), (.languages, "<language>"), (.months, "<month>")] {
            for hit in reading.hits(topic) where !hit.decoy && covered.isDisjoint(with: hit.tokens) {
                covered.formUnion(hit.tokens)
                words.append((hit.tokens.lowerBound, name))
            }
        }
        let bytes = Array(sentence.utf8)
        for (place, token) in reading.text.tokens.enumerated() where !covered.contains(place) {
            let word = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self).lowercased()
            words.append((place, word.allSatisfy(\.isNumber) ? "0" : word))
        }
        return words.sorted { $0.place < $1.place }.map(\.word)
    }

    @Test("dates and durations", arguments: languages)
    func dates(language: String) throws {
        let all = try examples(language, "period") + examples(language, "duration")
        let patterns = Set(all.map(\.pattern))
        #expect(patterns.count >= 150)
        let hostile = Set(all.filter { $0.expected == "-" || isCrowded($0) }.map(\.pattern))
        #expect(hostile.count * 4 >= patterns.count)
    }

    /// Figures stand beside the date, too.
    private func isCrowded(_ example: Example) -> Bool {
        guard let open = example.sentence.firstIndex(of: "«"), let close = example.sentence.firstIndex(of: "»") else {
            return false
        }
        return (example.sentence[..<open] + example.sentence[close...]).contains(where: \.isNumber)
    }

    @Test("levels of languages", arguments: languages)
    func levels(language: String) throws {
        let patterns = Set(try examples(language, "language").map(\.pattern))
        #expect(patterns.count >= 80)
    }

    @Test("pairs that differ in one word and in what they say of a skill", arguments: languages)
    func stances(language: String) throws {
        let all = try examples(language, "stance")
        var pairs = Set<[String]>()
        for (one, other) in zip(all, all.dropFirst()) where flips(one.expected, other.expected) && isNear(one, other) {
            pairs.insert(one.pattern + ["|"] + other.pattern)
        }
        #expect(pairs.count >= 100)
    }

    /// Some skill is held in one and not in the other.
    private func flips(_ one: String, _ other: String) -> Bool {
        func verdicts(_ expected: String) -> [String: String] {
            var verdicts: [String: String] = [:]
            var verdict = ""
            for word in expected.split(separator: " ").map(String.init) {
                if ["has", "lacks", "learning", "wants", "had-only"].contains(word) {
                    verdict = word
                } else {
                    verdicts[word] = verdict
                }
            }
            return verdicts
        }
        let others = verdicts(other)
        return verdicts(one).contains { skill, verdict in others[skill] != verdict && (others[skill] != nil || other == "-") }
    }

    /// One stretch of at most four words is another one.
    private func isNear(_ one: Example, _ other: Example) -> Bool {
        let (first, second) = (words(one), words(other))
        let same = zip(first, second).prefix { $0 == $1 }.count
        let tail = zip(first.dropFirst(same).reversed(), second.dropFirst(same).reversed()).prefix { $0 == $1 }.count
        return max(first.count, second.count) - same - tail <= 4
    }

    private func words(_ example: Example) -> [String] {
        example.sentence.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
