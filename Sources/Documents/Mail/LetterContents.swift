/// What a letter holds: its text and its attachments, gathered through all its parts.
struct LetterContents {
    /// A piece of the letter's own text.
    struct Text {
        let part: MailPart
        /// Written in HTML.
        let isHTML: Bool
    }

    /// A file that came with the letter.
    struct Attachment {
        let part: MailPart
        /// What is known of it without looking inside; nil when it is to be read.
        let error: ReadError?
    }

    /// Longer texts are not compared.
    private static let largestCompared = 500_000

    private(set) var texts: [Text] = []
    private(set) var attachments: [Attachment] = []
    /// Style sheets that a saved page brings along.
    private(set) var sheets: [MailPart] = []

    /// Multiparts nested deeper are not looked into.
    private static let deepest = 24
    /// Pictures below so many bytes (as they are written for the way) are logos and signs.
    private static let smallPicture = 40_000

    /// Gathers what a letter holds; of each multipart at most `most` parts.
    init(_ letter: MailPart, most: Int) { gather(letter, depth: 0, related: false, most: most) }

    private init() {}

    private mutating func gather(_ part: MailPart, depth: Int, related: Bool, most: Int) {
        guard part.isMultipart else { return gatherLeaf(part, related: related) }
        guard depth < LetterContents.deepest else {
            attachments.append(Attachment(part: part, error: .tooManyParts(limit: LetterContents.deepest)))
            return
        }
        if part.type.value == "multipart/encrypted" {
            attachments.append(Attachment(part: part, error: .encrypted(format: "eml")))
            return
        }
        let usual = part.type.value == "multipart/digest" ? "message/rfc822" : "text/plain"
        let pieces = part.parts(most: most)
        if pieces.isEmpty {
            // No boundary: what stands there is read as text.
            if !Bytes.trimmed(part.body).isEmpty { texts.append(Text(part: part, isHTML: false)) }
            return
        }
        var parts = pieces.map { MailPart($0, usual: usual) }
        var kind = part.type.value
        // An inner multipart with the boundary of the outer one is cut up with it: what follows is its own.
        if let inner = parts.firstIndex(where: {
            $0.isMultipart && $0.type.parameter("boundary") == part.type.parameter("boundary")
        }) {
            if inner == 0 { kind = parts[0].type.value }
            parts.remove(at: inner)
        }
        let isRelated = related || kind == "multipart/related"
        guard kind == "multipart/alternative" else {
            for part in parts { gather(part, depth: depth + 1, related: isRelated, most: most) }
            return
        }
        var versions: [LetterContents] = []
        for part in parts {
            var version = LetterContents()
            version.gather(part, depth: depth + 1, related: isRelated, most: most)
            versions.append(version)
        }
        texts += LetterContents.best(versions)
        for version in versions {
            attachments += version.attachments
            sheets += version.sheets
        }
    }

    /// The version in HTML, unless there is much less text in it than in the plain one.
    private static func best(_ versions: [LetterContents]) -> [Text] {
        let written = versions.map(\.texts).filter { !$0.isEmpty }
        let plain = written.last { !$0.contains(where: \.isHTML) }
        guard let rich = written.last(where: { $0.contains(where: \.isHTML) }) else { return plain ?? [] }
        guard let plain, (rich + plain).allSatisfy({ $0.part.body.count < largestCompared }) else { return rich }
        func letters(_ texts: [Text]) -> Int {
            texts.reduce(0) { sum, text in
                let document = LetterBody.document(text)
                let bytes = Array(document.text.utf8)
                return document.blocks.reduce(sum) { sum, block in
                    guard block.hiding == nil else { return sum }
                    return bytes[block.span.lower..<block.span.upper].reduce(sum) { $0 + ($1 > 0x20 ? 1 : 0) }
                }
            }
        }
        return letters(rich) * 2 < letters(plain) ? plain : rich
    }

    private mutating func gatherLeaf(_ part: MailPart, related: Bool) {
        let type = part.type.value
        let isAttached = part.disposition.value == "attachment" || part.name != nil
        switch type {
        case "text/plain", "text/html", "text/enriched", "text/richtext", "text/markdown":
            if isAttached {
                attachments.append(Attachment(part: part, error: nil))
            } else {
                texts.append(Text(part: part, isHTML: type == "text/html"))
            }
        case "text/css": sheets.append(part)
        case "text/calendar", "text/vcard", "text/x-vcard", "text/directory", "text/rfc822-headers", "text/x-amp-html",
            "message/delivery-status", "message/disposition-notification", "application/pgp-signature",
            "application/pkcs7-signature", "application/x-pkcs7-signature":
            break
        case "application/pkcs7-mime", "application/x-pkcs7-mime":
            attachments.append(Attachment(part: part, error: .encrypted(format: "eml")))
        case "application/ms-tnef", "application/vnd.ms-tnef":
            attachments.append(Attachment(part: part, error: .unsupported(format: "tnef")))
        case _ where type.hasPrefix("image/"):
            guard !isOrnament(part, related: related) else { return }
            attachments.append(Attachment(part: part, error: .scan(pages: 1)))
        case _ where type.hasPrefix("multipart/"): break
        default:
            if part.name?.lowercased() == "winmail.dat" {
                attachments.append(Attachment(part: part, error: .unsupported(format: "tnef")))
            } else if isAttached || type == "message/rfc822" || type.hasPrefix("application/") || type.hasPrefix("text/") {
                attachments.append(Attachment(part: part, error: nil))
            }
        }
    }

    /// A picture that belongs to the letter's looks; an attached one may be a page that was scanned.
    private func isOrnament(_ part: MailPart, related: Bool) -> Bool {
        if part.disposition.value == "attachment" { return related && part.header.has("content-id") }
        return part.body.count < LetterContents.smallPicture || related || part.disposition.value == "inline"
            || part.header.has("content-id")
    }
}
