import Knowledge
import Model

/// Tells the candidate's contacts from those of referees and other people.
struct ContactOwner {
    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// Lines of the candidate's own: not of referees.
    func isOwn(_ line: Reading.Line) -> Bool { line.section != .references && !begins(line, with: .references) }

    /// "Reference: Ms Sample, 020 7946 0399" inside another section.
    private func begins(_ line: Reading.Line, with heading: Heading) -> Bool {
        guard let first = line.tokens.first(where: { reading.text.tokens[$0].kind == .word }),
            let hit = reading.hits(.heading, in: first..<first + 1).first(where: {
                Heading.allCases[$0.value] == heading && !$0.decoy
            })
        else { return false }
        return hit.tokens.upperBound < line.tokens.upperBound
            && reading.text.tokens[hit.tokens.upperBound].isSign(UInt8(ascii: ":"))
    }

    /// Somebody else is named before the place in its line.
    func isOfSomebodyElse(_ place: Span, _ line: Reading.Line) -> Bool {
        guard line.section == .experience || line.section == .additional || line.section == nil else { return false }
        // The first one ends before all others.
        let other = reading.hits(.others, in: line.tokens).first { other in
            // The dog in "name (dog) host" is a sign.
            !other.decoy && !reading.hits(.address, in: other.tokens).contains { $0.tokens == other.tokens }
        }
        guard let other else { return false }
        return reading.text.span(other.tokens).upper <= place.lower
    }
}
