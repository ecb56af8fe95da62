/// Search by halves.
enum Bisection {
    /// The first index whose element fulfils a condition that all elements behind it fulfil as well; the count where none does.
    @inline(__always)
    static func first<Element>(in sorted: [Element], where holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if holds(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
