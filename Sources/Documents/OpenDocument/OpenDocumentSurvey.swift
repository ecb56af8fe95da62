/// A first look over a body, for what stands behind the text that it concerns.
final class OpenDocumentSurvey: XMLHandler {
    /// The numbers of paragraphs that a field within hides.
    private(set) var hiddenParagraphs: Set<Int> = []
    /// A picture or shape lies under the text: what its ground is nobody knows.
    private(set) var hasDrawnGround = false
    private var paragraphs = 0
    private var open: [Int] = []
    private var style = ""
    private var wrapped: Set<String> = []
    private var frame = ""

    /// Looks over a body, where it holds anything of the kind.
    static func of(_ bytes: [UInt8]) -> OpenDocumentSurvey {
        let survey = OpenDocumentSurvey()
        if Bytes.contains("hidden-paragraph", in: bytes[...]) || Bytes.contains("\"run-through\"", in: bytes[...]) {
            _ = XMLEvents.parse(bytes, into: survey)
        }
        return survey
    }

    override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name.text {
        case "p", "h":
            paragraphs += 1
            open.append(paragraphs)
        case "hidden-paragraph":
            if !attributes.isOff("is-hidden"), let paragraph = open.last { hiddenParagraphs.insert(paragraph) }
        case "style": style = attributes.string("name") ?? ""
        case "graphic-properties": if attributes.string("wrap") == "run-through" { wrapped.insert(style) }
        case "frame": frame = attributes.string("style-name") ?? ""
        case "image": if wrapped.contains(frame) { hasDrawnGround = true }
        case "custom-shape", "rect", "ellipse", "circle", "polygon", "path":
            if let style = attributes.string("style-name"), wrapped.contains(style) { hasDrawnGround = true }
        default: break
        }
    }

    override func end(_ name: XMLName) {
        if name.isCalled("p") || name.isCalled("h") { open.removeLast(min(1, open.count)) }
    }
}
