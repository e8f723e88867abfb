import CairnCore

/// The line at the bottom: a message, the filter being typed, or the keys that matter here.
enum FooterLine {
    static func draw(_ app: AppState, _ context: Context, _ layout: ScreenLayout, on canvas: inout Canvas) {
        guard layout.hasFooter else { return }
        let row = app.size.rows - 1
        if let field = app.list.filterField, app.overlay == nil {
            filter(field, row, app, context, on: &canvas)
        } else if let notice = app.notice {
            let style = notice.kind == .warning ? Style.warning : .notice
            canvas.fit(" \(notice.text)", style, row: row, column: 0, limit: app.size.columns)
        } else {
            hints(row, app, context, on: &canvas)
        }
    }

    private static func filter(
        _ field: TextField, _ row: Int, _ app: AppState, _ context: Context, on canvas: inout Canvas
    ) {
        let count = " \(app.list.ids.count) rows · Enter keep · Esc clear "
        let wide = app.size.columns > count.count + 20
        let end = app.size.columns - (wide ? count.count : 0)
        let start = canvas.write(" /", .hintKey, row: row, column: 0, limit: end)
        FieldLine.draw(
            field, hint: app.pane.filterHint, row: row, columns: start..<end, hasFocus: true,
            on: &canvas)
        let after = start + context.measure.width(Visible.line(field.text)) + 2
        let offer = app.filterOffer(context).joined(separator: " ")
        if !offer.isEmpty, after < end { canvas.fit(offer, .fieldHint, row: row, column: after, limit: end) }
        if wide { canvas.write(count, .hint, row: row, column: end, limit: app.size.columns) }
    }

    private static func hints(_ row: Int, _ app: AppState, _ context: Context, on canvas: inout Canvas) {
        let right = app.readOnlyReason == nil ? "" : " read-only "
        let limit = app.size.columns - context.measure.width(right)
        var column = 1
        for (key, text) in Hints.list(app, width: limit - 1, context.measure) {
            column = canvas.write(key, .hintKey, row: row, column: column, limit: limit)
            column = canvas.write(" \(text)  ", .hint, row: row, column: column, limit: limit)
        }
        canvas.write(right, .warning, row: row, column: limit, limit: app.size.columns)
    }
}
