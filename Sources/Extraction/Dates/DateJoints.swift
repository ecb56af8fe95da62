import Knowledge
import Model

// What stands between and behind the ends of a period: separators, words of the present, ends that nobody can read.

extension DateText {
    /// What joins both ends of a period.
    struct Joint {
        /// The token behind it.
        let end: Int
        /// A dash was among it.
        let isDashed: Bool
    }

    /// The dashes and words of "to" behind a date, with what may stand among them; behind a word of "between" also "and".
    func joint(at start: Int, isBetween: Bool = false) -> Joint? {
        guard start < limit else { return nil }
        var at = skipRemark(at: start)
        let first = at
        var (isDashed, isWorded) = (false, false)
        while at < limit, at < first + 6 {
            let token = tokens[at]
            if token.kind == .word {
                if let end = word(.to, .until, at: at) {
                    isWorded = true
                    at = dateBehind(end, from: at)
                } else if let end = and(at: at), word(.to, .until, at: end) != nil || word(.now, at: end) != nil || isBetween {
                    isWorded = isWorded || isBetween || word(.now, at: end) != nil
                    at = end
                } else {
                    break
                }
            } else if isDash(token) {
                isDashed = true
                at += 1
            } else if token.isSign(UInt8(ascii: ".")) {
                // Dots between both ends ("2012...2014"), or the stop of the date before a dash.
                if isDashed || at > first || isSign(".", at: at + 1) || token.byteCount == 3 {
                    isDashed = true
                } else if !isGlued(at) || !isSign("-", at: at + 1) {
                    break
                }
                at += 1
            } else if token.isSign(UInt8(ascii: ",")), !isDashed {
                // "с 2019, по 2021" only with a word behind.
                guard word(.to, at: at + 1) != nil else { return nil }
                at += 1
            } else {
                break
            }
        }
        return isDashed || isWorded ? Joint(end: at, isDashed: isDashed) : nil
    }

    /// A dash, an arrow, a slash, or the sign of division of engineers.
    private func isDash(_ token: Token) -> Bool {
        switch token.sign {
        case UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "~"): token.kind == .sign
        case UInt8(ascii: "x"): token.kind == .sign && reading.text.bytes[Int(token.end) - 1] == 0xB7
        default: false
        }
    }

    /// "and" at a token; the token behind it.
    func and(at: Int) -> Int? {
        guard at < limit, let joint = reading.hit(.quantity, at: at), QuantityWord.allCases[joint.value] == .and, !joint.decoy,
            joint.tokens.upperBound < limit
        else { return nil }
        return joint.tokens.upperBound
    }

    /// "May 2019 (part time) – March 2021": words in brackets between a date and its dash.
    private func skipRemark(at start: Int) -> Int {
        guard isSign("(", at: start) else { return start }
        var at = start + 1
        while at < limit, at < start + 8, tokens[at].kind != .number, !tokens[at].isSign(UInt8(ascii: ")")) { at += 1 }
        return isSign(")", at: at) && isSign("-", at: at + 1) ? at + 1 : start
    }

    /// "mai-juin": the hyphen is a gap between words.
    func hyphenGap(at: Int) -> Joint? {
        at < limit && tokens[at].shape.contains(.hyphenated) ? Joint(end: at, isDashed: true) : nil
    }

    // MARK: ends without a date

    /// Words of the present behind a joint, also in brackets; the token behind them.
    func openEnd(at: Int) -> Int? {
        if let end = word(.now, at: at) { return end }
        guard isSign("(", at: at), let end = word(.now, at: at + 1) else { return nil }
        return isSign(")", at: end) ? end + 1 : end
    }

    /// Words of the present right behind a date: "2019 present", "May 2022 (current post)", "June 2022, ongoing".
    func nowBeside(at: Int) -> Int? {
        guard at < limit, tokens[at].gap != .line else { return nil }
        if let end = word(.now, at: at) { return end }
        if isSign("(", at: at), let end = word(.now, at: at + 1), isSign(")", at: end) { return end + 1 }
        if isSign(",", at: at), let end = word(.now, at: at + 1), end >= limit || tokens[end].kind == .sign { return end }
        return nil
    }

    /// An end that stands there and cannot be read: "?", "??/20??", "05.20XX"; the token behind it.
    ///
    /// Behind "since" and "to" also a month without a year: its end is no more known than those, and now it is surely not.
    func illegible(at start: Int, isDashed: Bool, isFrom: Bool) -> Int? {
        var at = start
        var marks = 0
        while at < limit, at < start + 8 {
            let token = tokens[at]
            if token.isSign(UInt8(ascii: "?")) || isBlank(at) {
                marks += 1
            } else if token.kind != .number && !isDateSign(at) && !token.isSign(UInt8(ascii: "(")) {
                break
            } else if marks == 0, at > start, tokens[at].gap != .glued {
                break
            }
            at += 1
        }
        if marks > 0 { return at }
        return isFrom ? month(at: start)?.end : nil
    }

    /// "XX", "хх": crosses instead of the digits of a month or year.
    private func isBlank(_ at: Int) -> Bool {
        let token = tokens[at]
        guard token.kind == .word, (2...8).contains(token.byteCount) else { return false }
        let isBesideDigits = isGlued(at) && tokens[at - 1].kind == .number || isDateSign(at + 1) && isGlued(at + 1)
        return isBesideDigits && reading.text.folded(token).allSatisfy { Folding.latin($0) == UInt8(ascii: "x") }
    }
}
