import CairnCore

/// A box with a field and, below it, a list that the field narrows: shared by palette and search.
struct PickBox {
    let title: String
    let sign: String
    let hint: String
    let field: TextField
    let cursor: Int
    /// The number of lines to choose from.
    let count: Int
    /// The text shown if there are none.
    let empty: String

    /// Draws the box. `line` draws each line in view, given its index, its row and its columns.
    func draw(on canvas: inout Canvas, line: (inout Canvas, Int, Int, Range<Int>) -> Void) {
        let size = canvas.frame.size
        let columns = min(size.columns, 76)
        let rows = min(max(0, size.rows - 1), 21)
        let box = ScreenLayout.Box(
            row: min(1, max(0, size.rows - rows)), column: (size.columns - columns) / 2, rows: rows, columns: columns)
        canvas.box(box, title: title, .focusBorder, titleStyle: .strong)
        guard rows >= 3, columns > 6 else { return }
        let inner = box.column + 2..<box.column + columns - 2
        let start = canvas.write(sign, .hintKey, row: box.row + 1, column: inner.lowerBound, limit: inner.upperBound)
        let room = rows - 3
        let top = max(0, cursor - room + 1)
        for index in (top..<max(top, min(count, top + room))) {
            let row = box.row + 2 + index - top
            line(&canvas, index, row, inner)
            if index == cursor { select(row, inner, on: &canvas) }
        }
        if count == 0, room > 0 {
            canvas.fit(empty, .dim, row: box.row + 2, column: inner.lowerBound, limit: inner.upperBound)
        }
        FieldLine.draw(
            field, hint: hint, row: box.row + 1, columns: start..<max(start, inner.upperBound), hasFocus: true,
            on: &canvas)
    }

    private func select(_ row: Int, _ columns: Range<Int>, on canvas: inout Canvas) {
        canvas.restyle(row: row, columns: columns.lowerBound - 1..<columns.upperBound + 1) { _ in .cursor }
        canvas.fill("▌", .cursor, row: row, columns: columns.lowerBound - 1..<columns.lowerBound)
    }
}
