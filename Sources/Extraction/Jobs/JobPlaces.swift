/// Where positions stand in the text: which one holds some words, and which words are an employer's name.
struct JobPlaces {
    /// Positions by where they begin.
    private let sorted: [(tokens: Range<Int>, job: Int)]
    /// The farthest end of a position and those before it.
    private let farthest: [Int]
    private let employers: [Bool]

    init(_ jobs: [JobReader.Read], tokens: Int) {
        sorted = jobs.indices.map { (jobs[$0].tokens, $0) }.sorted {
            ($0.tokens.lowerBound, $0.job) < ($1.tokens.lowerBound, $1.job)
        }
        var farthest: [Int] = []
        for place in sorted { farthest.append(max(farthest.last ?? 0, place.tokens.upperBound)) }
        self.farthest = farthest
        var employers = [Bool](repeating: false, count: tokens)
        for job in jobs { for token in job.employer ?? 0..<0 where token < tokens { employers[token] = true } }
        self.employers = employers
    }

    /// The first of the positions whose text holds all of a range.
    func job(of tokens: Range<Int>) -> Int? {
        var at = Bisection.first(in: sorted) { $0.tokens.lowerBound > tokens.lowerBound } - 1
        var found: Int?
        while at >= 0, farthest[at] >= tokens.upperBound {
            if sorted[at].tokens.upperBound >= tokens.upperBound { found = min(found ?? .max, sorted[at].job) }
            at -= 1
        }
        return found
    }

    /// Whether a token of a range belongs to an employer's name.
    func isEmployer(_ tokens: Range<Int>) -> Bool { tokens.contains { employers[$0] } }
}
