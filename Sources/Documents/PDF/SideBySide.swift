/// Two stacks of lines beside each other, and how they want to be read.
struct SideBySide {
    /// How two sides are read.
    enum Reading {
        /// One side after the other.
        case columns
        /// Each line on the left, then what stands beside it.
        case rows
    }

    /// How far down both go together, in points.
    let overlap: Float
    /// How they are read; nil when they are better left as lines that go through.
    let reading: Reading?

    /// Text is not set in columns of so few heights; labels are.
    private static let narrowest: Float = 12

    /// Looks at two sides, both sorted from top to bottom.
    init(_ left: [Fragment], _ right: [Fragment], edge: Float, letters: [UInt8]) {
        let top = max(left.first?.top ?? 0, right.first?.top ?? 0)
        let bottom = min(left.map(\.bottom).max() ?? 0, right.map(\.bottom).max() ?? 0)
        overlap = bottom - top
        let heights = (left + right).map(\.height).sorted()
        let height = max(1, heights[heights.count / 2])
        // Only where both sides stand: a page number below them is no part of the left one. A lone word may stick out.
        let beside = left.filter { $0.bottom > top && $0.top < bottom && $0.right <= edge }
        let gutter = edge - (beside.map(\.right).max() ?? edge)
        guard overlap > 1.8 * height, gutter > 0.3 * height else {
            reading = nil
            return
        }
        let rows = (left: PageLayout.lines(left), right: PageLayout.lines(right))
        let within = (left: SideBySide.within(rows.left, top, bottom), right: SideBySide.within(rows.right, top, bottom))
        guard !within.left.isEmpty, !within.right.isEmpty else {
            reading = nil
            return
        }
        let aligned = (
            left: SideBySide.aligned(within.left, with: within.right, height),
            right: SideBySide.aligned(within.right, with: within.left, height)
        )
        let leftWidth = (left.map(\.right).max() ?? 0) - (left.map(\.left).min() ?? 0)
        let rightWidth = (right.map(\.right).max() ?? 0) - (right.map(\.left).min() ?? 0)
        let groups = SideBySide.groups(rows.left)
        let dated = groups.count { SideBySide.holdsYear($0, letters) }
        let isDated = dated * 10 >= groups.count * 6 && groups.count >= 2

        if gutter < 0.7 * height {
            // Only dates may stand so close to what they speak of.
            reading = isDated && leftWidth < 0.6 * rightWidth ? .rows : nil
        } else if SideBySide.areLists(rows.left, rows.right, letters) {
            reading = .columns
        } else if SideBySide.haveHeadings(rows.left, rows.right, height, letters), !isDated || leftWidth > 0.6 * rightWidth {
            reading = .columns
        } else if aligned.left >= 0.8, within.left.count * 4 <= within.right.count * 3 || isDated {
            // Sparse labels: each begins where the text beside it begins anew, or they are dates.
            let isLabels =
                isDated || SideBySide.begin(groups, anewIn: rows.right, height) && groups.count >= 2 && leftWidth < rightWidth
            reading = isLabels ? .rows : .columns
        } else if isDated && leftWidth < 0.6 * rightWidth && groups.allSatisfy({ $0.count <= 5 }) {
            reading = .rows
        } else if aligned.right >= 0.8, within.right.count * 4 <= within.left.count * 3 {
            // Sparse text at the right end, such as dates and places, belongs to the lines that it ends.
            let ends = SideBySide.groups(rows.right)
            let sparse = ends.count * 10 >= within.right.count * 6
            reading = sparse ? nil : .columns
        } else if aligned.left >= 0.8 && aligned.right >= 0.8 {
            // A grid. Sides that fill their width line by line are running text.
            let fill = min(SideBySide.fill(within.left, leftWidth), SideBySide.fill(within.right, rightWidth))
            let isRunning = min(leftWidth, rightWidth) > SideBySide.narrowest * height
            if isRunning && fill > 0.75 && within.left.count >= 4 {
                reading = .columns
            } else {
                // Cells of several lines go on below, not beside.
                let isWrapped = leftWidth < rightWidth && SideBySide.hasRowsOfLines(rows.left, beside: rows.right)
                reading = isWrapped ? .rows : nil
            }
        } else {
            reading = .columns
        }
    }

    private static func within(_ lines: [[Fragment]], _ top: Float, _ bottom: Float) -> [[Fragment]] {
        lines.filter { $0[0].middle >= top - 1 && $0[0].middle <= bottom + 1 }
    }

