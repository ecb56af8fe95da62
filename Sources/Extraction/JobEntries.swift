import Documents
import Knowledge
import Model

/// Finds where each position of a CV begins and ends.
struct JobEntries {
    /// One position: its period, its heading lines and its text.
    struct Entry {
        /// The period that anchors it.
        var date: DateGrammar.Found
        /// Ranges of tokens in which title and employer stand, nearest to the date first.
        var header: [Range<Int>]
        /// Ranges of tokens of its text.
        var body: [Range<Int>]
        /// It stands in a section of volunteering.
        var volunteering = false
        /// It was cut out of running text.
        var prose = false

        /// From the first to the last token.
        var tokens: Range<Int> {
            let all = header + body + [date.tokens]
            let lower = all.map(\.lowerBound).min() ?? date.tokens.lowerBound
            let upper = all.map(\.upperBound).max() ?? date.tokens.upperBound
            return lower..<upper
        }
    }

    private let reading: Reading
    private var dates: [[DateGrammar.Found]] = []
    /// The lines with dates, in order.
    private var dated: [Int] = []

    init(_ reading: Reading) {
        self.reading = reading
        dates = reading.lines.map { DateGrammar.all(in: $0.tokens, reading) }
        dated = dates.indices.filter { !dates[$0].isEmpty }
    }

    /// All positions, in the order of the text.
    func find() -> [Entry] {
        let hasSection = reading.lines.contains { $0.section == .experience && !$0.isHeading }
        var entries: [Entry] = []
        var at = 0
        while at < reading.lines.count {
            guard isJobLine(at, hasSection: hasSection) else {
                if let stray = stray(at) { entries.append(stray) }
                at += 1
                continue
            }
            var end = at
            while end < reading.lines.count, isJobLine(end, hasSection: hasSection),
                reading.lines[end].section == reading.lines[at].section
            {
                end += 1
            }
            entries += section(at..<end)
            at = end
        }
        return entries
    }

    private func isJobLine(_ index: Int, hasSection: Bool) -> Bool {
        let line = reading.lines[index]
        if line.isHeading || line.isLetter { return false }
        switch line.section {
        case .experience, .volunteering: return true
        case nil, .summary, .personal, .contact, .objective, .projects, .additional:
            return !hasSection && !isEducation(index)
        default: return false
        }
    }

    private func isEducation(_ index: Int) -> Bool {
        let line = reading.lines[index]
        return !reading.hits(.education, in: line.tokens).isEmpty && reading.hits(.title, in: line.tokens).isEmpty
            && reading.words(line.tokens) < 25
    }

    /// A military service, an internship or voluntary work outside the sections of jobs.
    private func stray(_ index: Int) -> Entry? {
        let line = reading.lines[index]
        guard !line.isHeading, !line.isLetter, line.section != .experience else { return nil }
        guard let date = dates[index].first(where: { $0.form == .range || $0.form == .since || $0.form == .lone }) else {
            return nil
        }
        let sentence = sentence(around: date.tokens, in: line.content..<line.tokens.upperBound)
        guard let kind = reading.hits(.kind, in: sentence).first else { return nil }
        switch KindWord.allCases[kind.value] {
        case .military: break
        case .internship, .volunteering:
            guard date.form != .lone, reading.hits(.certificate, in: sentence).isEmpty, line.section != .courses else {
                return nil
            }
            if case .year = date.period.start, line.section == .education { return nil }
        default: return nil
        }
        return Entry(date: date, header: [sentence], body: [sentence], prose: true)
    }

    // MARK: a section

