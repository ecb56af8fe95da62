import Documents
import Knowledge
import Model

/// Reads e-mail addresses, telephone numbers and links; those of referees are not the candidate's.
struct ContactReader {
    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    // MARK: e-mail

    /// The candidate's addresses in order, each once; those of the letter only where the CV itself has none.
    func emails() -> [Finding<String>] {
        let own = emails(inLetter: false)
        guard own.isEmpty || isLetterItself else { return own }
        let known = Set(own.map(\.fact))
        return own + emails(inLetter: true).filter { !known.contains($0.fact) }
    }

    private func emails(inLetter: Bool) -> [Finding<String>] {
        var found: [Finding<String>] = []
        var known: Set<String> = []
        for line in reading.lines where isOwn(line) && line.isLetter == inLetter {
            let span = reading.text.span(line.tokens)
            for (address, place) in addresses(in: span) {
                if isOfSomebodyElse(place, line) { continue }
                if known.insert(address.lowercased()).inserted {
                    found.append(Finding(address, reading.evidence(place, rule: "grammar/email")))
                }
            }
        }
        return found
    }

    /// The document is a letter: its sender is the candidate.
    private var isLetterItself: Bool { reading.document.format == "eml" }

    /// Lines of the candidate's own: not of referees.
    private func isOwn(_ line: Reading.Line) -> Bool { line.section != .references }

    private func isOfSomebodyElse(_ place: Span, _ line: Reading.Line) -> Bool {
        guard line.section == .experience || line.section == .additional || line.section == nil else { return false }
        // The first one ends before all others.
        guard let other = reading.hits(.others, in: line.tokens).first(where: { !$0.decoy }) else { return false }
        return reading.text.span(other.tokens).upper <= place.lower
    }

