import Model

// How the heads and feet of pages are read around the body.
extension OpenDocumentBuilder {
    func enterMaster(_ attributes: XMLAttributes) {
        let name = attributes.string("name") ?? ""
        master.layout = attributes.string("page-layout-name") ?? ""
        master.drawing = attributes.string("style-name") ?? ""
        master.isUsed = !sawMaster || name == "Standard" || mastersInUse.contains(name)
        if !sawMaster || name == "Standard" {
            pageGround = styles.style(.page, master.layout).box
            if !master.drawing.isEmpty { pageGround.apply(styles.style(.drawingPage, master.drawing).box) }
        }
        sawMaster = true
    }

    /// The head or foot of pages; of a master that no page uses nobody sees it.
    func enterMargin(_ frame: inout Frame, _ attributes: XMLAttributes) {
        guard master.isUsed, !attributes.isOff("display") else {
            frame.isSkipped = true
            return
        }
        let isHeader = frame.element == .pageHeader
        let style = styles.style(.page, master.layout)
        var ground = style.box
        if !master.drawing.isEmpty { ground.apply(styles.style(.drawingPage, master.drawing).box) }
        ground.apply(isHeader ? style.header : style.footer)
        if survey.hasDrawnGround { ground.ground = .unknown }
        apply(ground, to: &frame)
        frame.context.region = isHeader ? .header : .footer
        frame.holds = true
        text.hold()
    }

    func enterBody(_ frame: inout Frame) {
        isInBody = true
        paragraphs = 0
        writeOnce(headers)
        headers = []
        if survey.hasDrawnGround { pageGround.ground = .unknown }
        apply(pageGround, to: &frame)
    }

    /// Heads and feet, those that say the same only once.
    func writeOnce(_ margins: [[HeldText.Step]]) {
        var seen: Set<[UInt8]> = []
        for steps in margins {
            var said: [UInt8] = []
            for case .text(let bytes, _) in steps { said += bytes }
            if seen.insert(said).inserted { text.write(steps) }
        }
        text.endLine()
    }
}
