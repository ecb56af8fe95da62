import Documents
import Knowledge
import Model
import Testing

@testable import Extraction

/// What examples cannot say: findings of mistyped dates, ends of ends, and texts that are no text.
@Suite("The grammar of dates")
struct DateGrammarTests {
    private func job(_ dates: String) throws -> Profile {
        try Repository.profile("EXPERIENCE\n\nHelpdesk Technician, Sample House Ltd, \(dates)\nTickets in GLPI.")
    }

    @Test(
        "an end that nobody can read is unknown, whatever stands for it",
        arguments: ["03/2019 - ?", "since 03/2019 to ?", "March 2019 - ??.????", "03.2019 - XX.20XX", "March 2019 – (?)"])
    func illegible(dates: String) throws {
        let profile = try job(dates)
        #expect(profile.qualifications.jobs.first?.period == Period(start: .month(Month(year: 2019, month: 3)), end: .unknown))
        #expect(profile.qualifications.total == MonthRange(lowest: 1, highest: 1))
        #expect(profile.warnings.contains { $0.kind == .unreadableEnd })
    }

    @Test("a contract that ends next year is no mistyped date")
    func contract() throws {
        #expect(try job("03/2024 - 02/2028").warnings.allSatisfy { $0.kind != .future })
        #expect(try job("03/2024 - 02/2088").warnings.contains { $0.kind == .future })
    }

    @Test("a start that lies ahead is no work until now")
    func ahead() throws {
        #expect(try job("since January 2031").qualifications.total == .none)
    }

    @Test("pieces of dates in any order are read to their end")
    func soup() throws {
        let pieces = [
            "2019", "03", "5", "31", "99", ".", "/", "-", " – ", " ", ",", "(", ")", "?", "'", "\n", ":", "of", "May", "Q3", "IV",
            "г.",
            "с ", "по ", "now", "between", "and", "the end of", "1/2", "½", "years", "m", "№", "@", "_", "x", "÷", "…", "XX",
            "и ", "кв.",
        ]
        var state: UInt64 = 20_261_115
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let knowledge = try Repository.knowledge.get()
        for _ in 0..<400 {
            let text = (0..<(1 + random(40))).map { _ in pieces[random(pieces.count)] + (random(2) == 0 ? " " : "") }.joined()
            let block = Block(kind: .paragraph, span: Span(0, text.utf8.count))
            let document = Document(name: "soup", format: "text", encoding: "utf-8", text: text, blocks: [block])
            let reading = Reading(document, knowledge: knowledge, asOf: Day(number: 20_772))
            for line in reading.lines {
                for found in DateGrammar.all(in: line.tokens, reading) {
                    #expect(!found.tokens.isEmpty && found.tokens.upperBound <= line.tokens.upperBound)
                }
                for found in Durations.all(in: line.tokens, reading) {
                    #expect(!found.tokens.isEmpty && found.tokens.upperBound <= line.tokens.upperBound && found.months >= 0)
                }
            }
        }
    }
}
