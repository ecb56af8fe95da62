/// Reads one property of a style sheet.
enum PropertyReader {
    /// What is farther out than this many pixels is off the page.
    private static let far = -1000.0

    /// Notes in `into` what the property says; both texts are in lower case and trimmed.
    static func read(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, into: inout Declarations) {
        guard let property = properties[NameHash.of(name)] else { return }
        switch property {
        case .display: into.display = display(value)
        case .visibility: into.invisible = !equals(value, "visible") && !equals(value, "inherit") && !equals(value, "initial")
        case .opacity: into.opacity = fraction(value)
        case .filter:
            if let open = Bytes.find("opacity(", in: value) {
                into.opacity = fraction(value[(open + 8)...].prefix { $0 != UInt8(ascii: ")") })
            }
        case .contentVisibility: if equals(value, "hidden") { into.display = Declarations.Display.none }
        case .fontSize: into.fontSize = fontSize(value) ?? into.fontSize
        case .font: font(value, into: &into)
        case .fontWeight: into.bold = weight(value)
        case .color, .fill: into.ink = ink(value)
        case .background: ground(value, shorthand: true, into: &into)
        case .backgroundColor: ground(value, shorthand: false, into: &into)
        case .backgroundImage:
            if let colour = evenGradient(value) {
                into.ground = .colour(colour)
            } else if withoutEmptyPicture(value).allSatisfy(Bytes.isSpace) {
                break
            } else if !equals(value, "none") && !equals(value, "initial") {
                into.ground = .unknown
            }
        case .backgroundClip: into.groundInText = equals(value, "text")
        case .whiteSpace: into.preformatted = value.starts(with: "pre".utf8)
        case .position:
            into.positioned = !equals(value, "static")
            into.apart = equals(value, "absolute") || equals(value, "fixed")
        case .float: into.apart = !equals(value, "none")
        case .left: into.farLeft = isFar(value)
        case .top: into.farTop = isFar(value)
        case .right: into.farRight = isFar(value)
        case .bottom: into.farBottom = isFar(value)
        case .margin: into.farMargin = value.split(whereSeparator: Bytes.isSpace).prefix(4).contains { isFar($0) }
        case .inset: into.farLeft = value.split(whereSeparator: Bytes.isSpace).prefix(4).contains { isFar($0) }
        case .textIndent: into.farIndent = Length(value).map { abs($0.roughly) >= -far } ?? false
        case .transform: transform(value, into: &into)
        case .scale, .zoom: into.scaledAway = Length.number(value).map { abs($0.0) < ($0.1.isEmpty ? 0.05 : 5) } ?? false
        case .clip: into.clip = isEmptyRectangle(value)
        case .clipPath: into.clipPath = isEmptyPath(value)
        case .minWidth: into.someWidth = !isNothing(value)
        case .minHeight: into.someHeight = !isNothing(value)
        case .width: into.noWidth = isNothing(value)
        case .height: into.noHeight = isNothing(value)
        case .overflow:
            into.overflowScrolls = value.starts(with: "auto".utf8) || value.starts(with: "scroll".utf8)
            into.overflowHidden =
                value.starts(with: "hidden".utf8) || value.starts(with: "clip".utf8)
        case .textShadow: into.shadowed = !equals(value, "none")
        }
    }

    private enum Property: Sendable {
        case display, visibility, opacity, fontSize, font, fontWeight, color, fill, background, backgroundColor, backgroundImage
        case backgroundClip, whiteSpace, position, float, left, top, right, bottom, margin, textIndent, transform, clip, clipPath
        case width, height, minWidth, minHeight, overflow, textShadow, filter, contentVisibility, inset, scale, zoom
    }

    private static let properties: NameTable<Property> = {
        var table = NameTable<Property>()
        for (name, property) in names { table[NameHash.of(name)] = property }
        return table
    }()

