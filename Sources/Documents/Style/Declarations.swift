/// What a rule says about how an element looks, as far as it decides what a reader sees and where lines end; nil is silence.
struct Declarations: Sendable {
    /// How a box takes part in the flow of text.
    enum Display: Sendable {
        case none, inline, inlineBlock, block
        /// A block whose children stand side by side.
        case flex
    }

    /// What lies under the text.
    enum Ground: Sendable {
        case colour(Colour)
        /// A picture, a gradient, or a colour that is written in an unknown way.
        case unknown
    }

    /// The colour of text.
    enum Ink: Sendable {
        case colour(Colour)
        case unknown
        case inherited
    }

    /// How large type is.
    enum FontSize: Sendable {
        case length(Length)
        case inherited
    }

    var display: Display?
    var invisible: Bool?
    var opacity: Double?
    var fontSize: FontSize?
    var ink: Ink?
    var ground: Ground?
    var bold: Bool?
    var preformatted: Bool?
    var positioned: Bool?
    /// Taken out of the line: floating or absolutely placed.
    var apart: Bool?
    var farLeft: Bool?
    var farTop: Bool?
    var farRight: Bool?
    var farBottom: Bool?
    var farMargin: Bool?
    var farIndent: Bool?
    var farTransform: Bool?
    var clip: Bool?
    var clipPath: Bool?
    var scaledAway: Bool?
    var noWidth: Bool?
    var noHeight: Bool?
    var someWidth: Bool?
    var someHeight: Bool?
    var overflowHidden: Bool?
    var overflowScrolls: Bool?
    var shadowed: Bool?
    var groundInText: Bool?

    /// Takes over all that `other` says.
    mutating func apply(_ other: Declarations) {
        if let value = other.display { display = value }
        if let value = other.invisible { invisible = value }
        if let value = other.opacity { opacity = value }
        if let value = other.fontSize { fontSize = value }
        if let value = other.ink { ink = value }
        if let value = other.ground { ground = value }
        if let value = other.bold { bold = value }
        if let value = other.preformatted { preformatted = value }
        if let value = other.positioned { positioned = value }
        if let value = other.apart { apart = value }
        if let value = other.farLeft { farLeft = value }
        if let value = other.farTop { farTop = value }
        if let value = other.farRight { farRight = value }
        if let value = other.farBottom { farBottom = value }
        if let value = other.farMargin { farMargin = value }
        if let value = other.farIndent { farIndent = value }
        if let value = other.farTransform { farTransform = value }
        if let value = other.clip { clip = value }
        if let value = other.clipPath { clipPath = value }
        if let value = other.scaledAway { scaledAway = value }
        if let value = other.noWidth { noWidth = value }
        if let value = other.noHeight { noHeight = value }
        if let value = other.someWidth { someWidth = value }
        if let value = other.someHeight { someHeight = value }
        if let value = other.overflowScrolls { overflowScrolls = value }
        if let value = other.overflowHidden { overflowHidden = value }
        if let value = other.shadowed { shadowed = value }
        if let value = other.groundInText { groundInText = value }
    }

    /// The box lies where no reader scrolls to.
    var isFarOff: Bool {
        farMargin == true || farIndent == true || farTransform == true
            || positioned == true && (farLeft == true || farTop == true || farRight == true || farBottom == true)
    }

    /// The box shows nothing of what it holds.
    var isClipped: Bool {
        let isNarrow = noWidth == true && someWidth != true
        let isFlat = noHeight == true && someHeight != true
        return clip == true || clipPath == true || scaledAway == true
            || overflowHidden == true && (isNarrow || isFlat) || overflowScrolls == true && isNarrow && isFlat
    }
}
