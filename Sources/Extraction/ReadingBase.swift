import Documents
import Knowledge
import Model

/// A document cut into tokens, with what is asked of them again and again counted once.
final class ReadingBase: Sendable {
    let document: Document
    let knowledge: Knowledge
    let text: TokenizedText
    let asOf: Day
    let language: Int?
    /// Where each line of the text begins.
    let lineStarts: [Int]
    /// For each token, and behind the last, how many words and numbers stand before it.
    let wordsBefore: [Int32]
    /// The tokens that end a sentence, in order.
    let sentenceEnds: [Int32]

    init(document: Document, knowledge: Knowledge, text: TokenizedText, asOf: Day, language: Int?) {
        (self.document, self.knowledge, self.text, self.asOf, self.language) = (document, knowledge, text, asOf, language)
        var starts = [0]
        for (offset, byte) in text.bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
        lineStarts = starts
        let tokens = text.tokens
        var words: [Int32] = [0]
        words.reserveCapacity(tokens.count + 1)
        var ends: [Int32] = []
        var count: Int32 = 0
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .word, .number: count += 1
            case .sign, .boundary: if Clauses.endsSentence(index, tokens) { ends.append(Int32(index)) }
            }
            words.append(count)
        }
        (wordsBefore, sentenceEnds) = (words, ends)
    }
}
