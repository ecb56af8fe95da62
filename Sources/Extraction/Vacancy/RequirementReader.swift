import Documents
import Knowledge
import Model

/// Reads the requirements of a vacancy: skills, experience, languages, education, certificates.
struct RequirementReader {
    private let reading: Reading
    private let sections: VacancySections
    private let isRole: Bool
    private let modality: Modality
    private let experience: ExperienceNeeds

    init(_ reading: Reading, _ sections: VacancySections, isRole: Bool) {
        self.reading = reading
        self.sections = sections
        self.isRole = isRole
        modality = Modality(reading)
        experience = ExperienceNeeds(reading)
    }

    /// The requirements in the order of the page, each once, by its strongest mention.
    func read() -> [Requirement] {
        var found: [Requirement] = []
        for (index, line) in reading.lines.enumerated() {
            guard asks(index) else {
                // A description of a trade tells the diploma where it speaks of careers, too.
                if isRole, sections.sections[index] == .offer { found += education(line, sections.modality[index]) }
                continue
            }
            let heading = sections.modality[index]
            found += experience.read(line, heading)
            found += skills(line, heading)
            found += certificates(line, heading)
            if !isRole || sections.sections[index] == .languages || sections.sections[index] == .skills
                || sections.sections[index] == .profile
            {
                found += languages(line, heading)
            }
            found += education(line, heading)
            found += drivingLicence(line, heading)
        }
        return join(found)
    }

    /// The lines in which a page asks for something.
    private func asks(_ index: Int) -> Bool {
        guard !sections.isHeading[index] else { return false }
        switch sections.sections[index] {
        case .requirements, .nice, .technologies, .profile, .skills, .languages, .education: return true
        case .duties: return isRole
        case .offer, .company, .apply, .documents, .similar, .questions, .contact, .portrait: return false
        case nil: return isRole
        }
    }

    private func join(_ found: [Requirement]) -> [Requirement] {
        var result: [Requirement] = []
        for requirement in found {
            if let known = result.firstIndex(where: { $0.id == requirement.id }) {
                if rank(requirement.importance) > rank(result[known].importance) { result[known] = requirement }
            } else {
                result.append(requirement)
            }
        }
        return result
    }

    private func rank(_ importance: Requirement.Importance) -> Int {
        switch importance {
        case .must: 3
        case .should: 2
        case .nice: 1
        case .weak: 0
        }
    }

    // MARK: kinds of requirements

    private func skills(_ line: Reading.Line, _ heading: ModalityWord?) -> [Requirement] {
        let certificates = reading.hits(.certificate, in: line.tokens)
        let named = reading.hits(.skill, in: line.tokens).filter { hit in
            !hit.decoy && !(hit.ambiguous && !isListed(hit, line))
                && !certificates.contains { $0.tokens.overlaps(hit.tokens) && $0.tokens.count >= hit.tokens.count }
        }
        return Alternatives(reading).groups(named, in: line.tokens).flatMap { group -> [Requirement] in
            let first = group.hits[0]
            guard let importance = modality.importance(of: first.tokens, in: line, heading: heading) else { return [] }
            let skills = group.hits.map { reading.knowledge.skills[$0.value] }
            let depth = depth(of: first.tokens, in: line)
            let tokens = first.tokens.lowerBound..<group.hits[group.hits.count - 1].tokens.upperBound
            let evidence = reading.evidence(tokens, first.phrase)
            let ids = skills.map(\.id)
            let umbrellas = distinct(skills.flatMap(\.umbrellas)).filter { !ids.contains($0) }
            let needs =
                group.isOpen ? [distinct(ids + umbrellas)] : [distinct(ids)] + umbrellas.map { [$0] }
            return needs.map { Requirement(.skill($0), importance, depth: depth, evidence: evidence) }
        }
    }

    private func distinct(_ ids: [String]) -> [String] {
        var seen: Set<String> = []
        return ids.filter { seen.insert($0).inserted }
    }

    private func isListed(_ hit: Reading.Hit, _ line: Reading.Line) -> Bool {
        let others = reading.hits(.skill, in: line.tokens).filter { !$0.decoy && $0.tokens != hit.tokens }
        if reading.words(line.tokens) <= hit.tokens.count + 1 { return true }
        return isAskedByName(hit, line)
            || others.contains { !$0.ambiguous && abs($0.tokens.lowerBound - hit.tokens.lowerBound) <= 8 }
    }

