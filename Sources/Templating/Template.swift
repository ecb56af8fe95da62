/// A Mustache template, compiled once and rendered often.
///
/// Comments, delimiters, interpolation, sections, inverted sections and partials follow the Mustache specification; lambdas
/// are left out. `{{name}}` escapes for HTML text and quoted attributes; `{{{name}}}` does not.
public struct Template: Sendable {
    /// The template's name, as errors print it.
    public let name: String
    let nodes: [Node]
    let partials: [String: [Node]]

    /// Compiles `source` and the partials that it reaches; a partial without a source prints nothing.
    public init(source: String, name: String = "template", partials: [String: String] = [:]) throws(TemplateError) {
        self.name = name
        nodes = try TemplateParser(source, file: name).parse()
        var compiled: [String: [Node]] = [:]
        var waiting = Self.partialNames(nodes)
        while let next = waiting.popLast() {
            guard compiled[next] == nil, let source = partials[next] else { continue }
            let nodes = try TemplateParser(source, file: next).parse()
            compiled[next] = nodes
            waiting += Self.partialNames(nodes)
        }
        self.partials = compiled
    }

    /// The names of the partials that the template or one of its partials asks for and that have no source, in order.
    public var missingPartials: [String] {
        let asked = Set(Self.partialNames(nodes) + partials.values.flatMap(Self.partialNames))
        return asked.filter { partials[$0] == nil }.sorted()
    }

    /// The template filled with `value`.
    public func render(_ value: Value) -> String { String(decoding: renderBytes(value), as: UTF8.self) }

    /// The template filled with `value`, as UTF-8 bytes.
    public func renderBytes(_ value: Value) -> [UInt8] {
        var renderer = TemplateRenderer(partials: partials)
        renderer.render(nodes, in: value)
        return renderer.output
    }

    private static func partialNames(_ nodes: [Node]) -> [String] {
        nodes.flatMap { node -> [String] in
            switch node {
            case .partial(let name, _): [name]
            case .section(_, let inner), .inverted(_, let inner): partialNames(inner)
            case .text, .variable: []
            }
        }
    }
}

/// A part of a compiled template.
indirect enum Node: Sendable {
    /// Bytes to copy; `lines` are the offsets at which a line of the source begins.
    case text([UInt8], lines: [Int])
    case variable([String], escaped: Bool)
    case section([String], [Node])
    case inverted([String], [Node])
    /// Another template; `indent` stands before each of its lines.
    case partial(String, indent: [UInt8])
}
