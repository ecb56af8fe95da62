import Model
import Templating

/// The values that several pages share.
extension Wording {
    /// What every page needs: its language, its labels, the facts of the run.
    func page(_ title: String, run: RunFacts) -> [String: Value] {
        [
            "lang": .text(labels.language), "label": value, "pageTitle": .text(title), "legend": legend,
            "run": [
                "asOf": .text(day(run.asOf)), "version": .text(clean(run.version)), "knowledge": .text(clean(run.knowledge)),
                "read": .number(Double(run.read)),
            ],
        ]
    }

    /// Every outcome with its sign.
    private var legend: Value { .list(Verdict.Outcome.allCases.map { .object(outcomeValues($0)) }) }

    /// The sign, the class and the name of an outcome.
    func outcomeValues(_ outcome: Verdict.Outcome) -> [String: Value] {
        ["class": .text(outcome.cssClass), "sign": .text(outcome.sign), "name": .text(self.outcome(outcome))]
    }

    /// A candidate's way to be named, and the file where that says more.
    func candidate(_ profile: Profile) -> [String: Value] {
        let file = clean(profile.source.file, limit: 120)
        let name = profile.shownName
        return ["name": .text(name), "file": file == name ? .null : .text(file)]
    }

    /// A quote and its place.
    func evidence(_ evidence: Evidence) -> Value {
        ["quote": .text(quote(evidence.quote)), "place": .text(place(evidence))]
    }

    /// "line 7".
    func place(_ evidence: Evidence) -> String { labels.fill("place", ["n": String(evidence.line)]) }

    /// Up to three pieces of evidence.
    func evidence(_ pieces: [Evidence]) -> Value { .list(pieces.prefix(3).map { evidence($0) }) }

    /// The suggestion and the points of a match, and its bar cut by verdicts.
    func score(_ match: Match, of vacancy: Vacancy) -> [String: Value] {
        var start = 0
        let segments = match.verdicts.flatMap { verdict -> [Value] in
            defer { start += verdict.maximum.hundredths }
            let requirement = vacancy.requirements.first { $0.id == verdict.requirement }
            let need = requirement.map { self.need($0) } ?? clean(verdict.requirement)
            let title = "\(need): \(outcome(verdict.outcome)), \(points(verdict.points)) / \(points(verdict.maximum))"
            let given = verdict.points.hundredths
            return [
                segment(start, given, verdict.outcome.cssClass, title),
                segment(start + given, verdict.maximum.hundredths - given, Verdict.Outcome.notShown.cssClass, title),
            ].compactMap(\.self)
        }
        let sum = labels.fill("check.points", ["points": points(match.score), "maximum": "100"])
        return [
            "band": .text(match.band.rawValue), "bandName": .text(band(match.band)), "points": .text(sum),
            "segments": .list(segments),
        ]
    }

    private func segment(_ start: Int, _ width: Int, _ kind: String, _ title: String) -> Value? {
        guard width > 0 else { return nil }
        return [
            "x": .text(Points(hundredths: start).description), "width": .text(Points(hundredths: width).description),
            "class": .text(kind), "title": .text(title),
        ]
    }

    /// One verdict with its words.
    func verdict(_ verdict: Verdict, of vacancy: Vacancy) -> Value {
        let requirement = vacancy.requirements.first { $0.id == verdict.requirement }
        return [
            "need": .text(requirement.map { need($0) } ?? clean(verdict.requirement)),
            "importance": .text(requirement.map { labels["importance." + $0.importance.rawValue] } ?? ""),
            "class": .text(verdict.outcome.cssClass), "sign": .text(verdict.outcome.sign),
            "outcome": .text(outcome(verdict.outcome)), "points": .text(points(verdict.points)),
            "maximum": .text(points(verdict.maximum)), "reason": .text(reason(verdict, of: requirement)),
            "evidence": evidence(verdict.evidence),
        ]
    }

    /// What is named and not shown, and what small changes would help.
    func advice(_ check: SelfCheck) -> [String: Value] {
        let unproven = check.unproven.compactMap { skill -> Value? in
            guard let evidence = skill.evidence.first else { return nil }
            return [
                "name": .text(clean(names.skill(skill.id))), "quote": .text(quote(evidence.quote, limit: 120)),
                "place": .text(place(evidence)),
            ]
        }
        let changes = advice(check.changes, of: check).map { advice -> Value in
            ["text": .text(advice.sentence), "place": .optional(advice.place.map { place($0) })]
        }
        return [
            "hasUnproven": .bool(!unproven.isEmpty), "unproven": .list(unproven), "hasChanges": .bool(!changes.isEmpty),
            "changes": .list(changes),
        ]
    }

    /// The papers of an onboarding, by stage; `prefix` keeps the boxes of several lists apart.
    func checklist(_ checklist: Checklist, prefix: String) -> [String: Value] {
        let stages = Checklist.Stage.allCases.compactMap { stage -> Value? in
            let lines = checklist.lines.enumerated().filter { $0.element.stage == stage }
            guard !lines.isEmpty else { return nil }
            return [
                "name": .text(labels["stage." + stage.rawValue]),
                "lines": .list(lines.map { line($0.element, box: "\(prefix)-\($0.offset)") }),
            ]
        }
        let early = checklist.early.map { early -> Value in
            let stage = labels["stage." + early.stage.rawValue]
            return [
                "document": .text(document(early.document)), "quote": .optional(early.quote.map { quote($0) }),
                "sentence": .text(labels.fill("documents.early.line", ["stage": stage])),
            ]
        }
        return ["stages": .list(stages), "hasEarly": .bool(!early.isEmpty), "early": .list(early)]
    }

    private func line(_ line: Checklist.Line, box: String) -> Value {
        let source = [clean(line.source), line.checkedOn.map { day($0) } ?? ""].filter { !$0.isEmpty }
        return [
            "box": .text(box), "document": .text(document(line.document)), "certainty": .text(certainty(line.certainty)),
            "owner": .text(labels["owner." + line.owner.rawValue]), "notes": .text(notes(line)),
            "facts": .text(facts(line)), "quote": .optional(line.quote.map { quote($0) }),
            "source": .text(source.joined(separator: ", ")),
        ]
    }
}
