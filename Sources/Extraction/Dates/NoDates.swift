import Knowledge
import Model

// What is written like a date and is none: parts of telephone numbers, ids, addresses and file names, versions, amounts.

extension DateText {
    /// The number or word at a token goes on with what stands before it: no date begins there.
    func isTail(_ at: Int) -> Bool {
        let token = tokens[at]
        if token.kind == .number {
            if isInsideNumber(at) || isVersion(at) { return true }
            // "INC2019-2021", "INC-2019-2021"
            return at > 0 && tokens[at - 1].kind == .word && (token.gap == .glued || token.shape.contains(.hyphenated))
        }
        // "Trans-Mar": the second half of a name is no month.
        return at > 0 && token.shape.contains(.hyphenated) && !reading.begins(.dateBeginnings, at: at - 1)
    }

    /// A number that touches other numbers belongs to a telephone number or an amount.
    func isInsideNumber(_ at: Int) -> Bool {
        guard at > 0 else { return false }
        let before = tokens[at - 1]
        if before.isSign(UInt8(ascii: "+")) || before.kind == .number && tokens[at].gap == .glued { return true }
        return before.kind == .sign && tokens[at].gap == .glued && before.gap == .glued && at > 1
            && tokens[at - 2].kind == .number
            && (before.isSign(UInt8(ascii: "-")) || before.isSign(UInt8(ascii: "."))) && tokens[at].byteCount != 4
    }

    /// A year inside the name of a product, or behind it in a list of versions: "Windows Server 2016/2019".
    private func isVersion(_ at: Int) -> Bool {
        let before = reading.hits(.skill, in: max(0, at - 6)..<at)
        if before.contains(where: { $0.tokens.contains(at) }) { return true }
        guard at >= 2, tokens[at].byteCount == 4, tokens[at].gap == .glued, tokens[at - 1].gap == .glued,
            tokens[at - 1].isSign(UInt8(ascii: "/")) || tokens[at - 1].isSign(UInt8(ascii: "-")), tokens[at - 2].kind == .number
        else { return false }
        return before.contains { $0.tokens.contains(at - 2) }
    }

    /// Whether its surroundings say that what is written like a period or date is none.
    func isNoDate(_ found: DateGrammar.Found) -> Bool {
        guard let number = found.tokens.first(where: { tokens[$0].kind == .number }) else { return false }
        let range = found.tokens
        if number == range.lowerBound, isInsideName(range) { return true }
        let isBare =
            isBareYear(found.period.start) && isBareYear(found.period.end) && tokens[range.upperBound - 1].kind == .number
        if isBare, isInsideId(range) || isCounted(range) { return true }
        return isNumbered(found, number, isBare: isBare)
    }

    private func isBareYear(_ end: PeriodEnd) -> Bool {
        switch end {
        case .year, .unknown, .present: true
        case .month: false
        }
    }

    /// Inside an address, a link or the name of a file.
    private func isInsideName(_ range: Range<Int>) -> Bool {
        let (first, behind) = (range.lowerBound, range.upperBound)
        func isAny(_ at: Int, _ signs: String.UnicodeScalarView) -> Bool { signs.contains { isSign($0, at: at) } }
        if isGlued(behind) {
            if isAny(behind, "@_=\\".unicodeScalars) { return true }
            // ".docx": an ending of a file in small Latin letters.
            if isSign(".", at: behind), isGlued(behind + 1), tokens[behind + 1].kind == .word,
                (2...4).contains(tokens[behind + 1].byteCount),
                !tokens[behind + 1].shape.contains(.capital), !tokens[behind + 1].shape.contains(.cyrillic)
            {
                return true
            }
        }
        guard first > 0, isGlued(first) else { return false }
        if isAny(first - 1, "@_=\\".unicodeScalars) { return true }
        guard isSign("/", at: first - 1) else { return false }
        // A path: two slashes stand together somewhere before.
        var at = first - 1
        while at > 0, at > first - 24, isGlued(at) {
            if isSign("/", at: at), isSign("/", at: at - 1) { return true }
            at -= 1
        }
        return false
    }

    /// "2016-2018-77", "2019-2020/17", "2010/2015/PL": groups of a telephone number or of the number of a paper.
    private func isInsideId(_ range: Range<Int>) -> Bool {
        let behind = range.upperBound
        guard isGlued(behind), isGlued(behind + 1) else { return false }
        if isSign("-", at: behind) || isSign("/", at: behind), tokens[behind + 1].kind == .number { return true }
        return isSign("/", at: behind) && tokens[behind + 1].kind == .word
            && range.dropFirst().contains { isSign("/", at: $0) && isGlued($0) }
    }

    /// A currency, a unit or what is counted stands behind: "2000 EUR", "1980–2015 tickets".
    private func isCounted(_ range: Range<Int>) -> Bool {
        let behind = range.upperBound
        guard behind < limit, tokens[behind].gap != .line else { return false }
        if tokens[behind].kind == .sign {
            let last = reading.text.bytes[Int(tokens[behind].end) - 1]
            return isSign("$", at: behind) || isSign("%", at: behind) || tokens[behind].byteCount == 3 && last == 0xAC  // €
        }
        let words = reading.hits(.amount, in: behind..<behind + 1)
        guard words.contains(where: { AmountWord.allCases[$0.value] == .behind && !$0.decoy }) else { return false }
        // "2016–2018 Users support" names a post.
        let shape = tokens[behind].shape
        return !shape.contains(.capital) || shape.contains(.allCapitals)
    }

    /// Behind the words or the sign of a number ("№ 2018–2020", "ports 2000–2010"), or behind a product's name or version.
    private func isNumbered(_ found: DateGrammar.Found, _ number: Int, isBare: Bool) -> Bool {
        let start = found.tokens.lowerBound
        for place in Set([start, number]) {
            if place > 0, tokens[place - 1].isSign(Sign.numero), place == number { return true }
            if amountWord(endingAt: place, .before) { return true }
            if isBare, amountWord(endingAt: place, .product) { return true }
        }
        guard start < number, found.form != .range else { return false }
        // A paper is dated behind its number: "№ 1341 від 23.11.2011"; a version follows another: "Exchange 2010 to 2016".
        var at = start
        while at > 0, at > start - 6, tokens[at].kind != .boundary, tokens[at].gap != .line {
            if tokens[at - 1].isSign(Sign.numero) || amountWord(endingAt: at, .before) || amountWord(endingAt: at, .product) {
                return at < start
            }
            let isNumber = tokens[at - 1].kind == .number
            if isNumber, found.form == .until,
                reading.hits(.skill, in: max(0, at - 5)..<at).contains(where: {
                    $0.tokens.contains(at - 1) && !$0.decoy
                })
            {
                return true
            }
            guard isNumber || isDateSign(at - 1) else { return false }
            at -= 1
        }
        return false
    }

    /// Words of an amount of this kind end right before a token, also with a stop or colon between.
    private func amountWord(endingAt place: Int, _ word: AmountWord) -> Bool {
        guard place > 0, tokens[place].gap != .line else { return false }
        let isSeparated = tokens[place - 1].isSign(UInt8(ascii: ".")) || tokens[place - 1].isSign(UInt8(ascii: ":"))
        let end = isSeparated ? place - 1 : place
        return reading.hits(.amount, in: max(0, end - 5)..<end).contains {
            AmountWord.allCases[$0.value] == word && !$0.decoy && ($0.tokens.upperBound == end || $0.tokens.upperBound == place)
        }
    }
}
