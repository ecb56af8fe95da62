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
        /// The text gives it no date.
        var isUndated = false

        /// From the first to the last token.
        var tokens: Range<Int> {
            let all = header + body + [date.tokens]
            let lower = all.map(\.lowerBound).min() ?? date.tokens.lowerBound
            let upper = all.map(\.upperBound).max() ?? date.tokens.upperBound
            return lower..<upper
        }
    }

    private let reading: Reading
    private let lines: JobLines
    private let sentences: JobSentences
    private let undated: UndatedJobs

    init(_ reading: Reading) {
        self.reading = reading
        lines = JobLines(reading)
        sentences = JobSentences(lines)
        undated = UndatedJobs(lines)
    }

    /// All positions, in the order of the text.
    func find() -> [Entry] {
        // "Before that: …" opens a section in running text and does not say that no position stands above it.
        let hasSection = reading.lines.contains { $0.section == .experience && $0.isHeading }
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

    /// A school or diploma without a post beside it; "technik informatyk" is a diploma and no post there.
    private func isEducation(_ index: Int) -> Bool {
        let line = reading.lines[index]
        let diplomas = reading.hits(.education, in: line.tokens)
        guard diplomas.contains(where: { EducationWord.allCases[$0.value] != .field }), reading.words(line.tokens) < 25 else {
            return false
        }
        if isBesidePost(index) { return false }
        return !reading.hits(.title, in: line.tokens).contains { post in
            !diplomas.contains { $0.tokens.overlaps(post.tokens) && $0.tokens.count >= post.tokens.count }
        }
    }

    /// The cell of a row behind a post or a kind of work: the employer may be a school.
    private func isBesidePost(_ index: Int) -> Bool {
        guard index > 0, case .cell(let table, let row, _) = reading.block(reading.lines[index]).kind,
            case .cell(table, row, _) = reading.block(reading.lines[index - 1]).kind
        else { return false }
        return lines.isDescribed(index - 1)
    }

    /// A military service, an internship or voluntary work outside the sections of jobs.
    private func stray(_ index: Int) -> Entry? {
        let line = reading.lines[index]
        guard !line.isHeading, !line.isLetter, line.section != .experience else { return nil }
        let forms: [DateGrammar.Found.Form] = [.range, .since, .lone]
        guard let date = lines.dates[index].first(where: { forms.contains($0.form) }) else { return nil }
        let sentence = sentences.sentence(around: date.tokens, in: line.content..<line.tokens.upperBound)
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
        let style = lines.style(of: range)
        let anchors = range.filter { lines.isAnchor($0, in: range, style) }
        guard let first = anchors.first else {
            let told = sentences.entries(range)
            return told.isEmpty ? undated.entries(range, besideDated: false) : told
        }
        // Where the lines above the first date head it, they do so everywhere.
        let leading = lines.headerLines(above: first, downTo: range.lowerBound)
        let before =
            !leading.isEmpty
            && (!lines.hasOwnHeader(first) || leading.contains { lines.isTitleLike($0) } && !lines.hasTitle(first))
        var entries = undated.entries(range.lowerBound..<first - (before ? leading.count : 0), besideDated: true)
        var bodyStart = range.lowerBound
        for (position, anchor) in anchors.enumerated() {
            let next = position + 1 < anchors.count ? anchors[position + 1] : range.upperBound
            guard let date = lines.anchorDate(anchor) else { continue }
            if sentences.tells(anchor) {
                entries += sentences.entries(anchor..<anchor + 1)
                bodyStart = anchor + 1
                continue
            }
            let line = lines.text(anchor)
            // What follows a full stop behind the period is text, where title or employer stand before it.
            let isFollowed = lines.isFollowed(date, in: line) && undated.isNamed(line.lowerBound..<date.tokens.lowerBound)
            var entry = Entry(
                date: date,
                header: lines.rest(of: isFollowed ? line.lowerBound..<date.tokens.upperBound : line, without: date.tokens),
                body: isFollowed ? [date.tokens.upperBound..<line.upperBound] : [],
                volunteering: reading.lines[anchor].section == .volunteering)
            if before {
                entry.header = lines.headerLines(above: anchor, downTo: bodyStart).map { reading.lines[$0].tokens } + entry.header
            } else if let employer = lines.employerLine(above: anchor, downTo: bodyStart) {
                entry.header.append(reading.lines[employer].tokens)
            }
            // What heads the next position is no text of this one.
            let isLast = position + 1 == anchors.count
            let limit = before && !isLast ? next - lines.headerLines(above: next, downTo: anchor + 1).count : next
            let bodyFrom = takeHeader(below: anchor, to: limit, into: &entry, before: before)
            bodyStart = bodyFrom
            let bodyEnd = undated.first(in: bodyFrom..<max(bodyFrom, limit), besideDated: true) ?? max(bodyFrom, limit)
            entry.body += (bodyFrom..<bodyEnd).map { reading.lines[$0].tokens }
            if !isFollowed, reading.words(line) > 14 { entry.body.append(line) }
            entries.append(entry)
            entries += undated.entries(bodyEnd..<max(bodyEnd, limit), besideDated: true)
        }
        return entries
    }

    /// Adds the lines below the date that still head the entry; the line where its text begins.
    private func takeHeader(below anchor: Int, to limit: Int, into entry: inout Entry, before: Bool) -> Int {
        var from = anchor + 1
        var taken = 0
        while from < limit, taken < 3, lines.isHeaderBelow(from, of: anchor, known: entry.header) {
            entry.header.append(reading.lines[from].tokens)
            // A town or a duration of its own on a line leaves room for title and employer.
            if lines.says(from) { taken += 1 }
            from += 1
        }
        if !before, !lines.isTitled(entry.header), let title = lines.laterTitle(from: from, to: limit) {
            entry.header.append(reading.lines[title].tokens)
            from = title + 1
        }
        // Labels name title and employer wherever they stand in the entry.
        for line in from..<max(from, min(limit, from + 8)) where lines.isLabelled(line) {
            entry.header.append(reading.lines[line].tokens)
        }
        return from
    }
}
