/// The open elements of a page, as selectors see them.
struct ElementPath {
    /// One open element.
    struct Entry {
        let element: UInt64
        let id: UInt64
        let firstClass: Int
        let endOfClasses: Int
        let firstAttribute: Int
        let endOfAttributes: Int
    }

    private(set) var entries: [Entry] = []
    private(set) var classes: [UInt64] = []
    private var attributes: [Selector.Attribute] = []
    /// Comparisons that may still be made; a page that needs more is built to waste time.
    private var budget = 20_000_000

    /// More classes of one element are not looked at.
    private static let mostClasses = 48

    /// True when the page asked for more comparisons than are made for one page.
    var isExhausted: Bool { budget <= 0 }

    /// Enters an element; `classNames` is the value of its class attribute.
    mutating func push(element: UInt64, id: UInt64, classNames: Attributes.Value, attributes all: [Selector.Attribute] = []) {
        let first = classes.count
        let firstAttribute = attributes.count
        Bytes.forEachWord(in: classNames, atMost: ElementPath.mostClasses) { name in
            classes.append(NameHash.of(name))
            return false
        }
        if !all.isEmpty { attributes += all }
        entries.append(
            Entry(
                element: element, id: id, firstClass: first, endOfClasses: classes.count, firstAttribute: firstAttribute,
                endOfAttributes: attributes.count))
    }

    /// Leaves the innermost element.
    mutating func pop() {
        guard let last = entries.popLast() else { return }
        classes.removeLast(classes.count - last.firstClass)
        attributes.removeLast(attributes.count - last.firstAttribute)
    }

    /// True when the innermost element is what the selector speaks of.
    mutating func matches(_ selector: Selector) -> Bool {
        guard let last = entries.indices.last, fits(selector.compounds[0], last) else { return false }
        return continues(selector, 1, below: last)
    }

    private mutating func continues(_ selector: Selector, _ compound: Int, below: Int) -> Bool {
        guard compound < selector.compounds.count else { return true }
        var place = below - 1
        while place >= 0 {
            if fits(selector.compounds[compound], place), continues(selector, compound + 1, below: place) { return true }
            if selector.compounds[compound - 1].isChild || isExhausted { return false }
            place -= 1
        }
        return false
    }

    private mutating func fits(_ compound: Selector.Compound, _ place: Int) -> Bool {
        budget -= 1
        let entry = entries[place]
        if compound.element != 0 && compound.element != entry.element { return false }
        if compound.id != 0 && compound.id != entry.id { return false }
        for name in compound.classes where !classes[entry.firstClass..<entry.endOfClasses].contains(name) { return false }
        for wanted in compound.attributes
        where !attributes[entry.firstAttribute..<entry.endOfAttributes].contains(where: {
            $0.name == wanted.name && (wanted.value == 0 || $0.value == wanted.value)
        }) {
            return false
        }
        for other in compound.negated where fits(other, place) { return false }
        return true
    }
}
