import Documents
import Knowledge
import Model

/// Reads the candidate's telephone numbers; those of referees are not the candidate's.
struct PhoneReader {
    private let reading: Reading
    private let owner: ContactOwner

    init(_ reading: Reading) {
        self.reading = reading
        owner = ContactOwner(reading)
    }

    /// The candidate's numbers in order, each once; in international form where the text names the country.
    func read() -> [Finding<String>] {
        let own = phones(inLetter: false)
        return own.isEmpty ? phones(inLetter: true) : own
    }

    private func phones(inLetter: Bool) -> [Finding<String>] {
        var found: [Finding<String>] = []
        var known: Set<String> = []
        let country = LocationReader(reading).country()
        for line in reading.lines
        where owner.isOwn(line) && line.isLetter == inLetter && line.section != .education && line.section != .certificates {
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
                if owner.isOfSomebodyElse(place, line) { continue }
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
