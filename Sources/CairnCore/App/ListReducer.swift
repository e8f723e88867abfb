extension AppState {
    /// Rebuilds the lists that depend on something that has changed.
    mutating func refresh(_ context: Context) {
        journey.settlePlan(context, forecasting: isForecasting)
        if isForecasting, context.features.keymap.hasPractice { journey.settlePractice(context) }
        for pane in keymap.panes {
            if !isForecasting, pane.id != focus {
                // The first frame shows of the other panes what they say of themselves alone.
                if self[pane.id].summary.text.isEmpty { self[pane.id].summary = pane.summary(desk(pane.id, context)) }
                continue
            }
            var list = self[pane.id]
            list.dropKept()
            let key = ListKey(self, list, pane, context.today)
            if list.key != key { remake(list, pane, key, context) }
        }
    }

    /// Makes a change that may fill lists that are empty so far; in those the first row is selected.
    mutating func filling(_ context: Context, _ change: (inout AppState) -> Void) {
        let empty = keymap.panes.filter { self[$0.id].ids.isEmpty }
        change(&self)
        refresh(context)
        for pane in empty { select(pane.firstSelected(desk(pane.id, context)), in: pane.id, context) }
    }

    private mutating func remake(_ list: ListState, _ pane: any Pane, _ key: ListKey, _ context: Context) {
        var list = list
        let selected = list.selected ?? list.lost
        var desk = desk(pane.id, context)
        let contents = pane.contents(desk)
        let before = list.ids
        list.ids = contents.ids
        list.numbers = contents.numbers
        list.total = contents.total
        list.branches = contents.branches
        desk.list.branches = contents.branches
        list.summary = pane.summary(desk)
        let isFilteredAgain = list.isNarrowed && list.key?.filter != key.filter
        let staysFiltered = list.isNarrowed && list.key?.changesOnlyRecords(to: key) == true
        list.key = key
        list.kept = nil
        list.lost = list.ids.isEmpty ? selected : nil
        if staysFiltered, let selected { list.keep(selected, from: before, pane, desk) }
        list.forgetShown()
        self[pane.id] = list
        if let selected {
            list.cursor =
                (isFilteredAgain ? firstMatch(insteadOf: selected, pane, context) : nil)
                ?? list.ids.firstIndex(of: selected)
                ?? nearest(selected, in: before, keepsFilter: staysFiltered, pane, context)
        }
        list.cursor = max(0, min(list.cursor, list.ids.count - 1))
        self[pane.id] = list
    }

    /// The row to select if the selected one is gone: under another filter the first that is not a branch; else its branch;
    /// else the row at the same place, or the one before it where that was the last of its group.
    private func nearest(
        _ lost: RowID, in before: [RowID], keepsFilter: Bool, _ pane: any Pane, _ context: Context
    ) -> Int {
        let desk = desk(pane.id, context)
        if desk.list.isNarrowed, !keepsFilter, let index = firstMatch(insteadOf: nil, pane, context) { return index }
        var branch = pane.parent(lost, desk)
        while let id = branch {
            if let index = desk.list.ids.firstIndex(of: id) { return index }
            branch = pane.parent(id, desk)
        }
        return desk.list.lastOfGroup(before: lost, in: before) ?? desk.list.cursor
    }

    /// The first row that is not a branch; nil if there is none, or if the selected row is not a branch either. A
    /// filter is meant for entries, not for the branches that are shown because they hold one.
    private func firstMatch(insteadOf selected: RowID?, _ pane: any Pane, _ context: Context) -> Int? {
        let desk = desk(pane.id, context)
        if let selected, pane.row(selected, desk).isOpen == nil { return nil }
        return desk.list.ids.firstIndex { pane.row($0, desk).isOpen == nil }
    }

    /// Keeps the selected row in view.
    mutating func settleList(_ context: Context) {
        let height = max(1, layout.list.rows)
        var list = list
        list.cursor = max(0, min(list.cursor, list.ids.count - 1))
        if list.isRemark(list.cursor) { list.cursor -= 1 }
        // A few rows of context around it.
        let margin = min(3, (height - 1) / 2)
        if list.cursor < list.top + margin { list.top = list.cursor - margin }
        if list.cursor >= list.top + height - margin { list.top = list.cursor - height + 1 + margin }
        list.top = max(0, min(list.top, list.ids.count - height))
        let (pane, desk) = (pane, desk(context))
        list.show(list.top..<list.top + height) { pane.row($0, desk) }
        self.list = list
    }

    /// A row of the open pane's list.
    public func row(_ id: RowID, _ context: Context) -> ListRow { pane.row(id, desk(context)) }

    /// Moves the list's cursor.
    mutating func moveInList(_ way: Move) {
        let page = max(1, layout.list.rows - 1)
        switch way {
        case .lineDown: moveCursor(to: list.cursor + 1)
        case .lineUp: moveCursor(to: list.cursor - 1)
        case .pageDown: moveCursor(to: list.cursor + page)
        case .pageUp: moveCursor(to: list.cursor - page)
        case .first: moveCursor(to: list.cursor == 0 ? -1 : 0)
        case .last: moveCursor(to: max(list.cursor + 1, list.ids.count - 1))
        }
    }

    mutating func moveCursor(to index: Int) {
        var target = max(0, min(index, list.ids.count - 1))
        if list.isRemark(target) { target += target > list.cursor && target + 1 < list.ids.count ? 1 : -1 }
        if target == list.cursor, index != list.cursor {
            notice = Notice(
                list.ids.isEmpty ? "The list is empty." : index < 0 ? "This is the first row." : "This is the last row."
            )
        }
        if target != list.cursor { list.detail = DetailState() }
        list.cursor = target
    }

    /// `v`: the pane's next view.
    mutating func cycleView(_ context: Context) {
        if let reason = pane.viewRefusal(desk(context)) {
            notice = Notice(reason, .warning)
        } else {
            let selected = list.selected
            cycle(\.view, pane.views, "view") { "\($0): \($1)." }
            // An item stays in sight.
            if let selected, pane.item(selected, context) != nil { open(branchesOf: selected, in: focus, context) }
        }
    }

    /// `o`: the pane's next order.
    mutating func cycleSort() { cycle(\.sort, pane.sorts, "order") { "\($0) by \($1)." } }

    private mutating func cycle(
        _ choice: WritableKeyPath<ListState, Int>, _ names: [String], _ what: String, saying: (String, String) -> String
    ) {
        guard names.count > 1 else {
            notice = Notice("\(pane.name) has only one \(what).", .warning)
            return
        }
        list[keyPath: choice] = (list[keyPath: choice] + 1) % names.count
        notice = Notice(saying(pane.name, names[list[keyPath: choice]]))
    }

    /// Unfolds the branch, or moves to the detail.
    mutating func openRow(_ context: Context) {
        guard let id = list.selected else { return }
        if row(id, context).isOpen == false { list.open.insert(id) } else { side = .detail }
    }

    /// Folds the branch, or moves to its parent.
    mutating func closeRow(_ context: Context) {
        guard let id = list.selected else { return }
        if row(id, context).isOpen == true, !list.isNarrowed {
            list.open.remove(id)
        } else if let parent = pane.parent(id, desk(context)), let index = list.ids.firstIndex(of: parent) {
            moveCursor(to: index)
        } else {
            notice = Notice("Nothing to close here.")
        }
    }

    /// Starts filtering the list.
    mutating func openFilter() {
        side = .list
        list.filterField = TextField(list.filter)
    }

    /// Ends typing a filter; `keeping` leaves it in place.
    mutating func closeFilter(keeping: Bool) {
        list.filterField = nil
        if !keeping { list.filter = "" }
    }

    /// Selects a row, in another view if it is not in the present one, opening the branches that contain it.
    mutating func select(_ id: RowID?, in pane: PaneID, _ context: Context) {
        guard let id else { return }
        let desk = desk(pane, context)
        if let view = desk.pane.view(showing: id, desk) { self[pane].view = view }
        open(branchesOf: id, in: pane, context)
        refresh(context)
        if let index = self[pane].ids.firstIndex(of: id) {
            self[pane].cursor = index
            self[pane].detail = DetailState()
        }
    }

    /// Opens the branches that contain a row.
    mutating func open(branchesOf id: RowID, in pane: PaneID, _ context: Context) {
        let desk = desk(pane, context)
        var branch = desk.pane.parent(id, desk)
        while let open = branch {
            self[pane].open.insert(open)
            branch = desk.pane.parent(open, desk)
        }
    }
}

