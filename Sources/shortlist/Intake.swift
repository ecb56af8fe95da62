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

    /// The profiles that a file holds, and the parts that could not be read.
    func profiles(of bytes: [UInt8], at path: String, hash: String) -> (profiles: [Profile], unread: [UnreadInput]) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var profiles: [Profile] = []
        var unread: [UnreadInput] = []
        for part in DocumentReader.parts(of: bytes, named: name, limits: limits) {
            switch part.result {
            case .success(let document):
                let source = Source(
                    file: name, paths: [path], part: part.path, subject: part.letter?.subject, format: document.format,
                    language: nil, contentHash: part.path == nil ? hash : SHA256.hex(part.bytes), size: part.bytes.count)
                profiles.append(reader.read(document, source: source))
            case .failure(let error):
                unread.append(Intake.unread(part.path.map { path + "/" + $0 } ?? path, error))
            }
        }
        return (profiles, unread)
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
