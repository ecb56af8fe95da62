import Knowledge
import Model

/// Finds the employer of a position in the sentence beside it: "…, 2017 to 2021. All at Example Ltd.", "At Example Ltd I was a
/// driver." above "Position: driver; 2015 to 2019".
struct JobNeighbours {
    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// The employer that the sentence behind a position's own names, or the sentence on the line above; nil when none does.
    func employer(of entry: JobEntries.Entry) -> Range<Int>? {
        guard let line = reading.line(of: entry.date.tokens.lowerBound) else { return nil }
        if entry.prose { return behind(entry, reading.lines[line].tokens) }
        guard let first = reading.line(of: entry.tokens.lowerBound), first > 0, first - 1 != reading.nameLine else { return nil }
        let above = reading.lines[first - 1]
        guard !above.isHeading, above.section == reading.lines[first].section, above.content == above.tokens.lowerBound,
            let last = above.tokens.last, reading.text.tokens[last].isSign(UInt8(ascii: ".")), reading.words(above.tokens) <= 14,
            !JobLines.posts(in: above.tokens, reading).isEmpty
        else { return nil }
        return named(above.tokens)
    }

    private func behind(_ entry: JobEntries.Entry, _ line: Range<Int>) -> Range<Int>? {
        let tokens = reading.text.tokens
        // Other positions of the same sentence may stand between.
        let last = DateGrammar.ranges(in: line, reading).last?.tokens.upperBound ?? entry.date.tokens.upperBound
        let start = max(last, entry.date.tokens.upperBound)..<line.upperBound
        // The stop behind "гг." or "r." belongs to the date and may end the sentence as well.
        let isEnded =
            Clauses.endsSentence(start.lowerBound - 1, tokens)
            && start.first.map { tokens[$0].kind == .word && tokens[$0].shape.contains(.capital) } ?? false
        guard
            let stop = isEnded ? start.lowerBound : start.first(where: { Clauses.endsSentence($0, tokens) }).map({ $0 + 1 })
        else { return nil }
        let end = (stop..<line.upperBound).first { Clauses.endsSentence($0, tokens) } ?? line.upperBound
        let next = stop..<max(stop, end)
        guard reading.words(next) <= 8, JobLines.posts(in: next, reading).isEmpty else { return nil }
        return named(next)
    }

    /// A name behind words that bring it in, with a company's form or in quotes, in a sentence without dates.
    private func named(_ sentence: Range<Int>) -> Range<Int>? {
        let tokens = reading.text.tokens
        guard !sentence.isEmpty, DateGrammar.all(in: sentence, reading).isEmpty,
            let word = reading.hits(.workplace, in: sentence).first, word.tokens.upperBound < sentence.upperBound,
            reading.hits(.employer, in: sentence).contains(where: { EmployerWord.allCases[$0.value] == .form && !$0.decoy })
                || sentence.contains(where: { tokens[$0].isSign(UInt8(ascii: "\"")) })
        else { return nil }
        let entry = JobEntries.Entry(
            date: DateGrammar.Found(
                tokens: sentence.upperBound..<sentence.upperBound, period: Period(start: .unknown, end: .unknown), form: .lone),
            header: [sentence], body: [], prose: true)
        return JobProse(reading).read(entry).employer
    }
}
