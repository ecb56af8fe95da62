/// Where lines of a page begin, or end, counted: what stands at the same place again and again is the edge of a column.
struct Edges {
    private var counts: [Int: Int] = [:]

    /// Counts where fragments begin, and words behind a gap as wide as that between close cells.
    init(_ fragments: [Fragment]) {
        for fragment in fragments {
            add(fragment.left)
            for (word, next) in zip(fragment.words, fragment.words.dropFirst()) where Edges.mayBegin(next, behind: word.right) {
                add(next.left)
            }
        }
    }

    /// Counts where fragments end.
    init(ends fragments: [Fragment]) {
        for fragment in fragments { add(fragment.right) }
    }

    /// True when a gap before a word may be that between two cells.
    static func mayBegin(_ word: PDFWord, behind right: Float) -> Bool { word.left - right > 0.4 * word.height }

    /// How many lines stand at a place, give or take half a point.
    func count(_ place: Float) -> Int {
        let step = Edges.step(place)
        return counts[step - 1, default: 0] + counts[step, default: 0] + counts[step + 1, default: 0]
    }

    private mutating func add(_ place: Float) { counts[Edges.step(place), default: 0] += 1 }

    /// Places come from a file: what no page has is no place.
    private static func step(_ place: Float) -> Int { place.isFinite ? Int((max(-1e6, min(place, 1e6)) * 3).rounded()) : 0 }
}