    private func section(_ range: Range<Int>) -> [Entry] {
        let anchors = range.filter { isAnchor($0, in: range) }
        guard let first = anchors.first else { return prose(range) }
        // Where the lines above the first date head it, they do so everywhere.
        let leading = headerLines(above: first, downTo: range.lowerBound)
        let before = !leading.isEmpty && (!hasOwnHeader(first) || leading.contains { isTitleLike($0) } && !hasTitle(first))
        var entries: [Entry] = []
        var bodyStart = 0
        for (position, anchor) in anchors.enumerated() {
            let next = position + 1 < anchors.count ? anchors[position + 1] : range.upperBound
            guard let date = anchorDate(anchor) else { continue }
            let line = reading.lines[anchor]
            let long = reading.words(line.tokens) > 28 && anchorDates(anchor).count > 0
            if long, dates[anchor].filter({ $0.form == .range || $0.form == .since }).count > 1 {
                entries += prose(anchor..<anchor + 1)
                bodyStart = anchor + 1
                continue
            }
            var header = rest(of: line.tokens, without: date.tokens)
            var bodyFrom = anchor + 1
            if before {
                let above = headerLines(above: anchor, downTo: position == 0 ? range.lowerBound : bodyStart)
                header = above.reversed().map { reading.lines[$0].tokens }.reversed() + header
            }
            // Lines below the date that still head the entry.
            var limit = next
            if before, next < range.upperBound || position + 1 < anchors.count {
                limit = next - headerLines(above: next, downTo: anchor + 1).count
            }
            var taken = 0
            while bodyFrom < limit, taken < 3, isHeaderBelow(bodyFrom, known: header) {
                header.append(reading.lines[bodyFrom].tokens)
                // A town or a duration of its own on a line leaves room for title and employer.
                if says(bodyFrom) { taken += 1 }
                bodyFrom += 1
            }
            bodyStart = bodyFrom
            var body = (bodyFrom..<max(bodyFrom, limit)).map { reading.lines[$0].tokens }
            if reading.words(line.tokens) > 14 { body.append(line.tokens) }
            entries.append(
                Entry(date: date, header: header, body: body, volunteering: line.section == .volunteering))
        }
        return entries
    }

    /// The dates of a line that can anchor an entry.
    private func anchorDates(_ index: Int) -> [DateGrammar.Found] {
        let found = dates[index].filter { $0.form == .range || $0.form == .since }
        if !found.isEmpty { return found }
        return dates[index].filter { $0.form == .lone || $0.form == .until }
    }

    private func anchorDate(_ index: Int) -> DateGrammar.Found? { anchorDates(index).first }

    /// A line whose date stands at its start or end, and which is no sentence of an entry's text.
    private func isAnchor(_ index: Int, in range: Range<Int>) -> Bool {
        let line = reading.lines[index]
        guard let date = anchorDate(index) else { return false }
        let words = reading.words(line.tokens)
        let dated = reading.words(date.tokens)
        let ahead = reading.words(line.tokens.lowerBound..<date.tokens.lowerBound)
        let behind = reading.words(date.tokens.upperBound..<line.tokens.upperBound)
        let isItem: Bool
        if case .item = reading.block(line).kind { isItem = true } else { isItem = false }
        let described = isDescribed(index) || !reading.hits(.employer, in: line.tokens).isEmpty
        if date.form == .lone || date.form == .until {
            // A lone date anchors only at the start of a line that names a kind of work or a title.
            // "Stage janvier 2026 (4 semaines), magasin …": the kind of work opens the line, its date follows at once.
            let opening = reading.hit(.kind, at: line.tokens.lowerBound)
            if let opening, opening.tokens.upperBound == date.tokens.lowerBound, !isItem || isBulleted(range) { return true }
            let atEdge = ahead == 0 || behind == 0 && (!isItem || isBulleted(range))
            guard atEdge, described, words <= 14, words > dated else { return false }
            if case .year = date.period.end {
                return opening != nil || ahead == 0 && isDescribed(index)
                    || reading.hit(.title, at: line.tokens.lowerBound) != nil
            }
            return true
        }
        if date.form == .since, isItem, !described { return false }
        if words == dated { return true }
        if ahead == 0 { return !isItem || described || isBulleted(range) || behind <= 8 }
        let durations = Durations.all(in: date.tokens.upperBound..<line.tokens.upperBound, reading).reduce(0) {
            $0 + reading.words($1.tokens)
        }
        if behind - durations <= 2, ahead <= 16 { return !isItem || described || !isInsideBody(index, range) }
        return ahead <= 10 && words <= 24 && described && !isItem || words > 28 && described
    }

