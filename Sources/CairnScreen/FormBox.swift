import CairnCore

/// A form over the panes: a label and a field a question, the problem under it.
enum FormBox {
    static func draw(_ form: Form, _ context: Context, on canvas: inout Canvas) {
        let size = canvas.frame.size
        let page = FormPage(form, size, context)
        let rows = min(max(0, size.rows - 1), page.lines.count + 2)
        let box = ScreenLayout.Box(
            row: max(0, (size.rows - 1 - rows) / 2), column: (size.columns - page.columns) / 2, rows: rows,
            columns: page.columns)
        canvas.box(box, title: form.title, .focusBorder, titleStyle: .strong)
        let room = max(0, box.rows - 2)
        // The part that the box has room for, around the line with the focus.
        let first = max(0, min(page.focusLine(form) - room / 2, page.lines.count - room))
        for (row, line) in page.lines.dropFirst(first).prefix(room).enumerated() {
            draw(
                line, form, row: box.row + 1 + row,
                columns: box.column + 2..<max(box.column + 2, box.column + box.columns - 2), on: &canvas)
        }
    }

    private static func draw(
        _ line: FormPage.Line, _ form: Form, row: Int, columns: Range<Int>, on canvas: inout Canvas
    ) {
        switch line {
        case .text(let text, let style):
            canvas.fit(text, style, row: row, column: columns.lowerBound, limit: columns.upperBound)
        case .choice(_, let name, let isChosen):
            option("\(isChosen ? "(•)" : "( )") \(name)", hasCursor: isChosen, row, columns, on: &canvas)
        case .check(_, let text, let isChecked, let hasCursor):
            option("\(isChecked ? "[x]" : "[ ]") \(text)", hasCursor: hasCursor, row, columns, on: &canvas)
        case .match(_, let text, _, let hasCursor):
            let style = hasCursor ? Style.cursor : .plain
            if hasCursor { canvas.fill(" ", style, row: row, columns: columns) }
            canvas.fit("  \(text)", style, row: row, column: columns.lowerBound, limit: columns.upperBound)
        case .area(let index, let text): area(text, hasFocus: index == form.focus, row, columns, on: &canvas)
        case .field(let index): field(form.fields[index], hasFocus: index == form.focus, row, columns, on: &canvas)
        }
    }

    private static func option(
        _ text: String, hasCursor: Bool, _ row: Int, _ columns: Range<Int>, on canvas: inout Canvas
    ) {
        let style = hasCursor ? Style.cursor : .plain
        if hasCursor { canvas.fill(" ", style, row: row, columns: columns) }
        canvas.fit(text, style, row: row, column: columns.lowerBound, limit: columns.upperBound)
        if hasCursor { canvas.place(cursor: row, columns.lowerBound + 1) }
    }

    private static func area(
        _ text: TextArea.Row, hasFocus: Bool, _ row: Int, _ columns: Range<Int>, on canvas: inout Canvas
    ) {
        canvas.fill(" ", hasFocus ? .field : .plain, row: row, columns: columns)
        var column = columns.lowerBound
        for span in text.spans {
            column = canvas.write(
                span.text, hasFocus ? span.style : .plain, row: row, column: column, limit: columns.upperBound)
        }
        guard hasFocus, let cursor = text.cursor, !columns.isEmpty else { return }
        canvas.place(cursor: row, min(columns.lowerBound + cursor, columns.upperBound - 1), visible: true)
    }

    private static func field(
        _ field: FormField, hasFocus: Bool, _ row: Int, _ columns: Range<Int>, on canvas: inout Canvas
    ) {
        guard var line = field.line else { return }
        // Elsewhere a list shows what was chosen.
        if !hasFocus, case .pick(let list) = field.answer { line = TextField(list.value) }
        FieldLine.draw(line, hint: field.hint, row: row, columns: columns, hasFocus: hasFocus, on: &canvas)
    }
}
