import Model

extension JSONWriter {
    /// The terms of a vacancy, how to apply, and the weights of its own.
    mutating func termFields(_ vacancy: Vacancy) {
        let terms = vacancy.terms
        object("terms") { writer in
            writer.stated("start", terms.start) { $0.field("text", $1) }
            writer.stated("place", terms.place) { $0.field("text", $1) }
            writer.stated("contracts", terms.contracts) { $0.field("kind", $1.rawValue) }
            writer.stated("pay", terms.pay) { writer, pay in
                writer.field("lowest", number: pay.lowest.hundredthsAsNumber)
                if let highest = pay.highest {
                    writer.field("highest", number: highest.hundredthsAsNumber)
                } else {
                    writer.field("highest", Int?.none)
                }
                writer.field("currency", pay.currency)
                writer.field("basis", pay.basis?.rawValue)
                writer.field("unit", pay.unit?.rawValue)
                writer.list("payments", pay.payments) { $0.value($1) }
            }
            writer.stated("lodging", terms.lodging) { $0.field("offered", $1) }
            writer.stated("hours", terms.hours) { $0.field("perWeek", $1) }
            writer.stated("schedule", terms.schedule) { $0.field("text", $1) }
        }
        object("application") { writer in
            writer.stated("addresses", vacancy.application.addresses) { $0.field("text", $1) }
            writer.stated("subject", vacancy.application.subject) { $0.field("text", $1) }
            writer.stated("pages", vacancy.application.pages) { writer, pages in
                writer.field("fewest", pages.fewest)
                writer.field("most", pages.most)
            }
            writer.stated("parts", vacancy.application.parts) { $0.field("kind", $1.rawValue) }
        }
        list("weights", vacancy.weights.sorted { $0.key < $1.key }) { writer, weight in
            writer.object { writer in
                writer.field("key", weight.key)
                writer.field("value", number: String(weight.value))
            }
        }
    }

    /// What follows from a vacancy for its readers.
    mutating func briefFields(_ brief: VacancyBrief) {
        list("portrait", brief.portrait) { writer, line in
            writer.object { writer in
                writer.field("kind", line.kind.rawValue)
                writer.list("requirements", line.requirements.map(\.id))
            }
        }
        list("toClarify", brief.questions) { writer, question in
            writer.object { writer in
                writer.field("topic", question.topic.rawValue)
                writer.field("stated", question.isStated)
            }
        }
        stated("rateFactors", brief.rateFactors) { $0.field("factor", $1.rawValue) }
    }

    /// The place on the ladder of support lines, or null.
    mutating func ladder(_ place: LadderPlace?, _ wording: Wording) {
        guard let place else { return field("ladder", String?.none) }
        object("ladder") { writer in
            writer.field("fits", place.fits?.rawValue)
            writer.field("next", place.next?.rawValue)
            writer.list("missing", place.missing) { writer, need in
                writer.object { writer in
                    writer.field("requirement", need.requirement.id)
                    writer.field("reason", need.reason)
                    writer.field("text", wording.missing(need))
                }
            }
        }
    }

    private mutating func stated<Fact>(
        _ name: StaticString, _ facts: [Stated<Fact>], _ body: (inout JSONWriter, Fact) -> Void
    ) {
        list(name, facts) { writer, stated in
            writer.object { writer in
                body(&writer, stated.fact)
                writer.field("evidence", stated.evidence)
            }
        }
    }

    /// A fact that is stated once or not at all: a list of one or none, so that every fact reads alike.
    private mutating func stated<Fact>(
        _ name: StaticString, _ fact: Stated<Fact>?, _ body: (inout JSONWriter, Fact) -> Void
    ) {
        stated(name, fact.map { [$0] } ?? [], body)
    }
}

extension Int {
    /// Hundredths of a currency as a JSON number: "15.50", "28000".
    fileprivate var hundredthsAsNumber: String {
        let rest = self % 100
        return String(self / 100) + (rest == 0 ? "" : "." + (rest < 10 ? "0" : "") + String(rest))
    }
}
