import Documents
import Knowledge
import Model

/// Finds the candidate's name: a line of two to four capitalised words in the head of the CV that are nothing else.
struct NameReader {
    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// Words that may be the name, and how much speaks for them.
    private struct Candidate {
        let parts: [Range<Int>]
        let text: String
        let score: Int
    }

    /// What a name stands behind when one of its words is also a trade, a product or a town.
    private static let doubt = 7

    /// The name as the CV writes it.
    func read(emails: [Finding<String>]) -> Finding<String>? {
        let mail = emails.flatMap { letters(of: $0.fact) }
        var best: Candidate?
        func consider(_ candidate: Candidate?) {
            guard let candidate, candidate.score > best?.score ?? Int.min else { return }
            best = candidate
        }
        for (index, line) in reading.lines.prefix(30).enumerated() where !line.isLetter || reading.document.format == "eml" {
            for candidate in labelled(index, mail) { consider(candidate) }
            if line.section != .references { for candidate in candidates(index, mail) { consider(candidate) } }
        }
        if best.map({ $0.score < 10 }) ?? true, let last = signature() { consider(candidate(last, 9, mail)) }
        if best == nil, let signed = letterSignature() { consider(candidate(signed, 8, mail)) }
        guard let best, let first = best.parts.first, let last = best.parts.last else { return nil }
        return Finding(best.text, reading.evidence(first.lowerBound..<last.upperBound, rule: "grammar/name"))
    }

    private func candidate(_ tokens: Range<Int>, _ score: Int, _ mail: [UInt8]) -> Candidate? {
        guard let (name, doubt) = name(in: tokens) else { return nil }
        return Candidate(parts: [name], text: clean(name), score: score - doubt + likeness(name, mail) * 6)
    }

    /// Behind the label of a name, or in the line below it; "Surname: X" and "First name: Y" on lines of their own are one name.
    private func labelled(_ index: Int, _ mail: [UInt8]) -> [Candidate] {
        let line = reading.lines[index]
        return reading.hits(.label, in: line.tokens).filter { LabelWord.allCases[$0.value] == .name }.flatMap { label in
            let own = run(from: label.tokens.upperBound, line.tokens.upperBound)
            var found = [candidate(own, 30, mail)]
            guard index + 1 < reading.lines.count else { return found.compactMap(\.self) }
            let next = reading.lines[index + 1]
            if label.tokens.upperBound + 1 >= line.tokens.upperBound { found.append(candidate(next.tokens, 28, mail)) }
            if let other = reading.hits(.label, in: next.tokens).first, LabelWord.allCases[other.value] == .name {
                let rest = run(from: other.tokens.upperBound, next.tokens.upperBound)
                if reading.words(own) == 1, reading.words(rest) == 1 {
                    found.append(Candidate(parts: [own, rest], text: clean(own) + " " + clean(rest), score: 31))
                }
            }
            return found.compactMap(\.self)
        }
    }

    /// What a line may hold: the name alone, before other things, behind a mark, or over two lines.
    private func candidates(_ index: Int, _ mail: [UInt8]) -> [Candidate] {
        let line = reading.lines[index]
        var found: [Candidate?] = []
        if case .heading(1) = reading.block(line).kind { found.append(candidate(line.tokens, 24, mail)) }
        var score = 16 - index
        if index == 0 { score += 5 }
        if case .heading = reading.block(line).kind { score += 3 }
        if reading.block(line).bold { score += 3 }
        if line.section == .experience { score -= 8 }
        // A column beside the name is a town or a contact.
        let column = line.tokens.dropFirst().first { reading.isColumn($0) } ?? line.tokens.upperBound
        let whole = line.tokens.lowerBound..<column
        found.append(candidate(whole, score, mail))
        found.append(familyNameFirst(whole, score, mail))
        // The first words of a line that goes on with other things: "Inès Haddad, 20 ans, Roubaix".
        let head = run(from: skipCourtesy(line.tokens.lowerBound, line.tokens.upperBound), line.tokens.upperBound)
        if head.upperBound < line.tokens.upperBound { found.append(candidate(head, score - 4, mail)) }
        // "CV - Barbara Czajkowska, Lublin"
        if let cut = line.tokens.first(where: { isCut($0) }), index < 4 {
            found.append(candidate(run(from: cut + 1, line.tokens.upperBound), score - 5, mail))
        }
        // First and last name on lines of their own.
        if index + 1 < min(reading.lines.count, 6), reading.words(line.tokens) == 1,
            reading.words(reading.lines[index + 1].tokens) == 1,
            doubt(in: line.tokens) == 0, doubt(in: reading.lines[index + 1].tokens) == 0
        {
            found.append(candidate(line.tokens.lowerBound..<reading.lines[index + 1].tokens.upperBound, score + 4, mail))
        }
        return found.compactMap(\.self)
    }

