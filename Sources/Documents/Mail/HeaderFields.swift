/// The header of a letter or of one of its parts: names and values as they stand in the file, unfolded.
struct HeaderFields {
    /// The fields in order, their names in lower case.
    private(set) var fields: [(name: String, value: [UInt8])] = []
    /// Where the body begins.
    let bodyStart: Int

    /// More fields are not looked at.
    private static let most = 500
    /// A longer value is cut.
    private static let longest = 65_536

    /// Reads the header at the beginning of `bytes`, up to the first empty line or the first line that belongs to no header.
    init(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        var name: String?
        var value: [UInt8] = []
        func trimmed() -> [UInt8] { Array(Bytes.trimmed(value[...])) }
        while index < bytes.endIndex {
            let lineEnd = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let next = min(lineEnd + 1, bytes.endIndex)
            let line = bytes[index..<lineEnd].last == 0x0D ? bytes[index..<lineEnd - 1] : bytes[index..<lineEnd]
            if line.isEmpty {
                index = next
                break
            }
            if let first = line.first, first == 0x20 || first == 9 {
                if Bytes.trimmed(line).isEmpty, name == nil { break }
                if value.count < HeaderFields.longest { value += line }
            } else if let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")), HeaderFields.isName(line[..<colon]) {
                if let name, fields.count < HeaderFields.most { fields.append((name, trimmed())) }
                name = String(decoding: Bytes.trimmed(line[..<colon]).map(Bytes.lower), as: UTF8.self)
                value = Array(line[(colon + 1)...].prefix(HeaderFields.longest))
            } else if index > bytes.startIndex || !line.starts(with: "From ".utf8) {
                // The empty line before the body is missing.
                break
            }
            index = next
        }
        if let name { fields.append((name, trimmed())) }
        bodyStart = index
    }

    /// The first value of a name, given in lower case; nil when there is none.
    func raw(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

    /// True when a field of that name is there.
    func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// The first value of a name as people read it; empty when there is none.
    func text(_ name: String) -> String { raw(name).map(EncodedWords.decode) ?? "" }

    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        let name = Bytes.trimmed(bytes)
        return !name.isEmpty && name.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
}
