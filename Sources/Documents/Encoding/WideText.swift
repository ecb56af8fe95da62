/// Text in units of two or four bytes: UTF-16 and UTF-32.
enum WideText {
    /// The byte order mark of the bytes; UTF-32 is asked first, as its mark begins like that of UTF-16.
    static func mark(_ bytes: [UInt8]) -> (name: String, length: Int)? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) && bytes.count % 4 == 0 { return ("utf-32le", 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("utf-32be", 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return ("utf-16le", 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return ("utf-16be", 2) }
        return nil
    }

    /// The name of UTF-16 or UTF-32 without a mark; nil for other bytes.
    static func unmarked(_ bytes: [UInt8]) -> String? {
        // Both have zeros at their beginning, which other text has not.
        guard Bytes.find([0], in: bytes.prefix(reach)) != nil else { return nil }
        return unmarkedFour(bytes) ?? unmarkedTwo(bytes)
    }

    /// So many bytes are looked at.
    private static let reach = 4_096

    /// UTF-32 without a mark: every unit is a scalar, and all but few stand in the first plane.
    private static func unmarkedFour(_ bytes: [UInt8]) -> String? {
        guard bytes.count % 4 == 0, bytes.count >= 8 else { return nil }
        let count = min(bytes.count, reach)
        var big = 0
        var little = 0
        for index in stride(from: 0, to: count, by: 4) {
            if bytes[index] == 0, bytes[index + 1] == 0, bytes[index + 2] | bytes[index + 3] != 0 { big += 1 }
            if bytes[index + 3] == 0, bytes[index + 2] == 0, bytes[index] | bytes[index + 1] != 0 { little += 1 }
        }
        let units = count / 4
        if little * 100 >= units * 98 { return "utf-32le" }
        return big * 100 >= units * 98 ? "utf-32be" : nil
    }

    /// UTF-16 without a mark: in one half of the byte pairs stand almost only the numbers of few alphabets, zero among them.
    private static func unmarkedTwo(_ bytes: [UInt8]) -> String? {
        let count = min(bytes.count, reach) & ~1
        guard count >= 4 else { return nil }
        var high = [0, 0]
        var zero = [0, 0]
        for index in 0..<count {
            switch bytes[index] {
            case 0:
                high[index & 1] += 1
                zero[index & 1] += 1
            case 1, 4, 0x20: high[index & 1] += 1
            default: break
            }
        }
        let pairs = count / 2
        if zero[1] > zero[0] * 4, zero[1] * 50 >= pairs, high[1] * 100 >= pairs * 92 { return "utf-16le" }
        if zero[0] > zero[1] * 4, zero[0] * 50 >= pairs, high[0] * 100 >= pairs * 92 { return "utf-16be" }
        return nil
    }

    /// Decodes to UTF-8; lone surrogates become U+FFFD.
    static func decode(_ bytes: ArraySlice<UInt8>, as name: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        let big = name.hasSuffix("be")
        if name.hasPrefix("utf-32") {
            var index = bytes.startIndex
            while index + 4 <= bytes.endIndex {
                let units = bytes[index..<index + 4]
                let scalar = (big ? Array(units) : units.reversed()).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
                result.append(contentsOf: UTF8Bytes.encode(scalar))
                index += 4
            }
            return result
        }
        func unit(_ index: Int) -> UInt32 {
            let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
            return big ? first << 8 | second : second << 8 | first
        }
        var index = bytes.startIndex
        while index + 2 <= bytes.endIndex {
            let value = unit(index)
            index += 2
            if value < 0x80 {
                result.append(UInt8(value))
            } else if (0xD800..<0xDC00).contains(value), index + 2 <= bytes.endIndex, (0xDC00..<0xE000).contains(unit(index)) {
                result.append(contentsOf: UTF8Bytes.encode(0x10000 + (value - 0xD800) << 10 + unit(index) - 0xDC00))
                index += 2
            } else if value < 0x800 {
                result.append(UInt8(0xC0 | value >> 6))
                result.append(UInt8(0x80 | value & 0x3F))
            } else {
                result.append(contentsOf: UTF8Bytes.encode(value))
            }
        }
        return result
    }
}
