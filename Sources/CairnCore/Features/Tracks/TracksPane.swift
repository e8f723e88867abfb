/// The roles: read one, compare two, choose one.
struct TracksPane: Pane {
    static let id = PaneID("tracks")

    var id: PaneID { Self.id }
    let name = "Tracks"
    let reads: [any JourneyRecord.Type] = PlanIndex.reads + [Note.self, Decision.self]

    /// The pane's own state.
    struct Marked: PaneState {
        /// The role that others are compared with, or nil.
        var track: TrackID?
    }

    var bindings: [Binding] {
        [
            Binding(
                in: id, [.character(" ")], "track.choose", "Choose this role, or none", hint: "choose", do: choose
            ),
            Binding(
                in: id, [.character("c")], "track.compare", "Compare with another role", hint: "compare",
                saying: { $0.own(Marked.self).track.map { _ in "end comparison" } }, do: compare),
        ] + DecisionCommands.bindings(id) + NoteCommands.bindings(id) { $0.list.selected.map(NoteSubject.track) }
    }

    func summary(_ desk: Desk) -> Summary {
        guard let name = desk.journey.plan.track.flatMap(desk.library.track)?.name else {
            return Summary("none chosen")
        }
        return Summary(name, short: String(name.prefix { $0 != " " }))
    }

    func contents(_ desk: Desk) -> ListContents {
        ListContents(ids: LibrarySearch.tracks(desk.list.filter, desk.context))
    }

    func row(_ id: RowID, _ desk: Desk) -> ListRow {
        var row = ListRow(id, desk.library.track(id)?.name ?? id)
        let tally = desk.journey.tally(desk.library.skills(of: id).map(\.id))
        // Skills, as Skills counts them: per cent would be taken for those of the route, which are of hours.
        row.trailing = "\(tally.done)/\(tally.total)"
        if desk.journey.notes[NoteSubject.track(id)] != nil { row.badges.append(.note) }
        if desk.journey.plan.track == id { row.badges.append(ListRow.Badge(text: "chosen", sign: "★", style: .proven)) }
        if desk.own(Marked.self).track == id {
            row.badges.append(ListRow.Badge(text: "compare", sign: "=", style: .learning))
        }
        return row
    }

    func detail(_ id: RowID, _ desk: Desk) -> Document {
        let page = TrackDetail(desk)
        if let mark = desk.own(Marked.self).track, mark != id { return page.comparison(of: mark, with: id) }
        return page.document(id)
    }

    func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]? {
        DecisionCommands.follow(target, desk) ?? NoteCommands.follow(target, desk)
    }

    func edited(_ text: String, from old: String?, _ name: String, _ desk: Desk) -> [Request]? {
        NoteCommands.edited(text, from: old, name, desk)
    }

    func emptyText(_ desk: Desk) -> String { "No role matches. Esc clears the filter." }

    func firstSelected(_ desk: Desk) -> RowID? { desk.journey.plan.track }

    private func compare(_ desk: inout Desk) -> [Request] {
        guard let id = desk.list.selected else { return [] }
        let wasMarked = desk.own(Marked.self).track != nil
        desk.set(own: Marked(track: wasMarked ? nil : id))
        return [
            .say(
                wasMarked
                    ? "Comparison ended." : "Move to another role to see both side by side. c ends it.")
        ]
    }

    private func choose(_ desk: inout Desk) -> [Request] {
        guard let track = desk.list.selected.flatMap(desk.library.track) else { return [] }
        var plan = desk.journey.plan(on: desk.today)
        plan.track = plan.track == track.id ? nil : track.id
        let change = desk.journey.planning(plan, desk.context)
        // A form that opens says itself what it is about, and its keys need the footer.
        let offered = offer(desk.after(change))
        let said =
            plan.track == nil
            ? "No role chosen: the roadmap shows what all roles share, skills shows everything."
            : "\(track.name) chosen: roadmap and skills now show this role. t shows the others."
        return [offered.isEmpty ? .keepAndSay(change, said) : .keep(change), .view(plan.track)] + offered
    }

    /// The first role that is chosen leads to its route.
    private func offer(_ desk: Desk) -> [Request] {
        guard desk.journey.baseline == nil, desk.journey.plan.hoursPerWeek != nil, desk.journey.plan.track != nil
        else { return [] }
        return RouteForm().form(desk).map { [.form($0)] } ?? []
    }
}
