import Knowledge
import Model

/// Denials that speak of one thing alone: "not A but B", "without A", "neither A nor B", "A? No."
struct Denial {
    /// What is said of a phrase.
    enum Said {
        case denied(Reading.Hit)
        /// Two denials: "without A I do not work".
        case affirmed
        case nothing
    }

    /// Letters of the longest preposition or article between a denial and the name it denies.
    private static let longestJoint = 4

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// What the words that touch a phrase say of it.
    func said(of phrase: Range<Int>, in sentence: Range<Int>, _ line: Range<Int>) -> Said {
        if let hit = touching(phrase, sentence, .not) { return .denied(hit) }
        if let hit = touching(phrase, sentence, .without) { return without(hit, phrase, sentence) }
        if let hit = touching(phrase, sentence, .neither), isRepeated(hit, sentence) { return .denied(hit) }
        if let hit = answer(to: phrase, sentence, line) { return .denied(hit) }
        return .nothing
    }

    // MARK: in front

    /// "No" right before a phrase.
    func no(before phrase: Range<Int>, in sentence: Range<Int>) -> Reading.Hit? { touching(phrase, sentence, .no) }

    /// "Windows only, no macOS": "no" begins its clause, behind a comma, "but" or "and"; not one of several ("no A, no B, no fear").
    func beginsClause(_ no: Reading.Hit, in sentence: Range<Int>) -> Bool {
        let before = no.tokens.lowerBound - 1
        guard before >= sentence.lowerBound else { return false }
        let isBut = reading.hits(.stance, in: max(sentence.lowerBound, before - 3)..<before + 1).contains {
            !$0.decoy && $0.tokens.upperBound == before + 1 && StanceWord.allCases[$0.value] == .but
        }
        guard isBut || reading.text.tokens[before].isSign(UInt8(ascii: ",")) || Joining.isAnd(before, reading) else {
            return false
        }
        return reading.hits(.stance, in: sentence).allSatisfy {
            $0.decoy || $0.tokens == no.tokens || StanceWord.allCases[$0.value] != .no
        }
    }

    /// A word of this kind before a phrase, with nothing but a preposition or an article and quotation marks between.
    private func touching(_ phrase: Range<Int>, _ sentence: Range<Int>, _ word: StanceWord) -> Reading.Hit? {
        let tokens = reading.text.tokens
        var joints = 0
        var at = phrase.lowerBound
        while at > sentence.lowerBound {
            if let hit = ending(at, sentence, word) { return hit }
            let token = tokens[at - 1]
            switch token.kind {
            case .sign where Clauses.isQuotation(token): break
            case .word where joints == 0 && reading.text.folded(token).count <= Denial.longestJoint: joints += 1
            default: return nil
            }
            at -= 1
        }
        return nil
    }

    private func ending(_ at: Int, _ sentence: Range<Int>, _ word: StanceWord) -> Reading.Hit? {
        reading.hits(.stance, in: max(sentence.lowerBound, at - 4)..<at).first {
            !$0.decoy && $0.tokens.upperBound == at && StanceWord.allCases[$0.value] == word
        }
    }

    /// "Scripts without Ansible" denies a tool, where nothing but the end of its clause follows; a second denial affirms it.
    private func without(_ hit: Reading.Hit, _ phrase: Range<Int>, _ sentence: Range<Int>) -> Said {
        let before = max(sentence.lowerBound, hit.tokens.lowerBound - 4)..<hit.tokens.lowerBound
        let behind = phrase.upperBound..<min(phrase.upperBound + 3, sentence.upperBound)
        if isDenied(before) || isDenied(behind) { return .affirmed }
        guard let skill = reading.hits(.skill, in: phrase).first(where: { $0.tokens == phrase }) else { return .nothing }
        let kind = reading.knowledge.skills[skill.value].kind
        guard kind == .technology || kind == .tool, closes(phrase.upperBound, sentence) else { return .nothing }
        return .denied(hit)
    }

    private func isDenied(_ range: Range<Int>) -> Bool {
        guard !range.contains(where: { reading.text.tokens[$0].isSign(UInt8(ascii: ",")) }) else { return false }
        return reading.hits(.stance, in: range).contains {
            !$0.decoy && [.lacks, .lacksBefore, .lacksAfter, .lacksOf, .not].contains(StanceWord.allCases[$0.value])
        }
    }

    private func closes(_ at: Int, _ sentence: Range<Int>) -> Bool {
        Clauses.closes(at, in: sentence, reading.text.tokens) || Joining.isAnd(at, reading)
            || reading.hits(.stance, in: at..<at + 1).contains { StanceWord.allCases[$0.value] == .but }
    }

