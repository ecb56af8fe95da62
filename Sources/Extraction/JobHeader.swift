import Knowledge
import Model

/// Tells title from employer in the heading lines of a position.
///
/// A heading is cut into parts at its signs; parts that no strong sign (a dash, a bar, a tab, a line end) divides form a group.
/// The title is the first part that names a post; what follows it in its group is its own until an employer stands there. The
/// employer is the best of the other parts: by its form or word, its quotes, its capitals, its nearness.
struct JobHeader {
    /// Title and employer with the tokens they stand in; nil where the heading names none.
    struct Result {
        var title: Range<Int>?
        var employer: Range<Int>?
    }

    let reading: Reading
    private let parts: JobHeaderParts

    init(_ reading: Reading) {
        self.reading = reading
        parts = JobHeaderParts(reading)
    }

    /// Reads the heading of an entry.
    func read(_ entry: JobEntries.Entry) -> Result {
        if entry.prose { return JobProse(reading).read(entry) }
        let all = parts.cut(entry.header)
        let useful = all.filter { $0.content > 0 }
        guard !useful.isEmpty else { return Result() }
        // An employer's own words ("Service Desk GmbH") name no post, unless nothing else does.
        let title = useful.first { $0.title > 0 && $0.employer < 2 && !$0.isIntroduced } ?? useful.first { $0.title > 0 }
        guard let title else { return withoutTitle(useful) }
        if !title.isPost, isService(title), let unit = unit(title, useful) { return unit }
        return with(post(behind: title, useful) ?? title, useful)
    }

    /// The heading names nothing beside a title: a promotion inside the employer named before.
    func isTitleAlone(_ entry: JobEntries.Entry, _ title: Range<Int>) -> Bool {
        let all = parts.cut(entry.header).filter { $0.content > 0 }
        // A post that Data does not know, in small letters and alone.
        if all.count == 1, !all[0].isProper, all[0].employer == 0, all[0].content <= 4 { return true }
        return all.allSatisfy { part in
            part.isRank || part.isLine || part.isBracketed || part.tokens.overlaps(title) && part.isPost
        }
    }

    /// The title that a position's text begins with: "Technicien itinérant. Contrats de maintenance …"; nil when it begins otherwise.
    func title(opening line: Range<Int>?) -> Range<Int>? {
        guard let line, let first = parts.cut([line]).first, first.title > 0, first.content <= 8 else { return nil }
        let tokens = reading.text.tokens
        let begins = [Topic.title, .kind].contains { reading.hit($0, at: first.tokens.lowerBound) != nil }
        let end = first.tokens.upperBound
        let ends = end < line.upperBound && (tokens[end].isSign(UInt8(ascii: ".")) || tokens[end].isSign(UInt8(ascii: ":")))
        guard begins || ends && first.isPost && first.content <= 5 else { return nil }
        if let bracket = first.tokens.first(where: { tokens[$0].isSign(UInt8(ascii: "(")) }) {
            return parts.trim(first.tokens.lowerBound..<bracket)
        }
        // "Volunteer, signals platoon. …": the rest of a short sentence.
        let sentence = parts.cut([line]).prefix { $0.group == first.group && $0.sentence == 0 }
        let words = sentence.reduce(0) { $0 + $1.content }
        return parts.trim(first.tokens.lowerBound..<(words <= 6 ? sentence.last ?? first : first).tokens.upperBound)
    }

    /// The post that a kind of work stands before: "Internship – support technician, Riverfleet plc".
    private func post(behind kind: JobHeaderParts.Part, _ useful: [JobHeaderParts.Part]) -> JobHeaderParts.Part? {
        guard !kind.isPost, let at = useful.firstIndex(where: { $0.tokens == kind.tokens }), at + 1 < useful.count else {
            return nil
        }
        if let named = post(named: kind, useful[(at + 1)...]) { return named }
        let next = useful[at + 1]
        // "Sole trader, system administrator": on one's own account, the next part is the post.
        guard next.isPost, next.employer < 2, next.line == kind.line,
            next.group != kind.group || kind.isFreelance && !next.isFreelance,
            next.content <= 6,
            next.tokens.lowerBound - kind.tokens.upperBound <= 2
        else { return nil }
        return next
    }

