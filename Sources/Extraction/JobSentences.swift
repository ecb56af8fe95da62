import Knowledge
import Model

/// Positions that are told in sentences.
struct JobSentences {
    private let lines: JobLines
    private var reading: Reading { lines.reading }

    init(_ lines: JobLines) { self.lines = lines }

    /// A line of running text: several periods, each beside words of work, or one in the midst of a sentence.
    func tells(_ index: Int) -> Bool {
        let line = reading.lines[index]
        let found = periods(index)
        guard let first = found.first, reading.words(line.tokens) > (found.count > 1 ? 12 : 8) else { return false }
        let tokens = reading.text.tokens
        if found.dropFirst().contains(where: { tokens[$0.tokens.lowerBound - 1].isSign(UInt8(ascii: "(")) }) { return false }
        if found.count > 1 {
            let told = entries(index..<index + 1).count
            return told > 1 || told == 1 && groups(found).count > 1
        }
        if isSpoken(line.content..<first.tokens.lowerBound, until: first.tokens.upperBound, line.tokens.upperBound) {
            return true
        }
        // "And then 2023-2024 helped …": small letters go on behind the period, and nothing of work stands before it.
        let behind = first.tokens.upperBound
        guard behind < line.tokens.upperBound, reading.words(behind..<line.tokens.upperBound) > 2, tokens[behind].kind == .word,
            !tokens[behind].shape.contains(.capital),
            !isWork(line.tokens.lowerBound..<first.tokens.lowerBound)
        else { return false }
        return reading.words(line.tokens.lowerBound..<first.tokens.lowerBound) > 0
            || reading.dateWord(.from, .since, at: first.tokens.lowerBound) != nil
    }

    /// "I worked for Northgate Buses as a driver from …": one clause with the post in its midst and words that bring in an employer.
    private func isSpoken(_ clause: Range<Int>, until end: Int, _ lineEnd: Int) -> Bool {
        let tokens = reading.text.tokens
        guard reading.words(clause) > 3, reading.words(end..<lineEnd) == 0, end < lineEnd, tokens[end].isSign(UInt8(ascii: ".")),
            !reading.hits(.workplace, in: clause).isEmpty,
            let post = JobLines.posts(in: clause, reading).first, post.tokens.lowerBound > clause.lowerBound
        else { return false }
        var isQuoted = false
        for at in clause where tokens[at].kind == .sign {
            switch tokens[at].sign {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: "-"):
                if !isQuoted, tokens[at].gap != .glued || !tokens[at].isSign(UInt8(ascii: "-")) { return false }
            default: continue
            }
        }
        return true
    }

    /// Each period takes the words of its sentence; in a sentence of several, those up to the next or the last one.
    func entries(_ range: Range<Int>) -> [JobEntries.Entry] {
        var entries: [JobEntries.Entry] = []
        for index in range {
            let line = reading.lines[index]
            let found = periods(index)
            for group in groups(found) {
                let lower = group.lowerBound > 0 ? found[group.lowerBound - 1].tokens.upperBound : line.content
                let upper = group.upperBound < found.count ? found[group.upperBound].tokens.lowerBound : line.tokens.upperBound
                let dated = found[group.lowerBound].tokens.lowerBound..<found[group.upperBound - 1].tokens.upperBound
                let whole = sentence(around: dated, in: lower..<upper)
                // "From 2009 to 2015 I was …, from 2016 to 2020 …": the words follow their period, else they stand before it.
                let isBefore = isWork(whole.lowerBound..<dated.lowerBound)
                for position in group {
                    let date = found[position]
                    let first = position == group.lowerBound ? whole.lowerBound : found[position - 1].tokens.upperBound
                    let last = position + 1 == group.upperBound ? whole.upperBound : found[position + 1].tokens.lowerBound
                    var header = whole
                    if group.count > 1 {
                        header = isBefore ? first..<date.tokens.upperBound : date.tokens.lowerBound..<last
                    }
                    guard isWork(header), !isSchool(header) else { continue }
                    // The text of the job goes on to the next period.
                    let next = position + 1 < found.count ? found[position + 1].tokens.lowerBound : line.tokens.upperBound
                    entries.append(
                        JobEntries.Entry(
                            date: date, header: [header], body: [header.lowerBound..<max(header.upperBound, next)], prose: true))
                }
            }
        }
        return entries
    }

    /// The periods that stand in one sentence, by their numbers.
    private func groups(_ found: [DateGrammar.Found]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        for position in found.indices {
            if let last = groups.last, !isParted(found[position - 1].tokens.upperBound, found[position].tokens.lowerBound) {
                groups[groups.count - 1] = last.lowerBound..<position + 1
            } else {
                groups.append(position..<position + 1)
            }
        }
        return groups
    }

    private func isParted(_ lower: Int, _ upper: Int) -> Bool {
        let tokens = reading.text.tokens
        if endsWithStop(lower), lower < upper, tokens[lower].shape.contains(.capital) { return true }
        return lower < upper && (lower..<upper).contains { Clauses.endsSentence($0, tokens) }
    }

    /// The stop behind "г." or "r." belongs to the date and may end the sentence as well.
    private func endsWithStop(_ upper: Int) -> Bool { upper > 0 && reading.text.tokens[upper - 1].isSign(UInt8(ascii: ".")) }

    private func isSchool(_ range: Range<Int>) -> Bool {
        !reading.hits(.education, in: range).isEmpty && reading.hits(.title, in: range).isEmpty
    }

    private func periods(_ index: Int) -> [DateGrammar.Found] {
        lines.dates[index].filter { $0.form == .range || $0.form == .since }
    }

    private func isWork(_ range: Range<Int>) -> Bool {
        [Topic.title, .employer, .kind].contains { topic in reading.hits(topic, in: range).contains { !$0.decoy } }
    }

    /// The sentence that holds a range, within limits.
    func sentence(around range: Range<Int>, in limits: Range<Int>) -> Range<Int> {
        let tokens = reading.text.tokens
        var lower = range.lowerBound
        while lower > limits.lowerBound, !Clauses.endsSentence(lower - 1, tokens) { lower -= 1 }
        var upper = range.upperBound
        if endsWithStop(upper), upper < limits.upperBound, tokens[upper].shape.contains(.capital) { return lower..<upper }
        while upper < limits.upperBound, !Clauses.endsSentence(upper, tokens) { upper += 1 }
        return lower..<min(upper + 1, limits.upperBound)
    }
}