    /// "TREMAYNE, Lowena": the comma shows which is the family's.
    private func familyNameFirst(_ range: Range<Int>, _ score: Int, _ mail: [UInt8]) -> Candidate? {
        let tokens = reading.text.tokens
        guard let comma = range.first(where: { tokens[$0].isSign(UInt8(ascii: ",")) }) else { return nil }
        let family = range.lowerBound..<comma
        let given = comma + 1..<range.upperBound
        guard (1...2).contains(reading.words(family)), (1...2).contains(reading.words(given)), doubt(in: family) == 0,
            doubt(in: given) == 0
        else { return nil }
        let likeness = likeness(family, mail) + likeness(given, mail)
        guard likeness > 0 || family.allSatisfy({ tokens[$0].shape.contains(.allCapitals) }) else { return nil }
        return Candidate(parts: [family, given], text: clean(family) + ", " + clean(given), score: score + likeness * 6)
    }

    private func clean(_ range: Range<Int>) -> String {
        var text = ""
        for index in range where reading.text.tokens[index].kind != .boundary {
            let token = reading.text.tokens[index]
            if token.kind == .sign, token.sign != UInt8(ascii: "'"), !isInitialStop(index) { continue }
            if !text.isEmpty, token.gap != .glued || index > 0 && reading.text.tokens[index - 1].kind == .boundary {
                let before = index > 0 ? reading.text.tokens[index - 1].end : 0
                let between = reading.text.quote(Span(Int(before), Int(token.start)))
                text += between == "-" || between == "'" || between == "’" || between == "‑" ? between : " "
            }
            text += reading.text.quote(token.span)
        }
        return text
    }

    private func isCut(_ index: Int) -> Bool {
        let token = reading.text.tokens[index]
        return token.isSign(UInt8(ascii: "-")) || token.isSign(UInt8(ascii: "|")) || token.isSign(UInt8(ascii: ":"))
    }

    /// Behind signs and what is no part of a name: "Mr", "Mme", "CV of".
    private func skipCourtesy(_ start: Int, _ limit: Int) -> Int {
        var at = start
        while at < limit {
            if reading.text.tokens[at].kind != .word {
                at += 1
            } else if let hit = reading.hit(.courtesy, at: at), !hit.decoy, hit.tokens.upperBound < limit {
                at = hit.tokens.upperBound
            } else {
                break
            }
        }
        return at
    }

    /// Capitalised words and particles from a token on.
    private func run(from start: Int, _ limit: Int) -> Range<Int> {
        let tokens = reading.text.tokens
        var at = start
        while at < limit, tokens[at].kind == .sign, tokens[at].isSign(UInt8(ascii: ":")) || tokens[at].isSign(UInt8(ascii: "-")) {
            at += 1
        }
        let first = at
        while at < limit, tokens[at].gap != .line || at == first, at - first < 8 {
            let isWord = tokens[at].kind == .word && (tokens[at].shape.contains(.capital) || isParticle(at))
            guard isWord || at > first && at + 1 < limit && isInitialStop(at) else { break }
            at += 1
        }
        return first..<at
    }

    /// The full stop of an initial.
    private func isInitialStop(_ index: Int) -> Bool {
        let tokens = reading.text.tokens
        return index > 0 && index < tokens.count && tokens[index].isSign(UInt8(ascii: ".")) && tokens[index].gap == .glued
            && tokens[index - 1].kind == .word
            && tokens[index - 1].shape.contains(.capital) && reading.text.folded(tokens[index - 1]).count <= 2
    }

    private func isParticle(_ index: Int) -> Bool { !reading.hits(.particle, in: index..<index + 1).isEmpty }

