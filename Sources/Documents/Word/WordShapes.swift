/// What the builder reads of drawings: where boxes stand, and what they are painted with.
extension WordBuilder {
    /// An element of a drawing begins.
    mutating func beginDrawing(_ element: WordElement, _ attributes: XMLAttributes) {
        switch element {
        case .drawing, .shape: drawings.append(shape(element, isInLine: attributes["behindDoc"] == nil))
        case .vmlShape, .vmlGroup:
            drawings.append(WordDrawing.vml(attributes, isPlaced: !open.contains(.vmlGroup)))
        case .horizontal: changeDrawing { $0.xFrom = attributes.string("relativeFrom") ?? "" }
        case .vertical: changeDrawing { $0.yFrom = attributes.string("relativeFrom") ?? "" }
        case .extent:
            changeDrawing {
                $0.width = WordDrawing.bounded(attributes.number("cx") ?? 0)
                $0.height = WordDrawing.bounded(attributes.number("cy") ?? 0)
            }
        case .drawingName: if attributes["hidden"] != nil, !attributes.isOff("hidden") { changeDrawing { $0.isHidden = true } }
        case .picture: changeDrawing { $0.holdsPicture = true }
        case .noFill, .otherFill, .vmlFill, .rgbColour, .schemeColour, .colourChange: beginPaint(element, attributes)
        default: break
        }
    }

    /// An element of a drawing ends.
    mutating func endDrawing(_ element: WordElement) {
        switch element {
        case .drawing, .shape, .vmlShape, .vmlGroup:
            if let last = drawings.popLast(), last.isPanel { hasPanel = true }
        default: break
        }
    }

    /// The text of an offset.
    mutating func placeDrawing(_ buffer: UnsafeBufferPointer<UInt8>) {
        let length = WordDrawing.length(buffer)
        let isVertical = open.dropLast().last == .vertical
        changeDrawing { if isVertical { $0.y = length } else { $0.x = length } }
    }

    /// A shape of its own, or of a group, is as large as the drawing may be.
    private func shape(_ element: WordElement, isInLine: Bool) -> WordDrawing {
        var shape = WordDrawing()
        shape.isInLine = isInLine
        if element == .shape, let around = drawings.last {
            shape.width = around.width
            shape.height = around.height
            shape.isInLine = around.isInLine
        }
        return shape
    }

    private mutating func changeDrawing(_ change: (inout WordDrawing) -> Void) {
        if let last = drawings.indices.last { change(&drawings[last]) }
    }

    private mutating func beginPaint(_ element: WordElement, _ attributes: XMLAttributes) {
        let isText = open.contains(.textFill)
        let parent = open.last
        let colour: WordPaint? =
            switch element {
            case .noFill: isText ? .colour(.clear) : .automatic
            case .otherFill: .unknown
            case .vmlFill:
                // A plain fill has been read with its shape.
                ["gradient", "gradientradial", "tile", "pattern", "frame"].contains(
                    (attributes.string("type") ?? "").lowercased())
                    ? .unknown : nil
            case .rgbColour: setting.palette.paint(attributes.string("val"), theme: nil, tint: nil, shade: nil)
            case .schemeColour:
                attributes.string("val").flatMap { setting.palette.colour(named: $0) }.map { .colour($0) } ?? .unknown
            default: nil
            }
        if isText {
            if let colour, parent == .textFill || parent == .solidFill {
                story.runIsSilent = false
                story.run.ink = colour
            }
            return
        }
        if element == .colourChange {
            guard open.contains(.shapeProperties) || open.contains(.fillReference),
                parent == .rgbColour || parent == .schemeColour,
                open.dropLast().last == .solidFill && open.dropLast(2).last == .shapeProperties
                    || open.dropLast().last == .fillReference
            else { return }
            // What lets much through has no ground that is known; shades of a colour are near enough to it.
            changeShade(attributes)
            return
        }
        guard let colour else { return }
        switch parent {
        case .shapeProperties?, .vmlShape?: changeDrawing { ($0.paint, $0.isPainted) = (colour, true) }
        case .solidFill?:
            if open.dropLast().last == .shapeProperties { changeDrawing { ($0.paint, $0.isPainted) = (colour, true) } }
        case .fillReference?: changeDrawing { if !$0.isPainted { $0.paint = colour } }
        default: break
        }
    }

    private mutating func changeShade(_ attributes: XMLAttributes) {
        let share = attributes.number("val") ?? 100_000
        changeDrawing { drawing in
            guard case .colour = drawing.paint, share < 100_000 else { return }
            drawing.paint = .unknown
        }
    }
}
