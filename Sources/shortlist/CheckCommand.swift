import Foundation
import Matching
import Model
import Reports

/// `shortlist check`: a candidate's own check of one CV.
struct CheckCommand {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func run() throws -> ExitCode {
        let options = session.options
        guard options.paths.count == 1 else { throw UsageError(message: "check needs one CV; see shortlist check --help") }
        guard options.vacancies.count == 1 else { throw UsageError(message: "check needs one --vacancy") }
        let vacancy = try VacancySource(session: session).vacancy(options.vacancies[0])
        let (profiles, unread) = session.profiles(options.paths)
        guard let profile = profiles.first else { return try Diagnostics.report(unread, session) }
        // The candidate reads in the language of the CV, unless another is asked for.
        let wording = try session.wording(options.language ?? profile.source.language)
        let match = Matcher(session.knowledge).match(profile.qualifications, vacancy)
        let check = SelfCheck(
            profile: profile, vacancy: vacancy, match: match,
            rate: RateLift(session.knowledge).shown(profile.qualifications, workload: profile.workload, for: vacancy),
            ladder: LadderReader(session.knowledge).place(of: profile.qualifications), run: session.run(1))
        switch options.format ?? "text" {
        case "json", "jsonl": Console.write(JSONFile.check(check, wording: wording))
        case "html": Console.write(CheckPage(check, wording: wording).html(try session.templates()))
        case "text": Console.write(TerminalText(wording: wording).check(check) + "\n")
        default: throw UsageError(message: "check knows the formats text, json, html")
        }
        return .success
    }
}

/// `shortlist documents`: the list of onboarding papers.
struct DocumentsCommand {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func run() throws -> ExitCode {
        let options = session.options
        guard options.vacancies.count == 1 else { throw UsageError(message: "documents needs one --vacancy") }
        let vacancy = try VacancySource(session: session).vacancy(options.vacancies[0])
        let checklist = ChecklistMaker(session.knowledge).list(for: vacancy, facts: try facts())
        let wording = try session.wording()
        let run = session.run(0)
        switch options.format ?? "text" {
        case "json", "jsonl": Console.write(JSONFile.checklist(checklist, run: run, wording: wording))
        case "csv": Console.write(CSVFile.checklist(checklist, wording: wording))
        case "html":
            Console.write(
                DocumentsPage(checklist, title: vacancy.title, run: run, wording: wording).html(try session.templates()))
        default: Console.write(TerminalText(wording: wording).checklist(checklist, run: run) + "\n")
        }
        return .success
    }
}

extension DocumentsCommand {
    /// The facts of the assignment: `key: value` or `key = value`, a line each.
    private func facts() throws -> [String: String] {
        guard let path = session.options.facts else { return [:] }
        guard case .bytes(let bytes) = Inputs(limit: 1 << 20).read(path) else {
            throw Failure(
                code: .unusable, message: "\(OptionReader.shown(path)): the facts cannot be read; check the path and its rights")
        }
        let known = Set(session.knowledge.papers.compactMap(\.condition?.key))
        var facts: [String: String] = [:]
        for (index, line) in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let text = line.prefix { $0 != "#" }
            guard text.contains(where: { !$0.isWhitespace }) else { continue }
            let parts = text.split(maxSplits: 1, whereSeparator: { $0 == ":" || $0 == "=" }).map {
                $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            let place = "\(OptionReader.shown(path)):\(index + 1)"
            guard parts.count == 2 else { throw Failure(code: .unusable, message: "\(place): no fact; write key: value") }
            guard known.contains(parts[0]) else {
                let hint = OptionReader.hint(parts[0], known.sorted())
                throw Failure(
                    code: .unusable,
                    message:
                        "\(place): no such fact: \(OptionReader.shown(parts[0]))\(hint) Facts: \(known.sorted().joined(separator: ", "))"
                )
            }
            facts[parts[0]] = parts[1].lowercased()
        }
        return facts
    }
}
