import Model

/// Writes the pages of a PDF as running text: columns become headings, paragraphs and items.
struct PDFWriter {
    private(set) var flow: FlowText
    private let letters: [UInt8]
    private let body: Float
    private let largest: Float
    private let shouts: Bool
    private var page = 0
    /// The last paragraph, held back, as the next page may go on with it.
    private var pending: Paragraph?

    private struct Paragraph {
        var lines: [ColumnLine]
        let context: FlowText.Context
        /// There is more room above it than between lines.
        let hasRoom: Bool
        /// Its last line goes to the column's edge.
        var wasFull = false
    }

    /// A writer for the pages of `text`.
    init(_ text: PDFText) {
        letters = text.letters
        flow = FlowText(capacity: text.letters.count * 5 / 4)
        var weights: [Int: Int] = [:]
        var upper = 0
        var all = 0
        for page in text.pages {
            for word in page.words where word.hiding == nil {
                weights[Int(word.height * 2 + 0.5), default: 0] += word.text.count
            }
        }
        letters.withUnsafeBufferPointer { buffer in
            let look = LineWords(buffer, 0..<buffer.count)
            upper = look.upper
            all = look.letters
        }
        shouts = upper * 2 > all
        body = Float(weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 20) / 2
        // A size that fewer than two words have is no size of headings.
        largest = Float(weights.filter { $0.value > 1 }.keys.max() ?? 20) / 2
    }

    /// Writes one page: its running header, its columns, its running footer, and what is hidden on it.
    mutating func write(_ words: [PDFWord], width: Float, headers: [PDFWord], footers: [PDFWord], hidden: [PDFWord]) {
        page += 1
        write(running: headers, .header)
        for (place, column) in PageLayout.columns(of: words, width: width, letters: letters).enumerated() {
            write(column, width: width, isFirst: place == 0)
        }
        write(running: footers, .footer)
        write(hidden: hidden)
    }

    /// Ends the text, behind it the keywords that the file declares.
    mutating func finish(keywords: [UInt8]) {
        flush()
        flow.endLine()
        guard !keywords.isEmpty else { return }
        var context = FlowText.Context()
        context.hiding = .metadata
        add(keywords, context)
        flow.endLine()
    }

    // MARK: Paragraphs

    private mutating func write(_ column: PDFColumn, width: Float, isFirst: Bool) {
        var lines = column.lines.compactMap { ColumnLine($0, letters: letters) }
        let edge = lines.map(\.right).max() ?? 0
        for place in lines.indices.dropLast() { lines[place] = lines[place].filled(to: edge, before: lines[place + 1]) }
        guard let begin = lines.first else { return }
        let joining = LineJoining(lines, limit: column.limit, width: width)
        if isFirst, let before = pending, goesOn(begin, before) {
            pending?.lines.append(begin)
        } else {
            flush(besideNext: column.isBeside)
            start(begin, hasRoom: true)
        }
        for (line, next) in zip(lines, lines.dropFirst()) {
            if let first = pending?.lines.first, column.isLabel || joining.joins(line, next, first: first, text: pendingText) {
                pending?.lines.append(next)
            } else {
                flush()
                start(next, hasRoom: joining.hasRoom(line, next))
            }
        }
        if let last = lines.last, let right = lines.map(\.right).max() {
            pending?.wasFull = last.right > right - 0.15 * (right - last.left)
        }
    }

    private mutating func start(_ line: ColumnLine, hasRoom: Bool) {
        var context = FlowText.Context()
        context.page = page
        pending = Paragraph(lines: [line], context: context, hasRoom: hasRoom)
    }

    /// The last paragraph of a page goes on at the top of the next: its last line is full, and the next begins with a small letter.
    private func goesOn(_ line: ColumnLine, _ before: Paragraph) -> Bool {
        guard before.context.page != page, let last = before.lines.last, !line.isItem, line.apart.isEmpty,
            abs(last.height - line.height) < 0.08 * line.height, let end = last.text.last
        else { return false }
        guard before.wasFull || WordBreak.hyphenLength(last.text) > 0, !".!?:;".utf8.contains(end) else { return false }
        return line.text.withUnsafeBufferPointer { LetterCase($0, 0, $0.count) == .lower }
    }

    private var pendingText: [UInt8] { pending?.lines.flatMap(\.text) ?? [] }

