import Knowledge
import Model

/// Decides how much a phrase is asked for: by its clause, then by its bullet, then by the heading.
struct Modality {
    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// The importance of a phrase in a line; nil where the text says that it is not needed.
    func importance(of phrase: Range<Int>, in line: Reading.Line, heading: ModalityWord?) -> Requirement.Importance? {
        switch word(for: phrase, in: line, heading: heading) {
        case .nice: .nice
        // "Often needed" above a list is softer than a must; inside a clause it is a plus at most.
        case .weak: self.word(for: phrase, in: line, heading: nil) == nil ? .should : .weak
        case .should: .should
        case .must, nil: .must
        case .some(.none): nil
        }
    }

    /// The word that decides for a phrase in a line; nil where nothing is said.
    func word(for phrase: Range<Int>, in line: Reading.Line, heading: ModalityWord?) -> ModalityWord? {
        let sentence = Clauses.sentence(of: phrase.lowerBound, in: line.tokens, reading)
        if let answer = answer(to: sentence, in: line) { return word(answer, heading) }
        let cues = ModalityCue.all(in: sentence, reading).filter { !$0.tokens.overlaps(phrase) }
        let denial = Denial(reading)
        switch denial.said(of: phrase, in: sentence, sentence) {
        // "Without Linux we do not consider you" asks for it.
        case .affirmed: return .must
        // "Bash rather than PowerShell".
        case .denied(let hit) where denies(hit, phrase, cues): return ModalityWord.none
        case .denied, .nothing: break
        }
        let parts = SentenceParts(reading, sentence)
        if isRefused(phrase, cues, parts) { return ModalityWord.none }
        if let cue = own(phrase, cues, parts) ?? bracketed(phrase, cues, parts) ?? shared(phrase, cues, parts) {
            return word(cue, heading)
        }
        if !cues.isEmpty, isDeniedAtEnd(phrase, parts) { return ModalityWord.none }
        // A heading softens; "not needed" in it speaks of none of its lines.
        return heading == ModalityWord.none ? nil : heading
    }

    /// Not where the denial is part of a word of need, nor behind another word of need: "not without Linux", "do not write if you do not know Linux".
    private func denies(_ hit: Reading.Hit, _ phrase: Range<Int>, _ cues: [ModalityCue]) -> Bool {
        StanceWord.allCases[hit.value] != .without
            && !cues.contains { cue in
                cue.tokens.overlaps(hit.tokens)
                    || cue.word == .must && !cue.isDepth && cue.tokens.upperBound <= hit.tokens.lowerBound
                        && !(cue.tokens.upperBound..<hit.tokens.lowerBound).contains {
                            reading.text.tokens[$0].isSign(UInt8(ascii: ","))
                        }
                        && SentenceParts(reading, cue.tokens.upperBound..<hit.tokens.lowerBound).names(
                            in: cue.tokens.upperBound..<hit.tokens.lowerBound
                        ).isEmpty
            }
    }

    private func word(_ cue: ModalityCue, _ heading: ModalityWord?) -> ModalityWord {
        // Under "nice to have" a strong word tells the depth, not the need.
        heading == .nice && cue.word == .must ? .nice : cue.word
    }

    /// "Windows only, no macOS", "you need no macOS": nothing behind the name says otherwise.
    private func isRefused(_ phrase: Range<Int>, _ cues: [ModalityCue], _ parts: SentenceParts) -> Bool {
        let denial = Denial(reading)
        let segment = parts.segment(of: phrase)
        guard let no = denial.no(before: phrase, in: parts.sentence),
            !cues.contains(where: { segment.overlaps($0.tokens) && $0.tokens.lowerBound >= phrase.upperBound })
        else { return false }
        if cues.contains(where: { $0.word == .must && $0.tokens.upperBound == no.tokens.lowerBound }) { return true }
        return denial.beginsClause(no, in: parts.sentence)
            && Clauses.closes(phrase.upperBound, in: parts.sentence, reading.text.tokens)
    }

    /// "Jira is required, Confluence is not": a denial right behind the name, with nothing behind it, turns the word of the clause before.
    private func isDeniedAtEnd(_ phrase: Range<Int>, _ parts: SentenceParts) -> Bool {
        let segment = parts.segment(of: phrase)
        let behind = phrase.upperBound..<max(phrase.upperBound, segment.upperBound)
        guard parts.segment(before: segment) != nil, reading.words(behind) <= 2, parts.names(in: behind).isEmpty else {
            return false
        }
        return reading.hits(.stance, in: behind).contains {
            !$0.decoy && [.not, .no].contains(StanceWord.allCases[$0.value])
                && reading.words($0.tokens.upperBound..<max($0.tokens.upperBound, segment.upperBound)) == 0
        }
    }

