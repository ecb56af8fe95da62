/// The elements that are open at a place of a page, as libxml2's parser keeps them.
struct OpenTags {
    private var codes: [UInt64] = []
    /// How many open elements have a code that ends so: most stray end tags are told without a search.
    private var counts = [Int](repeating: 0, count: 256)

    private static let division = OpenTags.code("div")
    private static let table = OpenTags.code("table")

    /// How many are open.
    var count: Int { codes.count }

    /// A number for a name, whatever its case.
    static func code(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        var code: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { code = (code ^ UInt64(Bytes.lower(text[index]))) &* 0x100_0000_01B3 }
        return code
    }

    private static func code(_ name: StaticString) -> UInt64 { name.withUTF8Buffer { code($0, 0..<$0.count) } }

    /// An element begins.
    mutating func begin(_ code: UInt64) {
        codes.append(code)
        counts[Int(code & 255)] += 1
    }

    /// An end tag: false when no such element is open.
    ///
    /// It ends all that began within the element, unless a stronger element stands between: then it does nothing.
    mutating func close(_ code: UInt64) -> Bool {
        guard counts[Int(code & 255)] > 0, codes.contains(code) else { return false }
        while let last = codes.last {
            if last != code, OpenTags.strength(last) > OpenTags.strength(code) { return true }
            codes.removeLast()
            counts[Int(last & 255)] -= 1
            if last == code { return true }
        }
        return true
    }

    private static func strength(_ code: UInt64) -> Int { code == table ? 2 : code == division ? 1 : 0 }
}
