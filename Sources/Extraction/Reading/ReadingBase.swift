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
    let hits: TopicHits
    /// Where each line of the text begins.
    let lineStarts: [Int]
    /// For each token, and behind the last, how many words and numbers stand before it.
    let wordsBefore: [Int32]
    /// The tokens that end a sentence, in order.
    let sentenceEnds: [Int32]

    init(document: Document, knowledge: Knowledge, text: TokenizedText, asOf: Day) {
        (self.document, self.knowledge, self.text, self.asOf) = (document, knowledge, text, asOf)
        (hits, language) = TopicHits.sort(
            knowledge.table.hits(in: text), knowledge: knowledge, text: text, subjects: ReadingBase.subjects(document, text))
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
            case .sign, .boundary:
                if Clauses.endsSentence(index, tokens), !ReadingBase.isBeforeNumber(index, tokens, hits) {
                    ends.append(Int32(index))
                }
            }
            words.append(count)
        }
        (wordsBefore, sentenceEnds) = (words, ends)
    }

    /// The stop of an abbreviated word of amounts before its number: "min. 2 years".
    private static func isBeforeNumber(_ index: Int, _ tokens: [Token], _ hits: TopicHits) -> Bool {
        guard index > 0, index + 1 < tokens.count, tokens[index + 1].kind == .number else { return false }
        return hits.within(index - 1..<index, .quantity).contains { !$0.decoy && $0.tokens == index - 1..<index + 1 }
    }

    /// The tokens of the visible blocks that are a letter's subject.
    private static func subjects(_ document: Document, _ text: TokenizedText) -> [Range<Int>] {
        guard document.blocks.contains(where: { $0.region == .subject }) else { return [] }
        var subjects: [Range<Int>] = []
        var first = 0
        var block = 0
        for (index, token) in text.tokens.enumerated() where token.kind == .boundary {
            if document.blocks[block].region == .subject, document.blocks[block].hiding == nil { subjects.append(first..<index) }
            first = index + 1
            block += 1
        }
        return subjects
    }
}
