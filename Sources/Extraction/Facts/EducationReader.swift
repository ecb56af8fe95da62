import Knowledge
import Model

/// Reads the highest finished education.
struct EducationReader {
    /// Words of a state that are weighed for one diploma.
    private static let mostStates = 12

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// The highest finished level; nil where nothing is said.
    func read() -> Finding<EducationLevel>? {
        var best: Finding<EducationLevel>?
        var school: Finding<EducationLevel>?
        for (index, line) in reading.lines.enumerated() {
            guard allows(line) else { continue }
            for hit in reading.hits(.education, in: line.tokens) where !hit.decoy {
                guard let level = level(hit), inContext(hit, line), !isUnfinished(hit, index) else { continue }
                let finding = Finding(level, reading.evidence(hit.tokens, hit.phrase))
                if EducationWord.allCases[hit.value] == .higher {
                    if school == nil { school = finding }
                } else if best.map({ $0.fact < level }) ?? true {
                    best = finding
                }
            }
        }
        if let school, best.map({ $0.fact < school.fact }) ?? true { return school }
        return best
    }

    private func allows(_ line: Reading.Line) -> Bool {
        switch line.section {
        case .experience, .references, .interests, .objective, .languages: false
        default: true
        }
    }

    /// Outside the section of education, only words that name a diploma, with a school or a year near by.
    private func inContext(_ hit: Reading.Hit, _ line: Reading.Line) -> Bool {
        if line.section == .education { return true }
        if let (reason, _) = StanceReader(reading).stance(of: hit.tokens),
            reason == .otherPerson || reason == .quotedVacancy || reason == .wants
        {
            return false
        }
        if isWorkplace(hit, line) { return false }
        if !hit.ambiguous, line.section != .skills { return true }
        return reading.hits(.education, in: line.tokens).contains { EducationWord.allCases[$0.value] == .school }
    }

    /// "System administrator at a college", "shop «Master»": a school behind a post's title is a place of work, a name behind a word
    /// for firms is a firm's.
    private func isWorkplace(_ hit: Reading.Hit, _ line: Reading.Line) -> Bool {
        let tokens = reading.text.tokens
        var start = hit.tokens.lowerBound
        while start > line.tokens.lowerBound, start > hit.tokens.lowerBound - 5, tokens[start - 1].kind == .word { start -= 1 }
        if reading.hits(.title, in: start..<hit.tokens.lowerBound).contains(where: {
            !$0.decoy && TitleWord.allCases[$0.value] != .senior && $0.tokens.upperBound < hit.tokens.lowerBound
        }) {
            return true
        }
        return isPosition(line, before: hit) || EmployerNames.isName(hit.tokens, in: line.tokens, reading)
    }

    /// "Teacher of geography, school no. 7, 2017 - 2021": a line that opens with a post and has a period.
    private func isPosition(_ line: Reading.Line, before hit: Reading.Hit) -> Bool {
        let head = line.tokens.lowerBound..<min(line.tokens.lowerBound + 2, hit.tokens.lowerBound)
        guard !head.isEmpty, reading.hits(.title, in: head).contains(where: { !$0.decoy }) else { return false }
        return DateGrammar.all(in: line.tokens, reading).contains { $0.form == .range || $0.form == .since }
    }

    private func level(_ hit: Reading.Hit) -> EducationLevel? {
        switch EducationWord.allCases[hit.value] {
        case .none: EducationLevel.none
        case .secondary: .secondary
        case .vocational: .vocational
        case .shortCycle: .shortCycle
        case .bachelor, .higher: .bachelor
        case .master: .master
        case .doctorate: .doctorate
        case .school, .field: nil
        }
    }

