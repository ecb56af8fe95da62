/// The open elements of a page, as selectors see them.
struct ElementPath {
    /// One open element.
    struct Entry {
        let element: UInt64
        let id: UInt64
        let firstClass: Int
        let endOfClasses: Int
        let attributes: [Selector.Attribute]
    }

    private(set) var entries: [Entry] = []
    private var classes: [UInt64] = []
    /// Comparisons that may still be made; a page that needs more is built to waste time.
    private var budget = 20_000_000

    /// More classes of one element are not looked at.
    private static let mostClasses = 48

    /// True when the page asked for more comparisons than are made for one page.
    var isExhausted: Bool { budget <= 0 }

    /// Enters an element; `classNames` is the value of its class attribute.
    mutating func push(element: UInt64, id: UInt64, classNames: ArraySlice<UInt8>, attributes: [Selector.Attribute] = []) {
        let first = classes.count
        if !classNames.isEmpty {
            for name in classNames.split(maxSplits: ElementPath.mostClasses, whereSeparator: Bytes.isSpace) {
                classes.append(NameHash.of(name))
            }
        }
        entries.append(
            Entry(element: element, id: id, firstClass: first, endOfClasses: classes.count, attributes: attributes))
    }

    /// Leaves the innermost element.
    mutating func pop() {
        guard let last = entries.popLast() else { return }
        classes.removeSubrange(last.firstClass...)
    }

    /// The classes of the innermost element.
    var innermostClasses: ArraySlice<UInt64> {
        guard let last = entries.last else { return [] }
        return classes[last.firstClass..<last.endOfClasses]
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
        guard compound.classes.allSatisfy({ classes[entry.firstClass..<entry.endOfClasses].contains($0) }) else { return false }
        for wanted in compound.attributes
        where !entry.attributes.contains(where: { $0.name == wanted.name && (wanted.value == 0 || $0.value == wanted.value) }) {
            return false
        }
        for other in compound.negated where fits(other, place) { return false }
        return true
    }
}
