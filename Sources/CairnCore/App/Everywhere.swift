extension AppState {
    /// Opens the pane, with the keys in its list.
    mutating func open(_ pane: PaneID) {
        focus = pane
        side = .list
    }

    /// Opens the pane of a number key, and says so if it was open already.
    mutating func openByKey(_ pane: PaneID) {
        if side == .list, focus == pane { notice = Notice("\(self.pane.name) is open already.") }
        open(pane)
    }

    /// Opens the pane `step` places further down the stack, wrapping round.
    mutating func openPane(by step: Int) {
        let count = keymap.panes.count
        open(keymap.panes[(keymap.index(focus) + step + count) % count].id)
    }

    /// Esc: clears the filter, or goes back along the trail.
    mutating func goBack(_ context: Context) {
        if !list.filter.isEmpty {
            list.filter = ""
            // Keep the selected row in view.
            if let selected = list.selected { open(branchesOf: selected, in: focus, context) }
        } else if let place = trail.popLast() {
            focus = place.focus
            side = place.side
            trackView = place.trackView
            list = place.list
            comeBackToQuestion()
        } else if side == .detail {
            side = .list
        } else if isZoomed {
            isZoomed = false
        } else {
            notice = Notice("Nothing to go back to; q quits.")
        }
    }

    /// `z`: gives the half with the focus the whole window, or shares it again.
    mutating func zoom() {
        if size.columns < ScreenLayout.narrowest {
            notice = Notice("The window has room for one half only, so there is nothing to zoom.", .warning)
        } else {
            isZoomed.toggle()
        }
    }

    /// Cycles through all tracks, the chosen track, then the others.
    mutating func cycleTrackView(_ context: Context) {
        let chosen = journey.plan.track
        let others = context.library.tracks.map(\.id).filter { $0 != chosen }
        let order: [TrackID?] = [nil] + (chosen.map { [$0] } ?? []) + others
        let index = order.firstIndex(of: trackView) ?? 0
        trackView = order[(index + 1) % order.count]
        let name = trackView.flatMap { context.library.track($0)?.name } ?? "all tracks"
        notice = Notice("Showing \(name).")
    }

    /// Selects what to do next: in Today or, in a program without it, where it is listed.
    mutating func goToNext(_ context: Context) {
        guard let next = TodayList.next(journey, context, limit: 1).first else {
            notice = Notice("Nothing left to do here. You have earned a walk.")
            return
        }
        if keymap.panes.contains(where: { $0.id == TodayPane.id }) {
            show(next.id, in: TodayPane.id, context)
        } else if let item = next.item {
            show(item: item, context)
        } else if let person = next.person {
            show(person, in: PeoplePane.id, context)
        }
        notice = Notice("Next: \(next.text). \(next.reason)")
    }

    /// Undoes the last change.
    mutating func undoLast(_ context: Context) -> [Effect] {
        guard let entry = undo else {
            notice = Notice("Nothing to undo.")
            return []
        }
        if refusesToKeep() { return [] }
        let ran = journey.clock
        apply(entry.change.inverse)
        selectRestored(by: entry.change.inverse, context)
        let runs = ran == nil && journey.clock != nil ? " The clock runs again." : ""
        notice = Notice("Undone: \(entry.change.title).\(runs)")
        return [.undo(entry)]
    }

    /// Selects what came back into the open list, else what is there as it was; what is selected stays if it is that.
    private mutating func selectRestored(by change: Change, _ context: Context) {
        // The baseline only follows a change of the route, and a sitting stays where it is.
        let values = change.edits.compactMap { ($0.after ?? $0.before)?.value }.filter { !($0 is BaselineStep) }
        guard asking == nil, !values.isEmpty else { return }
        let keys = values.flatMap { [$0.key, $0.parent].compactMap(\.self) }
        let ranks = Dictionary(zip(keys, keys.indices), uniquingKeysWith: min)
        let before = Set(list.ids)
        refresh(context)
        let rows = list.ids.compactMap { id in rank(of: id, in: ranks, context).map { (id: id, rank: $0) } }
        let back = rows.filter { !before.contains($0.id) }
        if let own = rows.first(where: { $0.id == list.selected }), back.allSatisfy({ own.rank <= $0.rank }) { return }
        if let row = (back.isEmpty ? rows : back).min(by: { $0.rank < $1.rank }) {
            select(row.id, in: focus, context)
        } else {
            // It may lie in a folded branch.
            for key in keys.prefix(2) where unfold(key, context) { return }
        }
    }

    /// How early in a change the record of the row comes: a row is called by its record's key, some with the kind before it.
    private func rank(of row: RowID, in ranks: [String: Int], _ context: Context) -> Int? {
        ranks[row] ?? pane.item(row, context).flatMap { ranks[$0] }
            ?? row.lastIndex(of: ":").flatMap { ranks[String(row[row.index(after: $0)...])] }
    }

    /// Selects a row of the view that is open by opening its branches; false if it would not be there.
    private mutating func unfold(_ row: RowID, _ context: Context) -> Bool {
        var opened = self
        opened.select(row, in: focus, context)
        guard opened.list.selected == row, opened.list.view == list.view else { return false }
        self = opened
        return true
    }

    /// Redoes the change that was undone last.
    mutating func redoLast(_ context: Context) -> [Effect] {
        guard let entry = redo else {
            notice = Notice("Nothing to redo.")
            return []
        }
        if refusesToKeep() { return [] }
        apply(entry.change)
        selectRestored(by: entry.change, context)
        notice = Notice("Done again: \(entry.change.title).")
        return [.redo(entry)]
    }
}
