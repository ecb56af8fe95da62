import Knowledge
import Model

/// Puts a name that stands in a sentence into the form of the dictionary: «работал системным администратором».
///
/// Endings are data; a guess counts only where Data knows the word so formed, so a wrong guess changes nothing.
struct Nominative {
    private let knowledge: Knowledge

    init(_ knowledge: Knowledge) { self.knowledge = knowledge }

    /// The name with its head and the words before it in the form of the dictionary; as it is where Data knows no such word.
    func read(_ name: String, as topics: [Topic]) -> String {
        let words = name.split(separator: " ").map(String.init)
        let most = min(3, words.count)
        guard !knowledge.caseEndings.isEmpty, most > 0 else { return name }
        for count in stride(from: most, through: 1, by: -1) {
            for guess in guesses(words[..<count]) where isKnown(guess, topics) {
                return (guess + words[count...]).joined(separator: " ")
            }
        }
        // "специалистом техподдержки": the head alone names no post.
        for guess in guesses(words[..<1]) where isKnown(guess + words[1...], topics) {
            return (guess + words[1...]).joined(separator: " ")
        }
        return name
    }

    /// Every way to change all of the words.
    private func guesses(_ words: ArraySlice<String>) -> [[String]] {
        var guesses: [[String]] = [[]]
        for word in words {
            let small = word.lowercased()
            let forms = knowledge.caseEndings.filter { small.utf8.count > $0.ending.utf8.count + 2 && small.hasSuffix($0.ending) }
                .map { String(word.dropLast($0.ending.count)) + $0.dictionary }
            guesses = guesses.flatMap { guess in forms.prefix(6).map { guess + [$0] } }
        }
        return guesses
    }

    /// Data has a phrase of a topic that covers all of the words.
    private func isKnown(_ words: [String], _ topics: [Topic]) -> Bool {
        let bytes = Array(words.joined(separator: " ").utf8)
        let text = knowledge.tokenizer.tokenize(bytes, blocks: [Span(0, bytes.count)])
        let count = text.tokens.count { $0.kind != .boundary }
        return knowledge.table.hits(in: text).contains { hit in
            let phrase = knowledge.phrases[Int(hit.phrase)]
            return hit.count == count && topics.contains(phrase.topic) && !phrase.decoy
        }
    }
}
