import Knowledge
import Model

/// Headings that say the kind of work beside a post or a unit.
extension JobHeader {
    func isService(_ part: JobHeaderParts.Part) -> Bool {
        reading.hits(.kind, in: part.tokens).contains { KindWord.allCases[$0.value] == .military && !$0.decoy }
    }

    /// "Gunner, 4th Battalion", "Caporal, 99e régiment": a unit is the employer, what stands beside it the title, though the unit
    /// or a line below says the kind of work.
    func unit(_ kind: JobHeaderParts.Part, _ useful: [JobHeaderParts.Part]) -> Result? {
        let first = useful.filter { $0.line == useful[0].line }
        let isUnit = kind.employer > 1 && kind.line == first[0].line
        guard isUnit || kind.line != first[0].line, first.contains(where: { $0.employer > 0 }),
            first.contains(where: { $0.employer == 0 && $0.title == 0 && !$0.isBracketed && !$0.isQuoted }),
            first.allSatisfy({ $0.title == 0 || $0.tokens == kind.tokens })
        else { return nil }
        return withoutTitle(first)
    }

    /// "Internship: City Archive, archivist's assistant": the post stands beside the employer, behind the kind of work.
    func post(named kind: JobHeaderParts.Part, _ others: ArraySlice<JobHeaderParts.Part>) -> JobHeaderParts.Part? {
        guard kind.tokens.upperBound < reading.text.tokens.count,
            reading.text.tokens[kind.tokens.upperBound].isSign(UInt8(ascii: ":"))
        else { return nil }
        let plain = others.filter { $0.employer < 2 && !$0.isQuoted && !$0.isBracketed && !$0.isIntroduced && $0.content <= 6 }
        if let post = plain.first(where: { $0.title > 0 }) { return post }
        guard others.contains(where: { $0.employer > 0 || $0.isQuoted }) else { return nil }
        let small = plain.filter { !$0.isProper && $0.employer == 0 }
        return small.count == 1 ? small[0] : nil
    }

    /// "Ranger at Fenwick Woods": words that bring in a name part it from a post that Data does not know.
    func introduced(_ range: Range<Int>) -> Result? {
        let tokens = reading.text.tokens
        for word in reading.hits(.workplace, in: range)
        where word.tokens.lowerBound > range.lowerBound && word.tokens.upperBound < range.upperBound {
            let next = tokens[word.tokens.upperBound]
            guard next.shape.contains(.capital) || next.isSign(UInt8(ascii: "\"")),
                [Topic.town, .country].allSatisfy({ reading.hit($0, at: word.tokens.upperBound) == nil })
            else { continue }
            let before = range.lowerBound..<word.tokens.lowerBound
            guard reading.words(before) <= 4, reading.hits(.employer, in: before).allSatisfy(\.decoy) else { return nil }
            return Result(title: before, employer: word.tokens.upperBound..<range.upperBound)
        }
        return nil
    }

    /// "Mill Lane Chemist": two and more capitals before a trade at the end are a name, where no better one stands.
    func namesTrade(_ part: JobHeaderParts.Part) -> Bool {
        let posts = JobLines.posts(in: part.tokens, reading)
        guard let post = posts.first, posts.count == 1, post.tokens.upperBound == part.tokens.upperBound, !part.isBracketed else {
            return false
        }
        let before = part.tokens.lowerBound..<post.tokens.lowerBound
        return before.count > 1 && reading.hits(.title, in: before).allSatisfy(\.decoy)
            && before.allSatisfy { reading.text.tokens[$0].kind == .word && reading.text.tokens[$0].shape.contains(.capital) }
    }
}
