/// The parts of an office document and the links between them.
struct WordPackage {
    /// A link of a part to another one, or out of the document.
    struct Link {
        /// The last part of the type's address with the slash before it: "/styles".
        let type: String
        let target: String
    }

    private let archive: ZipArchive
    private let limits: ReadLimits
    private var unpacked = 0
    /// Reads the parts one after the other.
    let events = XMLEvents()
    private var ownLinks: [String: Link]?

    init(_ bytes: [UInt8], _ limits: ReadLimits) throws(ReadError) {
        archive = try ZipArchive(bytes, format: "docx")
        self.limits = limits
    }

    /// The links of the whole document.
    mutating func documentLinks() -> [String: Link] {
        if let ownLinks { return ownLinks }
        let links = links(of: "")
        ownLinks = links
        return links
    }

    /// A part that must be there.
    mutating func part(_ path: String) throws(ReadError) -> [UInt8] {
        let room = min(limits.size, limits.unpacked - unpacked)
        guard let bytes = try archive.contents(path, limit: max(0, room)) else { throw .damaged(format: "docx", offset: nil) }
        unpacked += bytes.count
        return bytes
    }

    /// A part that may be missing; a damaged one is as good as none.
    mutating func optionalPart(_ path: String) -> [UInt8]? { try? part(path) }

    /// Gives the bytes of a part piece by piece; nil when there are none.
    func pieces(of path: String) -> ((_ count: Int) -> [UInt8])? { archive.entry(path).flatMap { try? archive.pieces(of: $0) } }

    /// Where the text of the document is.
    mutating func mainPart() -> String {
        let links = documentLinks()
        let main = links.values.first { $0.type.hasSuffix("/officeDocument") }?.target
        return main.flatMap { archive.entry($0) == nil ? nil : $0 } ?? "word/document.xml"
    }

    /// The links of a part by their names.
    mutating func links(of path: String) -> [String: Link] {
        let folder = WordPackage.folder(of: path)
        let file = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
        guard let bytes = optionalPart(folder + "_rels/" + file + ".rels") else { return [:] }
        let reader = WordLinksReader(folder: folder)
        _ = events.parse(bytes, into: reader)
        return reader.links
    }

    /// The folder of a path with its slash at the end; "" for none.
    static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    }
}

/// Reads the links of a part.
final class WordLinksReader: XMLHandler {
    private(set) var links: [String: WordPackage.Link] = [:]
    private let folder: String

    /// More links are not kept.
    private static let most = 20_000

    init(folder: String) { self.folder = folder }

    override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.isCalled("Relationship"), links.count < WordLinksReader.most else { return }
        let type = WordLinksReader.lastPart(attributes["Type"])
        guard !WordLinksReader.isUnread(type), let id = attributes.string("Id"), let target = attributes.string("Target")
        else { return }
        let isOutside = attributes.says("TargetMode", "External")
        links[id] = WordPackage.Link(type: type, target: isOutside ? target : path(to: target))
    }

    /// What is linked and never looked at.
    private static func isUnread(_ type: String) -> Bool {
        switch type {
        case "/image", "/fontTable", "/numbering", "/webSettings", "/customXml", "/stylesWithEffects", "/thumbnail": true
        default: false
        }
    }

    private static func lastPart(_ type: UnsafeBufferPointer<UInt8>?) -> String {
        guard let type = type?.prefix(4_096), let slash = type.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(decoding: type[slash...], as: UTF8.self)
    }

    /// True when the steps of a path are names all: none is empty, and none leads upwards.
    private static func isPlain(_ path: some Sequence<UInt8>) -> Bool {
        var isBeginning = true
        for byte in path {
            if isBeginning, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") { return false }
            isBeginning = byte == UInt8(ascii: "/")
        }
        return !isBeginning
    }

    private func path(to target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        if WordLinksReader.isPlain(target.utf8), folder.isEmpty || WordLinksReader.isPlain(folder.utf8.dropLast()) {
            return folder + target
        }
        var parts = folder.split(separator: "/")
        for part in target.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
