import CairnCore
import CairnScreen

/// A stretch of one row in one style.
struct Run: Equatable {
    let row: Int
    var columns: Range<Int>
    /// As many columns wide as there are.
    var text: String
    let style: Style
    /// One character of which terminals do not agree how wide it is: to be put where blanks are, after all else, and
    /// behind it the cursor may be anywhere.
    var isDoubtful = false

    fileprivate mutating func append(_ more: String, upTo end: Int) {
        text += more
        columns = columns.lowerBound..<end
    }
}

/// Compares frames and says what has to be painted again: whole characters, in as few runs as there are styles.
struct Painter {
    private let glyphs: Glyphs
    private let blanksAreThere: Bool
    private var last: Frame?

    /// Draws with these glyphs; nothing is painted yet.
    ///
    /// - Parameter blanksAreThere: whether a screen that was cleared looks like a frame of blanks, so that they need no paint.
    init(glyphs: Glyphs, blanksAreThere: Bool = false) {
        self.glyphs = glyphs
        self.blanksAreThere = blanksAreThere
    }

    /// What to paint inside a screen of that size so that the last frame becomes this one; everything after
    /// ``forget()`` and in a frame of another size.
    mutating func runs(to frame: Frame, within size: Size) -> [Run] {
        if last == nil, blanksAreThere { last = Frame(size: frame.size) }
        let before = last?.size == frame.size ? last : nil
        last = frame
        let limit = min(frame.size.columns, size.columns)
        var runs: [Run] = []
        for row in 0..<min(frame.size.rows, size.rows) {
            let cells = frame.row(row)
            guard let changed = changes(cells, from: before?.row(row))?.clamped(to: 0..<limit) else { continue }
            let line = RowOfCells(row: row, cells: Array(cells), limit: limit)
            // ncurses loses its way where halves of old and new wide characters meet.
            if let before, [before, frame].contains(where: { $0.hasWide(row, changed) }) {
                runs += line.blanks(changed)
            }
            runs += line.runs(changed, glyphs)
        }
        return runs
    }

    /// The screen is blank again.
    mutating func forget() { last = nil }

    /// Columns from the first to the last that differ; nil where all are alike.
    private func changes(_ cells: ArraySlice<Cell>, from before: ArraySlice<Cell>?) -> Range<Int>? {
        guard let before else { return 0..<cells.count }
        return cells.withUnsafeBufferPointer { new in
            before.withUnsafeBufferPointer { old in
                guard let first = new.indices.first(where: { new[$0] != old[$0] }) else { return nil }
                let last = new.indices.last { new[$0] != old[$0] } ?? first
                return first..<last + 1
            }
        }
    }
}

extension Frame {
    fileprivate func hasWide(_ row: Int, _ columns: Range<Int>) -> Bool {
        self.row(row).dropFirst(columns.lowerBound).prefix(columns.count).contains { $0.isContinuation }
    }
}

/// One row, of which so many columns are on the screen.
private struct RowOfCells {
    let row: Int
    let cells: [Cell]
    let limit: Int

    func runs(_ columns: Range<Int>, _ glyphs: Glyphs) -> [Run] {
        var runs: [Run] = []
        var column = head(of: columns.lowerBound)
        var same: (cell: Cell, cells: Int, drawing: Glyphs.Drawing)?
        while column < columns.upperBound {
            let style = cells[column].style
            // Plain text is nearly all there is.
            let end = plainEnd(from: column, upTo: columns.upperBound)
            if end > column {
                append(Glyphs.Drawing(text: plain(column..<end)), column..<end, style, to: &runs)
                column = end
                continue
            }
            let place = column..<min(tail(of: column), limit)
            // Borders and gauges say the same again and again.
            if same?.cell != cells[column] || same?.cells != place.count {
                same = (cells[column], place.count, draw(column, in: place, glyphs))
            }
            if let same { append(same.drawing, place, style, to: &runs) }
            column = place.upperBound
        }
        return runs
    }

    private func append(_ drawing: Glyphs.Drawing, _ place: Range<Int>, _ style: Style, to runs: inout [Run]) {
        if let last = runs.last, last.style == style, !last.isDoubtful, !drawing.isDoubtful {
            runs[runs.count - 1].append(drawing.text, upTo: place.upperBound)
        } else {
            runs.append(
                Run(row: row, columns: place, text: drawing.text, style: style, isDoubtful: drawing.isDoubtful))
        }
    }

    /// Where printable ASCII of one style ends that begins in this column; the column itself where there is none.
    private func plainEnd(from column: Int, upTo limit: Int) -> Int {
        let style = cells[column].style
        var end = column
        while end < limit, cells[end].isPlain, cells[end].style == style { end += 1 }
        // The next one may be drawn over what was the last one's right half.
        return end > column && end < cells.count && cells[end].isContinuation ? end - 1 : end
    }

    private func plain(_ columns: Range<Int>) -> String {
        String(unsafeUninitializedCapacity: columns.count) { room in
            for column in columns { room[column - columns.lowerBound] = cells[column].ascii ?? UInt8(ascii: " ") }
            return columns.count
        }
    }

    func blanks(_ columns: Range<Int>) -> [Run] {
        let columns = head(of: columns.lowerBound)..<columns.upperBound
        return [Run(row: row, columns: columns, text: String(repeating: " ", count: columns.count), style: .plain)]
    }

    /// Half of a wide character is none, and neither is one that the screen's edge cuts.
    private func draw(_ column: Int, in place: Range<Int>, _ glyphs: Glyphs) -> Glyphs.Drawing {
        guard let text = cells[column].text, place.upperBound == tail(of: column) else {
            return Glyphs.Drawing(text: String(repeating: " ", count: place.count))
        }
        return glyphs.draw(text, cells: place.count)
    }

    /// Where the character begins that covers this column; the column itself where none does.
    private func head(of column: Int) -> Int {
        var head = column
        while head > 0, head < cells.count, cells[head].isContinuation { head -= 1 }
        return head < cells.count && tail(of: head) > column ? head : column
    }

    /// The column after the character that begins in this one.
    private func tail(of column: Int) -> Int {
        var tail = column + 1
        while !cells[column].isContinuation, tail < cells.count, cells[tail].isContinuation { tail += 1 }
        return tail
    }
}
