import Documents
import Foundation
import Model

/// `shortlist inspect --text`: the text of documents as it was read; Data is not needed for it.
struct TextCommand {
    private let options: Options

    init(_ options: Options) { self.options = options }

    func run() throws -> ExitCode {
        guard !options.paths.isEmpty else {
            throw UsageError(message: "inspect --text needs a file or a folder; see shortlist inspect --help")
        }
        let inputs = Inputs(limit: options.maxSize)
        let limits = ReadLimits(size: options.maxSize)
        var (files, unread) = inputs.expand(options.paths)
        var printer = DocumentPrinter(isAlone: files.count == 1)
        for path in files {
            switch inputs.read(path) {
            case .unread(let input): unread.append(input)
            case .bytes(let bytes): unread += print(bytes, path, limits, &printer)
            }
        }
        printer.flush()
        // The words for what went wrong stand in Data.
        return unread.isEmpty ? .success : try Diagnostics.report(unread, try Session(options))
    }

    /// Prints the documents of one file; gives the parts that could not be read.
    private func print(_ bytes: [UInt8], _ path: String, _ limits: ReadLimits, _ printer: inout DocumentPrinter) -> [UnreadInput]
    {
        let parts = DocumentReader.parts(of: bytes, named: Inputs.name(of: path), limits: limits)
        if parts.count > 1 { printer.isAlone = false }
        var unread: [UnreadInput] = []
        for part in parts {
            let place = part.path.map { path + "/" + $0 } ?? path
            switch part.result {
            case .success(let document): printer.add(document, at: place)
            case .failure(let error): unread.append(Intake.unread(place, error))
            }
        }
        return unread
    }
}

/// Writes the text of documents to standard output, without the signs that steer a terminal.
struct DocumentPrinter {
    /// Only one document is printed, and needs no line that names it.
    var isAlone: Bool
    private var pending: [UInt8] = []

    /// So much is gathered before it is written.
    private static let enough = 1 << 16

    init(isAlone: Bool) { self.isAlone = isAlone }

    /// Prints one document.
    mutating func add(_ document: Document, at path: String) {
        if !isAlone { pending += "==> \(OptionReader.shown(path, limit: 4_096)) <==\n".utf8 }
        var text = document.text
        text.withUTF8 { bytes in
            var from = 0
            for block in document.blocks {
                guard let hiding = block.hiding else { continue }
                append(bytes, from, block.span.lower)
                pending += "[hidden: \(hiding.rawValue)] ".utf8
                from = block.span.lower
            }
            append(bytes, from, bytes.count)
        }
        if pending.last != 0x0A { pending.append(0x0A) }
        if pending.count >= DocumentPrinter.enough { flush() }
    }

    /// Writes what was gathered.
    mutating func flush() {
        Console.write(pending)
        pending.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ lower: Int, _ upper: Int) {
        guard lower < upper, upper <= bytes.count else { return }
        var from = lower
        for index in lower..<upper where !DocumentPrinter.isPlain(bytes[index]) && steers(bytes, index) {
            pending += UnsafeBufferPointer(rebasing: bytes[from..<index])
            pending.append(0x20)
            // The rest of a longer sign is printed as spaces too.
            from = index + 1
        }
        pending += UnsafeBufferPointer(rebasing: bytes[from..<upper])
    }

    /// ASCII that is printed, and the first bytes of letters of the alphabets at home here.
    private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F || byte >= 0xC3 && byte < 0xE0 }

    /// A byte of a control character other than tab and line end, or of a sign that turns the direction of writing.
    private func steers(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x20 { return byte != 0x0A && byte != 0x09 }
        guard byte >= 0x7F else { return false }
        if byte == 0x7F { return true }
        func at(_ place: Int) -> UInt8 { bytes.indices.contains(place) ? bytes[place] : 0 }
        func turns(_ start: Int) -> Bool {
            at(start) == 0xE2
                && (at(start + 1) == 0x80 && (0xAA...0xAE).contains(at(start + 2))
                    || at(start + 1) == 0x81 && (0xA6...0xA9).contains(at(start + 2)))
        }
        return byte == 0xC2 && at(index + 1) < 0xA0 || byte < 0xA0 && at(index - 1) == 0xC2
            || turns(index) || turns(index - 1) || turns(index - 2)
    }
}
