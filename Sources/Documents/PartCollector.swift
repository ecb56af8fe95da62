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
            let format = isLetter ? .mail : DocumentReader.format(of: bytes)
            switch format {
            case .zip: try collectArchive(bytes, path, depth, letter)
            case .mail: try collectLetter(bytes, named: name, path, depth)
            default: add(.success(try DocumentReader.read(bytes, as: format, named: name, limits)))
            }
        } catch {
            add(.failure(error))
        }
    }

    private mutating func collectArchive(
        _ bytes: [UInt8], _ path: String?, _ depth: Int, _ letter: DocumentPart.Letter?
    ) throws(ReadError) {
        let archive = try ZipArchive(bytes, format: "zip")
        if let format = ArchivePath.officeFormat(of: archive) { throw .unsupported(format: format) }
        var isEmpty = true
        for entry in archive.entries {
            guard let steps = ArchivePath.steps(entry.name), let name = steps.last else { continue }
            isEmpty = false
            guard parts.count < limits.parts else { throw .tooManyParts(limit: limits.parts) }
            guard unpacked < limits.unpacked else { throw .tooLarge(size: unpacked, limit: limits.unpacked) }
            let inner = (path.map { $0 + "/" } ?? "") + steps.joined(separator: "/")
            // What is larger than it says is not unpacked: it would be work without an end.
            let limit = min(limits.size, limits.unpacked - unpacked)
            do throws(ReadError) {
                guard entry.size <= limit else { throw .tooLarge(size: entry.size, limit: limit) }
                unpacked += entry.size
                let contents = try archive.contents(of: entry, limit: entry.size + 64)
                unpacked -= entry.size
                collect(contents, named: name, path: inner, depth: depth + 1, letter: letter)
            } catch {
                parts.append(DocumentPart(path: inner, letter: letter, bytes: [], result: .failure(error)))
            }
        }
        if isEmpty { throw .noText }
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
