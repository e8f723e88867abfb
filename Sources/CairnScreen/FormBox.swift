import CairnCore

/// A form over the panes: a label and a field a question, the problem under it.
enum FormBox {
    static func draw(_ form: Form, on canvas: inout Canvas) {
        let size = canvas.frame.size
        let columns = min(size.columns, 72)
        let inner = max(1, columns - 4)
        let intro = form.intro.isEmpty ? [] : canvas.measure.wrap(form.intro, width: inner)
        let parts = form.fields.indices.map { lines(form, $0, inner, canvas.measure) }
        let wanted =
            intro.count + (intro.isEmpty ? 0 : 1) + parts.reduce(0) { $0 + $1.count } + form.fields.count - 1 + 2
        let rows = min(max(0, size.rows - 1), wanted)
        let box = ScreenLayout.Box(
            row: max(0, (size.rows - 1 - rows) / 2), column: (size.columns - columns) / 2, rows: rows, columns: columns)
        canvas.box(box, title: form.title, .focusBorder, titleStyle: .strong)
        var all: [Line] = intro.map { Line.text($0, .dim) } + (intro.isEmpty ? [] : [.text("", .plain)])
        for (index, part) in parts.enumerated() { all += (index > 0 ? [.text("", .plain)] : []) + part }
        draw(all, form, box, on: &canvas)
    }

    /// One line inside the box.
    private enum Line {
        case text(String, Style)
        case field(Int)
        case choice(Int, String, isChosen: Bool)
        case check(Int, String, isChecked: Bool, hasCursor: Bool)
    }

    private static func lines(_ form: Form, _ index: Int, _ width: Int, _ measure: TextMeasure) -> [Line] {
        let field = form.fields[index]
        let hasFocus = index == form.focus
        var lines: [Line] = [.text(field.label, hasFocus ? .strong : .plain)]
        switch field.answer {
        case .text: lines.append(.field(index))
        case .checks: break
        case .choice(let choices, let chosen):
            if hasFocus {
                lines += choices.enumerated().map { .choice(index, $0.element, isChosen: $0.offset == chosen) }
            } else {
                lines.append(.text("  \(choices[chosen])", .dim))
            }
        }
        if case .checks(let list) = field.answer { lines += checks(list, index, hasFocus, width, measure) }
        if let problem = field.problem {
            lines += measure.wrap("! \(problem)", width: width).map { .text($0, .warning) }
        }
        return lines
    }

    /// Every box under its group's name; the text of the one with the cursor is wrapped, others are cut.
    private static func checks(
        _ list: CheckList, _ index: Int, _ hasFocus: Bool, _ width: Int, _ measure: TextMeasure
    ) -> [Line] {
        var lines: [Line] = []
        for (place, option) in list.options.enumerated() {
            if place == 0 || list.options[place - 1].group != option.group { lines.append(.text(option.group, .dim)) }
            let hasCursor = hasFocus && place == list.cursor
            let texts = hasCursor ? measure.wrap(option.text, width: max(1, width - 4)) : [option.text]
            lines.append(
                .check(
                    index, texts.first ?? "", isChecked: list.checked.contains(option.id), hasCursor: hasCursor))
            lines += texts.dropFirst().map { .text("    \($0)", .cursor) }
        }
        return lines
    }

    /// Draws the part of the lines that the box has room for, around the one with the focus.
    private static func draw(_ lines: [Line], _ form: Form, _ box: ScreenLayout.Box, on canvas: inout Canvas) {
        let room = max(0, box.rows - 2)
        let focus = lines.firstIndex { line in
            switch line {
            case .field(let index): index == form.focus
            case .choice(let index, _, let isChosen): index == form.focus && isChosen
            case .check(let index, _, _, let hasCursor): index == form.focus && hasCursor
            case .text: false
            }
        }
        let first = max(0, min((focus ?? 0) - room / 2, lines.count - room))
        for (row, line) in lines.dropFirst(first).prefix(room).enumerated() {
            draw(
                line, form, row: box.row + 1 + row,
                columns: box.column + 2..<max(box.column + 2, box.column + box.columns - 2), on: &canvas)
        }
    }

    private static func draw(_ line: Line, _ form: Form, row: Int, columns: Range<Int>, on canvas: inout Canvas) {
        switch line {
        case .text(let text, let style):
            canvas.fit(text, style, row: row, column: columns.lowerBound, limit: columns.upperBound)
        case .choice(_, let name, let isChosen):
            let style = isChosen ? Style.cursor : .plain
            if isChosen { canvas.fill(" ", style, row: row, columns: columns) }
            canvas.fit(
                "\(isChosen ? "(•)" : "( )") \(name)", style, row: row, column: columns.lowerBound,
                limit: columns.upperBound)
            if isChosen { canvas.place(cursor: row, columns.lowerBound + 1) }
        case .check(_, let text, let isChecked, let hasCursor):
            let style = hasCursor ? Style.cursor : .plain
            if hasCursor { canvas.fill(" ", style, row: row, columns: columns) }
            canvas.fit(
                "\(isChecked ? "[x]" : "[ ]") \(text)", style, row: row, column: columns.lowerBound,
                limit: columns.upperBound)
            if hasCursor { canvas.place(cursor: row, columns.lowerBound + 1) }
        case .field(let index):
            guard case .text(let field) = form.fields[index].answer else { return }
            FieldLine.draw(
                field, hint: form.fields[index].hint, row: row, columns: columns, hasFocus: index == form.focus,
                on: &canvas)
        }
    }
}
