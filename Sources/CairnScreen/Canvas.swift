import CairnCore

/// Draws text on a frame inside a rectangle, column by column, and never outside it.
struct Canvas {
    private(set) var frame: Frame
    let measure: TextMeasure

    init(size: Size, measure: TextMeasure) {
        frame = Frame(size: size)
        self.measure = measure
    }

    /// Writes safe text from `column` on, up to but not including `limit`. Returns the column after it.
    @discardableResult
    mutating func write(_ text: String, _ style: Style, row: Int, column: Int, limit: Int) -> Int {
        let limit = min(limit, frame.size.columns)
        var column = column
        TextPieces.walk(text) { piece in
            switch piece {
            case .plain(let bytes):
                let count = max(0, min(bytes.count, limit - column))
                let shown = UnsafeBufferPointer(rebasing: bytes[..<count])
                frame.set(shown, style, row: row, column: column)
                column += count
                return count == bytes.count
            case .scalar(let scalar):
                let width = measure.width(scalar)
                let cell = Cell(width < 0 ? "\u{FFFD}" : scalar, style)
                return width == 0 || put(cell, abs(width), row: row, column: &column, limit: limit)
            case .character(let character):
                return write(character, style, row: row, column: &column, limit: limit)
            }
        }
        return column
    }

    /// Returns false if there is no room left.
    private mutating func write(
        _ character: Character, _ style: Style, row: Int, column: inout Int, limit: Int
    ) -> Bool {
        let width = measure.width(character)
        if width == 0 { return true }
        guard column + abs(width) <= limit else { return false }
        // A character of unknown width is shown as a replacement character of one cell.
        guard width > 0 else { return put(Cell("\u{FFFD}", style), 1, row: row, column: &column, limit: limit) }
        for case let cell? in measure.cells(of: character) where cell.width > 0 {
            let text = frame.cell(cell.scalars, style)
            guard put(text, cell.width, row: row, column: &column, limit: limit) else { return false }
        }
        return true
    }

    /// Puts a character of one or two columns. Returns false if there is no room.
    private mutating func put(_ cell: Cell, _ width: Int, row: Int, column: inout Int, limit: Int) -> Bool {
        guard column + width <= limit else { return false }
        frame.set(cell, row: row, column: column)
        if width == 2 { frame.set(Cell(nil, cell.style), row: row, column: column + 1) }
        column += width
        return true
    }

    /// Writes text from outside, made safe and cut to the room available with "…".
    @discardableResult
    mutating func fit(_ text: String, _ style: Style, row: Int, column: Int, limit: Int) -> Int {
        write(
            measure.fit(Visible.line(text), width: max(0, limit - column)), style, row: row, column: column,
            limit: limit)
    }

    /// Writes text from `column` on. Returns the column where the text before it has to end.
    mutating func writeBack(_ text: String, _ style: Style, row: Int, column: Int) -> Int {
        write(text, style, row: row, column: column, limit: frame.size.columns)
        return column - 1
    }

    /// Writes the spans of a document's line.
    mutating func write(_ line: DocumentLine, row: Int, column: Int, limit: Int) {
        var column = column + line.indent
        for span in line.spans { column = write(span.text, span.style, row: row, column: column, limit: limit) }
    }

    /// Fills columns of a row with one character.
    mutating func fill(_ character: Character, _ style: Style, row: Int, columns: Range<Int>) {
        frame.fill(Cell(character, style), row: row, columns: columns)
    }

    /// Changes the style of columns of a row, keeping the text.
    mutating func restyle(row: Int, columns: Range<Int>, _ style: (Style) -> Style) {
        for column in columns { frame.restyle(row: row, column: column, style) }
    }

    /// Gives words in columns of a row another style, and the single blanks between them: no line is drawn under the gaps.
    mutating func underline(row: Int, columns: Range<Int>, _ style: Style) {
        let blanks = [true] + columns.map { frame[row, $0].ascii == 0x20 } + [true]
        for (place, column) in columns.enumerated() where !blanks[place + 1] || !blanks[place] && !blanks[place + 2] {
            frame.restyle(row: row, column: column) { _ in style }
        }
    }

    /// Marks what a search or a filter looks for in columns of a row.
    mutating func mark(_ marks: SearchMarks, row: Int, columns: Range<Int>) {
        if marks.isEmpty { return }
        let shown = columns.filter { !frame[row, $0].isContinuation }
        for place in marks.places(in: shown.map { frame.character(row: row, column: $0) ?? " " }) {
            let end = place.upperBound < shown.count ? shown[place.upperBound] : columns.upperBound
            restyle(row: row, columns: shown[place.lowerBound]..<end) { _ in .match }
        }
    }

    /// An empty box with a border and a title in its upper edge.
    mutating func box(_ box: ScreenLayout.Box, title: String, _ style: Style, titleStyle: Style) {
        guard box.rows > 0, box.columns > 1 else { return }
        let right = box.column + box.columns - 1
        let upright = Cell("│", style)
        edge(row: box.row, box, "┌", "┐", style)
        if box.rows > 1 { edge(row: box.row + box.rows - 1, box, "└", "┘", style) }
        for row in (box.row + 1)..<max(box.row + 1, box.row + box.rows - 1) {
            frame.fill(.blank, row: row, columns: box.column + 1..<right)
            frame.fill(upright, row: row, columns: box.column..<box.column + 1)
            frame.fill(upright, row: row, columns: right..<right + 1)
        }
        guard !title.isEmpty, box.columns > 6 else { return }
        fit(" \(title) ", titleStyle, row: box.row, column: box.column + 1, limit: right)
    }

    /// A horizontal edge of a box.
    mutating func edge(row: Int, _ box: ScreenLayout.Box, _ left: Character, _ right: Character, _ style: Style) {
        fill("─", style, row: row, columns: box.column..<box.column + box.columns)
        fill(left, style, row: row, columns: box.column..<box.column + 1)
        fill(right, style, row: row, columns: box.column + box.columns - 1..<box.column + box.columns)
    }

    /// Puts the cursor on a cell.
    mutating func place(cursor row: Int, _ column: Int, visible: Bool = false) {
        guard row >= 0, row < frame.size.rows, column >= 0, column < frame.size.columns else { return }
        frame.cursor = Frame.Position(row: row, column: column)
        frame.cursorIsVisible = visible
    }
}
