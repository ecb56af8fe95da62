import Knowledge

/// Tells what a job's title says of the work.
enum Titles {
    /// The kind of post that the words name: the one nearest to supporting people's IT; nil where they name none.
    static func kind(in ranges: [Range<Int>], _ reading: Reading) -> TitleWord? {
        var found: Set<TitleWord> = []
        for range in ranges {
            for hit in reading.hits(.title, in: range) where !hit.decoy { found.insert(TitleWord.allCases[hit.value]) }
        }
        return [TitleWord.support, .it, .other].first { found.contains($0) }
    }
}
