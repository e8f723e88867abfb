import CairnCore

/// The palette: the commands and names that match what is typed, with keys or what they are.
enum PaletteBox {
    static func draw(_ palette: Palette, on canvas: inout Canvas) {
        let box = PickBox(
            title: "Command, or a name to go to", sign: ": ", hint: "type a few letters", field: palette.field,
            cursor: palette.cursor, count: palette.lines.count, empty: "Nothing is called that.")
        box.draw(on: &canvas) { canvas, index, row, columns in
            draw(palette.lines[index], row: row, columns, on: &canvas)
        }
    }

    private static func draw(_ line: PaletteLine, row: Int, _ columns: Range<Int>, on canvas: inout Canvas) {
        switch line {
        case .command(let match):
            let keys = match.binding.keys.map(\.name).joined(separator: " ")
            draw(match.title, keys, .hintKey, row: row, columns, on: &canvas)
            for index in match.matched {
                let column = columns.lowerBound + index
                canvas.restyle(row: row, columns: column..<column + 1) { _ in .match }
            }
        case .place(let hit): draw(hit.title, hit.label, .hint, row: row, columns, on: &canvas)
        case .shell(let command): draw(command.title, command.command, .hint, row: row, columns, on: &canvas)
        }
    }

    private static func draw(
        _ title: String, _ remark: String, _ style: Style, row: Int, _ columns: Range<Int>, on canvas: inout Canvas
    ) {
        let end = columns.upperBound - canvas.measure.width(remark)
        canvas.fit(title, .plain, row: row, column: columns.lowerBound, limit: end - 1)
        canvas.write(remark, style, row: row, column: max(columns.lowerBound, end), limit: columns.upperBound)
    }
}
