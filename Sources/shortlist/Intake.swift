import Documents
import Extraction
import Model

/// Turns the documents of one file into profiles, and into lines on what could not be read.
struct Intake {
    private let reader: ProfileReader
    private let limits: ReadLimits

    /// An intake whose profiles `reader` reads.
    init(_ reader: ProfileReader, limits: ReadLimits) {
        self.reader = reader
        self.limits = limits
    }

    /// A document that was read, with the part of the file that it is.
    private struct Taken {
        let part: DocumentPart
        let profile: Profile
    }

    /// The profiles that a file holds, and the parts that could not be read or are no CVs beside one.
    func profiles(of bytes: [UInt8], at path: String, hash: String) -> (profiles: [Profile], unread: [UnreadInput]) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var taken: [Taken] = []
        var unread: [UnreadInput] = []
        for part in DocumentReader.parts(of: bytes, named: name, limits: limits) {
            switch part.result {
            case .success(let document):
                let source = Source(
                    file: name, paths: [path], part: part.path, subject: part.letter?.subject, format: document.format,
                    language: nil, contentHash: part.path == nil ? hash : SHA256.hex(part.bytes), size: part.bytes.count)
                taken.append(Taken(part: part, profile: reader.read(document, source: source)))
            case .failure(let error):
                unread.append(Intake.unread(part.path.map { path + "/" + $0 } ?? path, error))
            }
        }
        var profiles: [Profile] = []
        var index = 0
        while index < taken.count {
            // What came in one letter stands together.
            let letter = taken[index].part.letter?.number
            var end = index + 1
            while letter != nil, end < taken.count, taken[end].part.letter?.number == letter { end += 1 }
            let group = Array(taken[index..<end])
            let isAlone = letter == nil || group.count == 1 && taken[index].profile.source.format == "eml"
            if isAlone {
                profiles += group.map(\.profile)
            } else {
                sort(group, at: path, into: &profiles, &unread)
            }
            index = end
        }
        return (profiles, unread)
    }

    /// Of what came in one letter the CVs, or the letter itself where it is one; the rest is named beside.
    private func sort(_ group: [Taken], at path: String, into profiles: inout [Profile], _ unread: inout [UnreadInput]) {
        var kept = group.filter { $0.profile.kind == .cv }.map(\.profile)
        if kept.isEmpty, let own = letterItself(group) { kept = [own] }
        // Nothing is a CV for certain: what could be one stays.
        let isDoubtful = kept.isEmpty
        for taken in group where taken.profile.kind != .cv {
            if isDoubtful, taken.profile.certainCause == nil {
                kept.append(taken.profile)
            } else {
                let place = taken.profile.source.part.map { path + "/" + $0 } ?? path
                unread.append(UnreadInput(path: place, cause: taken.profile.kind.cause))
            }
        }
        profiles += kept
    }

    /// The profile of a letter whose own text is a CV.
    private func letterItself(_ group: [Taken]) -> Profile? {
        guard let first = group.first, let document = first.part.letter?.document else { return nil }
        let bytes = Array(document.text.utf8)
        var source = first.profile.source
        source.part = first.part.path.flatMap { $0.contains("/") ? String($0[..<($0.lastIndex(of: "/") ?? $0.endIndex)]) : nil }
        source.format = document.format
        source.contentHash = SHA256.hex(bytes)
        source.size = bytes.count
        let profile = reader.read(document, source: source)
        return profile.kind == .cv && !profile.qualifications.jobs.isEmpty ? profile : nil
    }

    /// Why a document could not be read.
    static func unread(_ path: String, _ error: ReadError) -> UnreadInput {
        switch error {
        case .empty: UnreadInput(path: path, cause: .empty)
        case .binary: UnreadInput(path: path, cause: .binary)
        case .tooLarge(let size, _): UnreadInput(path: path, cause: .tooLarge, number: size)
        case .noText: UnreadInput(path: path, cause: .noText)
        case .unsupported: UnreadInput(path: path, cause: .unknownFormat)
        case .notBuilt(_, let library): UnreadInput(path: path, cause: .notBuilt, detail: library)
        case .encrypted: UnreadInput(path: path, cause: .encrypted)
        case .damaged(_, let offset): UnreadInput(path: path, cause: .damaged, number: offset)
        case .scan(let pages): UnreadInput(path: path, cause: .scan, number: pages)
        case .missingTool(_, let package): UnreadInput(path: path, cause: .missingTool, detail: package)
        case .timedOut(let seconds): UnreadInput(path: path, cause: .timedOut, number: seconds)
        case .tooManyParts(let limit): UnreadInput(path: path, cause: .tooManyParts, number: limit)
        }
    }
}

extension DocumentKind {
    /// Why a document of this kind is no candidate.
    var cause: UnreadInput.Cause {
        switch self {
        case .vacancy: .vacancy
        case .coverLetter: .coverLetter
        case .certificate: .certificate
        case .cv, .roleDescription, .other: .notACV
        }
    }
}

extension Profile {
    /// Why the document is certainly no CV; nil where it is one or might be.
    var certainCause: UnreadInput.Cause? {
        switch kind {
        case .cv, .other: nil
        case .vacancy, .roleDescription, .coverLetter, .certificate:
            qualifications.jobs.contains { $0.period != nil } ? nil : kind.cause
        }
    }
}
