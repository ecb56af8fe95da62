import Model

/// A table while it is being read.
struct WordTable {
    /// One cell, with the blocks that it holds.
    struct Cell {
        let row: Int
        let column: Int
        let blocks: Range<Int>
        /// Holds a heading or another table.
        let isRich: Bool
    }

    /// Its number in the document.
    let number: Int
    /// What lies under the table.
    let outerGround: WordPaint
    var ground = WordPaint.automatic
    var cellGround = WordPaint.automatic
    var row = -1
    var column = 0
    var span = 1
    var rowIsFlat = false
    var firstBlock = 0
    var holdsTable = false
    private(set) var cells: [Cell] = []

    /// A table upon a ground.
    init(number: Int, outerGround: WordPaint) {
        self.number = number
        self.outerGround = outerGround
    }

    /// The uppermost ground in the cell that is being read.
    var currentGround: WordPaint {
        cellGround != .automatic ? cellGround : ground != .automatic ? ground : outerGround
    }

    /// A row begins.
    mutating func beginRow() {
        row += 1
        column = 0
        rowIsFlat = false
    }

    /// A cell begins.
    mutating func beginCell(firstBlock: Int) {
        self.firstBlock = firstBlock
        span = 1
        cellGround = .automatic
        holdsTable = false
    }

    /// The cell ends.
    mutating func endCell(_ blocks: ArraySlice<Block>) {
        let isRich = holdsTable || blocks.contains { if case .heading = $0.kind { $0.hiding == nil } else { false } }
        cells.append(Cell(row: max(0, row), column: column, blocks: blocks.startIndex..<blocks.endIndex, isRich: isRich))
        column += max(1, min(1_000, span))
        cellGround = .automatic
    }

    /// More rows are no layout.
    private static let mostLayoutRows = 3
    /// A cell with so many blocks is a column of the page.
    private static let longCell = 6
    /// A cell with a heading needs fewer.
    private static let richCell = 3

    /// True when the table only sets text side by side or into a frame: its cells are read one after the other.
    var isLayout: Bool {
        let filled = cells.filter { !$0.blocks.isEmpty }
        let rows = Set(filled.map(\.row)).count
        if filled.allSatisfy({ $0.column == 0 }) { return true }
        guard rows <= WordTable.mostLayoutRows else { return false }
        return filled.contains {
            $0.blocks.count >= WordTable.longCell || $0.isRich && $0.blocks.count >= WordTable.richCell
        }
    }
}
