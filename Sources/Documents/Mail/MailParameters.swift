/// A header value with parameters: `text/plain; charset=utf-8`.
struct MailParameters {
    /// What stands before the first semicolon, in lower case.
    let value: String
    /// The parameters in order, names in lower case, values decoded.
    let parameters: [(name: String, value: String)]

    /// More parameters are not looked at.
    private static let most = 200

    /// A piece of a parameter that is cut into several.
    private struct Piece {
        let number: Int
        /// Written with `%E9` and, in the first piece, with its encoding in front.
        let extended: Bool
        let bytes: [UInt8]
    }

    /// Reads a raw value.
    init(_ raw: [UInt8]) {
        let end = raw.firstIndex(of: UInt8(ascii: ";")) ?? raw.count
        value = String(decoding: Bytes.trimmed(raw[..<end]).map(Bytes.lower), as: UTF8.self)
        var whole: [(name: String, value: String)] = []
        var cut: [String: [Piece]] = [:]
        var order: [String] = []
        for (name, bytes) in MailParameters.pairs(raw, from: end).prefix(MailParameters.most) {
            let parts = name.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
            guard parts.count > 1, let base = parts.first, !base.isEmpty else {
                whole.append((name, EncodedWords.decode(bytes)))
                continue
            }
            if cut[base] == nil { order.append(base) }
            cut[base, default: []].append(
                Piece(number: Int(parts[1].prefix(6)) ?? 0, extended: parts.last == "", bytes: bytes))
        }
        // The extended form stands beside the plain one for old programs, and says it better.
        parameters = order.map { ($0, MailParameters.joined(cut[$0] ?? [])) } + whole
    }

    /// The first value of a parameter; nil when there is none.
    func parameter(_ name: String) -> String? { parameters.first { $0.name == name && !$0.value.isEmpty }?.value }

    /// All values of a parameter.
    func all(_ name: String) -> [String] { parameters.filter { $0.name == name && !$0.value.isEmpty }.map(\.value) }

    private static func pairs(_ raw: [UInt8], from start: Int) -> [(String, [UInt8])] {
        var pairs: [(String, [UInt8])] = []
        var index = start
        while index < raw.count, pairs.count < most {
            while index < raw.count, raw[index] == UInt8(ascii: ";") || Bytes.isSpace(raw[index]) { index += 1 }
            let nameStart = index
            while index < raw.count, raw[index] != UInt8(ascii: "="), raw[index] != UInt8(ascii: ";") { index += 1 }
            let name = String(decoding: Bytes.trimmed(raw[nameStart..<index]).map(Bytes.lower), as: UTF8.self)
            guard index < raw.count, raw[index] == UInt8(ascii: "=") else { continue }
            index += 1
            while index < raw.count, Bytes.isSpace(raw[index]) { index += 1 }
            var value: [UInt8] = []
            if index < raw.count, raw[index] == UInt8(ascii: "\"") {
                index += 1
                while index < raw.count, raw[index] != UInt8(ascii: "\"") {
                    // A backslash saves the sign behind it; those of paths stay.
                    if raw[index] == UInt8(ascii: "\\"), index + 1 < raw.count,
                        raw[index + 1] == UInt8(ascii: "\"") || raw[index + 1] == UInt8(ascii: "\\")
                    {
                        index += 1
                    }
                    value.append(raw[index])
                    index += 1
                }
                while index < raw.count, raw[index] != UInt8(ascii: ";") { index += 1 }
            } else {
                let valueStart = index
                while index < raw.count, raw[index] != UInt8(ascii: ";") { index += 1 }
                value = Array(Bytes.trimmed(raw[valueStart..<index]))
            }
            if !name.isEmpty { pairs.append((name, value)) }
        }
        return pairs
    }

    /// The pieces in the order of their numbers, decoded in the encoding that the first one names.
    private static func joined(_ pieces: [Piece]) -> String {
        var bytes: [UInt8] = []
        var charset = ""
        for (place, piece) in pieces.sorted(by: { $0.number < $1.number }).enumerated() {
            guard piece.extended else {
                bytes += piece.bytes
                continue
            }
            var content = piece.bytes[...]
            if place == 0 {
                let marks = content.indices.filter { content[$0] == UInt8(ascii: "'") }.prefix(2)
                if marks.count == 2 {
                    charset = String(decoding: content[..<marks[0]].map(Bytes.lower), as: UTF8.self)
                    content = content[(marks[1] + 1)...]
                }
            }
            bytes += percentDecoded(content)
        }
        return EncodedWords.oneLine(MailCharset.decode(bytes, declared: charset))
    }

    private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "%"), bytes.endIndex - index > 2,
                let high = TransferEncoding.digit(bytes[index + 1]), let low = TransferEncoding.digit(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}
