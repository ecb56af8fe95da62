import Model

/// Groups the lines of plain text into headings, paragraphs, items and cells.
struct PlainLayout {
    private let text: UnsafeBufferPointer<UInt8>
    private let lines: [TextLine]
    private let wrap: Int?
    private let doubleSpaced: Bool
    private let shouting: Bool
    private var blocks: [Block] = []
    private var bulletIndents: [Int] = []
    private var tables = 0

    /// The blocks of `bytes[range]`, valid and clean UTF-8; tables are numbered from `firstTable`.
    static func blocks(of bytes: [UInt8], in range: Range<Int>? = nil, firstTable: Int = 0) -> (blocks: [Block], tables: Int) {
        bytes.withUnsafeBufferPointer { buffer in
            var layout = PlainLayout(buffer, range ?? 0..<buffer.count, firstTable)
            layout.run()
            return (layout.blocks, layout.tables)
        }
    }

    private init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ firstTable: Int) {
        self.text = text
        tables = firstTable
        var lines: [TextLine] = []
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            if text[index] == 0x0A {
                lines.append(TextLine(text, start..<index))
                start = index + 1
            }
            index += 1
        }
        if start < range.upperBound { lines.append(TextLine(text, start..<range.upperBound)) }
        self.lines = lines
        wrap = PlainLayout.wrapColumn(lines, text)
        var lone = 0
        var words = 0
        var shouted = 0
        for (place, line) in lines.enumerated() where line.look == .words {
            words += 1
            let before = place == 0 || lines[place - 1].look == .blank
            let after = place + 1 >= lines.count || lines[place + 1].look == .blank
            if before && after { lone += 1 }
            let look = LineWords(text, line.start..<line.end)
            if look.letters > 3 && look.upper == look.letters { shouted += 1 }
        }
        doubleSpaced = lone * 2 > words
        shouting = words > 3 && shouted * 2 > words
    }

    /// The column at which sentences were broken; nil where none goes on below a full line with a small letter or a bracket.
    private static func wrapColumn(_ lines: [TextLine], _ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let column = WrapWidth(lines).column else { return nil }
        for (above, line) in zip(lines, lines.dropFirst()) where above.look == .words && line.look == .words {
            guard line.bullet == 0, above.width + 1 + firstWordWidth(line, text) > column else { continue }
            if LetterCase(text, line.start, line.end) != .upper, !Bytes.isDigit(text[line.start]) { return column }
        }
        return nil
    }

    private mutating func run() {
        var index = 0
        while index < lines.count {
            let line = lines[index]
            guard line.look == .words else {
                if line.look == .blank { bulletIndents.removeAll(keepingCapacity: true) }
                index += 1
                continue
            }
            if let heading = Markdown.heading(text, line.start, line.end) {
                bulletIndents.removeAll(keepingCapacity: true)
                var end = line.end
                while end > heading.start, text[end - 1] == UInt8(ascii: "#") || Bytes.isSpace(text[end - 1]) { end -= 1 }
                blocks.append(Block(kind: .heading(heading.level), span: Span(heading.start, end)))
                index += 1
            } else if isTableRow(index) {
                index = readTable(from: index)
            } else if isHeading(index) {
                bulletIndents.removeAll(keepingCapacity: true)
                blocks.append(Block(kind: .heading(2), span: Span(line.start, line.end)))
                index += 1
            } else {
                index = readBlock(from: index)
            }
        }
    }

    private mutating func readBlock(from first: Int) -> Int {
        var last = first
        while last + 1 < lines.count, continues(last + 1, block: first) { last += 1 }
        let line = lines[first]
        var kind = Block.Kind.paragraph
        if line.bullet > 0 {
            while let indent = bulletIndents.last, indent > line.indent { bulletIndents.removeLast() }
            if bulletIndents.last != line.indent { bulletIndents.append(line.indent) }
            kind = .item(bulletIndents.count)
        }
        blocks.append(Block(kind: kind, span: Span(line.start, lines[last].end)))
        return last + 1
    }

    /// True when the line at `index` goes on with the sentence of the line before it, in the block that begins at `block`.
    private func continues(_ index: Int, block: Int) -> Bool {
        let line = lines[index]
        let previous = lines[index - 1]
        guard line.look == .words, previous.look == .words, line.bullet == 0, !isTableRow(index),
            Markdown.heading(text, line.start, line.end) == nil
        else { return false }
        guard index + 1 >= lines.count || lines[index + 1].look != .ruling || isRowOfTable(index + 1) else { return false }
        let first = lines[block]
        let hanging = first.bullet > 0 ? first.indent + bulletColumns(first) : first.gapColumn
        let hangs = hanging.map { line.indent >= first.indent + 2 && abs(line.indent - $0) <= 2 } ?? false
        // What steps back to the left begins something new, unless the first line was pushed in.
        guard line.indent >= first.indent || index == block + 1 && first.indent - line.indent <= 5 && first.bullet == 0 else {
            return false
        }
        // A line of columns of its own is a row, not the rest of a sentence.
        if line.gapColumn != nil && !hangs { return false }
        let isFull = wrap.map { fills(previous, $0, before: line) } ?? false
        if Bytes.isDigit(text[line.start]) { return isFull && hangs && !beginsWithDate(line) }
        if hangs { return true }
        // A bracket at the start of a line belongs to the sentence above.
        let isBracket = text[line.start] == UInt8(ascii: "(")
        let letterCase = isBracket ? LetterCase.lower : LetterCase(text, line.start, line.end)
        let deeper = line.indent > first.indent
        if isFull { return !deeper || first.bullet > 0 || letterCase == .lower }
        guard letterCase == .lower else { return false }
        let lastByte = text[previous.end - 1]
        if lastByte == UInt8(ascii: ",") { return !deeper || first.bullet > 0 }
        if lastByte == UInt8(ascii: "-") {
            return previous.end - previous.start > 1 && !Bytes.isSpace(text[previous.end - 2])
        }
        guard let wrap else { return false }
        return previous.width * 5 >= wrap * 4 && !deeper
    }

    private func bulletColumns(_ line: TextLine) -> Int {
        var columns = 0
        var index = line.start
        while index < line.start + line.bullet {
            columns += 1
            index += TextLine.length(text[index])
        }
        return columns
    }

    /// The next word would not have fitted; a line may jut out by its last word alone.
    private func fills(_ line: TextLine, _ wrap: Int, before next: TextLine) -> Bool {
        guard line.width > wrap else { return line.width + 1 + PlainLayout.firstWordWidth(next, text) > wrap }
        var width = 0
        var index = line.end
        while index > line.start, !Bytes.isSpace(text[index - 1]) {
            index -= 1
            if text[index] & 0xC0 != 0x80 { width += 1 }
        }
        return line.width - width - 1 <= wrap
    }

    private static func firstWordWidth(_ line: TextLine, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        var width = 0
        var index = line.start
        while index < line.end, !Bytes.isSpace(text[index]) {
            width += 1
            index += TextLine.length(text[index])
        }
        return width
    }

    /// A year, or figures with a point, stroke or dash between them.
    private func beginsWithDate(_ line: TextLine) -> Bool {
        var index = line.start
        while index < line.end, Bytes.isDigit(text[index]) { index += 1 }
        let digits = index - line.start
        if digits == 4 { return true }
        guard digits <= 2, index + 1 < line.end else { return false }
        switch text[index] {
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"): return Bytes.isDigit(text[index + 1])
        default: return false
        }
    }

    // MARK: Headings

    private func isHeading(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.bullet == 0, line.gapColumn == nil || line.bars == 0 else { return false }
        let look = LineWords(text, line.start..<line.end)
        guard look.columns <= 60, look.letters > 1, !look.hasAddress else { return false }
        let ruledBelow = index + 1 < lines.count && lines[index + 1].look == .ruling && !isRowOfTable(index + 1)
        let startsAfresh = index == 0 || lines[index - 1].look != .words
        if ruledBelow && startsAfresh && look.words <= 8 { return true }
        let last = look.last
        if look.letters > 3 && look.upper == look.letters && !shouting && look.digits * 2 <= look.letters {
            return last != UInt8(ascii: ",") && last != UInt8(ascii: ";") && !isInListOfCapitals(index)
        }
        if last == UInt8(ascii: ":") && look.words <= 6 && look.digits == 0 {
            return LetterCase(text, line.start, line.end) != .lower || startsAfresh
        }
        let endsAlone = index + 1 < lines.count && lines[index + 1].look == .blank
        let hasMore = lines[(index + 1)...].contains { $0.look == .words }
        return startsAfresh && endsAlone && hasMore && !doubleSpaced && look.words <= 4 && look.digits == 0
            && last != UInt8(ascii: ".") && last != UInt8(ascii: ",") && last != UInt8(ascii: ";") && line.gapColumn == nil
    }

    /// Three lines of capitals on end are a list, not three headings.
    private func isInListOfCapitals(_ index: Int) -> Bool {
        func shouts(_ place: Int) -> Bool {
            guard lines.indices.contains(place), lines[place].look == .words else { return false }
            let look = LineWords(text, lines[place].start..<lines[place].end)
            return look.letters > 1 && look.upper == look.letters
        }
        return shouts(index + 1) && shouts(index + 2) || shouts(index - 1) && shouts(index - 2)
            || shouts(index - 1) && shouts(index + 1)
    }

    // MARK: Tables

    /// A ruling that holds a border sign is the rule of a drawn table.
    private func isRowOfTable(_ index: Int) -> Bool {
        lines.indices.contains(index) && lines[index].look == .ruling
            && (lines[index].bars > 0 || text[lines[index].start] == UInt8(ascii: "+"))
    }

    private func isTableRow(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.look == .words, line.bars > 0 else { return false }
        let framed = isBar(line.start) && line.bars >= 2
        if framed { return true }
        func fits(_ place: Int) -> Bool {
            lines.indices.contains(place)
                && (lines[place].look == .words && lines[place].bars == line.bars || isRowOfTable(place))
        }
        return line.bars >= 2 && (fits(index - 1) || fits(index + 1)) || isRowOfTable(index + 1) || isRowOfTable(index - 1)
    }

    private func isBar(_ index: Int) -> Bool { text[index] == UInt8(ascii: "|") || TextLine.isBar(text, index, text.count) }

    private mutating func readTable(from first: Int) -> Int {
        var index = first
        var row = 0
        while index < lines.count {
            let line = lines[index]
            if line.look == .ruling {
                index += 1
                continue
            }
            guard line.look == .words, isTableRow(index) else { break }
            var column = 0
            var start = line.start
            var place = line.start
            while place <= line.end {
                if place == line.end || isBar(place) {
                    let cell = trimmed(start..<place)
                    if !cell.isEmpty {
                        let kind = Block.Kind.cell(table: tables, row: row, column: column)
                        blocks.append(Block(kind: kind, span: Span(cell.lowerBound, cell.upperBound)))
                    }
                    if place > line.start { column += 1 }
                    guard place < line.end else { break }
                    place += TextLine.length(text[place])
                    start = place
                } else {
                    place += TextLine.length(text[place])
                }
            }
            row += 1
            index += 1
        }
        tables += 1
        return index
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, Bytes.isSpace(text[lower]) { lower += 1 }
        while upper > lower, Bytes.isSpace(text[upper - 1]) { upper -= 1 }
        return lower..<upper
    }
}
