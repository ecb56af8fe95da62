import Model

extension JSONWriter {
    /// The facts of the run that every output names.
    mutating func run(_ run: RunFacts) {
        field("asOf", run.asOf.description)
        field("version", run.version)
        field("knowledge", run.knowledge)
    }

    /// One piece of evidence.
    mutating func value(_ evidence: Evidence) {
        object { writer in
            writer.field("line", evidence.line)
            writer.span("span", evidence.span)
            writer.field("quote", evidence.quote)
            writer.field("rule", evidence.rule)
        }
    }

    /// A named piece of evidence, or null.
    mutating func field(_ name: StaticString, _ evidence: Evidence?) {
        if let evidence {
            list(name, CollectionOfOne(evidence)) { $0.value($1) }
        } else {
            list(name, EmptyCollection<Evidence>()) { $0.value($1) }
        }
    }

    /// A named list of all evidence of a finding; empty when there is no finding.
    mutating func evidence<Fact>(_ name: StaticString, _ finding: Finding<Fact>?) {
        list(name, finding.map { [$0.evidence] + $0.further } ?? []) { $0.value($1) }
    }

    /// A named span: the offsets of the first byte and of the one behind the last.
    mutating func span(_ name: StaticString, _ span: Span) {
        list(name, CollectionOfOne(span)) { writer, span in
            writer.value(span.lower)
            writer.value(span.upper)
        }
    }

    /// A named range of months, or null.
    mutating func field(_ name: StaticString, _ months: MonthRange?) {
        guard let months else { return field(name, nil as Int?) }
        object(name) { writer in
            writer.field("lowest", months.lowest)
            writer.field("highest", months.highest)
            writer.field("value", months.value)
        }
    }

    /// Named points, with two decimals.
    mutating func field(_ name: StaticString, _ points: Points) { field(name, number: points.description) }

    /// A named list of warnings.
    mutating func warnings(_ warnings: [Warning]) {
        list("warnings", warnings) { writer, warning in
            writer.object { writer in
                writer.field("kind", warning.kind.rawValue)
                writer.list("numbers", warning.numbers) { $0.value($1) }
                writer.field("evidence", warning.evidence)
            }
        }
    }
}
