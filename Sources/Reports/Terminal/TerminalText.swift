import Model

/// What is printed on a terminal: aligned, and coloured only where that is asked for.
public struct TerminalText: Sendable {
    let wording: Wording
    private let isColoured: Bool
    private let columns: Int

    /// A printer in one language; `columns` is the terminal's width.
    public init(wording: Wording, coloured: Bool = false, columns: Int = 80) {
        self.wording = wording
        isColoured = coloured
        self.columns = max(40, columns)
    }

    /// A shortlist as a table, with what could not be read below it.
    public func shortlist(_ shortlist: Shortlist) -> String {
        let labels = wording.labels
        var text = "\(labels["title.shortlist"]): \(shortlist.vacancy.shownTitle) (\(clean(shortlist.vacancy.id)))\n"
        text += facts(shortlist.run) + "\n\n"
        var table = TextTable([
            .init(title: labels["column.rank"], isNumber: true), .init(title: labels["column.score"], isNumber: true),
            .init(title: labels["column.band"], widest: 28), .init(title: labels["column.file"], widest: 32),
            .init(title: labels["column.line"]), .init(title: labels["column.supportMonths"], isNumber: true),
            .init(title: labels["column.languages"], widest: 32), .init(title: labels["column.gaps"], widest: 48),
        ])
        for candidate in shortlist.candidates {
            let shown = candidate.profile.qualifications
            table.add([
                .init(text: String(candidate.rank)), .init(text: wording.points(candidate.match.score)),
                .init(text: wording.band(candidate.match.band), colour: candidate.match.band.colour),
                .init(text: candidate.profile.source.file), .init(text: shown.supportLine?.fact.rawValue ?? ""),
                .init(text: String(shown.itSupport.value)), .init(text: wording.languages(shown)),
                .init(text: wording.gaps(candidate.match, of: shortlist.vacancy).joined(separator: "; ")),
            ])
        }
        text += shortlist.candidates.isEmpty ? labels["notice.noCandidates"] + "\n" : table.text(coloured: isColoured)
        text += unread(shortlist.unread)
        return text + "\n" + labels["notice.decides"] + "\n"
    }

    /// What could not be read; empty when everything was.
    public func unread(_ inputs: [UnreadInput]) -> String {
        guard !inputs.isEmpty else { return "" }
        let labels = wording.labels
        let lines = inputs.map { input in
            "  \(clean(input.path)): \(wording.cause(input)); \(wording.remedy(input))\n"
        }
        return "\n\(labels["title.unread"]):\n" + lines.joined()
    }

    /// The facts of a run in a line.
    func facts(_ run: RunFacts) -> String {
        let labels = wording.labels
        return [
            "\(labels["column.asOf"]): \(wording.day(run.asOf))", labels.plural("count.read", run.read),
            "shortlist \(clean(run.version))", "\(labels["column.knowledge"]): \(clean(run.knowledge))",
        ].joined(separator: " · ")
    }

    /// The day and the program in a line.
    func day(_ run: RunFacts) -> String {
        "\(wording.labels["column.asOf"]): \(wording.day(run.asOf)) · shortlist \(clean(run.version))\n"
    }

    /// A candidate's own check.
    public func check(_ check: SelfCheck) -> String {
        let labels = wording.labels
        let score = labels.fill("check.points", ["points": wording.points(check.match.score), "maximum": "100"])
        var text = "\(labels["title.check"]): \(clean(check.profile.source.file))\n"
        text += "\(check.vacancy.shownTitle) (\(clean(check.vacancy.id)))\n"
        text += day(check.run)
        text += "\(labels["column.band"]): \(painted(wording.band(check.match.band), check.match.band.colour)) · \(score)\n"
        for outcome in Verdict.Outcome.allCases {
            let verdicts = check.verdicts(outcome)
            guard !verdicts.isEmpty else { continue }
            text += "\n\(labels["check." + outcome.rawValue])\n"
            for verdict in verdicts { text += self.verdict(verdict, of: check) }
        }
        if !check.unproven.isEmpty {
            text += "\n\(labels["check.unproven"])\n"
            text += paragraph(check.unproven.map { clean(wording.names.skill($0.id)) }.joined(separator: ", "), indent: 2)
        }
        text += "\n\(labels["check.changes"])\n"
        if check.changes.isEmpty { text += "  \(labels["check.changes.none"])\n" }
        for advice in wording.advice(check.changes, of: check) {
            let place = advice.place.map { " (\(wording.place($0)))" } ?? ""
            text += paragraph(advice.sentence + place, indent: 4, mark: "  - ")
        }
        text += apart(check)
        let notices = ["check.truth", "check.decides", "check.local"].map { paragraph(labels[$0], indent: 0) }
        return text + "\n" + notices.joined()
    }

