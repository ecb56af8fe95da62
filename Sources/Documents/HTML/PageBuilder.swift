@preconcurrency import CLibXML2
import Model

/// Turns the events of a parser into the text of a page.
struct PageBuilder {
    /// One open element.
    struct Frame {
        var element: UInt64 = 0
        var role = Element.Role.block
        var look = Appearance()
        var context = FlowText.Context()
        /// What the element is for those beside it.
        var display = Declarations.Display.block
        var isSkipped = false
        var listDepth = 0
        /// The table that holds the element, as a place in `tables`; nil outside of tables.
        var table: Int?
        /// It has a class that speaks of what it is.
        var isClassed = false
        /// Taken out of the line.
        var isApart = false
        /// The length of the text when it began.
        var opened = 0
        /// Where the last child ended that had text; -1 when there was none.
        var childEnd = -1
        var childLength = 0
        var childIsApart = false
        /// It is a link whose address stands last in `addresses`.
        var hasAddress = false
        /// What microdata and microformats say that it speaks of.
        var thing = MarkedFacts.Thing.none
        /// They say what its words are: last in `marks`.
        var isMarked = false
        /// The first block of a page header, while it is not known whether it is one.
        var firstBlock = 0
        var holdsNavigation = false
    }

    private struct Table {
        let number: Int
        var row = -1
        var column = -1
        var step = 1
        /// Lines of the fullest cell.
        var most = 0
    }

    /// The parser at work, which may have to be stopped.
    var parser: htmlParserCtxtPtr?
    private(set) var text: FlowText
    private(set) var title: [UInt8] = []
    private(set) var language: String?
    /// The page asked for more than is done for one page.
    private(set) var isCut = false
    /// The open elements; they are copied for each that begins and hold nothing that must be counted.
    private var frames: [Frame] = []
    private var addresses: [[UInt8]] = []
    private var marks: [MarkedFacts.Mark] = []
    private var overflow = 0
    private var path = ElementPath()
    private var tables: [Table] = []
    private var tableCount = 0
    private var layoutTables: Set<Int> = []
    private var pendingTitle = true
    private let sheet: StyleSheet
    private var marked = MarkedFacts()
    /// What the page holds beside its text.
    var asides = PageAsides()
    private static let meta = NameHash.of("meta")

    /// Elements nested deeper are read as if their tags were not there.
    static let deepest = 512
    /// The parser is stopped when so many more are open.
    private static let hopeless = 2_048
    /// No more of the page should be parsed: each further tag costs as much time as elements are open.
    var isHopeless: Bool { overflow > PageBuilder.hopeless }

    /// A builder for a page with these style sheets and about so much text.
    init(sheet: StyleSheet, capacity: Int) {
        self.sheet = sheet
        text = FlowText(capacity: capacity)
        frames.append(Frame())
    }

    /// Style sheets ask for attributes that have no other meaning here.
    var keepsAllAttributes: Bool { sheet.asksForAttributes }

    // MARK: Elements

    /// An element begins.
    mutating func begin(_ element: Element, _ attributes: Attributes) {
        guard frames.count < PageBuilder.deepest + 64 else {
            overflow += 1
            if overflow > PageBuilder.hopeless { isCut = true }
            return
        }
        let parent = frames[frames.count - 1]
        var frame = parent
        frame.element = element.name
        frame.role = element.role
        frame.hasAddress = false
        frame.isMarked = false
        frame.childEnd = -1
        frame.isApart = false
        frame.holdsNavigation = false
        frame.display = .inline
        path.push(
            element: element.name, id: attributes.id.isEmpty || sheet.isEmpty ? 0 : NameHash.of(attributes.id),
            classNames: sheet.isEmpty ? Attributes.Value(start: nil, count: 0) : attributes.classNames,
            attributes: attributes.all)
        if case .skipped = element.role { frame.isSkipped = true }
        if element.name == PageBuilder.meta, !attributes.content.isEmpty { addMeta(attributes) }
        if parent.isSkipped || frame.isSkipped {
            frame.isSkipped = true
            frames.append(frame)
            return
        }
        if !attributes.language.isEmpty, language == nil, frames.count <= 3 {
            language = String(decoding: attributes.language, as: UTF8.self)
        }
        let said = declarations(element, attributes)
        if said != nil || parent.context.hiding != nil {
            frame.look = parent.look.within(said ?? Declarations())
            frame.context.hiding = frame.look.hiding
        }
        frame.display = said?.display ?? PageBuilder.usualDisplay(of: element.role)
        frame.isApart = said?.apart == true
        frame.context.bold = frame.look.bold
        frame.context.preformatted = frame.look.preformatted
        frame.isClassed = ClassNames.speak(attributes.classNames)
        if !attributes.classNames.isEmpty || !attributes.property.isEmpty || !attributes.itemType.isEmpty {
            let (thing, mark) = marked.read(attributes, within: parent.thing)
            frame.thing = thing
            if let mark {
                frame.isMarked = true
                marks.append(mark)
            }
        }
        separate(frame, from: parent)
        enter(&frame, attributes)
        frame.opened = text.bytes.count
        frames.append(frame)
    }

