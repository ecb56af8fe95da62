/// The sheet of styles as bytes: programs write hundreds of kilobytes of it, of which a document uses a few styles.
///
/// It is unpacked only as far as the styles that are asked for, and only these are parsed.
struct WordStyleSheet {
    /// What the beginning of every sheet says: the defaults, and the style of paragraphs that name none.
    private(set) var defaults = WordSaid()
    /// The style of paragraphs that name none.
    private(set) var usual: String?

    private var bytes: [UInt8] = []
    /// Where each style stands, by the hash of its name; the last one that was begun is found when the next one is.
    private var places = NameTable<Range<Int>>()
    private var parsed: [String: WordStyles.Style] = [:]
    private var head = 0
    private var defaultsPlace: Range<Int>?
    /// Where the search for further styles goes on.
    private var sought = 0
    private var isWhole = false
    private let pieces: (_ count: Int) -> [UInt8]
    private let whole: () -> [UInt8]?
    private let palette: WordPalette
    private let events: XMLEvents

    /// So much is unpacked at once.
    private static let piece = 8_192
    /// Behind so much, and for want of a style, all of it is: the styles of text stand before those of tables.
    private static let beginning = 65_536

    /// A sheet of which the styles that a body uses are known; nil for one that is not written as usual and must be parsed as a
    /// whole.
    init?(
        _ pieces: @escaping (_ count: Int) -> [UInt8], usedIn body: [UInt8], palette: WordPalette, events: XMLEvents,
        whole: @escaping () -> [UInt8]?
    ) {
        self.pieces = pieces
        self.whole = whole
        self.palette = palette
        self.events = events
        while sought == 0, unpackMore() { findHead() }
        guard head > 0 else { return nil }
        var names = names(usedIn: body)
        while !isWhole, usual == nil || names.contains(where: { places[NameHash.of($0)] == nil }), unpackMore() { findStyles() }
        if let usual { names.append(usual) }
        parse(names, withDefaults: true)
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
    private mutating func parse(_ names: [String], withDefaults: Bool = false) {
        var slices = bytes[..<head]
        if withDefaults, let defaultsPlace { slices += bytes[defaultsPlace] }
        for name in names where parsed[name] == nil {
            if let place = places[NameHash.of(name)] { slices += bytes[place] }
        }
        guard slices.count > head else { return }
        slices += "</w:styles>".utf8
        let reader = WordStylesReader(palette: palette)
        _ = events.parse(Array(slices), into: reader)
        parsed.merge(reader.result.styles) { $1 }
        if withDefaults { defaults = reader.result.defaults }
    }

    /// Unpacks the next piece; false when the beginning is over.
    private mutating func unpackMore() -> Bool {
        guard bytes.count < WordStyleSheet.beginning else { return false }
        let more = pieces(WordStyleSheet.piece)
        bytes += more
        if more.isEmpty { isWhole = true }
        return !isWhole
    }

    /// Finds the first tag and the defaults, once all before the first style is there.
    private mutating func findHead() {
        guard let first = Bytes.find("<w:style ", in: bytes[...]) ?? Bytes.find("</w:styles>", in: bytes[...]) else { return }
        sought = first
        guard let root = Bytes.find("<w:styles ", in: bytes[..<first]), let end = bytes[root...].firstIndex(of: UInt8(ascii: ">"))
        else { return }
        head = end + 1
        if let from = Bytes.find("<w:docDefaults", in: bytes[head..<max(head, first)]),
            let to = Bytes.find("</w:docDefaults>", in: bytes[from..<first])
        {
            defaultsPlace = from..<to + 16
        }
        findStyles()
    }

    /// Finds where each further style stands that is there as a whole.
    private mutating func findStyles() {
        while let start = Bytes.find("<w:style ", in: bytes[sought...]), let end = Bytes.find("</w:style>", in: bytes[start...]) {
            sought = end + 10
            guard let tag = bytes[start...].firstIndex(of: UInt8(ascii: ">")), let id = value(of: "w:styleId=\"", in: start..<tag)
            else { continue }
            places[NameHash.of(id)] = start..<sought
            if usual == nil, Bytes.contains("w:default=\"1\"", in: bytes[start..<tag]),
                Bytes.contains("w:type=\"paragraph\"", in: bytes[start..<tag])
            {
                usual = String(decoding: id, as: UTF8.self)
            }
        }
    }

    private func value(of attribute: StaticString, in tag: Range<Int>) -> ArraySlice<UInt8>? {
        guard let at = Bytes.find(attribute, in: bytes[tag]) else { return nil }
        return bytes[(at + attribute.utf8CodeUnitCount)..<tag.upperBound].prefix { $0 != UInt8(ascii: "\"") }
    }

    /// A style by its name; nil when the sheet has none.
    mutating func style(_ name: String) -> WordStyles.Style? {
        if let known = parsed[name] { return known }
        let hash = NameHash.of(name)
        while places[hash] == nil, unpackMore() { findStyles() }
        if places[hash] == nil, !isWhole {
            isWhole = true
            if let all = whole() {
                bytes = all
                findStyles()
            }
        }
        parse([name])
        return parsed[name]
    }
}
