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

    /// A node as a search reads it.
    private struct Node {
        /// A bit for each key that leads on, by its lowest bits: most keys lead nowhere.
        var bits: UInt64 = 0
        /// Where its steps stand in `steps`.
        var steps: Int32 = 0
        var stepCount: Int32 = 0
        /// Where the phrases that end there stand in `endings`.
        var endings: Int32 = 0
        var endingCount: Int32 = 0
    }

    /// A step to another node.
    private struct Step {
        var key: UInt32
        var node: Int32
    }

    private var words = WordTable()
    private var paths = PathTable()
    /// The phrases with the nodes at which they end, while they are added.
    private var added: [(node: Int32, phrase: Int32)] = []
    private var nodes: [Node] = []
    private var steps: [Step] = []
    private var endings: [Int32] = []
    /// The phrases that may touch a number, in order.
    private var touching: [Int32] = []
    /// The node behind the first word of a phrase, by the number of the word; -1 where no phrase begins with it.
    private var firstNodes: [Int32] = []

    /// An empty table.
    public init() {}

    /// Number of nodes: how much was added.
    public var nodeCount: Int { paths.count + 1 }

    // MARK: making

    /// Adds a phrase; `stems` tells which of its tokens stand for any ending, `touchesDigits` that it may stand beside a number
    /// without a space, however short it is ("2019г."). Phrases are added in order. Call `seal` when all are added.
    mutating func add(_ phrase: Int32, tokens: [Token], folded: [UInt8], stems: [Bool], touchesDigits: Bool = false) {
        if touchesDigits { touching.append(phrase) }
        var node: Int32 = 0
        for (index, token) in tokens.enumerated() {
            let bytes = folded[Int(token.foldStart)..<Int(token.foldStart + token.foldCount)]
            let number = words.intern(bytes, stem: stems[index])
            let key = PhraseTable.key(number, index > 0 && PhraseTable.isSpaced(token, tokens[index - 1]))
            node = paths.node(from: node, by: key)
        }
        if node != 0 { added.append((node, phrase)) }
    }

    /// Makes the table ready for searching.
    mutating func seal() {
        words.seal()
        nodes = Array(repeating: Node(), count: nodeCount)
        firstNodes = Array(repeating: -1, count: Int(words.numbers))
        // Steps from the root are found by number.
        paths.visit { parent, key, node in
            guard parent > 0 else {
                firstNodes[Int(key >> 1)] = node
                return
            }
            nodes[Int(parent)].stepCount += 1
            nodes[Int(parent)].bits |= 1 &<< UInt64(key & 63)
        }
        for (node, _) in added { nodes[Int(node)].endingCount += 1 }
        var (stepStart, endingStart): (Int32, Int32) = (0, 0)
        for index in nodes.indices {
            (nodes[index].steps, nodes[index].endings) = (stepStart, endingStart)
            stepStart += nodes[index].stepCount
            endingStart += nodes[index].endingCount
        }
        steps = Array(repeating: Step(key: 0, node: 0), count: Int(stepStart))
        endings = Array(repeating: 0, count: Int(endingStart))
        var filled = nodes.map { (step: $0.steps, ending: $0.endings) }
        paths.visit { parent, key, node in
            guard parent > 0 else { return }
            steps[Int(filled[Int(parent)].step)] = Step(key: key, node: node)
            filled[Int(parent)].step += 1
        }
        for (node, phrase) in added {
            endings[Int(filled[Int(node)].ending)] = phrase
            filled[Int(node)].ending += 1
        }
        for node in nodes where node.stepCount > PhraseTable.few {
            steps[Int(node.steps)..<Int(node.steps + node.stepCount)].sort { $0.key < $1.key }
        }
        added = []
        paths.seal()
    }

    /// So many steps are looked through one by one; more are sorted.
    private static let few = 8

    private static func key(_ number: Int32, _ spaced: Bool) -> UInt32 { UInt32(bitPattern: number) << 1 | (spaced ? 1 : 0) }

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
                let node = nodes[Int(node)]
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
        if reached.endingCount > 0 {
            let edges = edges(tokens, start, at)
            for index in Int(reached.endings)..<Int(reached.endings + reached.endingCount) {
                if edges == .whole || edges == .besideDigits && mayTouch(endings[index]) {
                    found.append(Hit(phrase: endings[index], first: Int32(start), end: Int32(at + 1)))
                }
            }
        }
        if reached.stepCount > 0 { active.append((node, at + 1)) }
    }

    @inline(__always)
    private func step(_ node: Node, _ number: Int32, _ spaced: Bool) -> Int32? {
        let key = PhraseTable.key(number, spaced)
        guard node.bits & 1 &<< UInt64(key & 63) != 0 else { return nil }
        var low = Int(node.steps)
        var high = low + Int(node.stepCount)
        if node.stepCount > PhraseTable.few {
            while low < high {
                let middle = (low + high) / 2
                if steps[middle].key < key { low = middle + 1 } else { high = middle }
            }
            return low < Int(node.steps + node.stepCount) && steps[low].key == key ? steps[low].node : nil
        }
        while low < high {
            if steps[low].key == key { return steps[low].node }
            low += 1
        }
        return nil
    }

    /// How a place in a text is cut off from what stands around it.
    private enum Edges {
        /// As a phrase should be; "Windows10" holds "Windows".
        case whole
        /// A few letters touch a number: "2019г.", "Q3".
        case besideDigits
        /// Inside a run of letters or digits.
        case inside
    }

    private func edges(_ tokens: [Token], _ first: Int, _ last: Int) -> Edges {
        var edges = Edges.whole
        if first > 0, tokens[first].gap == .glued, tokens[first].kind != .sign {
            let before = tokens[first - 1]
            if before.kind == .word { return .inside }
            if before.kind == .number && tokens[first].byteCount < 4 { edges = .besideDigits }
        }
        let behind = last + 1
        if behind < tokens.count, tokens[behind].gap == .glued, tokens[last].kind != .sign {
            let next = tokens[behind]
            if next.kind == .word && tokens[last].kind == .word || next.kind == .number && tokens[last].kind == .number {
                return .inside
            }
            if next.kind == .word && next.byteCount < 3 { return .inside }
            if next.kind == .number && tokens[last].byteCount < 4 { edges = .besideDigits }
        }
        return edges
    }

    /// Whether a phrase may touch a number.
    private func mayTouch(_ phrase: Int32) -> Bool {
        var (low, high) = (0, touching.count)
        while low < high {
            let middle = (low + high) / 2
            if touching[middle] < phrase { low = middle + 1 } else { high = middle }
        }
        return low < touching.count && touching[low] == phrase
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
