extension AppState {
    /// Makes the lists anew that hang on something that has changed.
    mutating func refresh(_ context: Context) {
        var isChanged = false
        for pane in Panes.all {
            if lists[pane.id].key?.isOf(self, lists[pane.id], context.today) == true { continue }
            var list = lists[pane.id]
            let key = ListKey(self, list, context.today)
            let selected = list.selected
            let contents = pane.contents(viewing(list, in: pane.id), context)
            list.ids = contents.ids
            list.branches = contents.branches
            list.summary = pane.summary(viewing(list, in: pane.id), context)
            isChanged = true
            let isFilteredAnew = list.isNarrowed && list.key?.filter != key.filter
            list.key = key
            list.forgetShown()
            if let selected {
                list.cursor =
                    (isFilteredAnew ? firstMatch(insteadOf: selected, list, pane, context) : nil)
                    ?? list.ids.firstIndex(of: selected) ?? nearest(selected, list, pane, context)
            }
            list.cursor = max(0, min(list.cursor, list.ids.count - 1))
            lists[pane.id] = list
        }
        if isChanged { lateCount = countLate(context) }
    }

    /// How much of the chosen track is late.
    private func countLate(_ context: Context) -> Int {
        guard journey.plan.start != nil else { return 0 }
        return context.library.itemIDs.count {
            context.library.serves($0, track: journey.plan.track) && journey.isLate($0, context)
        }
    }

    /// The state as the pane sees it: `list` in its place.
    private func viewing(_ list: ListState, in pane: PaneID) -> AppState {
        var app = self
        app.lists[pane] = list
        return app
    }

    /// The row to select where the selected one went away: under a filter the first that is no branch; else its branch;
    /// else the same place.
    private func nearest(_ lost: RowID, _ list: ListState, _ pane: any Pane, _ context: Context) -> Int {
        if list.isNarrowed, let index = firstMatch(insteadOf: nil, list, pane, context) { return index }
        var branch = pane.parent(lost, viewing(list, in: pane.id), context)
        while let id = branch {
            if let index = list.ids.firstIndex(of: id) { return index }
            branch = pane.parent(id, viewing(list, in: pane.id), context)
        }
        return list.cursor
    }

    /// The first row that is no branch; nil where there is none, or where what is selected is no branch itself. Who types a
    /// filter looks for what it names, not for the branches that are shown because it is in them.
    private func firstMatch(
        insteadOf selected: RowID?, _ list: ListState, _ pane: any Pane, _ context: Context
    ) -> Int? {
        let app = viewing(list, in: pane.id)
        if let selected, pane.row(selected, app, context).isOpen == nil { return nil }
        return list.ids.firstIndex { pane.row($0, app, context).isOpen == nil }
    }

    /// Keeps the selected row in view.
    mutating func settleList(_ context: Context) {
        let height = max(1, layout.list.rows)
        var list = list
        list.cursor = max(0, min(list.cursor, list.ids.count - 1))
        // A few rows around it, so that one sees where it leads.
        let margin = min(3, (height - 1) / 2)
        if list.cursor < list.top + margin { list.top = list.cursor - margin }
        if list.cursor >= list.top + height - margin { list.top = list.cursor - height + 1 + margin }
        list.top = max(0, min(list.top, list.ids.count - height))
        list.show(list.top..<list.top + height) { pane.row($0, self, context) }
        self.list = list
    }

    /// Commands of every list; nil where it is none of them.
    mutating func moveInList(_ command: Command, _ context: Context) -> [Effect]? {
        let page = max(1, layout.list.rows - 1)
        switch command {
        case .lineDown: moveCursor(to: list.cursor + 1)
        case .lineUp: moveCursor(to: list.cursor - 1)
        case .pageDown: moveCursor(to: list.cursor + page)
        case .pageUp: moveCursor(to: list.cursor - page)
        case .first: moveCursor(to: list.cursor == 0 ? -1 : 0)
        case .last: moveCursor(to: max(list.cursor + 1, list.ids.count - 1))
        case .open: openRow(context)
        case .close: closeRow(context)
        case .view: cycle(\.view, pane.views, "view")
        case .sort: cycle(\.sort, pane.sorts, "order")
        case .filter: list.filterField = TextField(list.filter)
        default: return nil
        }
        return []
    }

