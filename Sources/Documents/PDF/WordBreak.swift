/// A word that goes on in the next line.
enum WordBreak {
    /// The length in bytes of the hyphen that ends a line, behind a letter or figure; 0 without one.
    static func hyphenLength(_ line: [UInt8]) -> Int {
        let length = signLength(line)
        guard length > 0, line.count > length else { return 0 }
        let before = line[line.count - length - 1]
        return Bytes.isLetter(before) || Bytes.isDigit(before) || before >= 0x80 ? length : 0
    }

    private static func signLength(_ line: [UInt8]) -> Int {
        if line.last == UInt8(ascii: "-") { return 1 }
        if line.suffix(3).elementsEqual([0xE2, 0x80, 0x90]) { return 3 }
        return line.suffix(2).elementsEqual([0xC2, 0xAD]) ? 2 : 0
    }

    /// True when the hyphen at the end of `word` was set for the line's sake: the word goes on in small letters.
    ///
    /// A word with another hyphen ("site-to-") and a single letter ("e-") keep theirs, and so does what begins anew ("T-", "SQL").
    static func isSoft(_ word: [UInt8], before next: [UInt8]) -> Bool {
        let length = hyphenLength(word)
        guard length > 0, !next.isEmpty, !word.contains(UInt8(ascii: "@")) else { return false }
        if length == 2 { return true }
        let stem = Array(word.dropLast(length))
        guard !stem.contains(UInt8(ascii: "-")), !stem.contains(UInt8(ascii: "/")) else { return false }
        let isLower = stem.withUnsafeBufferPointer { buffer in
            var index = buffer.count - 1
            while index > 0, buffer[index] & 0xC0 == 0x80 { index -= 1 }
            return index > 0 && LetterCase(buffer, index, buffer.count) == .lower
        }
        let goesOn = next.withUnsafeBufferPointer { LetterCase($0, 0, $0.count) == .lower }
        return isLower && goesOn
    }

    /// True when a mail address was broken between two lines: what stands in the first cannot be whole.
    static func isInsideAddress(_ word: [UInt8], before next: [UInt8]) -> Bool {
        let at = UInt8(ascii: "@")
        let dot = UInt8(ascii: ".")
        guard let first = next.first else { return false }
        guard let sign = word.lastIndex(of: at) else {
            return first == at && next.contains(dot) && !word.isEmpty && word.allSatisfy(isOfName)
        }
        guard sign > 0, Bytes.isLetter(first) && first >= 0x61 || Bytes.isDigit(first) || first == dot else { return false }
        let domain = word[(sign + 1)...]
        guard domain.allSatisfy(isOfName) else { return false }
        guard let last = domain.last, last != dot, last != UInt8(ascii: "-") else { return true }
        guard !domain.contains(dot), let place = next.firstIndex(of: dot) else { return false }
        return place + 1 < next.count && Bytes.isLetter(next[place + 1])
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        Bytes.isLetter(byte) || Bytes.isDigit(byte) || "._-+".utf8.contains(byte)
    }

    /// True when nothing stands between a line's end and the next: behind a hyphen, in an address, in a span of years.
    static func isGlued(_ word: [UInt8], before next: [UInt8]) -> Bool {
        if hyphenLength(word) > 0 || isInsideAddress(word, before: next) { return true }
        guard let last = word.last, let first = next.first else { return false }
        if last == UInt8(ascii: "/") { return word.count > 1 }
        return word.count > 3 && word.suffix(3).elementsEqual([0xE2, 0x80, 0x93]) && Bytes.isDigit(word[word.count - 4])
            && Bytes.isDigit(first)
    }
}
