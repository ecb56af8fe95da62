import Knowledge
import Model

/// Tells which of the levels in a line belongs to which name of a language.
struct LevelReach {
    typealias Level = LanguageLevels.Found

    private let reading: Reading
    /// Where names of languages are expected, a level may stand farther from its name.
    private let inSection: Bool

    init(_ reading: Reading, inSection: Bool) {
        self.reading = reading
        self.inSection = inSection
    }

    /// The level behind a name, else the one before it; one that leads the next name belongs to that where this has its own:
    /// "fluent English and conversational French".
    func beside(_ name: Reading.Hit, _ start: Int, _ limit: Int, _ levels: [Level]) -> Level? {
        let before = before(name, start, levels)
        guard let behind = behind(name, limit, levels, hasBefore: before != nil) else { return before }
        return leads(behind, limit) && behind.tokens.upperBound == limit ? before ?? behind : behind
    }

    // Levels stand in the order of the text and do not overlap.

    /// The level that holds a name.
    func around(_ name: Reading.Hit, _ levels: [Level]) -> Level? {
        let at = Bisection.first(in: levels) { $0.tokens.upperBound > name.tokens.lowerBound }
        return at < levels.count && levels[at].tokens.contains(name.tokens.lowerBound) ? levels[at] : nil
    }

    /// "Украинский и русский — родные": the level behind the names that follow without a level of their own.
    func shared(_ name: Reading.Hit, _ following: ArraySlice<Reading.Hit>, _ limit: Int, _ levels: [Level]) -> Level? {
        var at = name.tokens.upperBound
        var isAnd = false
        for position in following.indices {
            let next = following[position]
            guard joined(at..<next.tokens.lowerBound) else { return nil }
            isAnd = isAnd || (at..<next.tokens.lowerBound).contains { Joining.isAnd($0, reading) }
            let end = position + 1 < following.endIndex ? following[position + 1].tokens.lowerBound : limit
            if let level = behind(next, end, levels, hasBefore: false) {
                // "Ukrainian, Russian, English (basic)", "…, English fluent": a bracket, or a level without a sign before it, speaks of
                // the one name beside it.
                return !isAnd && (opensBracket(level, next) || level.tokens.lowerBound == next.tokens.upperBound) ? nil : level
            }
            at = next.tokens.upperBound
        }
        return nil
    }

    /// Nothing but "and", a comma, a slash or a hyphen between two names, and a preposition before the second.
    func joined(_ between: Range<Int>) -> Bool {
        var joins = between
        if joins.count > 1, let last = joins.last, isPreposition(last), !Joining.isJoin(last, reading) {
            joins = joins.lowerBound..<last
        }
        return reading.words(joins) <= 1 && joins.allSatisfy { Joining.isJoin($0, reading) }
    }

    /// "Native: Ukrainian, Russian", "fluent in English and French", "bilingual English/Polish": a level before a list speaks of all of it.
    func leadsList(_ level: Level, _ name: Reading.Hit) -> Bool {
        guard level.tokens.lowerBound < name.tokens.lowerBound else { return false }
        if level.tokens.contains(name.tokens.lowerBound) { return isPreposition(name.tokens.lowerBound) }
        let between = level.tokens.upperBound..<name.tokens.lowerBound
        if reading.hits(.levelContext, in: level.tokens).contains(where: { LevelContext.allCases[$0.value] == .several }) {
            return true
        }
        let tokens = reading.text.tokens
        if between.contains(where: { tokens[$0].isSign(UInt8(ascii: ":")) || tokens[$0].isSign(UInt8(ascii: "-")) }) {
            return true
        }
        if between.isEmpty {
            // "Fluent in" as words of a level, "in English" as a name.
            return level.tokens.count > 1 && isPreposition(level.tokens.upperBound - 1)
                || name.tokens.count > 1 && isPreposition(name.tokens.lowerBound)
        }
        return between.count == 1 && between.allSatisfy { reading.text.tokens[$0].kind == .word && !isContext($0) }
    }

    /// A short word, which governs what follows.
    private func isPreposition(_ index: Int) -> Bool {
        let token = reading.text.tokens[index]
        return token.kind == .word && reading.text.folded(token).count <= 3
    }

    private func leads(_ level: Level, _ limit: Int) -> Bool {
        guard level.tokens.upperBound <= limit, !reading.hits(.languages, in: limit..<limit + 1).isEmpty else { return false }
        return (level.tokens.upperBound..<limit).allSatisfy { isContext($0) || reading.text.tokens[$0].isSign(UInt8(ascii: "-")) }
    }

    /// The word "level" and its like.
    private func isContext(_ index: Int) -> Bool {
        reading.hits(.levelContext, in: max(0, index - 3)..<index + 1).contains {
            !$0.decoy && $0.tokens.contains(index) && LevelContext.allCases[$0.value] == .level
        }
    }

    /// The strongest level between a name and the next one.
    private func behind(_ name: Reading.Hit, _ limit: Int, _ levels: [Level], hasBefore: Bool) -> Level? {
        let tokens = reading.text.tokens
        var end = name.tokens.upperBound
        // Only up to the end of the sentence, and not over a semicolon; the result of a test may stand behind one.
        while end < limit, tokens[end].kind == .boundary || !Clauses.endsSentence(end, tokens) { end += 1 }
        let isSemicolon = end < limit && tokens[end].isSign(UInt8(ascii: ";"))
        let from = Bisection.first(in: levels) { $0.tokens.lowerBound >= name.tokens.upperBound }
        let within = levels[from...].prefix { $0.tokens.upperBound <= limit }.filter {
            ($0.tokens.lowerBound <= end || $0.isTest && isSemicolon) && !isBracketOfOther($0, name)
        }
        guard let first = within.first else { return nil }
        // A comma followed by a level and then the next name: the level belongs to that name ("English, native Russian").
        if leads(first, limit), first.tokens.upperBound == limit || hasBefore,
            (name.tokens.upperBound..<first.tokens.lowerBound).contains(where: { tokens[$0].isSign(UInt8(ascii: ",")) })
        {
            return nil
        }
        let strongest = within.max { ($0.strength, -$0.tokens.lowerBound) < ($1.strength, -$1.tokens.lowerBound) }
        return lowestPart(within) ?? strongest
    }

