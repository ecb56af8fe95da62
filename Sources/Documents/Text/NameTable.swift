/// Hashes of names, so that they are compared in one step; two names of one page that collide in 64 bits are not to be feared.
enum NameHash {
    /// The hash of some bytes; never 0.
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash | 1
    }

    /// The hash of a word.
    static func of(_ word: String) -> UInt64 { of(word.utf8) }

    /// The hash of a name that is ended by zero; of a long one its first 64 bytes.
    static func of(_ name: UnsafePointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var index = 0
        while name[index] != 0, index < 64 {
            hash = (hash ^ UInt64(name[index])) &* 0x100_0000_01B3
            index += 1
        }
        return hash | 1
    }
}

/// Values by the hashes of their names, which a dictionary would hash once more.
struct NameTable<Value: Sendable>: Sendable {
    private var names: [UInt64] = []
    private var values: [Value] = []
    /// Places in `names` counted from 1, by the hash; 0 where nothing is.
    private var slots = [UInt32](repeating: 0, count: 16)

    /// True when no name has a value.
    var isEmpty: Bool { names.isEmpty }

    /// The value of a name; a hash of 0 is no name's.
    subscript(_ name: UInt64) -> Value? {
        get {
            let slot = slots[slot(of: name)]
            return slot == 0 ? nil : values[Int(slot) - 1]
        }
        set {
            guard let newValue else { return }
            let slot = slot(of: name)
            if slots[slot] != 0 {
                values[Int(slots[slot]) - 1] = newValue
                return
            }
            names.append(name)
            values.append(newValue)
            slots[slot] = UInt32(names.count)
            if names.count * 2 > slots.count { grow() }
        }
    }

    /// Where the name stands, or would stand.
    private func slot(of name: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: name >> 8) & mask
        while slots[slot] != 0, names[Int(slots[slot]) - 1] != name { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 4)
        for place in names.indices { slots[slot(of: names[place])] = UInt32(place + 1) }
    }
}
