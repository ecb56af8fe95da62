/// Cuts a mailbox file into its letters.
enum Mailbox {
    private static let mark = Array("From ".utf8)

    /// The letters of a mailbox; nil when the bytes are one letter. At most one more than `most` is given.
    static func letters(_ bytes: ArraySlice<UInt8>, most: Int) -> [[UInt8]]? {
        guard bytes.starts(with: mark) else { return nil }
        var letters: [[UInt8]] = []
        var start = bytes.startIndex
        var index = bytes.startIndex
        var afterBlank = false
        while index < bytes.endIndex, letters.count < most {
            let lineEnd = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let next = min(lineEnd + 1, bytes.endIndex)
            let line = bytes[index..<lineEnd]
            if afterBlank, line.starts(with: mark), isHeaderLine(bytes[next...]) {
                letters.append(unescaped(bytes[start..<index]))
                start = index
            }
            afterBlank = line.isEmpty || line.elementsEqual([0x0D])
            index = next
        }
        letters.append(unescaped(bytes[start..<bytes.endIndex]))
        return letters
    }

    private static func isHeaderLine(_ bytes: ArraySlice<UInt8>) -> Bool {
        let head = bytes.prefix(80).prefix { $0 != 0x0A }
        guard let colon = head.firstIndex(of: UInt8(ascii: ":")), colon > head.startIndex else { return false }
        return head[..<colon].allSatisfy { Bytes.isWordByte($0) || $0 == UInt8(ascii: "-") }
    }

    /// A letter without its first line; ">From " at the beginning of a line was "From " before it came into the box.
    private static func unescaped(_ letter: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(letter.count)
        var index = (letter.firstIndex(of: 0x0A) ?? letter.endIndex - 1) + 1
        while index < letter.endIndex {
            let lineEnd = letter[index...].firstIndex(of: 0x0A) ?? letter.endIndex
            let next = min(lineEnd + 1, letter.endIndex)
            let signs = letter[index..<lineEnd].prefix { $0 == UInt8(ascii: ">") }.count
            let isEscaped = signs > 0 && letter[(index + signs)..<lineEnd].starts(with: mark)
            result += letter[(isEscaped ? index + 1 : index)..<next]
            index = next
        }
        return result
    }
}
