import Model

/// Cuts texts and the forms of Data into tokens by the same rules.
///
/// Letters and digits never share a token ("M365" is m, 365), a hyphen between letters is a gap, a word broken by a hyphen at
/// the end of a line is one word, an inclusive ending (technicien·ne, assistant(e)) is dropped.
public struct Tokenizer: Sendable {
    /// Class and folded byte of each scalar below 0x530: the class in the high byte.
    private let table: [UInt16]

    /// A tokenizer with its table of letters.
    public init() {
        table = (0..<0x530).map { scalar in
            let (kind, folded, _) = Folding.fold(UInt32(scalar))
            return UInt16(kind.rawValue) << 8 | UInt16(folded)
        }
    }

    /// Tokens of a whole text that is one block.
    public func tokenize(_ text: String) -> TokenizedText {
        let bytes = Array(text.utf8)
        return tokenize(bytes, blocks: [Span(0, bytes.count)])
    }

    /// Tokens of valid UTF-8, block by block.
    public func tokenize(_ bytes: [UInt8], blocks: [Span]) -> TokenizedText {
        var run = Run(table: table, bytes: bytes)
        for block in blocks { run.read(block) }
        return TokenizedText(bytes: bytes, tokens: run.tokens, folded: run.folded)
    }

    /// One pass over a text.
    private struct Run {
        let table: [UInt16]
        let bytes: [UInt8]
        var tokens: [Token] = []
        var folded: [UInt8] = []

        init(table: [UInt16], bytes: [UInt8]) {
            self.table = table
            self.bytes = bytes
            tokens.reserveCapacity(bytes.count / 5 + 8)
            folded.reserveCapacity(bytes.count)
        }

        /// The scalar at an offset and its length in bytes.
        @inline(__always)
        func scalar(_ at: Int) -> (UInt32, Int) {
            let first = bytes[at]
            if first < 0x80 { return (UInt32(first), 1) }
            if first < 0xE0, at + 1 < bytes.count { return (UInt32(first & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F), 2) }
            if first < 0xF0, at + 2 < bytes.count {
                return (UInt32(first & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F), 3)
            }
            if at + 3 < bytes.count {
                let high = UInt32(first & 0x07) << 18 | UInt32(bytes[at + 1] & 0x3F) << 12
                return (high | UInt32(bytes[at + 2] & 0x3F) << 6 | UInt32(bytes[at + 3] & 0x3F), 4)
            }
            return (0xFFFD, 1)
        }

        /// Class, folded byte and second folded byte of a scalar.
        @inline(__always)
        func fold(_ scalar: UInt32) -> (Folding.Class, UInt8, UInt8) {
            if scalar < 0x530, scalar != 0xDF, scalar != 0xE6, scalar != 0xC6, scalar != 0x152, scalar != 0x153 {
                let entry = table[Int(scalar)]
                return (Folding.Class(rawValue: UInt8(entry >> 8)) ?? .sign, UInt8(entry & 0xFF), 0)
            }
            return Folding.fold(scalar)
        }

        /// Class of the scalar at an offset, `.space` behind the end.
        func classAt(_ at: Int, _ end: Int) -> Folding.Class { at < end ? fold(scalar(at).0).0 : .space }

        mutating func read(_ block: Span) {
            var at = block.lower
            let end = min(block.upper, bytes.count)
            var gap = Token.Gap.line
            var hyphen = false
            while at < end {
                let (value, length) = scalar(at)
                let (kind, byte, _) = fold(value)
                switch kind {
                case .space:
                    if value == 0x0A || gap == .line { gap = .line } else { gap = .space }
                    at += length
                case .combining:
                    at += length
                case .letter:
                    at = readWord(at, end, gap, hyphen)
                    (gap, hyphen) = (.glued, false)
                case .digit:
                    at = readNumber(at, end, gap, hyphen)
                    (gap, hyphen) = (.glued, false)
                case .sign:
                    let next = classAt(at + length, end)
                    let inside = gap == .glued && (tokens.last?.kind == .word || tokens.last?.kind == .number)
                    if byte == UInt8(ascii: "-"), inside, next == .letter,
                        tokens.last?.kind == .word || isShortNumber(tokens.last)
                    {
                        (gap, hyphen) = (.space, true)
                    } else if byte == UInt8(ascii: "-"), inside, next == .digit, tokens.last?.kind == .word,
                        value == 0x2D || value == 0x2011
                    {
                        (gap, hyphen) = (.space, true)
                    } else if byte == UInt8(ascii: "'"), inside, next == .letter {
                        gap = .space
                    } else {
                        append(.sign, at, at + length, gap, [], sign: byte)
                        gap = .glued
                    }
                    at += length
                }
            }
            tokens.append(
                Token(
                    start: Int32(end), end: Int32(end), foldStart: Int32(folded.count), foldCount: 0, kind: .boundary, gap: .line,
                    shape: [], sign: 0, value: -1))
        }

