import Documents
import Knowledge
import Model

/// What the lines of a CV are to its positions: anchors that carry a period, lines that head an entry, or text.
struct JobLines {
    /// How the positions of one section are written.
    struct Style {
        /// Every position is an item of a list.
        var isBulleted = false
        /// Periods begin their lines, with title or employer behind them.
        var datesLead = false
    }

    let reading: Reading
    /// The dates of each line.
    let dates: [[DateGrammar.Found]]

    init(_ reading: Reading) {
        self.reading = reading
        dates = reading.lines.map { DateGrammar.all(in: $0.tokens, reading) }
    }

    /// How a section is written, by its first line with a period.
    func style(of range: Range<Int>) -> Style {
        let forms: [DateGrammar.Found.Form] = [.range, .since]
        let ranged = range.first { line in dates[line].contains { forms.contains($0.form) } }
        guard let first = ranged ?? range.first(where: { anchorDate($0) != nil }), let date = anchorDate(first) else {
            return Style()
        }
        let line = reading.lines[first]
        let leads = reading.words(line.tokens.lowerBound..<date.tokens.lowerBound) == 0 && date.form == .range
        return Style(
            isBulleted: isItem(first), datesLead: leads && reading.words(line.tokens) > reading.words(date.tokens))
    }

    // MARK: anchors

    /// The dates of a line that can anchor an entry.
    func anchorDates(_ index: Int) -> [DateGrammar.Found] {
        let found = dates[index].filter { $0.form == .range || $0.form == .since }
        if !found.isEmpty { return found }
        return dates[index].filter { $0.form == .lone || $0.form == .until }
    }

    /// The date that anchors a line's entry.
    func anchorDate(_ index: Int) -> DateGrammar.Found? { anchorDates(index).first }

    /// A line whose date stands at its start or end, and which is no sentence of an entry's text.
    func isAnchor(_ index: Int, in range: Range<Int>, _ style: Style) -> Bool {
        let line = reading.lines[index]
        guard let date = anchorDate(index) else { return false }
        if date.form == .lone || date.form == .until { return isLoneAnchor(index, date, in: range, style) }
        let words = reading.words(line.tokens)
        let dated = reading.words(date.tokens)
        let ahead = reading.words(line.tokens.lowerBound..<date.tokens.lowerBound)
        let behind = reading.words(date.tokens.upperBound..<line.tokens.upperBound)
        let described = isDescribed(index) || !reading.hits(.employer, in: line.tokens).isEmpty
        if isItem(index) {
            if date.form == .since, !described { return false }
            // "- Depuis 2022, référent Windows": a task of the position above.
            if !style.isBulleted, ahead == 0,
                let next = reading.text.tokens[date.tokens.upperBound..<line.tokens.upperBound].first(where: { $0.kind == .word }
                ),
                !next.shape.contains(.capital)
            {
                return false
            }
            if !style.isBulleted, ahead > 0, !opensWithPost(index) { return false }
        }
        if words == dated { return true }
        if ahead == 0, goesOnInSentence(index, date) { return false }
        // "Driving licence since 2015"
        if date.form == .since, ahead > 0, !described { return false }
        if ahead == 0 { return !isItem(index) || described || style.isBulleted || behind <= 8 }
        let durations = Durations.all(in: date.tokens.upperBound..<line.tokens.upperBound, reading).reduce(0) {
            $0 + reading.words($1.tokens)
        }
        if behind - durations <= 2, ahead <= 16 { return !isItem(index) || described || !isInsideBody(index, range) }
        if isFollowed(date, in: line.tokens), ahead <= 12, described, !isItem(index) || style.isBulleted { return true }
        if isBracketed(date), ahead <= 10, words <= 20, opensWithPost(index) { return true }
        return ahead <= 10 && words <= 24 && described && !isItem(index) || words > 28 && described
    }

