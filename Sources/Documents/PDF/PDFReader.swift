import Model
import Processes

/// Reads PDF by the programs of poppler, each in a bounded child process.
enum PDFReader {
    /// Pages beyond are not read.
    private static let mostPages = 200
    /// Type whose boxes are less high, in points, cannot be read by anybody.
    private static let tiniest: Float = 2.6

    /// Reads a file.
    static func read(_ bytes: [UInt8], named name: String, _ limits: ReadLimits) throws(ReadError) -> Document {
        try read(words: try words(of: bytes, limits.child), of: bytes, named: name, limits)
    }

    /// Reads what the converter wrote of a file.
    static func read(
        words output: [UInt8], of bytes: [UInt8], named name: String, _ limits: ReadLimits
    ) throws(ReadError) -> Document {
        var text = PDFText(output)
        guard text.pages.contains(where: { !$0.words.isEmpty }) else {
            if text.pages.isEmpty { throw .damaged(format: "pdf", offset: nil) }
            throw .scan(pages: text.pages.count)
        }
        var isCut = text.isCut
        if text.pages.count > mostPages {
            text.pages.removeLast(text.pages.count - mostPages)
            isCut = true
        }
        for page in text.pages.indices {
            text.pages[page].words = LetterSpacing.joined(text.pages[page].words, &text.letters)
            for word in text.pages[page].words.indices where text.pages[page].words[word].height < tiniest {
                text.pages[page].words[word].hiding = .tiny
            }
        }
        let suspicion = PDFSuspicion.of(bytes)
        if let suspicion { isCut = try PDFInk.check(&text, in: bytes, suspicion, limits.child) || isCut }
        return document(text, named: name, isCut: isCut)
    }

    private static func document(_ text: PDFText, named name: String, isCut: Bool) -> Document {
        var running = RunningLines(text)
        var writer = PDFWriter(text)
        for var page in text.pages {
            let edges = running.take(from: &page, text.letters)
            let hidden = page.words.filter { $0.hiding != nil }
            let visible = hidden.isEmpty ? page.words : page.words.filter { $0.hiding == nil }
            writer.write(
                visible, width: page.width, headers: edges.headers, footers: edges.footers, hidden: hidden)
        }
        writer.finish(keywords: text.keywords)
        let flow = writer.flow
        var warnings: [Warning] = []
        if let warning = HiddenText.warning(flow.bytes, flow.blocks.filter { $0.hiding != .metadata }) {
            warnings.append(warning)
        }
        if isCut { warnings.append(Warning(.cut)) }
        let title = String(decoding: Bytes.trimmed(CleanText.plain(text.title)[...]), as: UTF8.self)
        return Document(
            name: name, format: "pdf", encoding: "utf-8", title: title.isEmpty ? nil : title,
            text: String(decoding: flow.bytes, as: UTF8.self), blocks: flow.blocks, warnings: warnings)
    }

    /// All words with their boxes, of that part of each page which is shown. The file is given by a name that can be read in any order: with "-" the program copies it first.
    private static func words(of bytes: [UInt8], _ limits: ChildLimits) throws(ReadError) -> [UInt8] {
        let arguments = ["-bbox-layout", "-cropbox", "-q", "-l", String(mostPages + 1), "/dev/stdin", "-"]
        let result = try Converter.run("pdftotext", arguments, package: "poppler-utils", bytes, limits)
        switch result.end {
        case .exited(0): return result.output
        case .timedOut: throw .timedOut(seconds: Int(limits.seconds.rounded(.up)))
        case .tooMuchOutput: throw .tooLarge(size: result.output.count, limit: limits.output)
        case .exited, .signalled:
            // The program's words are not kept; what asks for a password says so itself.
            if Bytes.contains("/Encrypt", in: bytes[...]) { throw .encrypted(format: "pdf") }
            throw .damaged(format: "pdf", offset: nil)
        }
    }
}
