import Documents
import Knowledge
import Model

/// Asks the reader of a section of examples what it reads in a sentence.
struct ExampleReader: Sendable {
    /// The sections of an examples file: each names the reader that is asked.
    enum Section: String, Sendable, CaseIterable {
        case period, duration, skill, stance, language, education, line, oncall, modality, title, experience, pay

        /// How an example of the section is written.
        var form: String {
            switch self {
            case .period: "write 2019-03..2021-05, 2016..2018, 2021-03..now, or -"
            case .duration: "write a number of months, or -"
            case .skill: "write ids of skills, or -"
            case .stance: "write has, lacks, learning, wants or had-only before ids of skills, or -"
            case .language: "write a code and a level or null, or -"
            case .education:
                "write \(EducationLevel.allCases.map(\.rawValue).joined(separator: ", ")) or none-read"
            case .line: "write L1, L2, L3 or -"
            case .oncall: "write yes, no or -"
            case .modality:
                "write \(ModalityWord.allCases.map(\.rawValue).joined(separator: ", ")) before ids of skills, a|b for one of them"
            case .title: "write support, it, other or -"
            case .experience: "write months and what they are of (24 L2; 36 network-administration; 12), or -"
            case .pay: "write it as a vacancy's spec does (28000-30000 EUR gross year, 13 payments), or -"
            }
        }

        /// The words of an expectation, one entry for each thing that must be read; nil where they say nothing of the section.
        func wanted(_ words: [String]) -> [String]? {
            guard let first = words.first else { return nil }
            switch self {
            case .skill: return words == ["-"] ? words : words.sorted()
            case .stance: return words == ["-"] ? words : Section.pairs(words, Set(Section.stances.map(\.word)))
            case .modality: return Section.pairs(words, Set(ModalityWord.allCases.map(\.rawValue)))
            case .education: return first == "none-read" || EducationLevel(rawValue: first) != nil ? [first] : nil
            case .title: return ["support", "it", "other", "-"].contains(first) ? [first] : nil
            case .period, .duration, .language, .line, .oncall, .experience, .pay: return [words.joined(separator: " ")]
            }
        }

        /// "lacks java python has 1c" as "lacks java", "lacks python", "has 1c".
        private static func pairs(_ words: [String], _ heads: Set<String>) -> [String]? {
            var head: String?
            var pairs: [String] = []
            for word in words {
                if heads.contains(word) {
                    head = word
                } else {
                    guard let head else { return nil }
                    pairs.append(head + " " + word)
                }
            }
            return pairs.isEmpty ? nil : pairs
        }

        /// What examples call the reasons for which a skill does not count.
        static let stances: [(word: String, reason: RejectedHit.Reason?)] = [
            ("has", nil), ("lacks", .lacks), ("learning", .learning), ("wants", .wants), ("had-only", .seenOnly),
        ]
    }

    private let knowledge: Knowledge
    /// The middle of November 2026: "now" in all examples.
    private let asOf: Day

    init(_ knowledge: Knowledge) {
        self.knowledge = knowledge
        asOf = Day(number: 20_772)
    }

    /// What is read in a sentence, in the words of the expectation; where only some of it is wanted, only that is told.
    func read(_ section: Section, _ sentence: String, _ wanted: [String]) -> [String] {
        let span = Span(0, sentence.utf8.count)
        let document = Document(
            name: "example", format: "text", encoding: "utf-8", text: sentence, blocks: [Block(kind: .paragraph, span: span)])
        let reading = Reading(document, knowledge: knowledge, asOf: asOf)
        guard let line = reading.lines.first else { return ["-"] }
        switch section {
        case .period: return [period(line, reading, isWanted: wanted != ["-"])]
        case .duration: return [Durations.all(in: line.tokens, reading).first.map { String($0.months) } ?? "-"]
        case .skill: return skills(reading, wanted)
        case .stance: return stances(reading, wanted)
        case .language: return [languages(reading)]
        case .education: return [education(reading, isWanted: wanted != ["none-read"])]
        case .line: return [SupportLineReader(reading).highest(in: [line.tokens]).map(\.fact.rawValue) ?? "-"]
        case .oncall: return [OnCallReader(reading).read().map { $0.fact ? "yes" : "no" } ?? "-"]
        case .modality: return modalities(reading, wanted)
        case .experience: return [experience(line, reading)]
        case .pay: return [PayReader(reading).read(line.tokens).first?.fact.spec ?? "-"]
        case .title: return [Titles.kind(in: [line.tokens], reading)?.rawValue ?? "-"]
        }
    }