/// Everything a list depends on: equal keys mean equal lists.
struct ListKey: Equatable, Sendable {
    /// The revisions of the records that the pane reads.
    let revisions: [Int]
    let today: Day
    let isForecasting: Bool
    let trackView: TrackID?
    let open: Set<RowID>
    let filter: String
    let view: Int
    let sort: Int
    let own: OwnState

    init(_ app: AppState, _ list: ListState, _ pane: any Pane, _ today: Day) {
        revisions = app.journey.revisions(of: pane.reads)
        self.today = today
        isForecasting = app.isForecasting
        trackView = app.trackView
        open = list.open
        filter = list.filter
        view = list.view
        sort = list.sort
        own = list.own
    }

    /// Whether the other list is asked for in the same way, of other records.
    func changesOnlyRecords(to other: ListKey) -> Bool {
        today == other.today && trackView == other.trackView && filter == other.filter && view == other.view
            && sort == other.sort && own == other.own
    }
}

extension ListState {
    /// Lets a row go that was only kept because it was selected.
    fileprivate mutating func dropKept() {
        guard let kept, selected != kept else { return }
        self.kept = nil
        key = nil
    }

    /// The row that was before one that is gone, if that was the last of a group in which it now is the last.
    fileprivate func lastOfGroup(before lost: RowID, in rows: [RowID]) -> Int? {
        let earlier = Set(rows.prefix { $0 != lost })
        guard let place = ids.indices.last(where: { earlier.contains(ids[$0]) && !isRemark($0) }) else { return nil }
        let next = ids.indices[(place + 1)...].first { !isRemark($0) }
        let isHeading = { (index: Int) in numbers[index] == 0 }
        return isHeading(place) || next.map(isHeading) == false ? nil : place
    }

    /// Puts the row back where it was, with the branches that hold it, if the filter has dropped it but it still exists.
    fileprivate mutating func keep(_ row: RowID, from before: [RowID], _ pane: any Pane, _ desk: Desk) {
        guard !ids.contains(row), before.contains(row), pane.isThere(row, desk) else { return }
        var lost = [row]
        while let parent = lost.first.flatMap({ pane.parent($0, desk) }), !ids.contains(parent) {
            guard !lost.contains(parent) else { break }
            lost.insert(parent, at: 0)
        }
        let earlier = Set(before.prefix { $0 != row })
        let place = ids.lastIndex { earlier.contains($0) }.map { $0 + 1 } ?? 0
        ids.insert(contentsOf: lost, at: place)
        kept = row
    }
}

extension Pane {
    /// Whether the row stands for something that still exists.
    fileprivate func isThere(_ row: RowID, _ desk: Desk) -> Bool {
        item(row, desk.context) != nil || reads.contains { desk.journey.record($0.kind, row) != nil }
    }
}