    /// The share of lines with a line at the same height on the other side.
    private static func aligned(_ lines: [[Fragment]], with others: [[Fragment]], _ height: Float) -> Double {
        var place = 0
        var found = 0
        for line in lines {
            let base = line[0].base
            while place < others.count, others[place][0].base < base - 0.22 * height { place += 1 }
            if place < others.count, abs(others[place][0].base - base) <= 0.22 * height { found += 1 }
        }
        return Double(found) / Double(max(1, lines.count))
    }

    /// Rows stand visibly further apart than the lines within some of them.
    private static func hasRowsOfLines(_ left: [[Fragment]], beside right: [[Fragment]]) -> Bool {
        let rows = PageLayout.lines(left.flatMap(\.self) + right.flatMap(\.self))
        guard let pitch = PageLayout.linePitch(of: rows) else { return false }
        return zip(left, left.dropFirst()).contains { $1[0].base - $0[0].base < 1.08 * pitch }
    }

    /// Lines that stand below each other without a gap.
    private static func groups(_ lines: [[Fragment]]) -> [[[Fragment]]] {
        var result: [[[Fragment]]] = []
        var bottom: Float = 0
        for line in lines {
            if result.isEmpty || line[0].top - bottom > 0.45 * line[0].height {
                result.append([line])
            } else {
                result[result.count - 1].append(line)
            }
            bottom = line[0].bottom
        }
        return result
    }

    /// Most lines of both sides begin with a bullet.
    private static func areLists(_ left: [[Fragment]], _ right: [[Fragment]], _ letters: [UInt8]) -> Bool {
        func isList(_ lines: [[Fragment]]) -> Bool {
            lines.count { Fragment.isBullet($0[0].words[0], letters) } * 2 > lines.count
        }
        return isList(left) && isList(right)
    }

    /// A number of four figures, or figures about a point or stroke.
    private static func holdsYear(_ group: [[Fragment]], _ letters: [UInt8]) -> Bool {
        var words = 0
        var found = false
        for line in group {
            for fragment in line {
                words += fragment.words.count
                for word in fragment.words {
                    var run = 0
                    for byte in letters[word.text] {
                        run = Bytes.isDigit(byte) ? run + 1 : 0
                        if run == 4 { found = true }
                        if run > 4 { return false }
                    }
                }
            }
        }
        return found && words <= 12
    }

    /// True when nearly every group begins beside a line with more room above it than usual.
    private static func begin(_ groups: [[[Fragment]]], anewIn lines: [[Fragment]], _ height: Float) -> Bool {
        let steps = zip(lines, lines.dropFirst()).map { $1[0].base - $0[0].base }
        guard let usual = steps.filter({ $0 > 0.5 * height }).min() else { return true }
        var fresh = 0
        for group in groups {
            let base = group[0][0].base
            guard let place = lines.firstIndex(where: { abs($0[0].base - base) <= 0.22 * height }) else { continue }
            if place == 0 || steps[place - 1] > usual * 1.12 + 0.3 { fresh += 1 }
        }
        return fresh * 10 >= groups.count * 8
    }

    /// How full the middle line is.
    private static func fill(_ lines: [[Fragment]], _ width: Float) -> Float {
        let shares = lines.map { ($0[$0.count - 1].right - $0[0].left) / max(1, width) }.sorted()
        return shares.isEmpty ? 0 : shares[shares.count / 2]
    }

    /// Both sides have lines that look like headings: larger than most, or all in capitals.
    private static func haveHeadings(_ left: [[Fragment]], _ right: [[Fragment]], _ height: Float, _ letters: [UInt8]) -> Bool {
        func isHeading(_ line: [Fragment]) -> Bool {
            guard line.count == 1, line[0].words.count <= 6 else { return false }
            if line[0].height > 1.12 * height { return true }
            var bytes: [UInt8] = []
            for word in line[0].words { bytes.append(contentsOf: letters[word.text]) }
            let look = bytes.withUnsafeBufferPointer { LineWords($0, 0..<$0.count) }
            return look.letters > 3 && look.letters == look.upper && look.digits == 0
        }
        // Capitals alone may be names of products: there must be something below them.
        func has(_ lines: [[Fragment]]) -> Bool { lines.dropLast().contains(where: isHeading) }
        return has(left) && has(right)
    }
}
