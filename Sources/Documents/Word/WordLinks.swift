/// The links of a part to others, and out of the document.
struct WordLinks {
    /// One link.
    struct Link {
        /// The last part of the type's address with the slash before it: "/styles".
        let type: String
        /// The path of a part, or an address outside.
        let target: String
    }

    /// What an element says of a link; valid as long as the bytes that it was read from.
    fileprivate struct Said {
        var id: UnsafeBufferPointer<UInt8>?
        var type: UnsafeBufferPointer<UInt8>?
        var target: UnsafeBufferPointer<UInt8>?
        var mode: UnsafeBufferPointer<UInt8>?
    }

    /// The links by their names.
    private(set) var links: [String: Link] = [:]
    private let folder: String

    /// More links are not kept.
    private static let most = 20_000
    /// Longer names and addresses are cut.
    private static let longest = 4_096

    fileprivate init(folder: String) { self.folder = folder }

    /// Reads a file of links of a part in a folder. A document has several, of a few lines each, which nearly all programs write
    /// alike: these are read without a parser.
    static func read(_ bytes: [UInt8], folder: String, _ events: XMLEvents) -> [String: Link] {
        if let links = bytes.withUnsafeBufferPointer({ plain($0, folder: folder) }) { return links }
        let reader = WordLinksReader(WordLinks(folder: folder))
        _ = events.parse(bytes, into: reader)
        return reader.found.links
    }

    /// The links of a file without comments, references, prefixes and single quotes; nil for any other.
    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>, folder: String) -> [String: Link]? {
        guard Bytes.find("<Relationships ", in: bytes) != nil, !bytes.contains(UInt8(ascii: "&")),
            Bytes.find("<!", in: bytes) == nil
        else { return nil }
        var result = WordLinks(folder: folder)
        var index = 0
        while let found = Bytes.find("<Relationship ", in: UnsafeBufferPointer(rebasing: bytes[index...])) {
            index += found + 14
            var said = Said()
            guard attributes(bytes, &index, into: &said) else { return nil }
            result.add(said)
        }
        return result.links
    }

    /// Reads attributes up to the end of their tag; false when they are not written as usual.
    private static func attributes(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, into said: inout Said) -> Bool {
        while true {
            while index < bytes.count, Bytes.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") { index += 1 }
            guard index < bytes.count else { return false }
            if bytes[index] == UInt8(ascii: ">") { return true }
            let start = index
            while index < bytes.count, Bytes.isLetter(bytes[index]) { index += 1 }
            let name = UnsafeBufferPointer(rebasing: bytes[start..<index])
            guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "="), bytes[index + 1] == UInt8(ascii: "\"") else {
                return false
            }
            index += 2
            let from = index
            while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
                // A parser makes spaces of these, and allows no tag in a value.
                guard bytes[index] >= 0x20, bytes[index] < 0x7F, bytes[index] != UInt8(ascii: "<") else { return false }
                index += 1
            }
            let value = UnsafeBufferPointer(rebasing: bytes[from..<index])
            index += 1
            switch name {
            case "Id": said.id = value
            case "Type": said.type = value
            case "Target": said.target = value
            case "TargetMode": said.mode = value
            default: break
            }
        }
    }

    fileprivate mutating func add(_ said: Said) {
        guard links.count < WordLinks.most, let id = said.id, let target = said.target else { return }
        let type = WordLinks.lastPart(said.type)
        guard !WordLinks.isUnread(type) else { return }
        let place = String(decoding: target.prefix(WordLinks.longest), as: UTF8.self)
        let isOutside = said.mode.map { "External" ~= $0 } ?? false
        links[String(decoding: id.prefix(WordLinks.longest), as: UTF8.self)] = Link(
            type: type, target: isOutside ? place : path(to: place))
    }

    private static func lastPart(_ type: UnsafeBufferPointer<UInt8>?) -> String {
        guard let type = type?.prefix(longest), let slash = type.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(decoding: type[slash...], as: UTF8.self)
    }

    /// What is linked and never looked at.
    private static func isUnread(_ type: String) -> Bool {
        switch type {
        case "/image", "/fontTable", "/numbering", "/webSettings", "/customXml", "/stylesWithEffects", "/thumbnail": true
        default: false
        }
    }

    private func path(to target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        if WordLinks.isPlain(target.utf8), folder.isEmpty || WordLinks.isPlain(folder.utf8.dropLast()) { return folder + target }
        var parts = folder.split(separator: "/")
        for part in target.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        return parts.joined(separator: "/")
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
}

/// Reads the links of a part by a parser.
private final class WordLinksReader: XMLHandler {
    private(set) var found: WordLinks

    init(_ empty: WordLinks) { found = empty }

    override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.isCalled("Relationship") else { return }
        found.add(
            WordLinks.Said(
                id: attributes["Id"], type: attributes["Type"], target: attributes["Target"], mode: attributes["TargetMode"]))
    }
}
