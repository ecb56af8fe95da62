import Knowledge
import Model

/// Cuts the heading of a position into the parts that stand between its signs, and weighs what each may be.
struct JobHeaderParts {
    /// One part.
    struct Part {
        let tokens: Range<Int>
        /// Which of the heading's lines holds it.
        let line: Int
        /// Parts of one group are divided by commas and the like only.
        let group: Int
        /// Which sentence of its line holds it, from 0: names stand in the first one.
        let sentence: Int
        /// Nothing with content stands before it in its group.
        var isFirstOfGroup = true
        /// How much it is worth as a title; 0 where no word of Data names a post.
        let title: Int
        /// It names a post by words of Data; else it is worth something for the kind of work alone.
        let isPost: Bool
        /// It is a rank alone: "Team lead", in front of what is led.
        let isRank: Bool
        /// It says that the work is done on one's own account.
        let isFreelance: Bool
        /// How much it is worth as an employer by the words of Data.
        let employer: Int
        /// Words that are neither place, duration nor kind of contract.
        var content: Int
        /// It begins with a capital or a figure with letters: a name.
        let isProper: Bool
        /// It stands in quotes.
        let isQuoted: Bool
        /// It stands in brackets.
        let isBracketed: Bool
        /// It begins with a word that brings in an employer ("chez", "at").
        let isIntroduced: Bool
        /// It names a support line: part of a title.
        let isLine: Bool
        /// Skills that it names.
        let skills: Int
    }

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// The parts of all lines in order.
    func cut(_ header: [Range<Int>]) -> [Part] {
        var parts: [Part] = []
        var group = 0
        for (line, range) in header.enumerated() {
            let first = parts.count
            cut(range, line, &group, &parts)
            if isPlace(range) { for index in first..<parts.count { parts[index].content = 0 } }
            group += 1
        }
        var seen: Set<Int> = []
        for index in parts.indices where parts[index].content > 0 {
            parts[index].isFirstOfGroup = seen.insert(parts[index].group).inserted
        }
        return parts
    }

    private enum Cut { case none, weak, strong }

    private func cut(_ range: Range<Int>, _ line: Int, _ group: inout Int, _ parts: inout [Part]) {
        let tokens = reading.text.tokens
        var start = range.lowerBound
        var depth = 0
        var quoted = false
        var sentence = 0
        let before = parts.count
        for at in range.lowerBound...range.upperBound {
            var cut = at == range.upperBound ? Cut.weak : .none
            if at < range.upperBound {
                let token = tokens[at]
                if token.isSign(UInt8(ascii: "\"")) { quoted.toggle() }
                if token.isSign(UInt8(ascii: "(")) { depth += 1 }
                if token.isSign(UInt8(ascii: ")")) { depth = max(0, depth - 1) }
                if token.kind == .sign, depth == 0, !quoted { cut = self.cut(token, at, range) }
                if token.kind != .sign, at > start, !quoted, token.gap == .line && !goesOn(at) || reading.isColumn(at) {
                    cut = .strong
                }
            }
            guard cut != .none else { continue }
            let piece = withoutDuration(trim(start..<at))
            if !piece.isEmpty { parts.append(part(piece, line, group, sentence)) }
            if at < range.upperBound, parts.count > before, Clauses.endsSentence(at, tokens) { sentence += 1 }
            if cut == .strong { group += 1 }
            start = at < range.upperBound && tokens[at].kind == .sign ? at + 1 : at
        }
    }

    /// "(3 years) technician": a duration in front says nothing of the post.
    private func withoutDuration(_ range: Range<Int>) -> Range<Int> {
        let tokens = reading.text.tokens
        guard let first = range.first else { return range }
        let isBracketed = tokens[first].isSign(UInt8(ascii: "("))
        let start = isBracketed ? first + 1 : first
        guard let duration = Durations.all(in: start..<max(start, range.upperBound), reading).first,
            duration.tokens.lowerBound == start
        else { return range }
        var end = duration.tokens.upperBound
        if isBracketed {
            guard end < range.upperBound, tokens[end].isSign(UInt8(ascii: ")")) else { return range }
            end += 1
        }
        return end < range.upperBound ? trim(end..<range.upperBound) : range
    }

    /// A line break inside a name: "… chez / Contactis", or a long line that goes on with a small letter.
    private func goesOn(_ at: Int) -> Bool {
        if reading.hits(.workplace, in: max(0, at - 3)..<at).contains(where: { $0.tokens.upperBound == at }) { return true }
        let token = reading.text.tokens[at]
        guard token.kind == .word, !token.shape.contains(.capital), at > 0 else { return false }
        var columns = 0
        var byte = Int(reading.text.tokens[at - 1].end) - 1
        while byte >= 0, columns < 60, reading.text.bytes[byte] != 0x0A {
            if reading.text.bytes[byte] & 0xC0 != 0x80 { columns += 1 }
            byte -= 1
        }
        return columns >= 60
    }

    /// "Toulouse, Occitanie, France": a line of town, region and country names no employer.
    private func isPlace(_ range: Range<Int>) -> Bool {
        guard reading.words(range) <= 6, let first = range.first, reading.hit(.town, at: first) != nil,
            !reading.hits(.country, in: range).isEmpty
        else { return false }
        return [Topic.title, .employer, .kind, .workplace].allSatisfy { reading.hits($0, in: range).isEmpty }
    }

