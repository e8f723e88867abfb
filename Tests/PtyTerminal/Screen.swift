/// What a terminal shows at one moment: a value, to be compared and printed.
public struct Screen: Equatable, Sendable, CustomStringConvertible {
    public let size: TerminalSize
    /// Line by line, `size.columns` cells each.
    let cells: [Cell]
    /// The cursor's line, from 0.
    public let cursorRow: Int
    /// The cursor's column, from 0.
    public let cursorColumn: Int
    /// The program has not hidden the cursor.
    public let cursorVisible: Bool
    /// The program shows the alternate screen, the one without a history.
    public let altScreen: Bool

    /// How many lines there are.
    public var rows: Int { size.rows }
    /// How many columns there are.
    public var columns: Int { size.columns }

    /// The cell at a place, counted from 0; a blank outside.
    public func cell(_ row: Int, _ column: Int) -> Cell {
        guard (0..<rows).contains(row), (0..<columns).contains(column) else { return .blank }
        return cells[row * columns + column]
    }

    /// A line's text without the spaces at its end; empty outside.
    public func line(_ row: Int) -> String {
        guard (0..<rows).contains(row) else { return "" }
        var visible = cells[row * columns..<(row + 1) * columns]
        while visible.last?.text == " " { visible.removeLast() }
        return visible.map(\.text).joined()
    }

    /// All lines' texts.
    public var lines: [String] { (0..<rows).map(line) }

    /// The lines' texts, one below the other, without the empty ones at the end.
    public var description: String {
        let lines = lines
        let end = lines.lastIndex { !$0.isEmpty } ?? -1
        return lines[...end].joined(separator: "\n")
    }

    /// Whether a line shows this text.
    public func contains(_ text: String) -> Bool { row(of: text) != nil }

    /// The first line, from 0, that shows this text.
    public func row(of text: String) -> Int? { lines.firstIndex { $0.contains(text) } }

    /// The first cell or property in which another screen differs, in words; nil when they are equal.
    ///
    /// For `#expect(screen.difference(from: redrawn) == nil)`: a failure then says where to look.
    public func difference(from other: Screen) -> String? {
        guard size == other.size else { return "size: \(size) and \(other.size)" }
        for (index, pair) in zip(cells, other.cells).enumerated() where pair.0 != pair.1 {
            return "row \(index / columns), column \(index % columns): \(pair.0) and \(pair.1)"
        }
        guard self == other else {
            return "cursor or mode: \(cursorSummary) and \(other.cursorSummary)"
        }
        return nil
    }

    private var cursorSummary: String {
        "(\(cursorRow), \(cursorColumn), \(cursorVisible ? "visible" : "hidden")\(altScreen ? ", alternate" : ""))"
    }
}
