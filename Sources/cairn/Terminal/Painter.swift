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

    /// Whether a cell's character goes on with the run.
    fileprivate func takes(_ cell: Cell) -> Bool { style == cell.style && !isDoubtful }

    fileprivate mutating func append(_ more: String, upTo end: Int) {
        text += more
        columns = columns.lowerBound..<end
    }
}

/// Compares frames and says what has to be painted anew: whole characters, in as few runs as there are styles.
struct Painter {
    private let glyphs: Glyphs
    private var last: Frame?

    /// Draws with these glyphs; nothing is painted yet.
    init(glyphs: Glyphs) { self.glyphs = glyphs }

    /// What to paint inside a screen of that size so that the last frame becomes this one; everything after
    /// ``forget()`` and in a frame of another size.
    mutating func runs(to frame: Frame, within size: Size) -> [Run] {
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
        guard cells != before else { return nil }
        let first = zip(cells, before).prefix { $0 == $1 }.count
        let same = zip(cells.reversed(), before.reversed()).prefix { $0 == $1 }.count
        return first..<cells.count - same
    }
}

extension Frame {
    fileprivate func hasWide(_ row: Int, _ columns: Range<Int>) -> Bool {
        columns.contains { self[row, $0].isContinuation }
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
        while column < columns.upperBound {
            // Plain text is nearly all there is.
            if let ascii = cells[column].ascii, tail(of: column) == column + 1, runs.last?.takes(cells[column]) == true
            {
                runs[runs.count - 1].text.unicodeScalars.append(Unicode.Scalar(ascii))
                column += 1
                runs[runs.count - 1].columns = runs[runs.count - 1].columns.lowerBound..<column
                continue
            }
            let place = column..<min(tail(of: column), limit)
            let style = cells[column].style
            let drawing = draw(column, in: place, glyphs)
            let continues = runs.last?.style == style && runs.last?.isDoubtful == false && !drawing.isDoubtful
            if !continues {
                runs.append(
                    Run(row: row, columns: column..<column, text: "", style: style, isDoubtful: drawing.isDoubtful))
            }
            runs[runs.count - 1].append(drawing.text, upTo: place.upperBound)
            column = place.upperBound
        }
        return runs
    }

    func blanks(_ columns: Range<Int>) -> [Run] {
        let columns = head(of: columns.lowerBound)..<columns.upperBound
        return [Run(row: row, columns: columns, text: String(repeating: " ", count: columns.count), style: .plain)]
    }

    /// Half of a wide character is none, and neither is one that the screen's edge cuts.
    private func draw(_ column: Int, in place: Range<Int>, _ glyphs: Glyphs) -> Glyphs.Drawing {
        if let ascii = cells[column].ascii, place.count == 1 {
            return Glyphs.Drawing(text: String(Unicode.Scalar(ascii)))
        }
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
