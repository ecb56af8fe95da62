import Documents
import Knowledge
import Model

/// Reads what a vacancy page says besides its requirements: reference, title, employer, country, line, on-call, papers.
struct VacancyFacts {
    private let reading: Reading
    private let sections: VacancySections

    init(_ reading: Reading, _ sections: VacancySections) {
        self.reading = reading
        self.sections = sections
    }

    /// The lines of the page's own text.
    private var ownLines: [(index: Int, line: Reading.Line)] {
        reading.lines.enumerated().filter { sections.sections[$0.offset] != .similar }.map { ($0.offset, $0.element) }
    }

    /// A post of the field is named: without one a page describes no role.
    var namesATrade: Bool {
        reading.hits(.title).contains { !$0.decoy && [.support, .it].contains(TitleWord.allCases[$0.value]) }
    }

    /// The first heading, else the first line.
    func title() -> String? {
        let lines = ownLines.map(\.line)
        let main = lines.first { if case .heading(1) = reading.block($0).kind { true } else { false } }
        let titled = lines.prefix(8).first { !reading.hits(.title, in: $0.tokens).isEmpty }
        let stated = StatedFacts(reading).finding(.postTitle)?.fact
        if let stated, reading.document.isStated || main == nil && titled == nil { return stated }
        guard let line = main ?? titled ?? lines.first else { return nil }
        return reading.text.quote(reading.text.span(line.tokens)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The page's own reference, else the file's stem.
    func id() -> String {
        let tokens = reading.text.tokens
        for (_, line) in ownLines {
            for label in reading.hits(.vacancyLabel, in: line.tokens)
            where !label.decoy && VacancyLabel.allCases[label.value] == .id {
                var at = label.tokens.upperBound
                var limit = line.tokens.upperBound
                if at >= limit, case .cell = reading.block(line).kind, at + 1 < tokens.count {
                    at += 1
                    limit = (at..<tokens.count).first { tokens[$0].kind == .boundary } ?? tokens.count
                }
                while at < limit, tokens[at].kind == .sign { at += 1 }
                var end = at
                while end < limit, end == at || tokens[end].gap == .glued || tokens[end].shape.contains(.hyphenated),
                    tokens[end].kind != .sign || tokens[end].isSign(UInt8(ascii: "-")) || tokens[end].isSign(UInt8(ascii: "/"))
                {
                    end += 1
                }
                guard (at..<end).contains(where: { tokens[$0].kind == .number }) else { continue }
                return reading.text.quote(reading.text.span(at..<end))
            }
            for index in line.tokens
            where tokens[index].isSign(Sign.numero) && index + 1 < line.tokens.upperBound && tokens[index + 1].kind == .number {
                return reading.text.quote(tokens[index + 1].span)
            }
        }
        if let stated = StatedFacts(reading).finding(.postReference) { return stated.fact }
        let stem = reading.document.name.split(separator: ".").dropLast().joined(separator: ".")
        return stem.isEmpty ? reading.document.name : stem
    }

    /// Behind a label, else the first company by its form.
    func employer() -> String? {
        if reading.document.isStated, let stated = StatedFacts(reading).finding(.postEmployer) { return stated.fact }
        for (_, line) in ownLines {
            guard
                let label = reading.hits(.vacancyLabel, in: line.tokens).first(where: {
                    VacancyLabel.allCases[$0.value] == .company && !$0.decoy
                }),
                label.tokens.lowerBound - line.tokens.lowerBound <= 1, label.tokens.upperBound < line.tokens.upperBound
            else { continue }
            return clean(label.tokens.upperBound..<line.tokens.upperBound)
        }
        for (_, line) in ownLines {
            guard
                let form = reading.hits(.employer, in: line.tokens).first(where: {
                    EmployerWord.allCases[$0.value] == .form && !$0.decoy
                })
            else { continue }
            let tokens = reading.text.tokens
            var lower = form.tokens.lowerBound
            while lower > line.tokens.lowerBound,
                tokens[lower - 1].shape.contains(.capital) || tokens[lower - 1].isSign(UInt8(ascii: "&"))
            { lower -= 1 }
            var upper = form.tokens.upperBound
            if upper < line.tokens.upperBound, tokens[upper].isSign(UInt8(ascii: ".")) { upper += 1 }
            return clean(lower..<upper)
        }
        return StatedFacts(reading).finding(.postEmployer)?.fact
    }

    private func clean(_ range: Range<Int>) -> String {
        let text = reading.text.quote(reading.text.span(range)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(text.drop { ":-–— ".contains($0) })
    }

    /// The country of the first place behind a label, in the title, or most often named.
    func country() -> String? {
        var votes: [Int: Int] = [:]
        for (index, line) in ownLines {
            let isPlace = reading.hits(.vacancyLabel, in: line.tokens).contains { VacancyLabel.allCases[$0.value] == .place }
            let weight = isPlace ? 20 : index < 3 ? 8 : 1
            for topic in [Topic.country, .town] {
                for hit in reading.hits(topic, in: line.tokens) where !hit.decoy {
                    votes[hit.value, default: 0] += topic == .country ? weight + 1 : weight
                }
            }
        }
        let best = votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
        return best.map { reading.knowledge.countries[$0.key].code } ?? statedCountry()
    }

    /// The country that the page names as data, by its code or its name.
    private func statedCountry() -> String? {
        let stated = StatedFacts(reading)
        guard let fact = stated.first(.postCountry) else { return nil }
        let text = reading.text.quote(fact.span)
        if let known = reading.knowledge.countries.first(where: { $0.code.lowercased() == text.lowercased() }) {
            return known.code
        }
        return reading.hits(.country, in: stated.tokens(fact)).first { !$0.decoy }
            .map { reading.knowledge.countries[$0.value].code }
    }

    /// The line of the title, else of the requirements; the requirement is soft where the page only prefers it.
    func line() -> Finding<SupportLine>? {
        let reader = SupportLineReader(reading)
        let head = ownLines.prefix(4).map(\.line.tokens)
        if let titled = reader.highest(in: Array(head.prefix(2))) ?? reader.highest(in: head) { return titled }
        let asked = ownLines.filter { sections.sections[$0.index] == .requirements || sections.sections[$0.index] == .profile }
            .map(\.line.tokens)
        return reader.highest(in: asked).map { Finding($0.fact, $0.evidence, further: [$0.evidence]) }
    }

    /// On-call duty in the page's duties, requirements or conditions.
    func onCall() -> Finding<Bool>? {
        var asked: Finding<Bool>?
        for (index, line) in ownLines
        where sections.sections[index] != nil && sections.sections[index] != .company && sections.sections[index] != .questions {
            for hit in reading.hits(.onCall, in: line.tokens) where !hit.decoy {
                switch OnCallWord.allCases[hit.value] {
                case .no: return Finding(false, reading.evidence(hit.tokens, hit.phrase))
                case .yes:
                    if StanceReader(reading).stance(of: hit.tokens)?.reason == .lacks {
                        return Finding(false, reading.evidence(hit.tokens, hit.phrase))
                    }
                    if asked == nil { asked = Finding(true, reading.evidence(hit.tokens, hit.phrase)) }
                case .shift: break
                }
            }
        }
        return asked
    }

    /// The papers that the page asks for.
    func documents() -> [RequestedDocument] {
        var found: [RequestedDocument] = []
        let modality = Modality(reading)
        for (index, line) in ownLines {
            guard sections.sections[index] == .documents || sections.sections[index] == .apply, !sections.isHeading[index] else {
                continue
            }
            for hit in reading.hits(.document, in: line.tokens) where !hit.decoy {
                let id = reading.knowledge.documents[hit.value]
                let sentence = Clauses.sentence(of: hit.tokens.lowerBound, in: line.tokens, reading)
                let own = modality.segment(of: hit.tokens, in: sentence)
                let cue = reading.hits(.documentWhen, in: own).first ?? reading.hits(.documentWhen, in: sentence).first
                let when: RequestedDocument.When =
                    switch cue.map({ DocumentWhenWord.allCases[$0.value] }) {
                    case .ifAvailable: .ifAvailable
                    case .perProject: .perProject
                    case nil: .always
                    }
                if found.contains(where: { $0.id == id }) { continue }
                found.append(RequestedDocument(id: id, when: when, evidence: reading.evidence(hit.tokens, hit.phrase)))
            }
        }
        return found
    }
}
