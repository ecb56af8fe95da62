import Model

/// The files that spreadsheets open, as CSV text.
public enum CSVFile {
    /// A shortlist: shortlist.csv, one row a candidate, two columns a requirement.
    public static func shortlist(_ shortlist: Shortlist, wording: Wording) -> String {
        let labels = wording.labels
        var writer = CSVWriter()
        let columns = [
            "rank", "band", "score", "file", "name", "line", "supportMonths", "totalMonths", "languages", "onCall", "gaps",
        ]
        var header = columns.map { labels["column." + $0] }
        for requirement in shortlist.vacancy.requirements {
            let need = wording.need(requirement)
            header += [need, need + " – " + labels["column.points"]]
        }
        header += [labels["column.path"], labels["column.asOf"]]
        writer.row(header.map { .text($0) })
        for candidate in shortlist.candidates { writer.row(row(candidate, of: shortlist, wording)) }
        return writer.text
    }

    private static func row(_ candidate: RankedCandidate, of shortlist: Shortlist, _ wording: Wording) -> [CSVWriter.Cell] {
        let profile = candidate.profile
        let shown = profile.qualifications
        var row: [CSVWriter.Cell] = [
            .number(candidate.rank), .word(wording.band(candidate.match.band)), .decimal(candidate.match.score.description),
            .text(profile.source.file), .text(profile.identity.name?.fact ?? ""), .text(shown.supportLine?.fact.rawValue ?? ""),
            .number(shown.itSupport.value), .number(shown.total.value), .text(wording.languages(shown)),
            .word(wording.truth(shown.onCall?.fact)),
            .text(wording.gaps(candidate.match, of: shortlist.vacancy).joined(separator: "; ")),
        ]
        let verdicts = Dictionary(candidate.match.verdicts.map { ($0.requirement, $0) }) { first, _ in first }
        for requirement in shortlist.vacancy.requirements {
            let verdict = verdicts[requirement.id]
            row.append(.word(verdict.map { wording.outcome($0.outcome) } ?? ""))
            row.append(.decimal(verdict?.points.description ?? ""))
        }
        row += [.text(profile.source.paths.joined(separator: "; ")), .text(shortlist.run.asOf.description)]
        return row
    }

    /// Inputs that could not be read: unread.csv.
    public static func unread(_ inputs: [UnreadInput], wording: Wording) -> String {
        let labels = wording.labels
        var writer = CSVWriter()
        writer.row(["path", "cause", "reason", "todo"].map { .text(labels["column." + $0]) })
        for input in inputs {
            writer.row([
                .text(input.path), .text(input.cause.rawValue), .text(wording.cause(input)), .text(wording.remedy(input)),
            ])
        }
        return writer.text
    }

    /// The papers of an onboarding.
    public static func checklist(_ checklist: Checklist, wording: Wording) -> String {
        let labels = wording.labels
        var writer = CSVWriter()
        let columns = [
            "done", "stage", "document", "owner", "certainty", "notes", "facts", "quote", "source", "checkedOn", "rule",
        ]
        writer.row(columns.map { .text(labels["column." + $0]) })
        for line in checklist.lines.sorted(by: { $0.stage < $1.stage }) {
            writer.row([
                .text(""), .text(labels["stage." + line.stage.rawValue]), .text(wording.document(line.document)),
                .text(labels["owner." + line.owner.rawValue]), .text(wording.certainty(line.certainty)),
                .text(wording.notes(line)), .text(wording.facts(line)), .text(line.quote ?? ""),
                .text(line.source), .text(line.checkedOn?.description ?? ""), .text(line.rule),
            ])
        }
        return writer.text
    }
}

extension Wording {
    /// Whether a line of a checklist stands firm.
    func certainty(_ certainty: Checklist.Certainty) -> String {
        let facts = certainty.facts.map { labels.known("fact." + $0) ?? clean($0) }.joined(separator: ", ")
        return labels.fill("certainty." + certainty.name, ["facts": facts])
    }

    /// The facts that put a paper on the list.
    func facts(_ line: Checklist.Line) -> String { line.facts.map { fact($0) }.joined(separator: "; ") }

    /// A fact "key: value" in the language's words, as far as it has them.
    private func fact(_ text: String) -> String {
        let parts = text.split(separator: ":", maxSplits: 1).map { $0.trimmingPrefix(" ") }
        guard parts.count == 2, let key = parts.first, let value = parts.last else { return clean(text) }
        if let sentence = labels.known("fact.\(key).\(value)") { return sentence }
        return (labels.known("fact.\(key)") ?? clean(String(key))) + ": " + clean(String(value))
    }

    /// How a paper is handled.
    func notes(_ line: Checklist.Line) -> String { line.notes.map { labels["note." + $0] }.joined(separator: "; ") }
}