    /// "… — 02.2016–12.2022. Servers and backups": the text of the position stands behind the full stop.
    func isFollowed(_ date: DateGrammar.Found, in line: Range<Int>) -> Bool {
        let behind = date.tokens.upperBound
        return behind + 1 < line.upperBound && Clauses.endsSentence(behind, reading.text.tokens)
    }

    /// "From May to August 2022, besides, on call for a client": a sentence of a position's text that begins with a period.
    private func goesOnInSentence(_ index: Int, _ date: DateGrammar.Found) -> Bool {
        let line = reading.lines[index].tokens
        let tokens = reading.text.tokens
        guard reading.dateWord(.from, .since, at: date.tokens.lowerBound) != nil else { return false }
        let end = (date.tokens.upperBound..<line.upperBound).first { Clauses.endsSentence($0, tokens) } ?? line.upperBound
        let sentence = date.tokens.upperBound..<end
        let words = sentence.filter { tokens[$0].kind == .word }.prefix(2)
        guard reading.words(sentence) > 5, let last = words.last, !tokens[last].shape.contains(.capital),
            JobLines.posts(in: sentence, reading).isEmpty, reading.hits(.kind, in: sentence).isEmpty
        else { return false }
        return !reading.hits(.employer, in: sentence).contains {
            !$0.decoy && tokens[$0.tokens.lowerBound].shape.contains(.capital)
        }
    }

    /// A lone date anchors only beside a title or a kind of work: "Waitress, summer 2020", "Stage janvier 2026, magasin …".
    private func isLoneAnchor(_ index: Int, _ date: DateGrammar.Found, in range: Range<Int>, _ style: Style) -> Bool {
        let line = reading.lines[index]
        let words = reading.words(line.tokens)
        let dated = reading.words(date.tokens)
        let isStart = reading.words(text(index).lowerBound..<date.tokens.lowerBound) == 0
        let isEnd = reading.words(date.tokens.upperBound..<line.tokens.upperBound) == 0
        if words == dated { return datesAPost(index, in: range) }
        let fits = !isItem(index) || style.isBulleted
        let opening = reading.hit(.kind, at: firstWord(of: text(index)))
        if let opening, opening.tokens.upperBound == date.tokens.lowerBound, fits { return true }
        guard isStart || isEnd && (fits || opensWithPost(index)), words <= 14 else { return false }
        if case .year = date.period.end {
            if isStart { return isDescribed(index) || style.datesLead && fits && words <= 9 }
            return opensWithPost(index)
        }
        return isDescribed(index) || !reading.hits(.employer, in: line.tokens).isEmpty
    }

    /// "Summer 2020" on a line of its own, above or below a title.
    private func datesAPost(_ index: Int, in range: Range<Int>) -> Bool {
        [index - 1, index + 1].contains { near in
            range.contains(near) && dates[near].isEmpty && isHeaderLine(near) && opensWithPost(near)
        }
    }

    /// An item that follows another item without a date.
    private func isInsideBody(_ index: Int, _ range: Range<Int>) -> Bool {
        index > range.lowerBound && isItem(index - 1) && anchorDate(index - 1) == nil
    }

    private func isBracketed(_ date: DateGrammar.Found) -> Bool {
        let tokens = reading.text.tokens
        return date.tokens.lowerBound > 0 && tokens[date.tokens.lowerBound - 1].isSign(UInt8(ascii: "("))
            && tokens[min(date.tokens.upperBound, tokens.count - 1)].isSign(UInt8(ascii: ")"))
    }

    // MARK: what a line names

    /// A line behind the heading that it begins with ("Work: driver, …"); a kind of work there says what the position is.
    func text(_ index: Int) -> Range<Int> {
        let line = reading.lines[index]
        guard line.content > line.tokens.lowerBound, reading.hits(.kind, in: line.tokens.lowerBound..<line.content).isEmpty else {
            return line.tokens
        }
        return line.content..<line.tokens.upperBound
    }

    /// A line of a list.
    func isItem(_ index: Int) -> Bool {
        if case .item = reading.block(reading.lines[index]).kind { return true }
        return false
    }

