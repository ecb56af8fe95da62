import Documents
import Extraction
import Foundation
import Knowledge
import Model
import Reports

/// What every command works with: the knowledge, the day, the wording.
struct Session {
    let options: Options
    let folder: DataFolder
    let knowledge: Knowledge
    let asOf: Day
    /// A hash of Data: the version of the knowledge.
    let version: String
    private let labels: [String: Labels]
    let language: String

    init(_ options: Options) throws(Failure) {
        self.options = options
        folder = try DataFolder(options)
        let files = folder.files()
        do {
            knowledge = try Knowledge(files: files)
        } catch {
            throw Failure(code: .unusable, message: error.faults.prefix(20).map(\.description).joined(separator: "\nshortlist: "))
        }
        version = String(SHA256.hex(Array(files.keys.sorted().map { $0 + "\n" + (files[$0] ?? "") }.joined().utf8)).prefix(16))
        asOf = options.asOf ?? Session.today()
        var labels: [String: Labels] = [:]
        for (name, text) in files where name.hasSuffix("/labels.txt") {
            let code = String(name.split(separator: "/")[1])
            do { labels[code] = try Labels(language: code, text: text, file: name) } catch {
                throw Failure(code: .unusable, message: "\(error)")
            }
        }
        self.labels = labels
        let wanted = options.language ?? "en"
        guard labels[wanted] != nil else {
            throw Failure(
                code: .usage,
                message:
                    "no such language: \(OptionReader.shown(wanted))\(OptionReader.hint(wanted, Array(labels.keys))) Languages: \(labels.keys.sorted().joined(separator: ", "))"
            )
        }
        language = wanted
    }

    private static func today() -> Day { Day(number: Int(time(nil) / 86_400)) }

    /// The facts of a run over so many CVs.
    func run(_ count: Int) -> RunFacts { RunFacts(asOf: asOf, version: Help.version, knowledge: version, read: count) }

    /// What is printed, in the language asked for, or another that has labels.
    func wording(_ code: String? = nil) throws(Failure) -> Wording {
        let chosen = code.flatMap { labels[$0] != nil ? $0 : nil } ?? language
        guard let labels = labels[chosen] else {
            throw Failure(code: .unusable, message: "languages/\(chosen)/labels.txt is missing")
        }
        var names: [String: String] = [:]
        for skill in knowledge.skills { names[skill.id] = knowledge.skillName(skill.id, language: chosen) }
        var certificates: [String: String] = [:]
        for certificate in knowledge.certificates { certificates[certificate.id] = certificate.name }
        return Wording(labels: labels, names: Names(skills: names, certificates: certificates))
    }

    /// The pages.
    func templates() throws(Failure) -> PageTemplates {
        do { return try PageTemplates(files: folder.templateFiles()) } catch {
            throw Failure(code: .unusable, message: "Templates/\(error)")
        }
    }

    /// Reads every CV below the paths; files with the same bytes are one.
    func profiles(_ paths: [String]) -> (profiles: [Profile], unread: [UnreadInput]) {
        let inputs = Inputs(limit: options.maxSize)
        var (files, unread) = inputs.expand(paths)
        files = Array(Set(files)).sorted()
        let intake = Intake(ProfileReader(knowledge, asOf: asOf), limits: ReadLimits(size: options.maxSize))
        var byHash: [String: [Int]] = [:]
        var byContent: [String: Int] = [:]
        var profiles: [Profile] = []
        let progress = Progress(total: files.count, quiet: options.quiet)
        for (index, path) in files.enumerated() {
            progress.step(index)
            switch inputs.read(path) {
            case .unread(let input): unread.append(input)
            case .bytes(let bytes):
                let hash = SHA256.hex(bytes)
                if let known = byHash[hash] {
                    for index in known where !profiles[index].source.paths.contains(path) {
                        profiles[index].source.paths.append(path)
                    }
                    continue
                }
                let taken = intake.profiles(of: bytes, at: path, hash: hash)
                var places: [Int] = []
                for profile in taken.profiles {
                    // One CV that came in two letters is one candidate.
                    if let known = byContent[profile.source.contentHash] {
                        profiles[known].source.join(profile.source)
                        places.append(known)
                    } else {
                        byContent[profile.source.contentHash] = profiles.count
                        places.append(profiles.count)
                        profiles.append(profile)
                    }
                }
                if !places.isEmpty { byHash[hash] = places }
                unread += taken.unread
            }
        }
        progress.end()
        return (profiles, unread.sorted { ($0.path, $0.cause.rawValue) < ($1.path, $1.cause.rawValue) })
    }
}

extension Source {
    /// Takes in where else the same document was found, and which posts were named there.
    mutating func join(_ other: Source) {
        paths += other.paths.filter { !paths.contains($0) }
        references += other.references.filter { !references.contains($0) }
    }
}
