/// Writes RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8.
struct CSVWriter {
    /// What was written.
    private(set) var text = "\u{FEFF}"

    /// Adds a row.
    mutating func row(_ cells: [Cell]) {
        text += cells.map(\.written).joined(separator: ",") + "\r\n"
    }

    /// A cell.
    enum Cell {
        /// A text, which may come from anywhere.
        case text(String)
        /// A word of the program's own.
        case word(String)
        /// A number or nothing.
        case number(Int?)
        /// Points, with a point before the decimals whatever the language.
        case decimal(String)

        fileprivate var written: String {
            switch self {
            case .text(let text): CSVWriter.quoted(CSVWriter.neutral(text))
            case .word(let word): CSVWriter.quoted(word)
            case .number(let number): number.map { String($0) } ?? ""
            case .decimal(let number): number
            }
        }
    }

    /// Signs at the beginning of a cell that make a spreadsheet run it; full-width ones are folded by some.
    private static let starters: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "﹢", "﹣", "﹦", "﹫",
    ]
    /// Signs that some spreadsheets take for the border of a cell, whatever stands around them.
    private static let borders: Set<Unicode.Scalar> = [";", ",", "|", "\"", "\t"]

    /// The text with an apostrophe before every sign that would make it a formula, and without control characters.
    static func neutral(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { starters.contains($0) }) else { return clean(text, limit: 32_000) }
        var result = String.UnicodeScalarView()
        var isAtStart = true
        if let first = text.unicodeScalars.first, ["\t", "\r", "\n"].contains(first) {
            result.append("'")
            isAtStart = false
        }
        for scalar in clean(text, limit: 32_000).unicodeScalars {
            if isAtStart, starters.contains(scalar) { result.append("'") }
            // Spaces do not end the danger: some programs trim them.
            if !scalar.properties.isWhitespace { isAtStart = borders.contains(scalar) }
            result.append(scalar)
        }
        return String(result)
    }

    /// Bytes that put a cell between quotation marks.
    private static let signs = Array(";,|\"\t'\n\r".utf8)

    private static func quoted(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { borders.contains($0) || $0 == "'" || $0 == "\n" || $0 == "\r" }) else {
            return text
        }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
