import Knowledge
import Model

/// Reads when one works: hours a week, and the times in the page's words.
struct ScheduleReader {
    private let reading: Reading
    /// What stands behind labels of working time.
    private let labelled: [Range<Int>]
    /// The lines that speak of terms.
    private let lines: [Range<Int>]

    init(_ reading: Reading, labelled: [Range<Int>], lines: [Range<Int>]) {
        self.reading = reading
        self.labelled = labelled
        self.lines = lines
    }

    /// "35 heures par semaine", "35h hebdo": hours of a week, not of a day nor of a service.
    func hours() -> Stated<Int>? {
        let tokens = reading.text.tokens
        for (isLabelled, range) in labelled.map({ (true, $0) }) + lines.map({ (false, $0) }) {
            for at in range where tokens[at].kind == .number && (10...60).contains(tokens[at].value) {
                guard let week = week(behind: at, range, isLabelled) else { continue }
                return Stated(Int(tokens[at].value), reading.evidence(at..<week, rule: "grammar/hours"))
            }
        }
        return nil
    }

    /// The end of "hours a week" behind a number; behind a label hours alone are those of a week.
    private func week(behind number: Int, _ range: Range<Int>, _ isLabelled: Bool) -> Int? {
        let next = number + 1
        guard next < range.upperBound else { return nil }
        if let end = end(of: .week, at: next, range) { return end }
        guard let unit = hour(at: next, range) else { return nil }
        if let end = end(of: .weekly, at: unit, range) { return end }
        let isTime =
            unit < range.upperBound
            && (reading.text.tokens[unit].kind == .number || reading.text.tokens[unit].isSign(UInt8(ascii: "-")))
        return isLabelled && !isTime && (30...48).contains(reading.text.tokens[number].value) ? unit : nil
    }

    private func end(of word: ScheduleWord, at index: Int, _ range: Range<Int>) -> Int? {
        guard index < range.upperBound else { return nil }
        return reading.hits(.schedule, in: index..<index + 1).first { !$0.decoy && ScheduleWord.allCases[$0.value] == word }?
            .tokens
            .upperBound
    }

    /// Behind a word for hours, or the sign h that touches its number.
    private func hour(at index: Int, _ range: Range<Int>) -> Int? {
        guard index < range.upperBound else { return nil }
        let token = reading.text.tokens[index]
        if token.kind == .word, token.gap == .glued {
            return reading.text.folded(token).elementsEqual("h".utf8) ? index + 1 : nil
        }
        return end(of: .hours, at: index, range)
    }

    /// Behind a label, else the part of a sentence that names hours of the day, else shifts, else words such as "full time".
    func times() -> Stated<String>? {
        for value in labelled {
            if let end = lastPart(of: value) { return Stated(words: value.lowerBound..<end, "grammar/schedule", reading) }
        }
        for find in [clock, shift, words] {
            for line in lines {
                guard let found = find(line) else { continue }
                let sentence = Clauses.sentence(of: found.lowerBound, in: line, reading)
                return Stated(words: SentenceParts(reading, sentence).segment(of: found), "grammar/schedule", reading)
            }
        }
        return nil
    }

    /// The end of the last part between commas that says when; nil where none does.
    private func lastPart(of value: Range<Int>) -> Int? {
        var end: Int?
        var start = value.lowerBound
        for at in value.lowerBound...value.upperBound {
            guard at == value.upperBound || reading.text.tokens[at].isSign(UInt8(ascii: ",")) else { continue }
            let part = start..<max(at, start)
            if clock(in: part) != nil || shift(in: part) != nil || !reading.hits(.schedule, in: part).isEmpty { end = at }
            start = at + 1
        }
        return end
    }

    private func shift(in range: Range<Int>) -> Range<Int>? {
        reading.hits(.onCall, in: range).first { !$0.decoy && OnCallWord.allCases[$0.value] == .shift }?.tokens
    }

    private func words(in range: Range<Int>) -> Range<Int>? {
        reading.hits(.schedule, in: range).first { !$0.decoy && ScheduleWord.allCases[$0.value] == .times }?.tokens
    }

    // MARK: hours of the day

    /// "8:00–16:00", "8–16", "9h-17h": from an hour to another.
    private func clock(in range: Range<Int>) -> Range<Int>? {
        let tokens = reading.text.tokens
        for start in range where tokens[start].kind == .number {
            guard start == range.lowerBound || tokens[start].gap != .glued, let first = time(start, range),
                first.end < range.upperBound, tokens[first.end].isSign(UInt8(ascii: "-")),
                let second = time(first.end + 1, range), first.isExact == second.isExact, first.hour != second.hour
            else { continue }
            // "8–16" alone is a working day where nothing is counted behind it.
            if first.isExact || first.hour >= 5 && second.hour >= first.hour + 6 && isOver(second.end, range) {
                return start..<second.end
            }
        }
        return nil
    }

    private func isOver(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index < range.upperBound else { return true }
        let token = reading.text.tokens[index]
        let ends = token.isSign(UInt8(ascii: ",")) || token.isSign(UInt8(ascii: ".")) || token.isSign(UInt8(ascii: ")"))
        let isNumber = index + 1 < range.upperBound && reading.text.tokens[index + 1].kind == .number
        return ends && !(isNumber && reading.text.tokens[index + 1].gap == .glued)
    }

    private func time(_ at: Int, _ range: Range<Int>) -> (hour: Int, end: Int, isExact: Bool)? {
        let tokens = reading.text.tokens
        guard at < range.upperBound, tokens[at].kind == .number, tokens[at].byteCount <= 2, (0...24).contains(tokens[at].value)
        else { return nil }
        let hour = Int(tokens[at].value)
        if at + 2 < range.upperBound, tokens[at + 1].isSign(UInt8(ascii: ":")), isMinutes(at + 2, range) {
            return (hour, at + 3, true)
        }
        guard let end = self.hour(at: at + 1, range) else { return (hour, at + 1, false) }
        return (hour, isMinutes(end, range) ? end + 1 : end, true)
    }

    private func isMinutes(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index < range.upperBound else { return false }
        let token = reading.text.tokens[index]
        return token.kind == .number && token.byteCount == 2 && token.gap == .glued
    }
}
