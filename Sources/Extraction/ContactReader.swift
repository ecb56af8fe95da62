import Documents
import Knowledge
import Model

/// Reads e-mail addresses and links; those of referees are not the candidate's.
struct ContactReader {
    private let reading: Reading
    private let owner: ContactOwner

    init(_ reading: Reading) {
        self.reading = reading
        owner = ContactOwner(reading)
    }

    // MARK: e-mail

    /// The candidate's addresses in order, each once; those of the letter only where the CV itself has none.
    func emails() -> [Finding<String>] {
        let own = emails(inLetter: false)
        guard own.isEmpty || isLetterItself else { return own }
        let known = Set(own.map(\.fact))
        return own + emails(inLetter: true).filter { !known.contains($0.fact) }
    }

    private func emails(inLetter: Bool) -> [Finding<String>] {
        var found: [Finding<String>] = []
        var known: Set<String> = []
        for line in reading.lines where owner.isOwn(line) && line.isLetter == inLetter {
            let span = reading.text.span(line.tokens)
            for (address, place) in addresses(in: span) {
                if owner.isOfSomebodyElse(place, line) { continue }
                if known.insert(address.lowercased()).inserted {
                    found.append(Finding(address, reading.evidence(place, rule: "grammar/email")))
                }
            }
        }
        return found
    }

    /// The document is a letter: its sender is the candidate.
    private var isLetterItself: Bool { reading.document.format == "eml" }

    private func addresses(in span: Span) -> [(String, Span)] {
        let bytes = reading.text.bytes
        var found: [(String, Span)] = []
        var at = span.lower
        while at < span.upper {
            guard bytes[at] == UInt8(ascii: "@") || ContactReader.isBracket(bytes[at]),
                let (width, isWord) = atSign(at, span.upper)
            else {
                at += 1
                continue
            }
            var lower = at
            while isWord, lower > span.lower, bytes[lower - 1] == 0x20 { lower -= 1 }
            let nameEnd = lower
            while lower > span.lower, isNameByte(bytes[lower - 1]) { lower -= 1 }
            var upper = at + width
            while isWord, upper < span.upper, bytes[upper] == 0x20 { upper += 1 }
            var host: [UInt8] = []
            while upper < span.upper {
                if isHostByte(bytes[upper]) {
                    host.append(bytes[upper])
                    upper += 1
                } else if let dot = dotWord(upper, span.upper), !host.isEmpty {
                    host.append(UInt8(ascii: "."))
                    upper = dot
                } else {
                    break
                }
            }
            while let last = host.last, last == UInt8(ascii: ".") || last == UInt8(ascii: "-") {
                host.removeLast()
                upper -= 1
            }
            at = max(upper, at + width)
            var nameStart = lower
            while nameStart < nameEnd, bytes[nameStart] == UInt8(ascii: ".") || bytes[nameStart] == UInt8(ascii: "-") {
                nameStart += 1
            }
            guard nameEnd > nameStart, let dot = host.lastIndex(of: UInt8(ascii: ".")), host.count - dot > 2, dot > 0 else {
                continue
            }
            let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self)
            found.append((name + "@" + String(decoding: host, as: UTF8.self), Span(nameStart, upper)))
        }
        return found
    }

    /// "@", or a word of Data for it in brackets, "(at)": its width, and whether it is in brackets.
    private func atSign(_ at: Int, _ limit: Int) -> (Int, Bool)? {
        let bytes = reading.text.bytes
        if bytes[at] == UInt8(ascii: "@") { return (1, false) }
        if at + 2 < limit, bytes[at + 1] == UInt8(ascii: "@"), ContactReader.isClosing(bytes[at + 2]) { return (3, true) }
        return bracketed(.at, at, limit).map { ($0 - at, true) }
    }

    private static func isBracket(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
    }

    /// A word for the dot in brackets, with the spaces around: the offset behind it.
    private func dotWord(_ at: Int, _ limit: Int) -> Int? {
        let bytes = reading.text.bytes
        var start = at
        while start < limit, bytes[start] == 0x20 { start += 1 }
        guard start < limit, ContactReader.isBracket(bytes[start]), var end = bracketed(.dot, start, limit) else { return nil }
        while end < limit, bytes[end] == 0x20 { end += 1 }
        return end
    }

    /// The offset behind a bracket that holds a word of an address and nothing else; nil where another word stands in it.
    private func bracketed(_ word: AddressWord, _ open: Int, _ limit: Int) -> Int? {
        let bytes = reading.text.bytes
        guard ContactReader.isBracket(bytes[open]) else { return nil }
        let longest = min(limit, open + 24)
        guard let close = (open + 1..<max(open + 1, longest)).first(where: { ContactReader.isClosing(bytes[$0]) }) else {
            return nil
        }
        let inside = reading.tokens(in: Span(open + 1, close))
        let isWord = reading.hits(.address, in: inside).contains {
            AddressWord.allCases[$0.value] == word && $0.tokens == inside
        }
        return isWord ? close + 1 : nil
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        isHostByte(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%")
    }

    private func isHostByte(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "-")
    }

    // MARK: links

    /// Addresses of pages.
    func links() -> [Finding<String>] {
        var found: [Finding<String>] = []
        var farthest = 0
        let tokens = reading.text.tokens
        for line in reading.lines where owner.isOwn(line) {
            for index in line.tokens where tokens[index].kind == .word {
                guard index + 1 < line.tokens.upperBound, tokens[index + 1].gap == .glued else { continue }
                let folded = reading.text.folded(tokens[index])
                guard ContactReader.linkWords.contains(where: { folded.elementsEqual($0) }) else { continue }
                var end = index + 1
                while end < line.tokens.upperBound, tokens[end].gap == .glued || tokens[end].shape.contains(.hyphenated),
                    end - index < 24
                { end += 1 }
                guard end - index >= 3 else { continue }
                let span = reading.text.span(index..<end)
                // They begin one behind the other: one that ends no later than another stands in it.
                if span.upper <= farthest { continue }
                farthest = span.upper
                found.append(Finding(reading.text.quote(span), reading.evidence(span, rule: "grammar/link")))
            }
        }
        return found
    }

    private static let linkWords = ["linkedin", "github", "gitlab", "https", "http"].map { Array($0.utf8) }
}
