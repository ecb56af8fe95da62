import Model

/// The whole files that programs read, as JSON text with one candidate, verdict or line of a checklist a line.
public enum JSONFile {
    /// A shortlist: shortlist.json.
    public static func shortlist(_ shortlist: Shortlist) -> String {
        var writer = JSONWriter(capacity: 4_096 + shortlist.candidates.count * 6_144)
        writer.object { writer in
            writer.field("schema", "shortlist.shortlist/1")
            writer.run(shortlist.run)
            writer.field("read", shortlist.run.read)
            writer.breakLine()
            writer.object("vacancy") { $0.vacancyFields(shortlist.vacancy) }
            writer.breakLine()
            writer.list("candidates", shortlist.candidates) { writer, candidate in
                writer.breakLine()
                writer.object { $0.candidateFields(candidate) }
            }
            writer.breakLine()
            writer.unread(shortlist.unread)
        }
        return writer.text
    }

    /// A candidate's own check.
    public static func check(_ check: SelfCheck, wording: Wording) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("schema", "shortlist.check/1")
            writer.run(check.run)
            writer.field("vacancy", check.vacancy.id)
            writer.field("vacancyTitle", check.vacancy.title)
            writer.field("language", wording.labels.language)
            writer.source(check.profile.source, name: "cv")
            writer.matchFields(check.match)
            writer.list("unproven", check.unproven) { writer, skill in
                writer.object { writer in
                    writer.field("id", skill.id)
                    writer.field("name", wording.names.skill(skill.id))
                    writer.list("evidence", skill.evidence) { $0.value($1) }
                }
            }
            writer.list("changes", check.changes) { writer, change in
                writer.object { writer in
                    writer.field("kind", change.kind.rawValue)
                    writer.field("requirement", change.requirement?.id)
                    writer.field("text", wording.change(change, of: check))
                    writer.field("evidence", change.place)
                }
            }
            writer.list("mayLiftRate", check.rate) { writer, shown in
                writer.object { writer in
                    writer.field("factor", shown.factor.rawValue)
                    writer.field("text", wording.rate(shown.factor))
                    writer.list("evidence", shown.evidence) { $0.value($1) }
                }
            }
            writer.ladder(check.ladder, wording)
            writer.warnings(check.profile.warnings)
            writer.list("notices", ["check.truth", "check.decides", "check.local"].map { wording.labels[$0] })
        }
        return writer.text
    }

    /// The papers of an onboarding.
    public static func checklist(_ checklist: Checklist, run: RunFacts, wording: Wording) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("schema", "shortlist.checklist/1")
            writer.run(run)
            writer.field("vacancy", checklist.vacancy)
            writer.list("documents", checklist.lines) { writer, line in
                writer.breakLine()
                writer.object { $0.line(line, wording) }
            }
            writer.list("early", checklist.early) { writer, early in
                writer.object { writer in
                    writer.field("id", early.document)
                    writer.field("name", wording.document(early.document))
                    writer.field("stage", early.stage.rawValue)
                    writer.field("quote", early.quote)
                }
            }
        }
        return writer.text
    }
}

extension JSONWriter {
    /// The text of a whole file.
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) + "\n" }

    /// A candidate of a shortlist: the match, and what a table shows of the CV.
    fileprivate mutating func candidateFields(_ candidate: RankedCandidate) {
        matchFields(candidate)
        let profile = candidate.profile
        let shown = profile.qualifications
        field("name", profile.identity.name?.fact)
        field("language", profile.source.language)
        field("supportLevel", shown.supportLine?.fact.rawValue)
        field("totalMonths", shown.total.value)
        field("itSupportMonths", shown.itSupport.value)
        list("languages", shown.languages) { writer, language in
            writer.object { writer in
                writer.field("code", language.fact.code)
                writer.field("level", language.fact.level?.rawValue)
            }
        }
        field("onCall", shown.onCall?.fact)
        field("education", shown.education?.fact.rawValue)
        list("certifications", shown.certifications.map(\.fact.id))
        list("skillsShownInJobs", shown.skills.filter { $0.stance == .has && $0.proof == .evidenced }.map(\.id))
        warnings(profile.warnings)
    }

    fileprivate mutating func unread(_ inputs: [UnreadInput]) {
        list("unread", inputs) { writer, input in
            writer.breakLine()
            writer.object { writer in
                writer.field("path", input.path)
                writer.field("cause", input.cause.rawValue)
                writer.field("number", input.number)
                writer.field("detail", input.detail)
            }
        }
    }

    fileprivate mutating func source(_ source: Source, name: StaticString) { object(name) { $0.source(source) } }

    fileprivate mutating func line(_ line: Checklist.Line, _ wording: Wording) {
        field("id", line.document)
        field("name", wording.document(line.document))
        field("stage", line.stage.rawValue)
        field("owner", line.owner.rawValue)
        field("certainty", line.certainty.name)
        list("dependsOn", line.certainty.facts)
        list("notes", line.notes)
        list("facts", line.facts)
        field("rule", line.rule)
        field("quote", line.quote)
        field("source", line.source)
        field("checkedOn", line.checkedOn?.description)
    }
}

extension Checklist.Certainty {
    /// The case's name, as labels and JSON spell it.
    var name: String {
        switch self {
        case .needed: "needed"
        case .ifAvailable: "ifAvailable"
        case .perProject: "perProject"
        case .conditional: "conditional"
        }
    }

    /// The facts it depends on.
    var facts: [String] {
        if case .conditional(let facts) = self { facts } else { [] }
    }
}
