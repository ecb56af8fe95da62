/// The column at which a text was wrapped by hand or by a mail program.
struct WrapWidth {
    /// The column; nil when the lines are not wrapped.
    let column: Int?

    /// The widest column that lines were wrapped at for reading.
    private static let widest = 130
    private static let narrowest = 38

    /// Finds the column by the lines' widths.
    init(_ lines: [TextLine]) {
        var histogram = [Int](repeating: 0, count: WrapWidth.widest + 1)
        var count = 0
        var long = 0
        for line in lines where line.look == .words {
            count += 1
            if line.width > WrapWidth.widest { long += 1 } else { histogram[line.width] += 1 }
        }
        guard count > 1, long * 20 <= count else {
            column = nil
            return
        }
        // A lone line that juts out is no edge: two more end close before a true one.
        var found: Int?
        var beyond = 0
        for width in stride(from: WrapWidth.widest, through: WrapWidth.narrowest, by: -1) where histogram[width] > 0 {
            let near = histogram[max(0, width - 12)...width].reduce(0, +)
            guard near >= 3 || near == 2 && count <= 12 && beyond == 0 else {
                beyond += histogram[width]
                continue
            }
            // Where a line runs on beyond it, an edge is one only if many lines end there.
            if long == 0 || near * 4 >= count { found = width }
            break
        }
        column = found
    }
}
