import Model

/// How text at a place of a page looks: what elements pass on to those within.
struct Appearance {
    /// The colour of text; nil when it is not known.
    private var ink: Colour? = .black
    /// The colour under the text; nil when it is not known.
    private var ground: Colour? = .white
    private var fontSize = 16.0
    private var opacity = 1.0
    private var invisible = false
    private var shadowed = false
    private var notDisplayed = false
    private var offPage = false
    private var clipped = false
    private var lost = false
    private var seeThrough = false
    /// Bold type.
    var bold = false
    /// Spaces and line ends stay.
    var preformatted = false

    /// Type below so many pixels cannot be read.
    private static let tiny = 3.0
    /// What lets more than nine tenths through is not seen.
    private static let faint = 0.1

    /// Why a reader does not see text here; nil when it is visible.
    var hiding: Block.Hiding? {
        if notDisplayed || invisible { return .notDisplayed }
        if offPage { return .offPage }
        if clipped { return .clipped }
        if opacity < Appearance.faint || seeThrough { return .transparent }
        if fontSize < Appearance.tiny { return .tiny }
        return lost ? .sameColour : nil
    }

    /// The appearance within an element of which this is said.
    func within(_ said: Declarations) -> Appearance {
        var inner = self
        if case .none? = said.display { inner.notDisplayed = true }
        if let value = said.invisible { inner.invisible = value }
        if let value = said.opacity { inner.opacity *= value }
        if let value = said.bold { inner.bold = value }
        if let value = said.preformatted { inner.preformatted = value }
        if let value = said.shadowed { inner.shadowed = value }
        if said.isFarOff { inner.offPage = true }
        if said.isClipped { inner.clipped = true }
        if case .length(let length)? = said.fontSize {
            switch length {
            case .pixels(let pixels): inner.fontSize = pixels
            case .em(let factor): inner.fontSize = fontSize * factor
            case .rem(let factor): inner.fontSize = 16 * factor
            case .percent(let share): inner.fontSize = fontSize * share / 100
            }
        }
        guard said.ink != nil || said.ground != nil || said.groundInText == true || said.shadowed != nil else { return inner }
        switch said.ground {
        case .colour(let colour)?:
            // What lets all through leaves the ground as it was.
            if colour.alpha >= 1 { inner.ground = colour } else if colour.alpha > 0 { inner.ground = ground.map(colour.over) }
        case .unknown?: inner.ground = nil
        case nil: break
        }
        if said.groundInText == true { inner.ground = nil }
        switch said.ink {
        case .colour(let colour)?: inner.ink = colour
        case .unknown?: inner.ink = nil
        case .inherited?, nil: break
        }
        inner.judgeColours()
        return inner
    }

    private mutating func judgeColours() {
        lost = false
        seeThrough = false
        guard let ink, let ground, !shadowed else { return }
        if ink.alpha < Appearance.faint { seeThrough = true } else { lost = ink.isLost(on: ground) }
    }
}
