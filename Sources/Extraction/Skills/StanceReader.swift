import Knowledge
import Model

/// Tells what a person says of a skill besides having it: lacks, is learning, wants, or speaks of somebody else.
struct StanceReader {
    /// Why a phrase does not count as held, and the cue that says so.
    typealias Stance = (reason: RejectedHit.Reason, cue: Reading.Hit?)

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// Why a phrase does not count as held, and the cue that says so; nil when nothing speaks against it.
    func stance(of phrase: Range<Int>) -> Stance? {
        guard let index = reading.line(of: phrase.lowerBound) else {
            return (reading.isQuoted(phrase.lowerBound) ? .quotedVacancy : .hidden, nil)
        }
        let line = reading.lines[index]
        let sentence = Clauses.sentence(of: phrase.lowerBound, in: line.tokens, reading)
        if let cue = reading.hits(.instruction, in: line.tokens).first(where: { !$0.decoy }) { return (.instruction, cue) }
        if let cue = reading.hits(.quoted, in: sentence).first(where: { !$0.decoy }) { return (.quotedVacancy, cue) }
        if let cue = SomebodyElse(reading).named(beside: phrase, in: sentence) { return (.otherPerson, cue) }
        switch Denial(reading).said(of: phrase, in: sentence, line.tokens) {
        case .denied(let cue): return (.lacks, cue)
        case .affirmed: return nil
        case .nothing: break
        }
        if let said = cue(for: phrase, in: sentence) { return said }
        if let said = CourseState(reading).state(around: phrase, in: sentence) { return said }
        if Ratings.behind(phrase.upperBound, line.tokens.upperBound, reading) == 0 { return (.lacks, nil) }
        if Ratings.isMinus(phrase, in: line.tokens, reading) { return (.lacks, nil) }
        if let beside = reading.cellBeside(index), let said = said(in: beside) { return said }
        switch line.section {
        case .learning: return (.learning, nil)
        case .lacking: return (.lacks, nil)
        default: return nil
        }
    }

    /// What the next cell of a table's row says of this one: "Azure | want to learn", "SQL | 0/5".
    private func said(in cell: Reading.Line) -> Stance? {
        guard reading.words(cell.tokens) <= 8, reading.hits(.skill, in: cell.tokens).allSatisfy(\.decoy) else { return nil }
        for hit in reading.hits(.stance, in: cell.tokens) where !hit.decoy {
            if let (reason, _, _) = StanceReader.meaning(StanceWord.allCases[hit.value]) { return (reason, hit) }
        }
        return Ratings.behind(cell.tokens.lowerBound, cell.tokens.upperBound, reading) == 0 ? (.lacks, nil) : nil
    }

    /// The nearest cue whose reach holds the phrase.
    private func cue(for phrase: Range<Int>, in sentence: Range<Int>) -> Stance? {
        let reach = CueReach(reading, sentence)
        let denial = Denial(reading)
        var best: (distance: Int, reason: RejectedHit.Reason, cue: Reading.Hit)?
        for hit in reading.hits(.stance, in: sentence) where !hit.decoy && !hit.tokens.overlaps(phrase) {
            let word = StanceWord.allCases[hit.value]
            guard let (reason, before, after) = StanceReader.meaning(word) else { continue }
            let isBefore = hit.tokens.upperBound <= phrase.lowerBound
            let distance = isBefore ? phrase.lowerBound - hit.tokens.upperBound : hit.tokens.lowerBound - phrase.upperBound
            guard best.map({ distance < $0.distance }) ?? true else { continue }
            guard isBefore ? before && reach.forward(hit, phrase) : after && reach.back(hit, phrase) else { continue }
            if word == .no, !denial.isAnswer(hit, in: sentence) { continue }
            if word == .lacksOf, !denial.isJoined(hit, phrase, in: sentence) { continue }
            if reason == .lacks, denial.isPast(hit, phrase, in: sentence) { continue }
            best = (distance, reason, hit)
        }
        return best.map { ($0.reason, $0.cue) }
    }

    private static func meaning(_ word: StanceWord) -> (RejectedHit.Reason, before: Bool, after: Bool)? {
        switch word {
        case .lacks, .lacksOf: (.lacks, true, true)
        case .lacksBefore: (.lacks, true, false)
        case .lacksAfter, .no: (.lacks, false, true)
        case .learning: (.learning, true, true)
        case .learningBefore: (.learning, true, false)
        case .learningAfter: (.learning, false, true)
        case .wants: (.wants, true, true)
        case .wantsBefore: (.wants, true, false)
        case .wantsAfter: (.wants, false, true)
        case .hadOnly: (.seenOnly, true, true)
        case .hadOnlyBefore: (.seenOnly, true, false)
        case .hadOnlyAfter: (.seenOnly, false, true)
        case .but, .not, .without, .neither, .past, .having: nil
        }
    }
}
