import Knowledge
import Model

/// Tells title from employer in the heading lines of a position.
struct JobHeader {
    /// Title and employer with the tokens they stand in; nil where the heading names none.
    struct Result {
        var title: Range<Int>?
        var employer: Range<Int>?
    }

    private struct Segment {
        let tokens: Range<Int>
        let line: Int
        let title: Int
        let employer: Int
        /// Words that are neither place, duration nor kind of contract.
        let content: Int
    }

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// Reads the heading of an entry.
    func read(_ entry: JobEntries.Entry) -> Result {
        if entry.prose { return prose(entry) }
        var segments: [Segment] = []
        for (index, range) in entry.header.enumerated() { segments += cut(range, line: index) }
        return choose(segments)
    }

    private func choose(_ segments: [Segment]) -> Result {
        let useful = segments.filter { $0.content > 0 }
        guard !useful.isEmpty else { return Result() }
        var result = Result()
        // The title is the first segment that names a post, an employer's own words aside.
        let title = useful.filter { $0.title > 0 && $0.employer < 2 }.first ?? useful.filter { $0.title > 0 }.first
        if let title {
            result.title = title.tokens
            let others = useful.filter { $0.tokens != title.tokens }
            let employer = others.max { ($0.employer, -$0.tokens.lowerBound) < ($1.employer, -$1.tokens.lowerBound) }
            if let employer {
                result.employer = employer.employer > 0 ? employer.tokens : nearest(others, to: title)
            } else if let inner = employerInside(title.tokens) {
                result.employer = inner
                result.title =
                    title.tokens.lowerBound < inner.lowerBound ? trim(title.tokens.lowerBound..<inner.lowerBound) : title.tokens
            }
            return result
        }
        if let employer = useful.filter({ $0.employer > 0 }).first {
            result.employer = employer.tokens
            result.title = useful.first { $0.tokens != employer.tokens && $0.employer == 0 }?.tokens
            return result
        }
        result.title = useful[0].tokens
        if useful.count > 1 { result.employer = useful[1].tokens }
        return result
    }

    /// The segment that stands next to the title: behind it on the same line, else on the next line.
    private func nearest(_ others: [Segment], to title: Segment) -> Range<Int>? {
        let behind = others.filter { $0.tokens.lowerBound > title.tokens.lowerBound && $0.title == 0 }
        if let same = behind.first(where: { $0.line == title.line }) { return same.tokens }
        if let before = others.last(where: {
            $0.line == title.line && $0.tokens.lowerBound < title.tokens.lowerBound && $0.title == 0
        }) {
            return before.tokens
        }
        return (behind.first ?? others.first { $0.title == 0 })?.tokens
    }

    /// "Magazynier w firmie Zenit", "продавец в магазине «Мальва»": the employer inside the title's segment.
    private func employerInside(_ range: Range<Int>) -> Range<Int>? {
        let tokens = reading.text.tokens
        var titleEnd = range.lowerBound
        for hit in reading.hits(.title, in: range) { titleEnd = max(titleEnd, hit.tokens.upperBound) }
        if let employer = reading.hits(.employer, in: range).first(where: { $0.tokens.lowerBound >= titleEnd }) {
            return employer.tokens.lowerBound..<range.upperBound
        }
        var at = titleEnd
        while at < range.upperBound {
            if tokens[at].isSign(UInt8(ascii: "\"")) || tokens[at].isSign(UInt8(ascii: "@")) { return at..<range.upperBound }
            at += 1
        }
        return nil
    }

    /// Cuts a heading at commas, dashes, bars, brackets and labels.
    private func cut(_ range: Range<Int>, line: Int) -> [Segment] {
        let tokens = reading.text.tokens
        var segments: [Segment] = []
        var start = range.lowerBound
        var depth = 0
        var quoted = false
        var at = range.lowerBound
        while at <= range.upperBound {
            let isEnd = at == range.upperBound
            var cutHere = isEnd
            if !isEnd {
                let token = tokens[at]
                if token.isSign(UInt8(ascii: "\"")) { quoted.toggle() }
                if token.isSign(UInt8(ascii: "(")) { depth += 1 }
                if token.isSign(UInt8(ascii: ")")) { depth = max(0, depth - 1) }
                if token.kind == .sign, depth == 0, !quoted { cutHere = isSeparator(token, at, range, tokens) }
                if token.kind != .sign, at > start, token.gap == .line, !quoted { cutHere = true }
                if token.kind != .sign, at > start, isWideGap(at, tokens) { cutHere = true }
            }
            if cutHere {
                let part = trim(start..<at)
                if !part.isEmpty { segments.append(segment(part, line)) }
                start = !isEnd && tokens[at].kind == .sign ? at + 1 : at
            }
            at += 1
        }
        return segments
    }

