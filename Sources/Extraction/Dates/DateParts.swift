import Knowledge
import Model

// Parts of dates: years, months, quarters, and the marks beside them.

extension DateText {
    // MARK: years

    /// A number that can be a year; behind a first date a mistyped year far ahead is a year too, for a person to see.
    func isYear(_ value: Int, isFar: Bool = false) -> Bool {
        value >= 1950 && value <= (isFar ? 2099 : reading.asOf.year + 12)
    }

    /// A year in four digits at a token.
    func year(at: Int, isFar: Bool = false) -> Int? {
        number(at: at, digits: 4...4).flatMap { isYear($0, isFar: isFar) ? $0 : nil }
    }

    /// The year that two digits mean.
    func century(_ value: Int) -> Int? {
        guard (0...99).contains(value) else { return nil }
        let year = 2000 + value
        return year <= reading.asOf.year + 1 ? year : 1900 + value >= 1960 ? 1900 + value : nil
    }

    /// The year behind a month, with what may stand between and behind: "марта, 2019 г.", "mars '19", "Mar-19".
    ///
    /// Two digits alone are a year (`isShort`) where they end a date, or where `isVouched` says that the other end is written so.
    func yearBehind(_ start: Int, isVouched: Bool = false, isFar: Bool = false) -> (year: Int, end: Int, isShort: Bool)? {
        var at = start
        while at < start + 2, isDateSign(at) || isSign(",", at: at) { at += 1 }
        // "March of 2019", "w marcu roku 2019", "mars de l'année 2019"
        if at < limit, tokens[at].kind == .word {
            if let end = word(.of, .from, at: at), end < limit { at = end }
            if let end = word(.year, at: at), end < limit { at = end }
        }
        if let year = year(at: at, isFar: isFar) { return (year, skipYearMark(at + 1), false) }
        if let value = number(at: at, digits: 2...2), let year = century(value) {
            if tokens[at].shape.contains(.hyphenated) || at > start && tokens[at - 1].isSign(UInt8(ascii: "-")) {
                return (year, at + 1, false)
            }
            if isVouched || isLastOfDate(at) { return (year, at + 1, true) }
        }
        if isSign("'", at: at), isGlued(at + 1) {
            if let year = year(at: at + 1) { return (year, skipYearMark(at + 2), false) }
            if let year = number(at: at + 1, digits: 2...2).flatMap({ century($0) }) { return (year, at + 2, false) }
        }
        return nil
    }

    /// A two-digit number behind a month is a year where a separator and another date, or the end of the line, follow.
    private func isLastOfDate(_ at: Int) -> Bool {
        guard at + 1 < limit else { return true }
        if let joint = joint(at: at + 1) {
            if Int(tokens[at].value) <= reading.asOf.year % 100 { return true }
            return openEnd(at: joint.end) != nil || month(at: joint.end).flatMap { yearBehind($0.end, isVouched: true) } != nil
        }
        return isSign(")", at: at + 1)
    }

    /// Behind a year its mark, also glued or as the ending of an ordinal: "2019 г.", "2019р.", "2021-й".
    func skipYearMark(_ start: Int) -> Int {
        var at = start
        // The ending of an ordinal behind a hyphen: a few small letters.
        if isSign("-", at: at), isGlued(at), isGlued(at + 1), tokens[at + 1].kind == .word, tokens[at + 1].byteCount <= 6,
            let end = word(.year, at: at + 1)
        {
            at = end
        }
        if at < limit, tokens[at].kind == .word, let end = word(.year, at: at) { at = end }
        if at > start, isSign(".", at: at), isGlued(at), !tokens[at - 1].isSign(UInt8(ascii: ".")) { at += 1 }
        return at
    }

    // MARK: months

    /// The name of a month at a token.
    func month(at: Int) -> (value: Int, end: Int)? {
        guard at < limit, tokens[at].kind == .word else { return nil }
        if let month = reading.hit(.months, at: at), !month.decoy, month.tokens.upperBound <= limit {
            let end = month.tokens.upperBound
            return (month.value, isSign(".", at: end) ? end + 1 : end)
        }
        return romanMonth(at: at)
    }

    /// Roman months stand before a year: III 2019, VIII.2020.
    private func romanMonth(at: Int) -> (value: Int, end: Int)? {
        guard let value = roman(at: at) else { return nil }
        return number(at: isDateSign(at + 1) ? at + 2 : at + 1, digits: 4...4) == nil ? nil : (value, at + 1)
    }

    /// A capitalised Roman number from 1 to 12.
    func roman(at: Int) -> Int? {
        guard at < limit, DateText.beginsLikeRoman(tokens[at], reading) else { return nil }
        // і and х of Cyrillic keyboards stand for I and X.
        let letters = reading.text.folded(tokens[at]).map { $0 == 161 ? UInt8(ascii: "i") : $0 == 149 ? UInt8(ascii: "x") : $0 }
        return DateText.romans.firstIndex(of: letters).map { $0 + 1 }
    }

    private static let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"].map { Array($0.utf8) }

    /// A capitalised word that begins like a Roman number.
    static func beginsLikeRoman(_ token: Token, _ reading: Reading) -> Bool {
        guard token.kind == .word, token.shape.contains(.capital), token.byteCount <= 8 else { return false }
        switch reading.text.folded(token).first {
        case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"), 161, 149: return true
        default: return false
        }
    }

    /// Behind a day or a quarter's number the ending of an ordinal: "1er", "3-го", "2nd".
    func skipOrdinal(_ at: Int) -> Int {
        guard at < limit, tokens[at].kind == .word, isGlued(at) || tokens[at].shape.contains(.hyphenated),
            tokens[at].byteCount <= 6, month(at: at) == nil
        else { return at }
        return at + 1
    }

    // MARK: quarters

    /// The number of a quarter with its word, before or behind: "Q3", "IV кв.", "2 квартал", "1er trimestre".
    func quarter(at: Int) -> (value: Int, end: Int)? {
        guard at < limit else { return nil }
        if tokens[at].kind == .word, let mark = word(.quarter, at: at), let value = number(at: mark, digits: 1...1) {
            return (1...4).contains(value) ? (value, mark + 1) : nil
        }
        if let value = number(at: at, digits: 1...1), (1...4).contains(value) {
            return (word(.quarter, at: at + 1) ?? word(.quarter, at: skipOrdinal(at + 1))).map { (value, $0) }
        }
        if let value = roman(at: at), value <= 4, let end = word(.quarter, at: at + 1) { return (value, end) }
        return nil
    }
}
