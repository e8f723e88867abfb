/// The checklist by area.
struct SkillsPane: Pane {
    let id = PaneID("skills")
    let name = "Skills"
    let sorts = SkillList.Sort.allCases.map(\.rawValue)

    var bindings: [Binding] { ItemCommands.bindings(.pane(id)) }

    var filterHint: String { "words  is:ready  area:math  track:mlops" }

    func summary(_ app: AppState, _ context: Context) -> Summary {
        let tally = app.journey.tally(context.library.skills(of: app.trackView).map(\.id))
        let short = "\(tally.done) of \(tally.total)"
        return Summary(tally.proven > 0 ? "\(short), \(tally.proven) proven" : short, short: short)
    }

    func rows(_ app: AppState, _ context: Context) -> [RowID] {
        let list = app.lists[id]
        let skills = SkillList(filter: list.filter, track: app.trackView, sort: SkillList.Sort.allCases[list.sort])
            .skills(app.journey, context)
        if list.sort != 0 { return skills.map(\.id) }
        return context.library.areas.flatMap { area -> [RowID] in
            let own = skills.filter { $0.area == area.id }
            guard !own.isEmpty else { return [] }
            let isOpen = list.open.contains("area:\(area.id)") || list.isNarrowed
            return ["area:\(area.id)"] + (isOpen ? own.map(\.id) : [])
        }
    }

    func row(_ id: RowID, _ app: AppState, _ context: Context) -> ListRow {
        let list = app.lists[self.id]
        guard let area = area(id, context) else {
            return ListRow(item: id, depth: list.sort == 0 ? 1 : 0, app, context)
        }
        return ListRow(
            branch: id, area.name, depth: 0, isOpen: list.open.contains(id) || list.isNarrowed,
            app.journey.tally(skills(in: area, app, context)))
    }

    func parent(_ id: RowID, _ app: AppState, _ context: Context) -> RowID? {
        guard app.lists[self.id].sort == 0 else { return nil }
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
        "No skill matches. Esc clears the filter. Words match names, else texts; is:\(ItemFilter.standings.prefix(7).joined(separator: ", is:")), "
            + "area:math and track:mlops match fields."
    }

    /// The next skill to learn.
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
}
