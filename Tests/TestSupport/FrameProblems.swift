import CairnCore
import CairnScreen

extension Frame {
    /// What no frame may be, whatever the state: empty where all is well.
    public func problems(_ size: Size, _ measure: TextMeasure) -> [String] {
        var problems: [String] = []
        if self.size != size || cells.count != size.rows * size.columns { problems.append("its size is \(self.size)") }
        if let cursor, !(0..<size.rows).contains(cursor.row) || !(0..<size.columns).contains(cursor.column) {
            problems.append("the cursor is outside, at \(cursor)")
        }
        for row in 0..<size.rows { check(row, measure, &problems) }
        return problems
    }

    private func check(_ row: Int, _ measure: TextMeasure, _ problems: inout [String]) {
        var isContinued = false
        for (column, cell) in self.row(row).enumerated() {
            if isContinued != (cell.text == nil) { problems.append("half a character at \(row), \(column)") }
            isContinued = false
            guard let text = character(cell), text.asciiValue.map({ $0 < 0x20 || $0 == 0x7F }) ?? true else { continue }
            let width = measure.width(text)
            if width != 1 && width != 2 { problems.append("a cell of width \(width) at \(row), \(column)") }
            if Visible.hasHostile(String(text)) {
                problems.append("something hostile at \(row), \(column)")
            }
            isContinued = width == 2
        }
        if isContinued { problems.append("half a character at the end of row \(row)") }
    }
}

extension AppState {
    /// What no state may be, whatever was done: empty where all is well.
    public var problems: [String] {
        var problems: [String] = []
        for pane in keymap.panes {
            let list = self[pane.id]
            guard list.ids.isEmpty != (list.selected == nil) else { continue }
            problems.append("\(pane.name) selects a row that is not there")
        }
        if !(0..<max(1, list.ids.count)).contains(list.top) { problems.append("the list begins at \(list.top)") }
        if !(list.top..<list.top + max(1, layout.list.rows)).contains(list.cursor) {
            problems.append("the selected row is out of view")
        }
        return problems
    }

    /// What no detail may be: empty where all is well.
    public func detailProblems(_ context: Context) -> [String] {
        guard side == .detail else { return [] }
        let line = list.detail.line
        let count = detailLines(context).count
        if !(0..<max(1, count)).contains(line) { return ["line \(line) of \(count)"] }
        let isInView = (list.detail.top..<list.detail.top + max(1, layout.text.rows)).contains(line)
        return isInView ? [] : ["line \(line) of the detail is out of view"]
    }
}
