import Knowledge
import Model

/// Tells what a person says of a skill besides having it: lacks, is learning, wants, or speaks of somebody else.
struct StanceReader {
    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// Why a phrase does not count as held, and the cue that says so; nil when nothing speaks against it.
    func stance(of phrase: Range<Int>) -> (reason: RejectedHit.Reason, cue: Reading.Hit?)? {
        guard let index = reading.line(of: phrase.lowerBound) else {
            return (reading.isQuoted(phrase.lowerBound) ? .quotedVacancy : .hidden, nil)
        }
        let line = reading.lines[index]
        let sentence = Clauses.sentence(of: phrase.lowerBound, in: line.tokens, reading)
        if let cue = reading.hits(.instruction, in: line.tokens).first { return (.instruction, cue) }
        if let cue = reading.hits(.quoted, in: sentence).first { return (.quotedVacancy, cue) }
        if let cue = other(sentence, phrase) { return (.otherPerson, cue) }
        if let cue = cue(for: phrase, in: sentence) { return cue }
        if isRatedZero(phrase, line) { return (.lacks, nil) }
        if let beside = reading.cellBeside(index), let said = said(in: beside) { return said }
        switch line.section {
        case .learning: return (.learning, nil)
        case .lacking: return (.lacks, nil)
        default: return nil
        }
    }

    /// Somebody else is spoken of before the phrase in its sentence.
    private func other(_ sentence: Range<Int>, _ phrase: Range<Int>) -> Reading.Hit? {
        reading.hits(.others, in: sentence).first { !$0.decoy && $0.tokens.lowerBound < phrase.lowerBound }
    }

    /// What the next cell of a table's row says of this one: "Azure | want to learn", "SQL | 0/5".
    private func said(in cell: Reading.Line) -> (reason: RejectedHit.Reason, cue: Reading.Hit?)? {
        guard reading.words(cell.tokens) <= 8, reading.hits(.skill, in: cell.tokens).allSatisfy(\.decoy) else { return nil }
        for hit in reading.hits(.stance, in: cell.tokens) where !hit.decoy {
            if let (reason, _, _) = StanceReader.meaning(StanceWord.allCases[hit.value]) { return (reason, hit) }
        }
        return Ratings.behind(cell.tokens.lowerBound, cell.tokens.upperBound, reading) == 0 ? (.lacks, nil) : nil
    }

    /// The nearest cue whose reach holds the phrase.
    private func cue(for phrase: Range<Int>, in sentence: Range<Int>) -> (reason: RejectedHit.Reason, cue: Reading.Hit?)? {
        var best: (distance: Int, reason: RejectedHit.Reason, cue: Reading.Hit)?
        for hit in reading.hits(.stance, in: sentence) where !hit.decoy && !overlap(hit.tokens, phrase) {
            let word = StanceWord.allCases[hit.value]
            guard let (reason, before, after) = StanceReader.meaning(word) else { continue }
            let isBefore = hit.tokens.upperBound <= phrase.lowerBound
            let distance = isBefore ? phrase.lowerBound - hit.tokens.upperBound : hit.tokens.lowerBound - phrase.upperBound
            guard best.map({ distance < $0.distance }) ?? true else { continue }
            guard isBefore ? before && reachesForward(hit, phrase) : after && reachesBack(hit, phrase, sentence) else { continue }
            best = (distance, reason, hit)
        }
        return best.map { ($0.reason, $0.cue) }
    }

    private static func meaning(_ word: StanceWord) -> (RejectedHit.Reason, before: Bool, after: Bool)? {
        switch word {
        case .lacks: (.lacks, true, true)
        case .lacksBefore: (.lacks, true, false)
        case .lacksAfter: (.lacks, false, true)
        case .learning: (.learning, true, true)
        case .learningBefore: (.learning, true, false)
        case .learningAfter: (.learning, false, true)
        case .wants: (.wants, true, true)
        case .wantsBefore: (.wants, true, false)
        case .wantsAfter: (.wants, false, true)
        case .hadOnly: (.seenOnly, true, true)
        case .hadOnlyBefore: (.seenOnly, true, false)
        case .hadOnlyAfter: (.seenOnly, false, true)
        case .but: nil
        }
    }

