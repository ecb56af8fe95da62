import Model

extension TerminalText {
    /// Wording of a vacancy that a person should look at, each with its place, its reason and its sources.
    public func wording(_ findings: [WordingFinding], file: String) -> String {
        let labels = wording.labels
        var text = clean(file) + "\n"
        if findings.isEmpty { text += paragraph(labels["wording.nothing"], indent: 2, mark: "  ") }
        for finding in findings {
            let place = finding.evidence.map {
                labels.fill("place", ["n": String($0.line)]) + ": " + wording.quote($0.quote, limit: 120) + " — "
            }
            let reason = "\(labels["wording.kind." + finding.kind.rawValue]): \(wording.reason(finding))"
            text += paragraph((place ?? "") + reason, indent: 4, mark: "  - ")
            for law in finding.laws { text += paragraph(clean(law, limit: 200), indent: 6) }
        }
        return text + paragraph(labels["wording.notice"], indent: 2, mark: "  ")
    }
}

extension Wording {
    /// Why wording should be looked at.
    func reason(_ finding: WordingFinding) -> String { labels.known("wording." + finding.rule) ?? clean(finding.rule) }
}
