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
    static let longestEnding = 6

    private struct Word {
        var hash: UInt64
        var start: Int32
        var count: Int32
        var exact: Int32
        var stem: Int32
    }

    private var words: [Word] = []
    private var wordBytes: [UInt8] = []
    private var wordSlots: [Int32] = Array(repeating: -1, count: 1 << 10)
    private var steps: [UInt64: Int32] = [:]
    private var stepKeys: [UInt64] = []
    private var stepNodes: [Int32] = []
    private var terminals: [[Int32]] = [[]]
    private var numbers: Int32 = 0
    private var longestStem = 0

    /// An empty table.
    public init() {}

    /// Number of nodes: how much was added.
    public var nodeCount: Int { terminals.count }

    /// Adds a phrase; `stems` tells which of its tokens stand for any ending. Call `seal` when all are added.
    mutating func add(_ phrase: Int32, tokens: [Token], folded: [UInt8], stems: [Bool]) {
        var node: Int32 = 0
        for (index, token) in tokens.enumerated() {
            let bytes = folded[Int(token.foldStart)..<Int(token.foldStart + token.foldCount)]
            let number = intern(bytes, stem: stems[index])
            let key = PhraseTable.key(node, number, index > 0 && PhraseTable.isSpaced(token, tokens[index - 1]))
            if let next = steps[key] {
                node = next
            } else {
                terminals.append([])
                let next = Int32(terminals.count - 1)
                steps[key] = next
                node = next
            }
        }
        if node != 0 { terminals[Int(node)].append(phrase) }
    }

    /// Makes the table ready for searching.
    mutating func seal() {
        var size = 1 << 10
        while size < steps.count * 2 { size <<= 1 }
        stepKeys = Array(repeating: .max, count: size)
        stepNodes = Array(repeating: -1, count: size)
        for (key, node) in steps {
            var slot = Int(truncatingIfNeeded: PhraseTable.mix(key)) & (size - 1)
            while stepKeys[slot] != .max { slot = (slot + 1) & (size - 1) }
            stepKeys[slot] = key
            stepNodes[slot] = node
        }
        steps = [:]
    }

    /// All phrases in a text, by first token, the shorter first.
    public func hits(in text: TokenizedText) -> [Hit] {
        let tokens = text.tokens
        var found: [Hit] = []
        found.reserveCapacity(tokens.count / 2)
        // The word numbers of each token: at most one whole word and a few stems.
        var numberStart: [Int32] = []
        numberStart.reserveCapacity(tokens.count + 1)
        var numbers: [Int32] = []
        numbers.reserveCapacity(tokens.count)
        for token in tokens {
            numberStart.append(Int32(numbers.count))
            if token.kind != .boundary { lookUp(text.folded, token, into: &numbers) }
        }
        numberStart.append(Int32(numbers.count))
        var active: [(node: Int32, next: Int)] = []
        for start in tokens.indices where numberStart[start] < numberStart[start + 1] {
            active.removeAll(keepingCapacity: true)
            active.append((0, start))
            while let (node, at) = active.popLast() {
                guard at < tokens.count, numberStart[at] < numberStart[at + 1] else { continue }
                let token = tokens[at]
                let spaced = at > start && PhraseTable.isSpaced(token, tokens[at - 1])
                let lenient = at > start && !spaced && PhraseTable.changesKind(token, tokens[at - 1])
                for index in Int(numberStart[at])..<Int(numberStart[at + 1]) {
                    for choice in 0..<(lenient ? 2 : 1) {
                        guard let next = step(node, numbers[index], spaced || choice == 1) else { continue }
                        for phrase in terminals[Int(next)] where isWhole(tokens, start, at) {
                            found.append(Hit(phrase: phrase, first: Int32(start), end: Int32(at + 1)))
                        }
                        active.append((next, at + 1))
                    }
                }
            }
        }
        return found
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

    private static func key(_ node: Int32, _ number: Int32, _ spaced: Bool) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: number)) << 1 | (spaced ? 1 : 0)
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        return mixed &* 0xBF58_476D_1CE4_E5B9 >> 17
    }

    @inline(__always)
    private func step(_ node: Int32, _ number: Int32, _ spaced: Bool) -> Int32? {
        let key = PhraseTable.key(node, number, spaced)
        let mask = stepKeys.count - 1
        var slot = Int(truncatingIfNeeded: PhraseTable.mix(key)) & mask
        while stepKeys[slot] != .max {
            if stepKeys[slot] == key { return stepNodes[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private mutating func intern(_ bytes: ArraySlice<UInt8>, stem: Bool) -> Int32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        if words.count * 2 >= wordSlots.count { grow() }
        var slot = Int(truncatingIfNeeded: hash) & (wordSlots.count - 1)
        while wordSlots[slot] >= 0 {
            let index = Int(wordSlots[slot])
            if words[index].hash == hash, matches(words[index], bytes) { return number(index, stem: stem) }
            slot = (slot + 1) & (wordSlots.count - 1)
        }
        words.append(Word(hash: hash, start: Int32(wordBytes.count), count: Int32(bytes.count), exact: -1, stem: -1))
        wordBytes.append(contentsOf: bytes)
        wordSlots[slot] = Int32(words.count - 1)
        return number(words.count - 1, stem: stem)
    }

    private mutating func number(_ index: Int, stem: Bool) -> Int32 {
        if stem {
            if words[index].stem < 0 {
                words[index].stem = numbers
                numbers += 1
                longestStem = max(longestStem, Int(words[index].count))
            }
            return words[index].stem
        }
        if words[index].exact < 0 {
            words[index].exact = numbers
            numbers += 1
        }
        return words[index].exact
    }

    private mutating func grow() {
        wordSlots = Array(repeating: -1, count: wordSlots.count * 4)
        for (index, word) in words.enumerated() {
            var slot = Int(truncatingIfNeeded: word.hash) & (wordSlots.count - 1)
            while wordSlots[slot] >= 0 { slot = (slot + 1) & (wordSlots.count - 1) }
            wordSlots[slot] = Int32(index)
        }
    }

    private func matches(_ word: Word, _ bytes: ArraySlice<UInt8>) -> Bool {
        guard Int(word.count) == bytes.count else { return false }
        var at = Int(word.start)
        for byte in bytes {
            if wordBytes[at] != byte { return false }
            at += 1
        }
        return true
    }

    /// Appends the numbers of all words and stems that a token is.
    private func lookUp(_ folded: [UInt8], _ token: Token, into numbers: inout [Int32]) {
        let start = Int(token.foldStart)
        let count = Int(token.foldCount)
        let firstStem = max(1, count - PhraseTable.longestEnding)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for length in 1...max(count, 1) where length <= count {
            hash = (hash ^ UInt64(folded[start + length - 1])) &* 0x100_0000_01B3
            guard length == count || length >= firstStem && length <= longestStem else { continue }
            var slot = Int(truncatingIfNeeded: hash) & (wordSlots.count - 1)
            while wordSlots[slot] >= 0 {
                let word = words[Int(wordSlots[slot])]
                if word.hash == hash, matches(word, folded[start..<start + length]) {
                    if word.stem >= 0 { numbers.append(word.stem) }
                    if length == count, word.exact >= 0 { numbers.append(word.exact) }
                    break
                }
                slot = (slot + 1) & (wordSlots.count - 1)
            }
        }
    }
}
