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

    /// What does not change once the document is cut, behind one reference, as every reader holds a copy of the reading.
    private let base: ReadingBase
    /// Lines that a reader sees, in order.
    var lines: [Line] = []
    /// For each token the line that holds it; -1 where no visible line does.
    private(set) var lineOfToken: [Int32] = []
    /// The line above the jobs that holds the candidate's name: it heads no position.
    var nameLine: Int?
    /// The subject of the letter that the document came in.
    private(set) var subject: Range<Int>?
    /// Lines of a letter that quote an earlier one (`> …`), in order: somebody else's words.
    private var quotes: [Range<Int>] = []

    init(_ document: Document, knowledge: Knowledge, asOf: Day) {
        let text = knowledge.tokenizer.tokenize(Array(document.text.utf8), blocks: document.blocks.map(\.span))
        base = ReadingBase(document: document, knowledge: knowledge, text: text, asOf: asOf)
        cutLines()
    }

    var document: Document { base.document }
    var knowledge: Knowledge { base.knowledge }
    var text: TokenizedText { base.text }
    /// The day for which "to the present" is computed.
    var asOf: Day { base.asOf }
    /// Index in `knowledge.languageCodes` of the language of most of the text; nil when none fits.
    var language: Int? { base.language }

    /// Whether a token stands in a quote of an earlier letter.
    func isQuoted(_ token: Int) -> Bool {
        let behind = Bisection.first(in: quotes) { $0.lowerBound > token }
        return behind > 0 && quotes[behind - 1].contains(token)
    }

    /// The hits of a topic, by first token, overlaps resolved for the longest.
    func hits(_ topic: Topic) -> ArraySlice<Hit> { base.hits.all(topic) }

    /// The hits of a topic that begin within a range of tokens.
    func hits(_ topic: Topic, in range: Range<Int>) -> ArraySlice<Hit> { base.hits.within(range, topic) }

    /// The first hit of a topic that begins exactly at a token.
    func hit(_ topic: Topic, at token: Int) -> Hit? { base.hits.first(topic, at: token) }

    /// Whether a hit of one of these topics begins at a token.
    func begins(_ topics: TopicHits.Topics, at token: Int) -> Bool { base.hits.begins(topics, at: token) }

    /// The token behind a word of dates that begins at a token and means one of these; nil when none does.
    func dateWord(_ word: DateWord, _ other: DateWord? = nil, at token: Int) -> Int? {
        guard base.hits.begins(.dates, at: token) else { return nil }
        return hits(.date, in: token..<token + 1).first {
            let meaning = DateWord.allCases[$0.value]
            return !$0.decoy && (meaning == word || meaning == other)
        }?.tokens.upperBound
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
        func place(_ offset: Int) -> Int { Bisection.first(in: text.tokens) { Int($0.start) >= offset } }
        let lower = place(span.lower)
        var upper = max(lower, place(span.upper))
        while upper > lower, text.tokens[upper - 1].kind == .boundary { upper -= 1 }
        return lower..<upper
    }

    /// The line of the text, counted from 1, in which a byte stands.
    func lineNumber(_ offset: Int) -> Int { max(1, Bisection.first(in: base.lineStarts) { $0 > offset }) }

    /// The last token before an offset of tokens, and the first from it on, that ends a sentence.
    func sentenceEnds(around token: Int) -> (before: Int?, behind: Int?) {
        let next = Bisection.first(in: base.sentenceEnds) { Int($0) >= token }
        return (
            next > 0 ? Int(base.sentenceEnds[next - 1]) : nil,
            next < base.sentenceEnds.count ? Int(base.sentenceEnds[next]) : nil
        )
    }

    /// A token that begins a column: a tab, or three and more spaces, stand before it.
    func isColumn(_ at: Int) -> Bool {
        let token = text.tokens[at]
        guard at > 0, token.gap == .space, !token.shape.contains(.hyphenated) else { return false }
        let gap = Int(text.tokens[at - 1].end)..<Int(token.start)
        // An apostrophe of three bytes is no gap.
        return gap.count { text.bytes[$0] == 0x20 || text.bytes[$0] == 0xC2 } >= 3 || gap.contains { text.bytes[$0] == 9 }
    }

    /// Keeps in mind which line names the candidate, where no position can stand above it.
    mutating func name(_ name: Finding<String>?) {
        guard let name else { return }
        let line = line(of: tokens(in: name.evidence.span).lowerBound)
        guard let line, !lines[line].isLetter, line == 0 || line <= 3 && lines[line].section != .experience else { return }
        nameLine = line
    }

    /// Positions that stand below the wish for a post, without a heading of their own, are experience and no wish.
    mutating func adopt(_ jobs: [JobReader.Read]) {
        guard lines.contains(where: { $0.section == .objective }) else { return }
        for job in jobs {
            var index = Bisection.first(in: lines) { $0.tokens.lowerBound >= job.tokens.lowerBound }
            while index < lines.count, job.tokens.contains(lines[index].tokens.lowerBound) {
                if lines[index].section == .objective, lines[index].tokens.upperBound <= job.tokens.upperBound {
                    lines[index].section = .experience
                }
                index += 1
            }
        }
    }

    /// Number of words and numbers in a range.
    func words(_ range: Range<Int>) -> Int {
        Int(base.wordsBefore[range.upperBound] - base.wordsBefore[range.lowerBound])
    }

    // MARK: making

    private mutating func cutLines() {
        lineOfToken = Array(repeating: -1, count: text.tokens.count)
        var first = 0
        var block = 0
        for (index, token) in text.tokens.enumerated() where token.kind == .boundary {
            if document.blocks[block].hiding == nil, index > first {
                if document.blocks[block].region == .subject {
                    // It names the post applied for: nothing in it is the candidate's, but the vacancy's reference.
                    subject = subject ?? first..<index
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

    private func isQuote(_ block: Block) -> Bool {
        guard document.format == "eml" || block.region == .letter, block.span.lower < text.bytes.count else { return false }
        return text.bytes[block.span.lower] == UInt8(ascii: ">")
    }

    /// A block's lines: a line of the text that begins with a period, or is one, stands for itself.
    private func parts(_ block: Range<Int>) -> [Range<Int>] {
        var cuts: [Int] = []
        var isDated = endsWithPeriod(block.lowerBound, lineEnd(block.lowerBound, block.upperBound))
        for index in block.dropFirst() where text.tokens[index].gap == .line {
            let end = lineEnd(index, block.upperBound)
            // Two positions, each on a line of its own that ends with its period.
            let wasDated = isDated
            isDated = endsWithPeriod(index, end)
            if isDated, wasDated, DateGrammar.read(index, end, self) == nil {
                cuts.append(index)
                continue
            }
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

    private func lineEnd(_ start: Int, _ limit: Int) -> Int {
        var end = start + 1
        while end < limit, text.tokens[end].gap != .line { end += 1 }
        return end
    }

    /// A short line of the text that has one period, at its end.
    private func endsWithPeriod(_ start: Int, _ end: Int) -> Bool {
        guard end - start <= 24, end - start > 3 else { return false }
        let found = DateGrammar.ranges(in: start..<end, self)
        return found.count == 1 && found[0].tokens.lowerBound > start && words(found[0].tokens.upperBound..<end) == 0
    }
}
