import Model

/// How bytes and numbers become letters, and letters text.
extension RTFBuilder {
    mutating func sign(_ sign: UInt8) {
        if sign == UInt8(ascii: "*") {
            isStarred = true
            return
        }
        if skips > 0 {
            skips -= 1
            return
        }
        switch sign {
        case UInt8(ascii: "~"): write("\u{A0}")
        case UInt8(ascii: "_"): write("-")
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): letter(sign, isRaw: false)
        case 0x0A, 0x0D: endLine()
        case 0x09: text.setApart(evenAfterSpace: true)
        default: break
        }
    }

    mutating func letters(_ range: Range<Int>) {
        isStarred = false
        let skipped = min(skips, range.count)
        skips -= skipped
        let rest = range.dropFirst(skipped)
        guard !rest.isEmpty else { return }
        if isText, font != .symbols, bytes[rest].allSatisfy({ $0 < 0x80 }) {
            surrogate = nil
            pending += bytes[rest]
            if !isFixed, usual.count < RTFBuilder.mostUsual { usual += bytes[rest].prefix(RTFBuilder.mostUsual) }
        } else {
            for index in rest { letter(bytes[index], isRaw: true) }
        }
    }

    mutating func letter(_ byte: UInt8, isRaw: Bool) {
        switch state.destination {
        case .colours:
            if byte == UInt8(ascii: ";") { tables.endColour() }
            return
        case .skipped, .fonts, .listText, .numbering: return
        case .instruction:
            if let last = fields.indices.last, fields[last].instruction.count < 1_000 { fields[last].instruction.append(byte) }
            return
        default: break
        }
        surrogate = nil
        if byte < 0x80 || (isRaw ? isUTF8 : isHexUTF8) {
            if case .symbols = font, byte >= 0x20 { return }
            pending.append(byte)
            note(byte)
            return
        }
        switch font {
        case .page(let index): decode(byte, CodePage.all[index])
        case .usual:
            note(byte)
            decode(byte, page)
        case .symbols: write("\u{2022}")
        }
    }

    mutating func decode(_ byte: UInt8, _ page: CodePage) {
        var form = page.packed[Int(byte)]
        for _ in 0..<(form & 0xFF) {
            form >>= 8
            pending.append(UInt8(truncatingIfNeeded: form))
        }
    }

    var font: RTFTables.Font {
        (state.font ?? usualFont).flatMap { tables.fonts[$0] } ?? .usual
    }

    /// Keeps a byte by which the file's own encoding can be told.
    mutating func note(_ byte: UInt8) {
        if !isFixed, usual.count < RTFBuilder.mostUsual, state.destination == .body { usual.append(byte) }
    }

    mutating func unicode(_ number: Int) {
        skips = state.fallback
        let unit = UInt32(truncatingIfNeeded: number < 0 ? number &+ 65_536 : number)
        switch unit {
        case 0xD800...0xDBFF: surrogate = unit
        case 0xDC00...0xDFFF:
            if let high = surrogate { write(scalar: 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)) }
            surrogate = nil
        default:
            surrogate = nil
            write(scalar: unit)
        }
    }

    mutating func write(scalar: UInt32) {
        guard scalar >= 0x20 else { return }
        write(bytes: UTF8Bytes.encode(scalar))
    }

    mutating func write(_ string: String) { write(bytes: Array(string.utf8)) }

    mutating func write(bytes: [UInt8]) {
        switch state.destination {
        case .body, .behind, .styles, .title, .keywords: pending += bytes
        default: break
        }
    }

    /// Puts the letters that were read where they belong.
    mutating func flush() {
        guard !pending.isEmpty else { return }
        let letters = UTF8Bytes(pending[...]).isWhole ? pending : UTF8Bytes.repaired(pending[...])
        pending.removeAll(keepingCapacity: true)
        switch state.destination {
        case .body:
            let context = context(isOpen: text.isOpen)
            letters.withUnsafeBufferPointer { text.append($0, context) }
        case .behind:
            let context = context(isOpen: behind.isOpen)
            letters.withUnsafeBufferPointer { behind.append($0, context) }
        case .styles, .title, .keywords: if properties.count < 10_000 { properties += letters }
        default: break
        }
    }

    mutating func context(isOpen: Bool) -> FlowText.Context {
        if !isOpen, state.destination == .body, state.region == nil, !state.unknownGround { row.note(inTable: state.inTable) }
        var context = FlowText.Context()
        context.region = state.region
        context.bold = state.bold
        context.page = pageNumber
        context.hiding = hiding
        let heading = state.outline.flatMap { (0..<6).contains($0) ? $0 + 1 : nil } ?? state.style.flatMap { tables.headings[$0] }
        if let heading {
            context.kind = .heading(heading)
        } else if state.list > 0 || state.isItem {
            context.kind = .item(state.level + 1)
        } else if state.inTable, state.destination == .body {
            context.kind = row.cell
        }
        return context
    }

    /// Why a reader does not see the letters; nil when they are visible.
    var hiding: Block.Hiding? {
        if state.deleted { return .deleted }
        if state.hidden { return .notDisplayed }
        // Below two and a half points nothing can be read.
        if state.size < 5 { return .tiny }
        guard !state.unknownGround, !hasBackground, let ink = tables.colour(state.ink) else { return nil }
        var ground: Colour? = .white
        if state.inTable {
            guard let shade = row.shade else { return nil }
            ground = tables.colour(shade) ?? ground
        }
        for number in [state.shading, state.background, state.highlight] where number > 0 {
            ground = tables.colour(number) ?? ground
        }
        return ground.map(ink.isLost) == true ? .sameColour : nil
    }

    mutating func endLine() {
        flush()
        switch state.destination {
        case .body: text.endLine()
        case .behind: behind.endLine()
        default: break
        }
    }
}
