import Model

/// The lines of `--format jsonl`: one value a line, as UTF-8 bytes that end with a line feed.
///
/// The shapes are an interface; each names its own in `schema`, and Data/schemas describes them.
public enum JSONLine {
    /// What was read from one CV.
    public static func profile(_ profile: Profile, run: RunFacts) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("schema", "shortlist.profile/1")
            writer.run(run)
            writer.profileFields(profile)
        }
        writer.endLine()
        return writer.bytes
    }

    /// What was read from one vacancy, and what follows from it.
    public static func vacancy(_ vacancy: Vacancy, brief: VacancyBrief = VacancyBrief(), run: RunFacts) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("schema", "shortlist.vacancy/1")
            writer.run(run)
            writer.vacancyFields(vacancy)
            writer.termFields(vacancy)
            writer.briefFields(brief)
        }
        writer.endLine()
        return writer.bytes
    }

    /// Wording of one vacancy's page that a person should look at.
    public static func wording(_ findings: [WordingFinding], file: String, run: RunFacts) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("schema", "shortlist.wording/1")
            writer.run(run)
            writer.field("file", file)
            writer.list("findings", findings) { writer, finding in
                writer.object { writer in
                    writer.field("rule", finding.rule)
                    writer.field("kind", finding.kind.rawValue)
                    writer.list("sources", finding.laws)
                    writer.field("evidence", finding.evidence)
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    /// One candidate held against one vacancy.
    public static func match(_ candidate: RankedCandidate, vacancy: Vacancy, run: RunFacts) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("schema", "shortlist.match/1")
            writer.run(run)
            writer.field("vacancy", vacancy.id)
            writer.field("vacancyFile", vacancy.file)
            writer.matchFields(candidate)
        }
        writer.endLine()
        return writer.bytes
    }

    /// Every candidate of a shortlist, best first, one line each.
    public static func matches(_ shortlist: Shortlist) -> [UInt8] {
        shortlist.candidates.flatMap { match($0, vacancy: shortlist.vacancy, run: shortlist.run) }
    }
}
