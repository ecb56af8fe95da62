/// Reads a template's source.
struct TemplateParser {
    /// How many sections may stand in one another.
    static let deepest = 64

    private struct OpenSection {
        let name: String
        let line: Int
        let isInverted: Bool
        /// What stood before the section.
        let before: [Node]
    }

    private let source: [UInt8]
    private let file: String
    private var opening: [UInt8] = [0x7B, 0x7B]
    private var closing: [UInt8] = [0x7D, 0x7D]
    private var position = 0
    private var line = 1
    private var nodes: [Node] = []
    private var open: [OpenSection] = []

    /// A parser of `source`; `file` names it in errors.
    init(_ source: String, file: String) {
        self.source = Array(source.utf8)
        self.file = file
    }

    /// The compiled source.
    consuming func parse() throws(TemplateError) -> [Node] {
        var parser = self
        while let start = parser.find(parser.opening, from: parser.position) { try parser.tag(at: start) }
        parser.text(upTo: parser.source.count)
        if let section = parser.open.last {
            throw TemplateError(file: parser.file, line: section.line, kind: .unclosedSection(section.name))
        }
        return parser.nodes
    }

    private mutating func tag(at start: Int) throws(TemplateError) {
        line += newlines(position..<start)
        let sigil = start + opening.count < source.count ? source[start + opening.count] : 0
        let tail: [UInt8] =
            switch sigil {
            case UInt8(ascii: "{"): [UInt8(ascii: "}")] + closing
            case UInt8(ascii: "="): [UInt8(ascii: "=")] + closing
            default: closing
            }
        let hasSigil = Self.sigils.contains(sigil)
        let inside = start + opening.count + (hasSigil ? 1 : 0)
        guard let stop = find(tail, from: inside) else { throw error(.unclosedTag) }
        let end = stop + tail.count
        let content = trimmed(inside..<stop)
        let standsAlone = hasSigil && sigil != UInt8(ascii: "{") && sigil != UInt8(ascii: "&")
        let ownLine = standsAlone ? lineAround(start..<end) : nil
        text(upTo: ownLine?.lowerBound ?? start)
        let indent = ownLine.map { Array(source[$0.lowerBound..<start]) } ?? []
        try apply(hasSigil ? sigil : 0, content, indent: indent)
        let next = ownLine?.upperBound ?? end
        line += newlines(start..<next)
        position = next
    }

    private static let sigils = Array("#^/!>={&".utf8)

    private mutating func apply(_ sigil: UInt8, _ content: ArraySlice<UInt8>, indent: [UInt8]) throws(TemplateError) {
        let name = String(decoding: content, as: UTF8.self)
        if sigil == UInt8(ascii: "!") { return }
        guard !content.isEmpty else { throw error(.emptyTag) }
        switch sigil {
        case UInt8(ascii: "#"), UInt8(ascii: "^"):
            guard open.count < Self.deepest else { throw error(.tooDeep) }
            open.append(OpenSection(name: name, line: line, isInverted: sigil == UInt8(ascii: "^"), before: nodes))
            nodes = []
        case UInt8(ascii: "/"): try close(name)
        case UInt8(ascii: ">"): nodes.append(.partial(name, indent: indent))
        case UInt8(ascii: "="): try delimiters(content, name)
        default: nodes.append(.variable(path(name), escaped: sigil == 0))
        }
    }

    private mutating func close(_ name: String) throws(TemplateError) {
        guard let section = open.popLast() else { throw error(.unopenedSection(name)) }
        guard section.name == name else {
            throw error(.wrongEnd(found: name, open: section.name, openedOnLine: section.line))
        }
        let path = path(name)
        nodes = section.before + [section.isInverted ? .inverted(path, nodes) : .section(path, nodes)]
    }

    private mutating func delimiters(_ content: ArraySlice<UInt8>, _ text: String) throws(TemplateError) {
        let parts = content.split { Self.isSpace($0) }
        guard parts.count == 2, !content.contains(UInt8(ascii: "=")) else { throw error(.badDelimiters(text)) }
        opening = Array(parts[0])
        closing = Array(parts[1])
    }

    /// "a.b" is looked up in parts; "." is the value itself.
    private func path(_ name: String) -> [String] { name == "." ? [] : name.split(separator: ".").map(String.init) }

    /// Takes the bytes up to `end` as text.
    private mutating func text(upTo end: Int) {
        guard position < end || (position == end && end < source.count && isLineStart(end)) else { return }
        let bytes = Array(source[position..<end])
        var lines: [Int] = isLineStart(position) ? [0] : []
        for (offset, byte) in bytes.enumerated() where byte == 0x0A && position + offset + 1 < source.count {
            // A line that begins where the text ends belongs to the tag that follows, unless that stands alone.
            if offset + 1 < bytes.count || !isStandalone(at: end) { lines.append(offset + 1) }
        }
        nodes.append(.text(bytes, lines: lines))
        position = end
    }

    /// True when a tag that takes its whole line follows; such a line prints nothing, so it needs no indentation.
    private func isStandalone(at offset: Int) -> Bool {
        var start = offset
        while start < source.count, source[start] == 0x20 || source[start] == 0x09 { start += 1 }
        guard source[min(start, source.count)...].starts(with: opening), start + opening.count < source.count else {
            return false
        }
        let sigil = source[start + opening.count]
        guard Self.sigils.contains(sigil), sigil != UInt8(ascii: "{"), sigil != UInt8(ascii: "&"),
            let stop = find(closing, from: start + opening.count)
        else { return false }
        return lineAround(start..<(stop + closing.count)) != nil
    }

    private func isLineStart(_ offset: Int) -> Bool { offset == 0 || source[offset - 1] == 0x0A }

    /// The whole line of a tag that has the line for itself, its line end included; nil when it shares it.
    private func lineAround(_ tag: Range<Int>) -> Range<Int>? {
        var start = tag.lowerBound
        while start > 0, source[start - 1] == 0x20 || source[start - 1] == 0x09 { start -= 1 }
        guard isLineStart(start), start >= position else { return nil }
        var end = tag.upperBound
        while end < source.count, source[end] == 0x20 || source[end] == 0x09 { end += 1 }
        if end < source.count, source[end] == 0x0D { end += 1 }
        guard end < source.count else { return start..<source.count }
        return source[end] == 0x0A ? start..<(end + 1) : nil
    }

    private func find(_ needle: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first, source.count >= needle.count else { return nil }
        var index = start
        while index + needle.count <= source.count {
            if source[index] == first, source[index...].starts(with: needle) { return index }
            index += 1
        }
        return nil
    }

    private func trimmed(_ range: Range<Int>) -> ArraySlice<UInt8> {
        var slice = source[range]
        while let first = slice.first, Self.isSpace(first) { slice.removeFirst() }
        while let last = slice.last, Self.isSpace(last) { slice.removeLast() }
        return slice
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func newlines(_ range: Range<Int>) -> Int { source[range].count { $0 == 0x0A } }

    private func error(_ kind: TemplateError.Kind) -> TemplateError { TemplateError(file: file, line: line, kind: kind) }
}