    /// An element ends.
    mutating func end(_ name: UInt64) {
        if overflow > 0 {
            overflow -= 1
            return
        }
        guard frames.count > 1 else { return }
        // The parser balances its events; should it not, the nearest element of that name is the one.
        if frames[frames.count - 1].element == name { return leave() }
        guard let place = frames.lastIndex(where: { $0.element == name }), place > 0 else { return }
        while frames.count > place { leave() }
    }

    private mutating func leave() {
        guard let frame = frames.popLast() else { return }
        path.pop()
        let mark = frame.isMarked ? marks.popLast() : nil
        guard !frame.isSkipped else { return }
        if frame.hasAddress, let address = addresses.popLast() { append(address: address, frame) }
        switch frame.display {
        case .block, .flex: text.endLine()
        case .inlineBlock: text.setApart(evenAfterSpace: false)
        case .inline, .none: if frame.isApart { text.setApart(evenAfterSpace: false) }
        }
        switch frame.role {
        case .region(.header) where frame.holdsNavigation: text.setRegion(.header, from: frame.firstBlock)
        case .table:
            if let table = tables.popLast(), LayoutTable.isOne(rows: table.row + 1, most: table.most) {
                layoutTables.insert(table.number)
            }
        case .cell:
            if let table = frame.table, tables.indices.contains(table) {
                tables[table].most = max(tables[table].most, text.blocks.count - frame.firstBlock)
            }
        case .preformatted: text.layOutAsPlainText(from: frame.opened, firstBlock: frame.firstBlock, tables: &tableCount)
        case .title: pendingTitle = false
        default: break
        }
        if let mark, frame.context.hiding == nil { marked.close(mark, in: text.bytes, from: frame.opened) }
        let length = text.bytes.count - frame.opened
        if length > 0, frames.count > 0 {
            let parent = frames.count - 1
            frames[parent].childEnd = text.bytes.count
            frames[parent].childLength = length
            frames[parent].childIsApart = frame.display == .inlineBlock || frame.isApart || frame.isClassed
        }
    }

    private mutating func declarations(_ element: Element, _ attributes: Attributes) -> Declarations? {
        let hints = PresentationalHints.read(element.role, attributes)
        if sheet.isEmpty && attributes.style.isEmpty { return hints }
        if path.isExhausted {
            isCut = true
            return hints
        }
        return sheet.declarations(for: &path, style: attributes.style, hints: hints)
    }

    private static func usualDisplay(of role: Element.Role) -> Declarations.Display {
        switch role {
        case .inline, .lineBreak, .wordBreak, .link, .strong, .marked, .font, .skipped: .inline
        default: .block
        }
    }

    /// Ends the line before a block, and keeps boxes apart that stand side by side without white space.
    private mutating func separate(_ frame: Frame, from parent: Frame) {
        switch frame.display {
        case .block, .flex:
            text.endLine()
            return
        case .none: return
        case .inlineBlock: text.setApart(evenAfterSpace: parent.childIsApart && parent.childEnd == text.bytes.count)
        case .inline: break
        }
        if parent.display == .flex || frame.isApart {
            text.setApart(evenAfterSpace: false)
        } else if frame.isClassed, text.isGlued, parent.childEnd == text.bytes.count, !frame.context.preformatted {
            // A large initial and the rest of its word are one word.
            if parent.childLength > 2 { text.setApart(evenAfterSpace: false) }
        }
    }

