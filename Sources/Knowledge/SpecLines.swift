import Model

/// The lines of a vacancy's spec: `key = value` under `[section]`, with comments behind `#`.
///
/// A value whose signs would be misread stands in quotation marks, with `\"` and `\\` inside.
struct SpecLines {
    /// A line with content.
    struct Line {
        /// Counted from 1.
        let number: Int
        /// The section it stands in; empty above the first.
        let section: String
        /// What stands left of the first `=`.
        let key: String
        /// What stands right of it, comments taken away.
        let value: String
    }

    private(set) var lines: [Line] = []
    private(set) var faults: [DataFault] = []

    init(_ text: String, name: String) {
        var section = ""
        for (index, line) in SpecLines.cut(text).enumerated() {
            func fault(_ what: String, _ todo: String) {
                faults.append(DataFault(file: name, line: index + 1, what: what, todo: todo))
            }
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            if first == UInt8(ascii: "[") {
                guard let end = line.firstIndex(of: UInt8(ascii: "]")) else {
                    fault("the section's name does not end with ]", "write [name]")
                    continue
                }
                section = SpecLines.text(SpecLines.trimmed(line[(line.startIndex + 1)..<end]))
                continue
            }
            guard let equals = line.firstIndex(of: UInt8(ascii: "=")), equals > line.startIndex else {
                fault("no key", "write: key = value")
                continue
            }
            let key = SpecLines.text(SpecLines.trimmed(line[..<equals]))
            let value = SpecLines.value(SpecLines.trimmed(line[(equals + 1)...]))
            if value.isEmpty { fault("no value", "write: \(key) = value") }
            lines.append(Line(number: index + 1, section: section, key: key, value: value))
        }
    }

    /// The lines of a text without the white around them; a mark of byte order and carriage returns do not count.
    static func cut(_ text: String) -> [ArraySlice<UInt8>] {
        var bytes = Array(text.utf8)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(trimmed)
    }

    /// A value as a line of a spec shows it: in quotation marks where it would be misread without.
    static func written(_ value: String) -> String {
        let bytes = Array(value.utf8)
        let hidesEnd = bytes.indices.contains { bytes[$0] == UInt8(ascii: "#") && ($0 == 0 || isSpace(bytes[$0 - 1])) }
        guard hidesEnd || bytes.first == UInt8(ascii: "\"") else { return value }
        return "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static func value(_ bytes: ArraySlice<UInt8>) -> String {
        if let quoted = quoted(bytes) { return quoted }
        let comment = bytes.indices.first {
            bytes[$0] == UInt8(ascii: "#") && ($0 == bytes.startIndex || isSpace(bytes[$0 - 1]))
        }
        return text(trimmed(bytes[..<(comment ?? bytes.endIndex)]))
    }

    /// What stands between quotation marks; nil where the value does not begin and end with them.
    private static func quoted(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.first == UInt8(ascii: "\"") else { return nil }
        var content: [UInt8] = []
        var at = bytes.startIndex + 1
        while at < bytes.endIndex, bytes[at] != UInt8(ascii: "\"") {
            if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.endIndex { at += 1 }
            content.append(bytes[at])
            at += 1
        }
        guard at < bytes.endIndex else { return nil }
        let rest = trimmed(bytes[(at + 1)...])
        return rest.isEmpty || rest.first == UInt8(ascii: "#") ? text(content[...]) : nil
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return bytes
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
