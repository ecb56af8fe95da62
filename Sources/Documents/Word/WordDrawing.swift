import Model

/// A picture, shape or text box while it is being read; lengths in EMU, 12,700 to a point.
struct WordDrawing {
    var x: Int?
    var y: Int?
    var width = 0
    var height = 0
    /// What the offsets start from.
    var xFrom = ""
    var yFrom = ""
    var isHidden = false
    var paint = WordPaint.automatic
    /// Its paint was told for it alone, not by its style.
    var isPainted = false
    var holdsText = false
    var holdsPicture = false
    /// A large letter of the line, under which nothing can lie.
    var isInLine = false

    static let point = 12_700
    /// Pages are below 1000 points wide and high.
    private static let farOff = 1_000 * point
    /// The room of an ordinary margin, and a little more.
    private static let margin = 100 * point

    /// Why a reader does not see text in it; nil when it is visible.
    var hiding: Block.Hiding? {
        if isHidden { return .notDisplayed }
        if let x, x > WordDrawing.farOff || x + width <= (xFrom == "page" ? 0 : -WordDrawing.margin) { return .offPage }
        if let y {
            // A paragraph may stand at the foot of the page, and its box at the head.
            let lowest = ["page": 0, "paragraph": -WordDrawing.farOff, "line": -WordDrawing.farOff][yFrom] ?? -WordDrawing.margin
            if y > WordDrawing.farOff || y + height <= lowest { return .offPage }
        }
        return nil
    }

    /// Large enough to lie under other text as a panel or banner.
    var isPanel: Bool {
        guard !isHidden, !isInLine, !holdsText, width > 3_000_000 || height > 4_000_000 else { return false }
        return holdsPicture || paint != .automatic
    }

    /// A length of the file, cut to what can be calculated with.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? { Int(Bytes.text(bytes.prefix(20))).map(bounded) }

    /// Cuts a length to what can be calculated with.
    static func bounded(_ value: Int) -> Int { max(-1 << 40, min(1 << 40, value)) }

    /// A shape of the older language of drawings.
    static func vml(_ attributes: XMLAttributes, isPlaced: Bool) -> WordDrawing {
        var drawing = WordDrawing()
        drawing.xFrom = "text"
        drawing.yFrom = "paragraph"
        for part in (attributes.string("style") ?? "").utf8.map(Bytes.lower).split(separator: UInt8(ascii: ";")).prefix(64) {
            guard let colon = part.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let value = Bytes.trimmed(part[(colon + 1)...])
            let length = Length(value).map { bounded(Int(max(-1e9, min(1e9, $0.roughly))) * 9_525) }
            switch String(decoding: Bytes.trimmed(part[..<colon]), as: UTF8.self) {
            case "margin-left", "left": if isPlaced { drawing.x = length ?? drawing.x }
            case "margin-top", "top": if isPlaced { drawing.y = length ?? drawing.y }
            case "width": drawing.width = length ?? 0
            case "height": drawing.height = length ?? 0
            case "mso-position-horizontal-relative": drawing.xFrom = String(decoding: value, as: UTF8.self)
            case "mso-position-vertical-relative":
                drawing.yFrom = value.elementsEqual("text".utf8) ? "paragraph" : String(decoding: value, as: UTF8.self)
            case "visibility": drawing.isHidden = value.elementsEqual("hidden".utf8)
            default: break
            }
        }
        let isFilled = !["f", "false", "0"].contains(attributes.string("filled") ?? "t")
        if isFilled, let fill = attributes.string("fillcolor") {
            // "#4472c4 [3204]": the number is the theme's, for Word alone.
            let name = fill.utf8.map(Bytes.lower).prefix { !Bytes.isSpace($0) }
            drawing.paint = ColourSyntax.readAttribute(name).map { .colour($0) } ?? .unknown
        }
        return drawing
    }
}

extension Bytes {
    /// The text of a few bytes without the white space around them.
    static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: trimmed(Array(bytes)[...]), as: UTF8.self)
    }
}
