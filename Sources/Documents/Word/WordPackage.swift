/// The parts of an office document and the links between them.
struct WordPackage {
    typealias Link = WordLinks.Link

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
        return WordLinks.read(bytes, folder: folder, events)
    }

    /// The folder of a path with its slash at the end; "" for none.
    static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    }
}
