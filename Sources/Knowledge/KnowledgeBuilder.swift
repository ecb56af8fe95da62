import Model

/// Reads the files of Data into `Knowledge`, and collects every mistake.
struct KnowledgeBuilder {
    private(set) var knowledge: Knowledge
    private(set) var faults: [DataFault] = []
    private var humanLanguageIndex: [String: Int] = [:]
    private var documentIndex: [String: Int] = [:]

    init(self knowledge: Knowledge) { self.knowledge = knowledge }

    mutating func read(_ files: [String: String]) {
        let names = files.keys.sorted()
        for name in names where name.hasPrefix("languages/") && name.hasSuffix("/lexicon.txt") {
            knowledge.languageCodes.append(String(name.split(separator: "/")[1]))
        }
        for name in names {
            guard let content = files[name] else { continue }
            let parts = name.split(separator: "/").map(String.init)
            switch (parts.first, parts.count) {
            case ("skills", 2): readSkills(name, content)
            case ("certifications.txt", 1): readCertificates(name, content)
            case ("places.txt", 1): readPlaces(name, content)
            case ("documents", 2): knowledge.papers += PaperRule.read(open(name, content), faults: &faults)
            case ("wording.txt", 1): readWording(name, content)
            case ("scoring.txt", 1): knowledge.scoring = Scoring(open(name, content), faults: &faults)
            default: break
            }
        }
        for name in names {
            guard let content = files[name] else { continue }
            let parts = name.split(separator: "/").map(String.init)
            guard parts.count == 3, parts[0] == "languages", let language = knowledge.languageCodes.firstIndex(of: parts[1])
            else { continue }
            switch parts[2] {
            case "lexicon.txt": readLexicon(name, content, language: Int8(language))
            case "skills.txt": readSkillNames(name, content, language: Int8(language), code: parts[1])
            default: break
            }
        }
        readRates(files)
        checkRelations()
        relateSkills()
        knowledge.caseEndings.sort { ($0.ending.utf8.count, $0.ending) > ($1.ending.utf8.count, $1.ending) }
        knowledge.table.seal()
    }

    private mutating func fault(_ file: String, _ line: Int, _ what: String, _ todo: String) {
        faults.append(DataFault(file: file, line: line, what: what, todo: todo))
    }

    // MARK: files

    private mutating func readSkills(_ name: String, _ content: String) {
        let file = open(name, content)
        for line in file.lines {
            if line.section == "neighbours" {
                readNeighbour(line, name)
                continue
            }
            guard let kind = Skill.Kind(rawValue: line.section) else {
                fault(
                    name, line.number, "no such kind of skill: [\(line.section)]",
                    "use \(list(Skill.Kind.allCases.map(\.rawValue)))")
                continue
            }
            guard let id = line.key, let first = file.forms[line.forms].first else {
                fault(name, line.number, "no skill here", "write: id = Name | other form")
                continue
            }
            guard knowledge.skillIndex[id] == nil else {
                fault(name, line.number, "the skill \(id) stands twice", "join both lines")
                continue
            }
            knowledge.skillIndex[id] = knowledge.skills.count
            knowledge.skills.append(
                Skill(id: id, name: plainName(file, first), kind: kind, umbrellas: line.umbrellas, partOf: line.partOf))
        }
        add(file) { [skillIndex = knowledge.skillIndex] line in
            line.key.flatMap { skillIndex[$0] }.map { (.skill, Int32($0)) }
        }
    }

    private mutating func readNeighbour(_ line: DataFile.Line, _ name: String) {
        let words = line.value.split(separator: " ").map(String.init)
        guard words.count >= 4, words[1] == "~", let share = Double(words[3]), share > 0, share < 1 else {
            fault(name, line.number, "not a neighbour", "write: entra-id ~ active-directory 0.6 why")
            return
        }
        let neighbour = Skill.Neighbour(
            of: words[2], share: share, why: words.dropFirst(4).joined(separator: " "), rule: "\(name):\(line.number)")
        knowledge.neighbours[words[0], default: []].append(neighbour)
    }

