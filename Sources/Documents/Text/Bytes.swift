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

    /// The bytes without white space at either end.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.withUnsafeBufferPointer { buffer in
            var lower = 0
            var upper = buffer.count
            while lower < upper, isSpace(buffer[lower]) { lower += 1 }
            while lower < upper, isSpace(buffer[upper - 1]) { upper -= 1 }
            return bytes[(bytes.startIndex + lower)..<(bytes.startIndex + upper)]
        }
    }

    /// Calls `body` with each word between white space, up to so many, until it says that it has seen enough.
    static func forEachWord(
        in bytes: UnsafeBufferPointer<UInt8>, atMost limit: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Bool
    ) {
        var index = 0
        var words = 0
        while index < bytes.count, words < limit {
            let start = index
            while index < bytes.count, !isSpace(bytes[index]) { index += 1 }
            if index > start {
                words += 1
                if body(UnsafeBufferPointer(rebasing: bytes[start..<index])) { return }
            }
            index += 1
        }
    }
}

// MARK: Words in bytes

extension Bytes {
    /// The first place of a word of the program (in lower case where case is folded).
    static func find(_ word: StaticString, in bytes: ArraySlice<UInt8>, foldingCase: Bool = false) -> Int? {
        bytes.withUnsafeBufferPointer { find(word, in: $0, foldingCase: foldingCase) }.map { bytes.startIndex + $0 }
    }

    /// The first place of a word of the program, counted from the buffer's beginning.
    static func find(_ word: StaticString, in buffer: UnsafeBufferPointer<UInt8>, foldingCase: Bool = false) -> Int? {
        let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        return find(word, in: buffer, foldingCase: foldingCase)
    }

    /// The first place of `word` (in lower case where case is folded).
    static func find(_ word: [UInt8], in bytes: ArraySlice<UInt8>, foldingCase: Bool = false) -> Int? {
        word.withUnsafeBufferPointer { word in
            bytes.withUnsafeBufferPointer { find(word, in: $0, foldingCase: foldingCase) }
        }.map { bytes.startIndex + $0 }
    }

    /// The first place of `word` from an offset on.
    static func search(_ word: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
        guard from >= 0, from < bytes.count else { return nil }
        return find(word, in: bytes[from...])
    }

    /// True when the bytes hold a word of the program.
    static func contains(_ word: StaticString, in bytes: ArraySlice<UInt8>, foldingCase: Bool = false) -> Bool {
        find(word, in: bytes, foldingCase: foldingCase) != nil
    }

    /// True when bytes begin with a word of the program.
    static func starts(_ bytes: UnsafeBufferPointer<UInt8>, with word: StaticString) -> Bool {
        guard bytes.count >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where bytes[index] != word.utf8Start[index] { return false }
        return true
    }

    private static func find(
        _ word: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, foldingCase: Bool
    ) -> Int? {
        guard let first = word.first, bytes.count >= word.count, let base = bytes.baseAddress else { return nil }
        if !foldingCase {
            return memmem(base, bytes.count, word.baseAddress, word.count).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
        }
        for index in 0...(bytes.count - word.count) where lower(bytes[index]) == first {
            var offset = 1
            while offset < word.count, lower(bytes[index + offset]) == word[offset] { offset += 1 }
            if offset == word.count { return index }
        }
        return nil
    }
}

/// Tells bytes apart by words of the program: `switch value { case "none": … }`.
func ~= (word: StaticString, bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { $0.count == word.utf8CodeUnitCount && Bytes.starts($0, with: word) }
}

/// Tells bytes apart by words of the program.
func ~= (word: StaticString, bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == word.utf8CodeUnitCount && Bytes.starts(bytes, with: word)
}
