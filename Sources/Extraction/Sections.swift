import Documents
import Knowledge
import Model

/// Finds the sections of a CV by their headings.
struct Sections {
    /// Headings are short; "Опыт работы — 8 лет 3 месяца" has a duration behind it.
    private static let longestHeading = 9

    /// Sets the section of every line.
    static func assign(_ reading: inout Reading) {
        if reading.document.isStated { return StatedFacts.assignSections(&reading) }
        var current: Heading?
        var levels: Set<Int> = []
        for index in reading.lines.indices {
            let line = reading.lines[index]
            // A letter has no sections.
            if line.isLetter { continue }
            // "Azure | want to learn it": the second cell of a row heads nothing.
            let isBeside = index > 0 && reading.cellBeside(index - 1) != nil
            if !isBeside, let found = heading(of: line, reading), !(current == .experience && isKindOfWork(line, found, reading))
            {
                if found.end >= line.tokens.upperBound {
                    current = found.heading
                    reading.lines[index].isHeading = true
                    if case .heading(let level) = reading.block(line).kind { levels.insert(level) }
                } else {
                    // An inline heading speaks for its own line, and for the lines below while there was none before.
                    reading.lines[index].content = found.end
                    reading.lines[index].section = found.heading
                    if isSectionOfItsOwn(index, reading) || current == nil && found.heading == .experience {
                        current = found.heading
                    }
                    continue
                }
            } else if case .heading(let level) = reading.block(line).kind, levels.contains(level),
                isUnknownHeading(index, reading)
            {
                current = .additional
                reading.lines[index].isHeading = true
            }
            reading.lines[index].section = current
        }
    }

    /// "internship" in small letters below an employer, "Voluntary work: holidays for children": what the position above was, without
    /// a period of its own.
    private static func isKindOfWork(_ line: Reading.Line, _ found: (heading: Heading, end: Int), _ reading: Reading) -> Bool {
        let first = line.tokens.lowerBound
        guard reading.hit(.kind, at: first) != nil, DateGrammar.ranges(in: line.tokens, reading).isEmpty else { return false }
        if case .heading = reading.block(line).kind { return false }
        return found.end < line.tokens.upperBound
            ? found.heading == .volunteering : !reading.text.tokens[first].shape.contains(.capital)
    }

    /// The heading that a line is, or begins with; `end` is the token behind it and its colon.
    private static func heading(of line: Reading.Line, _ reading: Reading) -> (heading: Heading, end: Int)? {
        var first = line.tokens.lowerBound
        let tokens = reading.text.tokens
        while first < line.tokens.upperBound,
            tokens[first].kind == .sign || tokens[first].kind == .number && isNumbering(first, line, tokens)
        {
            first += 1
        }
        guard first < line.tokens.upperBound, let hit = reading.hit(.heading, at: first), !hit.decoy else { return nil }
        // "IT technician" is a post, though "IT" heads skills.
        if let post = JobLines.posts(in: first..<first + 1, reading).first, post.tokens.upperBound > hit.tokens.upperBound {
            return nil
        }
        let heading = Heading.allCases[hit.value]
        var end = hit.tokens.upperBound
        let rest = reading.words(end..<line.tokens.upperBound)
        if rest == 0 { return (heading, line.tokens.upperBound) }
        let isBlockHeading: Bool
        if case .heading = reading.block(line).kind { isBlockHeading = true } else { isBlockHeading = false }
        // A second heading phrase behind "and": "Formation et certifications".
        var covered = hit.tokens.count
        for further in reading.hits(.heading, in: end..<line.tokens.upperBound) { covered += further.tokens.count }
        for further in reading.hits(.duration, in: end..<line.tokens.upperBound) { covered += further.tokens.count + 1 }
        let total = reading.words(line.tokens)
        if total <= longestHeading, isBlockHeading || reading.block(line).bold || isAllCapitals(line, tokens),
            covered * 2 >= total
        {
            return (heading, line.tokens.upperBound)
        }
        if total <= longestHeading, covered + 1 >= total, !hasColon(end, line, tokens) {
            return (heading, line.tokens.upperBound)
        }
        guard end < line.tokens.upperBound, tokens[end].isSign(UInt8(ascii: ":")) else { return nil }
        end += 1
        return (heading, end)
    }

    private static func hasColon(_ at: Int, _ line: Reading.Line, _ tokens: [Token]) -> Bool {
        at < line.tokens.upperBound && tokens[at].isSign(UInt8(ascii: ":"))
    }

    /// "1." or "2)" before a heading.
    private static func isNumbering(_ index: Int, _ line: Reading.Line, _ tokens: [Token]) -> Bool {
        index == line.tokens.lowerBound && tokens[index].byteCount <= 2 && index + 1 < line.tokens.upperBound
            && (tokens[index + 1].isSign(UInt8(ascii: ".")) || tokens[index + 1].isSign(UInt8(ascii: ")")))
    }

    private static func isAllCapitals(_ line: Reading.Line, _ tokens: [Token]) -> Bool {
        for index in line.tokens where tokens[index].kind == .word && tokens[index].byteCount > 2 {
            if !tokens[index].shape.contains(.allCapitals) { return false }
        }
        return true
    }

    /// An inline heading followed by further inline headings or by the end opens a section of its own.
    private static func isSectionOfItsOwn(_ index: Int, _ reading: Reading) -> Bool {
        let line = reading.lines[index]
        return reading.block(line).bold && reading.words(line.content..<line.tokens.upperBound) == 0
    }

    /// A heading of the sections' own level that no list knows; job titles in the experience section are none.
    private static func isUnknownHeading(_ index: Int, _ reading: Reading) -> Bool {
        let line = reading.lines[index]
        guard index > 0, reading.hits(.title, in: line.tokens).isEmpty else { return false }
        let behind = min(index + 2, reading.lines.count - 1)
        for near in index...behind {
            let tokens = reading.lines[near].tokens
            if !DateGrammar.ranges(in: tokens, reading).isEmpty { return false }
        }
        return reading.hits(.employer, in: line.tokens).isEmpty
    }
}
