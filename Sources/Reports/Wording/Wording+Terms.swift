import Knowledge
import Model

extension Wording {
    /// The terms of a vacancy that it states, each with its label, in order.
    public func terms(_ terms: Terms) -> [(label: String, texts: [String])] {
        let contracts = terms.contracts.map { labels["contract." + $0.fact.rawValue] }
        let rows: [(String, [String])] = [
            ("term.place", stated(terms.place)), ("term.start", stated(terms.start)), ("term.contract", contracts),
            ("term.pay", terms.pay.map { pay($0.fact) }),
            ("term.hours", terms.hours.map { [labels.fill("term.hours.week", ["n": String($0.fact)])] } ?? []),
            ("term.schedule", stated(terms.schedule)),
            ("term.lodging", terms.lodging.map { [labels[$0.fact ? "lodging.offered" : "lodging.none"]] } ?? []),
        ]
        return rows.filter { !$0.1.isEmpty }.map { (labels[$0.0], $0.1) }
    }

    private func stated(_ fact: Stated<String>?) -> [String] { fact.map { [clean($0.fact, limit: 200)] } ?? [] }

    /// "28000–30000 EUR gross a year, 12 or 13 payments"; what the page does not say is said to be open.
    public func pay(_ pay: Pay) -> String {
        let amount = decimal(pay.lowest) + (pay.highest.map { "–" + decimal($0) } ?? "") + " " + clean(pay.currency)
        let words = [
            amount, labels["pay." + (pay.basis?.rawValue ?? "unsaid")], pay.unit.map { labels["pay." + $0.rawValue] } ?? "",
        ]
        let payments = pay.payments.isEmpty ? "" : labels.fill("pay.payments", ["n": anyOf(pay.payments.map(String.init))])
        return [words.filter { !$0.isEmpty }.joined(separator: " "), payments].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func decimal(_ hundredths: Int) -> String {
        Pay.decimal(hundredths).replacing(".", with: labels["number.decimal"])
    }

    /// How to apply, each with its label.
    public func application(_ application: Application) -> [(label: String, texts: [String])] {
        let pages = application.pages?.fact
        let rows: [(String, [String])] = [
            ("apply.address", application.addresses.map { clean($0.fact, limit: 200) }),
            ("apply.subject", stated(application.subject)),
            ("apply.pages", pages.map { [$0.fewest == $0.most ? "\($0.most)" : "\($0.fewest)–\($0.most)"] } ?? []),
            ("apply.parts", application.parts.map { labels["part." + $0.fact.rawValue] }),
        ]
        return rows.filter { !$0.1.isEmpty }.map { (labels[$0.0], $0.1) }
    }

    /// One line of a portrait: "Work: 24 months in IT support; Support line L2".
    public func portrait(_ line: VacancyBrief.PortraitLine) -> String {
        let needs = line.requirements.map { need($0) }
        return labels["portrait." + line.kind.rawValue] + ": " + needs.joined(separator: "; ")
    }

    /// "stated: Lyon", or "ask".
    public func question(_ question: VacancyBrief.Question, of vacancy: Vacancy) -> String {
        let name = labels["clarify." + question.topic.rawValue]
        guard question.isStated else { return "\(name) — \(labels["clarify.ask"])" }
        return "\(name) — " + labels.fill("clarify.stated", ["text": answers(question.topic, vacancy).joined(separator: "; ")])
    }

    private func answers(_ topic: VacancyBrief.Question.Topic, _ vacancy: Vacancy) -> [String] {
        let terms = vacancy.terms
        switch topic {
        case .project: return stated(terms.place)
        case .schedule:
            return stated(terms.schedule) + (terms.hours.map { [labels.fill("term.hours.week", ["n": String($0.fact)])] } ?? [])
        case .documents: return vacancy.documents.map { document($0.id) }
        case .start: return stated(terms.start)
        case .lodging: return terms.lodging.map { [labels[$0.fact ? "lodging.offered" : "lodging.none"]] } ?? []
        case .language:
            return vacancy.requirements.compactMap { requirement in
                if case .language = requirement.need { need(requirement) } else { nil }
            }
        }
    }

    /// What moves a rate.
    public func rate(_ factor: RateFactor) -> String { labels["rate." + factor.rawValue] }

    /// Where somebody stands on the ladder of lines, a sentence each.
    public func ladder(_ place: LadderPlace) -> [String] {
        var sentences = [place.fits.map { labels.fill("ladder.fits", ["line": $0.rawValue]) } ?? labels["ladder.none"]]
        guard let next = place.next else { return sentences + [labels["ladder.top"]] }
        sentences.append(labels.fill(place.missing.isEmpty ? "ladder.ready" : "ladder.next", ["line": next.rawValue]))
        return sentences
    }

    /// "VPN or DNS: reason".
    public func missing(_ need: LadderStep.Need) -> String {
        self.need(need.requirement) + " — " + (labels.known("ladder.why." + need.reason) ?? clean(need.reason))
    }
}