    private func verdict(_ verdict: Verdict, of check: SelfCheck) -> String {
        let requirement = check.requirement(of: verdict)
        let need = requirement.map { wording.need($0) } ?? clean(verdict.requirement)
        let points = "\(wording.points(verdict.points))/\(wording.points(verdict.maximum))"
        let sentence = "\(need) — \(wording.reason(verdict, of: requirement)) (\(points))"
        var text = paragraph(sentence, indent: 4, mark: "  " + painted(verdict.outcome.sign, verdict.outcome.colour) + " ")
        if let evidence = verdict.evidence.first {
            let place = wording.labels.fill("place", ["n": String(evidence.line)])
            text += paragraph("\(place): \(wording.quote(evidence.quote, limit: 200))", indent: 6)
        }
        return text
    }

    /// The papers of an onboarding, by stage.
    public func checklist(_ checklist: Checklist, run: RunFacts) -> String {
        let labels = wording.labels
        var text = "\(labels["title.documents"]): \(clean(checklist.vacancy))\n"
        text += day(run)
        for stage in Checklist.Stage.allCases {
            let lines = checklist.lines.filter { $0.stage == stage }
            guard !lines.isEmpty else { continue }
            text += "\n\(labels["stage." + stage.rawValue])\n"
            for line in lines {
                let parts = [wording.certainty(line.certainty), labels["owner." + line.owner.rawValue], wording.notes(line)]
                let what = "\(wording.document(line.document)) (\(parts.filter { !$0.isEmpty }.joined(separator: "; ")))"
                text += paragraph(what, indent: 6, mark: "  [ ] ")
                if let quote = line.quote {
                    text += paragraph("\(labels["documents.quote"]): \(wording.quote(quote))", indent: 8)
                }
                let source = [clean(line.source), line.checkedOn.map { wording.day($0) } ?? ""].filter { !$0.isEmpty }
                if !source.isEmpty { text += paragraph(source.joined(separator: ", "), indent: 8) }
            }
        }
        for early in checklist.early {
            let stage = labels["stage." + early.stage.rawValue]
            let sentence = labels.fill("documents.early.line", ["stage": stage])
            text += paragraph("\(wording.document(early.document)): \(sentence)", indent: 4, mark: "  ! ")
        }
        return text + "\n" + paragraph(labels["documents.notice"], indent: 0)
    }

    private func painted(_ text: String, _ colour: Colour?) -> String { TextTable.painted(text, colour, isColoured) }

    /// A text in lines that begin at a column; the first begins with a mark of that width.
    func paragraph(_ text: String, indent: Int, mark: String = "") -> String {
        let spaces = String(repeating: " ", count: indent)
        let lines = DisplayWidth.wrap(text, to: columns - indent)
        return lines.enumerated().map { ($0 == 0 && !mark.isEmpty ? mark : spaces) + $1 + "\n" }.joined()
    }
}

extension Band {
    /// The colour of a suggestion.
    var colour: Colour? {
        switch self {
        case .invite: .green
        case .call: .yellow
        case .keep: nil
        case .little: .grey
        }
    }
}

extension Verdict.Outcome {
    /// The colour of a verdict.
    var colour: Colour? {
        switch self {
        case .met: .green
        case .partly: .yellow
        case .contradicted: .red
        case .notShown, .notAssessed: .grey
        }
    }
}
