/// Text of a CV, fit to be shown: on one line, without signs that move a cursor, turn the direction of what stands around
/// them or cannot be seen, and not longer than `limit` characters.
func clean(_ text: String, limit: Int = 600) -> String {
    if text.utf8.count <= limit, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
        if count == limit {
            result.append("…")
            break
        }
        count += 1
        if isLetterOfEurope(scalar) {
            result.append(scalar)
            continue
        }
        switch scalar.properties.generalCategory {
        case .control where scalar == "\n" || scalar == "\t" || scalar == "\r": result.append(" ")
        case .lineSeparator, .paragraphSeparator: result.append(" ")
        // A joiner holds emoji together; all other format signs are invisible.
        case .format where scalar == "\u{200D}": result.append(scalar)
        case .control, .format, .unassigned, .surrogate, .privateUse: continue
        default: result.append(scalar)
        }
    }
    return String(result)
}

/// The letters and signs that most texts consist of, told without asking for their properties.
private func isLetterOfEurope(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x24F, 0x400...0x481, 0x48A...0x52F: true
    default: false
    }
}
