/// A letter or one of its parts: its header, and the bytes below it as they are written for the way.
struct MailPart {
    /// The header.
    let header: HeaderFields
    /// What stands below the header.
    let body: ArraySlice<UInt8>
    /// The kind of its content.
    let type: MailParameters
    /// How it is meant to be shown.
    let disposition: MailParameters

    /// Reads the header of `bytes`; `usual` is the type of a part that names none.
    init(_ bytes: ArraySlice<UInt8>, usual: String = "text/plain") {
        header = HeaderFields(bytes)
        body = bytes[header.bodyStart...]
        let type = header.raw("content-type").map { MailParameters($0) }
        self.type = type?.value.contains("/") == true ? type ?? MailParameters([]) : MailParameters(Array(usual.utf8))
        disposition = MailParameters(header.raw("content-disposition") ?? [])
    }

    /// The content, decoded.
    var content: [UInt8] { TransferEncoding.decode(body, header.raw("content-transfer-encoding")) }

    /// The name that the letter gives the part, without folders; nil when it gives none.
    var name: String? {
        let given = disposition.parameter("filename") ?? type.parameter("name")
        let last = given?.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { String($0.prefix(150)) }
        return last.flatMap { $0.allSatisfy { $0 == "." || $0 == " " } ? nil : $0 }
    }

    /// Holds further parts.
    var isMultipart: Bool { type.value.hasPrefix("multipart/") }

    /// The parts of a multipart; empty when no boundary is found.
    func parts(most: Int) -> [ArraySlice<UInt8>] {
        for boundary in type.all("boundary") + [type.parameter("boundary")?.replacing(" ", with: "") ?? ""]
        where !boundary.isEmpty {
            let parts = MailPart.split(body, at: Array(boundary.utf8), most: most)
            if !parts.isEmpty { return parts }
        }
        return MailPart.likelyBoundary(body).map { MailPart.split(body, at: $0, most: most) } ?? []
    }

    private static func split(_ body: ArraySlice<UInt8>, at boundary: [UInt8], most: Int) -> [ArraySlice<UInt8>] {
        let mark = [UInt8(ascii: "-"), UInt8(ascii: "-")] + boundary
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var index = body.startIndex
        while index < body.endIndex, parts.count < most {
            let lineEnd = body[index...].firstIndex(of: 0x0A) ?? body.endIndex
            let next = min(lineEnd + 1, body.endIndex)
            if body[index..<lineEnd].starts(with: mark) {
                let rest = Bytes.trimmed(body[(index + mark.count)..<lineEnd])
                let isEnd = rest.elementsEqual([UInt8(ascii: "-"), UInt8(ascii: "-")])
                if rest.isEmpty || isEnd {
                    if let start { parts.append(withoutLineEnd(body[start..<index])) }
                    start = isEnd ? nil : next
                }
            }
            index = next
        }
        // Without its closing line the last part goes to the end.
        if let start, start < body.endIndex, parts.count < most { parts.append(body[start...]) }
        return parts
    }

    /// The line end before a boundary belongs to the boundary.
    private static func withoutLineEnd(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var part = part
        if part.last == 0x0A { part = part.dropLast() }
        if part.last == 0x0D { part = part.dropLast() }
        return part
    }

    /// A first line of two dashes and more, with a header below: the boundary of a letter that names a wrong one or none.
    private static func likelyBoundary(_ body: ArraySlice<UInt8>) -> [UInt8]? {
        var index = body.startIndex
        for _ in 0..<100 where index < body.endIndex {
            let lineEnd = body[index...].firstIndex(of: 0x0A) ?? body.endIndex
            let line = Bytes.trimmed(body[index..<lineEnd])
            let next = min(lineEnd + 1, body.endIndex)
            if line.count > 4, line.count < 120, line.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")]),
                Bytes.contains("content-", in: body[next...].prefix(8), foldingCase: true)
            {
                return Array(line.dropFirst(2))
            }
            index = next
        }
        return nil
    }
}
