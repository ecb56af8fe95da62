import Model

/// Turns the events of one part of a Word document into its text.
final class WordBuilder: XMLHandler {
    /// What all parts of a document share.
    struct Setting {
        var palette = WordPalette()
        var styles = WordStyles()
        /// What lies under text that has no ground of its own.
        var page = WordPaint.colour(.white)
    }

    /// The part of the file that is read.
    struct Part {
        var region: Block.Region?
        var hiding: Block.Hiding?
        /// The targets of its links, by name.
        var links: [String: String] = [:]
        /// Only these notes are read; nil reads all.
        var notes: Set<String>?
        /// Its pages are counted.
        var hasPages = false
    }

    var setting: Setting
    let part: Part
    var story = WordStory()
    private var outerStories: [WordStory] = []
    /// The elements around the one that is read.
    private(set) var open: [WordElement] = []
    private var spaces: [(UnsafePointer<UInt8>, WordElement.Space)] = []
    private var skipped = 0
    private var deletions = 0
    private var choices: [Bool] = []
    var drawings: [WordDrawing] = []
    var tableCount: Int
    private var page: Int?
    private var pageIsNew = false

    /// What was noticed for the rest of the document.
    var sections = WordSections()
    private(set) var shownNotes: Set<String> = []
    private(set) var languages: [String: Int] = [:]
    /// Something large and painted lies on the page.
    var hasPanel = false
    /// Text was hidden for its colour on the page itself.
    private var isLostOnPage = false
    /// The ground that the document asks for, where the page shows it.
    private(set) var background: WordPaint?

    init(_ setting: Setting, _ part: Part, firstTable: Int) {
        self.setting = setting
        self.part = part
        tableCount = firstTable
        page = part.hasPages ? 1 : nil
    }

    /// The judgement of colours has to be made again, without a known page.
    var isDoubtful: Bool { isLostOnPage }

    // MARK: Elements

