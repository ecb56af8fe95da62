import Knowledge
import Model

/// Tells whether supporting people's IT was a main duty of a position: by its title, its department, or what its text shows.
struct SupportDuty {
    /// Skills whose practice shows that people were supported.
    private static let practices = ["user-support", "onsite-support", "remote-support", "account-management", "ticketing"]

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// Whether a position shows it.
    func shows(_ entry: JobEntries.Entry, title: Range<Int>?, kind: Job.Kind) -> Bool {
        if kind == .military { return false }
        let heading = title.map { [$0] } ?? entry.header
        let named = Titles.kind(in: heading, reading)
        let duties = duties(in: entry.header + entry.body)
        let practised = practised(in: entry.body)
        let shown = duties.shown + (practised.contains("user-support") ? 1 : 0)
        if named == .support { return duties.against == 0 || shown >= duties.against || entry.body.isEmpty }
        if duties.against > shown { return false }
        let isLearning = kind == .internship || kind == .apprenticeship
        // Who learns in the department of a firm's own computers helps those who work at them.
        if isLearning, named != .other, duties.department || isAboutSupport(entry.header) { return true }
        if named == .it { return shown >= 1 }
        if named == .other, kind == .employment { return false }
        return shown >= 1 && (kind != .employment || practised.count >= 2)
    }

    private func isAboutSupport(_ heading: [Range<Int>]) -> Bool {
        heading.contains { range in
            reading.hits(.duty, in: range).contains { !$0.decoy && DutyWord.allCases[$0.value] == .object }
        }
    }

    private func duties(in ranges: [Range<Int>]) -> (shown: Int, against: Int, department: Bool) {
        var result = (shown: 0, against: 0, department: false)
        for range in ranges {
            for hit in reading.hits(.duty, in: range) where !hit.decoy {
                switch DutyWord.allCases[hit.value] {
                case .support: result.shown += 1
                case .notsupport: result.against += 1
                case .department: result.department = true
                case .object, .helping, .people: break
                }
            }
            result.shown += helped(in: range)
        }
        return result
    }

    /// "Assistance aux 180 utilisateurs", "support for teachers": people, perhaps a number of them, stand behind a word of helping.
    private func helped(in range: Range<Int>) -> Int {
        var count = 0
        var helping: Int?
        for hit in reading.hits(.duty, in: range) where !hit.decoy {
            switch DutyWord.allCases[hit.value] {
            case .helping, .object: helping = hit.tokens.upperBound
            case .people:
                guard let from = helping, hit.tokens.lowerBound - from <= 5, from <= hit.tokens.lowerBound else { continue }
                let between = from..<hit.tokens.lowerBound
                let tokens = reading.text.tokens
                let isSmall = between.count <= 2 && between.allSatisfy { tokens[$0].kind == .word && tokens[$0].byteCount <= 6 }
                guard isSmall || between.contains(where: { tokens[$0].kind == .number }) else { continue }
                count += 1
                helping = nil
            default: helping = nil
            }
        }
        return count
    }

    private func practised(in ranges: [Range<Int>]) -> Set<String> {
        var practised: Set<String> = []
        for range in ranges {
            // "Without work with users": what is denied was not practised.
            let denied = reading.hits(.duty, in: range).filter { DutyWord.allCases[$0.value] == .notsupport && !$0.decoy }
            for hit in reading.hits(.skill, in: range) where !hit.decoy && !hit.ambiguous {
                if denied.contains(where: { $0.tokens.overlaps(hit.tokens) }) { continue }
                let skill = reading.knowledge.skills[hit.value]
                for id in [skill.id] + skill.umbrellas where SupportDuty.practices.contains(id) { practised.insert(id) }
            }
        }
        return practised
    }
}
