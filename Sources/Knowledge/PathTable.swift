/// The paths of phrases while they are added: which node a key leads to from another node.
struct PathTable: Sendable {
    private var keys: [UInt64] = Array(repeating: .max, count: 1 << 10)
    private var nodes: [Int32] = Array(repeating: -1, count: 1 << 10)
    /// How many nodes there are besides the root, which is 0.
    private(set) var count = 0

    private static func place(_ key: UInt64, _ mask: Int) -> Int {
        var mixed = key &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        return Int(truncatingIfNeeded: mixed &* 0xBF58_476D_1CE4_E5B9 >> 17) & mask
    }

    /// The node to which a key leads, made where there was none.
    mutating func node(from parent: Int32, by key: UInt32) -> Int32 {
        let whole = UInt64(UInt32(bitPattern: parent)) << 32 | UInt64(key)
        var slot = PathTable.place(whole, keys.count - 1)
        while keys[slot] != .max {
            if keys[slot] == whole { return nodes[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        count += 1
        keys[slot] = whole
        nodes[slot] = Int32(count)
        if count * 2 > keys.count { grow() }
        return Int32(count)
    }

    private mutating func grow() {
        let (oldKeys, oldNodes) = (keys, nodes)
        keys = Array(repeating: .max, count: oldKeys.count * 4)
        nodes = Array(repeating: -1, count: oldKeys.count * 4)
        for (key, node) in zip(oldKeys, oldNodes) where key != .max {
            var slot = PathTable.place(key, keys.count - 1)
            while keys[slot] != .max { slot = (slot + 1) & (keys.count - 1) }
            keys[slot] = key
            nodes[slot] = node
        }
    }

    /// Tells every step: from which node, by which key, to which.
    func visit(_ body: (_ parent: Int32, _ key: UInt32, _ node: Int32) -> Void) {
        for (key, node) in zip(keys, nodes) where key != .max {
            body(Int32(truncatingIfNeeded: key >> 32), UInt32(truncatingIfNeeded: key), node)
        }
    }

    /// Forgets the paths, not how many there are.
    mutating func seal() { (keys, nodes) = ([], []) }
}
