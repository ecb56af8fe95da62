import Knowledge
import Model

extension KindWord {
    /// The words of kinds of work in a range; a form that Data marks as ambiguous ("ИП") counts only where no name stands behind it.
    static func hits(in range: Range<Int>, _ reading: Reading) -> [Reading.Hit] {
        let tokens = reading.text.tokens
        return reading.hits(.kind, in: range).filter { hit in
            guard !hit.decoy else { return false }
            guard hit.ambiguous, hit.tokens.upperBound < tokens.count else { return true }
            let next = tokens[hit.tokens.upperBound]
            return next.gap == .line || !(next.shape.contains(.capital) || next.isSign(UInt8(ascii: "\"")))
        }
    }

    /// The kind of position that the words name.
    var job: Job.Kind {
        switch self {
        case .military: .military
        case .volunteering: .volunteering
        case .apprenticeship: .apprenticeship
        case .internship: .internship
        case .freelance: .freelance
        case .employment, .leave: .employment
        }
    }
}
