import Knowledge
import Model

/// A word of modality in its place.
struct ModalityCue {
    var word: ModalityWord
    let tokens: Range<Int>
    /// It tells how well or how long ("at least", "very good knowledge of"), and asks only where nothing else is said.
    let isDepth: Bool

    /// Whether it softens what it speaks of.
    var isSofter: Bool { word == .nice || word == .should || word == .weak }

    /// The words of modality in a range, in order.
    static func all(in range: Range<Int>, _ reading: Reading) -> [ModalityCue] {
        reading.hits(.modality, in: range).filter { !$0.decoy }.map { hit in
            let word = ModalityWord.allCases[hit.value]
            return ModalityCue(word: word, tokens: hit.tokens, isDepth: word == .must && tellsDepth(hit.tokens, reading))
        }
    }

    private static func tellsDepth(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
        let near = max(0, tokens.lowerBound - 3)..<tokens.upperBound
        return reading.hits(.depth, in: near).contains { !$0.decoy && $0.tokens.overlaps(tokens) }
            || reading.hits(.quantity, in: near).contains {
                let word = QuantityWord.allCases[$0.value]
                return !$0.decoy && $0.tokens.overlaps(tokens) && (word == .atleast || word == .morethan)
            }
    }
}
