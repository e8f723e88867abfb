import CairnCore

/// A page over the panes.
enum WindowBox {
    static func draw(_ app: AppState, _ context: Context, on canvas: inout Canvas) {
        guard let window = app.overlayWindow(context) else { return }
        let columns = min(app.size.columns, window.columns + 4)
        let head = window.field == nil ? 0 : 1
        let rows = min(max(0, app.size.rows - 1), head + window.rows + 2)
        let box = ScreenLayout.Box(
            row: max(0, (app.size.rows - 1 - rows) / 2), column: max(0, (app.size.columns - columns) / 2), rows: rows,
            columns: columns)
        canvas.box(box, title: window.title, .focusBorder, titleStyle: .strong)
        let text = box.column + 2
        let end = max(text, box.column + columns - 2)
        let first = box.row + 1 + head
        for (row, line) in window.lines.dropFirst(window.top).prefix(window.rows).enumerated() {
            canvas.write(line, row: first + row, column: text, limit: end)
        }
        let right = box.column + columns - 1
        if window.top > 0 { canvas.fill("▴", .dim, row: first, columns: right..<right + 1) }
        if window.top + window.rows < window.lines.count {
            canvas.fill("▾", .dim, row: box.row + rows - 2, columns: right..<right + 1)
        }
        canvas.place(cursor: box.row + 1, text)
        guard let field = window.field, rows > 2 else { return }
        let start = canvas.write("/ ", .hintKey, row: box.row + 1, column: text, limit: end)
        FieldLine.draw(
            field, hint: "find among the keys", row: box.row + 1, columns: start..<max(start, end), hasFocus: true,
            on: &canvas)
    }
}
