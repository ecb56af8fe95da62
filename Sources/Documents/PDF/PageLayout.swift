/// Text that is read as one column: lines from top to bottom.
struct PDFColumn: Sendable {
    /// Its lines, each with its fragments from left to right.
    var lines: [[Fragment]]
    /// Where the next column begins, or the page's margin.
    var limit: Float
    /// Its first line goes on with the last line of the column before: the text beside a date or a label.
    var isBeside = false
    /// It is one label, which the text of the next column stands beside.
    var isLabel = false
}

/// Finds the order in which a page is read: cut by cut into columns, and rows of tables kept together.
///
/// A cut is an upright strip without text between two sides. Two sides whose lines stand at the same heights, one of them sparse,
/// are the label and the text of rows, and are read row by row; two sides with lines of their own are columns, read one after
/// the other. A strip need not go through the whole page: what stands above and below it is read before and after.
struct PageLayout {
    private let letters: [UInt8]
    private var columns: [PDFColumn] = []
    /// Fragments that may still be looked at; a hostile page is then read line by line.
    private var budget = 20_000_000

    /// The columns of the words of a page so wide, in reading order.
    static func columns(of words: [PDFWord], width: Float, letters: [UInt8]) -> [PDFColumn] {
        var layout = PageLayout(letters: letters)
        let (words, slanted) = SlantedText.taken(from: words, letters)
        let fragments = Fragment.fragments(of: words, letters: letters)
        // Pages have like margins on both sides.
        let margin = max(0, fragments.map(\.left).min() ?? 0)
        let limit = max(fragments.map(\.right).max() ?? 0, width - margin * 1.3)
        var sorted = fragments.sorted { ($0.middle, $0.left) < ($1.middle, $1.left) }
        let foot = takeFoot(of: &sorted)
        layout.read(sorted, limit: limit, depth: 0)
        if !slanted.isEmpty { layout.columns.append(PDFColumn(lines: [slanted.map(Fragment.init)], limit: limit)) }
        if let foot { layout.columns.append(PDFColumn(lines: [[foot]], limit: limit)) }
        return layout.columns
    }

    /// The last line of a page when it is short and stands apart: a page number belongs to no column.
    private static func takeFoot(of fragments: inout [Fragment]) -> Fragment? {
        guard fragments.count > 4, let last = fragments.last, last.words.count <= 8 else { return nil }
        let bottom = fragments.dropLast().map(\.bottom).max() ?? 0
        guard last.top > bottom + 1.5 * last.height else { return nil }
        fragments.removeLast()
        return last
    }

    private init(letters: [UInt8]) { self.letters = letters }

    /// Reads fragments that are sorted from top to bottom.
    private mutating func read(_ fragments: [Fragment], limit: Float, depth: Int) {
        guard !fragments.isEmpty else { return }
        guard depth < 40, let cut = bestCut(fragments) else {
            columns.append(PDFColumn(lines: PageLayout.lines(fragments), limit: limit))
            return
        }
        read(cut.above, limit: limit, depth: depth + 1)
        if cut.isTable {
            readRows(cut, limit: limit, depth: depth)
        } else {
            read(cut.left, limit: cut.edge, depth: depth + 1)
            read(cut.right, limit: limit, depth: depth + 1)
        }
        read(cut.below, limit: limit, depth: depth + 1)
    }

    /// Reads a table whose left cells are labels: each label, then the text beside it.
    private mutating func readRows(_ cut: Cut, limit: Float, depth: Int) {
        let labels = labels(cut)
        var rest = cut.right[...]
        if let first = labels.first?.first {
            let before = rest.prefix { $0.middle < first.top - 0.1 * first.height }
            read(Array(before), limit: limit, depth: depth + 1)
            rest = rest.dropFirst(before.count)
        }
        for (place, label) in labels.enumerated() {
            let lines = PageLayout.lines(label)
            columns.append(PDFColumn(lines: lines, limit: cut.edge, isLabel: lines.count > 1))
            var text = rest
            if place + 1 < labels.count, let next = labels[place + 1].first {
                text = rest.prefix { $0.middle < next.top - 0.1 * next.height }
            }
            rest = rest.dropFirst(text.count)
            let beside = columns.count
            read(Array(text), limit: limit, depth: depth + 1)
            if beside < columns.count { columns[beside].isBeside = true }
        }
    }

