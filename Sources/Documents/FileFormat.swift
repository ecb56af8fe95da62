/// What kind of file bytes are, by their content.
enum FileFormat: Hashable, Sendable {
    case text, html, mail, rtf, pdf, doc, docx, odt
    /// Data, whatever it is about.
    case json, xml
    /// An archive of files.
    case zip
    /// DOCX under a password.
    case encryptedOffice
    /// No text at all.
    case binary

    /// The format that the first bytes show, before they are decoded.
    static func bySignature(_ bytes: [UInt8]) -> FileFormat? {
        func starts(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }
        if withoutMark(bytes.prefix(64)).starts(with: "{\\rtf".utf8) { return .rtf }
        if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) { return archive(bytes) }
        if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return isEncryptedOffice(bytes) ? .encryptedOffice : .doc }
        if Bytes.contains("%PDF-", in: bytes.prefix(1024)) { return .pdf }
        if others.contains(where: starts) { return .binary }
        return nil
    }

    /// How pictures, programs and archives of other kinds begin.
    private static let others: [[UInt8]] = [
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38], [0x1F, 0x8B], [0x7F, 0x45, 0x4C, 0x46],
        [0x37, 0x7A, 0xBC, 0xAF], [0x52, 0x61, 0x72, 0x21, 0x1A], [0x42, 0x5A, 0x68, 0x39], [0xFD, 0x37, 0x7A, 0x58, 0x5A],
    ]

    /// True for bytes with too many control characters to be text in a single-byte encoding or UTF-8.
    static func isBinary(_ bytes: [UInt8]) -> Bool {
        var controls = 0
        let head = bytes.prefix(65_536)
        for byte in head where byte < 0x20 {
            switch byte {
            case 0x09, 0x0A, 0x0C, 0x0D, 0x1A, 0x1B: continue
            default: controls += 1
            }
        }
        return controls > 8 && controls * 20 > head.count
    }

    /// The format of decoded text.
    static func byText(_ text: [UInt8], named name: String) -> FileFormat {
        let head = Bytes.trimmed(text.prefix(4096))
        if isMail(head) { return .mail }
        if OpenDocumentReader.isFlat(text.prefix(16_384)) { return .odt }
        if let first = head.first,
            first == UInt8(ascii: "{") || first == UInt8(ascii: "[") && name.lowercased().hasSuffix(".json")
        {
            return .json
        }
        if isEuropass(text) { return .xml }
        if isHTML(head, named: name) { return .html }
        return head.starts(with: "<?xml".utf8) ? .xml : .text
    }

    /// XML whose first element is one of Europass.
    static func isEuropass(_ text: [UInt8]) -> Bool {
        let head = Bytes.trimmed(text.prefix(4096))
        guard head.first == UInt8(ascii: "<"), let open = firstElement(head) else { return false }
        let name = open.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && !Bytes.isSpace($0) }
        let local = name.split(separator: UInt8(ascii: ":")).last ?? []
        return local.elementsEqual("SkillsPassport".utf8) || local.elementsEqual("Candidate".utf8)
    }

    /// What stands behind the "<" of the first element, past declarations and comments.
    private static func firstElement(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var index = head.startIndex
        while let open = head[index...].firstIndex(of: UInt8(ascii: "<")), open + 1 < head.endIndex {
            switch head[open + 1] {
            case UInt8(ascii: "?"), UInt8(ascii: "!"):
                guard let close = head[open...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
                index = close + 1
            default: return head[(open + 1)...]
            }
        }
        return nil
    }

    /// Word wraps an encrypted DOCX into a file of the older kind, where it has this name.
    private static func isEncryptedOffice(_ bytes: [UInt8]) -> Bool {
        Bytes.find("EncryptedPackage".utf8.flatMap { [$0, 0] }, in: bytes[...]) != nil
    }

    private static func archive(_ bytes: [UInt8]) -> FileFormat {
        if let archive = try? ZipArchive(bytes, format: "zip") {
            var (hasWord, hasTypes, hasContent, hasManifest) = (false, false, false, false)
            for entry in archive.entries {
                hasWord = hasWord || entry.name.hasPrefix("word/")
                switch entry.name {
                case "[Content_Types].xml": hasTypes = true
                case "content.xml": hasContent = true
                case "mimetype", "META-INF/manifest.xml": hasManifest = true
                default: continue
                }
            }
            return hasWord && hasTypes ? .docx : hasContent && hasManifest ? .odt : .zip
        }
        // Without a sound directory the first file tells.
        let head = bytes.dropFirst(30).prefix(128)
        if head.starts(with: "mimetypeapplication/vnd.oasis.opendocument.".utf8) { return .odt }
        let firsts = ["[Content_Types].xml", "_rels/.rels", "word/", "docProps/"]
        return firsts.contains { head.starts(with: $0.utf8) } ? .docx : .zip
    }

    /// The bytes behind a byte order mark of UTF-8 and white space.
    private static func withoutMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        while let first = rest.first, Bytes.isSpace(first) { rest = rest.dropFirst() }
        return rest
    }

    private static let mailHeaders = [
        "from", "to", "subject", "date", "mime-version", "received", "return-path", "message-id", "delivered-to", "content-type",
        "reply-to", "x-mailer", "cc", "content-transfer-encoding",
    ]

    /// Header lines from the first line on, and among them one that only mail has.
    static func isMail(_ head: ArraySlice<UInt8>) -> Bool {
        var head = withoutMark(head)
        // Pages are asked as well, and most files are none of mail: their first character says so.
        guard let first = head.first, Bytes.isLetter(first) else { return false }
        var known = 0
        var certain = false
        if head.starts(with: "From ".utf8), let lineEnd = head.firstIndex(of: 0x0A) {
            // The line before each letter of a mailbox ends with the time at which it came.
            certain = head[..<lineEnd].split(separator: 0x20).contains {
                let word = Bytes.trimmed($0)
                return word.count == 4 && word.allSatisfy(Bytes.isDigit)
            }
            head = head[(lineEnd + 1)...]
        }
        for place in 0..<40 where !head.isEmpty {
            let line = head.prefix { $0 != 0x0A }
            head = head[line.endIndex...].dropFirst()
            if Bytes.trimmed(line).isEmpty { break }
            if let first = line.first, first == 0x20 || first == 9 { continue }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { break }
            let name = String(decoding: line[..<colon].map(Bytes.lower), as: UTF8.self)
            if mailHeaders.contains(name) {
                known += 1
                if ["mime-version", "received", "return-path", "message-id", "delivered-to"].contains(name) { certain = true }
            } else if place == 0 && !name.hasPrefix("x-") {
                return false
            }
        }
        return known >= 2 && certain || known >= 4
    }

    private static let tags = [
        "html", "head", "body", "div", "p", "table", "br", "h1", "h2", "span", "style", "ul", "meta", "section", "main",
        "article",
        "title", "header", "li", "b", "a", "font", "center",
    ]

    private static func isHTML(_ head: ArraySlice<UInt8>, named name: String) -> Bool {
        if Bytes.contains("<!doctype html", in: head.prefix(1024), foldingCase: true) { return true }
        var seen = 0
        var index = head.startIndex
        while let at = Bytes.find([UInt8(ascii: "<")], in: head[index...]) {
            index = at + 1
            let rest = head[index...]
            let isEnd = rest.first == UInt8(ascii: "/")
            let word = (isEnd ? rest.dropFirst() : rest).prefix(8).prefix { Bytes.isLetter($0) || Bytes.isDigit($0) }
            guard !word.isEmpty, tags.contains(String(decoding: word.map(Bytes.lower), as: UTF8.self)) else { continue }
            let behind = (isEnd ? rest.dropFirst() : rest).dropFirst(word.count).first ?? 0
            guard behind == UInt8(ascii: ">") || Bytes.isSpace(behind) || behind == UInt8(ascii: "/") else { continue }
            seen += 1
            if at == head.startIndex || seen >= 3 { return true }
        }
        let lower = name.lowercased()
        return seen > 0 && (lower.hasSuffix(".html") || lower.hasSuffix(".htm") || lower.hasSuffix(".xhtml"))
    }
}
