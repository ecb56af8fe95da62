import Model

/// Turns the events of OpenDocument files, the styles first and then the content, into the text of a document.
final class OpenDocumentBuilder: XMLHandler {
    /// One open element.
    private struct Frame {
        var element = OpenDocumentElement.other
        var look = Appearance()
        var context = FlowText.Context()
        /// Its text is text of the page.
        var takesText = false
        var isSkipped = false
        var listDepth = 0
        /// The table around it, as a place in `tables`.
        var table: Int?
        /// Why nothing within is seen, whatever it looks like.
        var forced: Block.Hiding?
        /// What stands within waits for its end.
        var holds = false
        /// Of a paragraph: what was put beside it, to be read behind it.
        var behind: [HeldText.Step] = []
        /// The address that a link leads to.
        var address: [UInt8] = []
    }

    private struct Table {
        let number: Int
        var row = -1
        var column = -1
        /// How many rows and columns the open ones stand for.
        var rowStep = 1
        var columnStep = 1
        /// Paragraphs of the open cell, and of the fullest one.
        var paragraphs = 0
        var most = 0
    }

    private(set) var text: HeldText
    /// The styles, of which the file may say its language.
    private(set) var styles = OpenDocumentStyles()
    private var frames: [Frame]
    private var overflow = 0
    private var tables: [Table] = []
    private var tableCount = 0
    private var layoutTables: Set<Int> = []
    private var headers: [[HeldText.Step]] = []
    private var footers: [[HeldText.Step]] = []
    private var linkText: [UInt8] = []
    private var paragraphs = 0
    private var page: Int?
    private var isInBody = false
    private var master = (layout: "", drawing: "", isUsed: false)
    private var pageGround = Declarations()
    private var sawMaster = false
    private let mastersInUse: Set<String>
    private let survey: OpenDocumentSurvey

    /// Elements nested deeper are read as if their tags were not there.
    private static let deepest = 512
    /// One cell or row stands for no more of them.
    private static let mostRepeats = 1_000
    /// A table of no more rows, one of whose cells holds at least so many paragraphs, only places text.
    private static let layoutRows = 4
    private static let layoutParagraphs = 4

    /// A builder for content that was surveyed.
    ///
    /// - Parameter mastersInUse: the names of the page masters that the content asks for.
    init(survey: OpenDocumentSurvey, mastersInUse: Set<String>, hasPages: Bool, capacity: Int) {
        self.survey = survey
        self.mastersInUse = mastersInUse
        page = hasPages ? 1 : nil
        text = HeldText(capacity: capacity)
        frames = [Frame()]
    }

    /// The next file begins, whose automatic styles are its own.
    func beginFile() {
        while frames.count > 1 { leave() }
        overflow = 0
        isInBody = false
        styles.beginFile()
    }

    /// The last file has ended.
    func finish() {
        while frames.count > 1 { leave() }
        text.endLine()
        writeOnce(footers)
        text.endLine()
        text.dissolve(tables: layoutTables)
    }

    // MARK: Events