    private mutating func enter(_ frame: inout Frame, _ attributes: Attributes) {
        frame.firstBlock = text.blocks.count
        switch frame.role {
        case .lineBreak: text.endLine()
        case .heading(let level): frame.context.kind = .heading(level)
        case .list: frame.listDepth += 1
        case .item: frame.context.kind = .item(max(1, frame.listDepth))
        case .term, .description: frame.context.kind = .paragraph
        case .table:
            tables.append(Table(number: tableCount))
            tableCount += 1
            frame.table = tables.count - 1
        case .row:
            if let table = frame.table, tables.indices.contains(table) {
                tables[table].row += 1
                tables[table].column = -1
                tables[table].step = 1
            }
        case .cell: enterCell(&frame, attributes)
        case .region(let region): enterRegion(region, &frame)
        case .link: if !attributes.href.isEmpty { enterLink(&frame, attributes.href) }
        default: break
        }
        if !attributes.role.isEmpty { enterRole(&frame, attributes) }
        if case .block = frame.role, !attributes.style.isEmpty, let depth = WordList.depth(attributes.style) {
            frame.context.kind = .item(depth)
        }
    }

    private mutating func enterLink(_ frame: inout Frame, _ target: Attributes.Value) {
        let address = LinkAddress.read(target.kept)
        guard !address.isEmpty else { return }
        frame.hasAddress = true
        addresses.append(address)
    }

    private mutating func enterCell(_ frame: inout Frame, _ attributes: Attributes) {
        guard let table = frame.table, tables.indices.contains(table) else { return }
        tables[table].column += tables[table].step
        tables[table].step = Length.number(attributes.columns.kept).map { max(1, min(1_000, Int($0.0))) } ?? 1
        let (row, column) = (max(0, tables[table].row), tables[table].column + 0)
        frame.context.kind = .cell(table: tables[table].number, row: row, column: max(0, column))
    }

    private mutating func enterRegion(_ region: Block.Region, _ frame: inout Frame) {
        if region == .header {
            // Whether it is the page's header shows when navigation comes up within.
            return
        }
        frame.context.region = frame.context.region ?? region
        if region == .navigation {
            frame.context.region = .navigation
            for index in frames.indices {
                if case .region(.header) = frames[index].role { frames[index].holdsNavigation = true }
            }
        }
    }

    private mutating func enterRole(_ frame: inout Frame, _ attributes: Attributes) {
        switch attributes.role.map(Bytes.lower)[...] {
        case "navigation": enterRegion(.navigation, &frame)
        case "complementary": enterRegion(.aside, &frame)
        case "contentinfo": enterRegion(.footer, &frame)
        case "banner": frame.context.region = frame.context.region ?? .header
        case "heading": frame.context.kind = .heading(Length.number(attributes.level.kept).map { max(1, min(6, Int($0.0))) } ?? 2)
        default: break
        }
    }

    private mutating func append(address: [UInt8], _ frame: Frame) {
        guard frame.context.hiding == nil,
            !LinkAddress.isShown(address, in: text.bytes[min(frame.opened, text.bytes.count)...])
        else { return }
        let addition = Array(" <".utf8) + address + Array(">".utf8)
        addition.withUnsafeBufferPointer { text.append($0, frame.context) }
    }

    /// Keywords and descriptions speak to machines.
    private mutating func addMeta(_ attributes: Attributes) {
        let name = attributes.metaName.map(Bytes.lower)
        if name.elementsEqual("keywords".utf8) || name.elementsEqual("description".utf8) {
            asides.addMetadata(attributes.content.kept)
        }
    }

    // MARK: Text

    /// Text of the innermost element.
    mutating func characters(_ buffer: UnsafeBufferPointer<UInt8>) {
        let last = frames.count - 1
        guard !frames[last].isSkipped else { return }
        if case .title = frames[last].role {
            if pendingTitle, title.count < 1_000 { title.append(contentsOf: buffer) }
            return
        }
        text.append(buffer, frames[last].context)
    }

    /// A comment; its text is ended by a zero.
    mutating func comment(_ text: UnsafePointer<UInt8>) {
        var length = 0
        while length < 65_536, text[length] != 0 { length += 1 }
        asides.addComment(UnsafeBufferPointer(start: text, count: length))
    }

    /// Writes what the page holds beside its text behind it; returns all facts that the page states.
    mutating func writeAsides() -> [StatedFact] { marked.facts + asides.write(to: &text) }

    /// The page ends.
    mutating func finish() {
        while frames.count > 1 { leave() }
        text.endLine()
        text.dissolve(tables: layoutTables)
    }
}
