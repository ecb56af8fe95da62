/// Tables that only place text on a page: its cells are columns to be read one after the other.
enum LayoutTable {
    private static let mostRows = 4
    private static let leastLines = 4

    /// True for a table of few rows, one of whose cells holds many lines.
    static func isOne(rows: Int, most: Int) -> Bool { rows <= mostRows && most >= leastLines }
}