    /// Three and more spaces between words stand for a column.
    private func isWideGap(_ at: Int, _ tokens: [Token]) -> Bool {
        tokens[at].start - tokens[at - 1].end >= 3 && tokens[at].gap == .space && !tokens[at].shape.contains(.hyphenated)
    }

    private func isSeparator(_ token: Token, _ at: Int, _ range: Range<Int>, _ tokens: [Token]) -> Bool {
        switch token.sign {
        case UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "@"), UInt8(ascii: ":"), Sign.middleDot,
            Sign.bullet, UInt8(ascii: ">"):
            return true
        case UInt8(ascii: "-"):
            return token.gap != .glued || at + 1 < range.upperBound && tokens[at + 1].gap != .glued
        case UInt8(ascii: "."):
            return Clauses.endsSentence(at, tokens) && !endsAbbreviation(at, after: range.lowerBound)
        default:
            return false
        }
    }

    private func segment(_ range: Range<Int>, _ line: Int) -> Segment {
        let titles = reading.hits(.title, in: range).filter { !$0.decoy && TitleWord.allCases[$0.value] != .senior }
        var employer = 0
        for hit in reading.hits(.employer, in: range) where !hit.decoy {
            // "Инженер ИТ-отдела": an employer's word behind a title is still the title's.
            employer +=
                EmployerWord.allCases[hit.value] == .form
                ? 3 : hit.tokens.lowerBound == range.lowerBound || titles.isEmpty ? 2 : 1
        }
        let tokens = reading.text.tokens
        if range.contains(where: { tokens[$0].isSign(UInt8(ascii: "\"")) }) { employer += 1 }
        var content = reading.words(range)
        for topic in [Topic.town, .country] { for hit in reading.hits(topic, in: range) { content -= hit.tokens.count } }
        for found in Durations.all(in: range, reading) { content -= reading.words(found.tokens) }
        for hit in reading.hits(.kind, in: range) where KindWord.allCases[hit.value] == .employment {
            content -= hit.tokens.count
        }
        for hit in reading.hits(.label, in: range) { content -= hit.tokens.count }
        if let first = reading.hits(.label, in: range).first, first.tokens == range { content = 0 }
        if !titles.isEmpty || employer > 1 { content = max(content, 1) }
        let weight =
            titles.reduce(0) { $0 + (TitleWord.allCases[$1.value] == .other ? 1 : 2) }
            + (reading.hits(.kind, in: range).contains { KindWord.allCases[$0.value] != .employment } ? 1 : 0)
        return Segment(tokens: range, line: line, title: weight, employer: employer, content: content)
    }

    /// Without signs around it.
    private func trim(_ range: Range<Int>) -> Range<Int> {
        let tokens = reading.text.tokens
        var lower = range.lowerBound
        var upper = range.upperBound
        func isClosing(_ sign: UInt8) -> Bool { sign == UInt8(ascii: "\"") || sign == UInt8(ascii: ")") }
        while lower < upper, tokens[lower].kind == .sign, tokens[lower].sign != UInt8(ascii: "\""),
            tokens[lower].sign != UInt8(ascii: "(")
        {
            lower += 1
        }
        while upper > lower, tokens[upper - 1].kind == .sign, !isClosing(tokens[upper - 1].sign),
            !endsAbbreviation(upper - 1, after: lower)
        {
            upper -= 1
        }
        if upper - lower > 2, tokens[lower].isSign(UInt8(ascii: "(")), tokens[upper - 1].isSign(UInt8(ascii: ")")) {
            return lower + 1..<upper - 1
        }
        if upper - lower == 1, tokens[lower].kind == .sign { return lower..<lower }
        return lower..<upper
    }

    /// The last stop of "S.A." and "Sp. z o.o.": it belongs to the name.
    private func endsAbbreviation(_ index: Int, after first: Int) -> Bool {
        let tokens = reading.text.tokens
        guard index - first >= 3, tokens[index].isSign(UInt8(ascii: ".")), tokens[index].gap == .glued else { return false }
        return tokens[index - 1].kind == .word && tokens[index - 1].byteCount <= 2 && tokens[index - 1].gap == .glued
            && tokens[index - 2].isSign(UInt8(ascii: "."))
    }

    // MARK: running text

    /// In a sentence the title is the words around the first name of a post, the employer what quotes or a form of company mark.
    private func prose(_ entry: JobEntries.Entry) -> Result {
        var result = Result()
        let sentence = entry.header.first ?? entry.date.tokens
        let titles = reading.hits(.title, in: sentence).filter { !$0.decoy && TitleWord.allCases[$0.value] != .senior }
        let behind = titles.first { $0.tokens.lowerBound >= entry.date.tokens.upperBound }
        if let hit = behind ?? titles.first {
            result.title = hit.tokens.lowerBound..<extendTitle(hit.tokens.upperBound, sentence.upperBound)
        } else if let kind = reading.hits(.kind, in: sentence).first {
            result.title = kind.tokens
        }
        if let employer = reading.hits(.employer, in: sentence).first {
            result.employer = employer.tokens.lowerBound..<extendEmployer(employer.tokens.upperBound, sentence.upperBound)
        } else if let quoted = quoted(sentence) {
            result.employer = quoted
        } else if let proper = capitalised(sentence, avoiding: result.title) {
            result.employer = proper
        }
        return result
    }

    /// Nouns behind a title go with it until a sign, a preposition or a name.
    private func extendTitle(_ start: Int, _ limit: Int) -> Int {
        let tokens = reading.text.tokens
        var at = start
        while at < limit, at < start + 3, tokens[at].kind == .word, !tokens[at].shape.contains(.capital),
            tokens[at].byteCount > 4,
            reading.hits(.employer, in: at..<at + 1).isEmpty
        {
            at += 1
        }
        return at
    }

    private func extendEmployer(_ start: Int, _ limit: Int) -> Int {
        let tokens = reading.text.tokens
        var at = start
        var quoted = false
        while at < limit, at < start + 8 {
            let token = tokens[at]
            if token.isSign(UInt8(ascii: "\"")) {
                if quoted { return at + 1 }
                quoted = true
            } else if token.kind == .sign, !quoted, !token.isSign(UInt8(ascii: "&")), !token.isSign(UInt8(ascii: ".")) {
                return at
            } else if token.kind == .word, !quoted, !token.shape.contains(.capital) {
                return at
            }
            at += 1
        }
        return at
    }

    private func quoted(_ range: Range<Int>) -> Range<Int>? {
        let tokens = reading.text.tokens
        guard let open = range.first(where: { tokens[$0].isSign(UInt8(ascii: "\"")) }),
            let close = (open + 1..<range.upperBound).first(where: { tokens[$0].isSign(UInt8(ascii: "\"")) }), close > open + 1
        else { return nil }
        return open..<close + 1
    }

    /// A run of capitalised words that are no place, behind the title.
    private func capitalised(_ range: Range<Int>, avoiding title: Range<Int>?) -> Range<Int>? {
        let tokens = reading.text.tokens
        var at = max(title?.upperBound ?? range.lowerBound, range.lowerBound)
        while at < range.upperBound {
            if tokens[at].kind == .word, tokens[at].shape.contains(.capital), reading.hits(.town, in: at..<at + 1).isEmpty,
                reading.hits(.country, in: at..<at + 1).isEmpty, reading.hits(.months, in: at..<at + 1).isEmpty,
                at > range.lowerBound
            {
                var end = at + 1
                while end < range.upperBound, tokens[end].kind == .word,
                    tokens[end].shape.contains(.capital) || tokens[end].isSign(UInt8(ascii: "&"))
                {
                    end += 1
                }
                return at..<end
            }
            at += 1
        }
        return nil
    }
}