    /// Words of Data that name a post, ranks and words with another meaning left out.
    static func posts(in range: Range<Int>, _ reading: Reading) -> [Reading.Hit] {
        reading.hits(.title, in: range).filter { !$0.decoy && TitleWord.allCases[$0.value] != .senior }
    }

    /// The line names a post.
    func hasTitle(_ index: Int) -> Bool { !JobLines.posts(in: reading.lines[index].tokens, reading).isEmpty }

    /// The line names a post or a kind of work.
    func isDescribed(_ index: Int) -> Bool {
        hasTitle(index) || !reading.hits(.kind, in: reading.lines[index].tokens).isEmpty
    }

    /// The line names a post or an employer.
    func isTitleLike(_ index: Int) -> Bool {
        hasTitle(index) || !reading.hits(.employer, in: reading.lines[index].tokens).isEmpty
    }

    /// The line begins with a post, its rank or a kind of work.
    func opensWithPost(_ index: Int) -> Bool {
        let line = text(index)
        let first = firstWord(of: line)
        return reading.hits(.title, in: first..<first + 1).contains { !$0.decoy }
            || reading.hits(.kind, in: first..<first + 1).contains { KindWord.allCases[$0.value] != .employment }
            // "IT volunteer", "Junior support analyst": the post is the second word.
            || JobLines.posts(in: first..<min(first + 2, line.upperBound), reading).isEmpty == false
            || reading.hits(.kind, in: first..<min(first + 2, line.upperBound)).contains {
                KindWord.allCases[$0.value] != .employment
            } && reading.words(line) <= 8
    }

    private func firstWord(of line: Range<Int>) -> Int {
        line.first { reading.text.tokens[$0].kind == .word } ?? line.lowerBound
    }

    /// The anchor's own line names a title or employer beside the date.
    func hasOwnHeader(_ index: Int) -> Bool {
        guard let date = anchorDate(index) else { return false }
        let rest = self.rest(of: text(index), without: date.tokens)
        let words = rest.reduce(0) { $0 + reading.words($1) }
        let durations = rest.reduce(0) { $0 + Durations.all(in: $1, reading).reduce(0) { $0 + reading.words($1.tokens) } }
        let places = rest.reduce(0) { $0 + reading.hits(.town, in: $1).count + reading.hits(.country, in: $1).count }
        return words - durations - places >= 1
    }

    /// A line that names more than a place, a duration and a kind of contract.
    func says(_ index: Int) -> Bool {
        let line = reading.lines[index].tokens
        var words = reading.words(line)
        for topic in [Topic.town, .country] { for hit in reading.hits(topic, in: line) { words -= hit.tokens.count } }
        for duration in Durations.all(in: line, reading) { words -= reading.words(duration.tokens) }
        for hit in reading.hits(.kind, in: line) where KindWord.allCases[hit.value] == .employment { words -= hit.tokens.count }
        return words > 0
    }

    /// What stands in a line beside its date.
    func rest(of range: Range<Int>, without date: Range<Int>) -> [Range<Int>] {
        guard range.lowerBound <= date.lowerBound else { return [range] }
        var parts: [Range<Int>] = []
        if reading.words(range.lowerBound..<date.lowerBound) > 0 { parts.append(range.lowerBound..<date.lowerBound) }
        let behind = date.upperBound..<range.upperBound
        let isRemark = !parts.isEmpty && reading.words(behind) == 1 && isRemark(behind)
        if reading.words(behind) > 0, !isRemark { parts.append(date.upperBound..<range.upperBound) }
        return parts
    }

    /// One word in small letters that Data does not know: "…, May 2018 to June 2020 inclusive".
    private func isRemark(_ range: Range<Int>) -> Bool {
        range.allSatisfy { reading.text.tokens[$0].kind == .sign || !reading.text.tokens[$0].shape.contains(.capital) }
            && [Topic.title, .employer, .kind, .line, .town, .country].allSatisfy { reading.hits($0, in: range).isEmpty }
    }
}
