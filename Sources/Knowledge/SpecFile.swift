import Model

/// Reads a vacancy's spec: the short file that a person can edit.
public enum SpecFile {
    /// True for a text that begins as a spec does: comments, then `vacancy = id`.
    public static func isSpec(_ text: String) -> Bool {
        for line in text.split(separator: "\n", maxSplits: 40) {
            let content = line.drop { $0 == " " }
            if content.isEmpty || content.hasPrefix("#") { continue }
            return content.hasPrefix("vacancy =") || content.hasPrefix("vacancy=")
        }
        return false
    }

    /// The vacancy of a spec; every mistake at once.
    public static func read(_ text: String, name: String, knowledge: Knowledge) throws(DataFaults) -> Vacancy {
        let file = DataFile(name: name, content: text)
        var reader = Reader(file: file, knowledge: knowledge)
        for line in file.lines { reader.read(line) }
        let faults = file.faults + reader.faults
        guard faults.isEmpty else { throw DataFaults(faults: faults) }
        return reader.vacancy
    }

    private struct Reader {
        let file: DataFile
        let knowledge: Knowledge
        var vacancy: Vacancy
        var faults: [DataFault] = []

        init(file: DataFile, knowledge: Knowledge) {
            self.file = file
            self.knowledge = knowledge
            vacancy = Vacancy(file: file.name, id: file.name.split(separator: ".").first.map(String.init) ?? file.name)
        }

        mutating func read(_ line: DataFile.Line) {
            guard let key = line.key, !line.value.isEmpty else { return fault(line, "no key", "write: key = value") }
            if line.section.isEmpty {
                fact(key, line)
            } else if let importance = Requirement.Importance(rawValue: line.section) {
                requirement(key, line, importance)
            } else if line.section == "documents" {
                documents(key, line)
            } else {
                fault(line, "no such section: [\(line.section)]", "use must, should, nice, weak, documents")
            }
        }

        private mutating func fault(_ line: DataFile.Line, _ what: String, _ todo: String) {
            faults.append(DataFault(file: file.name, line: line.number, what: what, todo: todo))
        }

        private mutating func fact(_ key: String, _ line: DataFile.Line) {
            switch key {
            case "vacancy": vacancy.id = line.value
            case "title": vacancy.title = line.value
            case "language": vacancy.language = line.value
            case "country": vacancy.country = line.value
            case "employer": vacancy.employer = line.value
            case "kind": vacancy.kind = line.value == "role" ? .roleDescription : .advert
            case "on-call": vacancy.onCall = line.value == "yes"
            default:
                fault(
                    line, "no such fact: \(key)",
                    nearest(key, ["vacancy", "title", "language", "country", "employer", "kind", "on-call"]))
            }
        }

        private mutating func requirement(_ key: String, _ line: DataFile.Line, _ importance: Requirement.Importance) {
            var depth = Requirement.Depth.ordinary
            var value = line.value
            if let comma = value.firstIndex(of: ","),
                let named = Requirement.Depth(rawValue: trimmed(value[value.index(after: comma)...]))
            {
                depth = named
                value = trimmed(value[..<comma])
            }
            let choices = value.split(separator: "|").map { trimmed($0) }
            guard let need = need(key, value, choices, line) else { return }
            vacancy.requirements.append(Requirement(need, importance, depth: depth))
            if case .line(let support) = need { vacancy.line = support }
            if case .onCall = need { vacancy.onCall = true }
        }

        private mutating func need(_ key: String, _ value: String, _ choices: [String], _ line: DataFile.Line) -> Requirement
            .Need?
        {
            switch key {
            case "skill":
                for id in choices where knowledge.skillIndex[id] == nil {
                    fault(line, "no such skill: \(id)", nearest(id, Array(knowledge.skillIndex.keys)))
                    return nil
                }
                return .skill(choices)
            case "certificate":
                for id in choices where knowledge.certificateIndex[id] == nil {
                    fault(line, "no such certificate: \(id)", nearest(id, Array(knowledge.certificateIndex.keys)))
                    return nil
                }
                return .certificate(choices)
            case "experience":
                let parts = value.split(separator: " ").map(String.init)
                if let months = parts.first.flatMap({ Int($0) }), months > 0 {
                    return .experience(months: months, object: parts.count > 1 ? parts[1] : nil)
                }
                fault(line, "no months", "write: experience = 24 it-support")
            case "language":
                return .language(
                    choices.map { choice in
                        let parts = choice.split(separator: " ").map(String.init)
                        return LanguageSkill(code: parts[0], level: parts.count > 1 ? LanguageLevel(rawValue: parts[1]) : nil)
                    })
            case "education":
                if let level = EducationLevel(rawValue: value) { return .education(level) }
                fault(
                    line, "no such level of education: \(value)",
                    "use " + EducationLevel.allCases.map(\.rawValue).joined(separator: ", "))
            case "line":
                if let support = SupportLine(rawValue: value) { return .line(support) }
                fault(line, "no such line: \(value)", "use L1, L2, L3")
            case "on-call": return .onCall
            case "driving-licence": return .drivingLicence
            default:
                let known = ["skill", "certificate", "experience", "language", "education", "line", "on-call", "driving-licence"]
                fault(line, "no such requirement: \(key)", nearest(key, known))
            }
            return nil
        }

        private mutating func documents(_ key: String, _ line: DataFile.Line) {
            guard let when = RequestedDocument.When(rawValue: key) else {
                return fault(line, "no such time: \(key)", "use always, ifAvailable, perProject")
            }
            for id in line.value.split(separator: ",").map({ trimmed($0) }) {
                guard knowledge.papers.contains(where: { $0.id == id }) else {
                    fault(line, "no such paper: \(id)", nearest(id, knowledge.papers.map(\.id)))
                    continue
                }
                vacancy.documents.append(RequestedDocument(id: id, when: when))
            }
        }

        private func nearest(_ word: String, _ known: [String]) -> String {
            Nearest.to(word, among: known).map { "did you mean \($0)?" } ?? "see Data/README.md"
        }

        private func trimmed(_ text: some StringProtocol) -> String {
            String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}
