import CairnCore

/// The line at the bottom: a message, the filter being typed, or the keys that matter here.
enum FooterLine {
    /// Maximum rows of a message.
    private static let messageRows = 3

    static func draw(_ app: AppState, _ context: Context, _ layout: ScreenLayout, on canvas: inout Canvas) {
        guard layout.hasFooter else { return }
        let row = app.size.rows - 1
        if let field = app.list.filterField, app.overlay == nil {
            filter(field, row, app, context, on: &canvas)
        } else if app.notice == nil {
            hints(row, app, context, on: &canvas)
        }
    }

    /// Draws the message, if there is one, over everything else.
    static func drawMessage(_ app: AppState, _ layout: ScreenLayout, on canvas: inout Canvas) {
        guard layout.hasFooter, let notice = app.notice, app.overlay != nil || app.list.filterField == nil else {
            return
        }
        message(notice, app.size, on: &canvas)
    }

    private static func message(_ notice: Notice, _ size: Size, on canvas: inout Canvas) {
        let style = notice.kind == .warning ? Style.warning : .notice
        let lines = lines(of: notice, size, canvas.measure)
        for (line, row) in zip(lines, size.rows - lines.count..<size.rows) {
            canvas.fill(" ", .plain, row: row, columns: 0..<size.columns)
            canvas.fit(" \(line)", style, row: row, column: 0, limit: size.columns)
        }
    }

    /// The rows of a message: one that is too long for one begins further up, over what is there.
    static func lines(of notice: Notice, _ size: Size, _ measure: TextMeasure) -> [String] {
        let lines = measure.wrap(Visible.line(notice.text), width: max(1, size.columns - 1))
        let rows = min(lines.count, messageRows, max(1, size.rows / 4))
        return lines.prefix(rows - 1) + [lines[(rows - 1)...].joined(separator: " ")]
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
        for hint in app.hints(width: limit - 1, context) {
            let next = canvas.write(hint.key, .hintKey, row: row, column: hint.columns.lowerBound, limit: limit)
            canvas.write(" \(hint.text)", .hint, row: row, column: next, limit: limit)
        }
        guard app.readOnlyReason != nil else { return }
        canvas.write(AppState.readOnlyMark, .warning, row: row, column: limit, limit: app.size.columns)
    }
}
