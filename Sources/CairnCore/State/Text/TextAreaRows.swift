/// A text area as rows of a given width: lines that are too long go on in the next row.
extension TextArea {
    /// One row as it is shown.
    public struct Row: Equatable, Sendable {
        /// Stretches of text, safe to show, one after the other.
        public let spans: [Document.Span]
        /// The column of the cursor, where it is in this row.
        public let cursor: Int?
    }

    /// Up or down by rows; false at the first or last row.
    mutating func move(rows: Int, width: Int, _ measure: TextMeasure) -> Bool {
        let here = row(of: cursor, width, measure)
        let column = goal ?? columns(of: cursor, from: here.start, measure)
        var place = Place(line: cursor.line, column: here.index)
        for _ in 0..<abs(rows) {
            guard let next = step(place, down: rows > 0, width, measure) else { break }
            place = next
        }
        guard place != Place(line: cursor.line, column: here.index) else { return false }
        move(to: self.place(inRow: place, atColumn: column, width, measure), keepingGoal: true)
        goal = column
        return true
    }

    /// The place in a row that is so many columns from its left.
    mutating func click(row: Int, column: Int, width: Int, _ measure: TextMeasure) {
        var place = top
        for _ in 0..<max(0, row) {
            guard let next = step(place, down: true, width, measure) else { break }
            place = next
        }
        move(to: self.place(inRow: place, atColumn: column, width, measure))
    }

    /// Keeps the cursor in view.
    mutating func settle(width: Int, height: Int, _ measure: TextMeasure) {
        let here = row(of: cursor, width, measure)
        let row = Place(line: cursor.line, column: here.index)
        top.line = min(top.line, lines.count - 1)
        top.column = min(top.column, starts(of: lines[top.line], width, measure).count - 1)
        if row < top {
            top = row
            return
        }
        // From the cursor's row upwards, at most a screen of rows.
        var first = row
        for _ in 1..<max(2, height) where height > 1 {
            if first <= top { return }
            guard let above = step(first, down: false, width, measure) else { return }
            first = above
        }
        if first > top { top = first }
    }

    /// The rows in view.
    public func rows(width: Int, height: Int, _ measure: TextMeasure) -> [Row] {
        var rows: [Row] = []
        var line = top.line
        var skipped = top.column
        while rows.count < height, line < lines.count {
            let starts = starts(of: lines[line], width, measure)
            for index in starts.indices.dropFirst(skipped) where rows.count < height {
                rows.append(row(line, index, starts, measure))
            }
            skipped = 0
            line += 1
        }
        return rows
    }

    private func row(_ line: Int, _ index: Int, _ starts: [Int], _ measure: TextMeasure) -> Row {
        let start = starts[index]
        let isLast = index + 1 == starts.count
        let end = isLast ? lines[line].count : starts[index + 1]
        let hasCursor = cursor.line == line && cursor.column >= start && (cursor.column < end || isLast)
        var spans: [Document.Span] = []
        for part in parts(of: line, start..<end) {
            let text = Visible.line(String(lines[line][part.range]))
            spans.append(Document.Span(text, part.isSelected ? .selected : .field))
        }
        return Row(spans: spans, cursor: hasCursor ? columns(of: cursor, from: start, measure) : nil)
    }

    /// The row before, in and after the selection.
    private func parts(of line: Int, _ range: Range<Int>) -> [(range: Range<Int>, isSelected: Bool)] {
        guard let selection, selection.lowerBound.line <= line, line <= selection.upperBound.line else {
            return [(range, false)]
        }
        let from = selection.lowerBound.line < line ? 0 : selection.lowerBound.column
        let to = selection.upperBound.line > line ? lines[line].count : selection.upperBound.column
        let inside = from.clamped(to: range)..<max(from, to).clamped(to: range)
        let parts = [
            (range.lowerBound..<inside.lowerBound, false), (inside, true),
            (inside.upperBound..<range.upperBound, false),
        ]
        return parts.filter { !$0.0.isEmpty }
    }

    /// Where the rows of a line begin. A row breaks after its last space, or inside a word that is longer than it; the
    /// last column stays free for the cursor.
    private func starts(of line: [Character], _ width: Int, _ measure: TextMeasure) -> [Int] {
        let room = max(1, width - 1)
        var starts = [0]
        var used = 0
        var afterSpace: Int?
        var usedAtSpace = 0
        for (index, character) in line.enumerated() {
            let own = measure.areaWidth(character)
            if used + own > room, index > starts[starts.count - 1] {
                let next = afterSpace ?? index
                used = afterSpace == nil ? 0 : used - usedAtSpace
                starts.append(next)
                afterSpace = nil
            }
            used += own
            if character == " " { (afterSpace, usedAtSpace) = (index + 1, used) }
        }
        return starts
    }

    private func row(of place: Place, _ width: Int, _ measure: TextMeasure) -> (index: Int, start: Int) {
        let starts = starts(of: lines[place.line], width, measure)
        let index = starts.lastIndex { $0 <= place.column } ?? 0
        return (index, starts[index])
    }

    private func columns(of place: Place, from start: Int, _ measure: TextMeasure) -> Int {
        lines[place.line][start..<place.column].reduce(0) { $0 + measure.areaWidth($1) }
    }

    /// The row below or above: a line and the index of its row.
    private func step(_ row: Place, down: Bool, _ width: Int, _ measure: TextMeasure) -> Place? {
        if down {
            if row.column + 1 < starts(of: lines[row.line], width, measure).count {
                return Place(line: row.line, column: row.column + 1)
            }
            return row.line + 1 < lines.count ? Place(line: row.line + 1, column: 0) : nil
        }
        if row.column > 0 { return Place(line: row.line, column: row.column - 1) }
        guard row.line > 0 else { return nil }
        return Place(line: row.line - 1, column: starts(of: lines[row.line - 1], width, measure).count - 1)
    }

    private func place(inRow row: Place, atColumn column: Int, _ width: Int, _ measure: TextMeasure) -> Place {
        let starts = starts(of: lines[row.line], width, measure)
        let start = starts[row.column]
        let isLast = row.column + 1 == starts.count
        let last = isLast ? lines[row.line].count : starts[row.column + 1] - 1
        var index = start
        var used = 0
        while index < last {
            used += measure.areaWidth(lines[row.line][index])
            if used > column { break }
            index += 1
        }
        return Place(line: row.line, column: index)
    }
}

extension TextMeasure {
    /// Columns of a character in a text area, where what is hostile shows as a mark.
    fileprivate func areaWidth(_ character: Character) -> Int {
        if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
        return max(0, width(Visible.line(String(character))))
    }
}

extension Int {
    /// The nearest number in the range, its upper bound included.
    fileprivate func clamped(to range: Range<Int>) -> Int {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
