import CairnCore

/// The detail of the selected row.
enum DetailBox {
    static func draw(_ app: AppState, _ context: Context, _ layout: ScreenLayout, on canvas: inout Canvas) {
        guard let box = layout.detail else { return }
        let hasFocus = app.side == .detail
        let border = hasFocus ? Style.focusBorder : .border
        let state = app.list.detail
        // One line more than fits shows whether there are more.
        let detail = app.detail(context, lines: state.top + layout.text.rows + 1)
        canvas.box(box, title: detail?.title ?? "", border, titleStyle: .strong)
        guard let lines = detail?.lines else { return }
        let limit = layout.text.column + layout.text.columns
        // One or two letters match almost everywhere.
        let marked = SearchMarks(filter: app.list.filter, from: 3)
        for row in 0..<layout.text.rows {
            let index = state.top + row
            guard lines.indices.contains(index) else { break }
            canvas.write(lines[index], row: layout.text.row + row, column: layout.text.column, limit: limit)
            canvas.mark(marked, row: layout.text.row + row, columns: layout.text.column..<limit)
            if hasFocus, index == state.line { cursor(at: layout.text.row + row, box, layout, on: &canvas) }
        }
        marks(lines.count, state, box, layout, on: &canvas)
    }

    private static func cursor(
        at row: Int, _ box: ScreenLayout.Box, _ layout: ScreenLayout, on canvas: inout Canvas
    ) {
        let end = box.column + box.columns - 1
        canvas.restyle(row: row, columns: box.column + 1..<max(box.column + 1, end)) { _ in .cursor }
        canvas.fill("▌", .cursor, row: row, columns: box.column + 1..<box.column + 2)
        canvas.place(cursor: row, layout.text.column)
    }

    private static func marks(
        _ count: Int, _ state: DetailState, _ box: ScreenLayout.Box, _ layout: ScreenLayout, on canvas: inout Canvas
    ) {
        let column = box.column + box.columns - 1
        if state.top > 0 { canvas.fill("▴", .dim, row: layout.text.row, columns: column..<column + 1) }
        guard state.top + layout.text.rows < count, layout.text.rows > 0 else { return }
        canvas.fill("▾", .dim, row: layout.text.row + layout.text.rows - 1, columns: column..<column + 1)
    }
}
