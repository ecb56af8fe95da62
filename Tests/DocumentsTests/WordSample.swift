/// Builds small Word documents out of hand-written XML.
enum WordSample {
    private static let spaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// A document of a body, further parts by their name under word/ and links by their name.
    static func docx(
        _ body: String, styles: String = "", parts: [String: String] = [:], links: [String: String] = [:], core: String = ""
    ) -> [UInt8] {
        var targets = links.map {
            "<Relationship Id=\"\($0.key)\" Type=\"\(office)/hyperlink\" Target=\"\($0.value)\" TargetMode=\"External\"/>"
        }
        for part in (parts.keys + ["styles"]).sorted() {
            let type = part.filter { !$0.isNumber }
            targets.append("<Relationship Id=\"\(part)\" Type=\"\(office)/\(type)\" Target=\"\(part).xml\"/>")
        }
        func relations(_ list: [String]) -> String {
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(list.joined())</Relationships>"
        }
        var files = [
            ("[Content_Types].xml", "<Types/>"),
            (
                "_rels/.rels",
                relations([
                    "<Relationship Id=\"m\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/>",
                    "<Relationship Id=\"c\" Type=\"x/core-properties\" Target=\"docProps/core.xml\"/>",
                ])
            ),
            ("word/document.xml", document(body)),
            ("word/_rels/document.xml.rels", relations(targets)),
            ("word/styles.xml", "<w:styles \(spaces)>\(styles)</w:styles>"),
            ("docProps/core.xml", "<cp xmlns:d=\"urn:d\">\(core)</cp>"),
        ]
        for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
            files.append(("word/\(name).xml", "<w:part \(spaces)>\(content)</w:part>"))
        }
        return zip(files.map { ($0.0, Array($0.1.utf8)) })
    }

    /// The XML of a document; a background stands before the body.
    static func document(_ body: String) -> String {
        body.hasPrefix("<w:document") || body.hasPrefix("<!")
            ? body.replacing("@", with: spaces) : "<w:document \(spaces)><w:body>\(body)</w:body></w:document>"
    }

    /// A paragraph of one run with these properties.
    static func p(_ text: String, run: String = "", paragraph: String = "") -> String {
        "<w:p><w:pPr>\(paragraph)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    /// An archive of stored files.
    static func zip(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
        func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
        var result: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let name = Array(file.name.utf8)
            let sizes = number(crc(file.content), 4) + number(file.content.count, 4) + number(file.content.count, 4)
            let head = number(20, 2) + number(0, 8) + sizes + number(name.count, 2) + number(0, 2)
            directory += number(0x0201_4B50, 4) + number(20, 2) + head + number(0, 10) + number(result.count, 4) + name
            result += number(0x0403_4B50, 4) + head + name + file.content
        }
        let start = result.count
        result += directory + number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
        return result + number(directory.count, 4) + number(start, 4) + number(0, 2)
    }

    private static func crc(_ bytes: [UInt8]) -> Int {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
        return Int(value ^ 0xFFFF_FFFF)
    }
}
