import Knowledge
import Model

/// How far a cue such as "don't know" or "learning" speaks within its sentence.
struct CueReach {
    private let reading: Reading
    private let sentence: Range<Int>

    init(_ reading: Reading, _ sentence: Range<Int>) {
        self.reading = reading
        self.sentence = sentence
    }

    /// A cue in front reaches to the end of its clause: up to "but", a dash, or a bracket that closes around it.
    func forward(_ cue: Reading.Hit, _ phrase: Range<Int>) -> Bool {
        let tokens = reading.text.tokens
        var depth = 0
        for index in cue.tokens.upperBound..<phrase.lowerBound {
            let token = tokens[index]
            if token.isSign(UInt8(ascii: "(")) { depth += 1 }
            if token.isSign(UInt8(ascii: ")")) {
                depth -= 1
                if depth < 0 { return false }
            }
            if isBut(index, to: cue) { return false }
            // "не работал с Linux, Windows знаю хорошо": a new verb of having starts a new clause, which its own cue decides.
            if token.isSign(UInt8(ascii: ",")), startsNewClause(index + 1, phrase) || hasSpoken(cue, before: index) {
                return false
            }
        }
        return true
    }

    /// A cue behind reaches back to the comma before it; over commas where a dash or a colon behind the last of them gathers a list.
    func back(_ cue: Reading.Hit, _ phrase: Range<Int>) -> Bool {
        if leadsSkill(cue) { return false }
        let tokens = reading.text.tokens
        var gathered = false
        var depth = 0
        var commas = 0
        var index = cue.tokens.lowerBound - 1
        while index >= phrase.upperBound {
            let token = tokens[index]
            if isBut(index, to: cue) { return false }
            if token.kind == .sign {
                switch token.sign {
                case UInt8(ascii: "-"), UInt8(ascii: ":"):
                    // "Windows — every day, Linux — no": each item has a dash of its own.
                    if commas > 0, depth == 0 { return isHeadOfItem(phrase, cue) }
                    gathered = true
                case UInt8(ascii: ")"):
                    depth += 1
                case UInt8(ascii: "("):
                    depth -= 1
                    // "PowerShell (изучаю)": a cue in brackets speaks of the one item before them.
                    if depth < 0 { return commas == 0 && index - phrase.upperBound <= 1 }
                case UInt8(ascii: ","):
                    if depth == 0 { commas += 1 }
                default: break
                }
            }
            index -= 1
        }
        if commas == 0 || isHeadOfItem(phrase, cue) { return true }
        if commas == 1, !gathered, isAfterthought(cue, phrase) { return true }
        return gathered && !hasVerbBetween(phrase, cue)
    }

    /// "Linux I don't know, Windows I do": a cue right behind a skill, or behind its dash, has spoken of that one.
    private func hasSpoken(_ cue: Reading.Hit, before comma: Int) -> Bool {
        let before = max(0, cue.tokens.lowerBound - 5)..<cue.tokens.lowerBound
        let skills = reading.hits(.skill, in: before).filter { !$0.decoy }
        if skills.contains(where: { $0.tokens.upperBound == cue.tokens.lowerBound }) { return true }
        let sign = cue.tokens.lowerBound - 1
        guard sign >= sentence.lowerBound, isDash(sign), skills.contains(where: { $0.tokens.upperBound == sign }) else {
            return false
        }
        return reading.hits(.skill, in: cue.tokens.upperBound..<comma).allSatisfy(\.decoy)
    }

    private func isDash(_ index: Int) -> Bool {
        let token = reading.text.tokens[index]
        return token.isSign(UInt8(ascii: "-")) || token.isSign(UInt8(ascii: ":"))
    }

    /// "Besides Windows I don't know Linux": a cue that a skill follows directly has its own to speak of.
    private func leadsSkill(_ cue: Reading.Hit) -> Bool {
        let behind = cue.tokens.upperBound..<min(cue.tokens.upperBound + 2, sentence.upperBound)
        guard let skill = reading.hits(.skill, in: behind).first(where: { !$0.decoy }) else { return false }
        let between = cue.tokens.upperBound..<skill.tokens.lowerBound
        return between.allSatisfy { reading.text.tokens[$0].kind == .word && !Joining.isJoin($0, reading) }
    }

    /// "Set up Linux at home, still learning", "Jira, never": a cue behind a comma that ends the sentence speaks of what stands right
    /// before the comma; a verb of denying opens a clause of its own.
    private func isAfterthought(_ cue: Reading.Hit, _ phrase: Range<Int>) -> Bool {
        let tokens = reading.text.tokens
        if [.lacks, .lacksOf].contains(StanceWord.allCases[cue.value]) { return false }
        var comma = cue.tokens.lowerBound - 1
        while comma > phrase.upperBound, Clauses.isQuotation(tokens[comma]) { comma -= 1 }
        guard comma >= phrase.upperBound, tokens[comma].isSign(UInt8(ascii: ",")) else { return false }
        return isJoinedList(phrase.upperBound..<comma) && Clauses.closes(cue.tokens.upperBound, in: sentence, tokens)
    }

    /// Nothing but further names and what joins them.
    private func isJoinedList(_ range: Range<Int>) -> Bool {
        let names = reading.hits(.skill, in: range).filter { !$0.decoy }
        return range.allSatisfy { index in
            let token = reading.text.tokens[index]
            if token.kind == .sign { return Clauses.isQuotation(token) || Joining.isJoin(index, reading) }
            return names.contains { $0.tokens.contains(index) } || reading.text.folded(token).count <= 3
        }
    }

    /// "Linux: a few tries at home, no real practice": what stands behind a colon up to the sentence's end speaks of the name before it.
    private func isHeadOfItem(_ phrase: Range<Int>, _ cue: Reading.Hit) -> Bool {
        let behind = cue.tokens.upperBound..<max(cue.tokens.upperBound, sentence.upperBound)
        return reading.text.tokens[phrase.upperBound].isSign(UInt8(ascii: ":")) && reading.words(behind) <= 2
            && reading.hits(.skill, in: phrase.upperBound..<sentence.upperBound).allSatisfy(\.decoy)
    }

    /// Behind a comma, a capitalised pronoun or a word of experience starts a clause of its own.
    private func startsNewClause(_ index: Int, _ phrase: Range<Int>) -> Bool {
        guard index < phrase.lowerBound else { return false }
        return !reading.hits(.depth, in: index..<phrase.lowerBound).isEmpty
            || !reading.hits(.experience, in: index..<phrase.lowerBound).isEmpty
    }

    /// "Windows I know, Linux — no": a word of having or of experience between closes what stands before it.
    private func hasVerbBetween(_ phrase: Range<Int>, _ cue: Reading.Hit) -> Bool {
        let between = phrase.upperBound..<cue.tokens.lowerBound
        return !reading.hits(.experience, in: between).isEmpty
            || reading.hits(.stance, in: between).contains { StanceWord.allCases[$0.value] == .having }
    }

    /// A word such as "but" in the cue's own language: "a" contrasts in Polish, and is an article in English.
    private func isBut(_ index: Int, to cue: Reading.Hit) -> Bool {
        let language = reading.knowledge.phrases[Int(cue.phrase)].language
        let isForeign = !reading.text.tokens[index].shape.contains(.cyrillic)
        return reading.hits(.stance, in: index..<index + 1).contains {
            StanceWord.allCases[$0.value] == .but
                && !(isForeign && reading.knowledge.phrases[Int($0.phrase)].language != language)
        }
    }
}
