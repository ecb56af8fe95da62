import Documents
import Knowledge
import Model

/// Tells what a document is by what stands in it; in doubt it is a CV, so that nobody is passed over.
struct DocumentKindReader {
    private let reading: Reading
    private let identity: Identity
    /// Positions with a period: what no other paper has several of.
    private let dated: Int
    private let sections: VacancySections
    /// Different formulas of each kind.
    private let formulas: [DocumentKindWord: Int]
    private let headings: Set<Heading>
    private let asked: Set<VacancyHeading>
    private let words: Int

    /// A reader of a document whose positions and contacts were read.
    init(_ reading: Reading, jobs: [Job], identity: Identity) {
        self.reading = reading
        self.identity = identity
        dated = jobs.count { $0.period != nil }
        sections = VacancySections(reading)
        var headings: Set<Heading> = []
        var asked: Set<VacancyHeading> = []
        var words = 0
        for (index, line) in reading.lines.enumerated() where !line.isLetter {
            words += reading.words(line.tokens)
            if line.isHeading || line.content > line.tokens.lowerBound, let section = line.section { headings.insert(section) }
            if sections.isHeading[index], let section = sections.sections[index] { asked.insert(section) }
        }
        var phrases: [DocumentKindWord: Set<Int32>] = [:]
        for hit in reading.hits(.documentKind) where !hit.decoy {
            guard let line = reading.line(of: hit.tokens.lowerBound), !reading.lines[line].isLetter else { continue }
            phrases[DocumentKindWord.allCases[hit.value], default: []].insert(hit.phrase)
        }
        formulas = phrases.mapValues(\.count)
        self.headings = headings
        self.asked = asked
        self.words = words
    }

    /// The kind.
    func read() -> DocumentKind {
        if isCertificate { return .certificate }
        if isCoverLetter { return .coverLetter }
        if dated > 0, offers < 3 || ownSections > 1 { return .cv }
        if isDescription, asked.isDisjoint(with: count(.description) > 1 ? [.apply] : [.requirements, .nice, .apply]) {
            return .roleDescription
        }
        if offers >= 2 || count(.advert) >= 3 && ownSections == 0 { return describesATrade ? .roleDescription : .vacancy }
        if isDescription { return .roleDescription }
        let isSomebody = !identity.emails.isEmpty || !identity.phones.isEmpty || ownSections > 0 || dated > 0
        return isSomebody || identity.name != nil && words < 400 ? .cv : .other
    }

    private func count(_ word: DocumentKindWord) -> Int { formulas[word] ?? 0 }

    /// Sections that only a vacancy has.
    private var offers: Int { Self.offering.count { asked.contains($0) } }
    private static let offering: [VacancyHeading] = [.requirements, .nice, .offer, .duties, .apply]

    /// Sections that only a CV has.
    private var ownSections: Int { Self.owned.count { headings.contains($0) } }
    private static let owned: [Heading] = [
        .experience, .education, .skills, .personal, .interests, .objective, .lacking, .learning,
    ]

    /// Somebody certifies something of somebody else.
    private var isCertificate: Bool {
        guard dated <= 1, headings.isDisjoint(with: [.experience, .skills, .languages]), offers < 2 else { return false }
        return count(.certificate) >= 2 && count(.application) == 0
            || count(.certificate) == 1 && dated == 0 && words < 120 && identity.emails.isEmpty && count(.closing) == 0
    }

    /// A letter that asks for a post and tells no career.
    private var isCoverLetter: Bool {
        guard ownSections <= 1, headings.isDisjoint(with: [.experience]), offers < 2, words < 900 else { return false }
        let frame = (count(.salutation) > 0 ? 1 : 0) + (count(.closing) > 0 ? 1 : 0)
        if dated == 0 { return frame == 2 || frame == 1 && count(.application) > 0 || count(.application) > 1 }
        return dated == 1 && frame > 0 && count(.application) > 0
    }

    /// Names posts of the field again and again, and nobody's address.
    private var isDescription: Bool {
        let titles = reading.hits(.title).count { !$0.decoy && [.support, .it].contains(TitleWord.allCases[$0.value]) }
        return dated == 0 && identity.emails.isEmpty && titles >= 3 && words >= 150 && ownSections <= 1
            && (count(.description) > 0 || offers > 0 || words >= 400)
    }

    /// A page about a post that states no requirements of an employer.
    private var describesATrade: Bool {
        VacancyFacts(reading, sections).namesATrade && RequirementReader(reading, sections, isRole: false).read().isEmpty
    }
}
