import Knowledge

/// Words and signs that join the items of a list.
enum Joining {
    /// "and", a comma, a slash or an ampersand.
    static func isJoin(_ index: Int, _ reading: Reading) -> Bool {
        let token = reading.text.tokens[index]
        if token.isSign(UInt8(ascii: ",")) || token.isSign(UInt8(ascii: "/")) || token.isSign(UInt8(ascii: "&")) { return true }
        return isAnd(index, reading)
    }

    /// "and" or "and/or".
    static func isAnd(_ index: Int, _ reading: Reading) -> Bool {
        reading.hits(.quantity, in: index..<index + 1).contains {
            [.and, .andor].contains(QuantityWord.allCases[$0.value])
        }
    }
}