    private mutating func readCertificates(_ name: String, _ content: String) {
        let file = open(name, content)
        for line in file.lines {
            guard let id = line.key, let first = file.forms[line.forms].first else {
                fault(name, line.number, "no certificate here", "write: id = Name | other form")
                continue
            }
            guard knowledge.certificateIndex[id] == nil else {
                fault(name, line.number, "the certificate \(id) stands twice", "join both lines")
                continue
            }
            knowledge.certificateIndex[id] = knowledge.certificates.count
            knowledge.certificates.append(CertificateKind(id: id, name: plainName(file, first), skills: line.umbrellas))
        }
        add(file) { [index = knowledge.certificateIndex] line in
            line.key.flatMap { index[$0] }.map { (.certificate, Int32($0)) }
        }
    }

    private mutating func readPlaces(_ name: String, _ content: String) {
        let file = open(name, content)
        var indices: [String: Int] = [:]
        for line in file.lines {
            let index = indices[line.section] ?? knowledge.countries.count
            if indices[line.section] == nil {
                indices[line.section] = index
                knowledge.countries.append(Country(code: line.section))
            }
            switch line.key {
            case "prefix": knowledge.countries[index].prefix = line.value
            case "trunk": knowledge.countries[index].trunk = line.value == "none" || line.value == "-" ? "" : line.value
            case "length":
                knowledge.countries[index].lengths = line.value.split(whereSeparator: { $0 == "|" || $0 == " " }).compactMap {
                    Int($0)
                }
            case "country", "towns": break
            default: fault(name, line.number, "no such key of a country", "use prefix, trunk, length, country, towns")
            }
        }
        add(file) { [indices] line in
            guard let index = indices[line.section] else { return nil }
            switch line.key {
            case "country": return (.country, Int32(index))
            case "towns": return (.town, Int32(index))
            default: return nil
            }
        }
    }

    private mutating func readSkillNames(_ name: String, _ content: String, language: Int8, code: String) {
        let file = open(name, content)
        for line in file.lines {
            guard let id = line.key, knowledge.skillIndex[id] != nil else {
                fault(
                    name, line.number, "no such skill: \(line.key ?? line.value)",
                    nearest(line.key ?? "", Array(knowledge.skillIndex.keys)))
                continue
            }
            if let first = file.forms[line.forms].first(where: { !$0.decoy }) {
                if knowledge.skillNames[code]?[id] == nil {
                    knowledge.skillNames[code, default: [:]][id] = plainName(file, first)
                }
            }
        }
        add(file, language: language) { [skillIndex = knowledge.skillIndex] line in
            line.key.flatMap { skillIndex[$0] }.map { (.skill, Int32($0)) }
        }
    }

    private mutating func readLexicon(_ name: String, _ content: String, language: Int8) {
        let file = open(name, content)
        var values: [Int: (Topic, Int32)] = [:]
        for line in file.lines {
            if line.section == "nominative" {
                readEndings(line, file)
                continue
            }
            guard let section = LexiconSection.all[line.section] else {
                fault(
                    name, line.number, "no such section: [\(line.section)]",
                    nearest(line.section, Array(LexiconSection.all.keys)))
                continue
            }
            if let value = value(of: line, section, name) { values[line.number] = (section.topic, value) }
        }
        add(file, language: language) { [values] line in values[line.number] }
    }

    private mutating func readEndings(_ line: DataFile.Line, _ file: DataFile) {
        guard let key = line.key else {
            fault(file.name, line.number, "no ending of the dictionary", "write: a = ej | ą, or - = em")
            return
        }
        for form in file.forms[line.forms] {
            knowledge.caseEndings.append(CaseEnding(ending: file.text(form.span), dictionary: key == "-" ? "" : key))
        }
    }

