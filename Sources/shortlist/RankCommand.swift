import Foundation
import Matching
import Model
import Reports

/// `shortlist rank`: CVs against vacancies.
struct RankCommand {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func run() throws -> ExitCode {
        let options = session.options
        guard !options.vacancies.isEmpty else {
            throw UsageError(message: "rank needs --vacancy: a file, or an id under Data/vacancies")
        }
        guard !options.paths.isEmpty else { throw UsageError(message: "rank needs a CV or a folder; see shortlist rank --help") }
        let source = VacancySource(session: session)
        var vacancies: [Vacancy] = []
        for name in options.vacancies {
            let vacancy = try source.vacancy(name)
            if !vacancies.contains(where: { $0.id == vacancy.id }) { vacancies.append(vacancy) }
        }
        let templates = try session.templates()
        var (read, unread) = session.profiles(options.paths)
        unread += setAside(&read)
        unread.sort { ($0.path, $0.cause.rawValue) < ($1.path, $1.cause.rawValue) }
        let profiles = read.sorted { $0.source.contentHash < $1.source.contentHash }.map { profile in
            var profile = profile
            profile.source.paths.sort()
            profile.source.file = profile.source.paths.first?.split(separator: "/").last.map(String.init) ?? profile.source.file
            return profile
        }
        let shortlists = self.shortlists(vacancies, profiles, unread)
        if let out = options.out { try write(shortlists, profiles, to: out, templates) }
        try print(shortlists, templates)
        return try Diagnostics.report(unread, session)
    }

    /// Takes out what is certainly no CV: it is named beside, not ranked.
    private func setAside(_ profiles: inout [Profile]) -> [UnreadInput] {
        var unread: [UnreadInput] = []
        profiles.removeAll { profile in
            guard let cause = profile.certainCause else { return false }
            unread += profile.source.paths.map { path in
                UnreadInput(path: profile.source.part.map { path + "/" + $0 } ?? path, cause: cause)
            }
            return true
        }
        return unread
    }

    /// The candidates that are held against a vacancy: with `--by-subject`, those whose letters name it or none of the vacancies.
    private func applicants(_ profiles: [Profile], for vacancy: Vacancy, of vacancies: [Vacancy]) -> [Profile] {
        guard session.options.bySubject else { return profiles }
        let ids = Set(vacancies.map { $0.id.lowercased() })
        return profiles.filter { profile in
            let named = Set(profile.source.references.map { $0.lowercased() }).intersection(ids)
            return named.isEmpty || named.contains(vacancy.id.lowercased())
        }
    }

    private func shortlists(_ vacancies: [Vacancy], _ profiles: [Profile], _ unread: [UnreadInput]) -> [Shortlist] {
        let matcher = Matcher(session.knowledge)
        let numbers = Dictionary(
            uniqueKeysWithValues: profiles.enumerated().map { ($0.element.source.contentHash, $0.offset + 1) })
        return vacancies.map { vacancy in
            let matches = applicants(profiles, for: vacancy, of: vacancies).map {
                (profile: $0, match: matcher.match($0.qualifications, vacancy))
            }
            return Shortlist(
                vacancy: vacancy, candidates: Ranking.rank(matches, numbers: numbers, top: session.options.top), unread: unread,
                run: session.run(profiles.count))
        }
    }

    private func print(_ shortlists: [Shortlist], _ templates: PageTemplates) throws {
        let wording = try session.wording()
        for shortlist in shortlists {
            switch session.options.format ?? "text" {
            case "jsonl": Console.write(JSONLine.matches(shortlist))
            case "json": Console.write(JSONFile.shortlist(shortlist))
            case "csv": Console.write(CSVFile.shortlist(shortlist, wording: wording))
            case "html": Console.write(ShortlistPage(shortlist, wording: wording, candidateFolder: nil).html(templates))
            default: Console.write(TerminalText(wording: wording, coloured: isTerminal).shortlist(shortlist) + "\n")
            }
        }
    }

    private var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil }

    /// One vacancy: its files in the folder itself; several: an index, and a folder for each by its place on the command line.
    private func write(_ shortlists: [Shortlist], _ profiles: [Profile], to out: String, _ templates: PageTemplates) throws {
        let folder = try OutputFolder(out)
        let wording = try session.wording()
        let several = shortlists.count > 1
        for (index, shortlist) in shortlists.enumerated() {
            let stem = several && index > 0 ? "shortlist-\(index + 1)" : "shortlist"
            try folder.write(stem + ".json", JSONFile.shortlist(shortlist))
            try folder.write(stem + ".csv", CSVFile.shortlist(shortlist, wording: wording))
            let page = ShortlistPage(shortlist, wording: wording, indexPath: several ? "index.html" : nil)
            try folder.write(stem + ".html", page.html(templates))
        }
        if several {
            let named = shortlists.enumerated().map {
                (shortlist: $0.element, path: $0.offset > 0 ? "shortlist-\($0.offset + 1).html" : "shortlist.html")
            }
            try folder.write("index.html", IndexPage(named, wording: wording).html(templates))
        }
        try folder.write("unread.csv", CSVFile.unread(shortlists.first?.unread ?? [], wording: wording))
        let maker = ChecklistMaker(session.knowledge)
        var parts: [Int: (profile: Profile, parts: [CandidatePage.Part])] = [:]
        for shortlist in shortlists {
            let checklist = maker.list(for: shortlist.vacancy)
            for candidate in shortlist.candidates {
                let part = CandidatePage.Part(vacancy: shortlist.vacancy, match: candidate.match, checklist: checklist)
                parts[candidate.number, default: (candidate.profile, [])].parts.append(part)
            }
        }
        let run = session.run(profiles.count)
        for (number, entry) in parts.sorted(by: { $0.key < $1.key }) {
            let page = CandidatePage(number: number, profile: entry.profile, parts: entry.parts, run: run, wording: wording)
            try folder.write("candidates/" + CandidatePage.fileName(number), page.html(templates))
        }
        if !session.options.quiet {
            Console.note("wrote \(parts.count) candidates' pages and the shortlist to \(OptionReader.shown(out))")
        }
    }
}