    override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        if skipped > 0 {
            skipped += 1
            return
        }
        let element = WordElement.named(name, in: space(name))
        guard !isSkipped(element, attributes) else {
            skipped = 1
            return
        }
        switch open.last {
        case .runProperties?: beginRunProperty(element, attributes)
        case .paragraphProperties?, .list?: beginParagraphProperty(element, attributes)
        case .tableProperties?, .rowProperties?, .cellProperties?: beginTableProperty(element, attributes)
        case .section?: sections.read(element, attributes)
        default: beginContent(element, attributes)
        }
        open.append(element)
    }

    override func end(_ name: XMLName) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        guard let element = open.popLast() else { return }
        switch open.last {
        // A property is told when it begins.
        case .runProperties?, .tableProperties?, .rowProperties?, .cellProperties?, .section?: break
        default: endContent(element)
        }
    }

    override func characters(_ buffer: UnsafeBufferPointer<UInt8>) {
        guard skipped == 0 else { return }
        switch open.last {
        case .text?: append(buffer)
        case .instruction?:
            guard let field = story.fields.indices.last, story.fields[field].code.count < 2_000 else { return }
            story.fields[field].code.append(contentsOf: buffer.prefix(2_000))
        case .offset?: placeDrawing(buffer)
        default: break
        }
    }

    private func space(_ name: XMLName) -> WordElement.Space {
        guard let address = name.space else { return .other }
        // The parser keeps one copy of every address.
        for known in spaces where known.0 == address { return known.1 }
        let space = WordElement.Space(name)
        if spaces.count < 64 { spaces.append((address, space)) }
        return space
    }

    private func isSkipped(_ element: WordElement, _ attributes: XMLAttributes) -> Bool {
        switch element {
        case .skipped: return true
        case .runProperties: return open.last == .paragraphProperties
        case .alternate:
            choices.append(false)
            return false
        case .choice, .fallback:
            // The same content twice: the first way that is offered is read.
            guard let last = choices.indices.last, !choices[last] else { return !choices.isEmpty }
            choices[last] = true
            return false
        case .note:
            if ["separator", "continuationSeparator", "continuationNotice"].contains(attributes.string("type") ?? "") {
                return true
            }
            guard let notes = part.notes else { return false }
            return !notes.contains(attributes.string("id") ?? "")
        default: return false
        }
    }

    private func beginContent(_ element: WordElement, _ attributes: XMLAttributes) {
        switch element {
        case .paragraph: beginParagraph()
        case .run: beginRun()
        case .tab: story.text.setApart(evenAfterSpace: true)
        case .lineBreak: breakLine(attributes)
        case .noBreakHyphen: append("-")
        case .symbol: appendSymbol(attributes)
        case .renderedPageBreak: renderPage()
        case .hyperlink: openLink(target: attributes.string("id").flatMap { part.links[$0] })
        case .simpleField: openLink(target: WordField.target(of: Array((attributes.string("instr") ?? "").utf8)))
        case .fieldMark: markField(attributes)
        case .deleted: deletions += 1
        case .noteReference: if deletions == 0, let id = attributes.string("id") { shownNotes.insert(id) }
        case .table:
            story.endParagraph()
            story.tables.append(WordTable(number: tableCount, outerGround: story.tables.last?.currentGround ?? .automatic))
            tableCount += 1
        case .row: changeTable { $0.beginRow() }
        case .cell:
            story.endParagraph()
            let first = story.text.blocks.count
            changeTable { $0.beginCell(firstBlock: first) }
        case .background:
            background = setting.palette.paint(
                attributes.string("color"), theme: attributes.string("themeColor"), tint: attributes.string("themeTint"),
                shade: attributes.string("themeShade"))
        case .boxContent: beginBox()
        default: beginDrawing(element, attributes)
        }
    }

    private func endContent(_ element: WordElement) {
        switch element {
        case .paragraph: endParagraph()
        case .run: story.context = nil
        case .runProperties, .paragraphProperties: story.context = nil
        case .hyperlink, .simpleField:
            close(story.link)
            story.link = WordStory.Link()
        case .deleted: deletions = max(0, deletions - 1)
        case .table: story.endTable()
        case .cell:
            story.endParagraph()
            let blocks = story.text.blocks
            changeTable { $0.endCell(blocks[min($0.firstBlock, blocks.count)...]) }
        case .alternate: _ = choices.popLast()
        case .boxContent: endBox()
        case .section: sections.endSection()
        default: endDrawing(element)
        }
    }

    private func changeTable(_ change: (inout WordTable) -> Void) {
        if let last = story.tables.indices.last { change(&story.tables[last]) }
    }

    // MARK: Properties

    private func beginRunProperty(_ element: WordElement, _ attributes: XMLAttributes) {
        story.context = nil
        if element == .style {
            story.runStyle = attributes.string("val")
        } else {
            story.run.readRunProperty(element, attributes, setting.palette)
        }
    }

    private func beginParagraphProperty(_ element: WordElement, _ attributes: XMLAttributes) {
        story.base = nil
        story.context = nil
        switch element {
        case .style: story.paragraphStyle = attributes.string("val")
        case .pageBreakBefore: if !attributes.isOff("val") { turnPage() }
        default: story.paragraph.readParagraphProperty(element, attributes, setting.palette)
        }
    }

    private func beginTableProperty(_ element: WordElement, _ attributes: XMLAttributes) {
        let parent = open.last
        switch element {
        case .shading:
            guard let ground = setting.palette.ground(attributes) else { return }
            changeTable { if parent == .tableProperties { $0.ground = ground } else { $0.cellGround = ground } }
        case .style:
            if setting.styles.isPainted(attributes.string("val") ?? "") { changeTable { $0.ground = .unknown } }
        case .span:
            let span = attributes.number("val") ?? 1
            changeTable { $0.span = span }
        case .columnsBefore:
            let columns = max(0, min(1_000, attributes.number("val") ?? 0))
            changeTable { $0.column = columns }
        case .rowHeight:
            let isFlat = attributes.string("hRule") == "exact" && attributes.number("val").map(WordSaid.isFlat) == true
            changeTable { $0.rowIsFlat = isFlat }
        default: break
        }
    }

    // MARK: Paragraphs

    private func beginParagraph() {
        story.endParagraph()
        story.paragraph = WordSaid()
        story.paragraphStyle = nil
        story.base = nil
        beginRun()
    }

    private func beginRun() {
        story.run = WordSaid()
        story.runStyle = nil
        story.context = nil
    }

    private func endParagraph() {
        // An instruction does not run on into the next paragraph; where its end is missing, the text must not get lost.
        for index in story.fields.indices { story.fields[index].isInstruction = false }
        story.endParagraph()
    }

    private func breakLine(_ attributes: XMLAttributes) {
        story.text.endLine()
        if attributes.string("type") == "page" { turnPage() }
    }

    private func turnPage() {
        page = page.map { min($0 + 1, 1_000_000) }
        pageIsNew = true
        story.context = nil
    }

    /// Word notes where its pages began when it last showed them, also behind a break that says so itself.
    private func renderPage() {
        if !pageIsNew { turnPage() }
        pageIsNew = false
    }

    // MARK: Text

    private func append(_ buffer: UnsafeBufferPointer<UInt8>) {
        guard !story.fields.contains(where: \.isInstruction) else { return }
        let context = currentContext()
        if context.hiding != nil {
            story.link.holdsHidden = true
            for index in story.fields.indices { story.fields[index].link.holdsHidden = true }
        } else {
            pageIsNew = false
        }
        if let language = story.runLanguage { languages[language, default: 0] += buffer.count }
        story.text.append(buffer, context)
    }

    private func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    private func appendSymbol(_ attributes: XMLAttributes) {
        guard let code = attributes.string("char"), let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) else {
            return
        }
        append(String(Character(scalar)))
    }

    private func currentContext() -> FlowText.Context {
        if let context = story.context { return context }
        let base = paragraphBase()
        let said = story.run.over(story.runStyle.map { setting.styles.said(by: $0) } ?? WordSaid()).over(base)
        var context = FlowText.Context()
        context.kind = base.kind
        context.region = part.region
        context.bold = said.bold == true
        context.page = page
        context.hiding = deletions > 0 ? .deleted : part.hiding ?? story.hiding ?? hiding(of: said)
        story.context = context
        story.runLanguage = said.language
        return context
    }

    private func paragraphBase() -> WordSaid {
        if let base = story.base { return base }
        let style = (story.paragraphStyle ?? setting.styles.usual).map { setting.styles.said(by: $0) } ?? WordSaid()
        let base = story.paragraph.over(style).over(setting.styles.defaults)
        story.base = base
        return base
    }

    private func hiding(of said: WordSaid) -> Block.Hiding? {
        if story.tables.last?.rowIsFlat == true { return .clipped }
        let own = said.ownGround == .automatic ? story.currentGround : said.ownGround
        let hiding = said.hiding(on: own == .automatic ? setting.page : own)
        if hiding == .sameColour, own == .automatic { isLostOnPage = true }
        return hiding
    }

    // MARK: Links and fields

    private func openLink(target: String?) {
        story.link = WordStory.Link(
            address: target.map { LinkAddress.read(Array($0.utf8)[...]) } ?? [], opened: story.text.bytes.count)
    }

    private func close(_ link: WordStory.Link) {
        guard !link.address.isEmpty, !link.holdsHidden, deletions == 0,
            !LinkAddress.isShown(link.address, in: story.text.bytes[min(link.opened, story.text.bytes.count)...])
        else { return }
        append(" <" + String(decoding: link.address, as: UTF8.self) + ">")
    }

    private func markField(_ attributes: XMLAttributes) {
        switch attributes.string("fldCharType") {
        case "begin": if story.fields.count < 64 { story.fields.append(WordStory.Field()) }
        case "separate":
            guard let last = story.fields.indices.last else { return }
            story.fields[last].isInstruction = false
            let target = WordField.target(of: story.fields[last].code)
            story.fields[last].link = WordStory.Link(
                address: target.map { LinkAddress.read(Array($0.utf8)[...]) } ?? [], opened: story.text.bytes.count)
        case "end": if let field = story.fields.popLast() { close(field.link) }
        default: break
        }
    }

    // MARK: Text boxes

    private func beginBox() {
        var box = WordStory()
        box.hiding = story.hiding
        for index in drawings.indices {
            drawings[index].holdsText = true
            box.hiding = box.hiding ?? drawings[index].hiding
            if drawings[index].paint != .automatic { box.ground = drawings[index].paint }
        }
        outerStories.append(story)
        story = box
    }

    private func endBox() {
        while !story.tables.isEmpty { story.endTable() }
        story.endParagraph()
        let text = story.text
        guard let outer = outerStories.popLast() else { return }
        story = outer
        story.boxes.append(text)
    }

    /// The part ends.
    func finish() {
        while !outerStories.isEmpty { endBox() }
        while !story.tables.isEmpty { story.endTable() }
        story.endParagraph()
    }
}

/// The codes of fields.
enum WordField {
    /// Where a `HYPERLINK` leads; nil for other fields.
    static func target(of code: [UInt8]) -> String? {
        let trimmed = Bytes.trimmed(code[...])
        guard trimmed.prefix(9).elementsEqual("HYPERLINK".utf8) else { return nil }
        let parts = trimmed.split(separator: UInt8(ascii: "\""), maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 3 ? String(decoding: parts[1], as: UTF8.self) : nil
    }
}
