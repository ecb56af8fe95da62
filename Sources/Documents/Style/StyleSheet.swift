/// The rules of a page, found by what their last compound asks for.
struct StyleSheet: Sendable {
    private struct Rule: Sendable {
        let selector: Selector
        let normal: Declarations
        let important: Declarations?
        let order: Int
    }

    private var rules: [Rule] = []
    private var byKey: [UInt64: [Int]] = [:]
    private var forAll: [Int] = []
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
            rules.append(
                Rule(selector: selector, normal: declarations.normal, important: declarations.important, order: number))
            let last = selector.compounds[0]
            let key = last.id != 0 ? last.id : last.classes.first ?? last.element
            if key == 0 { forAll.append(number) } else { byKey[key, default: []].append(number) }
        }
    }

    /// What the sheet and the style attribute say about the innermost element of `path`, over what its `hints` (attributes) say.
    func declarations(for path: inout ElementPath, style: ArraySlice<UInt8>, hints: Declarations) -> Declarations {
        var result = hints
        var important: [Declarations] = []
        if !rules.isEmpty {
            var found: [Int] = []
            func collect(_ numbers: [Int]?) {
                guard let numbers else { return }
                for number in numbers where !found.contains(number) && path.matches(rules[number].selector) {
                    found.append(number)
                }
            }
            collect(forAll)
            if let entry = path.entries.last {
                if let numbers = byKey[entry.element] { collect(numbers) }
                if entry.id != 0 { collect(byKey[entry.id]) }
            }
            for name in Array(path.innermostClasses) { collect(byKey[name]) }
            found.sort {
                (rules[$0].selector.specificity, rules[$0].order) < (rules[$1].selector.specificity, rules[$1].order)
            }
            for number in found {
                result.apply(rules[number].normal)
                if let strong = rules[number].important { important.append(strong) }
            }
        }
        if !style.isEmpty {
            let own = reader.read(style)
            result.apply(own.normal)
            if let strong = own.important { important.append(strong) }
        }
        for strong in important { result.apply(strong) }
        return result
    }
}
