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
        if isDemandedByDenial(phrase, sentence) { return .must }
        let cues = reading.hits(.modality, in: sentence).filter { !$0.decoy && !$0.tokens.overlaps(phrase) }
        let own = segment(of: phrase, in: sentence)
        if let cue = nearest(cues.filter { own.overlaps($0.tokens) }, to: phrase) {
            return isPlusAfterAll(cue, cues, phrase, sentence) ? .nice : word(cue, heading)
        }
        // A bracket behind the phrase modifies its item alone.
        if let cue = cues.first(where: { inBracketBehind(phrase, $0, sentence) }) { return word(cue, heading) }
        let free = cues.filter { !isInBracket($0, sentence) }
        if free.count == 1, let cue = free.first {
            let others = reading.hits(.skill, in: sentence).filter { !$0.decoy } + reading.hits(.languages, in: sentence)
            // A cue speaks for the whole sentence where it opens or ends it; "…, preferably L2" speaks of L2 alone.
            let leads =
                reading.words(sentence.lowerBound..<cue.tokens.lowerBound) <= 1
                && others.allSatisfy { $0.tokens.lowerBound >= cue.tokens.lowerBound }
            let closes =
                reading.words(cue.tokens.upperBound..<sentence.upperBound) <= 1
                && others.allSatisfy { $0.tokens.upperBound <= cue.tokens.upperBound }
            if leads || closes && sharesEnd(phrase, with: cue, in: sentence, others) { return word(cue, heading) }
        }
        // A heading softens; "not needed" in it speaks of none of its lines.
        return heading == ModalityWord.none ? nil : heading
    }

    /// "Linux is not required, but a plus": the second clause names nothing else.
    private func isPlusAfterAll(_ cue: Reading.Hit, _ cues: [Reading.Hit], _ phrase: Range<Int>, _ sentence: Range<Int>) -> Bool {
        guard ModalityWord.allCases[cue.value] == .none,
            let plus = cues.first(where: {
                ModalityWord.allCases[$0.value] == .nice && $0.tokens.lowerBound >= cue.tokens.upperBound
            })
        else { return false }
        let between = cue.tokens.upperBound..<plus.tokens.upperBound
        let names = reading.hits(.skill, in: between) + reading.hits(.languages, in: between)
        return cue.tokens.lowerBound >= phrase.upperBound && !names.contains { !$0.decoy }
    }

    /// "Linux, Ansible are a plus" speaks of both; "English B2, German is a plus" says more than a name of the first, which so stands alone.
    private func sharesEnd(_ phrase: Range<Int>, with cue: Reading.Hit, in sentence: Range<Int>, _ others: [Reading.Hit]) -> Bool
    {
        let last = segment(of: cue.tokens, in: sentence)
        guard others.contains(where: { last.overlaps($0.tokens) }) else { return true }
        let own = segment(of: phrase, in: sentence)
        let named = others.filter { own.overlaps($0.tokens) }.reduce(0) { $0 + $1.tokens.count }
        let isBracketed = own.upperBound < sentence.upperBound && reading.text.tokens[own.upperBound].isSign(UInt8(ascii: "("))
        return !isBracketed && reading.words(own) - named <= 2 && reading.hits(.level, in: own).isEmpty
    }

    /// "Without Linux we do not consider you" asks for it.
    private func isDemandedByDenial(_ phrase: Range<Int>, _ sentence: Range<Int>) -> Bool {
        guard case .affirmed = Denial(reading).said(of: phrase, in: sentence, sentence) else { return false }
        return true
    }

    private func word(_ cue: Reading.Hit, _ heading: ModalityWord?) -> ModalityWord {
        let word = ModalityWord.allCases[cue.value]
        // Under "nice to have" a strong word tells the depth, not the need.
        return heading == .nice && word == .must ? .nice : word
    }

    private func nearest(_ cues: [Reading.Hit], to phrase: Range<Int>) -> Reading.Hit? {
        cues.min { distance($0.tokens, phrase) < distance($1.tokens, phrase) }
    }

    private func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
        left.upperBound <= right.lowerBound ? right.lowerBound - left.upperBound : left.lowerBound - right.upperBound
    }

    /// The part of a sentence between commas, semicolons and brackets that holds a phrase.
    func segment(of phrase: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
        let tokens = reading.text.tokens
        func cuts(_ index: Int) -> Bool {
            [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")")].contains { tokens[index].isSign($0) }
        }
        var lower = phrase.lowerBound
        while lower > sentence.lowerBound, !cuts(lower - 1) { lower -= 1 }
        var upper = phrase.upperBound
        while upper < sentence.upperBound, !cuts(upper) { upper += 1 }
        return lower..<upper
    }

    private func isInBracket(_ cue: Reading.Hit, _ sentence: Range<Int>) -> Bool {
        var depth = 0
        for index in sentence.lowerBound..<cue.tokens.lowerBound {
            if reading.text.tokens[index].isSign(UInt8(ascii: "(")) { depth += 1 }
            if reading.text.tokens[index].isSign(UInt8(ascii: ")")) { depth -= 1 }
        }
        return depth > 0
    }

    private func inBracketBehind(_ phrase: Range<Int>, _ cue: Reading.Hit, _ sentence: Range<Int>) -> Bool {
        let tokens = reading.text.tokens
        guard cue.tokens.lowerBound > phrase.upperBound,
            let open = (phrase.upperBound..<cue.tokens.lowerBound).first(where: { tokens[$0].isSign(UInt8(ascii: "(")) }),
            open - phrase.upperBound <= 2
        else { return false }
        return !(open..<cue.tokens.lowerBound).contains { tokens[$0].isSign(UInt8(ascii: ")")) }
    }
}