    /// Every position of the section is an item of a list.
    private func isBulleted(_ range: Range<Int>) -> Bool {
        let first = Bisection.first(in: dated) { $0 >= range.lowerBound }
        guard first < dated.count, range.contains(dated[first]) else { return false }
        if case .item = reading.block(reading.lines[dated[first]]).kind { return true }
        return false
    }

    /// An item that follows another item without a date.
    private func isInsideBody(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound, case .item = reading.block(reading.lines[index - 1]).kind else { return false }
        return anchorDate(index - 1) == nil
    }

    private func hasTitle(_ index: Int) -> Bool {
        reading.hits(.title, in: reading.lines[index].tokens).contains { TitleWord.allCases[$0.value] != .senior }
    }

    /// "Freelance", "Stage": work that has a kind instead of a post.
    private func isKindOfWork(_ index: Int) -> Bool {
        reading.hits(.kind, in: reading.lines[index].tokens).contains { KindWord.allCases[$0.value] != .employment }
    }

    private func isDescribed(_ index: Int) -> Bool {
        hasTitle(index) || !reading.hits(.kind, in: reading.lines[index].tokens).isEmpty
    }

    private func isTitleLike(_ index: Int) -> Bool {
        hasTitle(index) || !reading.hits(.employer, in: reading.lines[index].tokens).isEmpty
    }

    /// The anchor's own line names a title or employer beside the date.
    private func hasOwnHeader(_ index: Int) -> Bool {
        guard let date = anchorDate(index) else { return false }
        let rest = self.rest(of: reading.lines[index].tokens, without: date.tokens)
        let words = rest.reduce(0) { $0 + reading.words($1) }
        let durations = rest.reduce(0) { $0 + Durations.all(in: $1, reading).reduce(0) { $0 + reading.words($1.tokens) } }
        let places = rest.reduce(0) { $0 + reading.hits(.town, in: $1).count + reading.hits(.country, in: $1).count }
        return words - durations - places >= 1
    }

    /// The lines directly above an anchor that head it.
    private func headerLines(above anchor: Int, downTo lowest: Int) -> [Int] {
        var lines: [Int] = []
        var at = anchor - 1
        while at >= lowest, lines.count < 3, isHeaderLine(at), !isInOtherRow(at, than: anchor) {
            lines.insert(at, at: 0)
            at -= 1
        }
        return lines
    }

    /// In a table whose rows are positions ("2005 – 2011 | Quarry Ltd | driver"), what stands in another row heads nothing here.
    private func isInOtherRow(_ index: Int, than anchor: Int) -> Bool {
        guard case .cell(let table, let row, let column) = reading.block(reading.lines[anchor]).kind,
            case .cell(table, let other, _) = reading.block(reading.lines[index]).kind, other != row,
            anchor + 1 < reading.lines.count,
            case .cell(table, row, let next) = reading.block(reading.lines[anchor + 1]).kind
        else { return false }
        return next > column
    }

    /// A short line without a full stop at its end that is no item of a list, or is bold, or a heading.
    private func isHeaderLine(_ index: Int) -> Bool {
        let line = reading.lines[index]
        let words = reading.words(line.tokens)
        guard words > 0, words <= 14, anchorDate(index).map({ $0.form == .lone }) ?? true else { return false }
        let block = reading.block(line)
        if case .heading = block.kind { return true }
        if block.bold { return true }
        if case .item = block.kind { return (hasTitle(index) || isKindOfWork(index)) && words <= 8 }
        let last = reading.text.tokens[line.tokens.upperBound - 1]
        if last.isSign(UInt8(ascii: ";")) { return false }
        // "Sp. z o.o." ends with a stop and is still a name.
        if last.isSign(UInt8(ascii: ".")), reading.hits(.employer, in: line.tokens).isEmpty {
            // "Kraków, woj. mał." ends with an abbreviation; a sentence of the text does not.
            let before = line.tokens.count > 1 ? reading.text.tokens[line.tokens.upperBound - 2].byteCount : 0
            if words > 4 || before > 4 { return false }
        }
        if last.isSign(UInt8(ascii: ":")), !isTitleLike(index) { return false }
        return true
    }