    /// A lone date is a period of its own only where the example says so.
    private func period(_ line: Reading.Line, _ reading: Reading, isWanted: Bool) -> String {
        let found = DateGrammar.all(in: line.tokens, reading).filter { $0.form != .lone || isWanted }
        guard let first = found.first else { return "-" }
        let end = first.period.end == .present ? "now" : first.period.end.text ?? "?"
        return (first.period.start.text ?? "?") + ".." + end
    }

    /// An example names what must be read; what else stands there is not its subject.
    private func skills(_ reading: Reading, _ wanted: [String]) -> [String] {
        let found = SkillReader(reading, jobs: []).read(certificates: CertificateReader(reading).read().held)
        let ids = found.skills.filter { $0.stance == .has }.map(\.id).sorted()
        if wanted != ["-"], wanted.allSatisfy({ ids.contains($0) }) { return wanted }
        return ids.isEmpty ? ["-"] : ids
    }

    private func stances(_ reading: Reading, _ wanted: [String]) -> [String] {
        let found = SkillReader(reading, jobs: []).read(certificates: [])
        guard wanted != ["-"] else {
            return found.skills.isEmpty ? ["-"] : found.skills.map { "\($0.stance.rawValue) \($0.id)" }
        }
        return ids(wanted).map { id in
            guard let skill = found.skills.first(where: { $0.id == id }) else { return "- " + id }
            if skill.stance == .has { return "has " + id }
            let reasons = found.rejected.filter { $0.id == id }.map(\.reason)
            return (Section.stances.first { $0.reason.map { reasons.contains($0) } ?? false }?.word ?? "-") + " " + id
        }
    }

    private func languages(_ reading: Reading) -> String {
        var reading = reading
        reading.lines[0].section = .languages
        let all = LanguageReader(reading).read().map { $0.fact.code + " " + ($0.fact.level?.rawValue ?? "null") }
        return all.isEmpty ? "-" : all.joined(separator: " ")
    }

    /// A diploma is an example of a CV's education; what is none must not be one anywhere else either.
    private func education(_ reading: Reading, isWanted: Bool) -> String {
        var reading = reading
        if isWanted { reading.lines[0].section = .education }
        return EducationReader(reading).read()?.fact.rawValue ?? "none-read"
    }

    /// How much a sentence of a page's requirements asks for skills.
    private func modalities(_ reading: Reading, _ wanted: [String]) -> [String] {
        let line = reading.lines[0]
        let asked = RequirementReader(reading, VacancySections(reading), isRole: true).read()
        return ids(wanted).map { id in
            // "must jira|zendesk": one of them is enough.
            let group = id.split(separator: "|").map(String.init)
            let hit = reading.hits(.skill, in: line.tokens).first { hit in
                let skill = knowledge.skills[hit.value]
                return !hit.decoy && group.contains { skill.id == $0 || skill.umbrellas.contains($0) }
            }
            guard let hit else { return "- " + id }
            let word = Modality(reading).word(for: hit.tokens, in: line, heading: nil) ?? .must
            let isAsked = asked.contains { requirement in
                guard case .skill(let ids) = requirement.need else { return false }
                return ids.sorted() == group.sorted()
            }
            return (isAsked == (word != .none) ? word.rawValue : "-") + " " + id
        }
    }

    /// The first duration that a page would ask for.
    private func experience(_ line: Reading.Line, _ reading: Reading) -> String {
        guard case .experience(let months, let object)? = ExperienceNeeds(reading).read(line, nil).first?.need else { return "-" }
        return String(months) + (object.map { " " + $0 } ?? "")
    }

    /// The ids of "must glpi", "nice zabbix".
    private func ids(_ wanted: [String]) -> [String] {
        wanted.compactMap { $0.split(separator: " ").last.map(String.init) }
    }
}
