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

    /// The main heading, else a line near the top that names a post, else the post that the page names most, else the first line.
    func title() -> String? {
        let lines = ownLines.map(\.line)
        let main = lines.first { if case .heading(1) = reading.block($0).kind { true } else { false } }
        let titled = lines.prefix(8).first { isShort($0) && !reading.hits(.title, in: $0.tokens).isEmpty }
        let stated = StatedFacts(reading).finding(.postTitle)?.fact
        if let stated, reading.document.isStated || main == nil && titled == nil { return stated }
        let short = ownLines.prefix(3).first { !sections.isHeading[$0.index] && isShort($0.line) }?.line
        if let line = main ?? titled ?? short { return words(line.tokens) }
        return mostNamedPost() ?? lines.first.map { words($0.tokens) }
    }

    /// No item, and no whole sentence.
    private func isShort(_ line: Reading.Line) -> Bool {
        if case .item = reading.block(line).kind { return false }
        let isSentence = reading.text.tokens[line.tokens.upperBound - 1].isSign(UInt8(ascii: "."))
        return reading.words(line.tokens) <= 12 && !isSentence
    }

    /// The name of a post that stands most often in the page, as it is written first.
    private func mostNamedPost() -> String? {
        var counts: [Int32: Int] = [:]
        var first: [Int32: Range<Int>] = [:]
        for hit in reading.hits(.title) where !hit.decoy && TitleWord.allCases[hit.value] != .other {
            counts[hit.phrase, default: 0] += hit.tokens.count
            if first[hit.phrase] == nil { first[hit.phrase] = hit.tokens }
        }
        let best = counts.max { ($0.value, -(first[$0.key]?.lowerBound ?? 0)) < ($1.value, -(first[$1.key]?.lowerBound ?? 0)) }
        return best.flatMap { first[$0.key] }.map(words)
    }

    private func words(_ tokens: Range<Int>) -> String {
        reading.text.quote(reading.text.span(tokens)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
            return clean(label.tokens.upperBound..<end(of: label.tokens.upperBound..<line.tokens.upperBound))
        }
        // "Reference NT-5520  Company Sample House SA": a label among others, without a colon.
        for value in LabelledValues(reading, sections).all(.company) where reading.words(value) <= 8 {
            var upper = end(of: value)
            // The last stop of "Sp. z o.o." is the name's own.
            let isForm = reading.hits(.employer, in: value).contains {
                EmployerWord.allCases[$0.value] == .form && $0.tokens.upperBound == upper
            }
            if isForm, upper < reading.text.tokens.count, reading.text.tokens[upper].isSign(UInt8(ascii: ".")) { upper += 1 }
            let name = clean(value.lowerBound..<upper)
            if !name.isEmpty { return name }
        }
        for (_, line) in ownLines {
            for form in reading.hits(.employer, in: line.tokens)
            where !form.decoy && EmployerWord.allCases[form.value] == .form {
                if let name = company(around: form.tokens, in: line.tokens) { return name }
            }
        }
        return StatedFacts(reading).finding(.postEmployer)?.fact
    }

    /// Where the name behind a label ends: before the comma of a place, or a stroke.
    private func end(of name: Range<Int>) -> Int {
        let tokens = reading.text.tokens
        return name.dropFirst().first { index in
            if tokens[index].isSign(UInt8(ascii: "|")) { return true }
            guard tokens[index].isSign(UInt8(ascii: ",")), index + 1 < name.upperBound else { return false }
            return !(reading.hits(.town, in: index + 1..<index + 2) + reading.hits(.country, in: index + 1..<index + 2)).isEmpty
        } ?? name.upperBound
    }

    /// The capitals before a form of companies ("Sample House SAS"), or the quoted name behind it; nil where the form is a word of another
    /// name ("Group Policy").
    private func company(around form: Range<Int>, in line: Range<Int>) -> String? {
        let tokens = reading.text.tokens
        func isQuote(_ index: Int) -> Bool { index < line.upperBound && tokens[index].isSign(UInt8(ascii: "\"")) }
        guard !reading.hits(.skill, in: line).contains(where: { !$0.decoy && $0.tokens.overlaps(form) }) else { return nil }
        if isQuote(form.upperBound), let close = (form.upperBound + 1..<line.upperBound).first(where: isQuote) {
            return clean(form.lowerBound..<close + 1)
        }
        var lower = form.lowerBound
        while lower > line.lowerBound,
            tokens[lower - 1].shape.contains(.capital) || tokens[lower - 1].isSign(UInt8(ascii: "&"))
        { lower -= 1 }
        guard lower < form.lowerBound else { return nil }
        let hasStop = form.upperBound < line.upperBound && tokens[form.upperBound].isSign(UInt8(ascii: "."))
        return clean(lower..<form.upperBound + (hasStop ? 1 : 0))
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
}
