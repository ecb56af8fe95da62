import Knowledge
import Model

/// Puts a name that stands in a sentence into the form of the dictionary: «работал системным администратором».
///
/// Endings are data; a guess counts only where Data knows the word so formed, so a wrong guess changes nothing.
struct Nominative {
    private let knowledge: Knowledge

    init(_ knowledge: Knowledge) { self.knowledge = knowledge }

    /// The name with its head and the words before it in the form of the dictionary; as it is where Data knows no such word.
    ///
    /// `within`: where nothing comes of the name as it begins, its later words are tried, as in «служил в армии».
    func read(_ name: String, as topics: [Topic], within: Bool = false) -> String {
        let words = name.split(separator: " ").map(String.init)
        guard !knowledge.caseEndings.isEmpty, !words.isEmpty else { return name }
        let bare = words.map { String($0.prefix { !$0.isPunctuation || $0 == "-" }) }
        for first in 0..<(within ? min(4, words.count) : 1) {
            guard let read = read(Array(bare[first...]), topics) else { continue }
            let tails = zip(words, bare).dropFirst(first).map { $0.dropFirst($1.count) }
            return zip(read, tails).map { $0 + $1 }.joined(separator: " ")
        }
        return name
    }

    private func read(_ words: [String], _ topics: [Topic]) -> [String]? {
        for count in stride(from: min(3, words.count), through: 1, by: -1) {
            if let guess = best(guesses(words[..<count]), topics) { return guess + words[count...] }
        }
        // "специалистом техподдержки": the head alone names no post.
        guard words.count > 1 else { return nil }
        return guesses(words[..<1]).filter(\.isShort).map { $0.words + words[1...] }.first { isKnown($0, topics) }
    }

    /// Words with their endings changed.
    private struct Guess {
        var words: [String] = []
        /// The dictionary's endings are no longer than those of the text.
        var isShort = true
        /// Every ending was put in the place of another.
        var isReplaced = true
    }

    /// A guess that Data has as a form of its own, else one that fits a form with any ending.
    private func best(_ guesses: [Guess], _ topics: [Topic]) -> [String]? {
        let known = guesses.filter { isKnown($0.words, topics) }
        let whole = known.first { guess in
            guard let last = guess.words.last else { return false }
            // A form with any ending takes a letter more as well.
            return !isKnown(guess.words.dropLast() + [last + "q"], topics)
        }
        return (whole ?? known.first { $0.isReplaced && $0.isShort } ?? known.first { $0.isShort })?.words
    }

    /// Every way to change all of the words.
    private func guesses(_ words: ArraySlice<String>) -> [Guess] {
        var guesses = [Guess()]
        for word in words {
            let small = word.lowercased()
            let endings = knowledge.caseEndings.filter {
                small.utf8.count > $0.ending.utf8.count + 2 && small.hasSuffix($0.ending)
            }
            guesses = guesses.flatMap { guess in
                endings.prefix(6).map { ending in
                    Guess(
                        words: guess.words + [String(word.dropLast(ending.ending.count)) + ending.dictionary],
                        isShort: guess.isShort && ending.dictionary.utf8.count <= ending.ending.utf8.count,
                        isReplaced: guess.isReplaced && !ending.dictionary.isEmpty)
                }
            }
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
