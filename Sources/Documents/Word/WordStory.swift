import Model

/// A flow of paragraphs: the body, a header, a text box, a comment.
struct WordStory {
    /// A field while it is being read.
    struct Field {
        var isInstruction = true
        var code: [UInt8] = []
        var link = Link()
    }

    /// A link while it is being read.
    struct Link {
        var address: [UInt8] = []
        /// The length of the text when it began.
        var opened = 0
        var holdsHidden = false
    }

    var text = FlowText(capacity: 256)
    /// What lies under it, unless the page does.
    var ground = WordPaint.automatic
    /// Why all of it is hidden.
    var hiding: Block.Hiding?
    var tables: [WordTable] = []
    /// Text boxes whose paragraph has not ended.
    var boxes: [FlowText] = []
    var fields: [Field] = []
    var link = Link()

    // The paragraph and the run that are being read.
    var paragraph = WordSaid()
    /// Nothing was said of the paragraph but its style.
    var paragraphIsSilent = true
    var paragraphStyle: String?
    /// The paragraph with all its styles.
    var base: WordSaid?
    var run = WordSaid()
    /// Nothing was said of the run but its style.
    var runIsSilent = true
    var runStyle: String?
    var context: FlowText.Context?
    var runLanguage: String?

    /// The uppermost ground below the paragraph.
    var currentGround: WordPaint {
        let cell = tables.last?.currentGround ?? .automatic
        return cell == .automatic ? ground : cell
    }

    /// Ends the line; the text boxes that hang on the paragraph follow.
    mutating func endParagraph() {
        text.endLine()
        for box in boxes { text.adopt(box) }
        boxes = []
    }

    /// The innermost table ends; one that holds data gives its paragraphs their rows and columns.
    mutating func endTable() {
        endParagraph()
        guard let table = tables.popLast() else { return }
        if !tables.isEmpty { tables[tables.count - 1].holdsTable = true }
        guard !table.isLayout else { return }
        for cell in table.cells {
            for index in cell.blocks {
                if case .paragraph = text.blocks[index].kind {
                    text.setKind(.cell(table: table.number, row: cell.row, column: cell.column), of: index)
                }
            }
        }
    }
}
