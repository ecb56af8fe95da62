import Model

extension TerminalText {
    /// What is told apart from the points: what may lift the rate, and the ladder of lines.
    func apart(_ check: SelfCheck) -> String {
        let labels = wording.labels
        var text = check.rate.isEmpty ? "" : "\n\(labels["rate.lift"])\n"
        for shown in check.rate {
            let first = shown.evidence.first
            let place = first.map { labels.fill("place", ["n": String($0.line)]) + ": " + wording.quote($0.quote, limit: 120) }
            text += paragraph("\(wording.rate(shown.factor)) — \(place ?? labels["rate.nothing"])", indent: 4, mark: "  - ")
        }
        guard let ladder = check.ladder else { return text }
        text += "\n\(labels["title.ladder"])\n"
        for sentence in wording.ladder(ladder) { text += paragraph(sentence, indent: 2, mark: "  ") }
        for need in ladder.missing { text += paragraph(wording.missing(need), indent: 4, mark: "  - ") }
        return text
    }
}
