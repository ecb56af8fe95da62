/// Takes out of text what nobody sees: control characters, zero-width characters, soft hyphens; and ends every line alike.
enum CleanText {
    /// What stands at a place of UTF-8 text.
    enum Piece {
        /// Visible, so many bytes long.
        case keep(Int)
        /// To be left out, so many bytes long.
        case drop(Int)
        /// A line end, so many bytes long.
        case newline(Int)
    }

    /// What the character beyond ASCII is whose first byte stands at `index` of valid UTF-8.
    static func piece(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int) -> Piece {
        let first = buffer[index]
        if first < 0xE0 {
            guard first == 0xC2, index + 1 < buffer.count else { return .keep(min(2, buffer.count - index)) }
            let second = buffer[index + 1]
            if second == 0x85 { return .newline(2) }
            return second < 0xA0 || second == 0xAD ? .drop(2) : .keep(2)
        }
        if first >= 0xF0 { return .keep(min(4, buffer.count - index)) }
        guard index + 2 < buffer.count else { return .keep(buffer.count - index) }
        let second = buffer[index + 1]
        let third = buffer[index + 2]
        switch (first, second) {
        case (0xE2, 0x80):
            switch third {
            case 0x8B...0x8F, 0xAA...0xAE: return .drop(3)
            case 0xA8, 0xA9: return .newline(3)
            default: return .keep(3)
            }
        case (0xE2, 0x81): return third >= 0xA0 && third <= 0xAF ? .drop(3) : .keep(3)
        case (0xEF, 0xBB): return third == 0xBF ? .drop(3) : .keep(3)
        default: return .keep(3)
        }
    }

    /// The text of valid UTF-8 with lines ended by "\n" and without what nobody sees; tabs stay.
    static func plain(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { buffer in
            let end = buffer.count
            var index = 0
            var from = 0
            func copy(to place: Int) {
                if from < place { result.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[from..<place])) }
            }
            while index < end {
                let byte = buffer[index]
                if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x09 {
                    index += 1
                } else if byte < 0x80 {
                    copy(to: index)
                    if byte == 0x0D {
                        result.append(0x0A)
                        if index + 1 < end, buffer[index + 1] == 0x0A { index += 1 }
                    } else if byte == 0x0C || byte == 0x0B {
                        result.append(0x0A)
                    }
                    index += 1
                    from = index
                } else {
                    switch piece(buffer, index) {
                    case .keep(let length): index += length
                    case .drop(let length):
                        copy(to: index)
                        index += length
                        from = index
                    case .newline(let length):
                        copy(to: index)
                        result.append(0x0A)
                        index += length
                        from = index
                    }
                }
            }
            copy(to: end)
        }
        return result
    }
}
