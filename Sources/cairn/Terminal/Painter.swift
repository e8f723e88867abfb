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
        // The same place among other clusters is another character.
        let othersMean = before.map { $0.clusters != frame.clusters } ?? false
        for row in 0..<min(frame.size.rows, size.rows) {
            guard let changed = changes(in: row, of: frame, from: before, othersMean)?.clamped(to: 0..<limit) else {
                continue
            }
            let line = RowOfCells(row: row, frame: frame, limit: limit)
            // ncurses loses its way where halves of old and new wide characters meet.
            if let before, before.hasWide(row, changed) || frame.hasWide(row, changed) {
                runs.append(line.blanks(changed))
            }
            line.add(changed, glyphs, to: &runs)
        }
        return runs
    }

    /// The screen is blank again.
    mutating func forget() { last = nil }

    /// Columns from the first to the last that differ; nil where all are alike.
    private func changes(
        in row: Int, of frame: Frame, from before: Frame?, _ clustersDiffer: Bool
    ) -> Range<Int>? {
        let columns = 0..<frame.size.columns
        guard let before else { return columns }
        let start = row * columns.count
        return frame.cells.withUnsafeBufferPointer { new in
            before.cells.withUnsafeBufferPointer { old in
                let isOther = { (column: Int) in
                    let cell = new[start + column]
                    return cell != old[start + column] || clustersDiffer && cell.cluster != nil
                }
                guard let first = columns.first(where: isOther) else { return nil }
                return first..<(columns.last(where: isOther) ?? first) + 1
            }
        }
    }
}

extension Frame {
    fileprivate func hasWide(_ row: Int, _ columns: Range<Int>) -> Bool {
        let start = row * size.columns
        return cells.withUnsafeBufferPointer { cells in columns.contains { cells[start + $0].isContinuation } }
    }
}

/// One row, of which `limit` columns are on the screen.
private struct RowOfCells {
    let row: Int
    let frame: Frame
    let limit: Int
    private let cells: ArraySlice<Cell>
    private let start: Int

    init(row: Int, frame: Frame, limit: Int) {
        self.row = row
        self.frame = frame
        self.limit = limit
        cells = frame.row(row)
        start = cells.startIndex
    }

    /// The cell in that column.
    private subscript(column: Int) -> Cell { cells[start + column] }

    /// Adds what draws these columns.
    func add(_ columns: Range<Int>, _ glyphs: Glyphs, to runs: inout [Run]) {
        let columns = whole(columns)
        var column = columns.lowerBound
        var same: (cell: Cell, cells: Int, drawing: Glyphs.Drawing)?
        while column < columns.upperBound {
            let style = self[column].style
            // Plain text is nearly all there is.
            let end = plainEnd(from: column, upTo: columns.upperBound)
            if end > column {
                append(Glyphs.Drawing(text: plain(column..<end)), column..<end, style, to: &runs)
                column = end
                continue
            }
            let place = column..<min(tail(of: column), limit)
            // Borders and gauges say the same again and again.
            if same?.cell != self[column] || same?.cells != place.count {
                same = (self[column], place.count, draw(column, in: place, glyphs))
            }
            if let same { append(ended(same.drawing, before: place.upperBound), place, style, to: &runs) }
            column = place.upperBound
        }
    }

    private func append(_ drawing: Glyphs.Drawing, _ place: Range<Int>, _ style: Style, to runs: inout [Run]) {
        if let last = runs.last, last.row == row, last.columns.upperBound == place.lowerBound, last.style == style,
            last.isDoubtful == drawing.isDoubtful,
            !last.isDoubtful || areOneCharacter(last.text, drawing.text)
        {
            runs[runs.count - 1].append(drawing.text, upTo: place.upperBound)
        } else {
            runs.append(
                Run(row: row, columns: place, text: drawing.text, style: style, isDoubtful: drawing.isDoubtful))
        }
    }

    /// Whether the second goes on with the first: the letters of a syllable, the halves of a flag.
    private func areOneCharacter(_ first: String, _ second: String) -> Bool {
        (first + second).count == first.count
    }

    /// The columns, and whatever else of the characters that begin or end outside of them.
    private func whole(_ columns: Range<Int>) -> Range<Int> {
        var start = head(of: columns.lowerBound)
        while start > 0, areOneCharacter(before: start) { start = head(of: start - 1) }
        var end = columns.upperBound
        while end > start, end < limit, areOneCharacter(before: end) { end = tail(of: end) }
        return start..<max(start, end)
    }

    /// Whether the character that begins in this column goes on with the one to its left.
    private func areOneCharacter(before column: Int) -> Bool {
        guard column > 0, column < frame.size.columns, self[column].ascii == nil,
            let own = frame.character(self[column]), let left = frame.character(self[head(of: column - 1)])
        else { return false }
        return areOneCharacter(String(left), String(own))
    }

    /// Where printable ASCII of one style ends that begins in this column; the column itself where there is none.
    private func plainEnd(from column: Int, upTo limit: Int) -> Int {
        let first = self[column]
        var end = column
        while end < limit, self[end].isPlain, self[end].isStyled(as: first) { end += 1 }
        // The next one may be drawn over what was the last one's right half.
        return end > column && end < frame.size.columns && self[end].isContinuation ? end - 1 : end
    }

    private func plain(_ columns: Range<Int>) -> String {
        String(unsafeUninitializedCapacity: columns.count) { room in
            for column in columns { room[column - columns.lowerBound] = self[column].ascii ?? UInt8(ascii: " ") }
            return columns.count
        }
    }

    func blanks(_ columns: Range<Int>) -> Run {
        let columns = whole(columns)
        return Run(row: row, columns: columns, text: String(repeating: " ", count: columns.count), style: .plain)
    }

    /// Half of a wide character is none, and neither is one that the screen's edge cuts.
    private func draw(_ column: Int, in place: Range<Int>, _ glyphs: Glyphs) -> Glyphs.Drawing {
        guard let text = frame.character(self[column]), place.upperBound == tail(of: column) else {
            return Glyphs.Drawing(text: String(repeating: " ", count: place.count))
        }
        return glyphs.draw(text, cells: place.count)
    }

    /// The drawing without a joiner at its end, unless a letter follows: some terminals draw whatever follows into its cell.
    private func ended(_ drawing: Glyphs.Drawing, before next: Int) -> Glyphs.Drawing {
        guard drawing.text.unicodeScalars.last == "\u{200D}" else { return drawing }
        let after = next < limit ? frame.character(self[next])?.unicodeScalars.first : nil
        if let after, after.value >= 0x600, after.properties.isAlphabetic { return drawing }
        var ended = drawing
        ended.text.unicodeScalars.removeLast()
        return ended
    }

    /// Where the character begins that covers this column; the column itself where none does.
    private func head(of column: Int) -> Int {
        var head = column
        while head > 0, head < frame.size.columns, self[head].isContinuation { head -= 1 }
        return head < frame.size.columns && tail(of: head) > column ? head : column
    }

    /// The column after the character that begins in this one.
    private func tail(of column: Int) -> Int {
        var tail = column + 1
        while !self[column].isContinuation, tail < frame.size.columns, self[tail].isContinuation { tail += 1 }
        return tail
    }
}
