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
        let shown = app.filterHints(canvas.measure)
        let width = shown.map { canvas.measure.width($0.count) + 3 } ?? 0
        let end = (shown?.hints.first?.columns.lowerBound).map { $0 - width } ?? app.size.columns
        let start = canvas.write(" /", .hintKey, row: row, column: 0, limit: end)
        FieldLine.draw(
            field, hint: app.pane.filterHint, row: row, columns: start..<end, hasFocus: true,
            on: &canvas)
        let after = start + context.measure.width(Visible.line(field.text)) + 2
        let offer = app.filterOffer(context).joined(separator: " ")
        if !offer.isEmpty, after < end { canvas.fit(offer, .fieldHint, row: row, column: after, limit: end) }
        guard let shown else { return }
        canvas.write(shown.count, .hint, row: row, column: end, limit: app.size.columns)
        for hint in shown.hints {
            let text = " · \(hint.key) \(hint.text)"
            canvas.write(text, .hint, row: row, column: hint.columns.lowerBound - 3, limit: app.size.columns)
        }
        canvas.fill(" ", .hint, row: row, columns: app.size.columns - 1..<app.size.columns)
    }

    private static func hints(_ row: Int, _ app: AppState, _ context: Context, on canvas: inout Canvas) {
        let limit = app.hintColumns(context.measure)
        for hint in app.hints(width: limit - 1, context.measure) {
            let next = canvas.write(hint.key, .hintKey, row: row, column: hint.columns.lowerBound, limit: limit)
            canvas.write(" \(hint.text)", .hint, row: row, column: next, limit: limit)
        }
        guard app.readOnlyReason != nil else { return }
        canvas.write(AppState.readOnlyMark, .warning, row: row, column: limit, limit: app.size.columns)
    }
}
