import CairnCore

/// The stack of panes: a title line for each, and the open one's list.
enum Stack {
    static func draw(_ app: AppState, _ context: Context, _ layout: ScreenLayout, on canvas: inout Canvas) {
        let box = layout.stack
        guard box.rows > 0, box.columns > 1 else { return }
        let border = app.side == .list ? Style.focusBorder : .border
        canvas.box(box, title: "", border, titleStyle: border)
        for line in layout.titles where line.row < box.row + box.rows {
            edge(line, box, border, on: &canvas)
            if line.panes.count == 1 {
                title(line.panes.lowerBound, row: line.row, app, context, box, border, on: &canvas)
            } else {
                folded(line, app, box, on: &canvas)
            }
        }
        position(app.list.position, box, on: &canvas)
        ListRows.draw(app, context, layout, on: &canvas)
    }

    /// "└──────── 12/101 ┘": which entry of the open list is selected.
    private static func position(_ text: String, _ box: ScreenLayout.Box, on canvas: inout Canvas) {
        let column = box.column + box.columns - text.count - 4
        guard !text.isEmpty, box.rows > 1, column > box.column else { return }
        canvas.write(
            " \(text) ", .dim, row: box.row + box.rows - 1, column: column, limit: box.column + box.columns - 1)
    }

    private static func edge(
        _ line: ScreenLayout.TitleLine, _ box: ScreenLayout.Box, _ border: Style, on canvas: inout Canvas
    ) {
        let isTop = line.row == box.row
        if box.rows > 1 || isTop { canvas.edge(row: line.row, box, isTop ? "┌" : "├", isTop ? "┐" : "┤", border) }
    }

    /// "├ 2 Roadmap  3 Skills  4 Tracks ┤": neighbours that share a line, as many as there is room for.
    private static func folded(
        _ line: ScreenLayout.TitleLine, _ app: AppState, _ box: ScreenLayout.Box, on canvas: inout Canvas
    ) {
        let limit = box.column + box.columns - 1
        for (pane, columns) in zip(line.panes, line.names) {
            let isCut = columns.upperBound + 1 > limit
            let text = isCut ? "…" : ScreenLayout.TitleLine.text(pane, app.keymap.panes[pane].name)
            canvas.fit(" \(text) ", .plain, row: line.row, column: columns.lowerBound - 1, limit: limit)
            if isCut { break }
        }
    }

    /// "├ 2 Skills ────── 41 of 118 ┤".
    private static func title(
        _ index: Int, row: Int, _ app: AppState, _ context: Context, _ box: ScreenLayout.Box, _ border: Style,
        on canvas: inout Canvas
    ) {
        let pane = app.keymap.panes[index]
        let list = app[pane.id]
        let isOpen = pane.id == app.focus
        let limit = box.column + box.columns - 1
        let style = isOpen ? Style.strong : .plain
        var after = canvas.fit(
            " \(ScreenLayout.TitleLine.text(index, pane.name)) ", style, row: row, column: box.column + 1, limit: limit)
        // Shows the filter, so that hidden rows do not look as if they were lost.
        if list.isNarrowed, list.filterField == nil {
            after = canvas.fit(
                "/\(list.filter)", .match, row: row, column: after, limit: max(after, limit - 9))
            after = canvas.write(" ", .plain, row: row, column: after, limit: limit)
        }
        let summary = list.summary
        let isTight = limit - after < context.measure.width(summary.text) + 4
        let text = " \(isTight ? summary.short : summary.text) "
        let start = limit - context.measure.width(text) - 1
        guard start > after else { return }
        canvas.write(text, isOpen ? .strong : .dim, row: row, column: start, limit: limit)
        if let percent = summary.percent, start - after >= 8 {
            let gauge = Gauge.text(percent: percent, width: min(16, start - after - 2))
            let end = canvas.write(gauge.full, .done, row: row, column: after, limit: start)
            canvas.write(gauge.rest, .dim, row: row, column: end, limit: start)
        }
    }
}
