extension AppState {
    /// The detail of the selected row, or nil where nothing is selected.
    public func detailDocument(_ context: Context) -> Document? {
        list.selected.map { pane.detail($0, self, context) }
    }

    /// The lines of the detail as they are laid out now.
    public func detailLines(_ context: Context) -> [DocumentLine] {
        detailDocument(context)?.lines(width: layout.text.columns, measure: context.measure) ?? []
    }

    /// Keeps the detail's cursor inside the text and in view.
    mutating func settleDetail(_ context: Context) {
        guard side == .detail || list.detail.isScrolled else { return }
        guard list.selected != nil else {
            side = .list
            return
        }
        let count = detailLines(context).count
        list.detail.count = count
        let height = max(1, layout.text.rows)
        list.detail.line = max(0, min(list.detail.line, count - 1))
        if list.detail.line < list.detail.top { list.detail.top = list.detail.line }
        if list.detail.line >= list.detail.top + height { list.detail.top = list.detail.line - height + 1 }
        list.detail.top = max(0, min(list.detail.top, count - height))
    }

    /// Commands of the detail; nil where it is none of them.
    mutating func moveInDetail(_ command: Command, _ context: Context) -> [Effect]? {
        let page = max(1, layout.text.rows - 1)
        switch command {
        case .lineDown: moveLine(by: 1)
        case .lineUp: moveLine(by: -1)
        case .pageDown: moveLine(by: page)
        case .pageUp: moveLine(by: -page)
        case .first: moveLine(by: -max(1, list.detail.line))
        case .last: moveLine(by: max(1, list.detail.count - 1 - list.detail.line))
        case .close: side = .list
        case .filter:
            side = .list
            list.filterField = TextField(list.filter)
        case .open: return follow(target(context), context)
        default: return nil
        }
        return []
    }

    private mutating func moveLine(by lines: Int) {
        let target = max(0, min(list.detail.line + lines, list.detail.count - 1))
        if target == list.detail.line {
            notice = Notice(lines < 0 ? "This is the first line." : "This is the last line.")
        }
        list.detail.line = target
    }

    /// What the detail's current line refers to.
    func target(_ context: Context) -> Document.Target? {
        let lines = detailLines(context)
        return lines.indices.contains(list.detail.line) ? lines[list.detail.line].target : nil
    }

    /// Goes to what a line refers to; Esc comes back.
    mutating func follow(_ target: Document.Target?, _ context: Context) -> [Effect] {
        switch target {
        case .item(let id): leap { $0.show(item: id, context) }
        case .track(let id): leap { $0.show(id, in: TracksPane().id, context) }
        case .row(let pane, let row): leap { $0.show(row, in: pane, context) }
        case .address(let address): return [.open(address)]
        case .ownLink(let id):
            return journey.links.values.joined().first { $0.id == id }.map { [.open($0.address)] } ?? []
        case .evidence(let id): return evidence(id).map { [.open($0.place)] } ?? []
        case .notePart(let part): turn(to: part, context)
        case .note: return perform(.note, context)
        case .command(let command): return perform(command, context)
        case .due, .conversation, .learning, .favour, .memo: return pane.perform(.open, &self, context) ?? []
        case nil: notice = Notice("Nothing to follow on this line. Lines with › lead somewhere.")
        }
        return []
    }

    /// Shows a part of a long note from its first line.
    private mutating func turn(to part: Int, _ context: Context) {
        list.detail.part = part
        list.detail.line = detailLines(context).firstIndex { $0.target == .note } ?? list.detail.line
        list.detail.top = max(0, list.detail.line - 1)
    }

    private mutating func leap(_ move: (inout AppState) -> Void) {
        trail.append(Place(focus: focus, list: list, side: side, trackView: trackView))
        if trail.count > 64 { trail.removeFirst() }
        move(&self)
        // Who follows a reference wants to read; where there is room for one of them the detail is it.
        if layout.detail == nil { side = .detail }
    }

    /// Shows an item: in the open pane if it lists it, else in the skills, else on the roadmap.
    mutating func show(item id: ItemID, _ context: Context) {
        if !context.library.serves(id, track: trackView) { trackView = nil }
        let home = context.library.skill(id) == nil ? RoadmapPane().id : SkillsPane().id
        let stays = focus == RoadmapPane().id && context.library.milestone(id) != nil
        show(id, in: stays ? focus : home, context)
    }

    /// Opens a pane with this row selected, without a filter that would hide it.
    mutating func show(_ row: RowID, in pane: PaneID, _ context: Context) {
        focus = pane
        list.filter = ""
        refresh(context)
        select(row, in: pane, context)
        if side == .detail { list.detail = DetailState() }
    }

    /// The evidence of that id.
    func evidence(_ id: String) -> Evidence? { journey.evidence.values.joined().first { $0.id == id } }
}
