import CairnCore

/// A page over the panes.
enum WindowBox {
    static func draw(_ app: AppState, _ context: Context, on canvas: inout Canvas) {
        guard let window = app.overlayWindow(context) else { return }
        let columns = min(app.size.columns, window.columns + 4)
        let rows = min(max(0, app.size.rows - 1), window.rows + 2)
        let box = ScreenLayout.Box(
            row: max(0, (app.size.rows - 1 - rows) / 2), column: max(0, (app.size.columns - columns) / 2), rows: rows,
            columns: columns)
        canvas.box(box, title: window.title, .focusBorder, titleStyle: .strong)
        let text = box.column + 2
        for (row, line) in window.lines.dropFirst(window.top).prefix(window.rows).enumerated() {
            canvas.write(line, row: box.row + 1 + row, column: text, limit: max(text, box.column + columns - 2))
        }
        let right = box.column + columns - 1
        if window.top > 0 { canvas.fill("▴", .dim, row: box.row + 1, columns: right..<right + 1) }
        if window.top + window.rows < window.lines.count {
            canvas.fill("▾", .dim, row: box.row + rows - 2, columns: right..<right + 1)
        }
        canvas.place(cursor: box.row + 1, text)
        if case .help(_, let field?) = app.overlay {
            // What is typed stands in the lower edge.
            let start = canvas.write("/", .hintKey, row: box.row + rows - 1, column: text, limit: right)
            let columns = start..<max(start, min(right, start + 30))
            FieldLine.draw(
                field, hint: "find among the keys", row: box.row + rows - 1, columns: columns, hasFocus: true,
                on: &canvas)
        }
    }
}