    private mutating func readWording(_ name: String, _ content: String) {
        let file = open(name, content)
        knowledge.wordingRules = WordingRule.read(file, faults: &faults)
        let rules = Dictionary(
            knowledge.wordingRules.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        add(file) { line in
            guard let rule = rules[line.section] else { return nil }
            switch line.key {
            case "words": return (.wording, rule)
            case "person": return (.wordingPerson, rule)
            case "limit": return (.wordingLimit, rule)
            default: return nil
            }
        }
    }

    /// What is said with skills of other files: it comes behind them.
    private mutating func readRates(_ files: [String: String]) {
        if let content = files["rate.txt"] {
            knowledge.rateSkills = Knowledge.rateSkills(open("rate.txt", content), knowledge.skillIndex, faults: &faults)
        }
        if let content = files["ladder.txt"] {
            knowledge.files.append("ladder.txt")
            knowledge.ladder = Ladder.read(content, name: "ladder.txt", knowledge: knowledge, faults: &faults)
        }
    }

    // MARK: sections of a lexicon

    /// The value of a line's key; nil, with a fault, where the key is wrong.
    private mutating func value(of line: DataFile.Line, _ section: LexiconSection, _ name: String) -> Int32? {
        switch section.keys {
        case .none: return 0
        case .number:
            if let number = line.key.flatMap({ Int32($0) }) { return number }
            fault(name, line.number, "the key is no number", "write: 3 = form | form")
        case .humanLanguage:
            guard let code = line.key, code.utf8.count == 2 else {
                fault(name, line.number, "the key is no ISO 639-1 code", "write: en = form | form")
                return nil
            }
            if let index = humanLanguageIndex[code] { return Int32(index) }
            humanLanguageIndex[code] = knowledge.humanLanguages.count
            knowledge.humanLanguages.append(code)
            return Int32(knowledge.humanLanguages.count - 1)
        case .document:
            guard let id = line.key else {
                fault(name, line.number, "no key", "write: passport = form | form")
                return nil
            }
            if let index = documentIndex[id] { return Int32(index) }
            documentIndex[id] = knowledge.documents.count
            knowledge.documents.append(id)
            return Int32(knowledge.documents.count - 1)
        case .experienceObject:
            guard let id = line.key, id == "it-support" || knowledge.skillIndex[id] != nil else {
                fault(
                    name, line.number, "no such object of experience: \(line.key ?? line.value)",
                    nearest(line.key ?? "", ["it-support"] + knowledge.skillIndex.keys))
                return nil
            }
            return KnowledgeBuilder.index(of: id, in: &knowledge.experienceObjects)
        case .currency:
            guard let code = line.key, code.utf8.count == 3 else {
                fault(name, line.number, "the key is no ISO 4217 code", "write: EUR = form | form")
                return nil
            }
            return KnowledgeBuilder.index(of: code, in: &knowledge.currencies)
        case .names(let names):
            if let key = line.key, let index = names.firstIndex(of: key) { return Int32(index) }
            fault(
                name, line.number, "no such key of [\(line.section)]: \(line.key ?? line.value)", nearest(line.key ?? "", names))
        }
        return nil
    }

    /// The index of a word in a list, to which it is added where it is new.
    private static func index(of word: String, in list: inout [String]) -> Int32 {
        if let index = list.firstIndex(of: word) { return Int32(index) }
        list.append(word)
        return Int32(list.count - 1)
    }

    // MARK: phrases

    private mutating func open(_ name: String, _ content: String) -> DataFile {
        knowledge.files.append(name)
        let file = DataFile(name: name, content: content)
        faults += file.faults
        return file
    }

    /// Adds every form of a file whose line has a meaning.
    private mutating func add(_ file: DataFile, language: Int8 = -1, meaning: (DataFile.Line) -> (Topic, Int32)?) {
        let text = knowledge.tokenizer.tokenize(file.bytes, blocks: file.forms.map(\.span))
        var at = 0
        for form in file.forms {
            var tokens: [Token] = []
            var stems: [Bool] = []
            while at < text.tokens.count, text.tokens[at].kind != .boundary {
                let token = text.tokens[at]
                if token.isSign(UInt8(ascii: "*")), !stems.isEmpty {
                    stems[stems.count - 1] = true
                } else {
                    tokens.append(token)
                    stems.append(false)
                }
                at += 1
            }
            at += 1
            let line = file.lines[form.line]
            guard let (topic, value) = meaning(line) else { continue }
            guard !tokens.isEmpty else {
                fault(file.name, line.number, "a form without letters", "write a word")
                continue
            }
            let weight = tokens.reduce(0) { $0 + ($1.kind == .sign ? 0 : Int($1.foldCount)) }
            knowledge.phrases.append(
                Phrase(
                    topic: topic, value: value, language: language, ambiguous: form.ambiguous, decoy: form.decoy,
                    weight: Int16(clamping: weight), capitals: form.exact ? tokens.map(\.shape) : [],
                    file: Int16(knowledge.files.count - 1), line: Int32(line.number)))
            knowledge.table.add(
                Int32(knowledge.phrases.count - 1), tokens: tokens, folded: text.folded, stems: stems,
                touchesDigits: KnowledgeBuilder.touchesDigits(topic, value))
        }
    }

    /// Words that are typed without a space beside a number: the mark of a year, a quarter, a month, a unit.
    private static func touchesDigits(_ topic: Topic, _ value: Int32) -> Bool {
        switch topic {
        case .date: [.year, .quarter].contains(DateWord.allCases[Int(value)])
        case .months, .duration: true
        default: false
        }
    }

    private func plainName(_ file: DataFile, _ form: DataFile.Form) -> String {
        file.text(form.span).split(separator: "*").joined()
    }

    private mutating func checkRelations() {
        for skill in knowledge.skills {
            for id in skill.umbrellas + skill.partOf where knowledge.skillIndex[id] == nil {
                fault("skills", 0, "\(skill.id) names an unknown skill: \(id)", nearest(id, Array(knowledge.skillIndex.keys)))
            }
        }
        for (id, neighbours) in knowledge.neighbours.sorted(by: { $0.key < $1.key }) {
            for neighbour in neighbours {
                for name in [id, neighbour.of] where knowledge.skillIndex[name] == nil {
                    fault(neighbour.rule, 0, "an unknown skill: \(name)", nearest(name, Array(knowledge.skillIndex.keys)))
                }
            }
        }
        for certificate in knowledge.certificates {
            for id in certificate.skills where knowledge.skillIndex[id] == nil {
                fault(
                    "certifications.txt", 0, "\(certificate.id) names an unknown skill: \(id)",
                    nearest(id, Array(knowledge.skillIndex.keys)))
            }
        }
    }

    /// Notes by number what skills say of each other by id.
    private mutating func relateSkills() {
        knowledge.umbrellas = knowledge.skills.map { skill in
            var found: [Int] = []
            var open = skill.umbrellas
            while let id = open.popLast() {
                guard let index = knowledge.skillIndex[id], !found.contains(index) else { continue }
                found.append(index)
                open += knowledge.skills[index].umbrellas
            }
            return found
        }
        knowledge.skillOrder = Array(repeating: 0, count: knowledge.skills.count)
        let sorted = knowledge.skills.indices.sorted { knowledge.skills[$0].id < knowledge.skills[$1].id }
        for (place, skill) in sorted.enumerated() { knowledge.skillOrder[skill] = place }
    }

    private func nearest(_ word: String, _ known: [String]) -> String {
        guard let best = Nearest.to(word, among: known) else { return "use \(list(known.sorted().prefix(12).map { $0 }))" }
        return "did you mean \(best)?"
    }

    private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
