import Knowledge

/// The phrases found in a text by topic: sorted, overlaps resolved, and known by the token at which they begin.
struct TopicHits {
    /// A set of topics.
    struct Topics {
        fileprivate let bits: UInt64

        fileprivate init(_ bits: UInt64) { self.bits = bits }

        /// Words of dates.
        static var dates: Topics { Topics(TopicHits.bit(.date)) }
        /// What a date begins with that does not begin with a number.
        static var dateBeginnings: Topics {
            Topics(TopicHits.bit(.date) | TopicHits.bit(.months) | TopicHits.bit(.seasons))
        }
    }

    private var byTopic: [[Reading.Hit]]
    /// For each token a bit for each topic of which a hit begins there.
    private var topicsAt: [UInt64]

    @inline(__always)
    private static func bit(_ topic: Topic) -> UInt64 { 1 &<< UInt64(topic.rawValue) }

    /// All hits of a topic, by first token.
    func all(_ topic: Topic) -> [Reading.Hit] { byTopic[Int(topic.rawValue)] }

    /// Whether a hit of one of these topics begins at a token.
    @inline(__always)
    func begins(_ topics: Topics, at token: Int) -> Bool { token < topicsAt.count && topicsAt[token] & topics.bits != 0 }

    /// The first hit of a topic that begins at a token.
    func first(_ topic: Topic, at token: Int) -> Reading.Hit? {
        guard token < topicsAt.count, topicsAt[token] & TopicHits.bit(topic) != 0 else { return nil }
        return byTopic[Int(topic.rawValue)][place(of: token, topic)]
    }

    /// The hits of a topic that begin within a range of tokens.
    func within(_ range: Range<Int>, _ topic: Topic) -> ArraySlice<Reading.Hit> {
        // Most questions are about a few tokens, and most answers are none.
        if range.count <= 16 {
            var topics: UInt64 = 0
            for token in range where token < topicsAt.count { topics |= topicsAt[token] }
            if topics & TopicHits.bit(topic) == 0 { return [] }
        }
        let index = Int(topic.rawValue)
        if byTopic[index].isEmpty { return [] }
        let lower = place(of: range.lowerBound, topic)
        let upper = place(of: range.upperBound, topic)
        return lower < upper ? byTopic[index][lower..<upper] : []
    }

    /// Index of the first hit of a topic that begins at a token or behind it.
    private func place(of token: Int, _ topic: Topic) -> Int {
        Bisection.first(in: byTopic[Int(topic.rawValue)]) { $0.tokens.lowerBound >= token }
    }

    /// Forgets the hits of a topic that begin within a range.
    mutating func drop(_ topic: Topic, in range: Range<Int>) {
        byTopic[Int(topic.rawValue)].removeAll { range.contains($0.tokens.lowerBound) }
        for token in range { topicsAt[token] &= ~TopicHits.bit(topic) }
    }

    // MARK: making

    /// Sorts hits by topic, drops those whose capitals are wrong or whose language is not the text's, and resolves overlaps.
    static func sort(_ found: [PhraseTable.Hit], knowledge: Knowledge, text: TokenizedText) -> (TopicHits, language: Int?) {
        var votes = Array(repeating: 0, count: knowledge.languageCodes.count)
        for hit in found {
            let phrase = knowledge.phrases[Int(hit.phrase)]
            if phrase.topic == .markers, phrase.language >= 0 { votes[Int(phrase.language)] += 1 }
        }
        let most = votes.max() ?? 0
        let language = most > 0 ? votes.firstIndex(of: most) : nil
        var topics: [[Reading.Hit]] = Array(repeating: [], count: Topic.allCases.count)
        for hit in found {
            let phrase = knowledge.phrases[Int(hit.phrase)]
            guard phrase.topic != .markers else { continue }
            // A short word means something else in another language: "do", "or", "a".
            if phrase.weight <= 3, phrase.language >= 0, hit.count == 1, most > 1, votes[Int(phrase.language)] * 8 < most {
                continue
            }
            guard phrase.capitals.isEmpty || hasCapitals(phrase, hit, text) else { continue }
            topics[Int(phrase.topic.rawValue)].append(
                Reading.Hit(
                    phrase: hit.phrase, value: Int(phrase.value), tokens: hit.tokens, ambiguous: phrase.ambiguous,
                    decoy: phrase.decoy))
        }
        var topicsAt = [UInt64](repeating: 0, count: text.tokens.count)
        for index in topics.indices where !topics[index].isEmpty {
            topics[index] = longest(topics[index])
            for hit in topics[index] { topicsAt[hit.tokens.lowerBound] |= 1 &<< UInt64(index) }
        }
        return (TopicHits(byTopic: topics, topicsAt: topicsAt), language)
    }

    /// True when every capital that a phrase insists on stands in the text.
    private static func hasCapitals(_ phrase: Phrase, _ hit: PhraseTable.Hit, _ text: TokenizedText) -> Bool {
        for (wanted, index) in zip(phrase.capitals, hit.tokens) {
            let shape = text.tokens[index].shape
            if wanted.contains(.allCapitals), !shape.contains(.allCapitals) { return false }
            if wanted.contains(.capital), !shape.contains(.capital) { return false }
        }
        return true
    }

    /// Keeps, among overlapping hits, the longest; among equals the unambiguous one, then the first of Data.
    private static func longest(_ hits: [Reading.Hit]) -> [Reading.Hit] {
        var kept: [Reading.Hit] = []
        kept.reserveCapacity(hits.count)
        for hit in hits.sorted(by: {
            ($0.tokens.lowerBound, -$0.tokens.count, $0.phrase) < ($1.tokens.lowerBound, -$1.tokens.count, $1.phrase)
        }) {
            guard let last = kept.last, hit.tokens.lowerBound < last.tokens.upperBound else {
                kept.append(hit)
                continue
            }
            if hit.tokens == last.tokens {
                // The same words can mean several things ("с" is from and since); a decoy blocks its own meaning only.
                let first = (kept.lastIndex { $0.tokens != hit.tokens } ?? -1) + 1
                if let same = kept[first...].lastIndex(where: { $0.value == hit.value }) {
                    if hit.decoy || kept[same].ambiguous && !kept[same].decoy && !hit.ambiguous { kept[same] = hit }
                } else {
                    kept.append(hit)
                }
            } else if hit.tokens.count > last.tokens.count {
                while kept.last?.tokens == last.tokens { kept.removeLast() }
                kept.append(hit)
            }
        }
        return kept
    }
}
