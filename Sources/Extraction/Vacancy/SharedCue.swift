import Knowledge
import Model

/// Decides whether a word of modality in one part of a sentence speaks of the names in the others, too.
struct SharedCue {
    /// Words of the longest head of a list: "experience of working with".
    private static let longestHead = 3

    private let reading: Reading
    private let parts: SentenceParts

    init(_ reading: Reading, _ parts: SentenceParts) {
        self.reading = reading
        self.parts = parts
    }

    /// A word that ends in a colon opens a list: "Any of the following is a plus: Linux, VMware".
    func opensList(_ cue: ModalityCue, before phrase: Range<Int>) -> Bool {
        guard cue.tokens.upperBound < phrase.lowerBound,
            let colon = (cue.tokens.upperBound..<phrase.lowerBound).first(where: { parts.isSign($0, UInt8(ascii: ":")) })
        else { return false }
        return reading.words(cue.tokens.upperBound..<colon) <= 1 && parts.names(in: parts.sentence.lowerBound..<colon).isEmpty
    }

    /// A word that opens the range speaks of all that follows.
    func leads(_ cue: ModalityCue, in range: Range<Int>) -> Bool {
        reading.words(range.lowerBound..<cue.tokens.lowerBound) <= 1
            && parts.names(in: range).allSatisfy { $0.tokens.lowerBound >= cue.tokens.lowerBound }
            && !isAboutExperience(cue)
    }

    /// A word that ends the range, or the last of several, speaks of a list before it.
    func closes(_ cue: ModalityCue, through last: ModalityCue, _ phrase: Range<Int>, in range: Range<Int>) -> Bool {
        reading.words(last.tokens.upperBound..<max(last.tokens.upperBound, range.upperBound)) <= 1
            && parts.names(in: range).allSatisfy { $0.tokens.upperBound <= last.tokens.upperBound }
            && sharesEnd(phrase, with: cue)
    }

    /// "No experience is needed, but Linux": the denial has a noun of its own.
    private func isAboutExperience(_ cue: ModalityCue) -> Bool {
        guard cue.word == .none else { return false }
        let own = parts.segment(of: cue.tokens)
        return parts.names(in: own).isEmpty
            && (!reading.hits(.experience, in: own).isEmpty || reading.hits(.education, in: own).contains { !$0.decoy })
    }

    /// "Linux, Ansible are a plus" speaks of both; "English B2, German is a plus" says more than a name of the first, which so stands alone.
    private func sharesEnd(_ phrase: Range<Int>, with cue: ModalityCue) -> Bool {
        let last = parts.segment(of: cue.tokens)
        let kinds = parts.kinds(in: last)
        guard !kinds.isEmpty else { return true }
        let own = parts.segment(of: phrase)
        guard !kinds.isDisjoint(with: parts.kinds(in: own)), !beginsWithBut(last), reading.hits(.level, in: own).isEmpty,
            own.upperBound >= parts.sentence.upperBound || !parts.isSign(own.upperBound, UInt8(ascii: "("))
        else { return false }
        let (before, names) = (parts.names(in: own), parts.names(in: last))
        guard let end = before.last, let first = names.first,
            reading.words(end.tokens.upperBound..<max(end.tokens.upperBound, own.upperBound)) == 0,
            parts.isAnd(last.lowerBound..<max(last.lowerBound, first.tokens.lowerBound))
        else { return false }
        if names.count == 1, parts.saysSeveral(last) { return true }
        return isBare(own, before)
    }

    /// Names alone, or a noun of knowing and little else before them: "administration of A" is a thing of its own.
    private func isBare(_ segment: Range<Int>, _ names: [Reading.Hit]) -> Bool {
        let rest = reading.words(segment) - names.reduce(0) { $0 + reading.words($1.tokens) }
        guard rest > 0 else { return true }
        return rest <= SharedCue.longestHead && reading.hits(.depth, in: segment).allSatisfy(\.decoy)
            && (parts.hasHead(segment) || !reading.hits(.experience, in: segment).isEmpty)
    }

    private func beginsWithBut(_ segment: Range<Int>) -> Bool {
        reading.hits(.stance, in: segment.lowerBound..<min(segment.lowerBound + 1, segment.upperBound)).contains {
            !$0.decoy && StanceWord.allCases[$0.value] == .but
        }
    }
}
