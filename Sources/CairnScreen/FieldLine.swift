import CairnCore

/// A text field of one line, scrolled so that its cursor is in view.
enum FieldLine {
    static func draw(
        _ field: TextField, hint: String, row: Int, columns: Range<Int>, hasFocus: Bool, on canvas: inout Canvas
    ) {
        guard !columns.isEmpty else { return }
        canvas.fill(" ", hasFocus ? .field : .plain, row: row, columns: columns)
        if field.characters.isEmpty {
            canvas.fit(
                aside(hint), hasFocus ? .field : .dim, row: row, column: columns.lowerBound, limit: columns.upperBound)
            canvas.restyle(row: row, columns: columns) { _ in hasFocus ? .fieldHint : .dim }
        }
        guard hasFocus else {
            // Only what may be in view is measured: a field may hold a pasted megabyte.
            let beginning = String(field.characters.prefix(columns.count + 1))
            canvas.fit(beginning, .plain, row: row, column: columns.lowerBound, limit: columns.upperBound)
            return
        }
        let style: Style = field.isProposal ? .fieldHint : .field
        var column = columns.lowerBound
        var cursor = column
        let first = firstInView(field, columns.count, canvas.measure)
        for index in first...field.characters.count {
            if index == field.cursor { cursor = column }
            guard index < field.characters.count else { break }
            let shown = Visible.line(String(field.characters[index]))
            let end = column + canvas.measure.width(shown)
            column = canvas.write(shown, style, row: row, column: column, limit: columns.upperBound)
            if column < end { break }
        }
        // More stands before.
        if first > 0, columns.count > 2 {
            canvas.write("…", .fieldHint, row: row, column: columns.lowerBound, limit: columns.upperBound)
        }
        canvas.place(cursor: row, min(cursor, columns.upperBound - 1), visible: true)
    }

    /// In brackets, so that it differs from an answer where nothing is dim.
    static func aside(_ hint: String) -> String { hint.isEmpty ? "" : "(\(hint))" }

    /// The first character to show so that the cursor has a cell of its own.
    private static func firstInView(_ field: TextField, _ width: Int, _ measure: TextMeasure) -> Int {
        var used = 1
        var first = field.cursor
        while first > 0 {
            used += max(1, measure.width(Visible.line(String(field.characters[first - 1]))))
            if used > width { break }
            first -= 1
        }
        return first
    }
}
