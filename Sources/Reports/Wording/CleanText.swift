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
        switch scalar.properties.generalCategory {
        case .control where scalar == "\n" || scalar == "\t" || scalar == "\r": result.append(" ")
        case .lineSeparator, .paragraphSeparator: result.append(" ")
        // A joiner holds emoji together; all other format signs are invisible.
        case .format where scalar == "\u{200D}": result.append(scalar)
        case .control, .format, .unassigned, .surrogate, .privateUse: continue
        default: result.append(scalar)
        }
        count += 1
    }
    return String(result)
}
