import Documents
import Knowledge
import Model

/// Which lines around a period head its position.
extension JobLines {
    /// The lines directly above an anchor that head it.
    func headerLines(above anchor: Int, downTo lowest: Int) -> [Int] {
        var lines: [Int] = []
        var at = anchor - 1
        while at >= lowest, lines.count < 3, isHeaderLine(at), !isInOtherRow(at, than: anchor) {
            // An empty line ends a heading whose lines stand close together.
            if let top = lines.first, isApart(top), (top + 1...anchor).contains(where: { !isApart($0) }) { break }
            lines.insert(at, at: 0)
            at -= 1
        }
        return lines
    }

    /// In a table whose rows are positions ("2005 – 2011 | Quarry Ltd | driver"), what stands in another row heads nothing here.
    private func isInOtherRow(_ index: Int, than anchor: Int) -> Bool {
        guard case .cell(let table, let row, let column) = reading.block(reading.lines[anchor]).kind,
            case .cell(table, let other, _) = reading.block(reading.lines[index]).kind, other != row,
            anchor + 1 < reading.lines.count,
            case .cell(table, row, let next) = reading.block(reading.lines[anchor + 1]).kind
        else { return false }
        return next > column
    }

    /// An empty line stands above a line.
    func isApart(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let tokens = reading.text.tokens
        let end = Int(tokens[reading.lines[index - 1].tokens.upperBound - 1].end)
        let start = Int(tokens[reading.lines[index].tokens.lowerBound].start)
        guard end < start else { return false }
        var breaks = 0
        for byte in reading.text.bytes[end..<start] where byte == 0x0A { breaks += 1 }
        return breaks > 1
    }

    /// A short line without a full stop at its end that is no item of a list, or is bold, or a heading.
    func isHeaderLine(_ index: Int) -> Bool {
        let line = reading.lines[index]
        let words = reading.words(line.tokens)
        guard words > 0, words <= 14, anchorDate(index).map({ $0.form == .lone }) ?? true else { return false }
        if index == reading.nameLine { return false }
        // What is wished for heads no position.
        if line.section == .objective, index > 0, reading.lines[index - 1].isHeading { return false }
        let block = reading.block(line)
        if case .heading = block.kind { return true }
        if block.bold { return true }
        if case .item = block.kind { return words <= 8 && opensWithPost(index) }
        let last = reading.text.tokens[line.tokens.upperBound - 1]
        if last.isSign(UInt8(ascii: ";")) { return false }
        // "Sp. z o.o." ends with a stop and is still a name.
        if last.isSign(UInt8(ascii: ".")), reading.hits(.employer, in: line.tokens).isEmpty {
            // "Kraków, woj. mał." ends with an abbreviation; a sentence of the text does not.
            let before = line.tokens.count > 1 ? reading.text.tokens[line.tokens.upperBound - 2].byteCount : 0
            if words > 4 || before > 4 { return false }
        }
        if last.isSign(UInt8(ascii: ":")), !isTitleLike(index) { return false }
        return true
    }

    /// A line below the date that names what is still missing: title, employer or place.
    func isHeaderBelow(_ index: Int, of anchor: Int, known header: [Range<Int>]) -> Bool {
        guard isHeaderLine(index) else { return false }
        let line = reading.lines[index]
        let words = reading.words(line.tokens)
        // The cells of a row that begins with a period: kind of contract, title, employer.
        if words <= 8, case .cell(let table, let row, _) = reading.block(reading.lines[anchor]).kind,
            case .cell(table, row, _) = reading.block(line).kind
        {
            return true
        }
        let headed = header.reduce(0) { $0 + reading.words($1) }
        let block = reading.block(line)
        if case .heading = block.kind { return true }
        if block.bold { return true }
        if headed == 0 { return true }
        if !isTitled(header), hasTitle(index) || isKindAlone(line.tokens) { return words <= 12 }
        if !reading.hits(.employer, in: line.tokens).isEmpty, words <= 12 { return true }
        let places = reading.hits(.town, in: line.tokens).count + reading.hits(.country, in: line.tokens).count
        if places > 0, words <= 8 { return true }
        let first = reading.text.tokens[line.tokens.lowerBound]
        // A heading that names title and employer already has no need of a line more.
        let named = JobHeaderParts(reading).cut(header).filter { $0.content > 0 && !$0.isBracketed }.count
        return header.count <= 1 && named <= 1 && words <= 7 && (first.shape.contains(.capital) || first.kind == .sign)
            && reading.hits(.skill, in: line.tokens).isEmpty
    }

    /// "Internship" alone on a line: the kind of work is all that the title says.
    private func isKindAlone(_ line: Range<Int>) -> Bool {
        reading.hits(.kind, in: line).contains {
            KindWord.allCases[$0.value] != .employment && reading.words($0.tokens) == reading.words(line)
        }
    }

    /// "Employer: …", "Position held: …"
    func isLabelled(_ index: Int) -> Bool {
        let line = reading.lines[index].tokens
        guard let label = reading.hit(.label, at: line.lowerBound), label.tokens.upperBound < line.upperBound,
            reading.text.tokens[label.tokens.upperBound].isSign(UInt8(ascii: ":")), reading.words(line) <= 14
        else { return false }
        return [LabelWord.position, .company].contains(LabelWord.allCases[label.value])
    }

    /// The heading names a post.
    func isTitled(_ header: [Range<Int>]) -> Bool { header.contains { !JobLines.posts(in: $0, reading).isEmpty } }

    /// A title that stands a few short lines further down, below the employer's site and trades.
    func laterTitle(from first: Int, to limit: Int) -> Int? {
        var at = first
        while at < limit, at < first + 5, reading.words(reading.lines[at].tokens) <= 12 {
            if !isItem(at), isHeaderLine(at), opensWithPost(at), reading.words(reading.lines[at].tokens) <= 8 { return at }
            at += 1
        }
        return nil
    }

    /// The employer that heads several posts without a period of its own: the line above the first of them.
    func employerLine(above anchor: Int, downTo lowest: Int) -> Int? {
        let line = anchor - 1
        guard line >= lowest, isHeaderLine(line), !isItem(line), line == lowest || isApart(line) || line - 1 == reading.nameLine,
            hasTitle(anchor), !hasTitle(line), !namesEmployer(reading.lines[anchor].tokens),
            !reading.hits(.employer, in: reading.lines[line].tokens).isEmpty || isQuoted(line)
        else { return nil }
        return line
    }

    /// A word of employers that is no part of a post: "head of the group" names none.
    private func namesEmployer(_ line: Range<Int>) -> Bool {
        let posts = JobLines.posts(in: line, reading)
        return reading.hits(.employer, in: line).contains { hit in
            !hit.decoy && !posts.contains { $0.tokens.overlaps(hit.tokens) || $0.tokens.upperBound == hit.tokens.lowerBound }
        }
    }

    /// The line holds a name in quotes.
    func isQuoted(_ index: Int) -> Bool {
        reading.lines[index].tokens.contains { reading.text.tokens[$0].isSign(UInt8(ascii: "\"")) }
    }
}
