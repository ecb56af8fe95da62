/// Writes JSON as UTF-8 bytes, in the order in which it is told.
///
/// Names are given once and never looked up; text is copied in runs. Control characters are escaped, those of C1 too, so
/// that no line can move a terminal's cursor.
struct JSONWriter {
    /// What was written.
    private(set) var bytes: [UInt8] = []
    private var needsComma = false
    private var needsBreak = false

    /// A writer that expects about so many bytes.
    init(capacity: Int = 8_192) { bytes.reserveCapacity(capacity) }

    /// Writes an object of what `body` writes into it.
    mutating func object(_ body: (inout JSONWriter) -> Void) { enclosed(0x7B, 0x7D, body) }

    /// Writes a named object.
    mutating func object(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        key(name)
        enclosed(0x7B, 0x7D, body)
    }

    /// Writes a named list with one value for each item.
    mutating func list<Items: Sequence>(_ name: StaticString, _ items: Items, _ body: (inout JSONWriter, Items.Element) -> Void) {
        key(name)
        enclosed(0x5B, 0x5D) { writer in
            for item in items { body(&writer, item) }
        }
    }

    /// Writes a list that stands in a list.
    mutating func list<Items: Sequence>(_ items: Items, _ body: (inout JSONWriter, Items.Element) -> Void) {
        enclosed(0x5B, 0x5D) { writer in
            for item in items { body(&writer, item) }
        }
    }

    /// Writes a named list of texts.
    mutating func list(_ name: StaticString, _ texts: some Sequence<String>) { list(name, texts) { $0.value($1) } }

    /// Writes a named text, or null.
    mutating func field(_ name: StaticString, _ text: String?) {
        key(name)
        if let text { value(text) } else { null() }
    }

    /// Writes a named whole number, or null.
    mutating func field(_ name: StaticString, _ number: Int?) {
        key(name)
        if let number { value(number) } else { null() }
    }

    /// Writes a named truth value, or null.
    mutating func field(_ name: StaticString, _ truth: Bool?) {
        key(name)
        if let truth { literal(truth ? "true" : "false") } else { null() }
    }

    /// Writes a named number that is already spelled as JSON wants it.
    mutating func field(_ name: StaticString, number: String) {
        key(name)
        comma()
        bytes.append(contentsOf: number.utf8)
    }

    /// Writes a text.
    mutating func value(_ text: String) {
        comma()
        bytes.append(0x22)
        var text = text
        text.withUTF8 { appendEscaped($0) }
        bytes.append(0x22)
    }

    /// Writes a whole number.
    mutating func value(_ number: Int) {
        comma()
        if number >= 0, number < 10 {
            bytes.append(0x30 + UInt8(number))
        } else {
            bytes.append(contentsOf: String(number).utf8)
        }
    }

    /// Writes null.
    mutating func null() { literal("null") }

    /// Ends a line of JSON Lines; a value that follows begins afresh.
    mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    /// Lets the next value begin on a new line.
    mutating func breakLine() { needsBreak = true }

    private mutating func key(_ name: StaticString) {
        comma()
        bytes.append(0x22)
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(0x22)
        bytes.append(0x3A)
        needsComma = false
    }

    private mutating func literal(_ word: StaticString) {
        comma()
        word.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func comma() {
        if needsComma { bytes.append(0x2C) }
        needsComma = true
        guard needsBreak else { return }
        bytes.append(0x0A)
        needsBreak = false
    }

    private mutating func enclosed(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        comma()
        bytes.append(open)
        needsComma = false
        body(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var copied = 0
        var index = 0
        while index < text.count {
            while index + 8 <= text.count,
                !Self.needsLook(UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self))
            {
                index += 8
            }
            guard index < text.count else { break }
            let byte = text[index]
            let isC1 = byte == 0xC2 && index + 1 < text.count && text[index + 1] < 0xA0
            guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || isC1 else {
                index += 1
                continue
            }
            bytes.append(contentsOf: text[copied..<index])
            switch byte {
            case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
            case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
            case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
            case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
            case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
            default: appendCode(isC1 ? text[index + 1] : byte)
            }
            index += isC1 ? 2 : 1
            copied = index
        }
        bytes.append(contentsOf: text[copied...])
    }

    /// True when one of eight bytes may need an escape: a control, a quotation mark, a backslash, DEL, or what begins C1.
    private static func needsLook(_ bytes: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var found = (bytes &- ones &* 0x20) & ~bytes
        for sign: UInt64 in [0x22, 0x5C, 0x7F, 0xC2] {
            let other = bytes ^ ones &* sign
            found |= (other &- ones) & ~other
        }
        return found & (ones &* 0x80) != 0
    }

    /// "\u00XX".
    private mutating func appendCode(_ code: UInt8) {
        bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30])
        for digit in [code >> 4, code & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
}
