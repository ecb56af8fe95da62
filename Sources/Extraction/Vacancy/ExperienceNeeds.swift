import Knowledge
import Model

/// Reads how much experience a line of a vacancy asks for, and of what: "2 ans en support N2" is not two years of anything.
struct ExperienceNeeds {
    /// More months than anybody asks for: ages and years of a firm.
    private static let most = 240

    private let reading: Reading
    private let modality: Modality

    init(_ reading: Reading) {
        self.reading = reading
        modality = Modality(reading)
    }

    /// Every duration beside words for experience or work.
    func read(_ line: Reading.Line, _ heading: ModalityWord?) -> [Requirement] {
        let words = reading.hits(.experience, in: line.tokens)
        let durations = Durations.all(in: line.tokens, reading)
        var found: [Requirement] = []
        for (index, duration) in durations.enumerated() where isExperience(duration, in: line, words) {
            guard let importance = modality.importance(of: duration.tokens, in: line, heading: heading) else { continue }
            let neighbours = (
                index > 0 ? durations[index - 1].tokens.upperBound : nil,
                index + 1 < durations.count ? durations[index + 1].tokens.lowerBound : nil
            )
            found.append(requirement(least(duration), duration.tokens, in: line, between: neighbours, importance))
        }
        return found.isEmpty && durations.isEmpty ? unnumbered(line, words, heading) : found
    }

    private func isExperience(
        _ duration: Durations.Found, in line: Reading.Line, _ words: ArraySlice<Reading.Hit>
    ) -> Bool {
        guard duration.months > 0, duration.months <= ExperienceNeeds.most, !isOfAContract(duration) else { return false }
        let sentence = Clauses.sentence(of: duration.tokens.lowerBound, in: line.tokens, reading)
        if words.contains(where: { sentence.contains($0.tokens.lowerBound) }) { return true }
        // "2 ans en support N2" asks for experience without the word.
        let end = duration.tokens.upperBound
        let near = end..<max(end, min(sentence.upperBound, end + 3))
        if isSupport(near) || SupportLineReader(reading).highest(in: [near]) != nil { return true }
        let practised =
            reading.hits(.skill, in: sentence).contains { reading.knowledge.skills[$0.value].kind == .process }
            || !reading.hits(.title, in: sentence).isEmpty
        return practised && reading.hits(.quantity, in: sentence).contains { QuantityWord.allCases[$0.value] == .atleast }
    }

    /// "CDD de 6 mois", "paid over 13 months": the length of a contract, or the payments of a year.
    private func isOfAContract(_ duration: Durations.Found) -> Bool {
        let first = duration.tokens.lowerBound
        if PayReader(reading).isPayment(duration.tokens) { return true }
        return reading.hits(.contract, in: max(0, first - 4)..<first).contains { !$0.decoy && $0.tokens.upperBound <= first }
    }

    /// "Minimum a year", "at least one": a unit without a number is one year.
    private func unnumbered(_ line: Reading.Line, _ words: ArraySlice<Reading.Hit>, _ heading: ModalityWord?) -> [Requirement] {
        guard let word = words.first, let unit = reading.hits(.duration, in: line.tokens).first,
            [.year, .half].contains(DurationWord.allCases[unit.value]),
            abs(unit.tokens.lowerBound - word.tokens.lowerBound) <= 4,
            let importance = modality.importance(of: unit.tokens, in: line, heading: heading)
        else { return [] }
        let months = DurationWord.allCases[unit.value] == .half ? 6 : 12
        return [requirement(months, unit.tokens, in: line, between: (nil, nil), importance)]
    }

    private func requirement(
        _ months: Int, _ tokens: Range<Int>, in line: Reading.Line, between limits: (Int?, Int?),
        _ importance: Requirement.Importance
    ) -> Requirement {
        Requirement(
            .experience(months: months, object: object(of: tokens, in: line, between: limits)), importance,
            evidence: reading.evidence(tokens, rule: "grammar/duration"))
    }

    /// The lower end of "1–3 years".
    private func least(_ duration: Durations.Found) -> Int {
        let tokens = reading.text.tokens
        let first = duration.tokens.lowerBound
        guard first >= 2, tokens[first - 1].isSign(UInt8(ascii: "-")), tokens[first - 2].kind == .number,
            tokens[first - 2].value > 0, tokens[first].value > tokens[first - 2].value
        else { return duration.months }
        return duration.months * Int(tokens[first - 2].value) / Int(tokens[first].value)
    }

    // MARK: of what

    /// What the experience is of: named behind the duration within its part of the sentence, else before it, else by a post or a
    /// practice of support anywhere in the sentence.
    private func object(of duration: Range<Int>, in line: Reading.Line, between limits: (Int?, Int?)) -> String? {
        let sentence = Clauses.sentence(of: duration.lowerBound, in: line.tokens, reading)
        let own = SentenceParts(reading, sentence).segment(of: duration)
        let behind = duration.upperBound..<max(duration.upperBound, min(own.upperBound, limits.1 ?? own.upperBound))
        let before = min(duration.lowerBound, max(own.lowerBound, limits.0 ?? own.lowerBound))..<duration.lowerBound
        if let named = named(in: behind) ?? named(in: before) { return named }
        return isSupport(sentence) ? "it-support" : nil
    }

    private func named(in range: Range<Int>) -> String? {
        guard !range.isEmpty else { return nil }
        if let line = SupportLineReader(reading).highest(in: [range]) { return line.fact.rawValue }
        if isSupport(range) { return "it-support" }
        let skills = reading.hits(.skill, in: range).filter {
            !$0.decoy && !$0.ambiguous && reading.knowledge.skills[$0.value].kind != .soft
                && $0.tokens.upperBound <= range.upperBound
        }
        if let group = Alternatives(reading).groups(skills, in: range).first {
            var ids: [String] = []
            for hit in group.hits where !ids.contains(reading.knowledge.skills[hit.value].id) {
                ids.append(reading.knowledge.skills[hit.value].id)
            }
            return ids.joined(separator: "|")
        }
        return reading.hits(.experienceObject, in: range).first { !$0.decoy }.map {
            reading.knowledge.experienceObjects[$0.value]
        }
    }

    private func isSupport(_ range: Range<Int>) -> Bool {
        reading.hits(.title, in: range).contains { !$0.decoy && TitleWord.allCases[$0.value] == .support }
            || reading.hits(.skill, in: range).contains {
                !$0.decoy
                    && ["user-support", "onsite-support", "remote-support"].contains(reading.knowledge.skills[$0.value].id)
            }
    }
}
