import Documents
import Knowledge
import Model

/// Reads the positions of a CV.
struct JobReader {
    /// A position and the tokens of its text, which skills are attributed to.
    struct Read {
        var job: Job
        let tokens: Range<Int>
        /// The tokens of its employer's name: words there are no skills.
        let employer: Range<Int>?
    }

    private let reading: Reading
    private let header: JobHeader
    private let nominative: Nominative

    init(_ reading: Reading) {
        self.reading = reading
        header = JobHeader(reading)
        nominative = Nominative(reading.knowledge)
    }

    /// All positions, newest first, and the times away from work that the text tells of.
    func read() -> (jobs: [Read], leaves: [Period]) {
        let entries =
            reading.document.isStated
            ? StatedJobs(reading).read() : JobEntries(reading).find().map { (entry: $0, names: header.read($0)) }
        var jobs: [Read] = []
        var leaves: [Period] = []
        var lastEmployer: (text: String, tokens: Range<Int>)?
        for (entry, names) in entries {
            var names = names
            if !reading.document.isStated, !entry.prose, !isNamed(names),
                let title = header.title(opening: entry.body.first)
            {
                names = JobHeader.Result(title: title, employer: names.employer ?? names.title)
            }
            guard names.title != nil || names.employer != nil else { continue }
            if isLeave(entry) {
                leaves.append(entry.date.period)
                continue
            }
            if names.employer == nil, !reading.document.isStated { names.employer = JobNeighbours(reading).employer(of: entry) }
            var employer = names.employer.map { name($0, of: entry) }
            if let found = names.employer, let text = employer {
                // Only a name on a line of its own heads the posts that follow it.
                lastEmployer = standsAlone(found, beside: names.title) ? (text, found) : nil
            } else if let last = lastEmployer, !entry.prose, !reading.document.isStated, let title = names.title,
                header.isTitleAlone(entry, title), kind(of: entry, title: title) == .employment
            {
                // A promotion inside one employer: only the title is named again.
                employer = last.text
            }
            let kind = kind(of: entry, title: names.title)
            if kind == .military, names.employer == nil { employer = nil }
            let title = names.title.map { post($0, of: entry) }
            let place = names.title ?? names.employer ?? entry.date.tokens
            let span = reading.text.span(entry.tokens)
            let job = Job(
                title: title, employer: employer, period: entry.isUndated ? nil : entry.date.period, kind: kind,
                itSupport: SupportDuty(reading).shows(entry, title: names.title, kind: kind), line: line(entry, names.title),
                evidence: reading.evidence(place, rule: "grammar/job"), span: span)
            jobs.append(Read(job: job, tokens: entry.tokens, employer: names.employer))
        }
        return (dropContainers(jobs).sorted { isNewer($0.job, $1.job) }, leaves)
    }

    /// Words of Data name the post, or the kind of work; an army or its branch alone is as much an employer.
    private func isNamed(_ names: JobHeader.Result) -> Bool {
        guard let title = names.title else { return false }
        return !JobLines.posts(in: title, reading).isEmpty
            || KindWord.hits(in: title, reading).contains { names.employer != nil || KindWord.allCases[$0.value] != .military }
    }

    private func standsAlone(_ employer: Range<Int>, beside title: Range<Int>?) -> Bool {
        guard let title else { return true }
        return reading.line(of: employer.lowerBound) != reading.line(of: title.lowerBound)
    }

    private func clean(_ range: Range<Int>) -> String { reading.text.line(reading.text.span(range)) }

    /// A title; in a sentence, or behind the kind of contract («подработка курьером»), its case is put right.
    private func post(_ range: Range<Int>, of entry: JobEntries.Entry) -> String {
        let isBehindContract = reading.hits(.kind, in: max(0, range.lowerBound - 3)..<range.lowerBound).contains {
            $0.tokens.upperBound == range.lowerBound
        }
        guard entry.prose || isBehindContract else { return clean(range) }
        let isKind = JobLines.posts(in: range, reading).isEmpty
        return nominative.read(clean(range), as: [.title, .kind], within: isKind)
    }

