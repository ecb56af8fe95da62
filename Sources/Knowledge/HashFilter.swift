/// A small set of hashes that is sometimes wrong on what it holds, and never on what it does not hold.
struct HashFilter: Sendable {
    private var words: [UInt64]
    private let shift: UInt64

    /// A filter of two to the power of `bits` bits, from 6 to 32.
    init(bits: UInt64) {
        words = Array(repeating: 0, count: 1 << (bits - 6))
        shift = 64 - bits
    }

    mutating func insert(_ hash: UInt64) {
        let bit = place(hash)
        words[Int(bit >> 6)] |= 1 &<< (bit & 63)
    }

    /// False for a hash that was never inserted, true for every one that was.
    @inline(__always)
    func mayHold(_ hash: UInt64) -> Bool {
        let bit = place(hash)
        return words[Int(bit >> 6)] & 1 &<< (bit & 63) != 0
    }

    private func place(_ hash: UInt64) -> UInt64 { (hash &* 0x9E37_79B9_7F4A_7C15) &>> shift }
}
