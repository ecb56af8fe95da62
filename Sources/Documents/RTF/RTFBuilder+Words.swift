import Model

/// What the control words do.
extension RTFBuilder {
    mutating func word(_ word: String, _ number: Int?) {
        let starred = isStarred
        isStarred = false
        if skipsUnknown(word, starred: starred) { return }
        switch word {
        case "bin": lexer.skip(number ?? 0)
        case "u": unicode(number ?? 0)
        case "uc": state.fallback = max(0, min(8, number ?? 1))
        case "ansicpg": setPage(number ?? 0)
        case "pc", "pca": if !isFixed, let page = CodePage.named("cp866") { self.page = page }
        case "deff": usualFont = number
        case "f": setFont(number ?? 0)
        case "fcharset": if state.destination == .fonts { tables.setFont(fontNumber, charset: number ?? 0) }
        case "red", "green", "blue": if state.destination == .colours { tables.setChannel(word, number ?? 0) }
        case "fonttbl": enter(.fonts)
        case "colortbl": enter(.colours)
        case "stylesheet": enter(.styles)
        case "upr":
            state.outside = state.destination
            enter(.skipped)
        case "ud": enter(state.outside ?? .body)
        case "listtext", "pntext":
            enter(.listText)
            if !stack.isEmpty { stack[stack.count - 1].isItem = true }
        case "pn":
            enter(.numbering)
            numberingIsItem = true
        case "field":
            if fields.count < RTFBuilder.deepest { fields.append(Field(depth: stack.count, opened: text.bytes.count)) }
        case "fldinst": enter(.instruction)
        case "header", "headerl", "headerr", "headerf":
            enter(.body, region: .header)
            state.resetParagraph()
            text.endLine()
        case "footer", "footerl", "footerr", "footerf", "footnote": enterBehind(word == "footnote" ? nil : .footer)
        case "shptxt", "dptxbxtext", "result":
            enter(.body)
            text.endLine()
            state.resetParagraph()
            state.unknownGround = true
        case "title": if state.destination == .skipped { enter(.title) }
        case "keywords": enter(.keywords)
        case "info", "pict", "nonshppict", "objdata", "shprslt", "object", "shp", "sp", "nonesttables", "listtable",
            "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "themedata", "datafield", "filetbl", "revtbl", "annotation",
            "atnid", "atnauthor", "atnref", "atrfstart", "atrfend", "bkmkstart", "bkmkend", "xe", "tc", "rxe", "txe", "template":
            if word == "shp" || word == "object" { state.destination = .skipped } else { enter(.skipped) }
        default:
            if state.destination == .styles { styleWord(word, number) }
            if !letterWord(word, number) { paragraphWord(word, number) }
        }
    }

    /// A group that begins with `\*` and a word that is not known is no text.
    mutating func skipsUnknown(_ word: String, starred: Bool) -> Bool {
        guard starred else { return false }
        switch word {
        case "fldinst", "pn", "ud", "upr", "listtext", "pntext", "footnote", "shptxt": return false
        case "cs", "ts", "ds": return state.destination != .styles
        default:
            if word == "background" { hasBackground = true }
            enter(.skipped)
            return true
        }
    }

    mutating func letterWord(_ word: String, _ number: Int?) -> Bool {
        let isOn = number != 0
        switch word {
        case "plain": change { $0.resetLetters() }
        case "b": change { $0.bold = isOn }
        case "v": change { $0.hidden = isOn }
        case "deleted": change { $0.deleted = isOn }
        case "cf": change { $0.ink = number ?? 0 }
        case "highlight": change { $0.highlight = number ?? 0 }
        case "cb", "chcbpat": change { $0.background = number ?? 0 }
        case "chshdng": change { $0.unknownGround = $0.unknownGround || (number ?? 0) > 0 }
        case "fs": change { $0.size = number.map { $0 > 0 ? $0 : 24 } ?? 24 }
        case "emdash": write("\u{2014}")
        case "endash": write("\u{2013}")
        case "lquote": write("\u{2018}")
        case "rquote": write("\u{2019}")
        case "ldblquote": write("\u{201C}")
        case "rdblquote": write("\u{201D}")
        case "bullet": write("\u{2022}")
        case "emspace", "enspace", "qmspace": write(" ")
        case "tab":
            flush()
            if state.destination == .body { text.setApart(evenAfterSpace: true) } else { write(" ") }
        case "line", "softline": endLine()
        default: return false
        }
        return true
    }

    mutating func paragraphWord(_ word: String, _ number: Int?) {
        switch word {
        case "par": endLine()
        case "sect":
            endLine()
            pageNumber += 1
        case "page":
            endLine()
            if isText { pageNumber += 1 }
        case "pard": change { $0.resetParagraph() }
        case "s": change { $0.style = number }
        case "outlinelevel": change { $0.outline = number }
        case "ls": change { $0.list = number ?? 0 }
        case "ilvl": change { $0.level = max(0, min(8, number ?? 0)) }
        case "pnlvl":
            if state.destination == .numbering, !stack.isEmpty {
                stack[stack.count - 1].level = max(0, min(8, (number ?? 1) - 1))
            }
        case "intbl": change { $0.inTable = true }
        case "cbpat": change { $0.shading = number ?? 0 }
        case "shading": change { $0.unknownGround = $0.unknownGround || (number ?? 0) > 0 }
        case "trowd": row.define()
        case "clcbpat": row.shade(number ?? 0)
        case "clshdng": row.pattern(number ?? 0)
        case "cellx": row.endDefinition()
        case "cell":
            endLine()
            if isText { row.endCell() }
        case "nestcell", "nestrow": endLine()
        case "row":
            endLine()
            if isText { row.endRow() }
        default: break
        }
    }

    var isText: Bool { state.destination == .body || state.destination == .behind }

    mutating func change(_ change: (inout RTFState) -> Void) {
        flush()
        change(&state)
    }

    mutating func enterBehind(_ region: Block.Region?) {
        guard state.destination != .skipped else { return }
        enter(.behind, region: region)
        state.resetParagraph()
    }

    mutating func setPage(_ number: Int) {
        let name =
            switch number {
            case 1250: "windows-1250"
            case 1251: "windows-1251"
            case 866: "cp866"
            case 20866: "koi8-r"
            case 21866: "koi8-u"
            default: "windows-1252"
            }
        isHexUTF8 = number == 65001
        if !isFixed, let page = CodePage.named(name) { self.page = page }
    }

    mutating func setFont(_ number: Int) {
        if state.destination == .fonts {
            fontNumber = number
            tables.setFont(number, charset: 1)
        } else {
            change { $0.font = number }
        }
    }

    mutating func styleWord(_ word: String, _ number: Int?) {
        switch word {
        case "s":
            styleNumber = number ?? 0
            properties = []
        case "outlinelevel": state.outline = number
        default: break
        }
    }

    mutating func endStyle() {
        tables.setStyle(styleNumber, name: properties, outline: state.outline)
        properties = []
    }
}
