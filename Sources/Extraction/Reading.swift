import Documents
import Knowledge
import Model

/// A document with its tokens and the phrases of Data found in it: what every reader works on.
struct Reading {
    /// A phrase in its place.
    struct Hit {
        /// The phrase's number in Data.
        let phrase: Int32
        /// What it means within its topic.
        let value: Int
        /// The tokens it covers.
        let tokens: Range<Int>
        /// It counts only in company.
        let ambiguous: Bool
        /// It swallows what it covers, and means nothing.
        let decoy: Bool
    }

    /// One line: a block of the document, or a row of a table's cells when asked so.
    struct Line {
        /// Index of its block.
        let block: Int
        /// Its tokens, without the boundary.
        var tokens: Range<Int>
        /// The section it stands in; nil above the first heading.
        var section: Heading?
        /// It is the heading of a section itself.
        var isHeading = false
        /// Behind an inline heading ("Languages: …"), the token where the content begins.
        var content: Int
        /// It stands in the letter that the document came in.
        var isLetter = false
    }

    let document: Document
    let knowledge: Knowledge
    let text: TokenizedText
    /// The day for which "to the present" is computed.
    let asOf: Day
    /// Index in `knowledge.languageCodes` of the language of most of the text; nil when none fits.
    let language: Int?
    /// Lines that a reader sees, in order.
    var lines: [Line] = []
    private var hitsByTopic: [[Hit]]
    /// For each token the line that holds it; -1 where no visible line does.
    private(set) var lineOfToken: [Int32] = []
    /// The subject of the letter that the document came in.
    private(set) var subject: Range<Int>?
    /// Lines of a letter that quote an earlier one (`> …`): somebody else's words.
    private var quotes: [Range<Int>] = []
    private let lineStarts: [Int]

    init(_ document: Document, knowledge: Knowledge, asOf: Day) {
        self.document = document
        self.knowledge = knowledge
        self.asOf = asOf
        let bytes = Array(document.text.utf8)
        text = knowledge.tokenizer.tokenize(bytes, blocks: document.blocks.map(\.span))
        let found = knowledge.table.hits(in: text)
        (hitsByTopic, language) = Reading.sort(found, knowledge: knowledge, text: text)
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
        lineStarts = starts
        cutLines()
    }

    /// Whether a token stands in a quote of an earlier letter.
    func isQuoted(_ token: Int) -> Bool { quotes.contains { $0.contains(token) } }

    /// The hits of a topic, by first token, overlaps resolved for the longest.
    func hits(_ topic: Topic) -> [Hit] { hitsByTopic[Int(topic.rawValue)] }

