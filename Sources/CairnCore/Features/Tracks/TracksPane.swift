extension Command {
    static let choose = Command("track.choose")
    static let compare = Command("track.compare")
}

/// The five roles: read one, compare two, choose one.
struct TracksPane: Pane {
    let id = PaneID("tracks")
    let name = "Tracks"

    var bindings: [Binding] {
        [
            Binding(.pane(id), [.character(" ")], .choose, "Choose this role, or none again", hint: "choose"),
            Binding(.pane(id), [.character("c")], .compare, "Compare with another role", hint: "compare"),
        ]
    }

    func summary(_ app: AppState, _ context: Context) -> Summary {
        Summary(app.journey.plan.track.flatMap(context.library.track)?.name ?? "none chosen")
    }

    func rows(_ app: AppState, _ context: Context) -> [RowID] {
        LibrarySearch.tracks(app.lists[id].filter, context)
    }

    func row(_ id: RowID, _ app: AppState, _ context: Context) -> ListRow {
        let track = context.library.track(id)
        var row = ListRow(id, track?.name ?? id)
        let tally = app.journey.tally(context.library.skills(of: id).map(\.id))
        row.trailing = "\(tally.percent)%"
        if app.journey.plan.track == id { row.badges.append(ListRow.Badge(text: "chosen", sign: "★", style: .proven)) }
        if app.lists[self.id].mark == id {
            row.badges.append(ListRow.Badge(text: "compare", sign: "=", style: .learning))
        }
        return row
    }

    func detail(_ id: RowID, _ app: AppState, _ context: Context) -> Document {
        let page = TrackDetail(app: app, context: context)
        if let mark = app.lists[self.id].mark, mark != id { return page.comparison(of: mark, with: id) }
        return page.document(id)
    }

    func emptyText(_ app: AppState) -> String { "No role matches. Esc clears the filter." }

    func firstSelected(_ app: AppState, _ context: Context) -> RowID? { app.journey.plan.track }

    func perform(_ command: Command, _ app: inout AppState, _ context: Context) -> [Effect]? {
        guard command == .choose || command == .compare else { return nil }
        guard let id = app.list.selected, let track = context.library.track(id) else { return [] }
        if command == .choose { return choose(track, &app) }
        let wasMarked = app.list.mark != nil
        app.list.mark = wasMarked ? nil : id
        app.notice = Notice(
            wasMarked
                ? "Comparison ended."
                : "Move to another role: both stand side by side then. c ends it.")
        return []
    }

    private func choose(_ track: Track, _ app: inout AppState) -> [Effect] {
        var plan = app.journey.plan
        plan.track = plan.track == track.id ? nil : track.id
        let effects = app.keep(app.journey.planning(plan))
        guard !effects.isEmpty else { return [] }
        app.trackView = plan.track
        app.notice = Notice(
            plan.track == nil
                ? "No role chosen: roadmap and skills show all of them."
                : "\(track.name) chosen: roadmap and skills follow. t shows the others.")
        return effects
    }
}