    /// The labels of a table's rows: a line begins a new one when text stands beside it, unless the line above asks for more,
    /// or the row's lines stand closer together than the rows.
    private func labels(_ cut: Cut) -> [[Fragment]] {
        let rows = PageLayout.lines(cut.left + cut.right)
        let pitch = PageLayout.linePitch(of: rows)
        var texts = PageLayout.lines(cut.right)[...]
        var result: [[Fragment]] = []
        for line in PageLayout.lines(cut.left) {
            var above: Fragment?
            let slack = 0.22 * line[0].height
            while let text = texts.first, text[0].base < line[0].base - slack {
                above = text.last
                texts.removeFirst()
            }
            let hasText = texts.first.map { $0[0].base <= line[0].base + slack } ?? false
            guard let last = result.last?.last else {
                result.append(line)
                continue
            }
            let isNear = line[0].top - last.bottom <= 0.45 * line[0].height
            let isTight = pitch.map { line[0].base - last.base < 1.08 * $0 } ?? false
            if isNear, !hasText || asksForMore(last) || isTight || above.map(isBroken) ?? false {
                result[result.count - 1] += line
            } else {
                result.append(line)
            }
        }
        return result
    }

    /// How far the lines of one row stand from one another where most rows stand visibly further apart; nil where they do not.
    static func linePitch(of lines: [[Fragment]]) -> Float? {
        let pitches = zip(lines, lines.dropFirst()).map { $1[0].base - $0[0].base }
        guard let least = pitches.min(), least > 0 else { return nil }
        return pitches.filter { $0 >= 1.15 * least }.count > pitches.count / 2 ? least : nil
    }

    /// Ends with a word that goes on below.
    private func isBroken(_ fragment: Fragment) -> Bool {
        guard let word = fragment.words.last.map({ letters[$0.text] }), word.count > 2 else { return false }
        return word.last == UInt8(ascii: "-") && word[word.endIndex - 2] > UInt8(ascii: "A")
    }

    private func asksForMore(_ fragment: Fragment) -> Bool {
        guard let word = fragment.words.last.map({ letters[$0.text] }), let last = word.last else { return false }
        return last == UInt8(ascii: "-") || last == UInt8(ascii: ",") || word.suffix(3).elementsEqual([0xE2, 0x80, 0x93])
    }

    /// Fragments at one height make a line.
    static func lines(_ fragments: [Fragment]) -> [[Fragment]] {
        var result: [[Fragment]] = []
        var base: Float = 0
        var height: Float = 0
        for fragment in fragments.sorted(by: { $0.base < $1.base }) {
            if result.isEmpty || fragment.base - base > 0.4 * min(fragment.height, height) {
                result.append([fragment])
                base = fragment.base
                height = fragment.height
            } else {
                result[result.count - 1].append(fragment)
                height = max(height, fragment.height)
            }
        }
        return result.map { $0.sorted { $0.left < $1.left } }
    }

    // MARK: Cuts

    /// A page part cut in four.
    private struct Cut {
        var above: [Fragment] = []
        var left: [Fragment] = []
        var right: [Fragment] = []
        var below: [Fragment] = []
        var isTable = false
        /// Where the right side begins.
        var edge: Float = 0
        /// How far down both sides go together.
        var overlap: Float = 0
    }

    private mutating func bestCut(_ fragments: [Fragment]) -> Cut? {
        guard fragments.count >= 4, fragments.count < 20_000 else { return nil }
        var columns: Cut?
        var table: Cut?
        for edge in PageLayout.edges(fragments) {
            budget -= fragments.count
            guard budget > 0 else { return nil }
            for cut in cuts(fragments, at: edge) {
                if cut.isTable {
                    if cut.overlap > table?.overlap ?? 0 { table = cut }
                } else if cut.overlap > columns?.overlap ?? 0 {
                    columns = cut
                }
            }
        }
        // A table that holds more of the page than any pair of columns is cut first: its cells may have columns of their own.
        if let table, let columns { return table.overlap > columns.overlap * 1.2 ? table : columns }
        return columns ?? table
    }

