import CairnCore

/// A question that has the whole screen: the question alone, then its outline and the ratings.
enum AskingBox {
    static func draw(_ page: AskingPage, on canvas: inout Canvas) {
        let (text, size) = (page.text, canvas.frame.size)
        let right = min(size.columns, text.column + text.columns)
        for (row, line) in page.lines.dropFirst(page.top).prefix(text.rows).enumerated() {
            canvas.write(line, row: text.row + row, column: text.column, limit: right)
        }
        if page.top > 0 { mark("▴", row: text.row, size, on: &canvas) }
        if page.top + text.rows < page.lines.count, text.rows > 0 {
            mark("▾", row: text.row + text.rows - 1, size, on: &canvas)
        }
        for (row, line) in page.ratings.enumerated() {
            canvas.write(line, row: page.ratingRow + row, column: text.column, limit: right)
        }
        if let row = page.lastRow { last(page, row: row, right, on: &canvas) }
        // Screen readers begin to read where the cursor is.
        let line = min(max(page.cursor, page.top), page.top + max(0, text.rows - 1))
        canvas.place(cursor: text.row + line - page.top, text.column)
    }

    /// "ML and statistics · 3 min · chance now 87 %        1:24 of 2:00 · 7 of 12": the clock comes before the rest, of which only whole
    /// parts are shown.
    private static func last(_ page: AskingPage, row: Int, _ right: Int, on canvas: inout Canvas) {
        let measure = canvas.measure
        let place = page.time.text.isEmpty ? page.place : " · \(page.place)"
        let start = right - measure.width(page.time.text) - measure.width(place)
        let after = canvas.write(page.time.text, page.time.style, row: row, column: max(0, start), limit: right)
        canvas.write(place, .dim, row: row, column: after, limit: right)
        var remark = ""
        for part in page.remarks {
            let longer = remark.isEmpty ? part : "\(remark) · \(part)"
            if page.text.column + measure.width(longer) <= start - 2 { remark = longer }
        }
        canvas.write(remark, .dim, row: row, column: page.text.column, limit: start - 2)
    }

    private static func mark(_ sign: Character, row: Int, _ size: Size, on canvas: inout Canvas) {
        guard size.columns > 0 else { return }
        canvas.fill(sign, .dim, row: row, columns: size.columns - 1..<size.columns)
    }
}