    /// "Without Exchange it will not do, that is a must": a product's name with its capital inside a sentence that asks for something.
    private func isAskedByName(_ hit: Reading.Hit, _ line: Reading.Line) -> Bool {
        let kind = reading.knowledge.skills[hit.value].kind
        guard kind == .technology || kind == .tool, reading.knowledge.phrases[Int(hit.phrase)].language < 0,
            reading.text.tokens[hit.tokens.lowerBound].shape.contains(.capital)
        else { return false }
        let sentence = Clauses.sentence(of: hit.tokens.lowerBound, in: line.tokens, reading)
        return hit.tokens.lowerBound > sentence.lowerBound && reading.hits(.modality, in: sentence).contains { !$0.decoy }
    }

    private func depth(of phrase: Range<Int>, in line: Reading.Line) -> Requirement.Depth {
        let near = max(line.tokens.lowerBound, phrase.lowerBound - 5)..<min(line.tokens.upperBound, phrase.upperBound + 5)
        guard let hit = reading.hits(.depth, in: near).first else { return .ordinary }
        return DepthWord.allCases[hit.value] == .advanced ? .advanced : .basic
    }

    private func certificates(_ line: Reading.Line, _ heading: ModalityWord?) -> [Requirement] {
        var found: [Requirement] = []
        for hit in reading.hits(.certificate, in: line.tokens) where !hit.decoy && !hit.ambiguous {
            guard let importance = modality.importance(of: hit.tokens, in: line, heading: heading) else { continue }
            let kind = reading.knowledge.certificates[hit.value]
            let evidence = reading.evidence(hit.tokens, hit.phrase)
            found.append(Requirement(.certificate([kind.id]), importance, evidence: evidence))
            for skill in kind.skills { found.append(Requirement(.skill([skill]), importance, evidence: evidence)) }
        }
        return found
    }

    private func languages(_ line: Reading.Line, _ heading: ModalityWord?) -> [Requirement] {
        // "The CV may be in Russian" asks for no Russian.
        let isPaper = reading.hits(.document, in: line.tokens).contains { reading.knowledge.documents[$0.value] == "cv" }
        let names = reading.hits(.languages, in: line.tokens).filter { !$0.decoy }
        guard !names.isEmpty, !isPaper else { return [] }
        let reader = LanguageReader(reading)
        let alternatives = Alternatives(reading)
        var found: [Requirement] = []
        var index = 0
        while index < names.count {
            var group = [index]
            while index + 1 < names.count, alternatives.joins(names[index], names[index + 1]) {
                index += 1
                group.append(index)
            }
            let skills = group.map { position -> LanguageSkill in
                let limit = position + 1 < names.count ? names[position + 1].tokens.lowerBound : line.tokens.upperBound
                let start = position > 0 ? names[position - 1].tokens.upperBound : line.tokens.lowerBound
                return LanguageSkill(
                    code: reading.knowledge.humanLanguages[names[position].value],
                    level: reader.level(of: names[position], from: start, to: limit, in: line.tokens))
            }
            if let importance = modality.importance(of: names[group[0]].tokens, in: line, heading: heading) {
                found.append(
                    Requirement(
                        .language(skills), importance, evidence: reading.evidence(names[group[0]].tokens, names[group[0]].phrase))
                )
            }
            index += 1
        }
        return found
    }

    private func drivingLicence(_ line: Reading.Line, _ heading: ModalityWord?) -> [Requirement] {
        guard let hit = reading.hits(.driving, in: line.tokens).first(where: { !$0.decoy }),
            let importance = modality.importance(of: hit.tokens, in: line, heading: heading)
        else { return [] }
        return [Requirement(.drivingLicence, importance, evidence: reading.evidence(hit.tokens, hit.phrase))]
    }

    private func education(_ line: Reading.Line, _ heading: ModalityWord?) -> [Requirement] {
        var best: (EducationLevel, Reading.Hit)?
        for hit in reading.hits(.education, in: line.tokens) where !hit.decoy {
            let level: EducationLevel
            switch EducationWord.allCases[hit.value] {
            case .secondary: level = .secondary
            case .vocational: level = .vocational
            case .shortCycle: level = .shortCycle
            case .bachelor, .higher: level = .bachelor
            case .master: level = .master
            case .doctorate: level = .doctorate
            case .none, .school, .field: continue
            }
            if hit.ambiguous && sections.sections[reading.line(of: hit.tokens.lowerBound) ?? 0] != .education { continue }
            if best.map({ level < $0.0 }) ?? true { best = (level, hit) }
        }
        guard let (level, hit) = best, let importance = modality.importance(of: hit.tokens, in: line, heading: heading) else {
            return []
        }
        return [Requirement(.education(level), importance, evidence: reading.evidence(hit.tokens, hit.phrase))]
    }
}
