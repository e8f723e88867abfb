import CairnCore

/// The palette: a field, and the commands that match it with their keys.
enum PaletteBox {
    static func draw(_ palette: Palette, _ app: AppState, on canvas: inout Canvas) {
        let size = canvas.frame.size
        let columns = min(size.columns, 68)
        let matches = PaletteMatch.list(palette.field.text, in: app)
        let rows = min(max(0, size.rows - 1), 21)
        let box = ScreenLayout.Box(
            row: min(1, max(0, size.rows - rows)), column: (size.columns - columns) / 2, rows: rows, columns: columns)
        canvas.box(box, title: "Command", .focusBorder, titleStyle: .strong)
        guard rows >= 3, columns > 6 else { return }
        let inner = box.column + 2..<box.column + columns - 2
        let start = canvas.write(": ", .hintKey, row: box.row + 1, column: inner.lowerBound, limit: inner.upperBound)
        let room = rows - 3
        let top = max(0, palette.cursor - room + 1)
        for (line, match) in matches.dropFirst(top).prefix(room).enumerated() {
            draw(match, isSelected: top + line == palette.cursor, row: box.row + 2 + line, inner, on: &canvas)
        }
        if matches.isEmpty, room > 0 {
            canvas.fit(
                "No command is called that.", .dim, row: box.row + 2, column: inner.lowerBound, limit: inner.upperBound)
        }
        FieldLine.draw(
            palette.field, hint: "type a few letters", row: box.row + 1, columns: start..<max(start, inner.upperBound),
            hasFocus: true, on: &canvas)
    }

    private static func draw(
        _ match: PaletteMatch, isSelected: Bool, row: Int, _ columns: Range<Int>, on canvas: inout Canvas
    ) {
        let keys = match.binding.keys.map(\.name).joined(separator: " ")
        let end = columns.upperBound - canvas.measure.width(keys)
        canvas.fit(match.binding.title, .plain, row: row, column: columns.lowerBound, limit: end - 1)
        for index in match.matched {
            canvas.restyle(row: row, columns: columns.lowerBound + index..<columns.lowerBound + index + 1) { _ in .match
            }
        }
        canvas.write(keys, .hintKey, row: row, column: max(columns.lowerBound, end), limit: columns.upperBound)
        guard isSelected else { return }
        canvas.restyle(row: row, columns: columns.lowerBound - 1..<columns.upperBound + 1) { _ in .cursor }
        canvas.fill("▌", .cursor, row: row, columns: columns.lowerBound - 1..<columns.lowerBound)
    }
}