        /// A number of one or two digits, as in "1-я линия".
        private func isShortNumber(_ token: Token?) -> Bool {
            guard let token, token.kind == .number else { return false }
            return token.byteCount <= 2
        }

        private mutating func append(
            _ kind: Token.Kind, _ start: Int, _ end: Int, _ gap: Token.Gap, _ shape: Token.Shape, sign: UInt8 = 0,
            value: Int32 = -1,
            foldStart: Int? = nil
        ) {
            let from = foldStart ?? folded.count
            if kind == .sign { folded.append(sign) }
            tokens.append(
                Token(
                    start: Int32(start), end: Int32(end), foldStart: Int32(from), foldCount: Int32(folded.count - from),
                    kind: kind,
                    gap: gap, shape: shape, sign: sign, value: value))
        }

        private mutating func readNumber(_ start: Int, _ end: Int, _ gap: Token.Gap, _ hyphen: Bool) -> Int {
            var at = start
            var value = 0
            let foldStart = folded.count
            while at < end, bytes[at] >= 0x30, bytes[at] <= 0x39 {
                if at - start < 9 { value = value * 10 + Int(bytes[at] - 0x30) }
                folded.append(bytes[at])
                at += 1
            }
            append(
                .number, start, at, gap, hyphen ? .hyphenated : [], value: at - start <= 9 ? Int32(value) : -1,
                foldStart: foldStart)
            return at
        }

        private mutating func readWord(_ start: Int, _ end: Int, _ gap: Token.Gap, _ hyphen: Bool) -> Int {
            var at = start
            var wordEnd = start
            let foldStart = folded.count
            var letters = 0
            var capitals = 0
            var firstIsCapital = false
            var cyrillic = 0
            var latin = 0
            loop: while at < end {
                if Run.isLatin(bytes[at]) {
                    // Most words are plain letters: they are taken in one piece.
                    var next = at
                    var last = capitals
                    while next < end, Run.isLatin(bytes[next]) {
                        if bytes[next] & 0x20 == 0 { last += 1 }
                        next += 1
                    }
                    if letters == 0, bytes[at] & 0x20 == 0 { firstIsCapital = true }
                    let place = folded.count
                    folded.append(contentsOf: bytes[at..<next])
                    if last > capitals { for index in place..<folded.count { folded[index] |= 0x20 } }
                    capitals = last
                    letters += next - at
                    latin += next - at
                    at = next
                    wordEnd = next
                    continue
                }
                let (value, length) = scalar(at)
                let (kind, byte, second) = fold(value)
                switch kind {
                case .letter:
                    if isCapital(value) {
                        capitals += 1
                        if letters == 0 { firstIsCapital = true }
                    }
                    letters += 1
                    if byte >= 128, byte != Folding.foreign { cyrillic += 1 } else if byte < 128 { latin += 1 }
                    folded.append(byte)
                    if second != 0 { folded.append(second) }
                    at += length
                    wordEnd = at
                case .combining:
                    if value == 0x306, let last = folded.last, last == 136 { folded[folded.count - 1] = 137 }  // и + breve is й
                    if value == 0x308, let last = folded.last, last == 161 { folded[folded.count - 1] = 162 }  // і + dots is ї
                    at += length
                    wordEnd = at
                case .sign:
                    guard let next = continuation(at, length, byte, value, end, cyrillic: cyrillic > 0) else { break loop }
                    at = next.at
                    if next.dropped {
                        wordEnd = at
                        break loop
                    }
                default:
                    break loop
                }
            }
            var shape: Token.Shape = hyphen ? .hyphenated : []
            if firstIsCapital { shape.insert(.capital) }
            if capitals == letters, letters > 1 { shape.insert(.allCapitals) }
            let isEnding = cyrillic > 1 && latin > 0 && isCyrillicEnding(of: foldStart)
            if cyrillic > 0, latin > 0, foldToOneScript(from: foldStart, latin: latin, cyrillic: cyrillic) {
                if !isEnding { shape.insert(.lookAlike) }
                if cyrillic > latin { shape.insert(.cyrillic) }
            } else if cyrillic > 0 {
                if letters == 1, let latinByte = besideDigits(folded[foldStart], start, wordEnd, end) {
                    folded[foldStart] = latinByte
                } else {
                    shape.insert(.cyrillic)
                }
            }
            append(.word, start, wordEnd, gap, shape, foldStart: foldStart)
            return wordEnd
        }

