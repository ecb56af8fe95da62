import Model
import Processes

/// Looks at the pages as they are drawn: a word whose box holds nothing but one colour is not seen by anybody.
///
/// The picture answers all questions at once: white on white, light on a dark panel, covered, clipped, transparent, drawn
/// without ink, or recognised text over the picture of a page, which is seen.
enum PDFInk {
    /// Pages beyond are not drawn.
    private static let mostPages = 24
    private static let pagesAtOnce = 8
    /// The longer side of a drawn page.
    private static let side = 1_200
    /// Brightness steps, of 255, by which ink differs from what is around it.
    private static let leastContrast = 20

    /// Marks the words without ink; true when pages were left out, as nobody looked at them.
    static func check(
        _ text: inout PDFText, in bytes: [UInt8], _ suspicion: PDFSuspicion, _ limits: ChildLimits
    ) throws(ReadError) -> Bool {
        let isCut = text.pages.count > mostPages
        if isCut { text.pages.removeLast(text.pages.count - mostPages) }
        var page = 0
        while page < text.pages.count {
            let last = min(page + pagesAtOnce, text.pages.count)
            let pictures = try draw(bytes, page + 1, last, limits)
            var place = 0
            for number in page..<last {
                guard let picture = Picture(pictures, at: &place) else { throw .damaged(format: "pdf", offset: nil) }
                mark(&text.pages[number], text.letters, picture, suspicion.hiding)
            }
            page = last
        }
        return isCut
    }

    private static func draw(_ bytes: [UInt8], _ first: Int, _ last: Int, _ limits: ChildLimits) throws(ReadError) -> [UInt8] {
        let arguments = ["-q", "-cropbox", "-f", String(first), "-l", String(last), "-scale-to", String(side), "/dev/stdin"]
        let result = try Converter.run("pdftoppm", arguments, package: "poppler-utils", bytes, limits)
        switch result.end {
        case .exited(0): return result.output
        case .timedOut: throw .timedOut(seconds: Int(limits.seconds.rounded(.up)))
        case .tooMuchOutput: throw .tooLarge(size: result.output.count, limit: limits.output)
        case .exited, .signalled: throw .damaged(format: "pdf", offset: nil)
        }
    }

    private static func mark(_ page: inout PDFPage, _ letters: [UInt8], _ picture: Picture, _ hiding: Block.Hiding) {
        let scale = Float(max(picture.width, picture.height)) / max(page.width, page.height, 1)
        for index in page.words.indices where page.words[index].hiding == nil {
            let word = page.words[index]
            // Dashes and dots have too little ink to judge by.
            guard letters[word.text].contains(where: { Bytes.isLetter($0) || Bytes.isDigit($0) || $0 >= 0xC3 && $0 < 0xE2 })
            else {
                continue
            }
            if !picture.hasInk(in: word, scale) { page.words[index].hiding = hiding }
        }
    }

    /// One drawn page, three bytes a point.
    private struct Picture {
        let width: Int
        let height: Int
        private let bytes: [UInt8]
        private let start: Int

        /// Reads the picture that begins at `place`: "P6", width, height, 255, and the points.
        init?(_ bytes: [UInt8], at place: inout Int) {
            var numbers: [Int] = []
            guard place + 2 < bytes.count, bytes[place] == UInt8(ascii: "P"), bytes[place + 1] == UInt8(ascii: "6") else {
                return nil
            }
            var index = place + 2
            while numbers.count < 3 {
                while index < bytes.count, Bytes.isSpace(bytes[index]) { index += 1 }
                var number = 0
                let from = index
                while index < bytes.count, Bytes.isDigit(bytes[index]), number < 100_000 {
                    number = number * 10 + Int(bytes[index] - 0x30)
                    index += 1
                }
                guard index > from else { return nil }
                numbers.append(number)
            }
            index += 1
            let size = numbers[0] * numbers[1] * 3
            guard size > 0, index + size <= bytes.count else { return nil }
            width = numbers[0]
            height = numbers[1]
            start = index
            self.bytes = bytes
            place = index + size
        }

        /// True when marks of another colour stand in a good part of the word's rows and columns: a rule or a border alone is no ink.
        func hasInk(in word: PDFWord, _ scale: Float) -> Bool {
            let trim = 0.15 * word.height
            let left = clamp(word.left * scale, width)
            let right = max(left + 1, clamp((word.right * scale).rounded(.up), width))
            let top = clamp((word.top + trim) * scale, height)
            let bottom = max(top + 1, clamp(((word.bottom - trim) * scale).rounded(.up), height))
            guard right <= width, bottom <= height else { return false }
            let ground = ground(left..<right, top..<bottom)
            var columns = [Bool](repeating: false, count: right - left)
            var rows = 0
            for y in top..<bottom {
                var isInked = false
                for x in left..<right where differs(x, y, ground) {
                    columns[x - left] = true
                    isInked = true
                }
                if isInked { rows += 1 }
            }
            let inked = columns.count { $0 }
            return inked * 4 >= columns.count && rows * 10 >= (bottom - top) * 3
        }

        private func clamp(_ value: Float, _ limit: Int) -> Int { Int(max(0, min(Float(limit), value))) }

        private func differs(_ x: Int, _ y: Int, _ ground: (Int, Int, Int)) -> Bool {
            let at = start + (y * width + x) * 3
            return abs(Int(bytes[at]) - ground.0) >= leastContrast || abs(Int(bytes[at + 1]) - ground.1) >= leastContrast
                || abs(Int(bytes[at + 2]) - ground.2) >= leastContrast
        }

        /// The colour that most points have, rounded.
        private func ground(_ columns: Range<Int>, _ rows: Range<Int>) -> (Int, Int, Int) {
            var counts = [UInt32](repeating: 0, count: 1 << 15)
            var most: UInt32 = 0
            var place = start
            for y in rows {
                for x in columns {
                    let at = start + (y * width + x) * 3
                    let key = Int(bytes[at] >> 3) << 10 | Int(bytes[at + 1] >> 3) << 5 | Int(bytes[at + 2] >> 3)
                    counts[key] &+= 1
                    guard counts[key] > most else { continue }
                    most = counts[key]
                    place = at
                }
            }
            return (Int(bytes[place]), Int(bytes[place + 1]), Int(bytes[place + 2]))
        }
    }
}