    /// Words of an unfinished education in the same item, or an end that lies ahead.
    private func isUnfinished(_ hit: Reading.Hit, _ index: Int) -> Bool {
        let line = reading.lines[index]
        let range = item(around: hit, line)
        if saysUnfinished(hit, in: range) { return true }
        let now = reading.asOf.inMonth
        for date in DateGrammar.all(in: range, reading) where date.form == .range {
            if date.period.end == .present { return true }
            if let end = date.period.end.bounds(now: now), end.lowerBound > now { return true }
            if case .year(let year) = date.period.end, year > reading.asOf.year { return true }
        }
        // The years stand in the line above or below: "2025 – …" as a cell or a line of its own.
        for near in [index - 1, index + 1] where near >= 0 && near < reading.lines.count {
            let other = reading.lines[near]
            guard other.section == line.section, reading.words(other.tokens) <= 6,
                reading.hits(.education, in: other.tokens).isEmpty
            else { continue }
            if near == index + 1, states(in: other.tokens).contains(where: { $0.state != .finished }) { return true }
            for date in DateGrammar.all(in: other.tokens, reading)
            where date.form == .range && near == index - 1 && date.period.end == .present {
                return true
            }
        }
        return false
    }

    private func states(in range: Range<Int>) -> [(tokens: Range<Int>, state: EducationState)] {
        reading.hits(.educationState, in: range).filter { !$0.decoy }.prefix(EducationReader.mostStates).map {
            ($0.tokens, EducationState.allCases[$0.value])
        }
    }

    /// Words of an unfinished education speak of a diploma, unless its own part of the item says that it was finished,
    /// or a school of higher learning stands in their part and the diploma is a school's.
    private func saysUnfinished(_ hit: Reading.Hit, in item: Range<Int>) -> Bool {
        let states = states(in: item)
        let own = part(around: hit.tokens, in: item)
        if states.contains(where: { $0.state == .finished && own.contains($0.tokens.lowerBound) }),
            !states.contains(where: { $0.state != .finished && own.contains($0.tokens.lowerBound) })
        {
            return false
        }
        return states.contains { state in
            guard state.state != .finished else { return false }
            let said = part(around: state.tokens, in: item)
            guard !said.overlaps(own), EducationWord.allCases[hit.value] == .secondary else { return true }
            return !reading.hits(.education, in: said).contains { !$0.decoy && $0.tokens != hit.tokens }
        }
    }

    /// The part of an item between commas that holds some tokens.
    private func part(around range: Range<Int>, in item: Range<Int>) -> Range<Int> {
        let tokens = reading.text.tokens
        var lower = range.lowerBound
        while lower > item.lowerBound, !tokens[lower - 1].isSign(UInt8(ascii: ",")) { lower -= 1 }
        var upper = range.upperBound
        while upper < item.upperBound, !tokens[upper].isSign(UInt8(ascii: ",")) { upper += 1 }
        return lower..<upper
    }

    /// The part of a line that speaks of one diploma: its sentence, up to the next diploma with a date of its own.
    private func item(around hit: Reading.Hit, _ line: Reading.Line) -> Range<Int> {
        let tokens = reading.text.tokens
        let sentence = Clauses.sentence(of: hit.tokens.lowerBound, in: line.tokens, reading)
        var lower = sentence.lowerBound
        var upper = sentence.upperBound
        for other in reading.hits(.education, in: sentence) where level(other) != nil {
            if other.tokens.lowerBound >= hit.tokens.upperBound,
                let stop = (hit.tokens.upperBound..<other.tokens.lowerBound).first(where: {
                    tokens[$0].isSign(UInt8(ascii: ",")) || tokens[$0].isSign(UInt8(ascii: ";"))
                })
            {
                upper = min(upper, stop)
            }
            if other.tokens.upperBound <= hit.tokens.lowerBound,
                let stop = (other.tokens.upperBound..<hit.tokens.lowerBound).last(where: {
                    tokens[$0].isSign(UInt8(ascii: ",")) || tokens[$0].isSign(UInt8(ascii: ";"))
                })
            {
                lower = max(lower, stop + 1)
            }
        }
        return lower..<max(lower, upper)
    }
}