    /// An employer's name; behind a word that brings it in, or in a sentence, its case is put right.
    private func name(_ range: Range<Int>, of entry: JobEntries.Entry) -> String {
        let isIntroduced = reading.hits(.workplace, in: max(0, range.lowerBound - 3)..<range.lowerBound).contains {
            $0.tokens.upperBound == range.lowerBound
        }
        guard entry.prose || isIntroduced else { return clean(range) }
        return nominative.read(clean(range), as: [.employer])
    }

    /// An employer with a period around several posts gives its name to them and is no post itself.
    private func dropContainers(_ jobs: [Read]) -> [Read] {
        var result = jobs
        for (index, outer) in jobs.enumerated().reversed() where outer.job.title == nil {
            var inner: [Int] = []
            var at = index + 1
            while at < jobs.count, contains(outer.job.period, jobs[at].job.period), jobs[at].job.title != nil {
                inner.append(at)
                at += 1
            }
            guard !inner.isEmpty else { continue }
            for position in inner where result[position].employer == nil { result[position].job.employer = outer.job.employer }
            result[index].job.period = nil
        }
        return result.filter { $0.job.title != nil || $0.job.period != nil }
    }

    private func contains(_ outer: Period?, _ inner: Period?) -> Bool {
        guard let outer = outer?.longest(now: reading.asOf.inMonth), let inner = inner?.longest(now: reading.asOf.inMonth) else {
            return false
        }
        return outer.first <= inner.first && inner.last <= outer.last
    }

    private func isNewer(_ left: Job, _ right: Job) -> Bool {
        let now = reading.asOf.inMonth
        let leftEnd = left.period?.end.bounds(now: now)?.upperBound ?? Month(index: 0)
        let rightEnd = right.period?.end.bounds(now: now)?.upperBound ?? Month(index: 0)
        if leftEnd != rightEnd { return leftEnd > rightEnd }
        let leftStart = left.period?.start.bounds(now: now)?.lowerBound ?? Month(index: 0)
        let rightStart = right.period?.start.bounds(now: now)?.lowerBound ?? Month(index: 0)
        return leftStart != rightStart ? leftStart > rightStart : left.span < right.span
    }

    // MARK: what kind of work

    private func kind(of entry: JobEntries.Entry, title: Range<Int>?) -> Job.Kind {
        var found: Set<KindWord> = []
        for range in entry.header + [entry.date.tokens] {
            for hit in KindWord.hits(in: range, reading) { found.insert(KindWord.allCases[hit.value]) }
        }
        // "Voluntary work: holidays for children of 8 to 11": a label in the text.
        for line in entry.body.prefix(2) {
            guard let label = reading.hits(.kind, in: line.lowerBound..<min(line.lowerBound + 1, line.upperBound)).first,
                label.tokens.upperBound < line.upperBound,
                reading.text.tokens[label.tokens.upperBound].isSign(UInt8(ascii: ":"))
            else { continue }
            found.insert(KindWord.allCases[label.value])
        }
        let named = [KindWord.military, .volunteering, .apprenticeship, .internship, .freelance].first { found.contains($0) }
        return named?.job ?? (entry.volunteering ? .volunteering : .employment)
    }

    /// A time away from work is no position; a post that stands before its words is one ("Receptionist, cover for parental leave").
    private func isLeave(_ entry: JobEntries.Entry) -> Bool {
        entry.header.contains { range in
            let leave = reading.hits(.kind, in: range).first { KindWord.allCases[$0.value] == .leave && !$0.decoy }
            guard let leave else { return false }
            return JobLines.posts(in: range.lowerBound..<leave.tokens.lowerBound, reading).isEmpty
        }
    }

    /// The support line that the title or the text of a position names.
    private func line(_ entry: JobEntries.Entry, _ title: Range<Int>?) -> SupportLine? {
        SupportLineReader(reading).highest(in: (title.map { [$0] } ?? []) + entry.header + entry.body)?.fact
    }
}
