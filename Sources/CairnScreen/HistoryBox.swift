import CairnCore

/// What was done, newest first: the day, the time, the change.
enum HistoryBox {
    static func draw(_ book: HistoryBook, _ context: Context, on canvas: inout Canvas) {
        let isAll = book.field.characters.isEmpty
        let box = PickBox(
            title: "What was done: Enter takes it back", sign: "/ ",
            hint: "words, week:last, pane:people, kind:note", field: book.field, cursor: book.cursor, count: book.count,
            empty: book.problem ?? (isAll ? "Nothing yet." : "Nothing that was done fits."))
        box.draw(on: &canvas) { canvas, index, row, columns in
            draw(book.line(index, context), row: row, columns, on: &canvas)
        }
    }

    private static func draw(_ line: HistoryBook.Line, row: Int, _ columns: Range<Int>, on canvas: inout Canvas) {
        let end = max(columns.lowerBound, columns.upperBound - canvas.measure.width(line.remark))
        // What was done matters more than when.
        let isNarrow = columns.count < 60
        let day = columns.lowerBound + (isNarrow ? 12 : 17)
        let title = isNarrow ? day : day + 7
        canvas.fit(
            isNarrow ? line.shortDay : line.day, .strong, row: row, column: columns.lowerBound, limit: min(end, day))
        if !isNarrow { canvas.fit(line.clock, .dim, row: row, column: min(end, day), limit: end) }
        let style: Style = line.remark.isEmpty ? .plain : .dim
        canvas.fit(line.title, style, row: row, column: min(end, title), limit: end - 1)
        canvas.write(line.remark, .hint, row: row, column: end, limit: columns.upperBound)
    }
}
