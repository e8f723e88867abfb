import CairnCore

/// A text field of one line, scrolled so that its cursor is in view.
enum FieldLine {
    static func draw(
        _ field: TextField, hint: String, row: Int, columns: Range<Int>, hasFocus: Bool, on canvas: inout Canvas
    ) {
        guard !columns.isEmpty else { return }
        canvas.fill(" ", hasFocus ? .field : .plain, row: row, columns: columns)
        if field.characters.isEmpty {
            canvas.fit(hint, hasFocus ? .field : .dim, row: row, column: columns.lowerBound, limit: columns.upperBound)
            canvas.restyle(row: row, columns: columns) { _ in hasFocus ? .fieldHint : .dim }
        }
        let shown = field.characters.map { Visible.line(String($0)) }
        let first = firstInView(shown, field.cursor, columns.count, canvas.measure)
        var column = columns.lowerBound
        var cursor = column
        for index in first..<max(first, shown.count) {
            if index == field.cursor { cursor = column }
            let style: Style = hasFocus ? (field.isProposal ? .fieldHint : .field) : .plain
            column = canvas.write(shown[index], style, row: row, column: column, limit: columns.upperBound)
        }
        if field.cursor == shown.count { cursor = column }
        if hasFocus { canvas.place(cursor: row, min(cursor, columns.upperBound - 1), visible: true) }
    }

    /// The first character to show so that the cursor has a cell of its own.
    private static func firstInView(_ shown: [String], _ cursor: Int, _ width: Int, _ measure: TextMeasure) -> Int {
        var used = 1
        var first = cursor
        while first > 0 {
            used += max(1, measure.width(shown[first - 1]))
            if used > width { break }
            first -= 1
        }
        return first
    }
}
