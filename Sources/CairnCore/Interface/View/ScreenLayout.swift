/// Where the parts of the screen are at a size: used to scroll by pages, to read the mouse and to draw.
public struct ScreenLayout: Equatable, Sendable {
    /// A rectangle of cells.
    public struct Box: Equatable, Sendable {
        public let row: Int
        public let column: Int
        public let rows: Int
        public let columns: Int

        /// A rectangle with its top left cell at that row and column.
        public init(row: Int, column: Int, rows: Int, columns: Int) {
            self.row = row
            self.column = column
            self.rows = rows
            self.columns = columns
        }

        /// Whether the cell lies inside.
        public func contains(row: Int, column: Int) -> Bool {
            row >= self.row && row < self.row + rows && column >= self.column && column < self.column + columns
        }
    }

    /// Whether there is room for the line at the top and the hints at the bottom.
    public let hasHeader: Bool
    public let hasFooter: Bool
    /// The title lines, from the top; only the open pane's if there is little room.
    public let titles: [TitleLine]
    /// The stack with its border, and the list's rows inside it.
    public let stack: Box
    public let list: Box
    /// The detail with its border, and the text inside it; nil if there is no room beside the list.
    public let detail: Box?
    public let text: Box
    /// The third column of a wide screen, and the text inside it.
    public let aside: Box?
    public let asideText: Box?

    /// A line of the stack that names one pane, or several folded into one line.
    public struct TitleLine: Equatable, Sendable {
        public let row: Int
        /// The indices of its panes in the stack.
        public let panes: Range<Int>
        /// In a line of several panes, the columns of each name, from the left edge of the screen; else none.
        public let names: [Range<Int>]

        /// A name in a folded line: "2 Roadmap".
        public static func text(_ pane: Int, _ name: String) -> String { "\((pane + 1) % 10) \(name)" }
    }

    /// Neighbours are folded to keep `kept` rows for the open list; below `least`, only the open pane is named.
    fileprivate static let listRows = (kept: 12, least: 7)

    /// The widest line that reads well.
    static let widestText = 96

    /// The layout of a screen that shows panes of these names with the one at `focus` open. If `isZoomed`, the half with
    /// the focus has the whole window.
    public init(size: Size, panes: [String], focus: Int, side: AppState.Side, isZoomed: Bool = false) {
        hasHeader = size.rows >= 8
        hasFooter = size.rows >= 4
        let top = hasHeader ? 1 : 0
        let height = max(0, size.rows - top - (hasFooter ? 1 : 0))
        let widths = ScreenLayout.widths(size.columns, isZoomed: isZoomed)
        let onlyDetail = widths.detail == 0 && side == .detail

        stack = Box(row: top, column: 0, rows: onlyDetail ? 0 : height, columns: onlyDetail ? 0 : widths.stack)
        let fold = Fold(panes: panes.count, focus: focus, rows: stack.rows)
        list = Box(
            row: top + fold.before.count + 1, column: min(1, stack.columns), rows: fold.listRows,
            columns: max(0, stack.columns - 2))
        let groups = fold.before + [focus..<focus + 1] + fold.after
        titles =
            onlyDetail
            ? []
            : groups.enumerated().map { place, group in
                let isBelow = place > fold.before.count
                return TitleLine(row: top + place + (isBelow ? fold.listRows : 0), panes: group, names: panes)
            }

        let detailBox = Box(
            row: top, column: onlyDetail ? 0 : widths.stack, rows: height,
            columns: onlyDetail ? size.columns : widths.detail)
        detail = detailBox.columns > 0 ? detailBox : nil
        text = ScreenLayout.inside(detailBox)
        let third = Box(row: top, column: widths.stack + widths.detail, rows: height, columns: widths.aside)
        aside = third.columns > 0 ? third : nil
        asideText = third.columns > 0 ? ScreenLayout.inside(third) : nil
    }

    /// Narrower windows have room for one half only.
    static let narrowest = 60

    private static func widths(_ columns: Int, isZoomed: Bool) -> (stack: Int, detail: Int, aside: Int) {
        if columns < narrowest || isZoomed { return (columns, 0, 0) }
        let stack = min(56, max(34, columns * 2 / 5))
        if columns < 140 { return (stack, columns - stack, 0) }
        let detail = min(widestText + 4, (columns - stack) * 3 / 5)
        return (stack, detail, columns - stack - detail)
    }

    private static func inside(_ box: Box) -> Box {
        Box(
            row: box.row + 1, column: box.column + 2, rows: max(0, box.rows - 2),
            columns: max(0, min(widestText, box.columns - 4)))
    }
}

extension ScreenLayout.TitleLine {
    fileprivate init(row: Int, panes: Range<Int>, names: [String]) {
        self.row = row
        self.panes = panes
        var column = 2
        self.names =
            panes.count == 1
            ? []
            : panes.map { pane in
                let width = Self.text(pane, names[pane]).count
                defer { column += width + 2 }
                return column..<column + width
            }
    }
}

/// Decides which neighbours of the open pane share a line, so that its list keeps enough rows.
private struct Fold {
    /// Groups above and below the open pane.
    var before: [Range<Int>]
    var after: [Range<Int>]
    private let rows: Int

    init(panes: Int, focus: Int, rows: Int) {
        self.rows = rows
        before = (0..<focus).map { $0..<$0 + 1 }
        after = (focus + 1..<panes).map { $0..<$0 + 1 }
        // The larger half first.
        let beforeIsLarger = before.count > after.count
        for isBefore in [beforeIsLarger, !beforeIsLarger] where listRows < ScreenLayout.listRows.kept {
            if isBefore { before = Self.folded(before) } else { after = Self.folded(after) }
        }
        if listRows < ScreenLayout.listRows.least { (before, after) = ([], []) }
    }

    /// Rows left for the list, without the title lines and the bottom border.
    var listRows: Int { max(0, rows - before.count - after.count - 2) }

    private static func folded(_ groups: [Range<Int>]) -> [Range<Int>] {
        guard let first = groups.first, let last = groups.last else { return [] }
        return [first.lowerBound..<last.upperBound]
    }
}

extension ScreenLayout {
    /// The index of the pane whose name is at a cell of the screen; nil elsewhere.
    public func pane(row: Int, column: Int) -> Int? {
        guard column >= 0, column < stack.columns, let title = titles.first(where: { $0.row == row }) else {
            return nil
        }
        if title.panes.count == 1 { return title.panes.lowerBound }
        return zip(title.panes, title.names).first { $0.1.contains(column) }?.0
    }
}

extension AppState {
    /// The layout of the screen in its present state.
    public var layout: ScreenLayout {
        ScreenLayout(
            size: size, panes: keymap.panes.map(\.name), focus: keymap.index(focus), side: side, isZoomed: isZoomed)
    }
}
