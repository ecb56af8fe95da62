import Model

/// The text of a document as it grows, and its blocks; every reader of a format with marks writes into one.
struct FlowText {
    /// What the file says of the text that comes next.
    struct Context {
        var kind = Block.Kind.paragraph
        var region: Block.Region?
        var bold = false
        var preformatted = false
        var hiding: Block.Hiding?
        /// The page of the file, from 1.
        var page: Int?
    }

    /// What stands between two pieces of text on one line.
    private enum Gap {
        case none
        /// White space.
        case space
        /// Two elements that a reader sees apart, without white space between them.
        case apart
    }

    private(set) var bytes: [UInt8] = []
    private(set) var blocks: [Block] = []
    /// Blocks that were closed, plus one while one is open: tells whether a line break fell between two moments.
    var lineNumber: Int { blocks.count }

    private var open = false
    private var start = 0
    private var kind = Block.Kind.paragraph
    private var region: Block.Region?
    private var page: Int?
    private var boldBytes = 0
    private var gap = Gap.none
    /// Characters of no width that stood between two letters, and where the first of them did.
    private(set) var joins = (count: 0, first: 0)
    private var joining = false
    private var hiddenRuns: [(text: [UInt8], kind: Block.Kind, region: Block.Region?, page: Int?, hiding: Block.Hiding)] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// True when text stands on the line and nothing, not even a space, behind it.
    var isGlued: Bool { open && gap == .none }
    /// True when text stands on the line.
    var isOpen: Bool { open }
    /// The last byte of the line; nil at its beginning.
    var lastByte: UInt8? { open ? bytes.last : nil }

    /// Asks for a gap before the next text of this line; two boxes side by side are further apart than two words.
    mutating func setApart(evenAfterSpace: Bool) {
        if open && (gap == .none || evenAfterSpace) { gap = .apart }
    }

    /// Adds white space of the line.
    mutating func addSpace() { if gap == .none { gap = .space } }

    /// Adds text; white space collapses as browsers do it.
    mutating func append(_ buffer: UnsafeBufferPointer<UInt8>, _ context: Context) {
        if let hiding = context.hiding {
            appendHidden(buffer, context, hiding)
            return
        }
        let end = buffer.count
        var index = 0
        while index < end {
            let byte = buffer[index]
            if byte <= 0x20 || byte == 0x7F {
                if Bytes.isSpace(byte) {
                    if context.preformatted { keepSpace(byte) } else if gap == .none { gap = .space }
                }
                index += 1
                continue
            }
            // A run of visible characters, with single spaces between its words.
            var stop = index
            var skipped = 0
            var spaces = 0
            var isJoiner = false
            while stop < end {
                let next = buffer[stop]
                if next <= 0x20 || next == 0x7F {
                    guard next == 0x20, !context.preformatted, stop + 1 < end, FlowText.isSurelySeen(buffer[stop + 1]) else {
                        break
                    }
                    spaces += 1
                    stop += 1
                    continue
                }
                if next < 0x80 {
                    stop += 1
                    continue
                }
                if next >= 0xC3, next < 0xE0 {
                    stop += 2
                    continue
                }
                switch CleanText.piece(buffer, stop) {
                case .keep(let length):
                    stop += length
                    continue
                case .drop(let length):
                    skipped = length
                    isJoiner = length == 3
                case .newline(let length): skipped = length
                }
                break
            }
            if stop > index { write(UnsafeBufferPointer(rebasing: buffer[index..<min(stop, end)]), spaces: spaces, context) }
            if isJoiner { joining = true }
            index = stop + skipped
        }
    }

    /// A byte that begins a character which is seen: ASCII, or one of the alphabets at home here.
    private static func isSurelySeen(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F || byte >= 0xC3 && byte < 0xE0 }

    private mutating func write(_ run: UnsafeBufferPointer<UInt8>, spaces: Int, _ context: Context) {
        var run = run
        var spaces = spaces
        if !open {
            // Non-breaking spaces at the beginning of a line are only room.
            while let first = run.first {
                if first == 0x20 {
                    run = UnsafeBufferPointer(rebasing: run[1...])
                    spaces -= 1
                } else if first == 0xC2, run.count >= 2, run[1] == 0xA0 {
                    run = UnsafeBufferPointer(rebasing: run[2...])
                } else {
                    break
                }
            }
            guard !run.isEmpty else { return }
            open = true
            start = bytes.count
            kind = context.kind
            region = context.region
            page = context.page
            boldBytes = 0
        } else {
            switch gap {
            case .none: break
            case .space: bytes.append(0x20)
            case .apart: if Separation.isNeeded(bytes, before: run) { bytes.append(0x09) }
            }
        }
        if joining, gap == .none, let last = bytes.last, ZeroWidth.mayEndLetter(last), ZeroWidth.beginsLetter(run[0]) {
            if joins.count == 0 { joins.first = bytes.count }
            joins.count += 1
        }
        joining = false
        gap = .none
        bytes.append(contentsOf: run)
        if context.bold { boldBytes += run.count - spaces }
    }

    private mutating func keepSpace(_ byte: UInt8) {
        if byte == 0x0A {
            if open { endLine() } else { bytes.append(0x0A) }
        } else if byte != 0x0D {
            bytes.append(byte == 0x09 ? 0x09 : 0x20)
        }
    }

