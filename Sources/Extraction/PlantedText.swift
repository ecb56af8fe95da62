import Documents
import Knowledge
import Model

/// Judges comments and data about the file, which most pages have for good reasons: only words meant to be found are worth a look.
struct PlantedText {
    /// So many different skills are no accident.
    private static let several = 3
    /// More of a block is not quoted.
    private static let longestQuote = 200

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// One warning for all such blocks, at the first of them; nil when there are none, or hidden text was noted already.
    func warning() -> Warning? {
        guard !reading.document.warnings.contains(where: { $0.kind == .hiddenText }) else { return nil }
        let planted = reading.document.blocks.filter { block in
            guard block.hiding == .comment || block.hiding == .metadata else { return false }
            let tokens = reading.tokens(in: block.span)
            if !reading.hits(.instruction, in: tokens).isEmpty { return true }
            // What a page states of itself as data may name skills.
            if reading.document.facts.contains(where: { $0.span.lower < block.span.upper && block.span.lower < $0.span.upper }) {
                return false
            }
            return Set(reading.hits(.skill, in: tokens).filter { !$0.decoy && !$0.ambiguous }.map(\.value)).count
                >= PlantedText.several
        }
        guard let first = planted.first, let hiding = first.hiding else { return nil }
        var upper = min(first.span.upper, first.span.lower + PlantedText.longestQuote)
        while upper > first.span.lower, upper < first.span.upper, reading.text.bytes[upper] & 0xC0 == 0x80 { upper -= 1 }
        let evidence = reading.evidence(Span(first.span.lower, upper), rule: "hiding/" + hiding.rawValue)
        return Warning(.hiddenText, numbers: [planted.count], evidence: evidence)
    }
}
