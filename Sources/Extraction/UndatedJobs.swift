import Documents
import Knowledge
import Model

/// Finds the positions that a section of experience names without any date.
///
/// Without a date only the heading's own words show a position: a post at its start, and an employer beside it, below it, or a list
/// of duties below it.
struct UndatedJobs {
    private static let longestHeading = 12

    private let lines: JobLines
    private var reading: Reading { lines.reading }

    init(_ lines: JobLines) { self.lines = lines }

    /// The positions that begin in a range of lines.
    ///
    /// Where other positions of the section have dates, a post without an employer is a task of theirs.
    func entries(_ range: Range<Int>, besideDated: Bool) -> [JobEntries.Entry] {
        var entries: [JobEntries.Entry] = []
        var head = first(in: range, besideDated: besideDated)
        while let line = head {
            let from = namesEmployer(line + 1, in: range) ? line + 2 : line + 1
            let next = first(in: from..<max(from, range.upperBound), besideDated: besideDated)
            let end = max(from, next ?? range.upperBound)
            let tokens = reading.lines[line].tokens
            entries.append(
                JobEntries.Entry(
                    date: DateGrammar.Found(
                        tokens: tokens.lowerBound..<tokens.lowerBound, period: Period(start: .unknown, end: .unknown), form: .lone
                    ),
                    header: (line..<from).map { reading.lines[$0].tokens }, body: (from..<end).map { reading.lines[$0].tokens },
                    isUndated: true))
            head = next
        }
        return entries
    }

    /// The first line of a range that heads a position without a date.
    func first(in range: Range<Int>, besideDated: Bool) -> Int? {
        range.first { isHead($0, in: range, besideDated: besideDated) }
    }

    /// Words of Data or quotes name a post or an employer.
    func isNamed(_ range: Range<Int>) -> Bool {
        [Topic.title, .employer, .kind].contains { topic in reading.hits(topic, in: range).contains { !$0.decoy } }
            || range.contains { reading.text.tokens[$0].isSign(UInt8(ascii: "\"")) }
    }

    private func isHead(_ index: Int, in range: Range<Int>, besideDated: Bool) -> Bool {
        let line = reading.lines[index]
        guard line.section == .experience, !line.isHeading, !lines.isItem(index), isSetApart(index) || !besideDated,
            lines.dates[index].isEmpty,
            lines.isHeaderLine(index), lines.hasTitle(index), line.content == line.tokens.lowerBound,
            reading.words(line.tokens) <= UndatedJobs.longestHeading
        else { return false }
        let last = reading.text.tokens[line.tokens.upperBound - 1]
        if last.isSign(UInt8(ascii: ":")) || last.isSign(UInt8(ascii: ",")) { return false }
        if isFirm(line.tokens), isSetApart(index) || lines.opensWithPost(index) { return true }
        guard lines.opensWithPost(index), isSetApart(index) else { return false }
        if namesEmployer(index + 1, in: range) { return true }
        return !besideDated && index + 1 < range.upperBound && lines.isItem(index + 1)
    }

    private func isSetApart(_ index: Int) -> Bool {
        if lines.isApart(index) || reading.lines[index - 1].isHeading { return true }
        let block = reading.block(reading.lines[index])
        if case .heading = block.kind { return true }
        return block.bold
    }

    /// A line below a post that names its employer and nothing of another position.
    private func namesEmployer(_ index: Int, in range: Range<Int>) -> Bool {
        guard range.contains(index), !lines.isItem(index), !lines.isApart(index), lines.dates[index].isEmpty,
            lines.isHeaderLine(index), !lines.hasTitle(index), reading.words(reading.lines[index].tokens) <= 8
        else { return false }
        return isFirm(reading.lines[index].tokens)
    }

    /// A company's form, quotes, or words that bring in a name with a capital.
    private func isFirm(_ range: Range<Int>) -> Bool {
        let tokens = reading.text.tokens
        if range.contains(where: { tokens[$0].isSign(UInt8(ascii: "\"")) }) { return true }
        let employers = reading.hits(.employer, in: range).filter { !$0.decoy }
        if employers.contains(where: {
            EmployerWord.allCases[$0.value] == .form || tokens[$0.tokens.lowerBound].shape.contains(.capital)
        }) {
            return true
        }
        return reading.hits(.workplace, in: range).contains {
            $0.tokens.upperBound < range.upperBound && tokens[$0.tokens.upperBound].shape.contains(.capital)
                && reading.hit(.town, at: $0.tokens.upperBound) == nil
        }
    }
}
