/// The roadmap as a tree: one's route by steps and by legs, or all of a track.
struct RoadmapPane: Pane {
    static let id = PaneID("roadmap")

    var id: PaneID { Self.id }
    let name = "Roadmap"
    let views = RoadmapView.allCases.map(\.name)

    var bindings: [Binding] {
        ItemCommands.bindings(id, unless: RouteKeys.refusal).flatMap {
            $0.name == RouteKeys.leaving ? RouteKeys.all : [$0]
        } + [
            Binding(in: id, [.character("A")], "task.add", "Add a task of your own") { desk in
                [.form(TaskForm().form(nil, desk))]
            },
            ProjectCommands.beginning(id),
        ]
    }

    let filterHint = ItemFilter.hint
    let reads = ItemCommands.reads + [OwnTask.self]

    func summary(_ desk: Desk) -> Summary {
        let tree = RoadmapTree(track: desk.track, view: .steps, journey: desk.journey, context: desk.context)
        let percent = tree.standing?.plan.hours.percent ?? desk.journey.tally(tree.rows).percent
        let end = tree.standing?.odds.map { " · \(ForecastWords.month($0.even))" } ?? ""
        return Summary("\(percent)%\(end)", short: "\(percent)%", percent: percent)
    }

    func contents(_ desk: Desk) -> ListContents {
        let (list, tree) = (desk.list, RoadmapTree(desk))
        let branches = tree.branches
        let rows = branches.flatMap(\.places)
        let filter = ItemFilter(list.filter, desk.context, track: desk.track).fitted(
            to: rows.map(\.place), desk.journey, desk.context)
        let matching =
            filter.isEmpty
            ? nil
            : Set(
                rows.filter { filter.matches($0.place.item, under: $0.place.heading, desk.journey, desk.context) }
                    .map(\.row))
        var contents = ListContents()
        for branch in branches { branch.add(to: &contents, open: list.open, only: matching) }
        OwnTasks.add(to: &contents, desk)
        return contents
    }

    func row(_ id: RowID, _ desk: Desk) -> ListRow {
        if let own = OwnTasks.listRow(id, desk) { return own }
        let tree = RoadmapTree(desk)
        if let branch = tree.find(id) {
            if let standing = tree.standing { return ListRow(branch: branch, desk, in: tree.view, standing) }
            return row(branch, desk)
        }
        if let standing = tree.standing, let key = standing.places.key(ofRow: id) {
            var depth = tree.view == .steps ? 2 : 1
            if case .after? = standing.places[key] { depth = 2 }
            return ListRow(step: id, key, depth: depth, desk, standing)
        }
        return ListRow(item: RoutePlaces.item(ofRow: id), depth: 2, desk)
    }

    private func row(_ branch: RoadmapBranch, _ desk: Desk) -> ListRow {
        var row = ListRow(
            branch: branch.id, branch.name, depth: branch.depth,
            isOpen: desk.list.open.contains(branch.id) || desk.list.isNarrowed, desk.journey.tally(branch.allItems))
        let late = branch.allItems.count { desk.journey.isLate($0, desk.context) }
        if late > 0 { row.badges.append(ListRow.Badge(text: "\(late) late", sign: "!", style: .warning)) }
        return row
    }

    func parent(_ id: RowID, _ desk: Desk) -> RowID? {
        OwnTasks.task(id, desk.journey) == nil ? RoadmapTree(desk).parent(id) : OwnTasks.branch
    }

    func detail(_ id: RowID, _ desk: Desk) -> Document {
        if let item = desk.library.item(RoutePlaces.item(ofRow: id)) {
            return ItemDetail(item, desk, step: RouteKeys.step(ofRow: id, desk)).document
        }
        if let own = OwnTasks.detail(id, desk) { return own }
        let tree = RoadmapTree(desk)
        return RoadmapBranchDetail(desk: desk, tree: tree).document(tree.find(id))
    }

    func item(_ id: RowID, _ context: Context) -> ItemID? {
        context.library.item(RoutePlaces.item(ofRow: id))?.id
    }

    func filterFields(_ library: Library) -> [FilterField] { ItemFilter.fields(library) }

    func emptyText(_ desk: Desk) -> String { "No milestone matches. Esc clears the filter." }

    /// The leg that one is in.
    func firstOpen(_ desk: Desk) -> Set<RowID> {
        guard let leg = desk.standing?.plan.items.first?.item.leg else { return [] }
        return [RouteBranches.id(leg: leg)]
    }

    /// The next thing to do.
    func firstSelected(_ desk: Desk) -> RowID? {
        guard let next = NextSteps.keys(desk.journey, desk.context, limit: 1).first else { return nil }
        return RoadmapTree(desk).standing?.places.row(next) ?? next.item
    }

    func lists(_ item: ItemID, _ context: Context) -> ItemListing {
        guard context.library.milestone(item) != nil else { return .no }
        return context.library.skill(item) == nil ? .home : .yes
    }

    func viewRefusal(_ desk: Desk) -> String? { desk.journey.missingRoute(on: desk.track, desk.context) }

    /// All of the track, if the row is in no other view.
    func view(showing row: RowID, _ desk: Desk) -> Int? {
        desk.library.item(RoutePlaces.item(ofRow: row)) == nil || RoadmapTree(desk).holds(row)
            ? nil : RoadmapView.all.rawValue
    }

    func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]? {
        if target == RouteLines.sums { return [.page(RouteLines.page(desk))] }
        return ItemCommands.follow(target, desk)
    }

    func edited(_ text: String, from old: String?, _ name: String, _ desk: Desk) -> [Request]? {
        NoteCommands.edited(text, from: old, name, desk)
    }
}