    // MARK: a known title

    private func with(_ title: JobHeaderParts.Part, _ useful: [JobHeaderParts.Part]) -> Result {
        let candidates = useful.filter { $0.tokens != title.tokens }.map { ($0, score($0, beside: title)) }
        let best =
            candidates.filter { $0.1 > 0 }.max { ($0.1, -$0.0.tokens.lowerBound) < ($1.1, -$1.0.tokens.lowerBound) }?.0
            ?? candidates.first { $0.0.tokens.lowerBound > title.tokens.lowerBound && namesTrade($0.0) }?.0
        if let bracketed = employerInBrackets(title.tokens, isAlone: best == nil) {
            return Result(title: opening(title, useful).lowerBound..<bracketed.lowerBound - 1, employer: bracketed)
        }
        if let inside = employerInside(title.tokens), !isWeaker(inside, than: best) {
            let before = withoutIntroduction(parts.trim(title.tokens.lowerBound..<inside.lowerBound))
            if !before.isEmpty {
                let range = withoutContract(opening(title, useful).lowerBound..<before.upperBound)
                return Result(title: withoutHours(range), employer: inside)
            }
        }
        return Result(title: whole(title, until: best, useful), employer: best.map { employer($0) })
    }

    /// "Receptionist (Hotel Kastel)": brackets behind a title that name its employer.
    private func employerInBrackets(_ range: Range<Int>, isAlone: Bool) -> Range<Int>? {
        let tokens = reading.text.tokens
        guard let close = range.last, tokens[close].isSign(UInt8(ascii: ")")),
            let open = range.last(where: { tokens[$0].isSign(UInt8(ascii: "(")) }), open > range.lowerBound, open + 1 < close,
            tokens[open + 1].shape.contains(.capital) || tokens[open + 1].isSign(UInt8(ascii: "\""))
        else { return nil }
        let inside = open + 1..<close
        let other: [Topic] = [.title, .kind, .line, .skill, .town, .country, .languages, .duration, .duty]
        guard other.allSatisfy({ reading.hits($0, in: inside).isEmpty }), reading.words(inside) <= 5 else { return nil }
        return isAlone || !reading.hits(.employer, in: inside).isEmpty ? inside : nil
    }

    /// "Trainee in the IT department, Riverfleet": a department is no employer, and a form or quotes outside the title's part say
    /// more than capitals in it.
    private func isWeaker(_ inside: Range<Int>, than best: JobHeaderParts.Part?) -> Bool {
        guard let best else { return false }
        if reading.hits(.duty, in: inside).contains(where: { DutyWord.allCases[$0.value] == .department }) { return true }
        guard best.employer > 2 || best.isQuoted else { return false }
        return !reading.hits(.employer, in: inside).contains { !$0.decoy }
            && !inside.contains { reading.text.tokens[$0].isSign(UInt8(ascii: "\"")) }
    }

    /// The rank or kind of work before a title goes with it: "Team lead, service desk", "Internship – support technician".
    private func opening(_ title: JobHeaderParts.Part, _ useful: [JobHeaderParts.Part]) -> Range<Int> {
        guard let at = useful.firstIndex(where: { $0.tokens == title.tokens }), at > 0 else { return title.tokens }
        let before = useful[at - 1]
        guard before.line == title.line, before.employer == 0, !before.isBracketed, !before.isPost,
            title.tokens.lowerBound - before.tokens.upperBound <= 2, before.isRank || before.title > 0,
            !title.isPost || !reading.text.tokens[before.tokens.upperBound].isSign(UInt8(ascii: ":"))
        else { return title.tokens }
        return before.tokens.lowerBound..<title.tokens.upperBound
    }

    /// Without a word at its end that brings in an employer: "équipière chez".
    private func withoutIntroduction(_ range: Range<Int>) -> Range<Int> {
        let last = reading.hits(.workplace, in: range).last { $0.tokens.upperBound >= range.upperBound }
        guard let last, last.tokens.lowerBound > range.lowerBound else { return range }
        return parts.trim(range.lowerBound..<last.tokens.lowerBound)
    }