    // MARK: the segment of the phrase

    /// What the phrase's own part of the sentence says of it.
    private func own(_ phrase: Range<Int>, _ all: [ModalityCue], _ parts: SentenceParts) -> ModalityCue? {
        let segment = parts.segment(around: phrase)
        var cues = all.filter {
            segment.overlaps($0.tokens)
                && parts.bracket(around: $0.tokens.upperBound - 1) == parts.bracket(around: phrase.lowerBound)
        }
        if cues.isEmpty { cues = all.filter { segment.overlaps($0.tokens) } }
        // "No Azure experience is required": the denial before the name turns the word behind it.
        if Denial(reading).no(before: phrase, in: parts.sentence) != nil {
            for index in cues.indices where cues[index].word == .must && cues[index].tokens.lowerBound >= phrase.upperBound {
                cues[index].word = .none
            }
        }
        let lead = lead(segment, all, parts)
        if cues.contains(where: { !$0.isDepth }) || lead != nil { cues.removeAll(where: \.isDepth) }
        if let lead {
            // "Most often, ServiceNow is required" is softer than a must, and harder than "most often".
            if let must = cues.first(where: { $0.word == .must }), lead.word == .weak {
                return ModalityCue(word: .should, tokens: must.tokens, isDepth: false)
            }
            if !cues.contains(where: { $0.word != .must }) { return lead }
        }
        if parts.names(in: segment).allSatisfy({ $0.tokens.overlaps(phrase) }),
            cues.contains(where: { $0.word == .nice })
        {
            cues.removeAll { $0.word == .must }
        }
        if let must = cues.first(where: { $0.word == .must }), cues.contains(where: { startsWithWithout($0, parts) }) {
            return must
        }
        guard let cue = cues.min(by: { distance($0.tokens, phrase) < distance($1.tokens, phrase) }) else { return nil }
        return cue.word == .none ? plus(insteadOf: cue, all, phrase, parts) ?? cue : cue
    }

    /// "Without experience in Linux we do not consider you": the second denial asks for it.
    private func startsWithWithout(_ cue: ModalityCue, _ parts: SentenceParts) -> Bool {
        cue.word == .none
            && reading.hits(.stance, in: cue.tokens.lowerBound..<cue.tokens.lowerBound + 1).contains {
                !$0.decoy && StanceWord.allCases[$0.value] == .without
            }
    }

    /// A softening word alone between commas speaks of what follows: "Linux and, ideally, Ansible".
    private func lead(_ segment: Range<Int>, _ cues: [ModalityCue], _ parts: SentenceParts) -> ModalityCue? {
        guard let before = parts.segment(before: segment), let cue = cues.first(where: { before.overlaps($0.tokens) }),
            cue.isSofter, before.lowerBound <= cue.tokens.lowerBound, cue.tokens.upperBound <= before.upperBound
        else { return nil }
        let alone =
            parts.isAnd(before.lowerBound..<cue.tokens.lowerBound) && parts.isAnd(cue.tokens.upperBound..<before.upperBound)
        return alone ? cue : nil
    }

    /// "Linux is not required, but a plus", "preferred, not mandatory: Linux": the other clause names nothing else.
    private func plus(insteadOf cue: ModalityCue, _ cues: [ModalityCue], _ phrase: Range<Int>, _ parts: SentenceParts)
        -> ModalityCue?
    {
        cues.first { plus in
            guard plus.word == .nice else { return false }
            let isBehind = plus.tokens.lowerBound >= max(cue.tokens.upperBound, phrase.upperBound)
            let isBefore = max(cue.tokens.upperBound, plus.tokens.upperBound) <= phrase.lowerBound && isBeside(cue, plus)
            guard isBehind || isBefore else { return false }
            let segment = parts.segment(of: plus.tokens)
            let lower = min(cue.tokens.lowerBound, plus.tokens.lowerBound, phrase.lowerBound)
            let upper = max(cue.tokens.upperBound, plus.tokens.upperBound, phrase.upperBound)
            return (parts.names(in: segment) + parts.names(in: lower..<upper)).allSatisfy { $0.tokens.overlaps(phrase) }
        }
    }

    /// Nothing but a comma stands between.
    private func isBeside(_ cue: ModalityCue, _ other: ModalityCue) -> Bool {
        let lower = min(cue.tokens.upperBound, other.tokens.upperBound)
        let between = lower..<max(lower, cue.tokens.lowerBound, other.tokens.lowerBound)
        return between.count == 1 && reading.text.tokens[between.lowerBound].isSign(UInt8(ascii: ","))
    }

