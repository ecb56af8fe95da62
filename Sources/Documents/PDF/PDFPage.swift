import Model

/// One word of a page, with its box in points from the page's upper left corner.
struct PDFWord: Sendable {
    var left: Float
    var top: Float
    var right: Float
    var bottom: Float
    /// Its letters in the bytes of its file's text.
    var text: Range<Int>
    /// The line that the converter put it in, numbered through the file.
    var line: Int
    /// Why a reader does not see it.
    var hiding: Block.Hiding?

    /// The height of its box, near the size of its type.
    var height: Float { bottom - top }
    /// Where its letters stand, roughly, under any size of type.
    var base: Float { bottom - 0.2 * height }
}

/// One page and its words in the converter's order.
struct PDFPage: Sendable {
    /// Points.
    var width: Float
    /// Points.
    var height: Float
    var words: [PDFWord] = []
}

/// All that the converter says of a file.
struct PDFText: Sendable {
    /// The letters of all words, one behind the other: valid UTF-8 with ligatures resolved.
    var letters: [UInt8] = []
    /// The pages in order.
    var pages: [PDFPage] = []
    /// The title that the file declares; empty when it has none.
    private(set) var title: [UInt8] = []
    /// The keywords that the file declares; empty when it has none.
    private(set) var keywords: [UInt8] = []

    /// Words beyond are left.
    private static let mostWords = 400_000
    /// Words were left.
    private(set) var isCut = false

    /// Reads what `pdftotext -bbox-layout` writes: one element a line, attributes in a fixed order.
    init(_ output: [UInt8]) {
        let output = UTF8Bytes(output[...]).isWhole ? output : UTF8Bytes.repaired(output[...])
        letters.reserveCapacity(output.count / 8)
        output.withUnsafeBufferPointer { read($0) }
    }

    private mutating func read(_ output: UnsafeBufferPointer<UInt8>) {
        var index = 0
        var line = 0
        var words = 0
        while index < output.count {
            guard output[index] == UInt8(ascii: "<"), index + 2 < output.count else {
                index += 1
                continue
            }
            switch (output[index + 1], output[index + 2]) {
            case (UInt8(ascii: "w"), UInt8(ascii: "o")):
                guard words < PDFText.mostWords, !pages.isEmpty else {
                    isCut = true
                    index += 1
                    continue
                }
                words += 1
                readWord(output, &index, line)
            case (UInt8(ascii: "l"), UInt8(ascii: "i")):
                line += 1
                index += 1
            case (UInt8(ascii: "p"), UInt8(ascii: "a")):
                let width = PDFText.number(output, &index)
                let height = PDFText.number(output, &index)
                pages.append(PDFPage(width: width, height: height))
            case (UInt8(ascii: "t"), UInt8(ascii: "i")) where title.isEmpty && pages.isEmpty:
                index += 7
                title = PDFText.text(output, &index, until: UInt8(ascii: "<"))
            case (UInt8(ascii: "m"), UInt8(ascii: "e")) where pages.isEmpty:
                index += 1
                let sign = Array("meta name=\"Keywords\" content=\"".utf8)
                if index + sign.count < output.count, output[index..<index + sign.count].elementsEqual(sign) {
                    index += sign.count
                    keywords = PDFText.text(output, &index, until: UInt8(ascii: "\""))
                }
            default: index += 1
            }
        }
    }

    private mutating func readWord(_ output: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ line: Int) {
        let left = PDFText.number(output, &index)
        let top = PDFText.number(output, &index)
        let right = PDFText.number(output, &index)
        let bottom = PDFText.number(output, &index)
        while index < output.count, output[index] != UInt8(ascii: ">") { index += 1 }
        index += 1
        let start = letters.count
        PDFText.append(output, &index, until: UInt8(ascii: "<"), to: &letters)
        guard letters.count > start, let last = pages.indices.last else { return }
        let word = PDFWord(
            left: min(left, right), top: min(top, bottom), right: max(left, right), bottom: max(top, bottom),
            text: start..<letters.count, line: line)
        pages[last].words.append(word)
    }

    private static func text(_ output: UnsafeBufferPointer<UInt8>, _ index: inout Int, until end: UInt8) -> [UInt8] {
        var result: [UInt8] = []
        append(output, &index, until: end, to: &result)
        return result
    }

    /// Copies text to the sign that ends it, without the signs for markup and with letters for ligatures.
    private static func append(
        _ output: UnsafeBufferPointer<UInt8>, _ index: inout Int, until end: UInt8, to result: inout [UInt8]
    ) {
        while index < output.count, output[index] != end {
            let byte = output[index]
            if byte == UInt8(ascii: "&"), let (letter, length) = entity(output, index) {
                result.append(letter)
                index += length
            } else if byte == 0xEF, index + 2 < output.count, output[index + 1] == 0xAC, output[index + 2] <= 0x86,
                output[index + 2] >= 0x80
            {
                result.append(contentsOf: ligatures[Int(output[index + 2] - 0x80)])
                index += 3
            } else {
                result.append(byte)
                index += 1
            }
        }
    }

    private static let ligatures: [[UInt8]] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map { Array($0.utf8) }

    private static let entities: [(name: [UInt8], letter: UInt8)] = [
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&quot;", UInt8(ascii: "\"")),
        ("&apos;", UInt8(ascii: "'")),
    ].map { (Array($0.0.utf8), $0.1) }

    private static func entity(_ output: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt8, Int)? {
        for (name, letter) in entities
        where index + name.count <= output.count && output[index..<index + name.count].elementsEqual(name) {
            return (letter, name.count)
        }
        return nil
    }

    /// The number between the next two quotation marks; 0 for what is none, and nothing beyond a million.
    private static func number(_ output: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Float {
        while index < output.count, output[index] != UInt8(ascii: "\""), output[index] != UInt8(ascii: ">") { index += 1 }
        guard index < output.count, output[index] == UInt8(ascii: "\"") else { return 0 }
        index += 1
        let isNegative = index < output.count && output[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        var value = 0.0
        var scale = 1.0
        var isFraction = false
        while index < output.count, output[index] != UInt8(ascii: "\"") {
            if output[index] == UInt8(ascii: ".") {
                isFraction = true
            } else if Bytes.isDigit(output[index]), value < 1e6, scale > 1e-4 {
                if isFraction {
                    scale /= 10
                    value += Double(output[index] - 0x30) * scale
                } else {
                    value = value * 10 + Double(output[index] - 0x30)
                }
            }
            index += 1
        }
        index += 1
        return Float(min(value, 1e6)) * (isNegative ? -1 : 1)
    }
}
