import Model

/// Reads the lines of a vacancy's spec one by one, and collects the mistakes.
struct SpecReader {
    private static let requirementKeys = [
        "skill", "certificate", "experience", "language", "education", "line", "on-call", "driving-licence",
    ]

    let name: String
    let knowledge: Knowledge
    private(set) var vacancy: Vacancy
    private(set) var faults: [DataFault] = []

    init(name: String, knowledge: Knowledge) {
        self.name = name
        self.knowledge = knowledge
        vacancy = Vacancy(file: name, id: name.split(separator: ".").first.map(String.init) ?? name)
    }

    mutating func read(_ line: SpecLines.Line) {
        if let importance = Requirement.Importance(rawValue: line.section) { return requirement(line, importance) }
        switch line.section {
        case "": fact(line)
        case "documents": documents(line)
        case "apply": application(line)
        case "scoring": weight(line)
        default: fault(line, "no such section: [\(line.section)]", "use must, should, nice, weak, documents, apply, scoring")
        }
    }

    private mutating func fault(_ line: SpecLines.Line, _ what: String, _ todo: String) {
        faults.append(DataFault(file: name, line: line.number, what: what, todo: todo))
    }

    private func nearest(_ word: String, _ known: [String]) -> String {
        Nearest.to(word, among: known).map { "did you mean \($0)?" } ?? "use one of \(known.prefix(12).joined(separator: ", "))"
    }

    /// The parts of a value between signs, without the spaces around them.
    private func parts(_ value: String, _ sign: Character) -> [String] { value.split(separator: sign).map(trimmed) }

    private func trimmed(_ text: some StringProtocol) -> String {
        text.split(separator: " ").joined(separator: " ")
    }

    // MARK: facts

    private mutating func fact(_ line: SpecLines.Line) {
        switch line.key {
        case "vacancy": vacancy.id = line.value
        case "title": vacancy.title = line.value
        case "language": vacancy.language = line.value
        case "country": vacancy.country = line.value
        case "employer": vacancy.employer = line.value
        case "kind":
            guard let kind = one(of: ["advert", "role"], line) else { return }
            vacancy.kind = kind == "role" ? .roleDescription : .advert
        case "on-call": if let answer = answer(line) { vacancy.onCall = answer }
        case "place": vacancy.terms.place = Stated(line.value)
        case "start": vacancy.terms.start = Stated(line.value)
        case "schedule": vacancy.terms.schedule = Stated(line.value)
        case "lodging": if let answer = answer(line) { vacancy.terms.lodging = Stated(answer) }
        case "contract": vacancy.terms.contracts += several(Contract.self, parts(line.value, "|"), line).map { Stated($0) }
        case "rate": vacancy.terms.rateFactors += several(RateFactor.self, parts(line.value, ","), line).map { Stated($0) }
        case "hours":
            guard let hours = Int(line.value), (1...168).contains(hours) else {
                return fault(line, "no hours of a week", "write: hours = 35")
            }
            vacancy.terms.hours = Stated(hours)
        case "pay":
            guard let pay = Pay(spec: line.value) else {
                return fault(line, "no pay", "write: pay = 28000-30000 EUR gross year, 13 payments")
            }
            vacancy.terms.pay.append(Stated(pay))
        default:
            let known = [
                "vacancy", "title", "language", "country", "employer", "kind", "on-call", "place", "start", "schedule", "lodging",
                "contract", "rate", "hours", "pay",
            ]
            fault(line, "no such fact: \(line.key)", nearest(line.key, known))
        }
    }

    private mutating func answer(_ line: SpecLines.Line) -> Bool? { one(of: ["yes", "no"], line).map { $0 == "yes" } }

    private mutating func one(of known: [String], _ line: SpecLines.Line) -> String? {
        if known.contains(line.value) { return line.value }
        fault(line, "\(line.key) cannot be \(line.value)", "use \(known.joined(separator: " or "))")
        return nil
    }

    private mutating func several<Word: RawRepresentable & CaseIterable>(
        _ type: Word.Type, _ words: [String], _ line: SpecLines.Line
    ) -> [Word] where Word.RawValue == String {
        words.compactMap { word in
            if let known = Word(rawValue: word) { return known }
            fault(line, "no such \(line.key): \(word)", nearest(word, Word.allCases.map(\.rawValue)))
            return nil
        }
    }

    // MARK: requirements

    private mutating func requirement(_ line: SpecLines.Line, _ importance: Requirement.Importance) {
        var depth = Requirement.Depth.ordinary
        var value = line.value
        if let comma = value.lastIndex(of: ","),
            let named = Requirement.Depth(rawValue: trimmed(value[value.index(after: comma)...]))
        {
            depth = named
            value = trimmed(value[..<comma])
        }
        guard let need = need(value, line) else { return }
        vacancy.requirements.append(Requirement(need, importance, depth: depth))
        if case .line(let support) = need { vacancy.line = support }
        if case .onCall = need { vacancy.onCall = true }
    }