    private func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
        left.upperBound <= right.lowerBound ? right.lowerBound - left.upperBound : left.lowerBound - right.upperBound
    }

    // MARK: brackets

    /// What a bracket beside the phrase says of it; a bracket that holds a name of its own keeps its word to itself.
    private func bracketed(_ phrase: Range<Int>, _ cues: [ModalityCue], _ parts: SentenceParts) -> ModalityCue? {
        if let bracket = parts.bracket(behind: phrase), let cue = cues.first(where: { bracket.overlaps($0.tokens) }),
            parts.names(in: bracket).isEmpty, reaches(phrase, bracket, parts)
        {
            return cue
        }
        // "Linux and (depending on the project) Citrix"
        if let bracket = parts.bracket(rightBefore: phrase), let cue = cues.first(where: { bracket.overlaps($0.tokens) }),
            parts.names(in: bracket).isEmpty
        {
            let before = bracket.lowerBound - 2
            if before < parts.sentence.lowerBound || Joining.isJoin(before, reading) { return cue }
        }
        return nil
    }

    /// A bracket speaks of the item right before it; in the plural of the whole list.
    private func reaches(_ phrase: Range<Int>, _ bracket: Range<Int>, _ parts: SentenceParts) -> Bool {
        let between = phrase.upperBound..<max(phrase.upperBound, bracket.lowerBound - 1)
        guard !between.contains(where: { parts.isSign($0, UInt8(ascii: ")")) }) else { return false }
        let names = parts.names(in: between)
        if names.isEmpty, !between.contains(where: { Joining.isJoin($0, reading) }) {
            let behind = bracket.upperBound + 1
            let isLast = behind >= parts.sentence.upperBound || Clauses.closes(behind, in: parts.sentence, reading.text.tokens)
            return between.count <= (isLast ? 8 : 2)
        }
        return names.last?.tokens.upperBound == between.upperBound && parts.saysSeveral(bracket)
            && between.allSatisfy { index in
                Joining.isJoin(index, reading) || names.contains { $0.tokens.contains(index) }
            }
    }

    // MARK: the rest of the sentence

    /// A word elsewhere speaks for the whole sentence where it opens or ends it; "…, preferably L2" speaks of L2 alone.
    private func shared(_ phrase: Range<Int>, _ cues: [ModalityCue], _ parts: SentenceParts) -> ModalityCue? {
        let bracket = parts.bracket(around: phrase.lowerBound)
        if let bracket, let cue = shared(phrase, cues.filter { bracket.overlaps($0.tokens) }, in: bracket, parts) { return cue }
        let free = cues.filter { parts.bracket(around: $0.tokens.upperBound - 1) == nil }
        return shared(phrase, free, in: parts.sentence, parts)
    }

    private func shared(_ phrase: Range<Int>, _ cues: [ModalityCue], in range: Range<Int>, _ parts: SentenceParts) -> ModalityCue?
    {
        let sharing = SharedCue(reading, parts)
        if let cue = cues.last(where: { sharing.opensList($0, before: phrase) }) { return cue }
        let strong = cues.contains { !$0.isDepth } ? cues.filter { !$0.isDepth } : cues
        guard let first = strong.first, let last = strong.last, let word = joined(strong),
            strong.count == 1 || parts.names(in: first.tokens.lowerBound..<last.tokens.upperBound).isEmpty
        else { return nil }
        let cue = ModalityCue(word: word, tokens: first.tokens, isDepth: first.isDepth)
        return sharing.leads(cue, in: range) || sharing.closes(cue, through: last, phrase, in: range) ? cue : nil
    }

    /// What words beside each other say together: "not required, but a plus"; nil where they speak of different things.
    private func joined(_ cues: [ModalityCue]) -> ModalityWord? {
        let words = Set(cues.map(\.word))
        if words.count == 1 { return words.first }
        return words.contains(.nice) && !words.contains(.must) ? .nice : nil
    }

    // MARK: answers

    /// Words of the longest answer to a question.
    private static let longestAnswer = 8

    /// "SQL? A plus": the short sentence without a name behind a question answers it.
    private func answer(to sentence: Range<Int>, in line: Reading.Line) -> ModalityCue? {
        guard let last = sentence.last, reading.text.tokens[last].isSign(UInt8(ascii: "?")),
            sentence.upperBound < line.tokens.upperBound
        else { return nil }
        let next = Clauses.sentence(of: sentence.upperBound, in: line.tokens, reading)
        guard reading.words(next) <= Modality.longestAnswer, SentenceParts(reading, next).names(in: next).allSatisfy(\.ambiguous)
        else {
            return nil
        }
        let cues = ModalityCue.all(in: next, reading)
        return cues.first { $0.word == .nice } ?? cues.first { !$0.isDepth } ?? cues.first
    }
}