    /// The addresses that stand in a span, whosoever they are.
    func addresses(in span: Span) -> [(String, Span)] {
        let bytes = reading.text.bytes
        var found: [(String, Span)] = []
        var at = span.lower
        while at < span.upper {
            guard bytes[at] == UInt8(ascii: "@") || ContactReader.isBracket(bytes[at]),
                let (width, isWord) = atSign(at, span.upper)
            else {
                at += 1
                continue
            }
            var lower = at
            while isWord, lower > span.lower, bytes[lower - 1] == 0x20 { lower -= 1 }
            let nameEnd = lower
            while lower > span.lower, isNameByte(bytes[lower - 1]) { lower -= 1 }
            var upper = at + width
            while isWord, upper < span.upper, bytes[upper] == 0x20 { upper += 1 }
            var host: [UInt8] = []
            while upper < span.upper {
                if isHostByte(bytes[upper]) {
                    host.append(bytes[upper])
                    upper += 1
                } else if let (dot, _) = dotWord(upper, span.upper), !host.isEmpty {
                    host.append(UInt8(ascii: "."))
                    upper = dot
                } else {
                    break
                }
            }
            while let last = host.last, last == UInt8(ascii: ".") || last == UInt8(ascii: "-") {
                host.removeLast()
                upper -= 1
            }
            at = max(upper, at + width)
            var nameStart = lower
            while nameStart < nameEnd, bytes[nameStart] == UInt8(ascii: ".") || bytes[nameStart] == UInt8(ascii: "-") {
                nameStart += 1
            }
            guard nameEnd > nameStart, let dot = host.lastIndex(of: UInt8(ascii: ".")), host.count - dot > 2, dot > 0 else {
                continue
            }
            let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self)
            found.append((name + "@" + String(decoding: host, as: UTF8.self), Span(nameStart, upper)))
        }
        return found
    }

    /// "@", "(at)", "[at]", " (собака) ": its width, and whether it is a word in brackets.
    private func atSign(_ at: Int, _ limit: Int) -> (Int, Bool)? {
        let bytes = reading.text.bytes
        if bytes[at] == UInt8(ascii: "@") { return (1, false) }
        guard ContactReader.isBracket(bytes[at]) else { return nil }
        for pattern in ContactReader.atWords where at + pattern.count <= limit && matches(pattern, at) {
            return (pattern.count, true)
        }
        return nil
    }

    private static let atWords = [
        "(at)", "[at]", "{at}", "(@)", "[@]", "(собака)", "[собака]", "(arobase)", "[arobase]", "(malpa)", "(małpa)",
    ].map { Array($0.utf8) }

    private static let dotWords = [
        "(dot)", "[dot]", "{dot}", "(точка)", "[точка]", "(крапка)", "(point)", "[point]", "(kropka)", "[kropka]",
    ].map { Array($0.utf8) }

    private static func isBracket(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
    }

    /// "[dot]", "(dot)", "(точка)", "(kropka)" with the spaces around: the offset behind it.
    private func dotWord(_ at: Int, _ limit: Int) -> (Int, Bool)? {
        let bytes = reading.text.bytes
        var start = at
        while start < limit, bytes[start] == 0x20 { start += 1 }
        guard start < limit, ContactReader.isBracket(bytes[start]) else { return nil }
        for pattern in ContactReader.dotWords where start + pattern.count <= limit && matches(pattern, start) {
            var end = start + pattern.count
            while end < limit, bytes[end] == 0x20 { end += 1 }
            return (end, true)
        }
        return nil
    }

    private func matches(_ pattern: [UInt8], _ at: Int) -> Bool {
        for (offset, byte) in pattern.enumerated() {
            let own = reading.text.bytes[at + offset]
            if own != byte, !(own >= 0x41 && own <= 0x5A && own | 0x20 == byte) { return false }
        }
        return true
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        isHostByte(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%")
    }

    private func isHostByte(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "-")
    }

    // MARK: links

    /// Addresses of pages.
    func links() -> [Finding<String>] {
        var found: [Finding<String>] = []
        var farthest = 0
        let tokens = reading.text.tokens
        for line in reading.lines where isOwn(line) {
            for index in line.tokens where tokens[index].kind == .word {
                guard index + 1 < line.tokens.upperBound, tokens[index + 1].gap == .glued else { continue }
                let folded = reading.text.folded(tokens[index])
                guard ContactReader.linkWords.contains(where: { folded.elementsEqual($0) }) else { continue }
                var end = index + 1
                while end < line.tokens.upperBound, tokens[end].gap == .glued || tokens[end].shape.contains(.hyphenated),
                    end - index < 24
                { end += 1 }
                guard end - index >= 3 else { continue }
                let span = reading.text.span(index..<end)
                // They begin one behind the other: one that ends no later than another stands in it.
                if span.upper <= farthest { continue }
                farthest = span.upper
                found.append(Finding(reading.text.quote(span), reading.evidence(span, rule: "grammar/link")))
            }
        }
        return found
    }

    private static let linkWords = ["linkedin", "github", "gitlab", "https", "http"].map { Array($0.utf8) }

    // MARK: telephone

    /// The candidate's numbers in order, each once; in international form where the text names the country.
    func phones() -> [Finding<String>] {
        let own = phones(inLetter: false)
        return own.isEmpty ? phones(inLetter: true) : own
    }

    private func phones(inLetter: Bool) -> [Finding<String>] {
        var found: [Finding<String>] = []
        var known: Set<String> = []
        let country = LocationReader(reading).country()
        for line in reading.lines
        where isOwn(line) && line.isLetter == inLetter && line.section != .education && line.section != .certificates {
            var at = line.tokens.lowerBound
            while at < line.tokens.upperBound {
                guard let number = number(at, line.tokens.upperBound) else {
                    at += 1
                    continue
                }
                at = number.tokens.upperBound
                guard isPhone(number, line) else { continue }
                // A column of contacts can follow the jobs in the text: there only a whole line that is a number counts.
                if line.section == .experience, !number.plus || reading.words(line.tokens) > number.tokens.count + 2 { continue }
                let place = reading.text.span(number.tokens)
                if isOfSomebodyElse(place, line) { continue }
                let text = international(number, country)
                if known.insert(text).inserted { found.append(Finding(text, reading.evidence(place, rule: "grammar/phone"))) }
            }
        }
        return found
    }

    private struct Number {
        let tokens: Range<Int>
        let digits: String
        let plus: Bool
    }

    /// A run of digits with the signs that numbers are grouped by.
    private func number(_ start: Int, _ limit: Int) -> Number? {
        let tokens = reading.text.tokens
        var at = start
        var plus = false
        if tokens[at].isSign(UInt8(ascii: "+")) {
            plus = true
            at += 1
        } else if tokens[at].isSign(UInt8(ascii: "(")), at + 1 < limit, tokens[at + 1].isSign(UInt8(ascii: "+")) {
            plus = true
            at += 2
        } else if tokens[at].isSign(UInt8(ascii: "(")), at + 1 < limit, tokens[at + 1].kind == .number {
            at += 1
        }
        guard at < limit, tokens[at].kind == .number else { return nil }
        if at > 0, tokens[at - 1].kind == .word, tokens[at].gap == .glued { return nil }
        var digits = ""
        var end = at
        var signs = 0
        while at < limit {
            let token = tokens[at]
            if token.kind == .number {
                if token.gap == .line, !digits.isEmpty { break }
                if digits.count + token.byteCount > 16 { break }
                digits += String(decoding: reading.text.folded(token), as: UTF8.self)
                signs = 0
                end = at + 1
                at += 1
            } else if token.kind == .sign, groups(token.sign), signs < 2 {
                // A dash with spaces on both sides, or a slash between two whole numbers, separates.
                if token.sign == UInt8(ascii: "/"), digits.count >= 9 { break }
                if token.sign == UInt8(ascii: "-"), token.gap != .glued, digits.count >= 9 { break }
                signs += 1
                at += 1
            } else {
                break
            }
        }
        // "+33 (0)6 …": the trunk digit in brackets is not dialled from abroad.
        if plus { digits = dropTrunk(digits, start..<end) }
        return digits.isEmpty ? nil : Number(tokens: start..<end, digits: digits, plus: plus)
    }

    /// A sign by which the digits of a number are grouped.
    private func groups(_ sign: UInt8) -> Bool {
        switch sign {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): true
        default: false
        }
    }

    private func dropTrunk(_ digits: String, _ range: Range<Int>) -> String {
        let tokens = reading.text.tokens
        var result = ""
        for index in range where tokens[index].kind == .number {
            let isTrunk =
                tokens[index].byteCount == 1 && tokens[index].value == 0 && tokens[index - 1].isSign(UInt8(ascii: "("))
                && index + 1 < tokens.count
                && tokens[index + 1].isSign(UInt8(ascii: ")"))
            if !isTrunk { result += String(decoding: reading.text.folded(tokens[index]), as: UTF8.self) }
        }
        return result
    }

    /// Enough digits, and no date, amount or document's number.
    private func isPhone(_ number: Number, _ line: Reading.Line) -> Bool {
        let count = number.digits.count
        if number.plus { return (8...15).contains(count) }
        guard (9...14).contains(count) else { return false }
        if !DateGrammar.all(in: number.tokens, reading).isEmpty, !isLabelled(number, line) { return false }
        if number.digits.hasPrefix("00") || number.digits.hasPrefix("0") || number.digits.hasPrefix("8")
            || isLabelled(number, line)
        {
            return true
        }
        // A bare national number: in groups, in the head of the CV.
        let groups = number.tokens.filter { reading.text.tokens[$0].kind == .number }.count
        return groups >= 2
            && (line.section == nil || line.section == .contact || line.section == .personal || line.section == .summary)
            || groups == 1 && line.section == .contact || reading.line(of: number.tokens.lowerBound).map { $0 < 10 } ?? false
    }

    private func isLabelled(_ number: Number, _ line: Reading.Line) -> Bool {
        let near = max(line.tokens.lowerBound, number.tokens.lowerBound - 6)..<number.tokens.lowerBound
        return reading.hits(.label, in: near).contains { LabelWord.allCases[$0.value] == .phone }
    }

    private func international(_ number: Number, _ country: Country?) -> String {
        if number.plus { return "+" + number.digits }
        if number.digits.hasPrefix("00"), number.digits.count > 10 { return "+" + number.digits.dropFirst(2) }
        guard let country, !country.prefix.isEmpty else { return number.digits }
        var national = Substring(number.digits)
        if national.hasPrefix(country.prefix), country.lengths.contains(national.count - country.prefix.count) {
            return "+" + national
        }
        if !country.trunk.isEmpty, national.hasPrefix(country.trunk),
            country.lengths.contains(national.count - country.trunk.count)
        {
            national = national.dropFirst(country.trunk.count)
        }
        guard country.lengths.contains(national.count) else { return number.digits }
        return "+" + country.prefix + national
    }
}
