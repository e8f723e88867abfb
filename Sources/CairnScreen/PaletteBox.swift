import CairnCore

/// The palette: the commands that match what is typed, with their keys.
enum PaletteBox {
    static func draw(_ palette: Palette, _ app: AppState, on canvas: inout Canvas) {
        let matches = PaletteMatch.list(palette.field.text, in: app)
        let box = PickBox(
            title: "Command", sign: ": ", hint: "type a few letters", field: palette.field, cursor: palette.cursor,
            count: matches.count, empty: "No command is called that.")
        box.draw(on: &canvas) { canvas, index, row, columns in
            draw(matches[index], row: row, columns, on: &canvas)
        }
    }

    private static func draw(_ match: PaletteMatch, row: Int, _ columns: Range<Int>, on canvas: inout Canvas) {
        let keys = match.binding.keys.map(\.name).joined(separator: " ")
        let end = columns.upperBound - canvas.measure.width(keys)
        canvas.fit(match.title, .plain, row: row, column: columns.lowerBound, limit: end - 1)
        for index in match.matched {
            let column = columns.lowerBound + index
            canvas.restyle(row: row, columns: column..<column + 1) { _ in .match }
        }
        canvas.write(keys, .hintKey, row: row, column: max(columns.lowerBound, end), limit: columns.upperBound)
    }
}
