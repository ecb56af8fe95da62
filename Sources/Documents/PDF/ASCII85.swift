/// Bytes written as letters, five for four, as some makers of PDF do.
enum ASCII85 {
    /// The bytes that letters stand for, up to the first that is none; nil when there is something, but no letters.
    static func decoded(_ letters: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(letters.count * 4 / 5)
        var group: UInt32 = 0
        var count = 0
        func append(_ group: UInt32, _ bytes: Int) {
            for index in 0..<bytes { result.append(UInt8(truncatingIfNeeded: group >> UInt32(24 - 8 * index))) }
        }
        for letter in letters where !Bytes.isSpace(letter) {
            if letter == UInt8(ascii: "z"), count == 0 {
                append(0, 4)
                continue
            }
            guard letter >= 33, letter <= 117 else { break }
            group = group &* 85 &+ UInt32(letter - 33)
            count += 1
            if count == 5 {
                append(group, 4)
                group = 0
                count = 0
            }
        }
        if count > 1 {
            // The last group is filled up with the highest letter.
            for _ in count..<5 { group = group &* 85 &+ 84 }
            append(group, count - 1)
        }
        return result.isEmpty && !letters.isEmpty ? nil : result
    }
}
