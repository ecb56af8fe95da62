/// The attributes of one element that matter for its text; they stand in the parser's memory, for as long as its event is handled.
struct Attributes {
    /// The bytes of a value.
    typealias Value = UnsafeBufferPointer<UInt8>

    var classNames = Value(start: nil, count: 0)
    var id = Value(start: nil, count: 0)
    var style = Value(start: nil, count: 0)
    var role = Value(start: nil, count: 0)
    var href = Value(start: nil, count: 0)
    var language = Value(start: nil, count: 0)
    var colour = Value(start: nil, count: 0)
    var ground = Value(start: nil, count: 0)
    var size = Value(start: nil, count: 0)
    var level = Value(start: nil, count: 0)
    var columns = Value(start: nil, count: 0)
    /// `name` and `content` of a meta element.
    var metaName = Value(start: nil, count: 0)
    var content = Value(start: nil, count: 0)
    /// `itemprop` and `itemtype` of microdata.
    var property = Value(start: nil, count: 0)
    var itemType = Value(start: nil, count: 0)
    /// All attributes, where they were asked for.
    var all: [Selector.Attribute] = []
    var isHidden = false
    var hasPicture = false

    /// More attributes of one element are not looked at.
    private static let most = 128
    /// Longer values are cut.
    private static let longest = 16_384

    /// Reads the list that the parser hands over: names and values in turn, ended by nil.
    ///
    /// - Parameter keepsAll: whether style sheets ask for attributes that have no other meaning here.
    init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, keepsAll: Bool) {
        guard let list else { return }
        var index = 0
        while let name = list[index], index < 2 * Attributes.most {
            let value = list[index + 1]
            index += 2
            if keepsAll {
                all.append(
                    Selector.Attribute(
                        name: NameHash.of(Attributes.read(name)), value: value == nil ? 0 : NameHash.of(Attributes.read(value))))
            }
            switch name[0] {
            case UInt8(ascii: "c"):
                if Attributes.equal(name, "class") { classNames = Attributes.read(value) }
                if Attributes.equal(name, "color") { colour = Attributes.read(value) }
                if Attributes.equal(name, "colspan") { columns = Attributes.read(value) }
                if Attributes.equal(name, "content") { content = Attributes.read(value) }
            case UInt8(ascii: "i"):
                if Attributes.equal(name, "id") { id = Attributes.read(value) }
                if Attributes.equal(name, "itemprop") { property = Attributes.read(value) }
                if Attributes.equal(name, "itemtype") { itemType = Attributes.read(value) }
            case UInt8(ascii: "n"): if Attributes.equal(name, "name") { metaName = Attributes.read(value) }
            case UInt8(ascii: "s"):
                if Attributes.equal(name, "style") { style = Attributes.read(value) }
                if Attributes.equal(name, "size") { size = Attributes.read(value) }
            case UInt8(ascii: "r"): if Attributes.equal(name, "role") { role = Attributes.read(value) }
            case UInt8(ascii: "h"):
                if Attributes.equal(name, "href") { href = Attributes.read(value) }
                if Attributes.equal(name, "hidden") { isHidden = true }
            case UInt8(ascii: "l"): if Attributes.equal(name, "lang") { language = Attributes.read(value) }
            case UInt8(ascii: "x"): if Attributes.equal(name, "xml:lang"), language.isEmpty { language = Attributes.read(value) }
            case UInt8(ascii: "t"): if Attributes.equal(name, "text") { colour = Attributes.read(value) }
            case UInt8(ascii: "b"):
                if Attributes.equal(name, "bgcolor") { ground = Attributes.read(value) }
                if Attributes.equal(name, "background") { hasPicture = true }
            case UInt8(ascii: "a"): if Attributes.equal(name, "aria-level") { level = Attributes.read(value) }
            default: continue
            }
        }
    }

    private static func equal(_ name: UnsafePointer<UInt8>, _ word: StaticString) -> Bool {
        for index in 0..<word.utf8CodeUnitCount where name[index] != word.utf8Start[index] { return false }
        return name[word.utf8CodeUnitCount] == 0
    }

    private static func read(_ value: UnsafePointer<UInt8>?) -> Value {
        guard let value else { return Value(start: nil, count: 0) }
        var count = 0
        while value[count] != 0, count < longest { count += 1 }
        return Value(start: value, count: count)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// A copy of the bytes, which outlives the memory that they stand in.
    var kept: ArraySlice<UInt8> { Array(self)[...] }
}
