/// The mail address or telephone number that a link leads to.
enum LinkAddress {
    /// More is no address.
    private static let longest = 120

    /// The address of a `mailto:` or `tel:` link; empty for other links.
    static func read(_ href: ArraySlice<UInt8>) -> [UInt8] {
        let href = Bytes.trimmed(href.prefix(1_000))
        let head = href.prefix(7).lazy.map(Bytes.lower)
        let length = head.starts(with: "mailto:".utf8) ? 7 : head.starts(with: "tel:".utf8) ? 4 : 0
        guard length > 0 else { return [] }
        var result: [UInt8] = []
        var index = href.startIndex + length
        while index < href.endIndex, href[index] != UInt8(ascii: "?"), result.count < longest {
            var byte = href[index]
            index += 1
            if byte == UInt8(ascii: "%"), index + 1 < href.endIndex, let high = digit(href[index]),
                let low = digit(href[index + 1])
            {
                byte = high << 4 | low
                index += 2
            }
            // Addresses are ASCII; anything else would be no address, and might break the text.
            guard byte > 0x20 || byte == 0x20 && length == 4, byte < 0x7F, byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">")
            else { return [] }
            result.append(byte)
        }
        if length == 7 && !result.contains(UInt8(ascii: "@")) { return [] }
        if length == 4 && result.count(where: Bytes.isDigit) < 5 { return [] }
        return result
    }

    /// True when a reader sees the address in the text: letter by letter, or its last digits in their order.
    static func isShown(_ address: [UInt8], in text: ArraySlice<UInt8>) -> Bool {
        if address.contains(UInt8(ascii: "@")) { return Bytes.find(address.map(Bytes.lower), in: text, foldingCase: true) != nil }
        let digits = address.filter(Bytes.isDigit).suffix(8)
        return Bytes.find(Array(digits), in: text.filter(Bytes.isDigit)[...]) != nil
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Bytes.isDigit(byte) ? byte - 0x30 : (0x61...0x66).contains(Bytes.lower(byte)) ? Bytes.lower(byte) - 0x61 + 10 : nil
    }
}
