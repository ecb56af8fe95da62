import Documents
import Knowledge
import Model

/// Reads the human languages a person speaks, with their level.
struct LanguageReader {
    /// Names that can share the level behind the last of them.
    private static let longestList = 30

    private static let levels: [LanguageLevel] = [.a1, .a2, .b1, .b2, .c1, .c2, .native]

    private struct Level {
        let tokens: Range<Int>
        let level: LanguageLevel?
        let rule: String
        /// Certificates and CEFR levels outweigh words.
        let strength: Int
    }

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
        if line.section == .references || line.section == .interests { return [] }
        let range = line.content..<reading.lines[last].tokens.upperBound
        let names = reading.hits(.languages, in: range).filter { !$0.decoy }
        guard !names.isEmpty else { return [] }
        let levels = levels(in: range)
        let inSection = line.section == .languages
        if !inSection, levels.isEmpty { return [] }
        var result: [(Finding<LanguageSkill>, Int)] = []
        // Names joined by "and" or commas share the level behind the last of them.
        for (position, name) in names.enumerated() {
            if line.isHeading { break }
            let limit = position + 1 < names.count ? names[position + 1].tokens.lowerBound : range.upperBound
            let start = position > 0 ? names[position - 1].tokens.upperBound : range.lowerBound
            guard !isSpokenOfOtherwise(name, inSection: inSection) else { continue }
            var level =
                around(name, levels) ?? beside(name, start, limit, levels)
            if level == nil,
                let shared = shared(name, names[(position + 1)...].prefix(LanguageReader.longestList), range.upperBound, levels)
            {
                level = shared
            }
            if !inSection, level == nil { continue }
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

    /// The level that stands with a name between two tokens of a vacancy's line; nil where none does.
    func level(of name: Reading.Hit, from start: Int, to limit: Int, in line: Range<Int>) -> LanguageLevel? {
        beside(name, start, limit, levels(in: line))?.level
    }

    /// The level behind a name, else the one before it; one that leads the next name belongs to that where this has its own:
    /// "fluent English and conversational French".
    private func beside(_ name: Reading.Hit, _ start: Int, _ limit: Int, _ levels: [Level]) -> Level? {
        let before = before(name, start, levels)
        guard let behind = behind(name, limit, levels) else { return before }
        let leadsNext = behind.tokens.upperBound == limit && !reading.hits(.languages, in: limit..<limit + 1).isEmpty
        return leadsNext ? before ?? behind : behind
    }

    /// "English-speaking clients", "French users": a language outside its section counts only with a level, and not of others.
    private func isSpokenOfOtherwise(_ name: Reading.Hit, inSection: Bool) -> Bool {
        guard let (reason, _) = StanceReader(reading).stance(of: name.tokens) else { return false }
        switch reason {
        case .otherPerson, .quotedVacancy, .instruction, .hidden: return true
        case .lacks: return true
        default: return !inSection
        }
    }

    // Levels stand in the order of the text and do not overlap.

    /// The level that holds a name.
    private func around(_ name: Reading.Hit, _ levels: [Level]) -> Level? {
        let at = Bisection.first(in: levels) { $0.tokens.upperBound > name.tokens.lowerBound }
        return at < levels.count && levels[at].tokens.contains(name.tokens.lowerBound) ? levels[at] : nil
    }

    /// The strongest level between a name and the next one.
    private func behind(_ name: Reading.Hit, _ limit: Int, _ levels: [Level]) -> Level? {
        let tokens = reading.text.tokens
        var end = name.tokens.upperBound
        // Only up to the end of the sentence, and not over a semicolon.
        while end < limit, tokens[end].kind == .boundary || !Clauses.endsSentence(end, tokens) { end += 1 }
        let from = Bisection.first(in: levels) { $0.tokens.lowerBound >= name.tokens.upperBound }
        let within = levels[from...].prefix { $0.tokens.upperBound <= limit && $0.tokens.lowerBound <= end }
        guard let first = within.first else { return nil }
        // A comma followed by a level and then the next name: the level belongs to that name ("English, native Russian").
        if !reading.hits(.languages, in: limit..<limit + 1).isEmpty, first.tokens.upperBound == limit,
            (name.tokens.upperBound..<first.tokens.lowerBound).contains(where: { tokens[$0].isSign(UInt8(ascii: ",")) })
        {
            return nil
        }
        return within.max { ($0.strength, -$0.tokens.lowerBound) < ($1.strength, -$1.tokens.lowerBound) }
    }

    /// A level directly before a name: "fluent English", "C1 French", "родной русский".
    private func before(_ name: Reading.Hit, _ start: Int, _ levels: [Level]) -> Level? {
        let behind = Bisection.first(in: levels) { $0.tokens.upperBound > name.tokens.lowerBound }
        guard behind > 0 else { return nil }
        let level = levels[behind - 1]
        let between = level.tokens.upperBound..<name.tokens.lowerBound
        let isNear =
            level.tokens.lowerBound >= start && reading.words(between) <= 1
            && !between.contains { reading.text.tokens[$0].isSign(UInt8(ascii: ",")) }
        return isNear ? level : nil
    }

    /// "Украинский и русский — родные": the level behind the names that follow without a level of their own.
    private func shared(_ name: Reading.Hit, _ following: ArraySlice<Reading.Hit>, _ limit: Int, _ levels: [Level]) -> Level? {
        var at = name.tokens.upperBound
        for position in following.indices {
            let next = following[position]
            let between = at..<next.tokens.lowerBound
            guard reading.words(between) <= 1, between.allSatisfy({ joins($0) }) else { return nil }
            let end = position + 1 < following.endIndex ? following[position + 1].tokens.lowerBound : limit
            if let level = behind(next, end, levels) { return level }
            at = next.tokens.upperBound
        }
        return nil
    }

    /// "and", a comma or a slash.
    private func joins(_ index: Int) -> Bool {
        let token = reading.text.tokens[index]
        if token.isSign(UInt8(ascii: ",")) || token.isSign(UInt8(ascii: "/")) || token.isSign(UInt8(ascii: "&")) { return true }
        return reading.hits(.quantity, in: index..<index + 1).contains {
            [.and, .andor].contains(QuantityWord.allCases[$0.value])
        }
    }

    // MARK: levels

    private func levels(in range: Range<Int>) -> [Level] {
        var levels: [Level] = []
        var at = range.lowerBound
        while at < range.upperBound {
            if let level = cefr(at, range.upperBound)
                ?? LanguageTests.read(at, range.upperBound, reading).map({
                    Level(tokens: $0.tokens, level: $0.level, rule: "grammar/language-test", strength: 5)
                })
            {
                levels.append(level)
                at = level.tokens.upperBound
                continue
            }
            if let hit = reading.hits(.level, in: at..<at + 1).first(where: { !$0.decoy }) {
                levels.append(
                    Level(
                        tokens: hit.tokens, level: LanguageReader.levels[hit.value], rule: reading.knowledge.rule(hit.phrase),
                        strength: 3))
                at = hit.tokens.upperBound
                continue
            }
            at += 1
        }
        return levels
    }

    /// A1 to C2 as written; the lower end of a range.
    private func cefr(_ at: Int, _ limit: Int) -> Level? {
        let tokens = reading.text.tokens
        guard let first = cefrLevel(at, limit) else { return nil }
        var end = at + 2
        var level = first
        if end + 2 < limit, tokens[end].isSign(UInt8(ascii: "-")) || tokens[end].isSign(UInt8(ascii: "/")),
            let second = cefrLevel(end + 1, limit)
        {
            level = min(level, second)
            end += 3
        } else if end + 1 < limit, tokens[end].kind == .word, tokens[end].shape.contains(.hyphenated),
            let second = cefrLevel(end, limit)
        {
            level = min(level, second)
            end += 2
        }
        if end < limit, tokens[end].isSign(UInt8(ascii: "+")) { end += 1 }
        return Level(tokens: at..<end, level: level, rule: "grammar/cefr", strength: 4)
    }

    private func cefrLevel(_ at: Int, _ limit: Int) -> LanguageLevel? {
        let tokens = reading.text.tokens
        guard at + 1 < limit, tokens[at].kind == .word, tokens[at + 1].kind == .number, tokens[at + 1].gap == .glued else {
            return nil
        }
        let letter = reading.text.folded(tokens[at])
        guard letter.count == 1, let value = letter.first.map({ Folding.latin($0) }) else { return nil }
        switch (value, tokens[at + 1].value) {
        case (UInt8(ascii: "a"), 1): return .a1
        case (UInt8(ascii: "a"), 2): return .a2
        case (UInt8(ascii: "b"), 1): return .b1
        case (UInt8(ascii: "b"), 2): return .b2
        case (UInt8(ascii: "c"), 1): return .c1
        case (UInt8(ascii: "c"), 2): return .c2
        default: return nil
        }
    }
}
