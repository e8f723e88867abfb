extension AppState {
    /// The frame's own commands.
    mutating func performEverywhere(_ command: Command, _ context: Context) -> [Effect] {
        switch command {
        case .nextPane: open(pane: (Panes.index(focus) + 1) % Panes.all.count)
        case .previousPane: open(pane: (Panes.index(focus) + Panes.all.count - 1) % Panes.all.count)
        case .help: overlay = .help(top: 0)
        case .palette: overlay = .palette(Palette())
        case .search: overlay = .search(Search())
        case .plan: overlay = .form(PlanForm().form(self, context))
        case .showPlan: overlay = .page(.plan, top: 0)
        case .next: goToNext(context)
        case .trackView: cycleTrackView(context)
        case .back: goBack(context)
        case .undo: return undoLast(context)
        case .redo: return redoLast(context)
        case .quit: return [.quit]
        case .suspend: return [.suspend]
        default:
            if let number = Panes.all.indices.first(where: { command == .pane($0 + 1) }) {
                if side == .list, focus == Panes.all[number].id { notice = Notice("\(pane.name) is open already.") }
                open(pane: number)
            } else {
                notice = Notice(refusal(of: command), .warning)
            }
        }
        return []
    }

    private func refusal(of command: Command) -> String {
        let title = Keymap.all.first { $0.command == command }?.title ?? command.name
        return "“\(title)” has nothing to do here."
    }

    /// Opens the pane at that place of the stack.
    mutating func open(pane index: Int) {
        focus = Panes.all[index].id
        side = .list
    }

    private mutating func goBack(_ context: Context) {
        if !list.filter.isEmpty {
            list.filter = ""
            // What was found stays in view.
            if let selected = list.selected { open(branchesOf: selected, in: pane, context) }
        } else if let place = trail.popLast() {
            focus = place.focus
            side = place.side
            trackView = place.trackView
            list = place.list
        } else if side == .detail {
            side = .list
        } else {
            notice = Notice("Nothing to go back to. q quits.")
        }
    }

    /// Everyone's view, then each track's, the chosen one first.
    private mutating func cycleTrackView(_ context: Context) {
        let chosen = journey.plan.track
        let others = context.library.tracks.map(\.id).filter { $0 != chosen }
        let order: [TrackID?] = [nil] + (chosen.map { [$0] } ?? []) + others
        let index = order.firstIndex(of: trackView) ?? 0
        trackView = order[(index + 1) % order.count]
        let name = trackView.flatMap { context.library.track($0)?.name } ?? "all tracks"
        notice = Notice("Showing \(name).")
    }

    private mutating func goToNext(_ context: Context) {
        guard let next = NextSteps.list(journey, context, limit: 1).first else {
            notice = Notice("Nothing left to do here. That is worth a walk.")
            return
        }
        show(item: next.item.id, context)
        notice = Notice("Next: \(next.item.name), \(next.reason).")
    }

    private mutating func undoLast(_ context: Context) -> [Effect] {
        guard let entry = undo else {
            notice = Notice("Nothing to undo.")
            return []
        }
        if refusesToKeep() { return [] }
        journey.apply(entry.change.inverse)
        followTrack(entry.change)
        notice = Notice("Undone: \(entry.change.title).")
        return [.undo(entry)]
    }

    private mutating func redoLast(_ context: Context) -> [Effect] {
        guard let entry = redo else {
            notice = Notice("Nothing to redo.")
            return []
        }
        if refusesToKeep() { return [] }
        journey.apply(entry.change)
        followTrack(entry.change)
        notice = Notice("Done again: \(entry.change.title).")
        return [.redo(entry)]
    }

    /// A change of the chosen track takes the view along.
    private mutating func followTrack(_ change: Change) {
        if change.edits.contains(where: { ($0.after ?? $0.before)?.kind == Plan.kind }) {
            trackView = journey.plan.track
        }
    }
}
