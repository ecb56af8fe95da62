/// The sheet of styles as bytes: programs write hundreds of kilobytes of it, of which a document uses a few styles.
///
/// Only the beginning is unpacked and only the styles that are asked for are parsed; what is not found there is sought in the whole.
struct WordStyleSheet {
    /// What the beginning of every sheet says: the defaults, and the style of paragraphs that name none.
    private(set) var defaults = WordSaid()
    /// The style of paragraphs that name none.
    private(set) var usual: String?

    private var bytes: [UInt8]
    private var places: [String: Range<Int>] = [:]
    private var parsed: [String: WordStyles.Style] = [:]
    private var head = 0
    private var isWhole: Bool
    private let whole: () -> [UInt8]?
    private let palette: WordPalette

    /// So much is unpacked at first: the defaults and the styles of text, which stand before those of tables.
    static let beginning = 65_536

    /// A sheet of its first bytes; nil for one that is not written as usual and must be parsed as a whole.
    init?(
        _ beginning: [UInt8], isWhole: Bool, usedIn body: [UInt8], palette: WordPalette, whole: @escaping () -> [UInt8]?
    ) {
        bytes = beginning
        self.isWhole = isWhole
        self.whole = whole
        self.palette = palette
        guard index() else { return nil }
        parse(names(usedIn: body) + (usual.map { [$0] } ?? []))
    }

    /// The styles that a body names, each once.
    private func names(usedIn body: [UInt8]) -> [String] {
        var names: Set<String> = []
        var at = 0
        let mark = Array("Style w:val=\"".utf8)
        while let found = Bytes.search(mark, in: body, from: at) {
            let from = found + mark.count
            let name = body[from...].prefix { $0 != UInt8(ascii: "\"") }
            names.insert(String(decoding: name, as: UTF8.self))
            at = name.endIndex
        }
        return names.sorted()
    }

    /// Parses styles in one go.
    private mutating func parse(_ names: [String]) {
        var slices = bytes[..<head]
        for name in names where parsed[name] == nil {
            if let place = places[name] { slices += bytes[place] }
        }
        guard slices.count > head else { return }
        let reader = WordStylesReader(palette: palette)
        _ = XMLEvents.parse(slices + Array("</w:styles>".utf8), into: reader)
        parsed.merge(reader.result.styles) { $1 }
    }

    /// Finds where each style stands; false when the sheet's first element is not the usual one.
    private mutating func index() -> Bool {
        guard let root = Bytes.search(Array("<w:styles ".utf8), in: bytes, from: 0),
            let end = bytes[root...].firstIndex(of: UInt8(ascii: ">"))
        else { return false }
        head = end + 1
        places = [:]
        let open = Array("<w:style ".utf8)
        let close = Array("</w:style>".utf8)
        let first = Bytes.search(open, in: bytes, from: head) ?? bytes.count
        if let from = Bytes.search(Array("<w:docDefaults".utf8), in: bytes, from: head), from < first,
            let to = Bytes.search(Array("</w:docDefaults>".utf8), in: bytes, from: from), to < first
        {
            let reader = WordStylesReader(palette: palette)
            _ = XMLEvents.parse(Array(bytes[..<head]) + bytes[from..<to + 16] + Array("</w:styles>".utf8), into: reader)
            defaults = reader.result.defaults
        }
        var at = first
        while let start = Bytes.search(open, in: bytes, from: at), let end = Bytes.search(close, in: bytes, from: start) {
            at = end + close.count
            guard let tag = bytes[start...].firstIndex(of: UInt8(ascii: ">")), let id = value(of: "w:styleId=\"", in: start..<tag)
            else { continue }
            places[id] = start..<at
            if Bytes.contains("w:default=\"1\"", in: bytes[start..<tag]),
                Bytes.contains("w:type=\"paragraph\"", in: bytes[start..<tag])
            {
                usual = id
            }
        }
        return true
    }

    private func value(of attribute: String, in tag: Range<Int>) -> String? {
        guard let at = Bytes.find(Array(attribute.utf8), in: bytes[tag]) else { return nil }
        let from = at + attribute.utf8.count
        return String(decoding: bytes[from..<tag.upperBound].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }

    /// A style by its name; nil when the sheet has none.
    mutating func style(_ name: String) -> WordStyles.Style? {
        if let known = parsed[name] { return known }
        if places[name] == nil, !isWhole {
            isWhole = true
            if let all = whole() {
                bytes = all
                _ = index()
            }
        }
        parse([name])
        return parsed[name]
    }
}
