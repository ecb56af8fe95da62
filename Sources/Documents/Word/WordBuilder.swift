import Model

/// Turns the events of one part of a Word document into its text.
struct WordBuilder {
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
    var outerStories: [WordStory] = []
    /// The elements around the one that is read.
    private(set) var open: [WordElement] = []
    private var spaces = WordSpaces()
    private var skipped = 0
    var deletions = 0
    private var choices: [Bool] = []
    var drawings: [WordDrawing] = []
    var tableCount: Int
    var page: Int?
    var pageIsNew = false

    /// What was noticed for the rest of the document.
    var sections = WordSections()
    private(set) var shownNotes: Set<String> = []
    var languages: [String: Int] = [:]
    /// Something large and painted lies on the page.
    var hasPanel = false
    /// Text was hidden for its colour on the page itself.
    var isLostOnPage = false
    /// The part asked for more than is done for it.
    private(set) var isCut = false
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

    mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        if skipped > 0 {
            skipped += 1
            return
        }
        let element = spaces.element(name)
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

    mutating func end(_ name: XMLName) {
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

    mutating func characters(_ buffer: UnsafeBufferPointer<UInt8>) {
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

    /// Elements nested deeper are left out; Word nests a few dozen.
    private static let deepest = 256

    private mutating func isSkipped(_ element: WordElement, _ attributes: XMLAttributes) -> Bool {
        if open.count >= WordBuilder.deepest {
            isCut = true
            return true
        }
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
            if let type = attributes["type"] {
                switch type {
                case "separator", "continuationSeparator", "continuationNotice": return true
                default: break
                }
            }
            guard let notes = part.notes else { return false }
            return !notes.contains(attributes.string("id") ?? "")
        default: return false
        }
    }

    private mutating func beginContent(_ element: WordElement, _ attributes: XMLAttributes) {
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

    private mutating func endContent(_ element: WordElement) {
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

    private mutating func changeTable(_ change: (inout WordTable) -> Void) {
        if let last = story.tables.indices.last { change(&story.tables[last]) }
    }

    // MARK: Properties

    private mutating func beginRunProperty(_ element: WordElement, _ attributes: XMLAttributes) {
        story.context = nil
        if element == .style {
            story.runStyle = attributes.string("val")
        } else {
            story.runIsSilent = false
            story.run.readRunProperty(element, attributes, setting.palette)
        }
    }

    private mutating func beginParagraphProperty(_ element: WordElement, _ attributes: XMLAttributes) {
        story.base = nil
        story.context = nil
        switch element {
        case .style: story.paragraphStyle = attributes.string("val")
        case .pageBreakBefore: if !attributes.isOff("val") { turnPage() }
        default:
            story.paragraphIsSilent = false
            story.paragraph.readParagraphProperty(element, attributes, setting.palette)
        }
    }

    private mutating func beginTableProperty(_ element: WordElement, _ attributes: XMLAttributes) {
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
            let isFlat = attributes.says("hRule", "exact") && attributes.number("val").map(WordSaid.isFlat) == true
            changeTable { $0.rowIsFlat = isFlat }
        default: break
        }
    }

    /// The part ends.
    mutating func finish() {
        while !outerStories.isEmpty { endBox() }
        while !story.tables.isEmpty { story.endTable() }
        story.endParagraph()
    }
}

/// Hands the events of a part to its builder.
final class WordEvents: XMLHandler {
    private(set) var builder: WordBuilder

    init(_ builder: WordBuilder) { self.builder = builder }

    override func begin(_ name: XMLName, _ attributes: XMLAttributes) { builder.begin(name, attributes) }
    override func end(_ name: XMLName) { builder.end(name) }
    override func characters(_ text: UnsafeBufferPointer<UInt8>) { builder.characters(text) }
}
