import Documents
import Knowledge
import Model

/// Finds what stands behind a label of a vacancy: "Location: Lille", a row of a table, "Start January 2027" among other labels.
struct LabelledValues {
    /// Tokens that a value has at most.
    private static let longest = 24

    private let reading: Reading
    private let sections: VacancySections

    init(_ reading: Reading, _ sections: VacancySections) {
        self.reading = reading
        self.sections = sections
    }

    /// The values of a label in the order of the page.
    func all(_ label: VacancyLabel) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for (index, line) in reading.lines.enumerated() where sections.sections[index] != .similar {
            for hit in reading.hits(.vacancyLabel, in: line.tokens)
            where !hit.decoy && VacancyLabel.allCases[hit.value] == label && opens(hit, line) {
                if let value = value(behind: hit, index, line) { found.append(value) }
            }
        }
        return found
    }

    /// The label begins its line, or what a sign or a column sets apart, or is a capital among other labels.
    private func opens(_ hit: Reading.Hit, _ line: Reading.Line) -> Bool {
        let first = hit.tokens.lowerBound
        let tokens = reading.text.tokens
        if first == line.tokens.first(where: { tokens[$0].kind != .sign }) || reading.isColumn(first) { return true }
        guard first > line.tokens.lowerBound else { return false }
        // "Orientation client: …" is a phrase of its own.
        return tokens[first - 1].kind == .sign || tokens[first].shape.contains(.capital)
    }

    private func isColon(_ index: Int, _ line: Reading.Line) -> Bool {
        index < line.tokens.upperBound && reading.text.tokens[index].isSign(UInt8(ascii: ":"))
    }

    private func value(behind hit: Reading.Hit, _ index: Int, _ line: Reading.Line) -> Range<Int>? {
        let tokens = reading.text.tokens
        var start = hit.tokens.upperBound
        // "Salary (gross): 28,000"
        if start < line.tokens.upperBound, tokens[start].isSign(UInt8(ascii: "(")),
            let close = (start..<min(start + 6, line.tokens.upperBound)).first(where: { tokens[$0].isSign(UInt8(ascii: ")")) }),
            isColon(close + 1, line)
        {
            start = close + 1
        }
        if isColon(start, line) {
            start += 1
        } else if start >= line.tokens.upperBound {
            return hit.tokens.lowerBound == line.tokens.lowerBound ? reading.cellBeside(index)?.tokens : nil
        } else {
            // Without a colon the label and its value begin like a form's.
            let isForm =
                tokens[hit.tokens.lowerBound].shape.contains(.capital)
                && (tokens[start].kind == .number || tokens[start].shape.contains(.capital))
            guard isForm else { return nil }
        }
        let end = end(from: start, line)
        return start < end ? start..<end : nil
    }

    private func end(from start: Int, _ line: Reading.Line) -> Int {
        let tokens = reading.text.tokens
        let limit = min(line.tokens.upperBound, start + LabelledValues.longest)
        var at = start
        while at < limit {
            if Clauses.endsSentence(at, tokens) || isCut(at, limit) { break }
            if at > start, startsLabel(at, line) { break }
            at += 1
        }
        return at
    }

    /// A stroke, a point between fields, or a dash that is no range of numbers.
    private func isCut(_ at: Int, _ limit: Int) -> Bool {
        let token = reading.text.tokens[at]
        guard token.kind == .sign else { return false }
        if token.sign == UInt8(ascii: "|") || token.sign == Sign.middleDot || token.sign == Sign.bullet { return true }
        guard token.sign == UInt8(ascii: "-"), token.gap == .space, at + 1 < limit else { return false }
        return reading.text.tokens[at + 1].gap == .space && reading.text.tokens[at + 1].kind != .number
    }

    private func startsLabel(_ at: Int, _ line: Reading.Line) -> Bool {
        guard let hit = reading.hit(.vacancyLabel, at: at), !hit.decoy else { return false }
        return isColon(hit.tokens.upperBound, line)
            || reading.text.tokens[at].shape.contains(.capital) && hit.tokens.upperBound < line.tokens.upperBound
    }
}