    /// The name inside a range, the whole of it less signs, and how doubtful it is; nil when it is no name.
    private func name(in range: Range<Int>) -> (tokens: Range<Int>, doubt: Int)? {
        let tokens = reading.text.tokens
        let lower = skipCourtesy(range.lowerBound, range.upperBound)
        var upper = range.upperBound
        while upper > lower, tokens[upper - 1].kind != .word { upper -= 1 }
        if upper > lower, upper < range.upperBound, isInitialStop(upper) { upper += 1 }
        let trimmed = lower..<max(lower, upper)
        guard (2...5).contains(reading.words(trimmed)), let doubt = doubt(in: trimmed) else { return nil }
        return (trimmed, doubt)
    }

    /// 0 for a name, more where one of its words may be something else; nil for what is no name.
    private func doubt(in range: Range<Int>) -> Int? {
        guard !range.isEmpty, let capitals = capitals(in: range) else { return nil }
        var doubt = 0
        for topic in NameReader.others {
            for hit in reading.hits(topic, in: range) where !hit.ambiguous && !hit.decoy && !isInitialStop(hit.tokens.upperBound)
            {
                if topic == .employer, EmployerWord.allCases[hit.value] == .form { return nil }
                // A family name may be a town's, a trade's or a product's; two such words are none.
                guard hit.tokens.count == 1, capitals > 1, range.count > 1, topic != .heading, topic != .label else { return nil }
                if topic == .town || topic == .employer { continue }
                guard doubt == 0 else { return nil }
                doubt = NameReader.doubt
            }
        }
        return doubt
    }

    private static let others: [Topic] = [
        .heading, .title, .skill, .town, .country, .languages, .kind, .employer, .label, .education, .certificate,
    ]

    /// How many words begin with a capital; nil where something is no word of a name.
    private func capitals(in range: Range<Int>) -> Int? {
        let tokens = reading.text.tokens
        if range.lowerBound > 0, tokens[range.lowerBound - 1].isSign(UInt8(ascii: "\"")) { return nil }
        var capitals = 0
        for index in range {
            let token = tokens[index]
            switch token.kind {
            case .boundary: continue
            case .number: return nil
            case .sign:
                // An initial's full stop, or an apostrophe.
                guard token.sign == UInt8(ascii: ".") || token.sign == UInt8(ascii: "'") else { return nil }
            case .word:
                if token.shape.contains(.capital) { capitals += 1 } else if !isParticle(index) { return nil }
            }
        }
        return capitals > 0 ? capitals : nil
    }

    /// The last short line, where letters are signed.
    private func signature() -> Range<Int>? {
        reading.lines.filter { !$0.isLetter }.suffix(4).reversed().first { name(in: $0.tokens) != nil }?.tokens
    }

    /// The name under the letter that the CV came in, else that of its sender.
    private func letterSignature() -> Range<Int>? {
        let letter = reading.lines.filter(\.isLetter)
        for line in letter.dropFirst().suffix(8).reversed() where name(in: line.tokens) != nil { return line.tokens }
        return letter.first.map { run(from: $0.tokens.lowerBound, $0.tokens.upperBound) }
    }

    // MARK: likeness to an e-mail address

    /// The small letters of the name before the sign.
    private func letters(of email: String) -> [UInt8] {
        let name = email.utf8.split(separator: UInt8(ascii: "@"), maxSplits: 1).first ?? email.utf8[...]
        if name.allSatisfy({ $0 < 0x80 }) {
            return name.compactMap { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A ? $0 | 0x20 : nil }
        }
        return Array(String(Substring(name)).lowercased().filter(\.isLetter).utf8)
    }

    /// How many words of the name the address holds, by their Latin letters.
    private func likeness(_ range: Range<Int>, _ mail: [UInt8]) -> Int {
        guard mail.count > 2 else { return 0 }
        var count = 0
        for index in range where reading.text.tokens[index].kind == .word {
            let latin = Transliteration.latin(Array(reading.text.folded(reading.text.tokens[index])))
            guard latin.count >= 3 else { continue }
            if NameReader.holds(mail, Array(latin.utf8.prefix(4))) { count += 1 }
        }
        return min(count, 2)
    }

    private static func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first, bytes.count >= part.count else { return false }
        for start in 0...bytes.count - part.count
        where bytes[start] == first && bytes[start..<start + part.count].elementsEqual(part) {
            return true
        }
        return false
    }
}
