import Model

/// What an RTF group passes on to the groups within it.
struct RTFState {
    /// What the text of a group is.
    enum Destination: Hashable {
        case body
        /// No text of the document.
        case skipped
        case fonts, colours, styles
        /// The number or bullet in front of an item.
        case listText
        /// How an old list is numbered.
        case numbering
        case instruction
        case title, keywords
        /// Whether a group is a part of the page that stands apart from the text: put behind it.
        case behind
    }

    var destination = Destination.body
    /// What a text in two forms is within; nil outside of one.
    var outside: Destination?
    var region: Block.Region?

    // Letters.
    var font: Int?
    var bold = false
    var hidden = false
    var deleted = false
    var ink = 0
    var highlight = 0
    var background = 0
    var size = 24
    /// Signs that stand in for a character behind `\u`.
    var fallback = 1

    // Paragraphs.
    var style: Int?
    var outline: Int?
    var list = 0
    var level = 0
    /// An item of a list of the old kind.
    var isItem = false
    var inTable = false
    var shading = 0
    /// The colour under the text cannot be known: a pattern, a drawn shape.
    var unknownGround = false

    /// Letters as at the beginning of a file.
    mutating func resetLetters() {
        font = nil
        bold = false
        hidden = false
        ink = 0
        highlight = 0
        background = 0
        size = 24
    }

    /// Paragraphs as at the beginning of a file.
    mutating func resetParagraph() {
        style = nil
        outline = nil
        list = 0
        level = 0
        isItem = false
        inTable = false
        shading = 0
    }
}