    private func overlap(_ left: Range<Int>, _ right: Range<Int>) -> Bool { left.overlaps(right) }

    /// A cue in front reaches to the end of its clause: up to "but", a dash, or a bracket that closes around it.
    private func reachesForward(_ cue: Reading.Hit, _ phrase: Range<Int>) -> Bool {
        let tokens = reading.text.tokens
        var depth = 0
        for index in cue.tokens.upperBound..<phrase.lowerBound {
            let token = tokens[index]
            if token.isSign(UInt8(ascii: "(")) { depth += 1 }
            if token.isSign(UInt8(ascii: ")")) {
                depth -= 1
                if depth < 0 { return false }
            }
            if isBut(index) { return false }
            // "не работал с Linux, Windows знаю хорошо": a new verb of having starts a new clause, which its own cue decides.
            if token.isSign(UInt8(ascii: ",")), startsNewClause(index + 1, phrase) || hasSkillBefore(cue) { return false }
        }
        return true
    }

    /// "Linux I don't know, Windows I do": a cue right behind a skill has spoken of that one.
    private func hasSkillBefore(_ cue: Reading.Hit) -> Bool {
        let before = max(0, cue.tokens.lowerBound - 4)..<cue.tokens.lowerBound
        return reading.hits(.skill, in: before).contains { !$0.decoy && $0.tokens.upperBound == cue.tokens.lowerBound }
    }

    /// Behind a comma, a capitalised pronoun or a word of experience starts a clause of its own.
    private func startsNewClause(_ index: Int, _ phrase: Range<Int>) -> Bool {
        guard index < phrase.lowerBound else { return false }
        return !reading.hits(.depth, in: index..<phrase.lowerBound).isEmpty
            || !reading.hits(.experience, in: index..<phrase.lowerBound).isEmpty
    }

    /// A cue behind reaches back to the comma before it; over commas where a dash or a colon behind the last of them gathers a list.
    private func reachesBack(_ cue: Reading.Hit, _ phrase: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let tokens = reading.text.tokens
        var gathered = false
        var depth = 0
        var commas = 0
        var index = cue.tokens.lowerBound - 1
        while index >= phrase.upperBound {
            let token = tokens[index]
            if isBut(index) { return false }
            if token.kind == .sign {
                switch token.sign {
                case UInt8(ascii: "-"), UInt8(ascii: ":"):
                    if commas == 0 { gathered = true }
                case UInt8(ascii: ")"):
                    depth += 1
                case UInt8(ascii: "("):
                    depth -= 1
                    // "PowerShell (изучаю)": a cue in brackets speaks of the one item before them.
                    if depth < 0 { return commas == 0 && index - phrase.upperBound <= 1 }
                case UInt8(ascii: ","), UInt8(ascii: "/"):
                    if token.sign == UInt8(ascii: ","), depth == 0 { commas += 1 }
                default: break
                }
            }
            index -= 1
        }
        if commas == 0 { return true }
        return gathered && !hasVerbBetween(phrase, cue)
    }

    private func hasVerbBetween(_ phrase: Range<Int>, _ cue: Reading.Hit) -> Bool {
        !reading.hits(.experience, in: phrase.upperBound..<cue.tokens.lowerBound).isEmpty
    }

    private func isBut(_ index: Int) -> Bool {
        reading.hits(.stance, in: index..<index + 1).contains { StanceWord.allCases[$0.value] == .but }
    }

    /// "AD 0/5", or hollow stars only, behind the phrase.
    private func isRatedZero(_ phrase: Range<Int>, _ line: Reading.Line) -> Bool {
        guard let rating = Ratings.behind(phrase.upperBound, line.tokens.upperBound, reading) else { return false }
        return rating == 0
    }
}
