import Knowledge

/// Tells names of firms that read like something else: "shop «Master»", "the firm «Windows Plus»".
enum EmployerNames {
    /// A word for firms, or one that brings in a firm, stands right before the quotation mark that opens around a phrase.
    static func isName(_ phrase: Range<Int>, in line: Range<Int>, _ reading: Reading) -> Bool {
        let tokens = reading.text.tokens
        let mark = phrase.lowerBound - 1
        guard mark > line.lowerBound, Clauses.isQuotation(tokens[mark]), tokens[phrase.lowerBound].gap == .glued else {
            return false
        }
        // "In" alone brings in a tool as well as a firm; "in the company" only a firm.
        return [(Topic.employer, 1), (.workplace, 2)].contains { topic, words in
            reading.hits(topic, in: max(line.lowerBound, mark - 5)..<mark).contains {
                !$0.decoy && $0.tokens.upperBound == mark && $0.tokens.count >= words
            }
        }
    }
}
