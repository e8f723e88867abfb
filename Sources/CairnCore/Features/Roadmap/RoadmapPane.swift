/// The roadmap as a tree: step → phase → milestone, or quarter → milestone.
struct RoadmapPane: Pane {
    static let id = PaneID("roadmap")

    var id: PaneID { Self.id }
    let name = "Roadmap"
    let views = ["steps", "quarters"]

    var bindings: [Binding] {
        ItemCommands.bindings(id) + [
            Binding(in: id, [.character("A")], "task.add", "Add a task of your own") { desk in
                [.form(TaskForm().form(nil, desk))]
            }
        ]
    }

    let filterHint = ItemFilter.hint
    let reads = ItemCommands.reads + [OwnTask.self]

    func summary(_ desk: Desk) -> Summary {
        let percent = desk.standing?.plan.hours.percent ?? desk.journey.tally(tree(desk).items).percent
        let end = desk.standing?.odds.map { " · \(ForecastWords.month($0.even))" } ?? ""
        return Summary("\(percent)%\(end)", short: "\(percent)%", percent: percent)
    }

    func contents(_ desk: Desk) -> ListContents {
        let (list, tree) = (desk.list, tree(desk))
        let branches = list.view == 0 ? tree.steps : tree.quarters
        let filter = ItemFilter(list.filter, desk.context, track: desk.track).fitted(
            to: tree.items, desk.journey, desk.context)
        let matching =
            filter.isEmpty ? nil : Set(tree.items.filter { filter.matches($0, desk.journey, desk.context) })
        var contents = ListContents()
        for branch in branches { branch.add(to: &contents, open: list.open, only: matching) }
        OwnTasks.add(to: &contents, desk)
        return contents
    }

    func row(_ id: RowID, _ desk: Desk) -> ListRow {
        if let own = OwnTasks.listRow(id, desk) { return own }
        guard let branch = tree(desk).find(id) else {
            return ListRow(item: id, depth: view(desk) == 0 ? 2 : 1, desk)
        }
        let list = desk.list
        var row = ListRow(
            branch: id, branch.name, depth: branch.depth, isOpen: list.open.contains(id) || list.isNarrowed,
            desk.journey.tally(branch.allItems))
        let late = branch.allItems.count { desk.journey.isLate($0, desk.context) }
        if late > 0 { row.badges.append(ListRow.Badge(text: "\(late) late", sign: "!", style: .warning)) }
        return row
    }

    func parent(_ id: RowID, _ desk: Desk) -> RowID? {
        if OwnTasks.task(id, desk.journey) != nil { return OwnTasks.branch }
        let library = desk.library
        if let milestone = library.milestone(id) {
            guard library.serves(id, track: desk.track) else { return nil }
            if view(desk) != 0 { return RoadmapTree.id(ofQuarter: milestone.quarter) }
            return library.phase(of: id).map { "phase:\($0.phase.id)" }
        }
        guard view(desk) == 0 else { return nil }
        let step = library.steps.first { $0.phases.contains { id == "phase:\($0.id)" } }
        return step.map { "step:\($0.id)" }
    }

    func detail(_ id: RowID, _ desk: Desk) -> Document {
        if let item = desk.library.item(id) { return ItemDetail(item: item, desk: desk).document }
        if let own = OwnTasks.detail(id, desk) { return own }
        return RoadmapBranchDetail(desk: desk).document(tree(desk).find(id))
    }

    func item(_ id: RowID, _ context: Context) -> ItemID? { context.library.item(id)?.id }

    func filterFields(_ library: Library) -> [FilterField] { ItemFilter.fields(library) }

    func emptyText(_ desk: Desk) -> String { "No milestone matches. Esc clears the filter." }

    /// The present quarter.
    func firstOpen(_ desk: Desk) -> Set<RowID> {
        let quarter = PlanCalendar(desk.journey.plan)?.quarterIndex(of: desk.today)
        return quarter.map { [RoadmapTree.id(ofQuarter: desk.library.quarters[$0].id)] } ?? []
    }

    /// The next thing to do.
    func firstSelected(_ desk: Desk) -> RowID? {
        NextSteps.list(desk.journey, desk.context, limit: 1).first?.item.id
    }

    func lists(_ item: ItemID, _ context: Context) -> ItemListing {
        guard context.library.milestone(item) != nil else { return .no }
        return context.library.skill(item) == nil ? .home : .yes
    }

    func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]? { ItemCommands.follow(target, desk) }

    func edited(_ text: String, from old: String?, _ name: String, _ desk: Desk) -> [Request]? {
        NoteCommands.edited(text, from: old, name, desk)
    }

    private func tree(_ desk: Desk) -> RoadmapTree {
        RoadmapTree(track: desk.track, journey: desk.journey, context: desk.context)
    }

    private func view(_ desk: Desk) -> Int { desk.list.view }
}
