import Model

/// What the builder makes of paragraphs and runs: their text with its looks, their links, fields and boxes.
extension WordBuilder {
    mutating func beginParagraph() {
        story.endParagraph()
        story.paragraph = WordSaid()
        story.paragraphIsSilent = true
        story.paragraphStyle = nil
        story.base = nil
        beginRun()
    }

    mutating func beginRun() {
        story.run = WordSaid()
        story.runIsSilent = true
        story.runStyle = nil
        story.context = nil
    }

    mutating func endParagraph() {
        // An instruction does not run on into the next paragraph; where its end is missing, the text must not get lost.
        for index in story.fields.indices { story.fields[index].isInstruction = false }
        story.endParagraph()
    }

    mutating func breakLine(_ attributes: XMLAttributes) {
        story.text.endLine()
        if attributes.says("type", "page") { turnPage() }
    }

    mutating func turnPage() {
        page = page.map { min($0 + 1, 1_000_000) }
        pageIsNew = true
        story.context = nil
    }

    /// Word notes where its pages began when it last showed them, also behind a break that says so itself.
    mutating func renderPage() {
        if !pageIsNew { turnPage() }
        pageIsNew = false
    }

    // MARK: Text

    mutating func append(_ buffer: UnsafeBufferPointer<UInt8>) {
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

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    mutating func appendSymbol(_ attributes: XMLAttributes) {
        guard let code = attributes.string("char"), let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) else {
            return
        }
        append(String(Character(scalar)))
    }

    private mutating func currentContext() -> FlowText.Context {
        if let context = story.context { return context }
        let base = paragraphBase()
        var said = base
        if let style = story.runStyle { said = setting.styles.said(by: style).over(said) }
        if !story.runIsSilent { said = story.run.over(said) }
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

    private mutating func paragraphBase() -> WordSaid {
        if let base = story.base { return base }
        var base = setting.styles.base(of: story.paragraphStyle)
        if !story.paragraphIsSilent { base = story.paragraph.over(base) }
        story.base = base
        return base
    }

    private mutating func hiding(of said: WordSaid) -> Block.Hiding? {
        if story.tables.last?.rowIsFlat == true { return .clipped }
        let own = said.ownGround == .automatic ? story.currentGround : said.ownGround
        let hiding = said.hiding(on: own == .automatic ? setting.page : own)
        if hiding == .sameColour, own == .automatic { isLostOnPage = true }
        return hiding
    }

    // MARK: Links and fields

    mutating func openLink(target: String?) {
        story.link = WordStory.Link(
            address: target.map { LinkAddress.read(Array($0.utf8)[...]) } ?? [], opened: story.text.bytes.count)
    }

    mutating func close(_ link: WordStory.Link) {
        guard !link.address.isEmpty, !link.holdsHidden, deletions == 0,
            !LinkAddress.isShown(link.address, in: story.text.bytes[min(link.opened, story.text.bytes.count)...])
        else { return }
        append(" <" + String(decoding: link.address, as: UTF8.self) + ">")
    }

    mutating func markField(_ attributes: XMLAttributes) {
        guard let type = attributes["fldCharType"] else { return }
        switch type {
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

    mutating func beginBox() {
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

    mutating func endBox() {
        while !story.tables.isEmpty { story.endTable() }
        story.endParagraph()
        let text = story.text
        guard let outer = outerStories.popLast() else { return }
        story = outer
        story.boxes.append(text)
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
