import Knowledge
import Model

/// Reads what a CV says of speed and of tickets: "30 tickets a day", resolution times. It is shown beside the points, never in them.
struct WorkloadReader {
    private static let most = 6

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// Places in the text of jobs, in order.
    func read() -> [Finding<RateFactor>] {
        var found: [Finding<RateFactor>] = []
        for hit in reading.hits(.rate) where !hit.decoy && found.count < WorkloadReader.most {
            guard let index = reading.line(of: hit.tokens.lowerBound), reading.lines[index].section == .experience,
                let finding = finding(hit), StanceReader(reading).stance(of: hit.tokens) == nil
            else { continue }
            found.append(finding)
        }
        return found
    }

    private func finding(_ hit: Reading.Hit) -> Finding<RateFactor>? {
        switch RateWord.allCases[hit.value] {
        case .speed: return Finding(.speed, reading.evidence(hit.tokens, hit.phrase))
        case .tickets: return Finding(.tickets, reading.evidence(hit.tokens, hit.phrase))
        case .volume:
            // "30", "25–30" or "over 30" before the unit.
            let tokens = reading.text.tokens
            var first = hit.tokens.lowerBound
            while first > 0, hit.tokens.lowerBound - first < 3,
                tokens[first - 1].kind == .number || tokens[first - 1].isSign(UInt8(ascii: "-"))
                    || tokens[first - 1].isSign(UInt8(ascii: "+"))
            { first -= 1 }
            guard (first..<hit.tokens.lowerBound).contains(where: { tokens[$0].kind == .number }) else { return nil }
            return Finding(.speed, reading.evidence(first..<hit.tokens.upperBound, rule: reading.knowledge.rule(hit.phrase)))
        case .moves, .language, .onCall, .access: return nil
        }
    }
}
