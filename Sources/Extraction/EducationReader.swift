import Knowledge
import Model

/// Reads the highest finished education.
struct EducationReader {
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
        if !hit.ambiguous, line.section != .skills { return true }
        return reading.hits(.education, in: line.tokens).contains { EducationWord.allCases[$0.value] == .school }
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
        if reading.hits(.educationState, in: range).contains(where: { !$0.decoy }) { return true }
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
            if near == index + 1, reading.hits(.educationState, in: other.tokens).contains(where: { !$0.decoy }) { return true }
            for date in DateGrammar.all(in: other.tokens, reading)
            where date.form == .range && near == index - 1 && date.period.end == .present {
                return true
            }
        }
        return false
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
