import Knowledge
import Model

/// The parts of a sentence between commas, semicolons and brackets, and the names in them.
struct SentenceParts {
    private static let openBracket = UInt8(ascii: "(")
    private static let closeBracket = UInt8(ascii: ")")

    private let reading: Reading
    let sentence: Range<Int>

    init(_ reading: Reading, _ sentence: Range<Int>) {
        self.reading = reading
        self.sentence = sentence
    }

    // MARK: segments

    /// The part of the sentence that holds some tokens.
    ///
    /// An "and" ends it where a softening word and then a name stand behind: "Ansible and ideally Terraform".
    func segment(of phrase: Range<Int>) -> Range<Int> {
        var lower = phrase.lowerBound
        while lower > sentence.lowerBound, !cuts(lower - 1) { lower -= 1 }
        var upper = phrase.upperBound
        while upper < sentence.upperBound, !cuts(upper) { upper += 1 }
        return lower..<upper
    }

    /// The part of the sentence around a name; brackets that hold it alone do not end it: "the rest (Python) we teach".
    func segment(around name: Range<Int>) -> Range<Int> {
        let own = segment(of: name)
        guard own == name, name.lowerBound > sentence.lowerBound, name.upperBound < sentence.upperBound,
            isSign(name.lowerBound - 1, SentenceParts.openBracket), isSign(name.upperBound, SentenceParts.closeBracket)
        else { return own }
        return segment(of: name.lowerBound - 1..<name.upperBound + 1)
    }

    private func cuts(_ index: Int) -> Bool {
        if isSign(index, UInt8(ascii: ",")) || isSign(index, UInt8(ascii: ";")) { return true }
        if isSign(index, SentenceParts.openBracket) || isSign(index, SentenceParts.closeBracket) { return true }
        return isSign(index, UInt8(ascii: ":")) && hasNamesAround(index)
            || Joining.isAnd(index, reading) && softensWhatFollows(index)
    }

    /// "Windows only: macOS is not needed": a colon between names parts two clauses.
    private func hasNamesAround(_ colon: Int) -> Bool {
        func isComma(_ index: Int) -> Bool { isSign(index, UInt8(ascii: ",")) || isSign(index, UInt8(ascii: ";")) }
        var lower = colon
        while lower > sentence.lowerBound, !isComma(lower - 1) { lower -= 1 }
        var upper = colon + 1
        while upper < sentence.upperBound, !isComma(upper) { upper += 1 }
        return !names(in: lower..<colon).isEmpty && !names(in: colon + 1..<max(colon + 1, upper)).isEmpty
    }

    private func softensWhatFollows(_ and: Int) -> Bool {
        guard and + 1 < sentence.upperBound,
            let cue = reading.hits(.modality, in: and + 1..<and + 2).first(where: { !$0.decoy }),
            ModalityWord.allCases[cue.value] != .must, cue.tokens.upperBound < sentence.upperBound
        else { return false }
        let behind = cue.tokens.upperBound..<min(cue.tokens.upperBound + 6, sentence.upperBound)
        guard let name = names(in: behind).first else { return false }
        return !(cue.tokens.upperBound..<name.tokens.lowerBound).contains {
            isSign($0, UInt8(ascii: ",")) || isSign($0, SentenceParts.openBracket)
        }
    }

    /// The segment before another, where a comma parts them.
    func segment(before own: Range<Int>) -> Range<Int>? {
        let comma = own.lowerBound - 1
        guard comma > sentence.lowerBound, isSign(comma, UInt8(ascii: ",")), !cuts(comma - 1) else { return nil }
        return segment(of: comma - 1..<comma)
    }

    // MARK: brackets

    /// The inside of the bracket that holds a token; nil outside of brackets.
    func bracket(around index: Int) -> Range<Int>? {
        var open = index
        while open > sentence.lowerBound {
            open -= 1
            if isSign(open, SentenceParts.closeBracket) { return nil }
            if isSign(open, SentenceParts.openBracket) { return inside(open) }
        }
        return nil
    }

    /// The inside of the first bracket that opens behind some tokens.
    func bracket(behind phrase: Range<Int>) -> Range<Int>? {
        (phrase.upperBound..<max(phrase.upperBound, sentence.upperBound))
            .first { isSign($0, SentenceParts.openBracket) }.map(inside)
    }

    /// The inside of the bracket that closes right before some tokens.
    func bracket(rightBefore phrase: Range<Int>) -> Range<Int>? {
        let close = phrase.lowerBound - 1
        guard close > sentence.lowerBound, isSign(close, SentenceParts.closeBracket) else { return nil }
        return bracket(around: close)
    }

    private func inside(_ open: Int) -> Range<Int> {
        var close = open + 1
        while close < sentence.upperBound, !isSign(close, SentenceParts.closeBracket) { close += 1 }
        return open + 1..<max(open + 1, close)
    }

    // MARK: names

    /// Skills and languages; what is ambiguous only where it is written as a name: "NAS", not the Polish "nas".
    func names(in range: Range<Int>) -> [Reading.Hit] {
        let found = reading.hits(.skill, in: range).filter(isName) + reading.hits(.languages, in: range).filter(isName)
        return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private func isName(_ hit: Reading.Hit) -> Bool {
        !hit.decoy && (!hit.ambiguous || reading.text.tokens[hit.tokens.lowerBound].shape.contains(.capital))
    }

    /// The kinds of things that a range speaks of: a driving licence and a shift are no skills.
    func kinds(in range: Range<Int>) -> Set<Topic> {
        Set([Topic.skill, .languages, .driving, .onCall].filter { reading.hits($0, in: range).contains(where: isName) })
    }

    /// A word that speaks of several things: "are", "will be" in the plural.
    func saysSeveral(_ range: Range<Int>) -> Bool { has(.several, range) }

    /// A noun of knowing, on which a list of names hangs.
    func hasHead(_ range: Range<Int>) -> Bool { has(.head, range) }

    /// Every word of a range is one of "and".
    func isAnd(_ range: Range<Int>) -> Bool {
        let ands = reading.hits(.quantity, in: range).filter { QuantityWord.allCases[$0.value] == .and }
        return range.allSatisfy { index in
            reading.text.tokens[index].kind == .sign || ands.contains { $0.tokens.contains(index) }
        }
    }

    private func has(_ word: QuantityWord, _ range: Range<Int>) -> Bool {
        reading.hits(.quantity, in: range).contains { !$0.decoy && QuantityWord.allCases[$0.value] == word }
    }

    func isSign(_ index: Int, _ sign: UInt8) -> Bool { reading.text.tokens[index].isSign(sign) }
}
