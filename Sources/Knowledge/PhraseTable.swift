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
    // Made by `seal`, so that a search reads little memory: most words of a text begin no phrase.
    /// Where the phrases that end at each node stand in `endings`.
    private var endingStarts: [Int32] = []
    private var endings: [Int32] = []
    /// The node behind the first word of a phrase, by the number of the word; -1 where no phrase begins with it.
    private var firstNodes: [Int32] = []
    /// Nodes from which a step leads on.
    private var leadsOn: [Bool] = []
    private var wordFilter = HashFilter(bits: 19)
    private var stemFilter = HashFilter(bits: 17)
    private var stepFilter = HashFilter(bits: 19)
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
        firstNodes = Array(repeating: -1, count: Int(numbers))
        leadsOn = Array(repeating: false, count: terminals.count)
        for (key, node) in steps {
            leadsOn[Int(key >> 32)] = true
            stepFilter.insert(PhraseTable.mix(key))
            if key >> 32 == 0 { firstNodes[Int(key & 0xFFFF_FFFF) >> 1] = node }
            var slot = Int(truncatingIfNeeded: PhraseTable.mix(key)) & (size - 1)
            while stepKeys[slot] != .max { slot = (slot + 1) & (size - 1) }
            stepKeys[slot] = key
            stepNodes[slot] = node
        }
        steps = [:]
        for node in terminals {
            endingStarts.append(Int32(endings.count))
            endings += node
        }
        endingStarts.append(Int32(endings.count))
        for word in words {
            wordFilter.insert(word.hash)
            if word.stem >= 0 { stemFilter.insert(word.hash) }
        }
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
        let ends = Int(endingStarts[Int(node)])..<Int(endingStarts[Int(node) + 1])
        if !ends.isEmpty, isWhole(tokens, start, at) {
            for index in ends { found.append(Hit(phrase: endings[index], first: Int32(start), end: Int32(at + 1))) }
        }
        if leadsOn[Int(node)] { active.append((node, at + 1)) }
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
        let mixed = PhraseTable.mix(key)
        guard stepFilter.mayHold(mixed) else { return nil }
        let mask = stepKeys.count - 1
        var slot = Int(truncatingIfNeeded: mixed) & mask
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
            if words[index].hash == hash, Int(words[index].count) == bytes.count,
                wordBytes[Int(words[index].start)..<Int(words[index].start + words[index].count)].elementsEqual(bytes)
            {
                return number(index, stem: stem)
            }
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

    private func matches(_ word: Word, _ folded: [UInt8], _ start: Int, _ count: Int) -> Bool {
        guard Int(word.count) == count else { return false }
        let own = Int(word.start)
        for offset in 0..<count where wordBytes[own + offset] != folded[start + offset] { return false }
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
            guard
                length == count
                    ? wordFilter.mayHold(hash) : length >= firstStem && length <= longestStem && stemFilter.mayHold(hash)
            else { continue }
            var slot = Int(truncatingIfNeeded: hash) & (wordSlots.count - 1)
            while wordSlots[slot] >= 0 {
                let word = words[Int(wordSlots[slot])]
                if word.hash == hash, matches(word, folded, start, length) {
                    if word.stem >= 0 { numbers.append(word.stem) }
                    if length == count, word.exact >= 0 { numbers.append(word.exact) }
                    break
                }
                slot = (slot + 1) & (wordSlots.count - 1)
            }
        }
    }
}
