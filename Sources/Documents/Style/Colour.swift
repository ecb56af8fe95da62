/// A colour with its opacity.
struct Colour: Hashable, Sendable {
    let red: UInt8
    let green: UInt8
    let blue: UInt8
    /// 0 lets everything through, 1 nothing.
    let alpha: Double

    /// A colour of its parts.
    init(_ red: UInt8, _ green: UInt8, _ blue: UInt8, alpha: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }

    static let white = Colour(255, 255, 255)
    static let black = Colour(0, 0, 0)
    static let clear = Colour(0, 0, 0, alpha: 0)
    /// What browsers give links.
    static let link = Colour(0, 0, 0xEE)
    /// What browsers lay under marked text.
    static let marker = Colour(255, 255, 0)

    /// This colour as it looks upon another one.
    func over(_ ground: Colour) -> Colour {
        guard alpha < 1 else { return self }
        func mix(_ top: UInt8, _ bottom: UInt8) -> UInt8 {
            UInt8(max(0, min(255, Double(top) * alpha + Double(bottom) * (1 - alpha))))
        }
        return Colour(mix(red, ground.red), mix(green, ground.green), mix(blue, ground.blue))
    }

    /// True when text of this colour cannot be told from its ground: the contrast is below 1.3, and no channel differs much
    /// (yellow on white has little contrast, too, but is seen).
    func isLost(on ground: Colour) -> Bool {
        let seen = over(ground)
        let distance = [
            abs(Int(seen.red) - Int(ground.red)), abs(Int(seen.green) - Int(ground.green)),
            abs(Int(seen.blue) - Int(ground.blue)),
        ].max()
        guard let distance, distance < 64 else { return false }
        let (light, dark) = (max(seen.luminance, ground.luminance), min(seen.luminance, ground.luminance))
        return (light + 0.05) / (dark + 0.05) < 1.3
    }

    /// Relative luminance, 0 for black and 1 for white.
    private var luminance: Double {
        0.2126 * Colour.linear(red) + 0.7152 * Colour.linear(green) + 0.0722 * Colour.linear(blue)
    }

    /// The light of one channel; the power 2.4 is taken by way of the fifth root, which three Newton steps find.
    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        guard value > 0.04045 else { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        let square = base * base
        var root = base
        for _ in 0..<12 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
        return square * root
    }
}
