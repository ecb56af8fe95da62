import Model

/// Where a table of an RTF file stands: it knows rows and cells only, no tables.
struct RTFRow {
    private var table = -1
    private var row = 0
    private var column = 0
    private var isOpen = false
    private var shades: [Int?] = []
    private var next: Int? = 0

    private static let mostCells = 1_000

    /// The cell in which text stands now.
    var cell: Block.Kind { .cell(table: max(0, table), row: row, column: column) }

    /// The number of the colour under the cell; nil when it cannot be known.
    var shade: Int? { shades.indices.contains(column) ? shades[column] : 0 }

    /// Text begins, in a table or outside: outside of one, the table before it has ended.
    mutating func note(inTable: Bool) {
        if inTable, !isOpen {
            table += 1
            row = 0
            column = 0
        }
        isOpen = inTable
    }

    /// The looks of a row's cells follow.
    mutating func define() {
        shades = []
        next = 0
    }

    /// The cell that is being described lies on this colour.
    mutating func shade(_ colour: Int) { if next != nil { next = colour } }

    /// The cell that is being described lies on a pattern.
    mutating func pattern(_ share: Int) { if share > 0 { next = nil } }

    /// The next cell is described.
    mutating func endDefinition() {
        if shades.count < RTFRow.mostCells { shades.append(next) }
        next = 0
    }

    /// A cell ends.
    mutating func endCell() {
        if !isOpen { note(inTable: true) }
        column = min(column + 1, RTFRow.mostCells)
    }

    /// A row ends.
    mutating func endRow() {
        row += 1
        column = 0
    }
}
