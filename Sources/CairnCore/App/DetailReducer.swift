extension AppState {
    /// The detail of the selected row, or nil if nothing is selected; with `enough` lines it may end.
    public func detailDocument(_ context: Context, enough: Int = .max) -> Document? {
        var desk = desk(context)
        desk.enough = enough
        return list.selected.map { pane.detail($0, desk) }
    }

    /// The lines of the detail, laid out for the current size.
    public func detailLines(_ context: Context) -> [DocumentLine] { detail(context, lines: .max)?.lines ?? [] }

    /// The detail's title, and its lines as far as that many, or a few more; nil if nothing is selected.
    public func detail(_ context: Context, lines limit: Int) -> (title: String, lines: [DocumentLine])? {
        guard let document = detailDocument(context, enough: limit) else { return nil }
        let lines = document.lines(width: layout.text.columns, measure: context.measure, limit: limit)
        // How many lines a page has is only known once it is laid out.
        if lines.count < limit, document.isCut { return (document.title, detailLines(context)) }
        return (document.title, lines)
    }

    /// Keeps the detail's cursor within the text and in view.
    mutating func settleDetail(_ context: Context) {
        list.detail.target = nil
        guard side == .detail || list.detail.isScrolled else { return }
        guard list.selected != nil else {
            side = .list
            return
        }
        let lines = detailLines(context)
        let count = lines.count
        list.detail.count = count
        stayInBlock(lines)
        let height = max(1, layout.text.rows)
        list.detail.line = max(0, min(list.detail.line, count - 1))
        if list.detail.line < list.detail.top { list.detail.top = list.detail.line }
        if list.detail.line >= list.detail.top + height { list.detail.top = list.detail.line - height + 1 }
        list.detail.top = max(0, min(list.detail.top, count - height))
        if side == .detail, lines.indices.contains(list.detail.line) {
            list.detail.target = lines[list.detail.line].target
        }
    }

    /// In another width the same text has other lines: the cursor stays in its block, as far from the top as before.
    private mutating func stayInBlock(_ lines: [DocumentLine]) {
        let width = layout.text.columns
        if let before = list.detail.laidOut, before.width != width,
            let line = lines.firstIndex(where: { $0.block == before.block })
        {
            list.detail.top = max(0, list.detail.top + line - list.detail.line)
            list.detail.line = line
        }
        let line = max(0, min(list.detail.line, lines.count - 1))
        list.detail.laidOut = lines.isEmpty ? nil : (width, lines[line].block)
    }

    /// Moves the detail's cursor.
    mutating func moveInDetail(_ way: Move) {
        let page = max(1, layout.text.rows - 1)
        switch way {
        case .lineDown: moveLine(by: 1)
        case .lineUp: moveLine(by: -1)
        case .pageDown: moveLine(by: page)
        case .pageUp: moveLine(by: -page)
        case .first: moveLine(by: -max(1, list.detail.line))
        case .last: moveLine(by: max(1, list.detail.count - 1 - list.detail.line))
        }
    }

    private mutating func moveLine(by lines: Int) {
        let target = max(0, min(list.detail.line + lines, list.detail.count - 1))
        if target == list.detail.line {
            notice = Notice(lines < 0 ? "This is the first line." : "This is the last line.")
        }
        list.detail.line = target
    }

    /// `]` and `[`: goes to the next or the previous line that leads somewhere, from the list to the first one.
    mutating func moveToLink(by step: Int, _ context: Context) {
        let lines = detailLines(context)
        // The lines of one link are wrapped text, and the lines of one note are one thing to open.
        let links = lines.indices.filter {
            lines[$0].target != nil && ($0 == 0 || lines[$0].target != lines[$0 - 1].target)
        }
        let here = side == .detail ? list.detail.line : -1
        let next = step > 0 ? links.first { $0 > here } : links.last { $0 < here }
        guard let next else {
            notice = Notice(
                links.isEmpty
                    ? "Nothing in this detail leads further."
                    : step > 0
                        ? "This is the last link."
                        : side == .detail ? "This is the first link." : "] goes to the first link.")
            return
        }
        side = .detail
        list.detail.line = next
    }

    /// Goes to what a line refers to; Esc returns.
    mutating func follow(_ target: Document.Target?, _ context: Context) -> [Effect] {
        guard let target else {
            notice = Notice(
                detailLines(context).contains { $0.target != nil }
                    ? "Nothing to follow on this line: ] goes to the next one that leads somewhere, [ to the one before."
                    : "Nothing in this detail leads further: h goes back to the list.")
            return []
        }
        switch target {
        case .item(let id): leap { $0.show(item: id, context) }
        case .row(let pane, let row): leap { $0.show(row, in: pane, context) }
        case .address(let address): return [.open(address)]
        case .part(let part, let kind): turn(to: part, of: kind, context)
        case .record, .local: return followOwn(target, context)
        }
        return []
    }

    /// Asks the open pane to follow the target, then the others.
    private mutating func followOwn(_ target: Document.Target, _ context: Context) -> [Effect] {
        for pane in [pane] + keymap.panes {
            var desk = desk(context)
            if let requests = pane.follow(target, &desk) {
                putBack(desk)
                return carryOut(requests, context)
            }
        }
        return []
    }

    /// Shows a part of a long text from its first line.
    private mutating func turn(to part: Int, of kind: String, _ context: Context) {
        list.detail.part = part
        let isText = { (line: DocumentLine) in
            if case .record(kind, _)? = line.target { true } else { false }
        }
        list.detail.line = detailLines(context).firstIndex(where: isText) ?? list.detail.line
        list.detail.top = max(0, list.detail.line - 1)
    }

    private mutating func leap(_ move: (inout AppState) -> Void) {
        remember(place)
        move(&self)
        // Following a reference is for reading: if only one half fits on the screen, show the detail.
        if layout.detail == nil { side = .detail }
    }

    /// Shows a row that a command leads to; Esc returns if that is in another pane or view.
    mutating func visit(_ row: RowID, in pane: PaneID, _ context: Context) {
        let before = place
        show(row, in: pane, context)
        if focus != before.focus || list.view != before.list.view { remember(before) }
    }

    /// Where one is now.
    private var place: Place { Place(focus: focus, list: list, side: side, trackView: trackView) }

    private mutating func remember(_ place: Place) {
        trail.append(place)
        if trail.count > 64 { trail.removeFirst() }
    }

    /// Shows an item: in the open pane if it lists it, else in the item's home pane.
    mutating func show(item id: ItemID, _ context: Context) {
        if !context.library.serves(id, track: trackView) { trackView = nil }
        let stays = pane.lists(id, context) != .no
        let home = stays ? pane : keymap.panes.first { $0.lists(id, context) == .home }
        if let home { show(id, in: home.id, context) }
    }

    /// Opens a pane with this row selected, clearing a filter that could hide it.
    mutating func show(_ row: RowID, in pane: PaneID, _ context: Context) {
        focus = pane
        list.filter = ""
        refresh(context)
        select(row, in: pane, context)
        if side == .detail { list.detail = DetailState() }
    }
}