    override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        guard frames.count < OpenDocumentBuilder.deepest else {
            overflow += 1
            return
        }
        var frame = frames[frames.count - 1]
        let isSkipped = frame.isSkipped
        let parent = frame
        frame.element = .other
        frame.holds = false
        frame.behind = []
        frame.address = []
        if !isSkipped {
            let local = name.text
            if !isInBody { styles.begin(local, attributes) }
            frame.element = OpenDocumentElement.named(local)
            enter(&frame, parent, attributes)
        }
        frames.append(frame)
    }

    override func end(_ name: XMLName) {
        if overflow > 0 {
            overflow -= 1
            return
        }
        if !isInBody { styles.end(name.text) }
        if frames.count > 1 { leave() }
    }

    override func characters(_ buffer: UnsafeBufferPointer<UInt8>) {
        let frame = frames[frames.count - 1]
        guard frame.takesText, !frame.isSkipped else { return }
        write(buffer, frame)
    }

    private func write(_ buffer: UnsafeBufferPointer<UInt8>, _ frame: Frame) {
        var context = frame.context
        context.page = page
        if linkText.count < 1_000 { linkText.append(contentsOf: buffer.prefix(1_000)) }
        text.append(buffer, context)
    }

    private func write(_ bytes: [UInt8], _ frame: Frame) { bytes.withUnsafeBufferPointer { write($0, frame) } }

    // MARK: Elements

    private func enter(_ frame: inout Frame, _ parent: Frame, _ attributes: XMLAttributes) {
        switch frame.element {
        case .other: break
        case .skipped: frame.isSkipped = true
        case .masterPage: enterMaster(attributes)
        case .pageHeader, .pageFooter: enterMargin(&frame, attributes)
        case .body: enterBody(&frame)
        case .paragraph, .heading: enterParagraph(&frame, attributes)
        case .span: apply(styles.style(.text, attributes.string("style-name")).letters, to: &frame)
        case .link:
            if let style = attributes.string("style-name") { apply(styles.style(.text, style).letters, to: &frame) }
            frame.address = attributes["href"].map { LinkAddress.read(Array($0.prefix(1_000))[...]) } ?? []
            linkText = []
        case .list:
            frame.listDepth += 1
        case .item: frame.context.kind = .item(max(1, frame.listDepth))
        case .table: enterTable(&frame, attributes)
        case .row, .cell, .coveredCell: enterCell(&frame, attributes)
        case .box, .shape: enterBox(&frame, parent, attributes)
        case .note: stepAside(&frame, always: true)
        case .annotation:
            stepAside(&frame, always: true)
            hide(&frame, .comment)
        case .deletion: hide(&frame, .deleted)
        case .section:
            apply(styles.style(.section, attributes.string("style-name")).box, to: &frame)
            if attributes.string("display") == "none" || attributes.string("is-hidden") == "true" { hide(&frame, .notDisplayed) }
        case .hiddenText:
            guard !attributes.isOff("is-hidden") else { break }
            hide(&frame, .notDisplayed)
            if let value = attributes["string-value"], !value.isEmpty {
                write(Array(value.prefix(4_096)), frame)
                frame.isSkipped = true
            }
        case .space, .tab, .lineBreak, .pageBreak: enterGap(frame, attributes)
        }
    }

    private func leave() {
        guard let frame = frames.popLast() else { return }
        if frame.holds {
            release(frame)
            return
        }
        guard !frame.isSkipped else { return }
        switch frame.element {
        case .paragraph, .heading:
            text.endLine()
            text.write(frame.behind)
        case .link: appendAddress(frame)
        case .box, .shape: text.endLine()
        case .row: step(frame) { $0.row += $0.rowStep - 1 }
        case .cell, .coveredCell:
            step(frame) {
                $0.column += $0.columnStep - 1
                $0.most = max($0.most, $0.paragraphs)
            }
        case .table: leaveTable()
        default: break
        }
    }

    private func apply(_ said: Declarations, to frame: inout Frame) {
        frame.look = frame.look.within(said)
        frame.context.bold = frame.look.bold
        frame.context.hiding = frame.forced ?? frame.look.hiding
    }

    private func hide(_ frame: inout Frame, _ hiding: Block.Hiding) {
        frame.forced = frame.forced ?? hiding
        frame.context.hiding = frame.forced
    }

    private func enterParagraph(_ frame: inout Frame, _ attributes: XMLAttributes) {
        paragraphs += 1
        let style = styles.style(.paragraph, attributes.string("style-name"))
        apply(style.box, to: &frame)
        apply(style.letters, to: &frame)
        if isInBody, survey.hiddenParagraphs.contains(paragraphs) { hide(&frame, .notDisplayed) }
        if style.breaksPage, text.text.lineNumber > 0, let old = page { page = old + 1 }
        if let level = frame.element == .heading ? attributes.number("outline-level") ?? style.level ?? 1 : style.level {
            frame.context.kind = .heading(max(1, min(6, level)))
        }
        frame.takesText = true
        text.endLine()
        if let table = frame.table, tables.indices.contains(table) { tables[table].paragraphs += 1 }
    }

    private func enterGap(_ frame: Frame, _ attributes: XMLAttributes) {
        guard frame.element != .pageBreak else {
            if let old = page { page = old + 1 }
            return
        }
        guard frame.takesText else { return }
        write([0x20], frame)
        guard frame.context.hiding == nil else { return }
        switch frame.element {
        case .lineBreak: text.endLine()
        case .tab: text.setApart()
        // Many spaces stand for a tab.
        default: if let count = attributes.number("c"), count >= 3 { text.setApart() }
        }
    }

    private func appendAddress(_ frame: Frame) {
        guard !frame.address.isEmpty, frame.context.hiding == nil, !LinkAddress.isShown(frame.address, in: linkText[...]) else {
            return
        }
        write(Array(" <".utf8) + frame.address + Array(">".utf8), frame)
    }

    // MARK: Tables

    private func enterTable(_ frame: inout Frame, _ attributes: XMLAttributes) {
        apply(styles.style(.table, attributes.string("style-name")).box, to: &frame)
        tables.append(Table(number: tableCount))
        tableCount += 1
        frame.table = tables.count - 1
        frame.listDepth = 0
        text.endLine()
    }

    private func enterCell(_ frame: inout Frame, _ attributes: XMLAttributes) {
        let isRow = frame.element == .row
        apply(styles.style(isRow ? .row : .cell, attributes.string("style-name")).box, to: &frame)
        guard let place = frame.table, tables.indices.contains(place) else { return }
        let repeats = attributes.number(isRow ? "number-rows-repeated" : "number-columns-repeated") ?? 1
        let step = max(1, min(OpenDocumentBuilder.mostRepeats, repeats))
        if isRow {
            tables[place].row += 1
            tables[place].rowStep = step
            tables[place].column = -1
            return
        }
        tables[place].column += 1
        tables[place].columnStep = step
        tables[place].paragraphs = 0
        frame.context.kind = .cell(
            table: tables[place].number, row: max(0, tables[place].row), column: tables[place].column)
        // What a cell that spans others covers is not drawn.
        if frame.element == .coveredCell { hide(&frame, .covered) }
    }

    private func step(_ frame: Frame, _ change: (inout Table) -> Void) {
        if let table = frame.table, tables.indices.contains(table) { change(&tables[table]) }
    }

    private func leaveTable() {
        guard let table = tables.popLast() else { return }
        if table.row < OpenDocumentBuilder.layoutRows, table.most >= OpenDocumentBuilder.layoutParagraphs {
            layoutTables.insert(table.number)
        }
    }

    // MARK: Boxes and notes

    /// What stands beside a paragraph is read behind it; before it when the paragraph has not begun.
    private func stepAside(_ frame: inout Frame, always: Bool) {
        if always || text.isOpen {
            text.hold()
            frame.holds = true
        }
        frame.takesText = false
        frame.context.kind = .paragraph
        frame.listDepth = 0
        frame.table = nil
    }

    private func enterBox(_ frame: inout Frame, _ parent: Frame, _ attributes: XMLAttributes) {
        let isWithin = parent.element == .box || parent.element == .shape
        if !isWithin { stepAside(&frame, always: false) }
        let style = styles.style(.graphic, attributes.string("style-name"))
        var box = style.box
        // A shape is filled with a colour of the program's unless it says otherwise.
        if frame.element == .shape, box.ground == nil { box.ground = .unknown }
        apply(box, to: &frame)
        let place = BoxPlace(attributes, style)
        if place.isOffPage { hide(&frame, .offPage) } else if place.isTooNarrow { hide(&frame, .clipped) }
    }

    private func release(_ frame: Frame) {
        text.endLine()
        let steps = text.release()
        switch frame.element {
        case .pageHeader: headers.append(steps)
        case .pageFooter: footers.append(steps)
        default:
            if let paragraph = frames.lastIndex(where: { $0.element == .paragraph || $0.element == .heading }) {
                frames[paragraph].behind += steps
            } else {
                text.write(steps)
            }
        }
    }

    // MARK: Pages

    private func enterMaster(_ attributes: XMLAttributes) {
        let name = attributes.string("name") ?? ""
        master.layout = attributes.string("page-layout-name") ?? ""
        master.drawing = attributes.string("style-name") ?? ""
        master.isUsed = !sawMaster || name == "Standard" || mastersInUse.contains(name)
        if !sawMaster || name == "Standard" {
            pageGround = styles.style(.page, master.layout).box
            if !master.drawing.isEmpty { pageGround.apply(styles.style(.drawingPage, master.drawing).box) }
        }
        sawMaster = true
    }

    /// The head or foot of pages; of a master that no page uses nobody sees it.
    private func enterMargin(_ frame: inout Frame, _ attributes: XMLAttributes) {
        guard master.isUsed, !attributes.isOff("display") else {
            frame.isSkipped = true
            return
        }
        let isHeader = frame.element == .pageHeader
        let style = styles.style(.page, master.layout)
        var ground = style.box
        if !master.drawing.isEmpty { ground.apply(styles.style(.drawingPage, master.drawing).box) }
        ground.apply(isHeader ? style.header : style.footer)
        if survey.hasDrawnGround { ground.ground = .unknown }
        apply(ground, to: &frame)
        frame.context.region = isHeader ? .header : .footer
        frame.holds = true
        text.hold()
    }

    private func enterBody(_ frame: inout Frame) {
        isInBody = true
        paragraphs = 0
        writeOnce(headers)
        headers = []
        if survey.hasDrawnGround { pageGround.ground = .unknown }
        apply(pageGround, to: &frame)
    }

    /// Heads and feet, those that say the same only once.
    private func writeOnce(_ margins: [[HeldText.Step]]) {
        var seen: Set<[UInt8]> = []
        for steps in margins {
            var said: [UInt8] = []
            for case .text(let bytes, _) in steps { said += bytes }
            if seen.insert(said).inserted { text.write(steps) }
        }
        text.endLine()
    }
}
