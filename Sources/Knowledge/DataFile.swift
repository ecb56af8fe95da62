import Model

/// One file of Data cut into lines and forms; the signs are those of Data/README.md.
struct DataFile {
    /// A form as the file writes it.
    struct Form {
        /// Its words, without quotation marks and signs, in bytes of the file.
        let span: Span
        /// `?`: counts only in company.
        let ambiguous: Bool
        /// Quoted: capitals count.
        let exact: Bool
        /// `!`: swallows, and means nothing.
        let decoy: Bool
        /// Index of its line in `lines`.
        let line: Int
    }

    /// A line with content.
    struct Line {
        /// Counted from 1.
        let number: Int
        /// The section it stands in; empty above the first.
        let section: String
        /// What stands left of ` = `; nil without one.
        let key: String?
        /// What stands right of it (or the whole line), comments taken away.
        let value: String
        /// Indices of its forms in `forms`.
        var forms: Range<Int>
        /// The ids behind `>`: who has this has these.
        var umbrellas: [String] = []
        /// The ids behind `^`: it is part of these.
        var partOf: [String] = []
    }

    let name: String
    let bytes: [UInt8]
    private(set) var lines: [Line] = []
    private(set) var forms: [Form] = []
    private(set) var faults: [DataFault] = []

    init(name: String, content: String) {
        self.name = name
        bytes = Array(content.utf8)
        var section = ""
        var start = 0
        var number = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            number += 1
            let body = trimmed(start, commentStart(start, end))
            start = end + 1
            guard body.count > 0 else { continue }
            if bytes[body.lower] == UInt8(ascii: "[") {
                guard bytes[body.upper - 1] == UInt8(ascii: "]") else {
                    fault(number, "the section's name does not end with ]", "write [name]")
                    continue
                }
                section = text(Span(body.lower + 1, body.upper - 1))
                continue
            }
            read(body, number, section)
        }
    }

    func text(_ span: Span) -> String { String(decoding: bytes[span.lower..<span.upper], as: UTF8.self) }

    mutating func fault(_ line: Int, _ what: String, _ todo: String) {
        faults.append(DataFault(file: name, line: line, what: what, todo: todo))
    }

    private mutating func read(_ body: Span, _ number: Int, _ section: String) {
        var key: String?
        var rest = body
        if let equals = firstEquals(body) {
            key = text(trimmed(body.lower, equals))
            rest = trimmed(equals + 1, body.upper)
        }
        var line = Line(number: number, section: section, key: key, value: text(rest), forms: forms.count..<forms.count)
        let index = lines.count
        var at = rest.lower
        var quoted = false
        var formStart = at
        while at <= rest.upper {
            let byte = at < rest.upper ? bytes[at] : UInt8(ascii: "|")
            if byte == UInt8(ascii: "\""), at < rest.upper { quoted.toggle() }
            if byte == UInt8(ascii: "|") && !quoted || at == rest.upper {
                addForm(trimmed(formStart, at), index, &line)
                formStart = at + 1
            }
            at += 1
        }
        if quoted { fault(number, "a quotation mark is not closed", "write \"AD\" with two marks") }
        line.forms = line.forms.lowerBound..<forms.count
        lines.append(line)
    }

    private mutating func addForm(_ span: Span, _ lineIndex: Int, _ line: inout Line) {
        var span = takeRelations(span, &line)
        guard span.count > 0 else {
            if line.umbrellas.isEmpty, line.partOf.isEmpty { fault(line.number, "an empty form", "remove the extra |") }
            return
        }
        var decoy = false
        var ambiguous = false
        if bytes[span.lower] == UInt8(ascii: "!") {
            decoy = true
            span = trimmed(span.lower + 1, span.upper)
        }
        if span.count > 1, bytes[span.upper - 1] == UInt8(ascii: "?") {
            ambiguous = true
            span = trimmed(span.lower, span.upper - 1)
        }
        var exact = false
        if span.count > 2, bytes[span.lower] == UInt8(ascii: "\""), bytes[span.upper - 1] == UInt8(ascii: "\"") {
            exact = true
            span = trimmed(span.lower + 1, span.upper - 1)
        }
        guard span.count > 0 else {
            fault(line.number, "a sign without a form", "write the form, or remove the sign")
            return
        }
        forms.append(Form(span: span, ambiguous: ambiguous, exact: exact, decoy: decoy, line: lineIndex))
    }

    /// Takes `> a, b` and `^ a` off the end of a form.
    private func takeRelations(_ span: Span, _ line: inout Line) -> Span {
        var end = span.upper
        var at = span.upper - 1
        while at >= span.lower {
            let byte = bytes[at]
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "^"), at == span.lower || bytes[at - 1] == 0x20 {
                let ids = text(Span(at + 1, end)).split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
                if byte == UInt8(ascii: ">") { line.umbrellas = ids + line.umbrellas } else { line.partOf = ids + line.partOf }
                end = at
            }
            at -= 1
        }
        return trimmed(span.lower, end)
    }

    /// The first " = " of a line.
    private func firstEquals(_ span: Span) -> Int? {
        var at = span.lower
        while at < span.upper {
            if bytes[at] == UInt8(ascii: "\"") { return nil }
            if bytes[at] == UInt8(ascii: "="), at > span.lower,
                bytes[at - 1] == 0x20 || at + 1 < span.upper && bytes[at + 1] == 0x20
            {
                return at
            }
            at += 1
        }
        return nil
    }

    private func commentStart(_ start: Int, _ end: Int) -> Int {
        var at = start
        while at < end {
            if bytes[at] == UInt8(ascii: "#"), at == start || bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09 { return at }
            at += 1
        }
        return end
    }

    private func trimmed(_ start: Int, _ end: Int) -> Span {
        var lower = start
        var upper = end
        while lower < upper, isSpace(bytes[lower]) { lower += 1 }
        while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
        return Span(lower, upper)
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
