import Model

/// Reads a letter's own text.
enum LetterBody {
    /// One piece of the text as a document.
    static func document(_ text: LetterContents.Text) -> Document {
        var bytes = text.part.content
        if !text.isHTML, text.part.type.parameter("format")?.lowercased() == "flowed" {
            bytes = unfolded(bytes, keepsSpace: text.part.type.parameter("delsp")?.lowercased() != "yes")
        }
        let decoded = DecodedText(bytes, declared: text.part.type.parameter("charset")?.lowercased())
        return text.isHTML ? HTMLReader.read(decoded, named: "") : PlainTextReader.read(decoded, named: "")
    }

    /// Joins lines that the mail program broke: those that end with a space go on in the next, as deep in quotes as they are.
    private static func unfolded(_ bytes: [UInt8], keepsSpace: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var goesOn: Int?
        for rawLine in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            var line = rawLine.last == 0x0D ? rawLine.dropLast() : rawLine
            let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
            let signs = line.prefix(depth)
            line = line.dropFirst(depth)
            // A space in front protects what would mean something there.
            if line.first == 0x20 { line = line.dropFirst() }
            let isSignature = line.elementsEqual(Array("-- ".utf8))
            if goesOn != depth || isSignature {
                if !result.isEmpty { result.append(0x0A) }
                result += signs
                if depth > 0 { result.append(0x20) }
            }
            let flows = line.last == 0x20 && !isSignature
            result += flows && !keepsSpace ? line.dropLast() : line
            goesOn = flows ? depth : nil
        }
        return result
    }
}