    private static let names: KeyValuePairs<String, Property> = [
        "display": .display, "visibility": .visibility, "opacity": .opacity, "font-size": .fontSize, "font": .font,
        "font-weight": .fontWeight, "color": .color, "-webkit-text-fill-color": .fill, "background": .background,
        "background-color": .backgroundColor, "background-image": .backgroundImage, "background-clip": .backgroundClip,
        "-webkit-background-clip": .backgroundClip, "white-space": .whiteSpace, "position": .position, "float": .float,
        "left": .left,
        "top": .top, "right": .right, "bottom": .bottom, "margin-left": .margin, "margin-top": .margin, "margin-right": .margin,
        "margin": .margin, "inset": .inset, "filter": .filter, "content-visibility": .contentVisibility, "scale": .scale,
        "zoom": .zoom, "min-width": .minWidth, "min-height": .minHeight, "text-indent": .textIndent, "transform": .transform,
        "clip": .clip, "clip-path": .clipPath, "width": .width,
        "max-width": .width, "height": .height, "max-height": .height, "overflow": .overflow, "overflow-x": .overflow,
        "overflow-y": .overflow, "text-shadow": .textShadow,
    ]

    private static func equals(_ value: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
        guard value.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { value.elementsEqual($0) }
    }

    private static func display(_ value: ArraySlice<UInt8>) -> Declarations.Display? {
        switch value {
        case "none": Declarations.Display.none
        case "inline", "contents", "ruby": .inline
        case "inline-block", "inline-table": .inlineBlock
        case "inline-flex", "inline-grid": .inlineBlock
        case "flex", "grid": .flex
        case "inherit", "initial", "unset", "revert": nil
        default: .block
        }
    }

    private static func fraction(_ value: ArraySlice<UInt8>) -> Double? {
        guard let (number, unit) = Length.number(value) else { return nil }
        return unit.first == UInt8(ascii: "%") ? number / 100 : number
    }

    private static func fontSize(_ value: ArraySlice<UInt8>) -> Declarations.FontSize? {
        switch value {
        case "xx-small": .length(.pixels(9))
        case "x-small": .length(.pixels(10))
        case "small": .length(.pixels(13))
        case "medium", "initial": .length(.pixels(16))
        case "large": .length(.pixels(18))
        case "x-large": .length(.pixels(24))
        case "xx-large", "xxx-large": .length(.pixels(32))
        case "smaller": .length(.em(0.83))
        case "larger": .length(.em(1.2))
        case "inherit", "unset": .inherited
        default: Length(value).map(Declarations.FontSize.length)
        }
    }

    /// The shorthand: "bold 7.0pt/1.2 Arial".
    private static func font(_ value: ArraySlice<UInt8>, into: inout Declarations) {
        for word in value.split(whereSeparator: Bytes.isSpace).prefix(6) {
            let size = word.prefix { $0 != UInt8(ascii: "/") }
            if let bold = weight(word), word.first.map(Bytes.isLetter) == true {
                into.bold = bold
            } else if let length = Length(size), !(size.last.map(Bytes.isDigit) ?? true) || length == .pixels(0) {
                into.fontSize = .length(length)
                return
            }
        }
    }

    private static func weight(_ value: ArraySlice<UInt8>) -> Bool? {
        if equals(value, "bold") || equals(value, "bolder") { return true }
        if equals(value, "normal") || equals(value, "lighter") { return false }
        return Length.number(value).map { $0.0 >= 600 }
    }

    private static func ink(_ value: ArraySlice<UInt8>) -> Declarations.Ink {
        if equals(value, "inherit") || equals(value, "currentcolor") || equals(value, "unset") { return .inherited }
        return ColourSyntax.read(value).map(Declarations.Ink.colour) ?? .unknown
    }

