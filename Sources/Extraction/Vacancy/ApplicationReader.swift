import Documents
import Knowledge
import Model

/// Reads how to apply: where to write, what the subject or the message must say, and what the application must contain.
struct ApplicationReader {
    private static let mostAddresses = 5
    private static let longest = 200

    private let reading: Reading
    private let sections: VacancySections

    init(_ reading: Reading, _ sections: VacancySections) {
        self.reading = reading
        self.sections = sections
    }

    /// How to apply, as far as the page says it.
    func read() -> Application {
        Application(addresses: addresses(), subject: subject(), pages: pages(), parts: parts())
    }

    private var ownLines: [(index: Int, line: Reading.Line)] {
        reading.lines.enumerated().filter { sections.sections[$0.offset] != .similar }.map { ($0.offset, $0.element) }
    }

    /// Lines that tell how to apply: those of such a section, and those that ask for a CV.
    private var applyLines: [Reading.Line] {
        ownLines.filter { index, line in
            switch sections.sections[index] {
            case .apply, .documents, .contact: true
            default:
                line.tokens.contains { reading.text.tokens[$0].isSign(UInt8(ascii: "@")) } && asksForCV(line)
            }
        }.map(\.line)
    }

    private func asksForCV(_ line: Reading.Line) -> Bool {
        reading.hits(.document, in: line.tokens).contains { !$0.decoy && reading.knowledge.documents[$0.value] == "cv" }
    }

    // MARK: addresses

    /// E-mail addresses of the page's own lines, those of the way to apply first; pages only where it says to apply there.
    private func addresses() -> [Stated<String>] {
        let contacts = ContactReader(reading)
        var found: [Stated<String>] = []
        func add(_ address: String, _ evidence: Evidence) {
            guard found.count < ApplicationReader.mostAddresses, address.utf8.count <= ApplicationReader.longest,
                !found.contains(where: { $0.fact == address })
            else { return }
            found.append(Stated(address, evidence))
        }
        let links = contacts.links()
        for line in applyLines {
            let span = reading.text.span(line.tokens)
            for (address, place) in contacts.addresses(in: span) { add(address, reading.evidence(place, rule: "grammar/email")) }
            for link in links where link.evidence.span.lower >= span.lower && link.evidence.span.upper <= span.upper {
                add(link.fact, link.evidence)
            }
        }
        for (_, line) in ownLines {
            for (address, place) in contacts.addresses(in: reading.text.span(line.tokens)) {
                add(address, reading.evidence(place, rule: "grammar/email"))
            }
        }
        return found
    }

    // MARK: the message

    /// Behind words for the subject or the message, where it names the number, the post, or quotes what to write.
    private func subject() -> Stated<String>? {
        for (_, line) in ownLines {
            for label in reading.hits(.vacancyLabel, in: line.tokens)
            where !label.decoy && VacancyLabel.allCases[label.value] == .subject {
                let tokens = reading.text.tokens
                var start = label.tokens.upperBound
                while start < line.tokens.upperBound,
                    tokens[start].isSign(UInt8(ascii: ":")) || tokens[start].isSign(UInt8(ascii: "-"))
                {
                    start += 1
                }
                var end = start
                while end < line.tokens.upperBound, !Clauses.endsSentence(end, tokens) { end += 1 }
                guard start < end, end - start <= 24, namesThePost(start..<end) else { continue }
                let words = reading.text.line(reading.text.span(start..<end))
                guard words.utf8.count <= ApplicationReader.longest else { continue }
                return Stated(words, reading.evidence(start..<end, rule: reading.knowledge.rule(label.phrase)))
            }
        }
        return nil
    }

    private func namesThePost(_ range: Range<Int>) -> Bool {
        range.contains { index in
            let token = reading.text.tokens[index]
            return token.isSign(Sign.numero) || token.isSign(UInt8(ascii: "\"")) || token.isSign(UInt8(ascii: "#"))
                || isReference(index)
        } || reading.hits(.title, in: range).contains { !$0.decoy }
    }

    /// "KCS-2026-318", "TLS-31": capitals joined with a number.
    private func isReference(_ index: Int) -> Bool {
        let tokens = reading.text.tokens
        return tokens[index].shape.contains(.allCapitals) && index + 1 < tokens.count
            && (tokens[index + 1].kind == .number
                && (tokens[index + 1].gap == .glued || tokens[index + 1].shape.contains(.hyphenated)))
    }

    // MARK: contents

    /// "1–2 pages", "no longer than two pages".
    private func pages() -> Stated<Application.Pages>? {
        for line in applyLines {
            for hit in reading.hits(.application, in: line.tokens)
            where !hit.decoy && ApplicationWord.allCases[hit.value] == .pages && hit.tokens.lowerBound > line.tokens.lowerBound {
                let last = hit.tokens.lowerBound - 1
                guard let most = number(last) else { continue }
                var fewest = 1
                var first = last
                if last - 2 >= line.tokens.lowerBound, let lower = number(last - 2), lower <= most, isJoint(last - 1) {
                    (fewest, first) = (lower, last - 2)
                }
                return Stated(
                    Application.Pages(fewest: fewest, most: most),
                    reading.evidence(first..<hit.tokens.upperBound, rule: reading.knowledge.rule(hit.phrase)))
            }
        }
        return nil
    }

    private func number(_ index: Int) -> Int? {
        let token = reading.text.tokens[index]
        if token.kind == .number { return (1...20).contains(token.value) ? Int(token.value) : nil }
        return reading.hit(.numbers, at: index).map(\.value)
    }

    private func isJoint(_ index: Int) -> Bool {
        reading.text.tokens[index].isSign(UInt8(ascii: "-")) || reading.dateWord(.to, at: index) != nil
            || reading.hit(.quantity, at: index).map { QuantityWord.allCases[$0.value] == .or } ?? false
    }

    private func parts() -> [Stated<Application.Part>] {
        var found: [Stated<Application.Part>] = []
        func add(_ part: Application.Part, _ evidence: Evidence) {
            if !found.contains(where: { $0.fact == part }) { found.append(Stated(part, evidence)) }
        }
        for line in applyLines {
            let addresses = ContactReader(reading).addresses(in: reading.text.span(line.tokens)).map(\.1)
            for hit in reading.hits(.application, in: line.tokens) where !hit.decoy {
                // A word within an address is none.
                let place = reading.text.span(hit.tokens)
                guard !addresses.contains(where: { $0.lower <= place.lower && place.upper <= $0.upper }) else { continue }
                guard let part = Application.Part(rawValue: ApplicationWord.allCases[hit.value].rawValue) else { continue }
                add(part, reading.evidence(hit.tokens, hit.phrase))
            }
        }
        if let subject = subject(), let evidence = subject.evidence {
            let tokens = reading.tokens(in: evidence.span)
            if tokens.contains(where: { reading.text.tokens[$0].isSign(Sign.numero) || isReference($0) }) {
                add(.number, evidence)
            }
            if reading.hits(.title, in: tokens).contains(where: { !$0.decoy }) { add(.title, evidence) }
        }
        return Application.Part.allCases.flatMap { part in found.filter { $0.fact == part } }
    }
}
