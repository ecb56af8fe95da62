/// The sheet of styles as bytes: programs write hundreds of kilobytes of it, of which a document uses a few styles.
///
/// Only the beginning is unpacked and only the styles that are asked for are parsed; what is not found there is sought further on.
struct WordStyleSheet {
    /// Gives the first bytes of the sheet and whether they are all of it; for nil the whole sheet.
    typealias Source = (_ count: Int?) -> (bytes: [UInt8], isWhole: Bool)?

    /// What the beginning of every sheet says: the defaults, and the style of paragraphs that name none.
    private(set) var defaults = WordSaid()
    /// The style of paragraphs that name none.
    private(set) var usual: String?

    private var bytes: [UInt8] = []
    /// Where each style stands, by the hash of its name.
    private var places = NameTable<Range<Int>>()
    private var parsed: [String: WordStyles.Style] = [:]
    private var head = 0
    private var defaultsPlace: Range<Int>?
    private var steps = WordStyleSheet.steps[...]
    private let source: Source
    private let palette: WordPalette
    private let events: XMLEvents

    /// So much is unpacked, one after the other, until all is found: most documents use the first styles of text only, which
    /// stand before those of tables. The last step is the whole.
    private static let steps: [Int?] = [32_768, 65_536, nil]

    /// A sheet of which the styles that a body uses are known; nil for one that is not written as usual and must be parsed as a whole.
    init?(usedIn body: [UInt8], palette: WordPalette, events: XMLEvents, source: @escaping Source) {
        self.source = source
        self.palette = palette
        self.events = events
        guard unpackMore(), index() else { return nil }
        if usual == nil, steps.count > 1 {
            guard unpackMore(), index() else { return nil }
        }
        parse(names(usedIn: body) + (usual.map { [$0] } ?? []), withDefaults: true)
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

    /// Unpacks up to the next step; false when there is nothing more.
    private mutating func unpackMore() -> Bool {
        guard let step = steps.popFirst(), let (more, isWhole) = source(step) else { return false }
        bytes = more
        if isWhole { steps = [] }
        return true
    }

    /// Finds where each style stands; false when the sheet's first element is not the usual one.
    private mutating func index() -> Bool {
        guard let root = Bytes.find("<w:styles ", in: bytes[...]), let end = bytes[root...].firstIndex(of: UInt8(ascii: ">"))
        else { return false }
        head = end + 1
        places = NameTable()
        var at = Bytes.find("<w:style ", in: bytes[head...]) ?? bytes.count
        if let from = Bytes.find("<w:docDefaults", in: bytes[head..<at]),
            let to = Bytes.find("</w:docDefaults>", in: bytes[from..<at])
        {
            defaultsPlace = from..<to + 16
        }
        while let start = Bytes.find("<w:style ", in: bytes[at...]), let end = Bytes.find("</w:style>", in: bytes[start...]) {
            at = end + 10
            guard let tag = bytes[start...].firstIndex(of: UInt8(ascii: ">")), let id = value(of: "w:styleId=\"", in: start..<tag)
            else { continue }
            places[NameHash.of(id)] = start..<at
            if Bytes.contains("w:default=\"1\"", in: bytes[start..<tag]),
                Bytes.contains("w:type=\"paragraph\"", in: bytes[start..<tag])
            {
                usual = String(decoding: id, as: UTF8.self)
            }
        }
        return true
    }

    private func value(of attribute: StaticString, in tag: Range<Int>) -> ArraySlice<UInt8>? {
        guard let at = Bytes.find(attribute, in: bytes[tag]) else { return nil }
        return bytes[(at + attribute.utf8CodeUnitCount)..<tag.upperBound].prefix { $0 != UInt8(ascii: "\"") }
    }

    /// A style by its name; nil when the sheet has none.
    mutating func style(_ name: String) -> WordStyles.Style? {
        if let known = parsed[name] { return known }
        while places[NameHash.of(name)] == nil, unpackMore() { _ = index() }
        parse([name])
        return parsed[name]
    }
}