    /// "Reading C1, speaking B2": of levels that each belong to a part of a language, the lowest counts.
    private func lowestPart(_ levels: [Level]) -> Level? {
        var parts = Set<Int>()
        let told = levels.filter { level in
            guard !level.isTest, let part = part(beside: level) else { return false }
            return parts.insert(part).inserted
        }
        guard told.count >= 2 else { return nil }
        return told.min { left, right in
            guard let low = left.level, let high = right.level else { return false }
            return low < high
        }
    }

    /// The word for a part of the language that stands before a level, or right behind it.
    private func part(beside level: Level) -> Int? {
        let tokens = reading.text.tokens
        let lower = max(0, level.tokens.lowerBound - 3)
        func isOwn(_ range: Range<Int>) -> Bool {
            !range.contains { tokens[$0].isSign(UInt8(ascii: ",")) || tokens[$0].kind == .boundary }
        }
        let near = lower..<min(level.tokens.upperBound + 1, tokens.count)
        let parts = reading.hits(.levelContext, in: near).filter { !$0.decoy && LevelContext.allCases[$0.value] == .part }
        let before = parts.last {
            $0.tokens.upperBound <= level.tokens.lowerBound && isOwn($0.tokens.upperBound..<level.tokens.lowerBound)
        }
        let behind = parts.first { $0.tokens.lowerBound == level.tokens.upperBound }
        return (before ?? behind)?.tokens.lowerBound
    }

    private func opensBracket(_ level: Level, _ name: Reading.Hit) -> Bool {
        (name.tokens.upperBound..<max(name.tokens.upperBound, level.tokens.lowerBound)).contains {
            reading.text.tokens[$0].isSign(UInt8(ascii: "("))
        }
    }

    /// "English (fair), Baoulé (native)": a level in brackets behind another word's comma is that word's.
    private func isBracketOfOther(_ level: Level, _ name: Reading.Hit) -> Bool {
        let tokens = reading.text.tokens
        let between = name.tokens.upperBound..<max(name.tokens.upperBound, level.tokens.lowerBound)
        guard let open = between.last(where: { tokens[$0].isSign(UInt8(ascii: "(")) || tokens[$0].isSign(UInt8(ascii: ")")) }),
            tokens[open].isSign(UInt8(ascii: "(")), open > name.tokens.upperBound, tokens[open - 1].kind == .word
        else { return false }
        return (name.tokens.upperBound..<open).contains { tokens[$0].isSign(UInt8(ascii: ",")) }
            && (name.tokens.upperBound..<open).contains { tokens[$0].isSign(UInt8(ascii: ")")) }
    }

    /// A level before a name: "fluent English", "C1 French", "родной русский"; where languages are listed with a few words between.
    private func before(_ name: Reading.Hit, _ start: Int, _ levels: [Level]) -> Level? {
        let end = Bisection.first(in: levels) { $0.tokens.upperBound > name.tokens.lowerBound }
        return levels[..<end].suffix(2).last {
            guard $0.tokens.lowerBound >= start else { return false }
            let between = $0.tokens.upperBound..<name.tokens.lowerBound
            if $0.isTest {
                return reading.words(start..<$0.tokens.lowerBound) <= 3 && isBare(between, allowing: [",", "-", ":", "(", "/"])
            }
            guard isBare(between, allowing: ["-", ":", "+"]) || isInBracket(between) else { return false }
            // "Good reading of English": the level is that of reading alone.
            if isOfReading(between) { return false }
            let words = between.filter { reading.text.tokens[$0].kind != .sign && !isContext($0) }.count
            return words <= (inSection && opensLine($0, start) ? 3 : 1)
        }
    }

    private func isOfReading(_ between: Range<Int>) -> Bool {
        reading.hits(.levelContext, in: between).contains { !$0.decoy && LevelContext.allCases[$0.value] == .reading }
    }

    /// "Upper-Intermediate (English)".
    private func isInBracket(_ between: Range<Int>) -> Bool {
        between.count == 1 && between.allSatisfy { reading.text.tokens[$0].isSign(UInt8(ascii: "(")) }
    }

    /// Nothing but signs stands between the start and a level.
    private func opensLine(_ level: Level, _ start: Int) -> Bool { reading.words(start..<level.tokens.lowerBound) <= 1 }

    /// No sign but these stands between, brackets skipped where they are allowed; and few words.
    private func isBare(_ between: Range<Int>, allowing signs: [Unicode.Scalar]) -> Bool {
        let tokens = reading.text.tokens
        var depth = 0
        var words = 0
        for index in between {
            let token = tokens[index]
            if token.isSign(UInt8(ascii: "(")) { depth += 1 }
            if token.isSign(UInt8(ascii: ")")) {
                depth -= 1
                continue
            }
            if depth > 0, signs.contains("(") { continue }
            if token.kind == .boundary { continue }
            if token.kind == .sign {
                let isStop = token.isSign(UInt8(ascii: ".")) && !Clauses.endsSentence(index, tokens)
                if !isStop, !signs.contains(where: { token.isSign(UInt8(truncatingIfNeeded: $0.value)) }) { return false }
            } else {
                words += 1
            }
        }
        return words <= 4
    }
}
