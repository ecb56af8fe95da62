import Knowledge
import Model

/// Finds what a vacancy asks for as one of several: "French and/or English", "ServiceNow, Jira or a similar tool".
struct Alternatives {
    /// Phrases of which one is enough; most groups hold one phrase.
    struct Group {
        var hits: [Reading.Hit]
        /// Anything of the same kind is enough, too.
        var isOpen = false
    }

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// Phrases of a line in groups, in order: a word of "or" joins what stands before it, over commas, with what stands behind.
    func groups(_ hits: [Reading.Hit], in line: Range<Int>) -> [Group] {
        var groups: [Group] = []
        /// Phrases that only commas part, the last of which may be joined by "or".
        var run: [Reading.Hit] = []
        func end(at limit: Int) {
            guard let last = run.last else { return }
            let isOpen = isOpen(behind: last, before: limit)
            groups += isOpen ? [Group(hits: run, isOpen: true)] : run.map { Group(hits: [$0]) }
            run = []
        }
        for (place, hit) in hits.enumerated() {
            let next = place + 1 < hits.count ? hits[place + 1] : nil
            run.append(hit)
            guard let next else {
                end(at: line.upperBound)
                break
            }
            if joins(hit, next) {
                var joined = Group(hits: run + [next])
                // "A or B or C" goes on in the next turn with B as its last member.
                if let open = groups.last, open.hits.last?.tokens == hit.tokens, run.count == 1 {
                    joined.hits = open.hits + [next]
                    groups.removeLast()
                }
                joined.isOpen = isOpen(
                    behind: next, before: place + 2 < hits.count ? hits[place + 2].tokens.lowerBound : line.upperBound)
                groups.append(joined)
                run = []
                continue
            }
            if let group = groups.last, group.hits.count > 1, group.hits.last?.tokens == hit.tokens, run.count == 1 {
                run = []
            } else if !isComma(hit, next) {
                end(at: next.tokens.lowerBound)
            }
        }
        // The last member of a group must not stand alone once more.
        return groups.filter { group in
            group.hits.count > 1
                || !groups.contains { $0.hits.count > 1 && $0.hits.contains { $0.tokens == group.hits[0].tokens } }
        }
    }

    /// "French and/or English": one of them is enough.
    func joins(_ left: Reading.Hit, _ right: Reading.Hit) -> Bool {
        guard left.tokens.upperBound <= right.tokens.lowerBound else { return false }
        let between = left.tokens.upperBound..<right.tokens.lowerBound
        guard reading.words(between) <= 4 else { return false }
        // "ServiceNow, a certificate or practice of ITIL": behind a comma, "or" joins what stands there.
        let comma = between.last { reading.text.tokens[$0].isSign(UInt8(ascii: ",")) }
        return reading.hits(.quantity, in: between).contains { hit in
            [.or, .andor].contains(QuantityWord.allCases[hit.value])
                && (comma.map { reading.words($0..<max($0, hit.tokens.lowerBound)) == 0 } ?? true)
        }
    }

    private func isComma(_ left: Reading.Hit, _ right: Reading.Hit) -> Bool {
        let between = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
        return between.count == 1 && reading.text.tokens[between.lowerBound].isSign(UInt8(ascii: ","))
    }

    /// "… or a similar one", "… or another tool" right behind a phrase.
    private func isOpen(behind hit: Reading.Hit, before limit: Int) -> Bool {
        let near = hit.tokens.upperBound..<max(hit.tokens.upperBound, min(limit, hit.tokens.upperBound + 4))
        let words = reading.hits(.quantity, in: near).map { QuantityWord.allCases[$0.value] }
            .filter { $0 != .several && $0 != .head }
        let hasOr = words.contains { $0 == .or || $0 == .andor }
        let hasAny = words.contains(.any)
        return hasAny && (hasOr || words.first == .any && reading.words(near.lowerBound..<near.upperBound) > 0)
    }
}
