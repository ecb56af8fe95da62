import Documents
import Knowledge
import Model

/// Reads what a vacancy's page offers besides the work: start, town, contract, pay, lodging, hours, and what moves the rate.
struct TermsReader {
    private let reading: Reading
    private let sections: VacancySections
    private let labels: LabelledValues

    init(_ reading: Reading, _ sections: VacancySections) {
        self.reading = reading
        self.sections = sections
        labels = LabelledValues(reading, sections)
    }

    /// The terms of an advert.
    func read() -> Terms {
        let schedule = ScheduleReader(reading, labelled: labels.all(.schedule), lines: termLines.map(\.tokens))
        return Terms(
            start: start(), place: place(), contracts: contracts(), pay: pay(), lodging: lodging(), hours: schedule.hours(),
            schedule: schedule.times(), rateFactors: rateFactors())
    }

    /// The figures of a description of a trade: it offers no post, and so nothing else.
    func readRole() -> Terms { Terms(pay: pay()) }

    /// Lines that speak of the terms: the page's head and its conditions, not what is asked for or what the firm is.
    private var termLines: [Reading.Line] {
        reading.lines.enumerated().filter { index, _ in
            switch sections.sections[index] {
            case nil, .offer, .apply, .contact, .duties, .portrait: true
            default: false
            }
        }.map(\.element)
    }

    private var ownLines: [Reading.Line] {
        reading.lines.enumerated().filter { sections.sections[$0.offset] != .similar }.map(\.element)
    }

    private func stated(_ tokens: Range<Int>, rule: String) -> Stated<String>? { Stated(words: tokens, rule, reading) }

    // MARK: start and place

    /// Behind a label, where it is a date or a word for "soon"; else such a word among the conditions.
    private func start() -> Stated<String>? {
        for value in labels.all(.start) where isTime(value) {
            let end = value.first { reading.text.tokens[$0].isSign(UInt8(ascii: ",")) } ?? value.upperBound
            return stated(value.lowerBound..<max(end, value.lowerBound + 1), rule: "grammar/start")
        }
        for line in termLines {
            if let soon = reading.hits(.start, in: line.tokens).first(where: { !$0.decoy }) {
                return stated(soon.tokens, rule: reading.knowledge.rule(soon.phrase))
            }
            // "Start work on 1 February 2027", "à pourvoir en mars".
            for label in reading.hits(.vacancyLabel, in: line.tokens)
            where !label.decoy && VacancyLabel.allCases[label.value] == .start {
                let limit = min(line.tokens.upperBound, label.tokens.upperBound + 6)
                let near = label.tokens.upperBound..<max(limit, label.tokens.upperBound)
                guard let date = date(in: near) else { continue }
                return stated(date, rule: "grammar/start")
            }
        }
        return nil
    }

    private func isTime(_ value: Range<Int>) -> Bool { date(in: value) != nil || !reading.hits(.start, in: value).isEmpty }

