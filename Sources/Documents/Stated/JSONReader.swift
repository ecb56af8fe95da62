/// Reads JSON, bounded in depth and number of values.
struct JSONReader {
    /// Deeper nesting is refused.
    private static let deepest = 64

    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    private var tree = DataTree(.jsonPath)

    /// The values of a file; nil when it is no JSON, or nests too deep, or holds too much.
    static func read(_ bytes: [UInt8]) -> DataTree? {
        bytes.withUnsafeBufferPointer { buffer in
            var reader = JSONReader(buffer)
            guard reader.members(of: 0, depth: 0) else { return nil }
            reader.skipSpace()
            return reader.at == buffer.count ? reader.tree : nil
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func skipSpace() { while at < bytes.count, Bytes.isSpace(bytes[at]) || bytes[at] == 0 { at += 1 } }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    /// An object's members; an array at the top counts as members without a name.
    private mutating func members(of parent: Int, depth: Int) -> Bool {
        if depth == 0, take(UInt8(ascii: "[")) { return array("", in: parent, depth: 1) }
        guard take(UInt8(ascii: "{")) else { return false }
        if take(UInt8(ascii: "}")) { return true }
        repeat {
            skipSpace()
            guard let name = string(), take(UInt8(ascii: ":")) else { return false }
            guard value(String(decoding: name, as: UTF8.self), ordinal: nil, in: parent, depth: depth + 1) else { return false }
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}"))
    }

    private mutating func array(_ name: String, in parent: Int, depth: Int) -> Bool {
        if take(UInt8(ascii: "]")) { return true }
        var ordinal = 0
        repeat {
            guard value(name, ordinal: ordinal, in: parent, depth: depth + 1) else { return false }
            ordinal += 1
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]"))
    }

    private mutating func value(_ name: String, ordinal: Int?, in parent: Int, depth: Int) -> Bool {
        guard depth < JSONReader.deepest, !tree.isFull else { return false }
        skipSpace()
        guard at < bytes.count else { return false }
        switch bytes[at] {
        case UInt8(ascii: "{"): return members(of: tree.add(name, ordinal: ordinal, to: parent), depth: depth)
        case UInt8(ascii: "["):
            at += 1
            // An array within an array has no name of its own.
            let holder = ordinal == nil ? parent : tree.add(name, ordinal: ordinal, to: parent)
            return array(name, in: holder, depth: depth)
        case 0x22:
            guard let text = string() else { return false }
            let entry = tree.add(name, ordinal: ordinal, to: parent)
            tree.append(text, to: entry)
            return true
        default: return word(name, ordinal, parent)
        }
    }

    /// A number, true, false or null; null is as good as nothing.
    private mutating func word(_ name: String, _ ordinal: Int?, _ parent: Int) -> Bool {
        let start = at
        while at < bytes.count, Bytes.isWordByte(bytes[at]) || "+-.".utf8.contains(bytes[at]) { at += 1 }
        let text = bytes[start..<at]
        guard !text.isEmpty else { return false }
        let isWord = ["true", "false", "null"].contains { text.elementsEqual($0.utf8) }
        guard isWord || text.first == UInt8(ascii: "-") || text.first.map(Bytes.isDigit) == true else { return false }
        if text.elementsEqual("null".utf8) { return true }
        let entry = tree.add(name, ordinal: ordinal, to: parent)
        tree.append(text, to: entry)
        return true
    }

    /// The bytes of a string in quotes, escapes resolved.
    private mutating func string() -> [UInt8]? {
        guard at < bytes.count, bytes[at] == 0x22 else { return nil }
        at += 1
        var result: [UInt8] = []
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case 0x22: return result
            case UInt8(ascii: "\\"):
                guard at < bytes.count else { return nil }
                let escape = bytes[at]
                at += 1
                switch escape {
                case UInt8(ascii: "n"): result.append(0x0A)
                case UInt8(ascii: "t"): result.append(0x09)
                case UInt8(ascii: "r"): result.append(0x0D)
                case UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(0x20)
                case UInt8(ascii: "u"):
                    guard let scalar = escapedScalar() else { return nil }
                    if scalar != 0 { result.append(contentsOf: UTF8Bytes.encode(scalar)) }
                default: result.append(escape)
                }
            default: result.append(byte)
            }
        }
        return nil
    }

    /// The scalar of `\uXXXX`, with the second half of a pair where one follows.
    private mutating func escapedScalar() -> UInt32? {
        guard let first = unit() else { return nil }
        guard (0xD800..<0xDC00).contains(first) else { return first }
        let behind = at
        guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else { return 0xFFFD }
        at += 2
        guard let second = unit() else { return nil }
        guard (0xDC00..<0xE000).contains(second) else {
            at = behind
            return 0xFFFD
        }
        return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }

    private mutating func unit() -> UInt32? {
        guard at + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for byte in bytes[at..<at + 4] {
            let lower = Bytes.lower(byte)
            guard Bytes.isDigit(byte) || (0x61...0x66).contains(lower) else { return nil }
            value = value << 4 | UInt32(Bytes.isDigit(byte) ? byte - 0x30 : lower - 0x61 + 10)
        }
        at += 4
        return value
    }
}
