import Model

/// Writes the spec of a vacancy; the page's words stand as comments beside what was read in them.
struct SpecWriter {
    private static let quoteLimit = 60
    private static let commentColumn = 44

    private let vacancy: Vacancy
    private var lines: [String] = []

    init(_ vacancy: Vacancy) { self.vacancy = vacancy }

    func text() -> String {
        var writer = self
        writer.facts()
        for importance in Requirement.Importance.allCases { writer.requirements(importance) }
        writer.documents()
        writer.application()
        writer.weights()
        return writer.lines.joined(separator: "\n") + "\n"
    }

    private mutating func facts() {
        lines.append("# A vacancy as a spec. A person can edit it; every command accepts it.")
        add("vacancy", vacancy.id)
        add("title", vacancy.title)
        add("language", vacancy.language)
        add("country", vacancy.country)
        add("employer", vacancy.employer)
        add("kind", vacancy.kind == .roleDescription ? "role" : "advert")
        if let onCall = vacancy.onCall, !vacancy.requirements.contains(where: { $0.need == .onCall }) {
            add("on-call", onCall ? "yes" : "no")
        }
        let terms = vacancy.terms
        add("place", terms.place?.fact, terms.place?.evidence)
        add("start", terms.start?.fact, terms.start?.evidence)
        add(
            "contract", terms.contracts.isEmpty ? nil : terms.contracts.map(\.fact.rawValue).joined(separator: " | "),
            terms.contracts.first?.evidence)
        for pay in terms.pay { add("pay", pay.fact.spec, pay.evidence) }
        add("hours", terms.hours.map { String($0.fact) }, terms.hours?.evidence)
        add("schedule", terms.schedule?.fact, terms.schedule?.evidence)
        add("lodging", terms.lodging.map { $0.fact ? "yes" : "no" }, terms.lodging?.evidence)
        add(
            "rate", terms.rateFactors.isEmpty ? nil : terms.rateFactors.map(\.fact.rawValue).joined(separator: ", "),
            terms.rateFactors.first?.evidence)
    }

    private mutating func requirements(_ importance: Requirement.Importance) {
        let asked = vacancy.requirements.filter { $0.importance == importance }
        guard !asked.isEmpty else { return }
        lines += ["", "[\(importance.rawValue)]"]
        for requirement in asked {
            let (key, value) = line(requirement.need)
            let depth = requirement.depth == .ordinary ? "" : ", " + requirement.depth.rawValue
            add(key, value + depth, requirement.evidence)
        }
    }

    private func line(_ need: Requirement.Need) -> (key: String, value: String) {
        switch need {
        case .skill(let ids): ("skill", ids.joined(separator: " | "))
        case .experience(let months, let object): ("experience", String(months) + (object.map { " " + $0 } ?? ""))
        case .language(let languages):
            (
                "language",
                languages.map { $0.code + ($0.level.map { " " + $0.rawValue } ?? "") }.joined(separator: " | ")
            )
        case .education(let level): ("education", level.rawValue)
        case .certificate(let ids): ("certificate", ids.joined(separator: " | "))
        case .line(let line): ("line", line.rawValue)
        case .onCall: ("on-call", "yes")
        case .drivingLicence: ("driving-licence", "yes")
        }
    }

    private mutating func documents() {
        guard !vacancy.documents.isEmpty else { return }
        lines += ["", "[documents]"]
        for when in RequestedDocument.When.allCases {
            let ids = vacancy.documents.filter { $0.when == when }.map(\.id)
            if !ids.isEmpty { add(when.rawValue, ids.joined(separator: ", ")) }
        }
    }

    private mutating func application() {
        let application = vacancy.application
        guard application != Application() else { return }
        lines += ["", "[apply]"]
        for address in application.addresses { add("address", address.fact) }
        add("subject", application.subject?.fact)
        if let pages = application.pages?.fact {
            add("pages", pages.fewest == pages.most ? "\(pages.most)" : "\(pages.fewest)-\(pages.most)")
        }
        if !application.parts.isEmpty { add("parts", application.parts.map(\.fact.rawValue).joined(separator: ", ")) }
    }

    private mutating func weights() {
        guard !vacancy.weights.isEmpty else { return }
        lines += ["", "[scoring]"]
        for (key, number) in vacancy.weights.sorted(by: { $0.key < $1.key }) {
            add(key, number == number.rounded() ? String(Int(number)) : String(number))
        }
    }

    private mutating func add(_ key: String, _ value: String?, _ evidence: Evidence? = nil) {
        guard let value = value.map(SpecWriter.clean), !value.isEmpty else { return }
        var line = key + " = " + SpecLines.written(value)
        if let evidence {
            let quote = SpecWriter.clean(evidence.quote)
            let short = quote.count > SpecWriter.quoteLimit ? quote.prefix(SpecWriter.quoteLimit) + "…" : quote[...]
            if short != value { line += padding(line) + "# " + short }
        }
        lines.append(line)
    }

    private func padding(_ line: String) -> String {
        String(repeating: " ", count: max(2, SpecWriter.commentColumn - line.count))
    }

    /// A text on one line, without the signs that steer a terminal or turn the direction of writing.
    private static func clean(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.value {
            case 0..<32, 127...159, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: " "
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
    }
}
