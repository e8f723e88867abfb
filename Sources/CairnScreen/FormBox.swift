import CairnCore

/// A form over the panes: per question a label, a field, and any problem below it.
enum FormBox {
    static func draw(_ form: Form, _ context: Context, on canvas: inout Canvas) {
        let page = FormPage(form, canvas.frame.size, context)
        let inside = page.inside
        canvas.box(page.box, title: form.title, .focusBorder, titleStyle: .strong)
        for (row, line) in page.lines.dropFirst(page.first).prefix(inside.rows).enumerated() {
            draw(
                line, form, row: inside.row + row, columns: inside.column..<inside.column + inside.columns, on: &canvas)
        }
        marks(page, on: &canvas)
    }

    /// Marks that there is more above or below.
    private static func marks(_ page: FormPage, on canvas: inout Canvas) {
        let inside = page.inside
        let column = page.box.column + page.box.columns - 1
        guard inside.rows > 0 else { return }
        if page.first > 0 { canvas.fill("▴", .dim, row: inside.row, columns: column..<column + 1) }
        guard page.first + inside.rows < page.lines.count else { return }
        canvas.fill("▾", .dim, row: inside.row + inside.rows - 1, columns: column..<column + 1)
    }

    private static func draw(
        _ line: FormPage.Line, _ form: Form, row: Int, columns: Range<Int>, on canvas: inout Canvas
    ) {
        let hasFocus = line.field == form.focus
        switch line.content {
        case .text(let text, let style):
            canvas.fit(text, style, row: row, column: columns.lowerBound, limit: columns.upperBound)
        case .choice(let name, let isChosen):
            option("\(isChosen ? "(•)" : "( )") \(name)", hasCursor: isChosen, row, columns, on: &canvas)
            if isChosen { canvas.place(cursor: row, columns.lowerBound + 1) }
        case .check(let text, _, let isChecked, let hasCursor):
            option("\(isChecked ? "[x]" : "[ ]") \(text)", hasCursor: hasCursor, row, columns, on: &canvas)
            if hasCursor { canvas.place(cursor: row, columns.lowerBound + 1) }
        case .match(let text, _, let hasCursor):
            option("  \(text)", hasCursor: hasCursor, row, columns, on: &canvas)
        case .area(let text, let place):
            area(text, hasFocus: hasFocus, row, columns, on: &canvas)
            guard place == 0, let field = line.field.map({ form.fields[$0] }), field.area?.isEmpty == true else {
                return
            }
            canvas.fit(
                FieldLine.aside(field.hint), hasFocus ? .field : .dim, row: row, column: columns.lowerBound,
                limit: columns.upperBound)
        case .line:
            if let field = line.field { self.line(form.fields[field], hasFocus: hasFocus, row, columns, on: &canvas) }
        }
    }

    private static func option(
        _ text: String, hasCursor: Bool, _ row: Int, _ columns: Range<Int>, on canvas: inout Canvas
    ) {
        let style = hasCursor ? Style.cursor : .plain
        if hasCursor { canvas.fill(" ", style, row: row, columns: columns) }
        canvas.fit(text, style, row: row, column: columns.lowerBound, limit: columns.upperBound)
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

    private static func line(
        _ field: FormField, hasFocus: Bool, _ row: Int, _ columns: Range<Int>, on canvas: inout Canvas
    ) {
        guard var line = field.line else { return }
        // Without the focus, a list shows what was chosen.
        if !hasFocus, case .pick(let list) = field.answer { line = TextField(list.value) }
        FieldLine.draw(line, hint: field.hint, row: row, columns: columns, hasFocus: hasFocus, on: &canvas)
    }
}
