extension AppState {
    /// A click selects, a click on a box ticks, one on a hint does what its key does, the wheel scrolls what is under the
    /// pointer.
    mutating func take(_ mouse: Mouse, _ context: Context) -> [Effect] {
        let hadNotice = notice != nil
        notice = nil
        if mouse.kind == .press, layout.hasFooter, mouse.row == size.rows - 1 {
            // Where a message stood there was no hint to click.
            let hint = hadNotice && list.filterField == nil ? nil : hint(at: mouse.column, context)
            return hint.map { press($0.binding.keys[0], context) } ?? []
        }
        if case .form(let form) = overlay {
            take(mouse, in: form, context)
            return []
        }
        if overlay != nil || isAsking {
            switch mouse.kind {
            case .wheelDown: return press(.down, context, times: 3)
            case .wheelUp: return press(.up, context, times: 3)
            case .press: return []
            }
        }
        list.filterField = nil
        let layout = self.layout
        if layout.detail?.contains(row: mouse.row, column: mouse.column) == true {
            return clickDetail(mouse, layout, context)
        }
        if layout.list.contains(row: mouse.row, column: mouse.column) { return clickList(mouse, layout, context) }
        if mouse.kind == .press, let pane = layout.pane(row: mouse.row, column: mouse.column) {
            open(keymap.panes[pane].id)
        }
        return []
    }

    /// Does what the key does here: a click on a box ticks as Space does.
    private mutating func press(_ key: Key, _ context: Context, times: Int = 1) -> [Effect] {
        (0..<times).flatMap { _ in keymap.binding(for: key, in: scopes)?.run(&self, context) ?? [] }
    }

    private mutating func clickList(_ mouse: Mouse, _ layout: ScreenLayout, _ context: Context) -> [Effect] {
        switch mouse.kind {
        case .wheelDown: moveCursor(to: min(list.cursor + 3, list.ids.count - 1))
        case .wheelUp: moveCursor(to: max(0, list.cursor - 3))
        case .press:
            side = .list
            var index = list.top + mouse.row - layout.list.row
            if list.isRemark(index) { index -= 1 }
            guard list.ids.indices.contains(index) else { return [] }
            let wasSelected = index == list.cursor
            moveCursor(to: index)
            let row = self.row(list.ids[index], context)
            let column = mouse.column - layout.list.column
            if row.boxColumns?.contains(column) == true { return press(.character(" "), context) }
            if let isOpen = row.isOpen, wasSelected || column <= row.firstColumn {
                isOpen ? closeRow(context) : openRow(context)
            }
        }
        return []
    }

    private mutating func clickDetail(_ mouse: Mouse, _ layout: ScreenLayout, _ context: Context) -> [Effect] {
        guard list.selected != nil else { return [] }
        switch mouse.kind {
        case .wheelDown: list.detail.scroll(by: 3, rows: layout.text.rows)
        case .wheelUp: list.detail.scroll(by: -3, rows: layout.text.rows)
        case .press:
            let line = list.detail.top + mouse.row - layout.text.row
            let wasHere = side == .detail && list.detail.line == line
            side = .detail
            list.detail.line = line
            settleDetail(context)
            let column = mouse.column - layout.text.column
            if list.detail.target?.hasBox == true, (0..<3).contains(column),
                detailLines(context)[list.detail.line].indent == 0
            {
                return press(.character(" "), context)
            }
            if wasHere, let target = list.detail.target { return follow(target, context) }
        }
        return []
    }
}

extension DetailState {
    /// Scrolls the view, moving the cursor only as far as it must to stay in view.
    fileprivate mutating func scroll(by lines: Int, rows: Int) {
        top = max(0, top + lines)
        line = max(top, min(line, top + max(1, rows) - 1))
    }
}
