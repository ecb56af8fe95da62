import Knowledge
import Model

/// Reads whether on-call duty was done or accepted, or refused.
struct OnCallReader {
    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// True for duty done or accepted, false for a refusal; nil where nothing is said.
    func read() -> Finding<Bool>? {
        let stance = StanceReader(reading)
        var accepted: Finding<Bool>?
        for hit in reading.hits(.onCall) where !hit.decoy {
            guard let index = reading.line(of: hit.tokens.lowerBound) else { continue }
            let line = reading.lines[index]
            if line.section == .references || line.section == .interests { continue }
            switch OnCallWord.allCases[hit.value] {
            case .shift: continue
            case .no: return Finding(false, reading.evidence(hit.tokens, hit.phrase))
            case .yes:
                if let (reason, _) = stance.stance(of: hit.tokens) {
                    if reason == .lacks { return Finding(false, reading.evidence(hit.tokens, hit.phrase)) }
                    if reason == .otherPerson || reason == .quotedVacancy || reason == .instruction { continue }
                }
                if accepted == nil { accepted = Finding(true, reading.evidence(hit.tokens, hit.phrase)) }
            }
        }
        return accepted
    }

    /// A driving licence that is held.
    func drivingLicence() -> Finding<Bool>? {
        let stance = StanceReader(reading)
        for hit in reading.hits(.driving) where !hit.decoy {
            guard reading.line(of: hit.tokens.lowerBound) != nil, stance.stance(of: hit.tokens) == nil else { continue }
            let tokens = hit.tokens
            let behind = tokens.upperBound..<min(tokens.upperBound + 4, reading.text.tokens.count)
            if reading.hits(.educationState, in: behind).contains(where: { EducationState.allCases[$0.value] != .finished }) {
                continue
            }
            return Finding(true, reading.evidence(tokens, hit.phrase))
        }
        return nil
    }
}
