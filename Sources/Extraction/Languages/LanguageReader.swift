import Documents
import Knowledge
import Model

/// Reads the human languages a person speaks, with their level.
struct LanguageReader {
    /// Names that can share the level behind the last of them.
    private static let longestList = 30

    private typealias Level = LanguageLevels.Found

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// Languages in the order of the text, each once.
    func read() -> [Finding<LanguageSkill>] {
        if reading.document.isStated {
            return StatedLanguages(reading).read { range in
                levels(in: range).max { ($0.strength, -$0.tokens.lowerBound) < ($1.strength, -$1.tokens.lowerBound) }?.level
            }
        }
        var found: [(code: String, finding: Finding<LanguageSkill>, strength: Int)] = []
        var index = 0
        while index < reading.lines.count {
            let group = group(from: index)
            for finding in read(group) {
                if let known = found.firstIndex(where: { $0.code == finding.0.fact.code }) {
                    if finding.1 > found[known].strength { found[known] = (finding.0.fact.code, finding.0, finding.1) }
                } else {
                    found.append((finding.0.fact.code, finding.0, finding.1))
                }
            }
            index += max(1, group.count)
        }
        return found.map(\.finding)
    }

    /// Lines that are read together: the cells of a row; a name of a language and the line of its level below.
    private func group(from index: Int) -> Range<Int> {
        let line = reading.lines[index]
        if !line.isHeading, case .cell(let table, let row, var column) = reading.block(line).kind {
            var end = index + 1
            // Several blocks in one column are a page laid out as a table: its rows say nothing.
            while end < reading.lines.count, case .cell(table, row, let next) = reading.block(reading.lines[end]).kind,
                next > column
            {
                column = next
                end += 1
            }
            if end > index + 1 { return index..<end }
        }
        guard line.section == .languages, !line.isHeading, isLoneName(line), index + 1 < reading.lines.count else {
            return index..<index + 1
        }
        let next = reading.lines[index + 1]
        guard next.section == .languages, !next.isHeading, reading.hits(.languages, in: next.tokens).isEmpty,
            reading.words(next.tokens) <= 8
        else {
            return index..<index + 1
        }
        return index..<index + 2
    }

    private func isLoneName(_ line: Reading.Line) -> Bool {
        reading.hits(.languages, in: line.tokens).count == 1 && reading.words(line.tokens) <= 2
    }

    private func read(_ group: Range<Int>) -> [(Finding<LanguageSkill>, Int)] {
        guard let first = group.first, let last = group.last else { return [] }
        let line = reading.lines[first]
        if line.isHeading || line.section == .references || line.section == .interests { return [] }
        // "Mother tongue: Polish": the heading of a line tells a level, too.
        let start = line.section == .languages ? line.tokens.lowerBound : line.content
        let range = start..<reading.lines[last].tokens.upperBound
        let names = reading.hits(.languages, in: range).filter { !$0.decoy && !isOfOtherThing($0, range) }
        let levels = levels(in: range)
        let inSection = line.section == .languages
        let isListed = inSection || isLineOfLanguages(first, names, hasLevel: !levels.isEmpty)
        guard !names.isEmpty, isListed || !levels.isEmpty else { return [] }
        let owned = owners(of: levels, among: names, in: range, inSection: inSection, under: levelOfHeading(above: first))
        var result: [(Finding<LanguageSkill>, Int)] = []
        for (name, level) in zip(names, owned) where isListed || level != nil {
            guard !isSpokenOfOtherwise(name, level, names, inSection: inSection) else { continue }
            let tokens =
                level.map {
                    min(name.tokens.lowerBound, $0.tokens.lowerBound)..<max(name.tokens.upperBound, $0.tokens.upperBound)
                } ?? name.tokens
            let skill = LanguageSkill(code: reading.knowledge.humanLanguages[name.value], level: level?.level)
            let strength = (level?.strength ?? 0) + (inSection ? 2 : 0)
            result.append(
                (Finding(skill, reading.evidence(tokens, rule: level?.rule ?? reading.knowledge.rule(name.phrase))), strength))
        }
        return result
    }

    /// Outside a section of languages, a line that opens with a language and tells a level of it or of another, or stands beside one
    /// that does: "English TOEFL 90; Turkish: can read menus".
    private func isLineOfLanguages(_ index: Int, _ names: [Reading.Hit], hasLevel: Bool) -> Bool {
        guard opens(index, with: names) else { return false }
        if hasLevel, names.count > 1 { return true }
        guard let name = names.first, reading.text.tokens[name.tokens.upperBound].isSign(UInt8(ascii: ":")) else { return false }
        return [index - 1, index + 1].contains { near in
            guard reading.lines.indices.contains(near) else { return false }
            let line = reading.lines[near]
            let others = reading.hits(.languages, in: line.tokens).filter { !$0.decoy }
            return opens(near, with: others) && !self.levels(in: line.tokens).isEmpty
        }
    }

