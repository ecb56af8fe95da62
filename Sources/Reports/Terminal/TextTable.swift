/// A table of aligned columns for a terminal.
struct TextTable {
    /// How a column is aligned, and how wide it may become.
    struct Column {
        let title: String
        var isNumber = false
        var widest = 40
    }

    /// A cell and its colour.
    struct Cell {
        let text: String
        var colour: Colour?
    }

    private let columns: [Column]
    private var rows: [[Cell]] = []

    /// A table without rows.
    init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row; it has a cell for each column.
    mutating func add(_ row: [Cell]) { rows.append(row) }

    /// The lines of the table.
    func text(coloured: Bool) -> String {
        let cut = rows.map { row in
            zip(row, columns).map { Cell(text: DisplayWidth.cut(clean($0.text), to: $1.widest), colour: $0.colour) }
        }
        let widths = columns.indices.map { index in
            cut.reduce(DisplayWidth.of(columns[index].title)) { max($0, DisplayWidth.of($1[index].text)) }
        }
        let header = columns.map { Cell(text: $0.title) }
        return ([header] + cut).map { line($0, widths, coloured: coloured) + "\n" }.joined()
    }

    private func line(_ row: [Cell], _ widths: [Int], coloured: Bool) -> String {
        var line = ""
        for (index, cell) in row.enumerated() {
            let isLast = index == row.count - 1 && !columns[index].isNumber
            let padded = isLast ? cell.text : DisplayWidth.pad(cell.text, to: widths[index], atEnd: !columns[index].isNumber)
            line += (index == 0 ? "" : "  ") + (coloured ? cell.colour.map { $0.paint(padded) } ?? padded : padded)
        }
        return line
    }
}

/// A colour of a terminal; it never carries meaning alone.
enum Colour: Int {
    case red = 31
    case green = 32
    case yellow = 33
    case grey = 90

    /// The text between the colour's signs.
    func paint(_ text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}

extension TextTable {
    /// The text, with a colour or without.
    static func painted(_ text: String, _ colour: Colour?, _ coloured: Bool) -> String {
        coloured ? colour.map { $0.paint(text) } ?? text : text
    }
}
