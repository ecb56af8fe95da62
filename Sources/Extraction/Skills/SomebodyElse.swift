import Knowledge

/// Finds who else does what a sentence tells: "my wife administers Linux", "Linux was run by another team".
struct SomebodyElse {
    /// Words between a skill and the person who does it.
    private static let reach = 6

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// The words that name somebody else, before a phrase or as the subject behind it.
    func named(beside phrase: Range<Int>, in sentence: Range<Int>) -> Reading.Hit? {
        reading.hits(.others, in: sentence).first { !$0.decoy && $0.tokens.lowerBound < phrase.lowerBound }
            ?? reading.hits(.othersAfter, in: phrase.upperBound..<max(phrase.upperBound, sentence.upperBound)).first {
                !$0.decoy && isSubject($0, phrase, sentence)
            }
    }

    /// Somebody named behind a phrase in its clause; behind a comma only at the sentence's end: "…, not me".
    private func isSubject(_ hit: Reading.Hit, _ phrase: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let tokens = reading.text.tokens
        let between = phrase.upperBound..<hit.tokens.lowerBound
        guard reading.words(between) <= SomebodyElse.reach else { return false }
        for index in between {
            if tokens[index].isSign(UInt8(ascii: ",")) {
                return index + 1 == hit.tokens.lowerBound
                    && Clauses.closes(hit.tokens.upperBound, in: sentence, tokens)
            }
        }
        // "в другой отдел", "and my colleague": a preposition or "and" before them makes them no subject.
        guard let last = between.last, tokens[last].kind == .word else { return true }
        return reading.text.folded(tokens[last]).count > 2 && !Joining.isAnd(last, reading)
    }
}
