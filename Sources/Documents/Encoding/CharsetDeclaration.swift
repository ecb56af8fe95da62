/// The encoding that a page says it is in, which is often wrong.
enum CharsetDeclaration {
    /// How much of a page is searched.
    private static let reach = 4096

    /// The encoding named in a `meta` element or an XML declaration; nil when none is named that is known.
    static func find(in bytes: ArraySlice<UInt8>) -> String? {
        let head = bytes.prefix(reach)
        for word in [Array("charset".utf8), Array("encoding".utf8)] {
            var from = head.startIndex
            while let at = Bytes.find(word, in: head[from...], foldingCase: true) {
                from = at + word.count
                if let name = value(head[from...]), let known = canonical(name) { return known }
            }
        }
        return nil
    }

    private static func value(_ bytes: ArraySlice<UInt8>) -> String? {
        var index = bytes.startIndex
        func skipSpace() { while index < bytes.endIndex, bytes[index] <= 0x20 { index += 1 } }
        skipSpace()
        guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "=") else { return nil }
        index += 1
        skipSpace()
        if index < bytes.endIndex, bytes[index] == 0x22 || bytes[index] == 0x27 { index += 1 }
        let name = bytes[index...].prefix(24).prefix { Bytes.isWordByte($0) || $0 == UInt8(ascii: "-") }
        return name.isEmpty ? nil : String(decoding: name.map(Bytes.lower), as: UTF8.self)
    }

    /// The usual name of an encoding, given any of its names in lower case; nil for an unknown one.
    static func canonical(_ name: String) -> String? {
        switch name {
        case "utf-8", "utf8": "utf-8"
        case "windows-1251", "cp1251", "cp-1251", "win-1251": "windows-1251"
        case "windows-1250", "cp1250": "windows-1250"
        case "windows-1252", "cp1252", "ansi", "us-ascii", "ascii": "windows-1252"
        case "iso-8859-1", "iso8859-1", "latin1", "latin-1": "iso-8859-1"
        case "iso-8859-2", "iso8859-2", "latin2": "iso-8859-2"
        case "iso-8859-5", "iso8859-5": "iso-8859-5"
        case "iso-8859-15", "iso8859-15", "latin9", "latin-9": "iso-8859-15"
        case "koi8-r", "koi8r": "koi8-r"
        case "koi8-u", "koi8u": "koi8-u"
        case "cp866", "ibm866", "866", "dos-866": "cp866"
        default: nil
        }
    }
}
