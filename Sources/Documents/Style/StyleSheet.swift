/// The rules of a page, found by what their last compound asks for.
struct StyleSheet: Sendable {
    private struct Rule: Sendable {
        let selector: Selector
        let normal: Declarations
        let important: Declarations?
        /// The rule before with the same key; -1 when there is none.
        let before: Int
    }

    private var rules: [Rule] = []
    /// The last rule for an id, a class or an element.
    private var lastByKey = NameTable<Int>()
    /// The last rule that may hold for any element; -1 when there is none.
    private var lastForAll = -1
    /// Some rule asks for attributes by name.
    private(set) var asksForAttributes = false
    /// Reads the declarations of style attributes with the page's custom properties.
    let reader: DeclarationReader

    /// More rules of one page are not kept.
    private static let mostRules = 3_000
    /// Longer sheets are cut.
    private static let longestSheet = 1 << 20

    /// True when no rule concerns what is looked at here.
    var isEmpty: Bool { rules.isEmpty }

    /// The rules of several style sheets, in order.
    init(_ sheets: [ArraySlice<UInt8>]) {
        var variables: [[UInt8]: [UInt8]] = [:]
        var raw: [(selectors: ArraySlice<UInt8>, declarations: ArraySlice<UInt8>)] = []
        for sheet in sheets {
            raw += StyleSheetSyntax.rules(of: sheet.prefix(StyleSheet.longestSheet), atMost: StyleSheet.mostRules - raw.count)
        }
        var elsewhere: [[UInt8]: [UInt8]] = [:]
        var ambiguous: Set<[UInt8]> = []
        for rule in raw where Bytes.contains("--", in: rule.declarations) {
            let selectors = String(decoding: Bytes.trimmed(rule.selectors).map(Bytes.lower), as: UTF8.self)
            let isRoot = [":root", "html", "body", "*", ":root,:host", ":root, :host"].contains(selectors)
            DeclarationReader.forEach(in: rule.declarations) { name, value in
                guard name.starts(with: [0x2D, 0x2D]), variables.count + elsewhere.count < 1_000 else { return }
                if isRoot {
                    variables[Array(name)] = Array(value)
                } else if let known = elsewhere[Array(name)], known != Array(value) {
                    ambiguous.insert(Array(name))
                } else {
                    elsewhere[Array(name)] = Array(value)
                }
            }
        }
        // A property that the sheet sets to one value only has that value wherever it has one.
        for (name, value) in elsewhere where variables[name] == nil && !ambiguous.contains(name) { variables[name] = value }
        reader = DeclarationReader(variables: variables)
        for rule in raw { add(rule.selectors, rule.declarations) }
    }

    private mutating func add(_ selectors: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) {
        let declarations = reader.read(text)
        for part in selectors.split(separator: UInt8(ascii: ","), maxSplits: 200) {
            guard rules.count < StyleSheet.mostRules, let selector = Selector(Bytes.trimmed(part)) else { continue }
            let number = rules.count
            if selector.asksForAttributes { asksForAttributes = true }
            let last = selector.compounds[0]
            let key = last.id != 0 ? last.id : last.classes.first ?? last.element
            let before = key == 0 ? lastForAll : lastByKey[key] ?? -1
            if key == 0 { lastForAll = number } else { lastByKey[key] = number }
            rules.append(
                Rule(selector: selector, normal: declarations.normal, important: declarations.important, before: before))
        }
    }

    /// What the sheet and the style attribute say about the innermost element of `path`, over what its `hints` (attributes)
    /// say; nil when nobody says anything.
    func declarations(for path: inout ElementPath, style: Attributes.Value, hints: Declarations?) -> Declarations? {
        let found = rules(for: &path)
        guard !found.isEmpty || !style.isEmpty else { return hints }
        var result = hints ?? Declarations()
        var important: [Declarations] = []
        for number in found {
            result.apply(rules[number].normal)
            if let strong = rules[number].important { important.append(strong) }
        }
        if !style.isEmpty {
            let own = reader.read(style.kept)
            result.apply(own.normal)
            if let strong = own.important { important.append(strong) }
        }
        for strong in important { result.apply(strong) }
        return result
    }

    /// The rules that hold for the innermost element, the strongest last.
    private func rules(for path: inout ElementPath) -> [Int] {
        guard !rules.isEmpty, let entry = path.entries.last else { return [] }
        var found: [Int] = []
        collect(lastForAll, &path, &found)
        collect(lastByKey[entry.element], &path, &found)
        if entry.id != 0 { collect(lastByKey[entry.id], &path, &found) }
        for place in entry.firstClass..<entry.endOfClasses { collect(lastByKey[path.classes[place]], &path, &found) }
        if found.count > 1 {
            found.sort { (rules[$0].selector.specificity, $0) < (rules[$1].selector.specificity, $1) }
        }
        return found
    }

    private func collect(_ last: Int?, _ path: inout ElementPath, _ found: inout [Int]) {
        var next = last ?? -1
        while next >= 0 {
            if !found.contains(next), path.matches(rules[next].selector) { found.append(next) }
            next = rules[next].before
        }
    }
}
