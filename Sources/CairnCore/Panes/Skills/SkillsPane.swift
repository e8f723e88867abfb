/// The checklist by area.
struct SkillsPane: Pane {
    let id = PaneID("skills")
    let name = "Skills"
    let sorts = ["area", "status", "hours", "name"]

    var bindings: [Binding] { ItemCommands.bindings(.pane(id)) }

    func summary(_ app: AppState, _ context: Context) -> Summary {
        let tally = app.journey.tally(context.library.skills(of: app.trackView).map(\.id))
        let proven = tally.proven > 0 ? ", \(tally.proven) proven" : ""
        return Summary("\(tally.done) of \(tally.total)\(proven)")
    }

    func rows(_ app: AppState, _ context: Context) -> [RowID] {
        let list = app.lists[id] ?? ListState()
        let filter = ItemFilter(list.filter)
        let skills = context.library.skills(of: app.trackView).filter {
            filter.isEmpty || filter.matches($0.id, app.journey, context)
        }
        if list.sort != 0 { return sorted(skills, by: sorts[list.sort], app.journey).map(\.id) }
        return context.library.areas.flatMap { area -> [RowID] in
            let own = skills.filter { $0.area == area.id }
            guard !own.isEmpty else { return [] }
            let isOpen = list.open.contains("area:\(area.id)") || !filter.isEmpty
            return ["area:\(area.id)"] + (isOpen ? own.map(\.id) : [])
        }
    }

    func row(_ id: RowID, _ app: AppState, _ context: Context) -> Row {
        let list = app.lists[self.id] ?? ListState()
        guard let area = area(id, context) else { return Row(item: id, depth: list.sort == 0 ? 1 : 0, app, context) }
        return Row(
            branch: id, area.name, depth: 0, isOpen: list.open.contains(id) || !list.filter.isEmpty,
            app.journey.tally(skills(in: area, app, context)))
    }

    func parent(_ id: RowID, _ app: AppState, _ context: Context) -> RowID? {
        guard app.lists[self.id]?.sort == 0 else { return nil }
        return context.library.skill(id).map { "area:\($0.area)" }
    }

    func detail(_ id: RowID, _ app: AppState, _ context: Context) -> Document {
        if let item = context.library.item(id) { return ItemDetail(item: item, app: app, context: context).document }
        guard let area = area(id, context) else { return Document("") }
        var page = Document(area.name)
        page.blocks.append(.gauge(label: "Done", app.journey.tally(skills(in: area, app, context))))
        page.gap()
        page.text(area.summary)
        return page
    }

    func item(_ id: RowID, _ context: Context) -> ItemID? { context.library.skill(id)?.id }

    func emptyText(_ app: AppState) -> String {
        "No skill matches. Esc clears the filter. Words match names; is:\(ItemFilter.standings.prefix(7).joined(separator: ", is:")), "
            + "area:math and track:mlops match fields."
    }

    /// The area of the next skill to learn.
    func firstOpen(_ app: AppState, _ context: Context) -> Set<RowID> {
        firstSelected(app, context).flatMap(context.library.skill).map { ["area:\($0.area)"] } ?? []
    }

    func firstSelected(_ app: AppState, _ context: Context) -> RowID? {
        NextSteps.list(app.journey, context, limit: 5).first { $0.item.kind == .skill }?.item.id
    }

    func perform(_ command: Command, _ app: inout AppState, _ context: Context) -> [Effect]? {
        ItemCommands.perform(command, &app, context)
    }

    private func area(_ id: RowID, _ context: Context) -> Area? {
        context.library.areas.first { id == "area:\($0.id)" }
    }

    private func skills(in area: Area, _ app: AppState, _ context: Context) -> [ItemID] {
        context.library.skills(of: app.trackView).filter { $0.area == area.id }.map(\.id)
    }

    private func sorted(_ skills: [Skill], by sort: String, _ journey: Journey) -> [Skill] {
        switch sort {
        case "status":
            let order: [Status: Int] = [.learning: 0, .todo: 1, .done: 2, .skipped: 3]
            return stable(skills) { order[journey.status($0.id)] ?? 0 }
        case "hours": return stable(skills) { $0.hours.middle }
        default: return skills.sorted { $0.name.lowercased() < $1.name.lowercased() }
        }
    }

    /// Sorted by `key`, in the Library's order where keys agree.
    private func stable(_ skills: [Skill], by key: (Skill) -> Int) -> [Skill] {
        skills.enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }.map(\.element)
    }
}