    /// How well a part fits as the employer of a title; 0 and below is none.
    private func score(_ part: JobHeaderParts.Part, beside title: JobHeaderParts.Part) -> Int {
        if part.title > 0, part.employer < 2, !part.isQuoted { return -1 }
        if part.isRank { return -1 }
        // On one's own account: the form is one's own, and small letters say what was done.
        if part.isFreelance { return -1 }
        if title.isFreelance, part.employer < 3, !part.isQuoted, !part.isIntroduced,
            !part.isProper || part.employer == 0 && part.content > 1
        {
            return -1
        }
        var score = part.employer * 3
        let isIntroduced = part.isIntroduced || introduction(of: part.tokens) != nil
        if isIntroduced { score += 6 }
        if part.isQuoted { score += 6 }
        score += part.isProper ? 3 : isIntroduced ? 0 : -3
        if part.group != title.group { score += part.line == title.line ? 2 : 1 }
        if part.isFirstOfGroup { score += 2 }
        if part.tokens.lowerBound > title.tokens.lowerBound { score += 1 }
        if part.isBracketed { score -= 4 }
        if part.content > 8 { score -= 4 }
        if part.isLine { score -= 5 }
        if part.sentence > 0 { score -= 6 }
        return score - 2 * part.skills
    }

    /// The title with the parts of its group that follow it up to the employer: "Helpdesk agent (L1), francophone queue".
    private func whole(
        _ title: JobHeaderParts.Part, until employer: JobHeaderParts.Part?, _ useful: [JobHeaderParts.Part]
    ) -> Range<Int> {
        let opening = opening(title, useful)
        var upper = title.tokens.upperBound
        for part in useful where part.group == title.group && part.tokens.lowerBound >= upper {
            if part.tokens == employer?.tokens || part.employer > (title.isFreelance ? 2 : 0) || part.isQuoted { break }
            if title.isFreelance, !part.isIntroduced {
                upper = part.tokens.upperBound
                continue
            }
            // Behind the title in a group without an employer's mark a proper name is more likely a place or department.
            if part.isProper && !part.isLine && employer?.group != title.group && part.title == 0 { break }
            upper = part.tokens.upperBound
        }
        return withoutHours(parts.trim(withoutContract(opening.lowerBound..<upper)))
    }

    /// Without the kind of contract before a post: "Part-time waiter", «Подработка курьером».
    private func withoutContract(_ range: Range<Int>) -> Range<Int> {
        // "En qualité de technicienne": the words that bring in a title.
        if let label = reading.hit(.label, at: range.lowerBound), LabelWord.allCases[label.value] == .position,
            label.tokens.upperBound < range.upperBound
        {
            return label.tokens.upperBound..<range.upperBound
        }
        guard let kind = reading.hit(.kind, at: range.lowerBound), KindWord.allCases[kind.value] == .employment,
            reading.text.tokens[kind.tokens.upperBound].kind == .word,
            !JobLines.posts(in: kind.tokens.upperBound..<max(kind.tokens.upperBound, range.upperBound), reading).isEmpty
        else { return range }
        return kind.tokens.upperBound..<range.upperBound
    }

    /// Without the kind of contract in brackets behind it: "Accountant (part-time)".
    private func withoutHours(_ range: Range<Int>) -> Range<Int> {
        let tokens = reading.text.tokens
        guard let close = range.last, tokens[close].isSign(UInt8(ascii: ")")),
            let open = range.last(where: { tokens[$0].isSign(UInt8(ascii: "(")) }), open > range.lowerBound,
            let kind = reading.hit(.kind, at: open + 1), kind.tokens.upperBound == close,
            KindWord.allCases[kind.value] == .employment
        else { return range }
        return parts.trim(range.lowerBound..<open)
    }

    // MARK: no word of Data names the title

