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
        /// What a length of time begins with that does not begin with a number.
        static var durationBeginnings: Topics {
            Topics(TopicHits.bit(.numbers) | TopicHits.bit(.duration) | TopicHits.bit(.length))
        }
    }

    /// The hits of one topic after those of another.
    private let hits: [Reading.Hit]
    /// Where the hits of each topic stand.
    private let places: [Range<Int>]
    /// For each token a bit for each topic of which a hit begins there.
    private let topicsAt: [UInt64]

    @inline(__always)
    private static func bit(_ topic: Topic) -> UInt64 { 1 &<< UInt64(topic.rawValue) }

    /// All hits of a topic, by first token.
    func all(_ topic: Topic) -> ArraySlice<Reading.Hit> { hits[places[Int(topic.rawValue)]] }

    /// Whether a hit of one of these topics begins at a token.
    @inline(__always)
    func begins(_ topics: Topics, at token: Int) -> Bool { token < topicsAt.count && topicsAt[token] & topics.bits != 0 }

    /// The first hit of a topic that begins at a token.
    func first(_ topic: Topic, at token: Int) -> Reading.Hit? {
        guard token < topicsAt.count, topicsAt[token] & TopicHits.bit(topic) != 0 else { return nil }
        return hits[place(of: token, topic)]
    }

    /// The hits of a topic that begin within a range of tokens.
    func within(_ range: Range<Int>, _ topic: Topic) -> ArraySlice<Reading.Hit> {
        // Most questions are about a few tokens, and most answers are none.
        if range.count <= 16 {
            var topics: UInt64 = 0
            for token in range where token < topicsAt.count { topics |= topicsAt[token] }
            if topics & TopicHits.bit(topic) == 0 { return [] }
        }
        if places[Int(topic.rawValue)].isEmpty { return [] }
        return hits[place(of: range.lowerBound, topic)..<place(of: range.upperBound, topic)]
    }

    /// Index of the first hit of a topic that begins at a token or behind it.
    private func place(of token: Int, _ topic: Topic) -> Int {
        Bisection.first(in: hits, places[Int(topic.rawValue)]) { $0.tokens.lowerBound >= token }
    }
}

// MARK: making

extension TopicHits {
    /// Sorts hits by topic, drops those whose capitals are wrong or whose language is not the text's, and resolves overlaps.
    ///
    /// Within `subjects` nothing is said of the candidate.
    static func sort(
        _ found: [PhraseTable.Hit], knowledge: Knowledge, text: TokenizedText, subjects: [Range<Int>]
    ) -> (TopicHits, language: Int?) {
        let phrases = knowledge.phrases
        var votes = Array(repeating: 0, count: knowledge.languageCodes.count)
        for hit in found where phrases[Int(hit.phrase)].topic == .markers {
            let language = Int(phrases[Int(hit.phrase)].language)
            if language >= 0 { votes[language] += 1 }
        }
        let most = votes.max() ?? 0
        let language = most > 0 ? votes.firstIndex(of: most) : nil
        var kept: [PhraseTable.Hit] = []
        kept.reserveCapacity(found.count)
        var counts = Array(repeating: 0, count: Topic.allCases.count)
        for hit in found {
            let index = Int(hit.phrase)
            let topic = phrases[index].topic
            guard topic != .markers else { continue }
            // A short word means something else in another language: "do", "or", "a".
            let own = Int(phrases[index].language)
            if phrases[index].weight <= 3, own >= 0, hit.count == 1, most > 1, votes[own] * 8 < most { continue }
            guard phrases[index].capitals.isEmpty || hasCapitals(phrases[index], hit, text) else { continue }
            if !subjects.isEmpty, topic != .vacancyLabel, topic != .documentKind,
                subjects.contains(where: { $0.contains(hit.tokens.lowerBound) })
            {
                continue
            }
            kept.append(hit)
            counts[Int(topic.rawValue)] += 1
        }
        return (TopicHits(kept, counts, phrases, tokens: text.tokens.count), language)
    }

    /// Hits in the order of the text, with how many there are of each topic.
    private init(_ found: [PhraseTable.Hit], _ counts: [Int], _ phrases: [Phrase], tokens: Int) {
        var ends: [Int] = []
        ends.reserveCapacity(counts.count)
        var start = 0
        for count in counts {
            ends.append(start)
            start += count
        }
        let nothing = Reading.Hit(phrase: 0, value: 0, tokens: 0..<0, ambiguous: false, decoy: false)
        var hits = Array(repeating: nothing, count: found.count)
        for hit in found {
            let phrase = Int(hit.phrase)
            let topic = Int(phrases[phrase].topic.rawValue)
            hits[ends[topic]] = Reading.Hit(
                phrase: hit.phrase, value: Int(phrases[phrase].value), tokens: hit.tokens, ambiguous: phrases[phrase].ambiguous,
                decoy: phrases[phrase].decoy)
            ends[topic] += 1
        }
        var topicsAt = [UInt64](repeating: 0, count: tokens)
        var places: [Range<Int>] = []
        places.reserveCapacity(counts.count)
        for topic in counts.indices {
            let place = TopicHits.longest(in: ends[topic] - counts[topic]..<ends[topic], &hits)
            for index in place { topicsAt[hits[index].tokens.lowerBound] |= 1 &<< UInt64(topic) }
            places.append(place)
        }
        (self.hits, self.places, self.topicsAt) = (hits, places, topicsAt)
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

    /// The order in which overlapping hits are weighed: by the first token, the longer before the shorter.
    private static func precedes(_ left: Reading.Hit, _ right: Reading.Hit) -> Bool {
        (left.tokens.lowerBound, right.tokens.count, left.phrase) < (right.tokens.lowerBound, left.tokens.count, right.phrase)
    }

    /// Keeps, among overlapping hits, the longest; among equals the unambiguous one, then the first of Data. Tells where they stand.
    private static func longest(in place: Range<Int>, _ hits: inout [Reading.Hit]) -> Range<Int> {
        // They are sorted by their first tokens: each finds its place among the few of one token.
        for index in place.dropFirst() {
            let hit = hits[index]
            var at = index
            while at > place.lowerBound, precedes(hit, hits[at - 1]) {
                hits[at] = hits[at - 1]
                at -= 1
            }
            hits[at] = hit
        }
        var end = place.lowerBound
        func keep(_ hit: Reading.Hit) {
            hits[end] = hit
            end += 1
        }
        for index in place {
            let hit = hits[index]
            guard end > place.lowerBound, hit.tokens.lowerBound < hits[end - 1].tokens.upperBound else {
                keep(hit)
                continue
            }
            let last = hits[end - 1].tokens
            if hit.tokens == last {
                // The same words can mean several things ("с" is from and since); a decoy blocks its own meaning only.
                var same = end - 1
                while same >= place.lowerBound, hits[same].tokens == last, hits[same].value != hit.value { same -= 1 }
                if same < place.lowerBound || hits[same].tokens != last {
                    keep(hit)
                } else if hit.decoy || hits[same].ambiguous && !hits[same].decoy && !hit.ambiguous {
                    hits[same] = hit
                }
            } else if hit.tokens.count > last.count {
                while end > place.lowerBound, hits[end - 1].tokens == last { end -= 1 }
                keep(hit)
            }
        }
        return place.lowerBound..<end
    }
}