    private mutating func flush(besideNext: Bool = false) {
        guard let paragraph = pending else { return }
        pending = nil
        var context = paragraph.context
        context.kind = kind(of: paragraph.lines, hasRoom: paragraph.hasRoom)
        for (place, line) in paragraph.lines.enumerated() {
            let next = place + 1 < paragraph.lines.count ? paragraph.lines[place + 1].words[0] : nil
            write(line, before: next, context)
        }
        // A heading in the margin stays a heading.
        if besideNext, case .paragraph = context.kind { flow.setApart(evenAfterSpace: true) } else { flow.endLine() }
    }

    private mutating func write(_ line: ColumnLine, before next: PDFWord?, _ context: FlowText.Context) {
        for (place, word) in line.words.enumerated() {
            if line.apart.contains(place) { flow.setApart(evenAfterSpace: true) } else if place > 0 { flow.addSpace() }
            guard place + 1 == line.words.count, let next else {
                add(word.text, context)
                continue
            }
            let end = Array(letters[word.text])
            let beginning = Array(letters[next.text])
            let isSoft = WordBreak.isSoft(end, before: beginning) || isWholeElsewhere(end, beginning)
            add(isSoft ? end[..<(end.count - WordBreak.hyphenLength(end))] : end[...], context)
            if !WordBreak.isGlued(end, before: beginning) { flow.addSpace() }
        }
    }

    /// True when the parts of a word stand together elsewhere in the file: "Power-" and "Shell" where "PowerShell" is told, too.
    private func isWholeElsewhere(_ end: [UInt8], _ beginning: [UInt8]) -> Bool {
        let length = WordBreak.hyphenLength(end)
        let rest = beginning.prefix { Bytes.isLetter($0) || $0 >= 0xC3 && $0 < 0xE2 || $0 & 0xC0 == 0x80 }
        guard length > 0, end.count > length + 1, rest.count > 1 else { return false }
        return Bytes.find(end.dropLast(length) + rest, in: letters[...]) != nil
    }

    /// Adds letters of the file by their place.
    private mutating func add(_ place: Range<Int>, _ context: FlowText.Context) {
        let letters = letters
        letters.withUnsafeBufferPointer { flow.append(UnsafeBufferPointer(rebasing: $0[place]), context) }
    }

    private mutating func add(_ bytes: some Sequence<UInt8>, _ context: FlowText.Context) {
        Array(bytes).withUnsafeBufferPointer { flow.append($0, context) }
    }

    /// A heading is set larger than the body, or all in capitals with room above; both only when it is short.
    private func kind(of lines: [ColumnLine], hasRoom: Bool) -> Block.Kind {
        guard let first = lines.first, !first.isItem, first.apart.isEmpty, lines.count <= 3 else { return .paragraph }
        let words = lines.reduce(0) { $0 + $1.words.count }
        let text: [UInt8] = lines.flatMap { line -> [UInt8] in line.text + [0x20] }
        let look = text.withUnsafeBufferPointer { LineWords($0, 0..<$0.count) }
        guard words <= 12, look.letters > 1, !look.hasAddress else { return .paragraph }
        if first.height > 1.12 * body { return .heading(first.height > 1.4 * body && first.height > 0.93 * largest ? 1 : 2) }
        let isCapitals = !shouts && look.letters > 3 && look.upper == look.letters && look.digits * 2 <= look.letters
        let isList = text.contains { ",/|".utf8.contains($0) }
        let stands = hasRoom && first.height > 0.8 * body || first.height > 1.03 * body
        return isCapitals && stands && !isList && words <= 6 && lines.count == 1 ? .heading(2) : .paragraph
    }

    // MARK: What stands apart

    private mutating func write(running words: [PDFWord], _ region: Block.Region) {
        guard !words.isEmpty else { return }
        flush()
        for line in PageLayout.lines(Fragment.fragments(of: words, letters: letters)) {
            guard let line = ColumnLine(line, letters: letters) else { continue }
            var context = FlowText.Context()
            context.page = page
            context.region = region
            write(line, before: nil, context)
            flow.endLine()
        }
    }

    private mutating func write(hidden words: [PDFWord]) {
        guard !words.isEmpty else { return }
        flush()
        var line = -1
        for word in words {
            if word.line != line { flow.endLine() }
            line = word.line
            var context = FlowText.Context()
            context.page = page
            context.hiding = word.hiding
            add([0x20], context)
            add(letters[word.text], context)
        }
        flow.endLine()
    }
}
