/// A reader under test, and the file that brings bytes to it.
enum FuzzTarget: String {
    case text, html, mail, rtf, json, xml, zip
    /// The main part of a document, well packed, so that not all bytes go into the archive's head.
    case docx, odt
    /// What the converter of PDF writes, and behind a zero byte a PDF.
    case pdf

    /// The ending of the files.
    var ending: String {
        switch self {
        case .text: "txt"
        case .mail: "eml"
        default: rawValue
        }
    }

    /// The name of the file.
    var name: String { "fuzz." + ending }

    /// The file that holds `bytes` where the reader looks.
    func file(around bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .text, .html, .json, .xml, .zip, .pdf: return bytes
        case .mail: return Array("MIME-Version: 1.0\nFrom: anna@example.com\n".utf8) + bytes
        case .rtf: return Array("{\\rtf1".utf8) + bytes
        case .docx:
            let parts = FuzzTarget.split(bytes)
            return StoredArchive.of([
                ("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", parts.first ?? []),
                ("word/styles.xml", parts.dropFirst().first ?? []), ("word/numbering.xml", parts.dropFirst(2).first ?? []),
                ("word/header1.xml", parts.dropFirst(3).first ?? []),
            ])
        case .odt:
            let parts = FuzzTarget.split(bytes)
            return StoredArchive.of([
                ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", parts.first ?? []),
                ("styles.xml", parts.dropFirst().first ?? []),
            ])
        }
    }

    /// Several parts in one input, with a zero byte between them.
    private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false).map(Array.init)
    }
}

/// An archive whose files are not packed.
enum StoredArchive {
    /// The archive that holds these files.
    static func of(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        var count = 0
        for file in files where !file.bytes.isEmpty {
            count += 1
            let offset = archive.count
            let shared =
                little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(Int(crc(file.bytes)), 4)
                + little(file.bytes.count, 4) + little(file.bytes.count, 4) + little(file.name.utf8.count, 2) + little(0, 2)
            archive += [0x50, 0x4B, 3, 4] + shared + Array(file.name.utf8) + file.bytes
            directory += [0x50, 0x4B, 1, 2] + little(20, 2) + shared + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
            directory += little(offset, 4) + Array(file.name.utf8)
        }
        let start = archive.count
        archive += directory
        archive += [0x50, 0x4B, 5, 6] + little(0, 4) + little(count, 2) + little(count, 2) + little(directory.count, 4)
        return archive + little(start, 4) + little(0, 2)
    }

    private static func little(_ number: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc = ~UInt32(0)
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return ~crc
    }
}