        /// A letter of ASCII.
        @inline(__always)
        private static func isLatin(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

        /// How a word goes on behind a sign: after an apostrophe, a line-end hyphen, or with an inclusive ending that is dropped.
        private func continuation(
            _ at: Int, _ length: Int, _ byte: UInt8, _ value: UInt32, _ end: Int, cyrillic: Bool
        ) -> (at: Int, dropped: Bool)? {
            let behind = at + length
            guard behind < end else { return nil }
            switch byte {
            case UInt8(ascii: "'"):
                guard classAt(behind, end) == .letter else { return nil }
                if cyrillic { return (behind, false) }
                return isEnglishEnding(behind, end) ? (behind, false) : nil
            case UInt8(ascii: "-"):
                // A word broken at the end of a line.
                var next = behind
                var broke = false
                while next < end, bytes[next] == 0x0A || bytes[next] == 0x20 || bytes[next] == 0x09 {
                    if bytes[next] == 0x0A { broke = true }
                    next += 1
                }
                guard broke, next < end else { return nil }
                let (following, _) = scalar(next)
                guard fold(following).0 == .letter, !isCapital(following) else { return nil }
                return (next, false)
            case Sign.middleDot:
                let ending = letterRun(behind, end)
                return ending.count > 0 && ending.count <= 5 ? (ending.end, true) : nil
            case UInt8(ascii: "("):
                let ending = letterRun(behind, end)
                guard (1...3).contains(ending.count), !ending.capital, ending.end < end, bytes[ending.end] == UInt8(ascii: ")")
                else {
                    return nil
                }
                return (ending.end + 1, true)
            default:
                return nil
            }
        }

        /// A run of letters (and further middle dots) from an offset: how many, where it ends, whether it holds a capital.
        private func letterRun(_ start: Int, _ end: Int) -> (count: Int, end: Int, capital: Bool) {
            var at = start
            var count = 0
            var capital = false
            while at < end {
                let (value, length) = scalar(at)
                let (kind, byte, _) = fold(value)
                if kind == .sign, byte == Sign.middleDot, count > 0, classAt(at + length, end) == .letter {
                    at += length
                    continue
                }
                guard kind == .letter else { break }
                if isCapital(value) { capital = true }
                count += 1
                at += length
            }
            return (count, at, capital)
        }

        /// "don't", "master's", "we've": the ending belongs to the English word.
        private func isEnglishEnding(_ start: Int, _ end: Int) -> Bool {
            let run = letterRun(start, end)
            guard run.count <= 2 else { return false }
            let word = bytes[start..<run.end].map { $0 | 0x20 }
            return [Array("t".utf8), Array("s".utf8), Array("re".utf8), Array("ve".utf8), Array("ll".utf8)].contains(word)
        }

        private func isCapital(_ value: UInt32) -> Bool {
            switch value {
            case 0x41...0x5A, 0xC0...0xDE, 0x410...0x42F, 0x400...0x40F, 0x490: true
            case 0x100...0x137, 0x14A...0x177: value % 2 == 0
            case 0x139...0x148, 0x179...0x17E: value % 2 == 1
            case 0x178: true
            default: false
            }
        }

        /// Latin letters, then Cyrillic ones to the end: a name with the ending of another language, written without a hyphen.
        private func isCyrillicEnding(of start: Int) -> Bool {
            guard let first = folded[start...].firstIndex(where: { $0 >= 128 }), first > start + 1 else { return false }
            return folded[first...].allSatisfy { $0 >= 128 }
        }

        /// Folds a word of mixed scripts to the script of most of its letters, if the others look alike.
        private mutating func foldToOneScript(from start: Int, latin: Int, cyrillic: Int) -> Bool {
            if latin == cyrillic { return fold(from: start, toLatin: true) || fold(from: start, toLatin: false) }
            return fold(from: start, toLatin: latin > cyrillic)
        }

        private mutating func fold(from start: Int, toLatin: Bool) -> Bool {
            var result: [UInt8] = []
            for byte in folded[start...] {
                if toLatin == (byte < 128) {
                    result.append(byte)
                } else if let other = toLatin ? Folding.latinLookAlike(byte) : Folding.cyrillicLookAlike(byte) {
                    result.append(other)
                } else {
                    return false
                }
            }
            folded.replaceSubrange(start..., with: result)
            return true
        }

        /// A lone Cyrillic letter that touches digits (1С, М365) is meant as Latin.
        private func besideDigits(_ byte: UInt8, _ start: Int, _ wordEnd: Int, _ end: Int) -> UInt8? {
            let before = start > 0 && bytes[start - 1] >= 0x30 && bytes[start - 1] <= 0x39
            let behind = wordEnd < end && bytes[wordEnd] >= 0x30 && bytes[wordEnd] <= 0x39
            guard before || behind else { return nil }
            // The mark of a year keeps its letter: 2019р.
            if before, !behind, start >= 4, bytes[start] == 0xD1,
                (start - 4..<start).allSatisfy({ bytes[$0] >= 0x30 && bytes[$0] <= 0x39 })
            {
                return nil
            }
            return Folding.latinLookAlike(byte)
        }
    }
}
