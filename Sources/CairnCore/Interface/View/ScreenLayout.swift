/// Where the parts of the screen stand for a size: the reducer pages by it, the mouse is read by it, the screen draws
/// by it.
public struct ScreenLayout: Equatable, Sendable {
    /// A rectangle of cells.
    public struct Box: Equatable, Sendable {
        public let row: Int
        public let column: Int
        public let rows: Int
        public let columns: Int

        /// A rectangle at that row and column.
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

    /// Whether the line at the top and the hints at the bottom are there.
    public let hasHeader: Bool
    public let hasFooter: Bool
    /// The row of each pane's title line, in the order of the panes; only the open pane's where there is little room.
    public let titleRows: [Int?]
    /// The stack with its border, and the list's rows inside it.
    public let stack: Box
    public let list: Box
    /// The detail with its border, and the text inside it; nil where there is no room beside the list.
    public let detail: Box?
    public let text: Box
    /// The third column of a wide screen, and the text inside it.
    public let aside: Box?
    public let asideText: Box?

    /// The widest line that reads well.
    static let widestText = 96

    /// The layout of a screen that shows `panes` panes with the one at `focus` open.
    public init(size: Size, panes: Int, focus: Int, side: AppState.Side) {
        hasHeader = size.rows >= 8
        hasFooter = size.rows >= 4
        let top = hasHeader ? 1 : 0
        let height = max(0, size.rows - top - (hasFooter ? 1 : 0))
        let widths = ScreenLayout.widths(size.columns)
        let onlyDetail = widths.detail == 0 && side == .detail

        stack = Box(row: top, column: 0, rows: onlyDetail ? 0 : height, columns: onlyDetail ? 0 : widths.stack)
        let showsAll = height >= panes + 8
        let before = showsAll ? focus : 0
        let after = showsAll ? panes - 1 - focus : 0
        var titles = [Int?](repeating: nil, count: panes)
        let listRows = max(0, stack.rows - before - after - 2)
        if showsAll, !onlyDetail {
            for pane in 0..<panes { titles[pane] = top + pane + (pane > focus ? listRows : 0) }
        } else if !onlyDetail {
            titles[focus] = top
        }
        titleRows = titles
        list = Box(
            row: top + before + 1, column: min(1, stack.columns), rows: listRows, columns: max(0, stack.columns - 2))

        let detailBox = Box(
            row: top, column: onlyDetail ? 0 : widths.stack, rows: height,
            columns: onlyDetail ? size.columns : widths.detail)
        detail = detailBox.columns > 0 ? detailBox : nil
        text = ScreenLayout.inside(detailBox)
        let third = Box(row: top, column: widths.stack + widths.detail, rows: height, columns: widths.aside)
        aside = third.columns > 0 ? third : nil
        asideText = third.columns > 0 ? ScreenLayout.inside(third) : nil
    }

    private static func widths(_ columns: Int) -> (stack: Int, detail: Int, aside: Int) {
        if columns < 60 { return (columns, 0, 0) }
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

extension AppState {
    /// The layout of the screen as it is now.
    public var layout: ScreenLayout {
        ScreenLayout(size: size, panes: Panes.all.count, focus: Panes.index(focus), side: side)
    }
}
