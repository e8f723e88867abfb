/// A text area as rows of a given width: long lines are wrapped.
extension TextArea {
    /// One row as it is shown.
    public struct Row: Equatable, Sendable {
        /// Spans of text, safe to show.
        public let spans: [Document.Span]
        /// The column of the cursor, or nil if it is in another row.
        public let cursor: Int?
    }

    /// The part of a line that is in one row.
    private struct Strip: Equatable {
        let line: Int
        let columns: Range<Int>

        var start: Place { Place(line: line, column: columns.lowerBound) }
    }

    /// A row always starts after this many characters of a line, so that the cost of an endless line is limited to
    /// that.
    private static let piece = 4096

    /// Up or down by rows; false at the first or last row.
    mutating func move(rows: Int, width: Int, _ measure: TextMeasure) -> Bool {
        let here = strip(at: cursor, width, measure)
        let column = goal ?? columns(of: cursor, in: here, measure)
        let there = walk(from: here, by: rows, width, measure)
        guard there != here else { return false }
        move(to: place(in: there, atColumn: column, measure), keepingGoal: true)
        goal = column
        return true
    }

    /// Puts the cursor into a row in view, `column` columns from its left.
    mutating func click(row: Int, column: Int, width: Int, _ measure: TextMeasure) {
        let strip = walk(from: strip(at: top, width, measure), by: max(0, row), width, measure)
        if isShifted { (mark, isShifted) = (nil, false) }
        move(to: place(in: strip, atColumn: column, measure))
    }

    /// Scrolls the view by rows, moving the cursor only if it would leave the view.
    mutating func scroll(by rows: Int, width: Int, height: Int, _ measure: TextMeasure) {
        let here = strip(at: cursor, width, measure)
        let column = goal ?? columns(of: cursor, in: here, measure)
        let first = walk(from: strip(at: top, width, measure), by: rows, width, measure)
        let last = walk(from: first, by: max(0, height - 1), width, measure)
        top = first.start
        let there = here.start < first.start ? first : here.start > last.start ? last : here
        guard there != here else { return }
        move(to: place(in: there, atColumn: column, measure), keepingGoal: true)
        goal = column
    }

    /// Keeps the cursor in view.
    mutating func settle(width: Int, height: Int, _ measure: TextMeasure) {
        let height = max(1, height)
        let here = strip(at: cursor, width, measure)
        let first = strip(at: min(top, end), width, measure)
        top = min(first.start, here.start)
        let last = walk(from: first, by: height - 1, width, measure)
        if here.start > last.start { top = walk(from: here, by: 1 - height, width, measure).start }
    }

    /// The rows in view.
    public func rows(width: Int, height: Int, _ measure: TextMeasure) -> [Row] {
        guard height > 0 else { return [] }
        var strip = strip(at: min(top, end), width, measure)
        var rows = [row(strip, measure)]
        while rows.count < height, let next = below(strip, width, measure) {
            strip = next
            rows.append(row(strip, measure))
        }
        return rows
    }

    private func row(_ strip: Strip, _ measure: TextMeasure) -> Row {
        let spans = parts(of: strip).map { part in
            Document.Span(
                Visible.line(String(lines[strip.line][part.range])), part.isSelected ? .selected : .field)
        }
        let isInside = strip.columns.contains(cursor.column)
        let isBehind = cursor.column == strip.columns.upperBound && cursor.column == lines[strip.line].count
        let hasCursor = cursor.line == strip.line && (isInside || isBehind)
        return Row(spans: spans, cursor: hasCursor ? columns(of: cursor, in: strip, measure) : nil)
    }

