import Model

/// What a style or an element says of text and paragraphs; nil where it says nothing.
struct WordSaid {
    var bold: Bool?
    var isVanished: Bool?
    var halfPoints: Int?
    /// The width of letters in hundredths of their own.
    var scale: Int?
    var ink: WordPaint?
    /// Letters with an outline or a shadow are seen whatever their colour is.
    var hasContour: Bool?
    var highlight: WordPaint?
    /// Under the letters.
    var ground: WordPaint?
    /// Under the whole paragraph.
    var panel: WordPaint?
    var language: String?
    /// 0 to 8; 9 is body text.
    var outlineLevel: Int?
    /// The list; 0 takes a paragraph out of all lists.
    var listNumber: Int?
    var listDepth: Int?
    /// Lines too low for letters.
    var isFlat: Bool?
    var isFarOff: Bool?

    /// Type and lines below so many pixels cannot be read, as in pages.
    private static let tiny = 3.0
    /// Twips in a pixel.
    private static let pixel = 15.0
    /// No page is so wide or high, in twips.
    static let farOff = 20_000

    /// True when a height in twips shows nothing.
    static func isFlat(_ twips: Int) -> Bool { Double(twips) / pixel < tiny }

    /// Takes in a property of a run; other elements say nothing.
    mutating func readRunProperty(_ element: WordElement, _ attributes: XMLAttributes, _ palette: WordPalette) {
        switch element {
        case .bold: bold = !attributes.isOff("val")
        case .vanish: isVanished = !attributes.isOff("val")
        case .contour: hasContour = !attributes.isOff("val")
        case .size: halfPoints = attributes.number("val")
        case .scale: scale = attributes.number("val")
        case .colour:
            ink = palette.paint(
                attributes.string("val"), theme: attributes.string("themeColor"), tint: attributes.string("themeTint"),
                shade: attributes.string("themeShade"))
        case .highlight: highlight = WordPalette.highlight(attributes.string("val") ?? "none")
        case .shading: ground = palette.ground(attributes)
        case .language: language = attributes.string("val") ?? language
        default: break
        }
    }

    /// Takes in a property of a paragraph; other elements say nothing.
    mutating func readParagraphProperty(_ element: WordElement, _ attributes: XMLAttributes, _ palette: WordPalette) {
        switch element {
        case .listDepth: listDepth = attributes.number("val")
        case .listNumber: listNumber = attributes.number("val")
        case .outlineLevel: outlineLevel = attributes.number("val")
        case .shading: panel = palette.ground(attributes)
        case .spacing:
            if let line = attributes.number("line") { isFlat = attributes.string("lineRule") == "exact" && WordSaid.isFlat(line) }
        case .indent:
            if let left = attributes.number("left") ?? attributes.number("start") {
                isFarOff = left > WordSaid.farOff || left < -WordSaid.farOff
            }
        case .textFrame:
            let places = [attributes.number("x"), attributes.number("y")].compactMap { $0 }
            isFarOff = places.contains { $0 > WordSaid.farOff || $0 < -WordSaid.farOff / 4 }
        default: break
        }
    }

    /// This, and what `lower` says where this says nothing.
    func over(_ lower: WordSaid) -> WordSaid {
        var result = self
        result.bold = bold ?? lower.bold
        result.isVanished = isVanished ?? lower.isVanished
        result.halfPoints = halfPoints ?? lower.halfPoints
        result.scale = scale ?? lower.scale
        result.ink = ink ?? lower.ink
        result.hasContour = hasContour ?? lower.hasContour
        result.highlight = highlight ?? lower.highlight
        result.ground = ground ?? lower.ground
        result.panel = panel ?? lower.panel
        result.language = language ?? lower.language
        result.outlineLevel = outlineLevel ?? lower.outlineLevel
        result.listNumber = listNumber ?? lower.listNumber
        result.listDepth = listDepth ?? lower.listDepth
        result.isFlat = isFlat ?? lower.isFlat
        result.isFarOff = isFarOff ?? lower.isFarOff
        return result
    }

    /// What the file says that a paragraph is.
    var kind: Block.Kind {
        if let outlineLevel, (0...8).contains(outlineLevel) { return .heading(min(6, outlineLevel + 1)) }
        if let listNumber, listNumber != 0 { return .item(max(0, min(8, listDepth ?? 0)) + 1) }
        return .paragraph
    }

    /// The uppermost ground that text has of its own.
    var ownGround: WordPaint {
        for paint in [highlight, ground, panel] { if let paint, paint != .automatic { return paint } }
        return .automatic
    }

    /// Why a reader does not see text that lies on a ground; nil when it is visible.
    func hiding(on ground: WordPaint) -> Block.Hiding? {
        if isVanished == true { return .notDisplayed }
        if isFarOff == true { return .offPage }
        if isFlat == true { return .clipped }
        if let halfPoints, Double(halfPoints) * 2 / 3 < WordSaid.tiny { return .tiny }
        if let scale, scale > 0, scale < 5 { return .tiny }
        guard hasContour != true, case .colour(let ink)? = ink, case .colour(let below) = ground else { return nil }
        return ink.isLost(on: below) ? .sameColour : nil
    }
}
