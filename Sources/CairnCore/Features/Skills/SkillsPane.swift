/// The checklist of skills, by area.
struct SkillsPane: Pane {
    static let id = PaneID("skills")

    var id: PaneID { Self.id }
    let name = "Skills"
    let sorts = SkillList.Sort.allCases.map(\.rawValue)

    var bindings: [Binding] { ItemCommands.bindings(id) }

    let filterHint = ItemFilter.hint
    let reads = ItemCommands.reads

    func summary(_ desk: Desk) -> Summary {
        let tally = desk.journey.tally(desk.library.skills(of: desk.track).map(\.id))
        let short = "\(tally.done) of \(tally.total)"
        return Summary(tally.proven > 0 ? "\(short), \(tally.proven) proven" : short, short: short)
    }

    func contents(_ desk: Desk) -> ListContents {
        let list = desk.list
        let skills = SkillList(filter: list.filter, track: desk.track, sort: SkillList.Sort.allCases[list.sort])
            .skills(desk.journey, desk.context)
        if list.sort != 0 { return ListContents(ids: skills.map(\.id)) }
        var contents = ListContents()
        for area in desk.library.areas {
            let own = skills.filter { $0.area == area.id }.map(\.id)
            guard !own.isEmpty else { continue }
            contents.add(heading: "area:\(area.id)")
            contents.add(own, isOpen: list.open.contains("area:\(area.id)") || list.isNarrowed)
        }
        return contents
    }

    func row(_ id: RowID, _ desk: Desk) -> ListRow {
        let list = desk.list
        guard let area = area(id, desk.context) else {
            return ListRow(item: id, depth: list.sort == 0 ? 1 : 0, desk)
        }
        return ListRow(
            branch: id, area.name, depth: 0, isOpen: list.open.contains(id) || list.isNarrowed,
            desk.journey.tally(skills(in: area, desk)))
    }

    func parent(_ id: RowID, _ desk: Desk) -> RowID? {
        guard desk.list.sort == 0 else { return nil }
        return desk.library.skill(id).map { "area:\($0.area)" }
    }

    func detail(_ id: RowID, _ desk: Desk) -> Document {
        if let item = desk.library.item(id) { return ItemDetail(item, desk).document }
        guard let area = area(id, desk.context) else { return Document("") }
        var page = Document(area.name)
        page.blocks.append(.gauge(label: "Done", desk.journey.tally(skills(in: area, desk))))
        page.gap()
        page.text(area.summary)
        return page
    }

    func item(_ id: RowID, _ context: Context) -> ItemID? { context.library.skill(id)?.id }

    func filterFields(_ library: Library) -> [FilterField] { ItemFilter.fields(library) }

    func emptyText(_ desk: Desk) -> String {
        "No skill matches. Esc clears the filter. Words are looked for in names, then in texts; is:\(ItemFilter.standings.prefix(7).joined(separator: ", is:")), "
            + "area:math and track:mlops narrow the list, too."
    }

    /// The next skill to learn.
    func firstSelected(_ desk: Desk) -> RowID? {
        NextSteps.keys(desk.journey, desk.context, limit: 5).map(\.item).first { desk.library.skill($0) != nil }
    }

    func lists(_ item: ItemID, _ context: Context) -> ItemListing { context.library.skill(item) == nil ? .no : .home }

    func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]? { ItemCommands.follow(target, desk) }

    func edited(_ text: String, from old: String?, _ name: String, _ desk: Desk) -> [Request]? {
        NoteCommands.edited(text, from: old, name, desk)
    }

    private func area(_ id: RowID, _ context: Context) -> Area? {
        context.library.areas.first { id == "area:\($0.id)" }
    }

    private func skills(in area: Area, _ desk: Desk) -> [ItemID] {
        desk.library.skills(of: desk.track).filter { $0.area == area.id }.map(\.id)
    }
}
