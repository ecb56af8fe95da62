import Knowledge
import Model

/// Reads support lines: "2-я линия", "N2", "tier 2"; not the line that work is passed on to, nor layers of a network.
struct SupportLineReader {
    /// Words before the name of a line, within which an escalation makes it somebody else's.
    private static let reach = 7

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// The highest line that the CV says the person worked on.
    func highest(in ranges: [Range<Int>]) -> Finding<SupportLine>? {
        var best: Finding<SupportLine>?
        for range in ranges {
            for hit in reading.hits(.line, in: range) where !hit.decoy {
                guard let line = line(hit), !isPassedOn(hit), !isNetworkLayer(hit) else { continue }
                if let current = best, current.fact >= line { continue }
                best = Finding(line, reading.evidence(hit.tokens, hit.phrase))
            }
        }
        return best
    }

    /// The highest line over the whole CV, wishes and lists of what is lacking aside.
    func highest() -> Finding<SupportLine>? {
        let ranges = reading.lines.filter { line in
            switch line.section {
            case .objective, .references, .interests, .learning, .lacking, .languages, .education, .courses: false
            default: !line.isHeading && !line.isLetter
            }
        }.map(\.tokens)
        return highest(in: ranges)
    }

    private func line(_ hit: Reading.Hit) -> SupportLine? {
        switch LineWord.allCases[hit.value] {
        case .l1: .l1
        case .l2: .l2
        case .l3: .l3
        case .escalation, .aim: nil
        }
    }

    /// A word of passing on stands before it in the same clause.
    private func isPassedOn(_ hit: Reading.Hit) -> Bool {
        guard let line = reading.line(of: hit.tokens.lowerBound) else { return true }
        let lower = max(reading.lines[line].tokens.lowerBound, hit.tokens.lowerBound - SupportLineReader.reach)
        let tokens = reading.text.tokens
        for index in (lower..<hit.tokens.lowerBound).reversed() {
            if Clauses.endsSentence(index, tokens) { break }
            let words = reading.hits(.line, in: max(lower, index - 4)..<index + 1).filter { $0.tokens.contains(index) }
            // "Received escalations from the first line": what comes from below is one's own.
            if words.contains(where: \.decoy) { continue }
            if words.contains(where: { [.escalation, .aim].contains(LineWord.allCases[$0.value]) }) { return true }
            if reading.hits(.skill, in: index..<index + 1).contains(where: {
                reading.knowledge.skills[$0.value].id == "escalation"
            }) {
                return true
            }
        }
        let stance = StanceReader(reading)
        return stance.stance(of: hit.tokens) != nil
    }

    /// L2 and L3 beside switches and routing are layers of a network.
    private func isNetworkLayer(_ hit: Reading.Hit) -> Bool {
        let tokens = reading.text.tokens
        guard let line = reading.line(of: hit.tokens.lowerBound) else { return false }
        guard reading.text.folded(tokens[hit.tokens.lowerBound]).elementsEqual([UInt8(ascii: "l")]) else {
            return isLayer(of: hit, reading.lines[line].tokens)
        }
        let range = Clauses.sentence(of: hit.tokens.lowerBound, in: reading.lines[line].tokens, reading)
        let near = max(range.lowerBound, hit.tokens.lowerBound - 6)..<min(range.upperBound, hit.tokens.upperBound + 6)
        let support = reading.hits(.title, in: range).contains { TitleWord.allCases[$0.value] == .support }
        return !support && reading.hits(.skill, in: near).contains(where: isOfNetworks)
    }

    private func isOfNetworks(_ hit: Reading.Hit) -> Bool {
        ["switching", "routing", "vlan"].contains(reading.knowledge.skills[hit.value].id)
    }

    /// "Level 2 and level 3 switches": a level spelled out, right behind a word of networks or behind another such level.
    private func isLayer(of hit: Reading.Hit, _ line: Range<Int>) -> Bool {
        let near = max(line.lowerBound, hit.tokens.lowerBound - 3)..<hit.tokens.lowerBound
        func touches(_ other: Reading.Hit) -> Bool {
            let between = other.tokens.upperBound..<max(other.tokens.upperBound, hit.tokens.lowerBound)
            return between.count <= 2 && between.allSatisfy { reading.text.tokens[$0].kind == .word }
        }
        if reading.hits(.skill, in: near).contains(where: { !$0.decoy && isOfNetworks($0) && touches($0) }) { return true }
        let before = max(line.lowerBound, near.lowerBound - 3)..<hit.tokens.lowerBound
        guard let other = reading.hits(.line, in: before).last(where: touches) else { return false }
        // Data knows "level 2 switches" as no line of support.
        if other.decoy { return true }
        guard self.line(other) != nil else { return false }
        let farther = max(line.lowerBound, other.tokens.lowerBound - 3)..<other.tokens.lowerBound
        return reading.hits(.skill, in: farther).contains(where: isOfNetworks)
    }
}
