/// Finds the known word that a mistyped one was meant to be.
public enum Nearest {
    /// The known word at the smallest distance, if it is near enough to be meant; nil otherwise.
    public static func to(_ word: String, among known: some Sequence<String>) -> String? {
        let typed = Array(word.lowercased().unicodeScalars)
        let limit = max(1, typed.count / 3)
        var best: (distance: Int, word: String)?
        for candidate in known {
            let distance = self.distance(typed, Array(candidate.lowercased().unicodeScalars))
            guard distance <= limit else { continue }
            guard let current = best else {
                best = (distance, candidate)
                continue
            }
            if (distance, candidate) < (current.distance, current.word) { best = (distance, candidate) }
        }
        return best?.word
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in 1...left.count {
            var row = [i] + Array(repeating: 0, count: right.count)
            for j in 1...right.count {
                let cost = left[i - 1] == right[j - 1] ? 0 : 1
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            beforeLast = last
            last = row
        }
        return last[right.count]
    }
}
