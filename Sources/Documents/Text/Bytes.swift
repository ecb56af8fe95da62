import CLinux

/// Small questions about ASCII bytes.
enum Bytes {
    /// The lower-case form of an ASCII letter; other bytes as they are.
    static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// An ASCII letter.
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// An ASCII digit.
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// An ASCII letter, digit or underscore.
    static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte == 0x5F }

    /// Space, tab, line end or form feed.
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

    /// The first place of `word` (in lower case where case is folded).
    static func find(_ word: [UInt8], in bytes: ArraySlice<UInt8>, foldingCase: Bool = false) -> Int? {
        guard let first = word.first, bytes.count >= word.count else { return nil }
        let last = bytes.endIndex - word.count
        var index = bytes.startIndex
        while index <= last {
            if (foldingCase ? lower(bytes[index]) : bytes[index]) == first {
                var offset = 1
                while offset < word.count,
                    (foldingCase ? lower(bytes[index + offset]) : bytes[index + offset]) == word[offset]
                {
                    offset += 1
                }
                if offset == word.count { return index }
            }
            index += 1
        }
        return nil
    }

    /// The first place of `word` from an offset on, by the C library: for long texts.
    static func search(_ word: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
        guard from >= 0, from < bytes.count else { return nil }
        return bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, let found = memmem(base + from, buffer.count - from, word, word.count) else {
                return nil
            }
            return UnsafeRawPointer(found) - base
        }
    }

    /// True when the bytes hold `word`.
    static func contains(_ word: String, in bytes: ArraySlice<UInt8>, foldingCase: Bool = false) -> Bool {
        find(Array(word.utf8), in: bytes, foldingCase: foldingCase) != nil
    }

    /// The bytes without white space at either end.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var slice = bytes
        while let first = slice.first, isSpace(first) { slice = slice.dropFirst() }
        while let last = slice.last, isSpace(last) { slice = slice.dropLast() }
        return slice
    }
}