    private mutating func appendHidden(_ buffer: UnsafeBufferPointer<UInt8>, _ context: Context, _ hiding: Block.Hiding) {
        if hiddenRuns.last.map({ $0.hiding != hiding || $0.kind != context.kind }) ?? true {
            hiddenRuns.append(([], context.kind, context.region, context.page, hiding))
        }
        let run = hiddenRuns.count - 1
        var index = 0
        while index < buffer.count {
            let byte = buffer[index]
            if byte <= 0x20 || byte == 0x7F {
                if Bytes.isSpace(byte), let last = hiddenRuns[run].text.last, last != 0x20 { hiddenRuns[run].text.append(0x20) }
                index += 1
            } else if byte < 0x80 {
                hiddenRuns[run].text.append(byte)
                index += 1
            } else {
                switch CleanText.piece(buffer, index) {
                case .keep(let length):
                    let end = min(index + length, buffer.count)
                    hiddenRuns[run].text.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[index..<end]))
                    index += length
                case .drop(let length), .newline(let length): index += length
                }
            }
        }
        if hiddenRuns[run].text.isEmpty { hiddenRuns.removeLast() }
    }

    /// Ends the line, and with it the block; hidden text that stood within it follows as blocks of its own.
    mutating func endLine() {
        gap = .none
        joining = false
        if open {
            while let last = bytes.last, bytes.count > start {
                if Bytes.isSpace(last) {
                    bytes.removeLast()
                } else if last == 0xA0, bytes.count >= start + 2, bytes[bytes.count - 2] == 0xC2 {
                    bytes.removeLast(2)
                } else {
                    break
                }
            }
            if bytes.count > start { close(boldBytes * 2 > bytes.count - start, hiding: nil) }
            open = false
        }
        guard !hiddenRuns.isEmpty else { return }
        let runs = hiddenRuns
        hiddenRuns = []
        for run in runs {
            guard run.text.contains(where: { $0 != 0x20 && $0 != 0xC2 && $0 != 0xA0 }) else { continue }
            start = bytes.count
            bytes.append(contentsOf: Bytes.trimmed(run.text[...]))
            kind = run.kind
            region = run.region
            page = run.page
            close(false, hiding: run.hiding)
        }
    }

    private mutating func close(_ bold: Bool, hiding: Block.Hiding?) {
        var kind = kind
        if case .paragraph = kind, hiding == nil, hasBullet { kind = .item(1) }
        blocks.append(Block(kind: kind, span: Span(start, bytes.count), bold: bold, hiding: hiding, region: region, page: page))
        bytes.append(0x0A)
    }

    /// A paragraph that begins with a bullet is an item, whatever the page calls it.
    private var hasBullet: Bool {
        bytes.withUnsafeBufferPointer { !Bytes.isDigit($0[start]) && Bullet.length($0, start, $0.count) > 0 }
    }

    /// Gives all blocks from `first` on that have none a region.
    mutating func setRegion(_ region: Block.Region, from first: Int) {
        for index in blocks.indices.dropFirst(first) where blocks[index].region == nil {
            let block = blocks[index]
            blocks[index] = Block(
                kind: block.kind, span: block.span, bold: block.bold, hiding: block.hiding, region: region, page: block.page)
        }
    }

    /// The cells of tables that only place text on the page become paragraphs.
    mutating func dissolve(tables: Set<Int>) {
        guard !tables.isEmpty else { return }
        for index in blocks.indices {
            guard case .cell(let table, _, _) = blocks[index].kind, tables.contains(table) else { continue }
            let block = blocks[index]
            start = block.span.lower
            blocks[index] = Block(
                kind: block.hiding == nil && hasBullet ? .item(1) : .paragraph, span: block.span, bold: block.bold,
                hiding: block.hiding, region: block.region, page: block.page)
        }
    }

    /// Calls a block something else.
    mutating func setKind(_ kind: Block.Kind, of index: Int) {
        guard blocks.indices.contains(index) else { return }
        let block = blocks[index]
        blocks[index] = Block(
            kind: kind, span: block.span, bold: block.bold, hiding: block.hiding, region: block.region, page: block.page)
    }

    /// Ends the line, and adds a text that has ended.
    mutating func adopt(_ other: FlowText) {
        endLine()
        let shift = bytes.count
        bytes.append(contentsOf: other.bytes)
        for block in other.blocks {
            let span = Span(block.span.lower + shift, block.span.upper + shift)
            blocks.append(
                Block(
                    kind: block.kind, span: span, bold: block.bold, hiding: block.hiding, region: block.region, page: block.page))
        }
    }

    /// Reads the lines from `place` on again as a page of plain text, where all of them are ordinary paragraphs.
    mutating func layOutAsPlainText(from place: Int, firstBlock: Int, tables: inout Int) {
        let old = blocks[min(firstBlock, blocks.count)...]
        guard !old.isEmpty else { return }
        let isPlain = old.allSatisfy { block in
            if case .paragraph = block.kind { return block.hiding == nil }
            if case .item = block.kind { return block.hiding == nil }
            return false
        }
        guard isPlain else { return }
        let region = old.first?.region
        let layout = PlainLayout.blocks(of: bytes, in: place..<bytes.count, firstTable: tables)
        tables = layout.tables
        blocks.removeSubrange(firstBlock...)
        for block in layout.blocks { blocks.append(Block(kind: block.kind, span: block.span, region: region)) }
    }
}

/// Whether two pieces of text need something between them.
enum Separation {
    /// False beside brackets, dashes and the punctuation that clings to its word.
    static func isNeeded(_ before: [UInt8], before run: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let last = before.last, let first = run.first, !Bytes.isSpace(last) else { return false }
        if "([{/\\-".utf8.contains(last) || ",;:!?)]}/\\-%".utf8.contains(first) { return false }
        return !(first == UInt8(ascii: ".") && (run.count == 1 || !Bytes.isLetter(run[1])))
    }
}
