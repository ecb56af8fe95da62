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
        let suspects = reading.document.blocks.filter { $0.hiding == .comment || $0.hiding == .metadata }
        guard !suspects.isEmpty else { return nil }
        let stated = StatedPlaces(reading.document.facts)
        let planted = suspects.filter { block in
            let tokens = reading.tokens(in: block.span)
            if !reading.hits(.instruction, in: tokens).isEmpty { return true }
            // What a page states of itself as data may name skills.
            if stated.touch(block.span) { return false }
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

/// Where a document states facts as data.
private struct StatedPlaces {
    private let spans: [Span]
    /// The farthest end of a span and those before it.
    private let farthest: [Int]

    init(_ facts: [StatedFact]) {
        spans = facts.map(\.span).sorted()
        var farthest: [Int] = []
        for span in spans { farthest.append(max(farthest.last ?? 0, span.upper)) }
        self.farthest = farthest
    }

    /// Whether one of them shares a byte with a span.
    func touch(_ span: Span) -> Bool {
        let before = Bisection.first(in: spans) { $0.lower >= span.upper }
        return before > 0 && farthest[before - 1] > span.lower
    }
}