    private func opens(_ index: Int, with names: [Reading.Hit]) -> Bool {
        let line = reading.lines[index]
        guard let first = names.first, !line.isHeading else { return false }
        return first.tokens.lowerBound - line.tokens.lowerBound <= 1
    }

    /// The level of each name; names joined by "and" or commas share the level behind the last of them, or one that leads them all.
    private func owners(
        of levels: [Level], among names: [Reading.Hit], in range: Range<Int>, inSection: Bool, under heading: Level?
    )
        -> [Level?]
    {
        let reach = LevelReach(reading, inSection: inSection)
        var owned: [Level?] = []
        var leading = heading
        var used = -1
        for (position, name) in names.enumerated() {
            let isLast = position + 1 == names.count
            let limit = isLast ? range.upperBound : names[position + 1].tokens.lowerBound
            let start = position > 0 ? names[position - 1].tokens.upperBound : range.lowerBound
            if position > 0, !reach.joined(start..<name.tokens.lowerBound) { leading = nil }
            // A level between two names belongs to one of them.
            let free = max(start, used)
            var level = reach.around(name, levels) ?? reach.beside(name, free, limit, levels)
            if level == nil {
                let following = names[(position + 1)...].prefix(LanguageReader.longestList)
                level = reach.shared(name, following, range.upperBound, levels)
            }
            if let level {
                if reach.leadsList(level, name) { leading = level }
                if level.tokens.upperBound <= limit { used = level.tokens.upperBound }
            }
            owned.append(level ?? leading)
        }
        return paired(owned, names)
    }

    /// "English/Polish: B1/A2": two names and two levels, slash by slash.
    private func paired(_ owned: [Level?], _ names: [Reading.Hit]) -> [Level?] {
        guard names.count == 2, let level = owned[1], owned[0]?.tokens == level.tokens, level.pair.count == 2 else {
            return owned
        }
        let between = names[0].tokens.upperBound..<names[1].tokens.lowerBound
        guard between.count == 1, between.allSatisfy({ reading.text.tokens[$0].isSign(UInt8(ascii: "/")) }) else { return owned }
        return level.pair.map { Level(tokens: level.tokens, level: $0, rule: level.rule, strength: level.strength) }
    }

    /// "Layouts of the keyboard: English, Polish".
    private func isOfOtherThing(_ name: Reading.Hit, _ range: Range<Int>) -> Bool {
        let sentence = Clauses.sentence(of: name.tokens.lowerBound, in: range, reading)
        return reading.hits(.levelContext, in: sentence.lowerBound..<max(sentence.lowerBound, name.tokens.lowerBound)).contains {
            !$0.decoy && LevelContext.allCases[$0.value] == .other
        }
    }

    /// The level that stands with a name between two tokens of a vacancy's line; nil where none does.
    func level(of name: Reading.Hit, from start: Int, to limit: Int, in line: Range<Int>) -> LanguageLevel? {
        LevelReach(reading, inSection: false).beside(name, start, limit, levels(in: line))?.level
    }

    /// "English-speaking clients", "French users": a language outside its section counts only with a level, and not of others.
    private func isSpokenOfOtherwise(_ name: Reading.Hit, _ level: Level?, _ names: [Reading.Hit], inSection: Bool) -> Bool {
        guard let (reason, cue) = StanceReader(reading).stance(of: name.tokens) else { return false }
        // "English B2, French — no": a name with a level of its own has been spoken of.
        if reason == .lacks, level != nil, let cue, hasName(between: name, and: cue, names) { return false }
        switch reason {
        case .otherPerson, .quotedVacancy, .instruction, .hidden, .lacks: return true
        default: return !inSection
        }
    }

    private func hasName(between name: Reading.Hit, and cue: Reading.Hit, _ names: [Reading.Hit]) -> Bool {
        let next = Bisection.first(in: names) { $0.tokens.lowerBound >= name.tokens.upperBound }
        return next < names.count && names[next].tokens.upperBound <= cue.tokens.lowerBound
    }

    /// "Mother tongue" as a line of its own, right above a name.
    private func levelOfHeading(above index: Int) -> Level? {
        guard index > 0, reading.lines[index - 1].section == .languages else { return nil }
        // "Polish", "native", "English": the line between is the level of the name above it.
        if index > 1, isLoneName(reading.lines[index - 2]) { return nil }
        let above = reading.lines[index - 1].tokens
        guard reading.words(above) <= 4, reading.hits(.languages, in: above).allSatisfy(\.decoy) else { return nil }
        return levels(in: above).first { $0.level == .native }
    }

    private func levels(in range: Range<Int>) -> [Level] { LanguageLevels(reading).all(in: range) }
}
