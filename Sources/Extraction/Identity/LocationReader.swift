import Knowledge
import Model

/// Reads where a candidate lives.
struct LocationReader {
    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// The town, else the country, as the CV writes it.
    func location() -> Finding<String>? {
        guard let hit = place() else { return nil }
        return Finding(reading.text.quote(reading.text.span(hit.tokens)), reading.evidence(hit.tokens, hit.phrase))
    }

    /// The country of that place, for telephone numbers; one that stands beside the town decides: "Brest, France".
    func country() -> Country? {
        guard let place = place() else { return nil }
        let around = max(0, place.tokens.lowerBound - 3)..<place.tokens.upperBound + 4
        let named = reading.hits(.country, in: around).first {
            !$0.decoy && reading.line(of: $0.tokens.lowerBound) == reading.line(of: place.tokens.lowerBound)
        }
        return reading.knowledge.countries[(named ?? place).value]
    }

    private func place() -> Reading.Hit? {
        var best: (score: Int, hit: Reading.Hit)?
        for (topic, weight) in [(Topic.town, 3), (.country, 1)] {
            for hit in reading.hits(topic) where !hit.decoy {
                guard let index = reading.line(of: hit.tokens.lowerBound) else { continue }
                let line = reading.lines[index]
                var score = weight
                switch line.section {
                case nil, .contact, .personal: score += 8
                case .summary: score += 4
                case .objective, .additional: score += 1
                default: score -= 6
                }
                if index < 8 { score += 6 }
                let before = max(line.tokens.lowerBound, hit.tokens.lowerBound - 5)..<hit.tokens.lowerBound
                for label in reading.hits(.label, in: before) {
                    switch LabelWord.allCases[label.value] {
                    case .city, .address: score += 10
                    case .nationality, .birth: score -= 20
                    default: break
                    }
                }
                // "Готов к переезду: Франция": a wish is no residence.
                if !reading.hits(.stance, in: before).isEmpty { score -= 8 }
                if best.map({ score > $0.score }) ?? true { best = (score, hit) }
            }
        }
        guard let best, best.score > 0 else { return nil }
        return best.hit
    }
}