    mutating func moveCursor(to index: Int) {
        var list = list
        let target = max(0, min(index, list.ids.count - 1))
        if target == list.cursor, index != list.cursor {
            notice = Notice(
                list.ids.isEmpty ? "The list is empty." : index < 0 ? "This is the first row." : "This is the last row."
            )
        }
        if target != list.cursor { list.detail = DetailState() }
        list.cursor = target
        self.list = list
    }

    private mutating func cycle(_ choice: WritableKeyPath<ListState, Int>, _ names: [String], _ what: String) {
        guard names.count > 1 else {
            notice = Notice("\(pane.name) has only one \(what).", .warning)
            return
        }
        list[keyPath: choice] = (list[keyPath: choice] + 1) % names.count
        notice = Notice("\(pane.name) by \(names[list[keyPath: choice]]).")
    }

    private mutating func openRow(_ context: Context) {
        guard let id = list.selected else { return }
        if pane.row(id, self, context).isOpen == false { list.open.insert(id) } else { side = .detail }
    }

    private mutating func closeRow(_ context: Context) {
        guard let id = list.selected else { return }
        if pane.row(id, self, context).isOpen == true, !list.isNarrowed {
            list.open.remove(id)
        } else if let parent = pane.parent(id, self, context), let index = list.ids.firstIndex(of: parent) {
            moveCursor(to: index)
        } else {
            notice = Notice("Nothing to close here.")
        }
    }

    /// Commands while a filter is typed; nil for those that go on to the list.
    mutating func filter(_ command: Command, _ context: Context) -> [Effect]? {
        switch command {
        case .accept: list.filterField = nil
        case .cancel:
            list.filterField = nil
            list.filter = ""
        case .lineDown, .lineUp: return moveInList(command, context)
        default:
            guard list.filterField?.edit(command) == true else { return nil }
            list.filter = list.filterField?.text ?? ""
        }
        return []
    }

    /// Selects a row, opening the branches that hold it.
    mutating func select(_ id: RowID?, in paneID: PaneID, _ context: Context) {
        guard let id else { return }
        open(branchesOf: id, in: Panes.pane(paneID), context)
        refresh(context)
        if let index = lists[paneID].ids.firstIndex(of: id) {
            lists[paneID].cursor = index
            lists[paneID].detail = DetailState()
        }
    }
}

extension AppState {
    /// Opens the branches that hold a row.
    mutating func open(branchesOf id: RowID, in pane: any Pane, _ context: Context) {
        var branch = pane.parent(id, self, context)
        while let open = branch {
            lists[pane.id].open.insert(open)
            branch = pane.parent(open, self, context)
        }
    }
}

/// What a list hangs on. Equal keys, equal lists.
struct ListKey: Equatable, Sendable {
    let journey: Journey
    let today: Day
    let trackView: TrackID?
    let open: Set<RowID>
    let filter: String
    let view: Int
    let sort: Int
    let mark: RowID?

    init(_ app: AppState, _ list: ListState, _ today: Day) {
        journey = app.journey
        self.today = today
        trackView = app.trackView
        open = list.open
        filter = list.filter
        view = list.view
        sort = list.sort
        mark = list.mark
    }

    /// Whether that list still hangs on the same, asked at every key of every list: nothing is copied for it.
    func isOf(_ app: AppState, _ list: ListState, _ today: Day) -> Bool {
        let isSame =
            self.today == today && view == list.view && sort == list.sort && filter == list.filter && mark == list.mark
            && trackView == app.trackView && open == list.open && journey == app.journey
        // Whoever adds something to the key adds it here, too.
        assert(isSame == (self == ListKey(app, list, today)))
        return isSame
    }
}
