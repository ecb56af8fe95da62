import Documents
import Knowledge
import Model

/// Finds the candidate's name: a line of two to four capitalised words in the head of the CV that are nothing else.
struct NameReader {
    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// The name as the CV writes it.
    func read(emails: [Finding<String>]) -> Finding<String>? {
        var best: (score: Int, tokens: Range<Int>)?
        let mailWords = emails.flatMap { letters(of: $0.fact) }
        func consider(_ tokens: Range<Int>, _ score: Int) {
            guard let trimmed = name(in: tokens) else { return }
            let total = score + likeness(trimmed, mailWords) * 6
            if best.map({ total > $0.score }) ?? true { best = (total, trimmed) }
        }
        for (index, line) in reading.lines.prefix(30).enumerated() where !line.isLetter || reading.document.format == "eml" {
            for label in reading.hits(.label, in: line.tokens) where LabelWord.allCases[label.value] == .name {
                consider(run(from: label.tokens.upperBound, line.tokens.upperBound), 30)
                if index + 1 < reading.lines.count, label.tokens.upperBound + 1 >= line.tokens.upperBound {
                    consider(reading.lines[index + 1].tokens, 28)
                }
            }
            if line.section == .references { continue }
            if case .heading(1) = reading.block(line).kind { consider(line.tokens, 24) }
            var score = 16 - index
            if case .heading = reading.block(line).kind { score += 3 }
            if reading.block(line).bold { score += 3 }
            // A column beside the name is a town or a contact.
            let column = line.tokens.dropFirst().first { reading.isColumn($0) } ?? line.tokens.upperBound
            consider(line.tokens.lowerBound..<column, score)
            // The first words of a line that goes on with other things: "Inès Haddad, 20 ans, Roubaix".
            let head = run(from: skipTitle(line.tokens.lowerBound, line.tokens.upperBound), line.tokens.upperBound)
            if head.upperBound < line.tokens.upperBound { consider(head, score - 4) }
            // "CV - Barbara Czajkowska, Lublin"
            if let cut = line.tokens.first(where: { isCut($0) }), index < 4 {
                consider(run(from: cut + 1, line.tokens.upperBound), score - 5)
            }
            // First and last name on lines of their own.
            if index + 1 < min(reading.lines.count, 6), reading.words(line.tokens) == 1,
                reading.words(reading.lines[index + 1].tokens) == 1,
                isName(line.tokens), isName(reading.lines[index + 1].tokens)
            {
                consider(line.tokens.lowerBound..<reading.lines[index + 1].tokens.upperBound, score + 4)
            }
        }
        if best.map({ $0.score < 10 }) ?? true, let last = signature() { consider(last, 9) }
        if best == nil, let signed = letterSignature() { consider(signed, 8) }
        guard let best else { return nil }
        let text = clean(best.tokens)
        return Finding(text, reading.evidence(best.tokens, rule: "grammar/name"))
    }

    private func clean(_ range: Range<Int>) -> String {
        var text = ""
        for index in range where reading.text.tokens[index].kind != .boundary {
            let token = reading.text.tokens[index]
            if token.kind == .sign, token.sign != UInt8(ascii: "'") { continue }
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

    /// Mr, Mme, pan: not part of a name.
    private func skipTitle(_ start: Int, _ limit: Int) -> Int {
        var at = start
        while at < limit, reading.text.tokens[at].kind == .sign || isHeadingWord(at) { at += 1 }
        return at
    }

    private func isHeadingWord(_ at: Int) -> Bool {
        let token = reading.text.tokens[at]
        guard token.kind == .word else { return false }
        let word = reading.text.folded(token)
        return word.count <= 6 && NameReader.headingWords.contains { word.elementsEqual($0) }
    }

    private static let headingWords = ["cv", "resume", "mr", "mrs", "ms", "mme", "mlle"].map { Array($0.utf8) }

    /// Capitalised words and particles from a token on.
    private func run(from start: Int, _ limit: Int) -> Range<Int> {
        let tokens = reading.text.tokens
        var at = start
        while at < limit, tokens[at].kind == .sign, tokens[at].isSign(UInt8(ascii: ":")) || tokens[at].isSign(UInt8(ascii: "-")) {
            at += 1
        }
        let first = at
        while at < limit, tokens[at].kind == .word, tokens[at].gap != .line || at == first,
            tokens[at].shape.contains(.capital) || isParticle(at), at - first < 6
        {
            at += 1
        }
        return first..<at
    }

    private func isParticle(_ index: Int) -> Bool { !reading.hits(.particle, in: index..<index + 1).isEmpty }

    /// The name inside a range: the whole of it, less signs; nil when it is no name.
    private func name(in range: Range<Int>) -> Range<Int>? {
        let tokens = reading.text.tokens
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, tokens[lower].kind != .word || isHeadingWord(lower) { lower += 1 }
        while upper > lower, tokens[upper - 1].kind != .word { upper -= 1 }
        let trimmed = lower..<upper
        return (2...5).contains(reading.words(trimmed)) && isName(trimmed) ? trimmed : nil
    }

    private func isName(_ range: Range<Int>) -> Bool {
        let tokens = reading.text.tokens
        guard !range.isEmpty else { return false }
        var capitals = 0
        for index in range {
            let token = tokens[index]
            switch token.kind {
            case .boundary: continue
            case .number: return false
            case .sign:
                // An initial's full stop, or an apostrophe.
                guard token.sign == UInt8(ascii: ".") || token.sign == UInt8(ascii: "'") else { return false }
                continue
            case .word: break
            }
            if token.shape.contains(.capital) { capitals += 1 } else if !isParticle(index) { return false }
        }
        for topic in [
            Topic.heading, .title, .skill, .town, .country, .languages, .kind, .employer, .label, .education,
            .certificate,
        ] {
            for hit in reading.hits(topic, in: range) where !hit.ambiguous {
                // A family name may be a town's or a trade's; two such words are none.
                if topic == .town || topic == .employer || topic == .skill, hit.tokens.count == 1, capitals > 1, range.count > 1,
                    topic != .skill
                {
                    continue
                }
                return false
            }
        }
        return capitals >= 1
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