    private static func ground(_ value: ArraySlice<UInt8>, shorthand: Bool, into: inout Declarations) {
        if shorthand {
            let value = withoutEmptyPicture(value)
            if let colour = evenGradient(value) {
                into.ground = .colour(colour)
                return
            }
            if Bytes.contains("url(", in: value) || Bytes.contains("gradient(", in: value) || Bytes.contains("image", in: value) {
                into.ground = .unknown
                return
            }
            if equals(value, "none") || equals(value, "0") || equals(value, "initial") || equals(value, "unset") {
                into.ground = .colour(.clear)
                return
            }
        }
        if let colour = ColourSyntax.read(value) {
            into.ground = .colour(colour)
        } else if shorthand, let colour = value.split(whereSeparator: Bytes.isSpace).lazy.compactMap(ColourSyntax.read).first {
            into.ground = .colour(colour)
        } else if equals(value, "initial") || equals(value, "unset") || equals(value, "inherit") {
            into.ground = .colour(.clear)
        } else {
            into.ground = .unknown
        }
    }

    /// The value without `url()`, a picture that there is not.
    private static func withoutEmptyPicture(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        for empty: StaticString in ["url()", "url('')", "url(\"\")"] {
            guard let at = Bytes.find(empty, in: value) else { continue }
            return (value[..<at] + value[(at + empty.utf8CodeUnitCount)...])[...]
        }
        return value
    }

    /// The colour of a gradient that runs from a colour to the same; nil for other grounds.
    private static func evenGradient(_ value: ArraySlice<UInt8>) -> Colour? {
        guard value.last == UInt8(ascii: ")"), let at = Bytes.find("gradient(", in: value),
            !Bytes.contains("url(", in: value)
        else { return nil }
        var colours: Set<Colour> = []
        for stop in value[(at + 9)...].dropLast().split(separator: UInt8(ascii: ","), maxSplits: 32) {
            guard let word = Bytes.trimmed(stop).split(whereSeparator: Bytes.isSpace).first else { continue }
            if let colour = ColourSyntax.read(word) {
                colours.insert(colour)
            } else if Length(word) == nil, !word.elementsEqual("to".utf8), !word.contains(UInt8(ascii: "g")) {
                return nil
            }
        }
        return colours.count == 1 ? colours.first : nil
    }

    private static func isFar(_ value: ArraySlice<UInt8>) -> Bool { Length(value).map { $0.roughly <= far } ?? false }

    private static func isNothing(_ value: ArraySlice<UInt8>) -> Bool {
        guard case .pixels(let pixels)? = Length(value) else {
            return Length(value).map { $0.roughly == 0 } ?? false
        }
        return pixels <= 1
    }

    private static func arguments(_ value: ArraySlice<UInt8>) -> [Length] {
        guard let open = value.firstIndex(of: UInt8(ascii: "(")) else { return [] }
        return value[(open + 1)...].prefix { $0 != UInt8(ascii: ")") }
            .split { $0 == UInt8(ascii: ",") || Bytes.isSpace($0) }.prefix(8).compactMap { Length($0) }
    }

    private static func transform(_ value: ArraySlice<UInt8>, into: inout Declarations) {
        into.scaledAway = false
        into.farTransform = false
        for function in value.split(separator: UInt8(ascii: ")")).prefix(8) {
            let function = Bytes.trimmed(function)
            let sizes = arguments(function)
            if function.starts(with: "scale".utf8), sizes.contains(where: { abs($0.roughly) < 0.05 }) {
                into.scaledAway = true
            }
            if function.starts(with: "translate".utf8), sizes.contains(where: { $0.roughly <= far }) {
                into.farTransform = true
            }
        }
    }

    private static func isEmptyRectangle(_ value: ArraySlice<UInt8>) -> Bool {
        let sides = arguments(value)
        guard value.starts(with: "rect".utf8), sides.count == 4 else { return false }
        return sides.allSatisfy { abs($0.roughly) <= 1 }
    }

    private static func isEmptyPath(_ value: ArraySlice<UInt8>) -> Bool {
        let sides = arguments(value)
        guard let first = sides.first else { return false }
        if value.starts(with: "inset".utf8), case .percent(let share) = first { return share >= 50 }
        if value.starts(with: "polygon".utf8) {
            return sides.count > 4 && sides.allSatisfy { $0.roughly == first.roughly }
        }
        return (value.starts(with: "circle".utf8) || value.starts(with: "ellipse".utf8)) && first.roughly == 0
    }
}