    private func cut(_ token: Token, _ at: Int, _ range: Range<Int>) -> Cut {
        let tokens = reading.text.tokens
        switch token.sign {
        case UInt8(ascii: ","): return .weak
        // "Freelance: web pages": the kind of work and its subject are one title.
        case UInt8(ascii: ":"):
            return reading.hits(.kind, in: range).contains { $0.tokens.upperBound == at } ? .weak : .strong
        case UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "@"), Sign.middleDot, Sign.bullet,
            UInt8(ascii: ">"):
            return .strong
        case UInt8(ascii: "-"):
            return token.gap != .glued || at + 1 < range.upperBound && tokens[at + 1].gap != .glued ? .strong : .none
        case UInt8(ascii: "/"):
            return token.gap != .glued && at + 1 < range.upperBound && tokens[at + 1].gap != .glued ? .weak : .none
        case UInt8(ascii: "."):
            return Clauses.endsSentence(at, tokens) && !endsAbbreviation(at, after: range.lowerBound) && !isInForm(at)
                ? .strong : .none
        default: return .none
        }
    }

    private func part(_ range: Range<Int>, _ line: Int, _ group: Int, _ sentence: Int) -> Part {
        let tokens = reading.text.tokens
        let titles = JobLines.posts(in: range, reading)
        // "Pessac (NGO)", "Sopot (umowa B2B)": what brackets say of a name is not the name.
        let bracketed = range.first { tokens[$0].isSign(UInt8(ascii: "(")) } ?? range.upperBound
        let kinds = KindWord.hits(in: range, reading).filter { $0.tokens.lowerBound < bracketed }
        var employer = 0
        for hit in reading.hits(.employer, in: range) where !hit.decoy && hit.tokens.lowerBound < bracketed {
            // "Pharmacy dispenser": a word of the post's own. "Инженер ИТ-отдела": an employer's word behind a title is still the title's.
            let worth =
                EmployerWord.allCases[hit.value] == .form
                ? 3
                : titles.contains { $0.tokens.contains(hit.tokens.lowerBound) && $0.tokens.count > hit.tokens.count }
                    ? 1 : hit.tokens.lowerBound == range.lowerBound || titles.isEmpty ? 2 : 1
            employer = max(employer, worth)
        }
        let first = tokens[range.lowerBound]
        let bracket = range.lowerBound > 0 && tokens[range.lowerBound - 1].isSign(UInt8(ascii: "("))
        let weight =
            titles.reduce(0) { $0 + (TitleWord.allCases[$1.value] == .other ? 1 : 2) }
            + (kinds.contains { KindWord.allCases[$0.value] != .employment } ? 1 : 0)
        return Part(
            tokens: range, line: line, group: group, sentence: sentence, title: weight, isPost: !titles.isEmpty,
            isRank: titles.isEmpty && employer == 0 && reading.hits(.title, in: range).contains { !$0.decoy },
            isFreelance: kinds.contains { KindWord.allCases[$0.value] == .freelance }, employer: employer,
            content: content(range, isNamed: !titles.isEmpty || employer > 1, kinds),
            isProper: first.shape.contains(.capital) || first.isSign(UInt8(ascii: "\""))
                || first.kind == .number && range.count > 1 && !isOrdinal(range),
            isQuoted: first.isSign(UInt8(ascii: "\"")) || range.contains { tokens[$0].isSign(UInt8(ascii: "\"")) },
            isBracketed: bracket || first.isSign(UInt8(ascii: "(")),
            isIntroduced: reading.hit(.workplace, at: range.lowerBound) != nil,
            isLine: !reading.hits(.line, in: range).isEmpty, skills: reading.hits(.skill, in: range).filter { !$0.decoy }.count)
    }

    /// "1st line", "2-я линия".
    private func isOrdinal(_ range: Range<Int>) -> Bool {
        let next = reading.text.tokens[range.lowerBound + 1]
        return next.gap == .glued || next.shape.contains(.hyphenated)
    }

    private func content(_ range: Range<Int>, isNamed: Bool, _ kinds: [Reading.Hit]) -> Int {
        if let label = reading.hit(.label, at: range.lowerBound), label.tokens == range { return 0 }
        // "Intérim", "CDD": a kind of contract, even where the word names agencies too.
        if kinds.contains(where: { $0.tokens == range && KindWord.allCases[$0.value] == .employment }),
            JobLines.posts(in: range, reading).isEmpty
        {
            return 0
        }
        var content = reading.words(range)
        for topic in [Topic.town, .country, .label] {
            for hit in reading.hits(topic, in: range) { content -= hit.tokens.count }
        }
        for found in Durations.all(in: range, reading) { content -= reading.words(found.tokens) }
        for hit in reading.hits(.kind, in: range) where KindWord.allCases[hit.value] == .employment {
            content -= hit.tokens.count
        }
        return isNamed ? max(content, 1) : content
    }

    /// A stop inside the form of a company: "SP. Z O.O."
    private func isInForm(_ at: Int) -> Bool {
        reading.hits(.employer, in: max(0, at - 4)..<at).contains {
            $0.tokens.contains(at) && EmployerWord.allCases[$0.value] == .form
        }
    }

    /// The last stop of "S.A." and "Sp. z o.o.": it belongs to the name.
    private func endsAbbreviation(_ index: Int, after first: Int) -> Bool {
        let tokens = reading.text.tokens
        guard index - first >= 3, tokens[index].isSign(UInt8(ascii: ".")), tokens[index].gap == .glued else { return false }
        return tokens[index - 1].kind == .word && tokens[index - 1].byteCount <= 2 && tokens[index - 1].gap == .glued
            && tokens[index - 2].isSign(UInt8(ascii: "."))
    }

    /// Without signs around it.
    func trim(_ range: Range<Int>) -> Range<Int> {
        let tokens = reading.text.tokens
        var lower = range.lowerBound
        var upper = max(lower, range.upperBound)
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
}
