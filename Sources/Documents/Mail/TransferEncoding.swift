/// How the bytes of a part are written for the way.
enum TransferEncoding {
    /// The bytes of a body; `name` is the encoding's name as the header writes it.
    static func decode(_ bytes: ArraySlice<UInt8>, _ name: [UInt8]?) -> [UInt8] {
        switch String(decoding: (name ?? []).prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 }.map(Bytes.lower), as: UTF8.self) {
        case "base64", "x-base64": base64(bytes)
        case "quoted-printable", "x-quoted-printable": quotedPrintable(bytes)
        default: Array(bytes)
        }
    }

    /// Bytes written in 64 letters; other signs are passed over, and a last group that is cut gives what it holds.
    static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            if byte == UInt8(ascii: "=") {
                // The end of a piece; several may stand on end.
                count = 0
                bits = 0
                continue
            }
            guard let value = value(byte) else { continue }
            bits = bits << 6 | value
            count += 1
            switch count {
            case 2: result.append(UInt8(truncatingIfNeeded: bits >> 4))
            case 3: result.append(UInt8(truncatingIfNeeded: bits >> 2))
            case 4:
                result.append(UInt8(truncatingIfNeeded: bits))
                count = 0
                bits = 0
            default: break
            }
        }
        return result
    }

    private static func value(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x61 + 26)
        case 0x30...0x39: UInt32(byte - 0x30 + 52)
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }

    /// Bytes of which the unusual ones are written `=E9`; a "=" at the end of a line joins it with the next.
    static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "=") else {
                result.append(byte)
                index += 1
                continue
            }
            if bytes.endIndex - index > 2, let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2]) {
                result.append(high << 4 | low)
                index += 3
                continue
            }
            var end = index + 1
            while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 9 || bytes[end] == 0x0D { end += 1 }
            if end >= bytes.endIndex {
                index = end
            } else if bytes[end] == 0x0A {
                index = end + 1
            } else {
                result.append(byte)
                index += 1
            }
        }
        return result
    }

    /// The value of a hexadecimal digit.
    static func digit(_ byte: UInt8) -> UInt8? {
        if Bytes.isDigit(byte) { return byte - 0x30 }
        let lower = Bytes.lower(byte)
        return (0x61...0x66).contains(lower) ? lower - 0x61 + 10 : nil
    }
}
