import Documents
import Model

/// The positions that a document states as data.
struct StatedJobs {
    private let reading: Reading
    private let facts: StatedFacts

    init(_ reading: Reading) {
        self.reading = reading
        facts = StatedFacts(reading)
    }

    /// The positions with their names, in the order of the text.
    func read() -> [(entry: JobEntries.Entry, names: JobHeader.Result)] {
        let fields: Set<StatedFact.Field> = [.jobTitle, .employer, .employerText, .jobStart, .jobEnd, .jobText, .jobOngoing]
        var byEntry: [Int: [StatedFact]] = [:]
        for fact in reading.document.facts where fields.contains(fact.field) && !facts.tokens(fact).isEmpty {
            byEntry[fact.entry, default: []].append(fact)
        }
        let voluntary = Set(facts.all(.volunteering).map(\.entry))
        return byEntry.sorted { $0.key < $1.key }.compactMap { number, stated in
            func tokens(_ field: StatedFact.Field) -> [Range<Int>] { stated.filter { $0.field == field }.map(facts.tokens) }
            guard let any = stated.first else { return nil }
            let dates = tokens(.jobStart) + tokens(.jobEnd)
            let place = dates.isEmpty ? facts.tokens(any) : (dates[0].lowerBound..<(dates.last ?? dates[0]).upperBound)
            let entry = JobEntries.Entry(
                date: DateGrammar.Found(tokens: place, period: period(stated), form: .range),
                header: tokens(.jobTitle) + tokens(.employer), body: tokens(.jobText), volunteering: voluntary.contains(number))
            return (entry, JobHeader.Result(title: tokens(.jobTitle).first, employer: employer(stated)))
        }
    }

    /// The employer's name; what is said of the employer goes with it, as no word of it is the person's.
    private func employer(_ stated: [StatedFact]) -> Range<Int>? { stated.first { $0.field == .employer }.map(facts.tokens) }

    private func period(_ stated: [StatedFact]) -> Period {
        let start = stated.first { $0.field == .jobStart }.map(end) ?? .unknown
        if let fact = stated.first(where: { $0.field == .jobEnd }) { return Period(start: start, end: end(fact)) }
        return Period(start: start, end: stated.contains { $0.field == .jobOngoing } ? .present : .unknown)
    }

    /// "2021", "2021-03" or a whole date, else what the grammar of dates makes of the words.
    private func end(_ fact: StatedFact) -> PeriodEnd {
        let text = reading.text.quote(fact.span)
        if let month = Month(text.prefix(10)) ?? Month(text.prefix(7)) { return .month(month) }
        if text.utf8.count == 4, let year = Int(text) { return .year(year) }
        let tokens = facts.tokens(fact)
        if reading.dateWord(.now, at: tokens.lowerBound) != nil { return .present }
        return DateGrammar.all(in: tokens, reading).first?.period.start ?? .unknown
    }
}
