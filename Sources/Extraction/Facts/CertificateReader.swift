import Knowledge
import Model

/// Reads certificates that are held; failed, booked or planned ones are not.
struct CertificateReader {
    /// A held certificate with its place.
    struct Read {
        let kind: Int
        let tokens: Range<Int>
        let phrase: Int32
        let year: Int?
    }

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// Held certificates, and the rejected ones with the reason.
    func read() -> (held: [Read], rejected: [RejectedHit]) {
        let stance = StanceReader(reading)
        var held: [Read] = []
        var rejected: [RejectedHit] = []
        for hit in reading.hits(.certificate) where !hit.decoy {
            let id = reading.knowledge.certificates[hit.value].id
            func reject(_ reason: RejectedHit.Reason) {
                rejected.append(RejectedHit(id: id, reason: reason, evidence: reading.evidence(hit.tokens, hit.phrase)))
            }
            guard let index = reading.line(of: hit.tokens.lowerBound) else {
                reject(.hidden)
                continue
            }
            let line = reading.lines[index]
            if Ratings.isMarkedSkill(hit.tokens, in: line.tokens, reading) { continue }
            if line.section == .references || line.section == .objective {
                reject(line.section == .objective ? .wants : .referee)
                continue
            }
            if let (reason, _) = stance.stance(of: hit.tokens) {
                reject(reason)
                continue
            }
            let range = clause(of: hit.tokens, line.tokens)
            if let state = reading.hits(.certificateState, in: range).first(where: { !$0.decoy }) {
                switch CertificateState.allCases[state.value] {
                case .failed: reject(.failed)
                case .planned: reject(.planned)
                case .expired: reject(.expired)
                }
                continue
            }
            if hit.ambiguous, line.section != .certificates, line.section != .education, line.section != .courses { continue }
            // "Valid to 2027" says nothing of the examination.
            let dates = DateGrammar.all(in: range, reading).filter { date in
                let before = max(range.lowerBound, date.tokens.lowerBound - 3)..<date.tokens.lowerBound
                return !reading.hits(.date, in: before).contains { $0.decoy && $0.tokens.upperBound == date.tokens.lowerBound }
            }
            let month = dates.compactMap { $0.period.start.bounds(now: reading.asOf.inMonth)?.lowerBound }.first
            if let month, month > reading.asOf.inMonth, dates.allSatisfy({ $0.form == .lone }) {
                reject(.planned)
                continue
            }
            if held.contains(where: { $0.kind == hit.value }) { continue }
            held.append(Read(kind: hit.value, tokens: hit.tokens, phrase: hit.phrase, year: month?.year))
        }
        return (held, rejected)
    }

    /// The item that holds a certificate: its sentence, cut at semicolons; commas where the next item is another certificate.
    private func clause(of hit: Range<Int>, _ line: Range<Int>) -> Range<Int> {
        let tokens = reading.text.tokens
        let sentence = Clauses.sentence(of: hit.lowerBound, in: line, reading)
        let others = reading.hits(.certificate, in: sentence).filter { $0.tokens.lowerBound >= hit.upperBound }
        let before = reading.hits(.certificate, in: sentence).filter { $0.tokens.upperBound <= hit.lowerBound }
        let lower = before.last.map { $0.tokens.upperBound } ?? sentence.lowerBound
        let upper = others.first.map { $0.tokens.lowerBound } ?? sentence.upperBound
        // Words before another certificate's comma belong to that one: "CCNA (2020), CCNP : examen prévu".
        var end = upper
        if let next = others.first,
            let comma = (hit.upperBound..<next.tokens.lowerBound).first(where: { tokens[$0].isSign(UInt8(ascii: ",")) })
        {
            end = comma
        }
        var start = lower
        if let last = before.last,
            let comma = (last.tokens.upperBound..<hit.lowerBound).last(where: { tokens[$0].isSign(UInt8(ascii: ",")) })
        {
            start = comma + 1
        }
        return min(start, hit.lowerBound)..<max(end, hit.upperBound)
    }
}
