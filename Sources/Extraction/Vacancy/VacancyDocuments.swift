import Documents
import Knowledge
import Model

/// Reads the papers that a vacancy page asks for, and when.
struct VacancyDocuments {
    private let reading: Reading
    private let sections: VacancySections

    init(_ reading: Reading, _ sections: VacancySections) {
        self.reading = reading
        self.sections = sections
    }

    /// The papers in the order of the page, each once.
    func read() -> [RequestedDocument] {
        var found: [RequestedDocument] = []
        for (index, line) in reading.lines.enumerated() where !sections.isHeading[index] && mayAsk(index) {
            for hit in reading.hits(.document, in: line.tokens) where !hit.decoy {
                let id = reading.knowledge.documents[hit.value]
                let sentence = Clauses.sentence(of: hit.tokens.lowerBound, in: line.tokens, reading)
                let condition = condition(of: hit.tokens, in: sentence)
                guard asks(index, sentence, condition), !isDenied(hit) else { continue }
                let paper = RequestedDocument(
                    id: id, when: condition ?? .always, evidence: reading.evidence(hit.tokens, hit.phrase))
                if let known = found.firstIndex(where: { $0.id == id }) {
                    // A mention with a condition says more than one without.
                    if found[known].when == .always { found[known] = paper }
                } else {
                    found.append(paper)
                }
            }
        }
        return found
    }

    /// Papers stand where a page says how to apply, or among its conditions.
    private func mayAsk(_ index: Int) -> Bool {
        switch sections.sections[index] {
        case .documents, .apply, .offer, .contact, nil: true
        default: false
        }
    }

    /// Outside the sections of papers and applications only a condition shows that a paper is meant: "some sites want a clearance".
    private func asks(_ index: Int, _ sentence: Range<Int>, _ condition: RequestedDocument.When?) -> Bool {
        switch sections.sections[index] {
        case .documents, .apply: true
        default: condition != nil || tellsHowToApply(reading.lines[index])
        }
    }

    /// "Send your CV to jobs@example.com."
    private func tellsHowToApply(_ line: Reading.Line) -> Bool {
        line.tokens.contains { reading.text.tokens[$0].isSign(UInt8(ascii: "@")) }
            && reading.hits(.document, in: line.tokens).contains { !$0.decoy && reading.knowledge.documents[$0.value] == "cv" }
    }

    private func isDenied(_ hit: Reading.Hit) -> Bool {
        StanceReader(reading).stance(of: hit.tokens)?.reason == .lacks
    }

    /// When a paper is wanted: by the words of its own part of the sentence, by words that open the sentence, or by a part beside it
    /// that names no paper.
    private func condition(of paper: Range<Int>, in sentence: Range<Int>) -> RequestedDocument.When? {
        let cues = reading.hits(.documentWhen, in: sentence).filter { !$0.decoy }
        guard !cues.isEmpty else { return nil }
        let parts = SentenceParts(reading, sentence)
        let own = parts.segment(of: paper)
        if let cue = cues.first(where: { own.overlaps($0.tokens) }) { return when(cue) }
        for cue in cues {
            let part = parts.segment(of: cue.tokens)
            if reading.hits(.document, in: part).contains(where: { !$0.decoy }) {
                // "If there are any: certificates, a licence."
                if reading.words(sentence.lowerBound..<cue.tokens.lowerBound) <= 1 { return when(cue) }
                continue
            }
            // "…, and, depending on the site, an extract" speaks of what follows; "a diploma, if there is one, …" of what stands before.
            let follows = part.upperBound + 1 < sentence.upperBound && isAnd(part.lowerBound - 2)
            if follows ? own.lowerBound == part.upperBound + 1 : own.upperBound + 1 == part.lowerBound { return when(cue) }
        }
        return nil
    }

    private func isAnd(_ token: Int) -> Bool {
        token >= 0 && reading.hits(.quantity, in: token..<token + 1).contains { QuantityWord.allCases[$0.value] == .and }
    }

    private func when(_ cue: Reading.Hit) -> RequestedDocument.When {
        DocumentWhenWord.allCases[cue.value] == .ifAvailable ? .ifAvailable : .perProject
    }
}
