/// Collects the documents of one file, through letters and archives nested in each other, within limits.
struct PartCollector {
    /// What was found so far, in the file's order.
    private(set) var parts: [DocumentPart] = []
    let limits: ReadLimits
    private var unpacked = 0
    private var letters = 0

    /// A collector that has found nothing yet.
    init(limits: ReadLimits) { self.limits = limits }

    /// Adds what `bytes` are or hold.
    ///
    /// - Parameters:
    ///   - path: the place inside the file; nil for the file itself.
    ///   - depth: how many archives and letters stand around.
    ///   - letter: the letter that the bytes came in.
    ///   - isLetter: the bytes are a letter, whatever they look like.
    mutating func collect(
        _ bytes: [UInt8], named name: String, path: String? = nil, depth: Int = 0, letter: DocumentPart.Letter? = nil,
        isLetter: Bool = false
    ) {
        func add(_ result: Result<Document, ReadError>) {
            parts.append(DocumentPart(path: path, letter: letter, bytes: bytes, result: result))
        }
        guard parts.count < limits.parts, depth <= limits.depth else {
            return add(.failure(.tooManyParts(limit: parts.count < limits.parts ? limits.depth : limits.parts)))
        }
        unpacked += bytes.count
        guard depth == 0 || unpacked <= limits.unpacked else {
            return add(.failure(.tooLarge(size: unpacked, limit: limits.unpacked)))
        }
        do {
            switch isLetter ? .mail : DocumentReader.container(bytes, limits) {
            case .zip: try collectArchive(bytes, path, depth, letter)
            case .mail: try collectLetter(bytes, named: name, path, depth)
            default: add(.success(try DocumentReader.read(bytes, named: name, limits: limits)))
            }
        } catch {
            add(.failure(error))
        }
    }

    private mutating func collectArchive(
        _ bytes: [UInt8], _ path: String?, _ depth: Int, _ letter: DocumentPart.Letter?
    ) throws(ReadError) {
        throw .unsupported(format: "zip")
    }

    /// Adds a part that is ready.
    mutating func add(_ part: DocumentPart) { parts.append(part) }

    /// The number of the next letter.
    mutating func nextLetter() -> Int {
        letters += 1
        return letters - 1
    }

    /// Gives the documents from `first` on that came in a letter what the letter says.
    mutating func accompany(from first: Int, _ letter: DocumentPart.Letter, _ words: (Document) -> Document) {
        for index in parts.indices.dropFirst(first) where parts[index].letter?.number == letter.number {
            guard case .success(let document) = parts[index].result else { continue }
            parts[index] = DocumentPart(
                path: parts[index].path, letter: letter, bytes: parts[index].bytes, result: .success(words(document)))
        }
    }
}