    func withoutTitle(_ useful: [JobHeaderParts.Part]) -> Result {
        if let best = useful.filter({ $0.employer > 0 || $0.isIntroduced }).max(by: { rank($0) < rank($1) }) {
            let others = useful.filter { $0.tokens != best.tokens && $0.employer == 0 && !$0.isBracketed && $0.content <= 8 }
            if others.isEmpty, let split = introduced(best.tokens) { return split }
            let title = others.first { $0.group != best.group } ?? others.first { $0.tokens.upperBound <= best.tokens.lowerBound }
            return Result(title: title?.tokens, employer: employer(best))
        }
        if useful.count == 1, let split = introduced(useful[0].tokens) { return split }
        var result = Result(title: useful[0].tokens)
        if useful.count > 1 {
            let others = useful.dropFirst()
            result.employer = (others.first { $0.group != useful[0].group && $0.isProper } ?? others.first)?.tokens
        }
        return result
    }

    private func rank(_ part: JobHeaderParts.Part) -> (Int, Int) {
        (part.employer + (part.isIntroduced ? 2 : 0), -part.tokens.lowerBound)
    }

    // MARK: details

    /// An employer without the word that introduces it ("chez Burger Plaza") and without a description in brackets behind it.
    private func employer(_ part: JobHeaderParts.Part) -> Range<Int> {
        let tokens = reading.text.tokens
        var range = part.tokens
        if let word = introduction(of: range) { range = word.upperBound..<range.upperBound }
        if let open = range.first(where: { tokens[$0].isSign(UInt8(ascii: "(")) }), open > range.lowerBound {
            range = parts.trim(range.lowerBound..<open)
        }
        return range
    }

    /// The word that brings in a name, with small words before it: "toujours chez Contactis".
    private func introduction(of range: Range<Int>) -> Range<Int>? {
        let tokens = reading.text.tokens
        guard let word = reading.hits(.workplace, in: range).first, word.tokens.upperBound < range.upperBound else { return nil }
        if word.tokens.lowerBound == range.lowerBound { return word.tokens }
        let before = range.lowerBound..<word.tokens.lowerBound
        guard before.count <= 2, tokens[word.tokens.upperBound].shape.contains(.capital),
            !before.contains(where: { tokens[$0].shape.contains(.capital) }), JobLines.posts(in: before, reading).isEmpty,
            reading.hits(.employer, in: before).isEmpty
        else { return nil }
        return word.tokens
    }

    /// "Magazynier w firmie Zenit", "équipière chez Burger Plaza", "продавец, «Мальва»": the employer inside the title's part.
    private func employerInside(_ range: Range<Int>) -> Range<Int>? {
        let tokens = reading.text.tokens
        var titleEnd = range.lowerBound
        for hit in reading.hits(.title, in: range) where !hit.decoy { titleEnd = max(titleEnd, hit.tokens.upperBound) }
        for hit in reading.hits(.kind, in: range) where titleEnd == range.lowerBound { titleEnd = hit.tokens.upperBound }
        // A phrase may reach over the part's end.
        titleEnd = min(titleEnd, range.upperBound)
        for word in reading.hits(.workplace, in: titleEnd..<range.upperBound) where word.tokens.upperBound < range.upperBound {
            let next = tokens[word.tokens.upperBound]
            let named =
                next.shape.contains(.capital) || next.isSign(UInt8(ascii: "\""))
                || reading.hit(.employer, at: word.tokens.upperBound) != nil
            if named, reading.hit(.town, at: word.tokens.upperBound) == nil {
                // "в ООО «…»": the form of the company is a part of its name.
                let form = reading.hits(.employer, in: word.tokens).first { EmployerWord.allCases[$0.value] == .form }
                return (form?.tokens.lowerBound ?? word.tokens.upperBound)..<range.upperBound
            }
        }
        if let employer = reading.hits(.employer, in: range).first(where: { $0.tokens.lowerBound >= titleEnd && !$0.decoy }),
            tokens[employer.tokens.lowerBound].shape.contains(.capital) || titleEnd == employer.tokens.lowerBound
        {
            return employer.tokens.lowerBound..<range.upperBound
        }
        let mark = (titleEnd..<range.upperBound).first {
            tokens[$0].isSign(UInt8(ascii: "\"")) || tokens[$0].isSign(UInt8(ascii: "@"))
        }
        return mark.map { $0..<range.upperBound }
    }
}