    /// The parts of the row before, in and after the selection.
    private func parts(of strip: Strip) -> [(range: Range<Int>, isSelected: Bool)] {
        let (line, range) = (strip.line, strip.columns)
        guard let selection, selection.lowerBound.line <= line, line <= selection.upperBound.line else {
            return [(range, false)]
        }
        let from = selection.lowerBound.line < line ? 0 : selection.lowerBound.column
        let to = selection.upperBound.line > line ? lines[line].count : selection.upperBound.column
        let inside = (from..<max(from, to)).clamped(to: range)
        let parts = [
            (range.lowerBound..<inside.lowerBound, false), (inside, true),
            (inside.upperBound..<range.upperBound, false),
        ]
        return parts.filter { !$0.0.isEmpty }
    }

    private func columns(of place: Place, in strip: Strip, _ measure: TextMeasure) -> Int {
        lines[strip.line][strip.columns.lowerBound..<place.column].reduce(0) { $0 + measure.areaWidth($1) }
    }

    private func place(in strip: Strip, atColumn column: Int, _ measure: TextMeasure) -> Place {
        // The place after a row's last character is in the next row, except at the end of the line.
        let last = strip.columns.upperBound - (strip.columns.upperBound == lines[strip.line].count ? 0 : 1)
        var index = strip.columns.lowerBound
        var used = 0
        while index < last {
            used += measure.areaWidth(lines[strip.line][index])
            if used > column { break }
            index += 1
        }
        return Place(line: strip.line, column: index)
    }
}

// Finding rows.
extension TextArea {
    /// The row that the place is in.
    private func strip(at place: Place, _ width: Int, _ measure: TextMeasure) -> Strip {
        let count = lines[place.line].count
        let column = max(0, min(place.column, count - 1))
        var strip = strip(from: Place(line: place.line, column: column / Self.piece * Self.piece), width, measure)
        while strip.columns.upperBound <= column, let next = below(strip, width, measure), next.line == place.line {
            strip = next
        }
        return strip
    }

    /// The row that begins there. It breaks after its last space, or inside a word longer than the row; the last column
    /// stays free for the cursor.
    private func strip(from start: Place, _ width: Int, _ measure: TextMeasure) -> Strip {
        let line = lines[start.line]
        let room = max(1, width - 1)
        let end = min(line.count, (start.column / Self.piece + 1) * Self.piece)
        var used = 0
        var afterSpace: Int?
        for index in start.column..<end {
            used += measure.areaWidth(line[index])
            if used > room, index > start.column {
                return Strip(line: start.line, columns: start.column..<(afterSpace ?? index))
            }
            if line[index] == " " { afterSpace = index + 1 }
        }
        return Strip(line: start.line, columns: start.column..<end)
    }

    private func below(_ strip: Strip, _ width: Int, _ measure: TextMeasure) -> Strip? {
        if strip.columns.upperBound < lines[strip.line].count {
            return self.strip(from: Place(line: strip.line, column: strip.columns.upperBound), width, measure)
        }
        guard strip.line + 1 < lines.count else { return nil }
        return self.strip(from: Place(line: strip.line + 1, column: 0), width, measure)
    }

    private func above(_ strip: Strip, _ width: Int, _ measure: TextMeasure) -> Strip? {
        if strip.columns.lowerBound > 0 {
            return self.strip(at: Place(line: strip.line, column: strip.columns.lowerBound - 1), width, measure)
        }
        guard strip.line > 0 else { return nil }
        return self.strip(at: Place(line: strip.line - 1, column: lines[strip.line - 1].count), width, measure)
    }

    /// The row `rows` rows further down, or up if negative; the first or last row if there are fewer.
    private func walk(from strip: Strip, by rows: Int, _ width: Int, _ measure: TextMeasure) -> Strip {
        var strip = strip
        for _ in 0..<abs(rows) {
            guard let next = rows > 0 ? below(strip, width, measure) : above(strip, width, measure) else { break }
            strip = next
        }
        return strip
    }
}

extension TextMeasure {
    /// Columns of a character in a text area; an unsafe character is shown as a mark.
    fileprivate func areaWidth(_ character: Character) -> Int {
        if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
        return max(0, width(Visible.line(String(character))))
    }
}
