import Model

/// Reads DOCX: the parts of the archive one after the other, by the events of their XML.
struct WordReader {
    /// Reads a document.
    static func read(_ bytes: [UInt8], named name: String, _ limits: ReadLimits) throws(ReadError) -> Document {
        var reader = WordReader(package: try WordPackage(bytes, limits))
        let main = try reader.readMain()
        reader.readProperties()
        var text = reader.headers
        text.adopt(reader.body)
        text.adopt(reader.notes)
        text.adopt(reader.footers)
        text.adopt(reader.comments)
        for words in reader.properties.unseen { text.append(hidden: words) }
        if !main, !text.blocks.contains(where: { $0.hiding == nil }) { throw .damaged(format: "docx", offset: nil) }
        var warnings: [Warning] = []
        if let warning = HiddenText.warning(text.bytes, text.blocks) { warnings.append(warning) }
        if !main { warnings.append(Warning(.cut)) }
        let title = String(decoding: CleanText.plain(reader.properties.title), as: UTF8.self)
        return Document(
            name: name, format: "docx", encoding: "utf-8", declaredLanguage: reader.language, title: title.isEmpty ? nil : title,
            text: String(decoding: text.bytes, as: UTF8.self), blocks: text.blocks, warnings: warnings)
    }

    private var package: WordPackage
    private var setting = WordBuilder.Setting()
    private var links: [String: WordPackage.Link] = [:]
    private var tables = 0
    private var language: String?
    private let properties = WordProperties()

    private var headers = FlowText(capacity: 0)
    private var body = FlowText(capacity: 0)
    private var notes = FlowText(capacity: 0)
    private var footers = FlowText(capacity: 0)
    private var comments = FlowText(capacity: 0)

    private init(package: WordPackage) { self.package = package }

    /// Reads the body and what belongs to it; false when its XML breaks off.
    private mutating func readMain() throws(ReadError) -> Bool {
        let path = package.mainPart()
        links = package.links(of: path)
        let bytes = try package.part(path)
        readStyles(usedIn: bytes)
        var (builder, isWhole) = parse(bytes, WordBuilder.Part(links: targets(of: links), hasPages: true))
        if let background = builder.background, isBackgroundShown {
            setting.page = background
            (builder, isWhole) = parse(bytes, WordBuilder.Part(links: targets(of: links), hasPages: true))
        }
        let hasPanel = readSections(builder.sections) || builder.hasPanel
        if hasPanel, builder.isDoubtful, setting.page != .unknown {
            // What lies behind the text is painted with something that is not known.
            setting.page = .unknown
            (builder, isWhole) = parse(bytes, WordBuilder.Part(links: targets(of: links), hasPages: true))
        }
        body = builder.story.text
        language = builder.languages.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        readNotes(builder.shownNotes)
        return isWhole
    }

    private mutating func parse(_ bytes: [UInt8], _ part: WordBuilder.Part) -> (WordBuilder, isWhole: Bool) {
        let events = WordEvents(WordBuilder(setting, part, firstTable: tables))
        let isWhole = package.events.parse(bytes, into: events)
        var builder = events.builder
        builder.finish()
        tables = builder.tableCount
        // What the styles came to is found once.
        setting.styles = builder.setting.styles
        return (builder, isWhole && !builder.isCut)
    }

    private mutating func part(_ type: String) -> [UInt8]? {
        links.values.first { $0.type.hasSuffix(type) }.flatMap { package.optionalPart($0.target) }
    }

    private mutating func readStyles(usedIn body: [UInt8]) {
        // Colours of the theme are written out beside their names; only tints and a few programs need the theme itself.
        if Bytes.contains(":theme", in: body[...]), let bytes = part("/theme") {
            let reader = WordThemeReader()
            _ = package.events.parse(bytes, into: reader)
            setting.palette = reader.palette
        }
        guard let path = links.values.first(where: { $0.type.hasSuffix("/styles") })?.target else { return }
        let package = package
        if let pieces = package.pieces(of: path),
            let sheet = WordStyleSheet(
                pieces, usedIn: body, palette: setting.palette, events: package.events,
                whole: {
                    var package = package
                    return package.optionalPart(path)
                })
        {
            setting.styles = WordStyles(sheet)
        } else if let bytes = self.package.optionalPart(path) {
            let reader = WordStylesReader(palette: setting.palette)
            _ = package.events.parse(bytes, into: reader)
            setting.styles = reader.result
        }
    }

    private var isBackgroundShown: Bool {
        mutating get { part("/settings").map { Bytes.contains("displayBackgroundShape", in: $0[...]) } ?? false }
    }

    /// Reads headers and footers; true when one of them paints the page.
    private mutating func readSections(_ sections: WordSections) -> Bool {
        var seen: Set<[UInt8]> = []
        var hasPanel = false
        let hasEven =
            sections.shown.contains(where: \.isEven)
            && part("/settings").map { Bytes.contains("evenAndOddHeaders", in: $0[...]) } ?? false
        for reference in sections.shown where hasEven || !reference.isEven {
            guard let link = links[reference.id], let bytes = package.optionalPart(link.target) else { continue }
            let part = WordBuilder.Part(
                region: reference.isHeader ? .header : .footer, links: targets(of: package.links(of: link.target)))
            let (builder, _) = parse(bytes, part)
            hasPanel = hasPanel || builder.hasPanel
            let text = builder.story.text
            guard seen.insert([reference.isHeader ? 1 : 0] + text.bytes).inserted else { continue }
            if reference.isHeader { headers.adopt(text) } else { footers.adopt(text) }
        }
        return hasPanel
    }

    private mutating func readNotes(_ shown: Set<String>) {
        if !shown.isEmpty {
            for type in ["/footnotes", "/endnotes"] {
                guard let bytes = part(type) else { continue }
                notes.adopt(parse(bytes, WordBuilder.Part(notes: shown)).0.story.text)
            }
        }
        if let bytes = part("/comments") { comments = parse(bytes, WordBuilder.Part(hiding: .comment)).0.story.text }
    }

    private mutating func readProperties() {
        guard let path = package.documentLinks().values.first(where: { $0.type.hasSuffix("/core-properties") })?.target,
            let bytes = package.optionalPart(path)
        else { return }
        _ = package.events.parse(bytes, into: properties)
    }

    private func targets(of links: [String: WordPackage.Link]) -> [String: String] {
        links.compactMapValues { $0.type.hasSuffix("/hyperlink") ? $0.target : nil }
    }
}

extension FlowText {
    /// Adds words that stand on no page.
    mutating func append(hidden words: [UInt8]) {
        words.withUnsafeBufferPointer { append($0, Context(hiding: .metadata)) }
        endLine()
    }
}
