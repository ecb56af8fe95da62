import Knowledge

/// Reads a course that stands around a skill's name with its state behind: "Linux course in progress", "cours Linux réservé".
struct CourseState {
    /// Tokens between a word for a course and the name, and between the name and the state.
    private static let reach = 3

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// Learning where the course runs, a wish where it is only planned; nil where no course stands before the name, or no state behind.
    func state(around phrase: Range<Int>, in sentence: Range<Int>) -> StanceReader.Stance? {
        let before = max(sentence.lowerBound, phrase.lowerBound - CourseState.reach)..<phrase.lowerBound
        guard
            reading.hits(.levelContext, in: before).contains(where: {
                !$0.decoy && LevelContext.allCases[$0.value] == .course && isBare($0.tokens.upperBound..<phrase.lowerBound)
            })
        else { return nil }
        let behind = phrase.upperBound..<min(phrase.upperBound + CourseState.reach, sentence.upperBound)
        if let hit = reading.hits(.educationState, in: behind).first(where: { !$0.decoy }),
            EducationState.allCases[hit.value] == .ongoing, isBare(phrase.upperBound..<hit.tokens.lowerBound)
        {
            return (.learning, hit)
        }
        if let hit = reading.hits(.certificateState, in: behind).first(where: { !$0.decoy }),
            CertificateState.allCases[hit.value] == .planned, isBare(phrase.upperBound..<hit.tokens.lowerBound)
        {
            return (.wants, hit)
        }
        return nil
    }

    /// No comma, and no other skill, stands between.
    private func isBare(_ range: Range<Int>) -> Bool {
        !range.contains { reading.text.tokens[$0].isSign(UInt8(ascii: ",")) }
            && reading.hits(.skill, in: range).allSatisfy(\.decoy)
    }
}
