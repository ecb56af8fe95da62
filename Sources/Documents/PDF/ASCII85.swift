/// Bytes written as letters, five for four, as many makers of PDF do around what they packed.
enum ASCII85 {
    /// The bytes; nil when there are signs that do not belong there.
    static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(text.count / 5 * 4 + 4)
        var value: UInt32 = 0
        var count = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "!")...UInt8(ascii: "u"):
                value = value &* 85 &+ UInt32(byte - 0x21)
                count += 1
                guard count == 5 else { continue }
                append(value, 4, to: &result)
                value = 0
                count = 0
            case UInt8(ascii: "z") where count == 0: result.append(contentsOf: [0, 0, 0, 0])
            case UInt8(ascii: "~"):
                finish(value, count, &result)
                return result
            case 0, 0x09, 0x0A, 0x0C, 0x0D, 0x20: continue
            default: return nil
            }
        }
        finish(value, count, &result)
        return result
    }

    /// A last group of two to four letters gives one byte less.
    private static func finish(_ value: UInt32, _ count: Int, _ result: inout [UInt8]) {
        guard count > 1 else { return }
        var value = value
        for _ in count..<5 { value = value &* 85 &+ 84 }
        append(value, count - 1, to: &result)
    }

    private static func append(_ value: UInt32, _ count: Int, to result: inout [UInt8]) {
        for place in 0..<count { result.append(UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32(place)))) }
    }
}
