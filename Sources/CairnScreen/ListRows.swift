import CairnCore

/// The rows of the open pane's list that are in view.
enum ListRows {
    static func draw(_ app: AppState, _ context: Context, _ layout: ScreenLayout, on canvas: inout Canvas) {
        let box = layout.list
        guard box.rows > 0, box.columns > 0 else { return }
        let list = app.list
        if list.ids.isEmpty { empty(app.emptyText(context), context, box, on: &canvas) }
        let marked = SearchMarks(filter: list.filter)
        for line in 0..<box.rows {
            let index = list.top + line
            guard list.ids.indices.contains(index) else { break }
            let row = list.shownRow(index) ?? app.row(list.ids[index], context)
            draw(row, at: box.row + line, marked, context, box, on: &canvas)
            if index == list.cursor { select(row, box.row + line, app, box, on: &canvas) }
        }
        marks(list, box, on: &canvas)
    }

    private static func empty(_ text: String, _ context: Context, _ box: ScreenLayout.Box, on canvas: inout Canvas) {
        for (line, text) in context.measure.wrap(text, width: box.columns - 2).prefix(box.rows).enumerated() {
            canvas.write(text, .dim, row: box.row + line, column: box.column + 1, limit: box.column + box.columns)
        }
    }

    private static func draw(
        _ row: ListRow, at line: Int, _ marked: SearchMarks, _ context: Context, _ box: ScreenLayout.Box,
        on canvas: inout Canvas
    ) {
        let limit = box.column + box.columns - 1
        var column = box.column + row.firstColumn
        if let isOpen = row.isOpen {
            column = canvas.write(isOpen ? "▾ " : "▸ ", .dim, row: line, column: column, limit: limit)
        }
        if let mark = row.box {
            column = canvas.write(mark.text + " ", mark.style, row: line, column: column, limit: limit)
        }
        let name = Visible.line(row.text)
        let width = context.measure.width(name)
        let end = tail(row, nameWidth: width, at: line, from: column, limit, context, on: &canvas)
        let shown = column + width <= end ? name : context.measure.fit(name, width: max(0, end - column))
        canvas.write(shown, row.style, row: line, column: column, limit: end)
        canvas.mark(marked, row: line, columns: column..<max(column, end))
    }

    /// Draws badges and trailing text at the right edge if the name leaves room. Returns where the name has to end.
    private static func tail(
        _ row: ListRow, nameWidth name: Int, at line: Int, from column: Int, _ limit: Int, _ context: Context,
        on canvas: inout Canvas
    ) -> Int {
        var end = limit
        let name = row.cutsText ? min(name, leastText) : name
        if !row.trailing.isEmpty, let start = room(row.trailing, name, column, end, context) {
            end = canvas.writeBack(row.trailing, .dim, row: line, column: start)
        }
        for (place, badge) in row.badges.enumerated().reversed() {
            // The marks before it keep room for their signs.
            let signs = row.badges.prefix(place).reduce(0) {
                $0 + ($1.sign.isEmpty ? 0 : context.measure.width($1.sign) + 1)
            }
            let text = room(badge.text, name + signs, column, end, context) == nil ? badge.sign : badge.text
            guard !text.isEmpty else { continue }
            let start = end - context.measure.width(text)
            guard start > column else { continue }
            end = canvas.writeBack(text, badge.style, row: line, column: start)
        }
        return end
    }

    /// Columns that a text keeps where it is cut for what stands behind it.
    private static let leastText = 10

    /// The first column of a text that ends at `end`; nil if the name would have to be cut for it.
    private static func room(_ text: String, _ name: Int, _ column: Int, _ end: Int, _ context: Context) -> Int? {
        let start = end - context.measure.width(text)
        return start > column + name ? start : nil
    }

    private static func select(
        _ row: ListRow, _ line: Int, _ app: AppState, _ box: ScreenLayout.Box, on canvas: inout Canvas
    ) {
        let cursor = row.boxColumns.map { $0.lowerBound + 1 } ?? row.firstColumn
        let columns = box.column..<box.column + box.columns
        if app.side == .list {
            canvas.restyle(row: line, columns: columns) { _ in .cursor }
        } else {
            canvas.underline(row: line, columns: columns, .selected)
        }
        canvas.fill("▌", app.side == .list ? .cursor : .selected, row: line, columns: box.column..<box.column + 1)
        if app.side == .list { canvas.place(cursor: line, box.column + cursor) }
    }

    /// Marks at the right border that there is more above or below.
    private static func marks(_ list: ListState, _ box: ScreenLayout.Box, on canvas: inout Canvas) {
        let column = box.column + box.columns
        if list.top > 0 { canvas.fill("▴", .dim, row: box.row, columns: column..<column + 1) }
        if list.top + box.rows < list.ids.count {
            canvas.fill("▾", .dim, row: box.row + box.rows - 1, columns: column..<column + 1)
        }
    }
}