    private mutating func need(_ value: String, _ line: SpecLines.Line) -> Requirement.Need? {
        switch line.key {
        case "skill": return ids(value, "skill", knowledge.skillIndex, line).map { .skill($0) }
        case "certificate": return ids(value, "certificate", knowledge.certificateIndex, line).map { .certificate($0) }
        case "experience": return experience(value, line)
        case "language":
            let languages = parts(value, "|").map(language)
            guard !languages.isEmpty, !languages.contains(nil) else {
                fault(line, "no such language or level: \(value)", "write: language = fr B2 | en")
                return nil
            }
            return .language(languages.compactMap(\.self))
        case "education":
            if let level = EducationLevel(rawValue: value) { return .education(level) }
            fault(line, "no such level of education: \(value)", nearest(value, EducationLevel.allCases.map(\.rawValue)))
        case "line":
            if let support = SupportLine(rawValue: value) { return .line(support) }
            fault(line, "no such line: \(value)", "use L1, L2, L3")
        case "on-call": return .onCall
        case "driving-licence": return .drivingLicence
        default: fault(line, "no such requirement: \(line.key)", nearest(line.key, SpecReader.requirementKeys))
        }
        return nil
    }

    private mutating func ids(_ value: String, _ what: String, _ known: [String: Int], _ line: SpecLines.Line) -> [String]? {
        let ids = parts(value, "|")
        for id in ids where known[id] == nil {
            fault(line, "no such \(what): \(id)", nearest(id, Array(known.keys)))
            return nil
        }
        return ids.isEmpty ? nil : ids
    }

    private mutating func experience(_ value: String, _ line: SpecLines.Line) -> Requirement.Need? {
        let words = value.split(separator: " ", maxSplits: 1).map(String.init)
        guard let months = words.first.flatMap({ Int($0) }), (1...600).contains(months) else {
            fault(line, "no months", "write: experience = 24 it-support")
            return nil
        }
        guard words.count > 1 else { return .experience(months: months, object: nil) }
        let objects = parts(words[1], "|")
        for object in objects
        where object != "it-support" && SupportLine(rawValue: object) == nil && knowledge.skillIndex[object] == nil {
            let known = ["it-support"] + SupportLine.allCases.map(\.rawValue) + knowledge.skillIndex.keys
            fault(line, "no such object of experience: \(object)", nearest(object, known))
            return nil
        }
        return .experience(months: months, object: objects.joined(separator: "|"))
    }

    /// "fr", or "fr B2".
    private func language(_ text: String) -> LanguageSkill? {
        let words = text.split(separator: " ").map(String.init)
        guard let code = words.first, code.utf8.count == 2, code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
            return nil
        }
        guard words.count > 1 else { return LanguageSkill(code: code, level: nil) }
        return LanguageLevel(rawValue: words[1]).map { LanguageSkill(code: code, level: $0) }
    }

    // MARK: papers, application, weights

    private mutating func documents(_ line: SpecLines.Line) {
        guard let when = RequestedDocument.When(rawValue: line.key) else {
            return fault(line, "no such time: \(line.key)", "use always, ifAvailable, perProject")
        }
        let known = knowledge.papers.map(\.id) + knowledge.documents
        for id in parts(line.value, ",") {
            guard known.contains(id) else {
                fault(line, "no such paper: \(id)", nearest(id, known))
                continue
            }
            vacancy.documents.append(RequestedDocument(id: id, when: when))
        }
    }

    private mutating func application(_ line: SpecLines.Line) {
        switch line.key {
        case "address": vacancy.application.addresses.append(Stated(line.value))
        case "subject": vacancy.application.subject = Stated(line.value)
        case "pages":
            let numbers = parts(line.value, "-").compactMap { Int($0) }
            guard let first = numbers.first, let last = numbers.last, numbers.count <= 2, first > 0, last < 100 else {
                return fault(line, "no pages", "write: pages = 1-2")
            }
            vacancy.application.pages = Stated(Application.Pages(fewest: first, most: last))
        case "parts":
            vacancy.application.parts += several(Application.Part.self, parts(line.value, ","), line).map { Stated($0) }
        default:
            fault(
                line, "no such part of an application: \(line.key)", nearest(line.key, ["address", "subject", "pages", "parts"]))
        }
    }

    private mutating func weight(_ line: SpecLines.Line) {
        guard Scoring.keys.contains(line.key) else {
            return fault(line, "no such weight: \(line.key)", nearest(line.key, Scoring.keys))
        }
        guard let number = Double(line.value), number >= 0, number <= 100 else {
            return fault(line, "not a number from 0 to 100", "write: \(line.key) = 0.5  # why")
        }
        vacancy.weights[line.key] = number
    }
}
