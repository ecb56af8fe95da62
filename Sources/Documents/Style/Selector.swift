/// A selector of a style sheet: compounds of element, classes and id, joined by "descendant of" and "child of".
struct Selector: Sendable {
    /// What one element must be.
    struct Compound: Sendable {
        /// Hash of the element's name; 0 for any.
        var element: UInt64 = 0
        /// Hash of the id; 0 for any.
        var id: UInt64 = 0
        /// Hashes of the classes that it must have.
        var classes: [UInt64] = []
        /// The compound to the left must match the very parent.
        var isChild = false
        /// Attributes that it must have; a value of 0 stands for any.
        var attributes: [Attribute] = []
        /// What it must not be.
        var negated: [Compound] = []
    }

    /// An attribute by the hashes of its name and value.
    struct Attribute: Hashable, Sendable {
        let name: UInt64
        let value: UInt64
    }

    /// Some compound asks for attributes.
    var asksForAttributes: Bool {
        compounds.contains { !$0.attributes.isEmpty || $0.negated.contains { !$0.attributes.isEmpty } }
    }

    /// The compounds from right to left.
    let compounds: [Compound]
    /// Ids, classes and elements, each in its own digit.
    let specificity: Int

    /// More compounds than any honest sheet has.
    private static let longest = 12

    /// Reads one selector; nil when it uses what is not known here, such as states and siblings.
    init?(_ text: ArraySlice<UInt8>) {
        var compounds: [Compound] = []
        var current = Compound()
        var isEmpty = true
        var specificity = 0
        var index = text.startIndex
        func name() -> ArraySlice<UInt8> {
            let start = index
            while index < text.endIndex,
                Bytes.isWordByte(text[index]) || text[index] == 0x2D || text[index] >= 0x80 || text[index] == 0x5C
            {
                index += 1
            }
            return text[start..<index]
        }
        while index < text.endIndex {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "#"):
                index += 1
                let word = name()
                guard !word.isEmpty else { return nil }
                if byte == UInt8(ascii: ".") {
                    current.classes.append(NameHash.of(word))
                    specificity += 1_000
                } else {
                    current.id = NameHash.of(word)
                    specificity += 1_000_000
                }
                isEmpty = false
            case UInt8(ascii: "*"):
                index += 1
                isEmpty = false
            case UInt8(ascii: "["):
                guard let close = text[index...].firstIndex(of: UInt8(ascii: "]")),
                    let attribute = Selector.attribute(text[(index + 1)..<close])
                else { return nil }
                current.attributes.append(attribute)
                specificity += 1_000
                index = close + 1
                isEmpty = false
            case UInt8(ascii: ":") where text[index...].starts(with: ":not(".utf8):
                guard let close = text[index...].firstIndex(of: UInt8(ascii: ")")),
                    let inner = Selector(Bytes.trimmed(text[(index + 5)..<close])), inner.compounds.count == 1,
                    inner.compounds[0].negated.isEmpty, current.negated.count < Selector.longest
                else { return nil }
                current.negated.append(inner.compounds[0])
                specificity += inner.specificity
                index = close + 1
                isEmpty = false
            case UInt8(ascii: ":"):
                guard text[index...].starts(with: ":root".utf8) else { return nil }
                index += 5
                current.element = NameHash.of("html")
                specificity += 1_000
                isEmpty = false
            case UInt8(ascii: ">"), 0x20, 9, 10, 12, 13:
                var isChild = false
                while index < text.endIndex, text[index] == UInt8(ascii: ">") || Bytes.isSpace(text[index]) {
                    if text[index] == UInt8(ascii: ">") { isChild = true }
                    index += 1
                }
                guard !isEmpty, index < text.endIndex else { return nil }
                compounds.append(current)
                current = Compound()
                current.isChild = isChild
                isEmpty = true
            default:
                let word = name()
                guard !word.isEmpty else { return nil }
                current.element = NameHash.of(word.lazy.map(Bytes.lower))
                specificity += 1
                isEmpty = false
            }
        }
        guard !isEmpty, compounds.count < Selector.longest, current.attributes.count < Selector.longest,
            current.classes.count < Selector.longest
        else { return nil }
        compounds.append(current)
        self.compounds = compounds.reversed()
        self.specificity = specificity
    }

    /// `name` or `name=value`; nil for the other comparisons.
    private static func attribute(_ text: ArraySlice<UInt8>) -> Attribute? {
        let parts = text.split(separator: UInt8(ascii: "="), maxSplits: 1)
        guard let first = parts.first else { return nil }
        let name = Bytes.trimmed(first)
        guard !name.isEmpty, name.allSatisfy({ Bytes.isWordByte($0) || $0 == 0x2D || $0 == UInt8(ascii: ":") }) else {
            return nil
        }
        let hash = NameHash.of(name.lazy.map(Bytes.lower))
        guard parts.count > 1 else { return Attribute(name: hash, value: 0) }
        let value = Bytes.trimmed(parts[1]).drop { $0 == 0x22 || $0 == 0x27 }.prefix { $0 != 0x22 && $0 != 0x27 }
        return Attribute(name: hash, value: NameHash.of(value))
    }
}
