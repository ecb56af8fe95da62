import Documents
import Knowledge
import Model

/// Finds wording of a vacancy that the law forbids, that scares candidates off, or that is missing.
public struct WordingReader: Sendable {
    /// Ages that an advert names.
    private static let ages: ClosedRange<Int32> = 16...70
    private static let most = 100

    private let knowledge: Knowledge
    private let asOf: Day

    /// A reader with the rules of Data.
    public init(_ knowledge: Knowledge, asOf: Day) {
        self.knowledge = knowledge
        self.asOf = asOf
    }

    /// The findings of a page in its order; what it does not say stands last.
    public func read(_ document: Document) -> [WordingFinding] {
        let reading = Reading(document, knowledge: knowledge, asOf: asOf)
        let sections = VacancySections(reading)
        let lines = reading.lines.enumerated().filter { sections.sections[$0.offset] != .similar }.map(\.element.tokens)
        // A description of a trade offers no post, and so owes no pay.
        let vacancy = VacancyReader(knowledge, asOf: asOf).read(document)
        let owesPay = vacancy.kind == .advert && vacancy.terms.pay.isEmpty
        let missing = owesPay ? knowledge.wordingRules.filter(\.missesPay) : []
        return found(in: lines, reading) + missing.map { finding($0, nil) }
    }

    /// The rules whose words stand in a text: what the examples are held against.
    func rules(in text: String) -> Set<String> {
        let span = Span(0, text.utf8.count)
        let document = Document(
            name: "example", format: "text", encoding: "utf-8", text: text, blocks: [Block(kind: .paragraph, span: span)])
        let reading = Reading(document, knowledge: knowledge, asOf: asOf)
        return Set(found(in: reading.lines.map(\.tokens), reading).map(\.rule))
    }

    private func found(in lines: [Range<Int>], _ reading: Reading) -> [WordingFinding] {
        var found: [(at: Int, finding: WordingFinding)] = []
        for line in lines where found.count < WordingReader.most {
            for hit in reading.hits(.wording, in: line) where !hit.decoy {
                found.append(
                    (hit.tokens.lowerBound, finding(knowledge.wordingRules[hit.value], reading.evidence(hit.tokens, hit.phrase))))
            }
            for (rule, tokens) in ages(in: line, reading) {
                found.append((tokens.lowerBound, finding(rule, reading.evidence(tokens, rule: rule.rule))))
            }
        }
        return found.prefix(WordingReader.most).sorted { $0.at < $1.at }.map(\.finding)
    }

    private func finding(_ rule: WordingRule, _ evidence: Evidence?) -> WordingFinding {
        WordingFinding(rule: rule.id, kind: rule.kind, laws: rule.laws, evidence: evidence)
    }

    // MARK: ages

    /// «мужчина до 35», "moins de 35 ans", "aged 25 to 40": a number of years of a person, not of experience.
    private func ages(in line: Range<Int>, _ reading: Reading) -> [(rule: WordingRule, tokens: Range<Int>)] {
        var found: [(WordingRule, Range<Int>)] = []
        let tokens = reading.text.tokens
        var last = line.lowerBound
        for at in line where tokens[at].kind == .number && WordingReader.ages.contains(tokens[at].value) && at >= last {
            guard
                let limit = hit(.wordingLimit, endingAt: at, from: last, reading)
                    ?? hit(.wordingPerson, endingAt: at, from: last, reading)
            else { continue }
            let (years, end) = years(behind: at, line, reading)
            let person = person(before: limit.tokens.lowerBound, from: last, reading)
            let isPerson = person != nil || reading.phraseIs(.wordingPerson, limit)
            guard isPerson && (years || end >= line.upperBound || tokens[end].kind == .sign) || years else { continue }
            let sentence = Clauses.sentence(of: at, in: line, reading)
            guard reading.hits(.experience, in: sentence).isEmpty, isPerson || !isOfWork(sentence, reading) else { continue }
            found.append((knowledge.wordingRules[limit.value], (person ?? limit).tokens.lowerBound..<end))
            last = end
        }
        return found
    }

    private func hit(_ topic: Topic, endingAt end: Int, from lower: Int, _ reading: Reading) -> Reading.Hit? {
        reading.hits(topic, in: max(lower, end - 4)..<end).last { !$0.decoy && $0.tokens.upperBound == end }
    }

    private func person(before index: Int, from lower: Int, _ reading: Reading) -> Reading.Hit? {
        reading.hits(.wordingPerson, in: max(lower, index - 4)..<max(index, max(lower, index - 4))).last { !$0.decoy }
    }

    /// Whether years stand behind a number or a range of them, and where they end.
    private func years(behind number: Int, _ line: Range<Int>, _ reading: Reading) -> (Bool, Int) {
        let tokens = reading.text.tokens
        var at = number + 1
        if at + 1 < line.upperBound, tokens[at].isSign(UInt8(ascii: "-")) || reading.dateWord(.to, at: at) != nil,
            tokens[at + 1].kind == .number
        {
            at += 2
        }
        guard at < line.upperBound, let unit = reading.hits(.duration, in: at..<at + 1).first,
            DurationWord.allCases[unit.value] == .year
        else { return (false, at) }
        return (true, unit.tokens.upperBound)
    }

    /// Practice or a post in the sentence: the years are those of work.
    private func isOfWork(_ sentence: Range<Int>, _ reading: Reading) -> Bool {
        reading.hits(.skill, in: sentence).contains { !$0.decoy }
    }
}

extension Reading {
    /// A hit is of a topic.
    fileprivate func phraseIs(_ topic: Topic, _ hit: Hit) -> Bool { knowledge.phrases[Int(hit.phrase)].topic == topic }
}

/// Holds the rules of wording against the examples that stand beside them.
public struct WordingExamples: Sendable {
    private let knowledge: Knowledge

    /// A checker of the rules of Data.
    public init(_ knowledge: Knowledge) { self.knowledge = knowledge }

    /// How many examples were run, and those that do not hold.
    public func check() -> (count: Int, faults: [DataFault]) {
        let reader = WordingReader(knowledge, asOf: Day(number: 20_772))
        var faults: [DataFault] = []
        var count = 0
        for rule in knowledge.wordingRules {
            for example in rule.examples {
                count += 1
                let found = reader.rules(in: example.text)
                guard found.contains(rule.id) != example.isBad else { continue }
                faults.append(
                    DataFault(
                        file: "wording.txt", line: example.line,
                        what: "[\(rule.id)] is \(example.isBad ? "not " : "")found in \"\(example.text)\"",
                        todo: "mend the words or the example"))
            }
        }
        return (count, faults)
    }
}