    /// Where text begins in several lines.
    private static func edges(_ fragments: [Fragment]) -> [Float] {
        var counts: [Int: (count: Int, edge: Float)] = [:]
        guard let first = fragments.map(\.left).min() else { return [] }
        for fragment in fragments where fragment.left > first + 2 * fragment.height {
            let place = Int(fragment.left / 3)
            let old = counts[place] ?? (0, fragment.left)
            counts[place] = (old.count + 1, min(old.edge, fragment.left))
        }
        // A lone heading may stand a little to the left of the items below it.
        func isEdge(_ place: Int, _ count: Int) -> Bool {
            count >= 2 || (1...4).contains { counts[place + $0]?.count ?? 0 >= 2 }
        }
        return counts.filter { isEdge($0.key, $0.value.count) }.map(\.value).sorted { ($1.count, $0.edge) < ($0.count, $1.edge) }
            .prefix(40).map {
                $0.edge - 0.5
            }
    }

    /// The parts of the strip left of `edge` that no text crosses and that have text on both sides.
    private func cuts(_ fragments: [Fragment], at edge: Float) -> [Cut] {
        var result: [Cut] = []
        var start = 0
        var index = 0
        while index <= fragments.count {
            let crosses = index < fragments.count && fragments[index].crosses(edge)
            if crosses || index == fragments.count {
                for part in parts(fragments, start..<index, at: edge) where part.count >= 4 {
                    if let cut = cut(fragments, part, at: edge) { result.append(cut) }
                }
                start = index + 1
            }
            index += 1
        }
        return result
    }

    /// Cut once more at the headings on the left when nothing ever stands beside them: they speak of both sides.
    private func parts(_ fragments: [Fragment], _ range: Range<Int>, at edge: Float) -> [Range<Int>] {
        guard range.count >= 4 else { return [] }
        let heights = fragments[range].map(\.height).sorted()
        let height = heights[heights.count / 2]
        var bottom = -Float.infinity
        var headings: [Int] = []
        for place in range {
            let fragment = fragments[place]
            let isHeading = fragment.height > 1.12 * height
            if fragment.left >= edge {
                if isHeading { return [range] }
                // The one above may be a heading whose line this one stands in.
                if let last = headings.last, fragment.top < fragments[last].bottom - 0.1 * height { return [range] }
                bottom = max(bottom, fragment.bottom)
            } else if isHeading {
                if bottom > fragment.top + 0.1 * height { return [range] }
                headings.append(place)
            }
        }
        var result: [Range<Int>] = []
        var start = range.lowerBound
        for heading in headings {
            result.append(start..<heading)
            start = heading + 1
        }
        return result + [start..<range.upperBound]
    }

    private func cut(_ fragments: [Fragment], _ range: Range<Int>, at edge: Float) -> Cut? {
        var range = range
        var left: [Fragment] = []
        var right: [Fragment] = []
        func divide() {
            left = fragments[range].filter { $0.left < edge }
            right = fragments[range].filter { $0.left >= edge }
        }
        divide()
        guard left.count >= 2, right.count >= 2 else { return nil }
        // The last line of a paragraph above is no part of the left column.
        if range.lowerBound > 0 {
            var bottom = fragments[range.lowerBound - 1].bottom
            let height = fragments[range.lowerBound - 1].height
            while let first = fragments[range].first, first.left < edge, first.top - bottom < 0.45 * height,
                abs(first.height - height) < 0.1 * height, let other = right.first, first.bottom < other.top + 0.3 * height
            {
                bottom = first.bottom
                range = range.lowerBound + 1..<range.upperBound
            }
        }
        // A heading of what stands below both sides is no part of the left column either.
        if range.upperBound < fragments.count, let end = right.map(\.bottom).max() {
            let tail = fragments[range].filter { $0.left < edge && $0.top > end - 1 }
            var previous = max(end, left.filter { $0.top <= end - 1 }.map(\.bottom).max() ?? end)
            var from: Float?
            for fragment in tail {
                if fragment.top - previous > 0.6 * fragment.height { from = fragment.middle }
                previous = max(previous, fragment.bottom)
            }
            if let from {
                while let last = fragments[range].last, last.middle >= from { range = range.lowerBound..<range.upperBound - 1 }
            }
        }
        divide()
        guard left.count >= 2, right.count >= 2 else { return nil }
        let look = SideBySide(left, right, edge: edge, letters: letters)
        guard let reading = look.reading else { return nil }
        return Cut(
            above: Array(fragments[..<range.lowerBound]), left: left, right: right,
            below: Array(fragments[range.upperBound...]), isTable: reading == .rows, edge: edge, overlap: look.overlap)
    }
}
