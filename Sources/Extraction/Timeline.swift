import Model

/// What the positions leave open between them: gaps, positions at the same time, positions without dates. For the candidate to
/// look at; never a reason for points.
struct Timeline {
    /// Whole months without any position up to which nothing is said.
    private static let shortGap = 3

    private let jobs: [Job]
    private let leaves: [Period]
    private let now: Month

    init(jobs: [Job], leaves: [Period], now: Month) {
        (self.jobs, self.leaves, self.now) = (jobs, leaves, now)
    }

    func warnings() -> [Warning] {
        gaps() + overlaps() + jobs.filter { $0.period == nil }.map { Warning(.undatedJob, evidence: $0.evidence) }
    }

    /// Months between two positions in which no dates of any position, nor of a leave that the text tells of, can lie.
    private func gaps() -> [Warning] {
        var spans: [(months: MonthInterval, job: Job?)] = jobs.compactMap { job in
            job.period?.longest(now: now).map { ($0, job) }
        }
        spans += leaves.compactMap { $0.longest(now: now).map { ($0, nil) } }
        spans.sort { ($0.months.first, $0.months.last) < ($1.months.first, $1.months.last) }
        var warnings: [Warning] = []
        var reached: Month?
        for (months, job) in spans {
            if let end = reached, let job, job.kind.countsAsExperience {
                let gap = months.first - end - 1
                if gap > Timeline.shortGap { warnings.append(Warning(.gapBetweenJobs, numbers: [gap], evidence: job.evidence)) }
            }
            reached = max(reached ?? months.last, months.last)
        }
        return warnings
    }

    /// Positions that surely have at least two months in common; one month is a change of employer.
    private func overlaps() -> [Warning] {
        let spans = jobs.filter { $0.kind.countsAsExperience }.compactMap { job in
            job.period?.shortest(now: now).map { (months: $0, job: job) }
        }.sorted { ($0.months.first, $0.months.last) < ($1.months.first, $1.months.last) }
        var warnings: [Warning] = []
        var reached: Month?
        for (months, job) in spans {
            if let end = reached {
                let common = min(end, months.last) - months.first + 1
                if common > 1 { warnings.append(Warning(.overlappingJobs, numbers: [common], evidence: job.evidence)) }
            }
            reached = max(reached ?? months.last, months.last)
        }
        return warnings
    }
}
