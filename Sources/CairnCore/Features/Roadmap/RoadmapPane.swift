/// The way as a tree: step → phase → milestone, or quarter → milestone.
struct RoadmapPane: Pane {
    let id = PaneID("roadmap")
    let name = "Roadmap"
    let views = ["steps", "quarters"]

    var bindings: [Binding] { ItemCommands.bindings(.pane(id)) }

    var filterHint: String { "words  is:ready  area:math  track:mlops" }

    func summary(_ app: AppState, _ context: Context) -> Summary {
        let percent = app.journey.tally(tree(app, context).items).percent
        return Summary("\(percent)%", percent: percent)
    }

    func rows(_ app: AppState, _ context: Context) -> [RowID] {
        let list = app.lists[id]
        let tree = tree(app, context)
        let branches = list.view == 0 ? tree.steps : tree.quarters
        let filter = ItemFilter(list.filter).fitted(to: tree.items, app.journey, context)
        return branches.flatMap { $0.rows(open: list.open, filter: filter, app.journey, context) }
    }

    func row(_ id: RowID, _ app: AppState, _ context: Context) -> ListRow {
        guard let branch = tree(app, context).find(id) else {
            return ListRow(item: id, depth: view(app) == 0 ? 2 : 1, app, context)
        }
        let list = app.lists[self.id]
        var row = ListRow(
            branch: id, branch.name, depth: branch.depth, isOpen: list.open.contains(id) || list.isNarrowed,
            app.journey.tally(branch.allItems))
        let late = branch.allItems.count { app.journey.isLate($0, context) }
        if late > 0 { row.badges.append(ListRow.Badge(text: "\(late) late", sign: "!", style: .warning)) }
        return row
    }

    func parent(_ id: RowID, _ app: AppState, _ context: Context) -> RowID? {
        let library = context.library
        if let milestone = library.milestone(id) {
            guard library.serves(id, track: app.trackView) else { return nil }
            if view(app) != 0 { return RoadmapTree.id(ofQuarter: milestone.quarter) }
            return library.phase(of: id).map { "phase:\($0.phase.id)" }
        }
        guard view(app) == 0 else { return nil }
        let step = library.steps.first { $0.phases.contains { id == "phase:\($0.id)" } }
        return step.map { "step:\($0.id)" }
    }

    func detail(_ id: RowID, _ app: AppState, _ context: Context) -> Document {
        if let item = context.library.item(id) { return ItemDetail(item: item, app: app, context: context).document }
        return RoadmapBranchDetail(app: app, context: context).document(tree(app, context).find(id))
    }

    func item(_ id: RowID, _ context: Context) -> ItemID? { context.library.item(id)?.id }

    func emptyText(_ app: AppState) -> String { "No milestone matches. Esc clears the filter." }

    /// The quarter that it is.
    func firstOpen(_ app: AppState, _ context: Context) -> Set<RowID> {
        let quarter = PlanCalendar(app.journey.plan)?.quarterIndex(of: context.today)
        return quarter.map { [RoadmapTree.id(ofQuarter: context.library.quarters[$0].id)] } ?? []
    }

    /// The next thing to do.
    func firstSelected(_ app: AppState, _ context: Context) -> RowID? {
        NextSteps.list(app.journey, context, limit: 1).first?.item.id
    }

    func perform(_ command: Command, _ app: inout AppState, _ context: Context) -> [Effect]? {
        ItemCommands.perform(command, &app, context)
    }

    private func tree(_ app: AppState, _ context: Context) -> RoadmapTree {
        RoadmapTree(track: app.trackView, journey: app.journey, context: context)
    }

    private func view(_ app: AppState) -> Int { app.lists[id].view }
}
