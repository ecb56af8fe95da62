import Documents
import Knowledge
import Model

/// Reads which vacancy a letter answers: "№116", "n°116", "nr 116", "#116", "ref. 116".
struct PostReferences {
    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// The references in the order of the letter, the subject's first; none where the document came in no letter.
    func read() -> [String] {
        var found: [String] = []
        func add(_ reference: String) { if !found.contains(reference) { found.append(reference) } }
        if let subject = reading.subject {
            references(in: subject).forEach(add)
            // A subject has room for one number, and says no more of it.
            if found.isEmpty { lone(in: subject).forEach(add) }
        }
        if found.isEmpty {
            for line in reading.lines where line.isLetter || reading.document.format == "eml" {
                references(in: line.tokens).forEach(add)
            }
        }
        return Array(found.prefix(10))
    }

    private func references(in range: Range<Int>) -> [String] {
        let tokens = reading.text.tokens
        var starts: Set<Int> = []
        for hit in reading.hits(.documentKind, in: range) where DocumentKindWord.allCases[hit.value] == .reference {
            starts.insert(hit.tokens.upperBound)
        }
        for hit in reading.hits(.vacancyLabel, in: range) where !hit.decoy && VacancyLabel.allCases[hit.value] == .id {
            starts.insert(hit.tokens.upperBound)
        }
        for index in range {
            switch tokens[index].sign {
            case Sign.numero, UInt8(ascii: "#"), Sign.degree:
                if tokens[index].kind == .sign { starts.insert(index + 1) }
            default: break
            }
        }
        var found: [String] = []
        for start in starts.sorted() {
            var at = start
            while at < range.upperBound, at < start + 3, tokens[at].kind == .sign, !tokens[at].isSign(UInt8(ascii: "+")) {
                at += 1
            }
            guard at < range.upperBound, tokens[at].kind != .sign else { continue }
            var end = at + 1
            while end < range.upperBound, end < at + 8, tokens[end].gap == .glued || tokens[end].shape.contains(.hyphenated),
                tokens[end].kind != .sign || tokens[end].isSign(UInt8(ascii: "-")) || tokens[end].isSign(UInt8(ascii: "/"))
            {
                end += 1
            }
            while end > at + 1, tokens[end - 1].kind == .sign { end -= 1 }
            guard (at..<end).contains(where: { tokens[$0].kind == .number }) else { continue }
            found.append(reading.text.quote(reading.text.span(at..<end)))
        }
        return found
    }

    private func lone(in range: Range<Int>) -> [String] {
        let numbers = range.filter { reading.text.tokens[$0].kind == .number }
        guard numbers.count == 1, let number = numbers.first, (2...6).contains(reading.text.tokens[number].byteCount) else {
            return []
        }
        return [reading.text.quote(reading.text.tokens[number].span)]
    }
}
