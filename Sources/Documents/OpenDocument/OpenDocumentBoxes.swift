import Model

// How boxes and notes are read beside their paragraph.
extension OpenDocumentBuilder {
    /// What stands beside a paragraph is read behind it; before it when the paragraph has not begun.
    func stepAside(_ frame: inout Frame, always: Bool) {
        if always || text.isOpen {
            text.hold()
            frame.holds = true
        }
        frame.takesText = false
        frame.context.kind = .paragraph
        frame.listDepth = 0
        frame.table = nil
    }

    func enterBox(_ frame: inout Frame, _ parent: Frame, _ attributes: XMLAttributes) {
        let isWithin = parent.element == .box || parent.element == .shape
        if !isWithin { stepAside(&frame, always: false) }
        let style = styles.style(.graphic, attributes.string("style-name"))
        var box = style.box
        // A shape is filled with a colour of the program's unless it says otherwise.
        if frame.element == .shape, box.ground == nil { box.ground = .unknown }
        apply(box, to: &frame)
        let place = BoxPlace(attributes, style)
        if place.isOffPage { hide(&frame, .offPage) } else if place.isTooNarrow { hide(&frame, .clipped) }
    }

    func release(_ frame: Frame) {
        text.endLine()
        let steps = text.release()
        switch frame.element {
        case .pageHeader: headers.append(steps)
        case .pageFooter: footers.append(steps)
        default:
            if let paragraph = frames.lastIndex(where: { $0.element == .paragraph || $0.element == .heading }) {
                frames[paragraph].behind += steps
            } else {
                text.write(steps)
            }
        }
    }
}
