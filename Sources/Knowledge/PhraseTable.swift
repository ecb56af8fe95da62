/// Finds all phrases of Data in a tokenized text, in one pass.
///
/// Words are numbered first (whole words and stems with any ending), then phrases are paths of word numbers.
public struct PhraseTable: Sendable {
    /// A phrase that was found.
    public struct Hit: Hashable, Sendable {
        /// Index of the phrase, as `add` gave it.
        public let phrase: Int32
        /// Index of the first token.
        public let first: Int32
        /// Index behind the last token.
        public let end: Int32

        /// The tokens it covers.
        public var tokens: Range<Int> { Int(first)..<Int(end) }
        /// Number of tokens.
        public var count: Int { Int(end - first) }
    }

    /// Longest ending, in letters, that `*` stands for.
    static let longestEnding = WordTable.longestEnding

    /// A step from one node to the next as a search reads it.
    private struct Step {
        var key: UInt64
        var node: Int32
    }

    /// A node as a search reads it: the phrases that end there, in `endings`, and whether a step leads on.
    private struct Node {
        var endings: Int32
        var count: Int32
        var leadsOn: Bool
    }

    private var words = WordTable()
    private var paths: [UInt64: Int32] = [:]
    private var terminals: [[Int32]] = [[]]
    // Made by `seal`: most words of a text begin no phrase, and a search reads little memory to know it.
    private var steps: [Step] = []
    private var stepFilter = HashFilter(bits: 18)
    private var nodes: [Node] = []
    private var endings: [Int32] = []
    /// The node behind the first word of a phrase, by the number of the word; -1 where no phrase begins with it.
    private var firstNodes: [Int32] = []

    /// An empty table.
    public init() {}

    /// Number of nodes: how much was added.
    public var nodeCount: Int { terminals.count }

    // MARK: making

    /// Adds a phrase; `stems` tells which of its tokens stand for any ending. Call `seal` when all are added.
    mutating func add(_ phrase: Int32, tokens: [Token], folded: [UInt8], stems: [Bool]) {
        var node: Int32 = 0
        for (index, token) in tokens.enumerated() {
            let bytes = folded[Int(token.foldStart)..<Int(token.foldStart + token.foldCount)]
            let number = words.intern(bytes, stem: stems[index])
            let key = PhraseTable.key(node, number, index > 0 && PhraseTable.isSpaced(token, tokens[index - 1]))
            if let next = paths[key] {
                node = next
            } else {
                terminals.append([])
                let next = Int32(terminals.count - 1)
                paths[key] = next
                node = next
            }
        }
        if node != 0 { terminals[Int(node)].append(phrase) }
    }

    /// Makes the table ready for searching.
    mutating func seal() {
        words.seal()
        for phrases in terminals {
            nodes.append(Node(endings: Int32(endings.count), count: Int32(phrases.count), leadsOn: false))
            endings += phrases
        }
        firstNodes = Array(repeating: -1, count: Int(words.numbers))
        // Steps from the root are found by number.
        var size = 1 << 10
        while size < paths.count * 2 { size <<= 1 }
        steps = Array(repeating: Step(key: .max, node: -1), count: size)
        for (key, node) in paths {
            guard key >> 32 > 0 else {
                firstNodes[Int(key & 0xFFFF_FFFF) >> 1] = node
                continue
            }
            nodes[Int(key >> 32)].leadsOn = true
            let mixed = PhraseTable.mix(key)
            stepFilter.insert(mixed)
            var slot = Int(truncatingIfNeeded: mixed) & (size - 1)
            while steps[slot].key != .max { slot = (slot + 1) & (size - 1) }
            steps[slot] = Step(key: key, node: node)
        }
        paths = [:]
    }

