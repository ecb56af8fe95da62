import Knowledge

/// A file of weights in which everything weighs the same and every share but that of what a job shows is a half.
enum EvenScoring {
    static var text: String {
        var lines: [String] = []
        for key in Scoring.keys {
            let parts = key.split(separator: ".", maxSplits: 1)
            let number = key == "share.evidenced" ? "1" : parts[0] == "share" ? "0.5" : "10"
            lines.append("[\(parts[0])]\n\(parts[1]) = \(number)")
        }
        return lines.joined(separator: "\n")
    }
}
