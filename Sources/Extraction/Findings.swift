import Knowledge
import Model

/// What a person should look at: periods that cannot be, claims that differ from the dates. Never a reason for points.
struct Findings {
    /// Months by which a claim may differ from what the dates give.
    private static let tolerance = 12

    /// The age in years before which nobody holds a position.
    private static let workingAge = 14
    /// Months ahead for which an end may be agreed; a later one is mistyped.
    private static let longestContract = 36

    private let reading: Reading
    private let jobs: [Job]
    private let leaves: [Period]
    private let total: MonthRange

    init(_ reading: Reading, jobs: [Job], leaves: [Period], total: MonthRange) {
        self.reading = reading
        self.jobs = jobs
        self.leaves = leaves
        self.total = total
    }

    func warnings() -> [Warning] {
        var warnings: [Warning] = []
        let now = reading.asOf.inMonth
        let of14 = birth().map { $0 + Findings.workingAge * 12 }
        if jobs.isEmpty { warnings.append(Warning(.noJobs)) }
        for job in jobs {
            guard let period = job.period else { continue }
            if period.end == .unknown || period.start == .unknown {
                warnings.append(Warning(.unreadableEnd, evidence: job.evidence))
            } else if let start = period.start.bounds(now: now), let end = period.end.bounds(now: now),
                end.upperBound < start.lowerBound
            {
                warnings.append(Warning(.endBeforeStart, evidence: job.evidence))
            } else if let start = period.start.bounds(now: now), let end = period.end.bounds(now: now),
                start.lowerBound > now + 3 || end.lowerBound > now + Findings.longestContract
            {
                warnings.append(Warning(.future, evidence: job.evidence))
            }
            if let of14, let start = period.start.bounds(now: now), start.upperBound < of14 {
                warnings.append(Warning(.beforeWorkingAge, evidence: job.evidence))
            }
        }
        warnings += Timeline(jobs: jobs, leaves: leaves, now: now).warnings()
        // Where a position has no dates, they do not tell the whole.
        if jobs.allSatisfy({ $0.period != nil }), let claim = claim(),
            claim.months < total.lowest - Findings.tolerance || claim.months > total.highest + Findings.tolerance
        {
            warnings.append(
                Warning(
                    .claimedExperienceDiffers, numbers: [claim.months, total.lowest, total.highest],
                    evidence: reading.evidence(claim.tokens, rule: "grammar/duration")))
        }
        let mixed = reading.text.tokens.filter { $0.shape.contains(.lookAlike) }
        if let first = mixed.first {
            let evidence = reading.evidence(first.span, rule: "grammar/look-alike")
            warnings.append(Warning(.lookAlikeLetters, numbers: [mixed.count], evidence: evidence))
        }
        if let planted = PlantedText(reading).warning() { warnings.append(planted) }
        if let hit = reading.hits(.instruction).first {
            warnings.append(Warning(.instructionToMachine, evidence: reading.evidence(hit.tokens, hit.phrase)))
        }
        return warnings
    }

    /// The earliest month in which the person may be born by the text: to question dates with, and never kept.
    private func birth() -> Month? {
        for (index, line) in reading.lines.enumerated() where line.section != .references {
            for hit in reading.hits(.label, in: line.tokens) where LabelWord.allCases[hit.value] == .birth && !hit.decoy {
                let behind =
                    hit.tokens.upperBound..<max(hit.tokens.upperBound, min(hit.tokens.upperBound + 8, line.tokens.upperBound))
                var dates = DateGrammar.all(in: behind, reading)
                // The label of a table, with the date in the next cell.
                if dates.isEmpty, reading.words(behind) == 0, index + 1 < reading.lines.count {
                    dates = DateGrammar.all(in: reading.lines[index + 1].tokens, reading)
                }
                if let date = dates.first, date.form == .lone, let birth = date.period.start.bounds(now: reading.asOf.inMonth) {
                    return birth.lowerBound
                }
            }
        }
        return nil
    }

    /// The first duration beside a word for experience: "10 years of experience".
    private func claim() -> Durations.Found? {
        for line in reading.lines where line.section == nil || line.section == .summary || line.isHeading {
            guard !reading.hits(.experience, in: line.tokens).isEmpty else { continue }
            if let found = Durations.all(in: line.tokens, reading).first { return found }
        }
        return nil
    }
}
