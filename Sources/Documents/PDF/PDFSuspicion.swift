import Model

/// Signs in a file that some of its text may be invisible; a false one costs the time of a second look.
struct PDFSuspicion: OptionSet, Hashable, Sendable {
    let rawValue: Int

    /// Text drawn without ink.
    static let noInk = PDFSuspicion(rawValue: 1)
    /// Text in a light colour, or in the colour of what is drawn below it.
    static let colour = PDFSuspicion(rawValue: 2)
    /// Something filled over text.
    static let cover = PDFSuspicion(rawValue: 4)
    /// Text outside the part that is drawn.
    static let clip = PDFSuspicion(rawValue: 8)
    /// A state of the painter that lets everything through.
    static let transparency = PDFSuspicion(rawValue: 16)
    /// Streams that cannot be looked into.
    static let unknown = PDFSuspicion(rawValue: 32)

    /// Why a word without ink is not seen, as far as the signs tell.
    var hiding: Block.Hiding {
        switch self {
        case .noInk: .notDisplayed
        case .cover: .covered
        case .clip: .clipped
        case .transparency: .transparent
        default: .sameColour
        }
    }

    /// The signs in a file; nil when there are none.
    static func of(_ bytes: [UInt8]) -> PDFSuspicion? {
        #if Zip
            var suspicion = PDFSuspicion()
            // What is encrypted cannot be inflated.
            if Bytes.contains("/Encrypt", in: bytes[...]) { return .unknown }
            if holdsClearState(bytes[...]) { suspicion.insert(.transparency) }
            var streams = PDFStreams(bytes)
            while let stream = streams.next() {
                switch stream {
                case .content(let content):
                    if holdsClearState(content[...]) { suspicion.insert(.transparency) }
                    guard Bytes.contains("BT", in: content[...]) else { continue }
                    suspicion.formUnion(ContentScan.signs(in: content))
                case .unreadable: suspicion.insert(.unknown)
                }
            }
            if streams.isCut { suspicion.insert(.unknown) }
            return suspicion.isEmpty ? nil : suspicion
        #else
            return .unknown
        #endif
    }

    /// A state with an opacity below a quarter: "/ca 0.1".
    private static func holdsClearState(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        while let place = Bytes.find("/ca", in: rest) {
            rest = rest[(place + 3)...]
            let number = rest.prefix(12).drop(while: Bytes.isSpace)
            guard let first = number.first, first == UInt8(ascii: "0") || first == UInt8(ascii: ".") else { continue }
            if (PDFNumber.read(number) ?? 1) < 0.25 { return true }
        }
        return false
    }
}

/// Numbers as page descriptions write them.
enum PDFNumber {
    /// A number of at most 20 signs; nil for what is none.
    static func read(_ bytes: ArraySlice<UInt8>) -> Double? {
        var value = 0.0
        var scale = 0.0
        var digits = 0
        var isNegative = false
        for (place, byte) in bytes.prefix(20).enumerated() {
            if Bytes.isDigit(byte) {
                digits += 1
                if scale == 0 {
                    value = value * 10 + Double(byte - 0x30)
                } else {
                    value += Double(byte - 0x30) * scale
                    scale /= 10
                }
            } else if byte == UInt8(ascii: "."), scale == 0 {
                scale = 0.1
            } else if place == 0, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
                isNegative = byte == UInt8(ascii: "-")
            } else {
                break
            }
        }
        return digits == 0 ? nil : isNegative ? -value : value
    }
}