    /// The hits of a topic that begin within a range of tokens.
    func hits(_ topic: Topic, in range: Range<Int>) -> ArraySlice<Hit> {
        let all = hitsByTopic[Int(topic.rawValue)]
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].tokens.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < all.count, all[end].tokens.lowerBound < range.upperBound { end += 1 }
        return all[low..<end]
    }

    /// The first hit of a topic that begins exactly at a token.
    func hit(_ topic: Topic, at token: Int) -> Hit? { hits(topic, in: token..<token + 1).first }

    /// The token behind a word of dates that begins at a token and means one of these; nil when none does.
    func dateWord(_ words: DateWord..., at token: Int) -> Int? {
        hits(.date, in: token..<token + 1).first { words.contains(DateWord.allCases[$0.value]) }?.tokens.upperBound
    }

    /// The line that holds a token.
    func line(of token: Int) -> Int? {
        let line = lineOfToken[token]
        return line >= 0 ? Int(line) : nil
    }

    /// The block of a line.
    func block(_ line: Line) -> Block { document.blocks[line.block] }

    /// The line of the next cell in a table's row; nil where there is none, or where cells hold pieces of a page laid out as a table.
    func cellBeside(_ index: Int) -> Line? {
        guard case .cell(let table, let row, let column) = block(lines[index]).kind, index + 1 < lines.count,
            case .cell(table, row, column + 1) = block(lines[index + 1]).kind
        else { return nil }
        if index > 0, case .cell(table, row, column) = block(lines[index - 1]).kind { return nil }
        if index + 2 < lines.count, case .cell(table, row, column + 1) = block(lines[index + 2]).kind { return nil }
        return lines[index + 1]
    }

    /// Evidence of a range of tokens, read by a phrase of Data.
    func evidence(_ tokens: Range<Int>, _ phrase: Int32) -> Evidence { evidence(tokens, rule: knowledge.rule(phrase)) }

    /// Evidence of a range of tokens, read by a named rule.
    func evidence(_ tokens: Range<Int>, rule: String) -> Evidence { evidence(text.span(tokens), rule: rule) }

    /// Evidence of a span.
    func evidence(_ span: Span, rule: String) -> Evidence {
        Evidence(span: span, line: lineNumber(span.lower), quote: text.quote(span), rule: rule)
    }

    /// The tokens that stand within a span, boundaries left out at the end.
    func tokens(in span: Span) -> Range<Int> {
        func place(_ offset: Int) -> Int {
            var low = 0
            var high = text.tokens.count
            while low < high {
                let middle = (low + high) / 2
                if Int(text.tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let lower = place(span.lower)
        var upper = max(lower, place(span.upper))
        while upper > lower, text.tokens[upper - 1].kind == .boundary { upper -= 1 }
        return lower..<upper
    }

    /// The line of the text, counted from 1, in which a byte stands.
    func lineNumber(_ offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// A token that begins a column: a tab, or three and more spaces, stand before it.
    func isColumn(_ at: Int) -> Bool {
        let token = text.tokens[at]
        guard at > 0, token.gap == .space, !token.shape.contains(.hyphenated) else { return false }
        let gap = Int(text.tokens[at - 1].end)..<Int(token.start)
        // An apostrophe of three bytes is no gap.
        return gap.count { text.bytes[$0] == 0x20 || text.bytes[$0] == 0xC2 } >= 3 || gap.contains { text.bytes[$0] == 9 }
    }

    /// Positions that stand below the wish for a post, without a heading of their own, are experience and no wish.
    mutating func adopt(_ jobs: [JobReader.Read]) {
        for job in jobs {
            for index in lines.indices
            where lines[index].section == .objective && job.tokens.contains(lines[index].tokens.lowerBound)
                && lines[index].tokens.upperBound <= job.tokens.upperBound
            {
                lines[index].section = .experience
            }
        }
    }

    /// Number of words and numbers in a range.
    func words(_ range: Range<Int>) -> Int {
        var count = 0
        for index in range where text.tokens[index].kind == .word || text.tokens[index].kind == .number { count += 1 }
        return count
    }

    // MARK: making

    private mutating func cutLines() {
        lineOfToken = Array(repeating: -1, count: text.tokens.count)
        var first = 0
        var block = 0
        for (index, token) in text.tokens.enumerated() where token.kind == .boundary {
            if document.blocks[block].hiding == nil, index > first {
                if document.blocks[block].region == .subject {
                    dropSubject(first..<index)
                } else if isQuote(document.blocks[block]) {
                    quotes.append(first..<index)
                } else {
                    addLines(first..<index, block: block)
                }
            }
            first = index + 1
            block += 1
        }
    }

    private mutating func addLines(_ tokens: Range<Int>, block: Int) {
        for part in parts(tokens) {
            for token in part { lineOfToken[token] = Int32(lines.count) }
            lines.append(
                Line(
                    block: block, tokens: part, section: nil, content: part.lowerBound,
                    isLetter: document.blocks[block].region == .letter))
        }
    }

    /// The subject of a letter names the post applied for: nothing in it is the candidate's, but the vacancy's reference.
    private mutating func dropSubject(_ tokens: Range<Int>) {
        subject = subject ?? tokens
        for topic in Topic.allCases where topic != .vacancyLabel && topic != .documentKind {
            hitsByTopic[Int(topic.rawValue)].removeAll { tokens.contains($0.tokens.lowerBound) }
        }
    }

    private func isQuote(_ block: Block) -> Bool {
        guard document.format == "eml" || block.region == .letter, block.span.lower < text.bytes.count else { return false }
        return text.bytes[block.span.lower] == UInt8(ascii: ">")
    }

    /// A block's lines: a line of the text that begins with a period, or is one, stands for itself.
    private func parts(_ block: Range<Int>) -> [Range<Int>] {
        var cuts: [Int] = []
        for index in block.dropFirst() where text.tokens[index].gap == .line {
            var end = index + 1
            while end < block.upperBound, text.tokens[end].gap != .line { end += 1 }
            guard let date = DateGrammar.read(index, end, self), date.form == .range || date.form == .since else { continue }
            cuts.append(index)
            if date.tokens.upperBound >= end, end < block.upperBound { cuts.append(end) }
        }
        var parts: [Range<Int>] = []
        var first = block.lowerBound
        for cut in cuts where cut > first {
            parts.append(first..<cut)
            first = cut
        }
        return parts + [first..<block.upperBound]
    }

    /// Sorts hits by topic, drops those whose capitals are wrong or whose language is not the text's, and resolves overlaps.
    private static func sort(_ found: [PhraseTable.Hit], knowledge: Knowledge, text: TokenizedText) -> ([[Hit]], Int?) {
        var votes = Array(repeating: 0, count: knowledge.languageCodes.count)
        for hit in found {
            let phrase = knowledge.phrases[Int(hit.phrase)]
            if phrase.topic == .markers, phrase.language >= 0 { votes[Int(phrase.language)] += 1 }
        }
        let most = votes.max() ?? 0
        let language = most > 0 ? votes.firstIndex(of: most) : nil
        var topics: [[Hit]] = Array(repeating: [], count: Topic.allCases.count)
        for hit in found {
            let phrase = knowledge.phrases[Int(hit.phrase)]
            guard phrase.topic != .markers else { continue }
            // A short word means something else in another language: "do", "or", "a".
            if phrase.weight <= 3, phrase.language >= 0, hit.count == 1, most > 1, votes[Int(phrase.language)] * 8 < most {
                continue
            }
            guard phrase.capitals.isEmpty || hasCapitals(phrase, hit, text) else { continue }
            topics[Int(phrase.topic.rawValue)].append(
                Hit(
                    phrase: hit.phrase, value: Int(phrase.value), tokens: hit.tokens, ambiguous: phrase.ambiguous,
                    decoy: phrase.decoy))
        }
        for index in topics.indices { topics[index] = longest(topics[index]) }
        return (topics, language)
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
    private static func longest(_ hits: [Hit]) -> [Hit] {
        var kept: [Hit] = []
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
                if let same = kept.lastIndex(where: { $0.tokens == hit.tokens && $0.value == hit.value }) {
                    if hit.decoy || kept[same].ambiguous && !kept[same].decoy && !hit.ambiguous { kept[same] = hit }
                } else {
                    kept.append(hit)
                }
            } else if hit.tokens.count > last.tokens.count {
                kept.removeAll { $0.tokens == last.tokens }
                kept.append(hit)
            }
        }
        return kept
    }
}