    private func isRepeated(_ hit: Reading.Hit, _ sentence: Range<Int>) -> Bool {
        let hits = reading.hits(.stance, in: sentence)
        if hits.contains(where: \.decoy) { return false }
        return hits.contains { StanceWord.allCases[$0.value] == .neither && $0.tokens != hit.tokens }
    }

    // MARK: behind

    /// "Linux? No.": the short sentence behind a question answers it.
    private func answer(to phrase: Range<Int>, _ sentence: Range<Int>, _ line: Range<Int>) -> Reading.Hit? {
        let tokens = reading.text.tokens
        guard let last = sentence.last, tokens[last].isSign(UInt8(ascii: "?")), reading.words(sentence) <= 4,
            sentence.upperBound < line.upperBound
        else { return nil }
        let next = Clauses.sentence(of: sentence.upperBound, in: line, reading)
        guard reading.words(next) <= 4, reading.hits(.skill, in: next).allSatisfy(\.decoy) else { return nil }
        return reading.hits(.stance, in: next.lowerBound..<next.lowerBound + 1).first {
            !$0.decoy && [.lacks, .lacksAfter, .no].contains(StanceWord.allCases[$0.value])
        }
    }

    /// A word of answering that stands as an answer: behind a name or its dash, colon or comma, with nothing behind it.
    func isAnswer(_ hit: Reading.Hit, in sentence: Range<Int>) -> Bool {
        let tokens = reading.text.tokens
        guard hit.tokens.lowerBound > sentence.lowerBound, closes(hit.tokens.upperBound, sentence) else { return false }
        var before = hit.tokens.lowerBound - 1
        if [UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ",")].contains(where: { tokens[before].isSign($0) }) {
            before -= 1
        }
        if before >= sentence.lowerBound, Clauses.isQuotation(tokens[before]) { before -= 1 }
        guard before >= sentence.lowerBound else { return false }
        let near = max(sentence.lowerBound, before - 6)..<before + 1
        return [Topic.skill, .languages, .onCall, .certificate].contains { topic in
            reading.hits(topic, in: near).contains { !$0.decoy && $0.tokens.upperBound == before + 1 }
        }
    }

    /// A preposition before the name, or a sign or a word between it and the denial, makes it the person's:
    /// "worked with VPN: no", but not "VPN did not work".
    func isJoined(_ hit: Reading.Hit, _ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
        let between =
            hit.tokens.upperBound <= phrase.lowerBound
            ? hit.tokens.upperBound..<phrase.lowerBound : phrase.upperBound..<hit.tokens.lowerBound
        let tokens = reading.text.tokens
        if between.contains(where: { !Clauses.isQuotation(tokens[$0]) }) { return true }
        let before = startOfList(phrase, sentence) - 1
        guard before >= sentence.lowerBound, tokens[before].kind == .word else { return false }
        return reading.text.folded(tokens[before]).count <= 3 && !Joining.isAnd(before, reading)
    }

    /// The first token of the names that commas and "and" join to a phrase, quotation marks included: a preposition before it is theirs.
    private func startOfList(_ phrase: Range<Int>, _ sentence: Range<Int>) -> Int {
        let tokens = reading.text.tokens
        func skipMarks(_ at: Int) -> Int {
            var at = at
            while at > sentence.lowerBound, Clauses.isQuotation(tokens[at - 1]) { at -= 1 }
            return at
        }
        var start = skipMarks(phrase.lowerBound)
        for hit in reading.hits(.skill, in: sentence.lowerBound..<max(sentence.lowerBound, start)).reversed() where !hit.decoy {
            let end = skipMarks(start - (start > sentence.lowerBound && Joining.isJoin(start - 1, reading) ? 1 : 0))
            guard end < start, hit.tokens.upperBound == end else { break }
            start = skipMarks(hit.tokens.lowerBound)
        }
        return start
    }

    /// "Not used since 2018", "not any more": what is denied now was done before.
    func isPast(_ hit: Reading.Hit, _ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
        let tokens = reading.text.tokens
        let lower = min(hit.tokens.lowerBound, phrase.lowerBound)
        var start = lower
        while start > sentence.lowerBound, !tokens[start - 1].isSign(UInt8(ascii: ",")) { start -= 1 }
        var end = max(hit.tokens.upperBound, phrase.upperBound)
        while end < sentence.upperBound, !tokens[end].isSign(UInt8(ascii: ",")) { end += 1 }
        if reading.hits(.stance, in: start..<end).contains(where: {
            !$0.decoy && StanceWord.allCases[$0.value] == .past && !$0.tokens.overlaps(phrase)
        }) {
            return true
        }
        return (phrase.upperBound..<max(phrase.upperBound, end)).contains { at in
            guard let behind = reading.dateWord(.since, at: at), behind < end else { return false }
            return tokens[behind].kind == .number && tokens[behind].byteCount == 4
        }
    }
}