    private static func key(_ node: Int32, _ number: Int32, _ spaced: Bool) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: number)) << 1 | (spaced ? 1 : 0)
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        return mixed &* 0xBF58_476D_1CE4_E5B9 >> 17
    }

    // MARK: searching

    /// All phrases in a text, by first token.
    public func hits(in text: TokenizedText) -> [Hit] {
        let tokens = text.tokens
        var found: [Hit] = []
        found.reserveCapacity(tokens.count)
        // The word numbers of each token: at most one whole word and a few stems.
        var numberStart: [Int32] = []
        numberStart.reserveCapacity(tokens.count + 1)
        var numbers: [Int32] = []
        numbers.reserveCapacity(tokens.count)
        for token in tokens {
            numberStart.append(Int32(numbers.count))
            if token.kind != .boundary {
                words.find(text.folded, Int(token.foldStart), Int(token.foldCount), into: &numbers)
            }
        }
        numberStart.append(Int32(numbers.count))
        var active: [(node: Int32, next: Int)] = []
        for start in tokens.indices where numberStart[start] < numberStart[start + 1] {
            for index in Int(numberStart[start])..<Int(numberStart[start + 1]) {
                let next = firstNodes[Int(numbers[index])]
                if next >= 0 { reach(next, start, start, tokens, &found, &active) }
            }
            while let (node, at) = active.popLast() {
                guard at < tokens.count, numberStart[at] < numberStart[at + 1] else { continue }
                let token = tokens[at]
                let spaced = PhraseTable.isSpaced(token, tokens[at - 1])
                let lenient = !spaced && PhraseTable.changesKind(token, tokens[at - 1])
                for index in Int(numberStart[at])..<Int(numberStart[at + 1]) {
                    for choice in 0..<(lenient ? 2 : 1) {
                        guard let next = step(node, numbers[index], spaced || choice == 1) else { continue }
                        reach(next, start, at, tokens, &found, &active)
                    }
                }
            }
        }
        return found
    }

    /// Takes the phrases that end at a node, and goes on from it.
    @inline(__always)
    private func reach(
        _ node: Int32, _ start: Int, _ at: Int, _ tokens: [Token], _ found: inout [Hit],
        _ active: inout [(node: Int32, next: Int)]
    ) {
        let reached = nodes[Int(node)]
        if reached.count > 0, isWhole(tokens, start, at) {
            for index in Int(reached.endings)..<Int(reached.endings + reached.count) {
                found.append(Hit(phrase: endings[index], first: Int32(start), end: Int32(at + 1)))
            }
        }
        if reached.leadsOn { active.append((node, at + 1)) }
    }

    @inline(__always)
    private func step(_ node: Int32, _ number: Int32, _ spaced: Bool) -> Int32? {
        let key = PhraseTable.key(node, number, spaced)
        let mixed = PhraseTable.mix(key)
        guard stepFilter.mayHold(mixed) else { return nil }
        let mask = steps.count - 1
        var slot = Int(truncatingIfNeeded: mixed) & mask
        while steps[slot].key != .max {
            if steps[slot].key == key { return steps[slot].node }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// A phrase may not begin or end inside a run of letters and digits, but "Windows10" holds "Windows".
    private func isWhole(_ tokens: [Token], _ first: Int, _ last: Int) -> Bool {
        if first > 0, tokens[first].gap == .glued, tokens[first].kind != .sign {
            let before = tokens[first - 1]
            if before.kind == .word || before.kind == .number && tokens[first].byteCount < 4 { return false }
        }
        let behind = last + 1
        if behind < tokens.count, tokens[behind].gap == .glued, tokens[last].kind != .sign {
            let next = tokens[behind]
            if next.kind == .word && (tokens[last].kind == .word || next.byteCount < 3) { return false }
            if next.kind == .number && tokens[last].kind == .number { return false }
            if next.kind == .number && tokens[last].byteCount < 4 { return false }
        }
        return true
    }

    /// Letters next to digits: a space in the form may be missing in the text.
    private static func changesKind(_ token: Token, _ before: Token) -> Bool {
        token.kind == .number && before.kind == .word || token.kind == .word && before.kind == .number
    }

    /// True when a gap counts: between two words or numbers that do not touch.
    private static func isSpaced(_ token: Token, _ before: Token) -> Bool {
        token.kind != .sign && before.kind != .sign && token.gap != .glued
    }
}
