/// Fills a compiled template.
struct TemplateRenderer {
    /// How many partials may stand in one another; a deeper one prints nothing.
    static let deepest = 32
    /// How many partials one rendering may print; those beyond print nothing, so that two that call each other end soon.
    static let most = 2_000_000

    /// The compiled partials.
    let partials: [String: [Node]]
    /// What was printed.
    private(set) var output: [UInt8] = []
    private var stack: [Value] = []
    private var indent: [UInt8] = []
    private var depth = 0
    private var printed = 0

    /// A renderer that finds partials in `partials`.
    init(partials: [String: [Node]]) {
        self.partials = partials
        output.reserveCapacity(16_384)
    }

    /// Prints `nodes`, with `value` as the innermost place where names are looked up.
    mutating func render(_ nodes: [Node], in value: Value) {
        stack.append(value)
        render(nodes)
        stack.removeLast()
    }

    private mutating func render(_ nodes: [Node]) {
        for node in nodes {
            switch node {
            case .text(let bytes, let lines): copy(bytes, lines)
            case .variable(let path, let escaped): print(path, escaped: escaped)
            case .section(let path, let inner): section(lookUp(path), inner)
            case .inverted(let path, let inner): if !lookUp(path).isShown { render(inner) }
            case .partial(let name, let added): partial(name, added)
            }
        }
    }

    private mutating func section(_ value: Value, _ nodes: [Node]) {
        guard value.isShown else { return }
        if case .list(let values) = value {
            for value in values { render(nodes, in: value) }
        } else {
            render(nodes, in: value)
        }
    }

    private mutating func partial(_ name: String, _ added: [UInt8]) {
        guard depth < Self.deepest, printed < Self.most, let nodes = partials[name] else { return }
        let outer = indent
        indent += added
        depth += 1
        printed += 1
        render(nodes)
        depth -= 1
        indent = outer
    }

    private mutating func copy(_ bytes: [UInt8], _ lines: [Int]) {
        guard !indent.isEmpty else { return output.append(contentsOf: bytes) }
        var copied = 0
        for line in lines {
            output.append(contentsOf: bytes[copied..<line])
            output.append(contentsOf: indent)
            copied = line
        }
        output.append(contentsOf: bytes[copied...])
    }

    private mutating func print(_ path: [String], escaped: Bool) {
        let value = lookUp(path)
        if case .text(let text) = value {
            if escaped { HTMLEscaping.append(text, to: &output) } else { output.append(contentsOf: text.utf8) }
        } else {
            output.append(contentsOf: value.printed.utf8)
        }
    }

    /// The first part of a path is looked up from the inside out, the others in what it names alone.
    private func lookUp(_ path: [String]) -> Value {
        guard let first = path.first else { return stack.last ?? .null }
        for value in stack.reversed() {
            guard case .object(let members) = value, var found = members[first] else { continue }
            for name in path.dropFirst() {
                guard case .object(let members) = found, let next = members[name] else { return .null }
                found = next
            }
            return found
        }
        return .null
    }
}
