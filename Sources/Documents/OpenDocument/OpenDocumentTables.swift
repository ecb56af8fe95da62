import Model

// How tables become cells.
extension OpenDocumentBuilder {
    func enterTable(_ frame: inout Frame, _ attributes: XMLAttributes) {
        apply(styles.style(.table, attributes.string("style-name")).box, to: &frame)
        tables.append(Table(number: tableCount))
        tableCount += 1
        frame.table = tables.count - 1
        frame.listDepth = 0
        text.endLine()
    }

    func enterCell(_ frame: inout Frame, _ attributes: XMLAttributes) {
        let isRow = frame.element == .row
        apply(styles.style(isRow ? .row : .cell, attributes.string("style-name")).box, to: &frame)
        guard let place = frame.table, tables.indices.contains(place) else { return }
        let repeats = attributes.number(isRow ? "number-rows-repeated" : "number-columns-repeated") ?? 1
        let step = max(1, min(OpenDocumentBuilder.mostRepeats, repeats))
        if isRow {
            tables[place].row += 1
            tables[place].rowStep = step
            tables[place].column = -1
            return
        }
        tables[place].column += 1
        tables[place].columnStep = step
        tables[place].paragraphs = 0
        frame.context.kind = .cell(
            table: tables[place].number, row: max(0, tables[place].row), column: tables[place].column)
        // What a cell that spans others covers is not drawn.
        if frame.element == .coveredCell { hide(&frame, .covered) }
    }

    func step(_ frame: Frame, _ change: (inout Table) -> Void) {
        if let table = frame.table, tables.indices.contains(table) { change(&tables[table]) }
    }

    func leaveTable() {
        guard let table = tables.popLast() else { return }
        if LayoutTable.isOne(rows: table.row + 1, most: table.most) { layoutTables.insert(table.number) }
    }
}
