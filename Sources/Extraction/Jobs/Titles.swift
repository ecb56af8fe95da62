import Knowledge

/// Tells what a job's title says of the work.
enum Titles {
    /// The kind of post that the words name: the one nearest to supporting people's IT; nil where they name none.
    ///
    /// A title is a head and its object in any order: "lead engineer, user support", «ведущий инженер поддержки». The object
    /// makes a post of any head one of support.
    static func kind(in ranges: [Range<Int>], _ reading: Reading) -> TitleWord? {
        var found: Set<TitleWord> = []
        var hasObject = false
        for range in ranges {
            let objects = reading.hits(.duty, in: range).filter { DutyWord.allCases[$0.value] == .object }
            let kinds = reading.hits(.kind, in: range)
            for hit in reading.hits(.title, in: range) where !hit.decoy {
                // "Trainee" says how somebody works, not what at.
                if TitleWord.allCases[hit.value] == .other, kinds.contains(where: { $0.tokens == hit.tokens }) { continue }
                // "Specialist in support of customers": the object is another one, and the text must tell.
                let isOther = objects.contains { $0.decoy && $0.tokens.overlaps(hit.tokens) }
                let word = TitleWord.allCases[hit.value]
                found.insert(isOther && word == .support ? .it : word)
            }
            if objects.contains(where: { !$0.decoy }) { hasObject = true }
        }
        if hasObject, !found.isEmpty { return .support }
        return [TitleWord.support, .it, .other].first { found.contains($0) }
    }
}
