/// Numbers the words of all phrases, whole words and stems apart, and finds them again by their folded bytes.
///
/// A search touches little memory: most words of a text are none of the table's, which two small filters tell, and one entry
/// says all of a short word.
struct WordTable: Sendable {
    private struct Word {
        var hash: UInt64
        var start: Int32
        var count: Int32
        var exact: Int32
        var stem: Int32
    }

    /// A word as a search reads it; `head` is its first eight bytes, `count` 0 for an empty entry.
    private struct Entry {
        var head: UInt64
        var tag: UInt32
        var count: Int32
        var start: Int32
        var exact: Int32
        var stem: Int32
    }

    /// Longest ending, in letters, that a stem stands for.
    static let longestEnding = 6

    /// How many numbers were given.
    private(set) var numbers: Int32 = 0
    private var words: [Word] = []
    private var bytes: [UInt8] = []
    private var slots: [Int32] = Array(repeating: -1, count: 1 << 10)
    private var longestStem = 0
    private var entries: [Entry] = []
    private var wordFilter = HashFilter(bits: 18)
    private var stemFilter = HashFilter(bits: 16)

    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    // MARK: making

    /// The number of a word, or of a stem, which is another.
    mutating func intern(_ word: ArraySlice<UInt8>, stem: Bool) -> Int32 {
        var hash = WordTable.basis
        for byte in word { hash = WordTable.mix(hash, byte) }
        if words.count * 2 >= slots.count { grow() }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            let known = words[index]
            if known.hash == hash, bytes[Int(known.start)..<Int(known.start + known.count)].elementsEqual(word) {
                return number(index, stem: stem)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        words.append(Word(hash: hash, start: Int32(bytes.count), count: Int32(word.count), exact: -1, stem: -1))
        bytes.append(contentsOf: word)
        slots[slot] = Int32(words.count - 1)
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
        slots = Array(repeating: -1, count: slots.count * 4)
        for (index, word) in words.enumerated() {
            var slot = Int(truncatingIfNeeded: word.hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }

    /// Makes the table ready for searching; no word is added any more.
    mutating func seal() {
        var size = 1 << 10
        while size * 2 < words.count * 3 { size <<= 1 }
        entries = Array(repeating: Entry(head: 0, tag: 0, count: 0, start: 0, exact: -1, stem: -1), count: size)
        for word in words where word.count > 0 {
            var head: UInt64 = 0
            for offset in 0..<min(8, Int(word.count)) {
                head |= UInt64(bytes[Int(word.start) + offset]) &<< (8 * UInt64(offset))
            }
            var slot = Int(truncatingIfNeeded: word.hash) & (size - 1)
            while entries[slot].count > 0 { slot = (slot + 1) & (size - 1) }
            entries[slot] = Entry(
                head: head, tag: UInt32(truncatingIfNeeded: word.hash >> 32), count: word.count, start: word.start,
                exact: word.exact, stem: word.stem)
            wordFilter.insert(word.hash)
            if word.stem >= 0 { stemFilter.insert(word.hash) }
        }
        slots = []
        words = []
    }

    // MARK: searching

    /// Appends the numbers of all words and stems that a range of folded bytes is.
    func find(_ folded: [UInt8], _ start: Int, _ count: Int, into numbers: inout [Int32]) {
        let firstStem = max(1, count - WordTable.longestEnding)
        var hash = WordTable.basis
        var head: UInt64 = 0
        for offset in 0..<count {
            let byte = folded[start + offset]
            hash = WordTable.mix(hash, byte)
            if offset < 8 { head |= UInt64(byte) &<< (8 * UInt64(offset)) }
            let length = offset + 1
            let isWhole = length == count
            guard isWhole ? wordFilter.mayHold(hash) : length >= firstStem && length <= longestStem && stemFilter.mayHold(hash)
            else { continue }
            let mask = entries.count - 1
            let tag = UInt32(truncatingIfNeeded: hash >> 32)
            var slot = Int(truncatingIfNeeded: hash) & mask
            while entries[slot].count > 0 {
                if entries[slot].tag == tag, entries[slot].head == head, Int(entries[slot].count) == length,
                    hasTail(entries[slot], folded, start)
                {
                    if entries[slot].stem >= 0 { numbers.append(entries[slot].stem) }
                    if isWhole, entries[slot].exact >= 0 { numbers.append(entries[slot].exact) }
                    break
                }
                slot = (slot + 1) & mask
            }
        }
    }

    /// Whether what stands behind the first eight bytes is the same.
    @inline(__always)
    private func hasTail(_ entry: Entry, _ folded: [UInt8], _ start: Int) -> Bool {
        var offset = 8
        while offset < Int(entry.count) {
            if bytes[Int(entry.start) + offset] != folded[start + offset] { return false }
            offset += 1
        }
        return true
    }
}
