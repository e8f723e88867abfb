import CairnCore

/// The stack of panes: a title line each, the open one with its list.
enum Stack {
    static func draw(_ app: AppState, _ context: Context, _ layout: ScreenLayout, on canvas: inout Canvas) {
        let box = layout.stack
        guard box.rows > 0, box.columns > 1 else { return }
        let border = app.side == .list ? Style.focusBorder : .border
        canvas.box(box, title: "", border, titleStyle: border)
        for (index, row) in layout.titleRows.enumerated() {
            guard let row else { continue }
            title(index, row: row, app, context, box, border, on: &canvas)
        }
        ListRows.draw(app, context, layout, on: &canvas)
    }

    /// "├ 2 Skills ────── 41 of 118 ┤".
    private static func title(
        _ index: Int, row: Int, _ app: AppState, _ context: Context, _ box: ScreenLayout.Box, _ border: Style,
        on canvas: inout Canvas
    ) {
        guard row < box.row + box.rows else { return }
        let pane = Panes.all[index]
        let isOpen = pane.id == app.focus
        let isTop = row == box.row
        if box.rows > 1 || isTop { canvas.edge(row: row, box, isTop ? "┌" : "├", isTop ? "┐" : "┤", border) }
        let limit = box.column + box.columns - 1
        let style = isOpen ? Style.strong : .plain
        var after = canvas.fit(" \(index + 1) \(pane.name) ", style, row: row, column: box.column + 1, limit: limit)
        // What a kept filter hides must not look as if it were gone.
        if app.lists[pane.id].isNarrowed, app.lists[pane.id].filterField == nil {
            after = canvas.fit(
                "/\(app.lists[pane.id].filter)", .match, row: row, column: after, limit: max(after, limit - 9))
            after = canvas.write(" ", .plain, row: row, column: after, limit: limit)
        }
        let summary = app.lists[pane.id].summary
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