    /// From the first to the last token of a date: a month with what stands beside it, or a year in digits.
    private func date(in range: Range<Int>) -> Range<Int>? {
        let tokens = reading.text.tokens
        func isPart(_ index: Int) -> Bool {
            tokens[index].kind == .number || reading.hit(.months, at: index) != nil || reading.hit(.seasons, at: index) != nil
                || reading.dateWord(.year, at: index) != nil || reading.dateWord(.quarter, at: index) != nil
                || tokens[index].kind == .sign
                    && [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-")].contains(tokens[index].sign)
        }
        let says = range.contains {
            reading.hit(.months, at: $0) != nil || reading.hit(.seasons, at: $0) != nil
                || tokens[$0].kind == .number && (2000...2100).contains(tokens[$0].value)
        }
        guard says, let first = range.first(where: { tokens[$0].kind != .sign && isPart($0) }) else { return nil }
        var end = first
        while end < range.upperBound, isPart(end) { end += 1 }
        while end > first, tokens[end - 1].kind == .sign { end -= 1 }
        return first..<end
    }

    /// The first town behind a label of places, else of the title, else of the head.
    private func place() -> Stated<String>? {
        for value in labels.all(.place) {
            if let town = town(in: value) { return town }
        }
        let head = Array(ownLines.prefix(8))
        for line in head where isHeading(line) {
            if let town = town(in: line.tokens) { return town }
        }
        for line in head + termLines.filter({ line in !head.contains { $0.tokens == line.tokens } }) {
            if let town = town(in: line.tokens) { return town }
        }
        return nil
    }

    private func isHeading(_ line: Reading.Line) -> Bool {
        if case .heading(1) = reading.block(line).kind { true } else { false }
    }

    private func town(in range: Range<Int>) -> Stated<String>? {
        reading.hits(.town, in: range).first { !$0.decoy && !$0.ambiguous }
            .flatMap { stated($0.tokens, rule: reading.knowledge.rule($0.phrase)) }
    }

    // MARK: contract, pay, lodging

    private func contracts() -> [Stated<Contract>] {
        var found: [Stated<Contract>] = []
        let values = labels.all(.contract) + termLines.map(\.tokens)
        for range in values {
            for hit in reading.hits(.contract, in: range) where !hit.decoy {
                let kind = Contract.allCases[hit.value]
                guard !found.contains(where: { $0.fact == kind }), StanceReader(reading).stance(of: hit.tokens) == nil else {
                    continue
                }
                found.append(Stated(kind, reading.evidence(hit.tokens, hit.phrase)))
            }
        }
        // "Umowa o pracę na czas określony": what says more makes the rest superfluous.
        let saysMore = found.contains { $0.fact == .permanent || $0.fact == .fixedTerm }
        return found.filter { !(saysMore && $0.fact == .employment) }
    }

    private func pay() -> [Stated<Pay>] {
        let reader = PayReader(reading)
        var found: [Stated<Pay>] = []
        var seen: Set<Int> = []
        let labelled = labels.all(.pay).compactMap { reading.line(of: $0.lowerBound) }.filter { seen.insert($0).inserted }
        for line in labelled.map({ reading.lines[$0] }) + termLines where found.count < 12 {
            for pay in reader.read(line.tokens) where !found.contains(where: { $0.fact == pay.fact }) { found.append(pay) }
        }
        // The payments may stand in a sentence of their own.
        if !found.contains(where: { !$0.fact.payments.isEmpty }), let first = found.first {
            let payments = ownLines.lazy.map { reader.payments(in: $0.tokens) }.first { !$0.isEmpty } ?? []
            let pay = first.fact
            found[0] = Stated(
                Pay(
                    lowest: pay.lowest, highest: pay.highest, currency: pay.currency, basis: pay.basis, unit: pay.unit,
                    payments: payments), first.evidence)
        }
        return found
    }

    private func lodging() -> Stated<Bool>? {
        var denied: Stated<Bool>?
        for line in ownLines {
            for hit in reading.hits(.lodging, in: line.tokens) where !hit.decoy {
                let isDenied = StanceReader(reading).stance(of: hit.tokens)?.reason == .lacks
                if LodgingWord.allCases[hit.value] == .offered, !isDenied {
                    return Stated(true, reading.evidence(hit.tokens, hit.phrase))
                }
                denied = denied ?? Stated(false, reading.evidence(hit.tokens, hit.phrase))
            }
        }
        return denied
    }

    // MARK: what moves the rate

    /// The factors that stand in a sentence with words for "this moves the rate".
    private func rateFactors() -> [Stated<RateFactor>] {
        var found: [Stated<RateFactor>] = []
        for line in ownLines {
            for cue in reading.hits(.rate, in: line.tokens) where !cue.decoy && RateWord.allCases[cue.value] == .moves {
                let sentence = Clauses.sentence(of: cue.tokens.lowerBound, in: line.tokens, reading)
                for hit in reading.hits(.rate, in: sentence) where !hit.decoy {
                    guard let factor = RateFactor(rawValue: RateWord.allCases[hit.value].rawValue),
                        !found.contains(where: { $0.fact == factor })
                    else { continue }
                    found.append(Stated(factor, reading.evidence(hit.tokens, hit.phrase)))
                }
            }
        }
        return RateFactor.allCases.flatMap { factor in found.filter { $0.fact == factor } }
    }
}
