/// Reads the declarations of a style attribute or of a rule.
struct DeclarationReader: Sendable {
    /// Values of custom properties of the page's root, by name.
    let variables: [[UInt8]: [UInt8]]

    /// Custom properties that point at each other are followed so often.
    private static let depth = 4
    /// No page needs a longer value than this.
    private static let longest = 2048

    /// Reads declarations; those marked as important apart.
    func read(_ text: ArraySlice<UInt8>) -> (normal: Declarations, important: Declarations?) {
        var normal = Declarations()
        var important: Declarations?
        var own: [[UInt8]: [UInt8]] = [:]
        if Bytes.contains("--", in: text) {
            DeclarationReader.forEach(in: text) { name, value in
                if name.starts(with: [0x2D, 0x2D]), own.count < 100 { own[Array(name)] = Array(value) }
            }
        }
        DeclarationReader.forEach(in: text) { name, value in
            var value = value
            var isImportant = false
            if let mark = value.lastIndex(of: UInt8(ascii: "!")), Bytes.contains("important", in: value[mark...]) {
                value = Bytes.trimmed(value[..<mark])
                isImportant = true
            }
            if Bytes.contains("var(", in: value[...]) { value = substituted(value, own, DeclarationReader.depth)[...] }
            if isImportant {
                var declarations = important ?? Declarations()
                PropertyReader.read(name, value, into: &declarations)
                important = declarations
            } else {
                PropertyReader.read(name, value, into: &normal)
            }
        }
        return (normal, important)
    }

    /// Calls `body` with every property's name and value, both in lower case and trimmed.
    static func forEach(in text: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Void) {
        var index = text.startIndex
        while index < text.endIndex {
            let start = index
            var colon: Int?
            var depth = 0
            var quote: UInt8 = 0
            while index < text.endIndex {
                let byte = text[index]
                if quote != 0 {
                    if byte == quote { quote = 0 }
                } else if byte == 0x22 || byte == 0x27 {
                    quote = byte
                } else if byte == UInt8(ascii: "(") {
                    depth += 1
                } else if byte == UInt8(ascii: ")") {
                    depth = max(0, depth - 1)
                } else if byte == UInt8(ascii: ";") && depth == 0 {
                    break
                } else if byte == UInt8(ascii: ":") && colon == nil {
                    colon = index
                }
                index += 1
            }
            if let colon {
                let name = Bytes.trimmed(text[start..<colon])
                let value = Bytes.trimmed(text[(colon + 1)..<index])
                if !name.isEmpty, name.count < 64, value.count <= longest {
                    body(lowered(name), lowered(value))
                }
            }
            index += 1
        }
    }

    private static func lowered(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        slice.contains { $0 &- 0x41 < 26 } ? slice.map(Bytes.lower)[...] : slice
    }

    private func substituted(_ value: ArraySlice<UInt8>, _ own: [[UInt8]: [UInt8]], _ depth: Int) -> [UInt8] {
        guard depth > 0, let at = Bytes.find("var(", in: value) else { return Array(value) }
        var level = 1
        var end = at + 4
        var comma: Int?
        while end < value.endIndex {
            if value[end] == UInt8(ascii: "(") { level += 1 }
            if value[end] == UInt8(ascii: ")") { level -= 1 }
            if level == 0 { break }
            if value[end] == UInt8(ascii: ","), level == 1, comma == nil { comma = end }
            end += 1
        }
        let name = Bytes.trimmed(value[(at + 4)..<(comma ?? end)])
        let fallback = comma.map { Array(value[($0 + 1)..<end]) } ?? Array("unknown".utf8)
        let inner = own[Array(name)] ?? variables[Array(name)] ?? fallback
        let rest = end < value.endIndex ? Array(value[(end + 1)...]) : []
        let whole = Array(value[..<at]) + inner + rest
        guard whole.count <= DeclarationReader.longest else { return [] }
        return substituted(whole[...], own, depth - 1)
    }
}