    /// A line below the date that names what is still missing: title, employer or place.
    private func isHeaderBelow(_ index: Int, known header: [Range<Int>]) -> Bool {
        guard isHeaderLine(index) else { return false }
        let line = reading.lines[index]
        let words = reading.words(line.tokens)
        let titled = header.contains { reading.hits(.title, in: $0).contains { TitleWord.allCases[$0.value] != .senior } }
        let headed = header.reduce(0) { $0 + reading.words($1) }
        let block = reading.block(line)
        if case .heading = block.kind { return true }
        if block.bold { return true }
        if headed == 0 { return true }
        if !titled, hasTitle(index) { return words <= 12 }
        if !reading.hits(.employer, in: line.tokens).isEmpty, words <= 12 { return true }
        let places = reading.hits(.town, in: line.tokens).count + reading.hits(.country, in: line.tokens).count
        if places > 0, words <= 8 { return true }
        let first = reading.text.tokens[line.tokens.lowerBound]
        return header.count <= 1 && words <= 7 && (first.shape.contains(.capital) || first.kind == .sign)
            && reading.hits(.skill, in: line.tokens).isEmpty
    }

    /// A line that names more than a place and a duration.
    private func says(_ index: Int) -> Bool {
        let line = reading.lines[index].tokens
        var words = reading.words(line)
        for topic in [Topic.town, .country] { for hit in reading.hits(topic, in: line) { words -= hit.tokens.count } }
        for duration in Durations.all(in: line, reading) { words -= reading.words(duration.tokens) }
        return words > 0
    }

    private func rest(of range: Range<Int>, without date: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        if reading.words(range.lowerBound..<date.lowerBound) > 0 { parts.append(range.lowerBound..<date.lowerBound) }
        if reading.words(date.upperBound..<range.upperBound) > 0 { parts.append(date.upperBound..<range.upperBound) }
        return parts
    }

    // MARK: running text

    /// Positions told in sentences: each period takes the words up to the next one.
    private func prose(_ range: Range<Int>) -> [Entry] {
        var entries: [Entry] = []
        for index in range {
            let line = reading.lines[index]
            let found = dates[index].filter { $0.form == .range || $0.form == .since }
            for (position, date) in found.enumerated() {
                let end = position + 1 < found.count ? found[position + 1].tokens.lowerBound : line.tokens.upperBound
                let start = position > 0 ? found[position - 1].tokens.upperBound : line.content
                let sentence = self.sentence(around: date.tokens, in: start..<end)
                let isSchool = !reading.hits(.education, in: sentence).isEmpty
                let isTitled = !reading.hits(.title, in: sentence).isEmpty
                if isSchool, !isTitled { continue }
                guard
                    isTitled || !reading.hits(.employer, in: sentence).isEmpty || !reading.hits(.kind, in: sentence).isEmpty
                else { continue }
                // The text of the job goes on to the next period.
                entries.append(Entry(date: date, header: [sentence], body: [sentence.lowerBound..<end], prose: true))
            }
        }
        return entries
    }

    /// The sentence that holds a range, within limits.
    private func sentence(around range: Range<Int>, in limits: Range<Int>) -> Range<Int> {
        let tokens = reading.text.tokens
        var lower = range.lowerBound
        while lower > limits.lowerBound, !Clauses.endsSentence(lower - 1, tokens) { lower -= 1 }
        var upper = range.upperBound
        // The stop behind "г." or "r." belongs to the date and may end the sentence as well.
        if upper > range.lowerBound, tokens[upper - 1].isSign(UInt8(ascii: ".")), upper < limits.upperBound,
            tokens[upper].shape.contains(.capital)
        {
            return lower..<upper
        }
        while upper < limits.upperBound, !Clauses.endsSentence(upper, tokens) { upper += 1 }
        return lower..<min(upper + 1, limits.upperBound)
    }
}
