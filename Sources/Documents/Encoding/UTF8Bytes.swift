/// Looks at bytes as UTF-8.
struct UTF8Bytes: Sendable {
    /// Well-formed sequences of two bytes and more.
    private(set) var sequences = 0
    /// Bytes that belong to no well-formed sequence.
    private(set) var errors = 0
    /// The last character is cut off by the end of the bytes.
    private(set) var cut = false

    /// All bytes are ASCII.
    var isASCII: Bool { sequences == 0 && errors == 0 }
    /// The bytes are UTF-8 without a fault.
    var isWhole: Bool { errors == 0 && !cut }
    /// The bytes are UTF-8, if damaged in places.
    var isLikely: Bool { errors == 0 || sequences > 2 * errors }

    /// Counts in one pass.
    init(_ bytes: ArraySlice<UInt8>) {
        let counts = bytes.withUnsafeBufferPointer { buffer -> (Int, Int, Bool) in
            var sequences = 0
            var errors = 0
            var cut = false
            let end = buffer.count
            let raw = UnsafeRawBufferPointer(buffer)
            var index = 0
            while index < end {
                if buffer[index] < 0x80 {
                    index += 1
                    while index + 8 <= end, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                    {
                        index += 8
                    }
                    continue
                }
                let length = UTF8Bytes.length(buffer, index, end)
                if length > 0 {
                    sequences += 1
                    index += length
                } else {
                    // A character that the end of the file cuts off is no sign of another encoding.
                    if UTF8Bytes.isCut(buffer, index, end) {
                        cut = true
                        index = end
                    } else {
                        errors += 1
                        index += 1
                    }
                }
            }
            return (sequences, errors, cut)
        }
        sequences = counts.0
        errors = counts.1
        cut = counts.2
    }

    /// The bytes with U+FFFD in place of each run of bad bytes.
    static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        bytes.withUnsafeBufferPointer { buffer in
            let end = buffer.count
            var index = 0
            var inError = false
            while index < end {
                let byte = buffer[index]
                let length = byte < 0x80 ? 1 : UTF8Bytes.length(buffer, index, end)
                if length > 0 {
                    for offset in 0..<length { result.append(buffer[index + offset]) }
                    index += length
                    inError = false
                } else {
                    if !inError { result.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
                    inError = true
                    index += 1
                }
            }
        }
        return result
    }

    /// The UTF-8 form of a scalar; of U+FFFD when there is no such scalar.
    static func encode(_ scalar: UInt32) -> [UInt8] {
        switch scalar {
        case 0..<0x80: [UInt8(scalar)]
        case 0x80..<0x800: [UInt8(0xC0 | scalar >> 6), tail(scalar)]
        case 0xD800..<0xE000: [0xEF, 0xBF, 0xBD]
        case 0x800..<0x10000: [UInt8(0xE0 | scalar >> 12), tail(scalar >> 6), tail(scalar)]
        case 0x10000..<0x110000: [UInt8(0xF0 | scalar >> 18), tail(scalar >> 12), tail(scalar >> 6), tail(scalar)]
        default: [0xEF, 0xBF, 0xBD]
        }
    }

    private static func tail(_ value: UInt32) -> UInt8 { UInt8(0x80 | value & 0x3F) }

    /// The length of the well-formed sequence at `index`; 0 when there is none.
    private static func length(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        let first = buffer[index]
        func isTail(_ offset: Int) -> Bool { index + offset < end && buffer[index + offset] & 0xC0 == 0x80 }
        switch first {
        case 0xC2...0xDF: return isTail(1) ? 2 : 0
        case 0xE0...0xEF:
            guard isTail(1), isTail(2) else { return 0 }
            let second = buffer[index + 1]
            if first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F { return 0 }
            return 3
        case 0xF0...0xF4:
            guard isTail(1), isTail(2), isTail(3) else { return 0 }
            let second = buffer[index + 1]
            if first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F { return 0 }
            return 4
        default: return 0
        }
    }

    private static func isCut(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
        let needed = buffer[index] >= 0xF0 ? 4 : buffer[index] >= 0xE0 ? 3 : buffer[index] >= 0xC2 ? 2 : 0
        guard needed > 0, index > 0, index + needed > end else { return false }
        return buffer[(index + 1)...].allSatisfy { $0 & 0xC0 == 0x80 } && index + 1 < end
    }
}
