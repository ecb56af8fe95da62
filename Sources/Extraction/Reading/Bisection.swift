/// Search by halves.
enum Bisection {
    /// The first index whose element fulfils a condition that all elements behind it fulfil as well; the count where none does.
    @inline(__always)
    static func first<Element>(in sorted: [Element], where holds: (Element) -> Bool) -> Int {
        first(in: sorted, sorted.indices, where: holds)
    }

    /// The first such index within a range; its end where no element of it fulfils the condition.
    @inline(__always)
    static func first<Element>(in sorted: [Element], _ range: Range<Int>, where holds: (Element) -> Bool) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if holds(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
