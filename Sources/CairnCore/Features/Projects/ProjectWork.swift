/// Hours on the user's own projects: a project that stands for a milestone has that one's, any other has its own.
extension Project {
    /// What hours on it are logged on.
    public var work: ItemID { template ?? id }
}

extension Journey {
    /// The name of what hours were logged on: a project of the user's own, also if it alone stands for a milestone, else an item of
    /// the Library; its id if it is gone.
    public func name(ofWork id: ItemID, _ library: Library) -> String {
        guard let item = library.item(id) else { return self[Project.self][id]?.name ?? id }
        guard item.kind == .project else { return item.name }
        let own = self[Project.self].rows.values.filter { $0.template == id && $0.dropped == nil && !$0.name.isEmpty }
        return own.count == 1 ? own[0].name : item.name
    }

    /// The name of a step of the route, wherever it is named: "RAG thing", "SQL at working level".
    func name(ofStep key: RouteKey, _ library: Library) -> String {
        let name = name(ofWork: key.item, library)
        return key.depth == .working ? "\(name) at working level" : name
    }

    /// Where a line about that work leads.
    func target(ofWork id: ItemID) -> Document.Target {
        self[Project.self][id] == nil ? .item(id) : .row(ProjectsPane.id, id)
    }

    /// What hours can be logged on besides the Library: open projects without a milestone, by name.
    var ownWorkChoices: [Choice] {
        projects.filter { $0.template == nil && $0.dropped == nil }.map { Choice(word: $0.id, name: $0.name) }
    }

    /// What hours are logged on by that name: an item of the Library that is called so, else the only project that is called or
    /// begins so, else the only item that begins so. Nil if there is none.
    public func work(called name: String, _ library: Library) -> ItemID? {
        library.itemID(exactly: name) ?? project(called: name)?.work ?? library.itemID(called: name)
    }

    /// At most four names of which a word begins so, of skills, projects and tasks.
    func works(beginning name: String, _ library: Library) -> [String] {
        let wanted = Folding.words(name)
        let names = library.itemIDs.compactMap { library.item($0)?.name } + projects.map(\.name)
        let begun = names.filter { ([0x20] + Folding.words($0)).begins(wanted) }
        return Array(begun.prefix(4))
    }

    private func project(called name: String) -> Project? {
        let wanted = Folding.words(name)
        let named = projects.filter { Folding.words($0.name).starts(with: wanted) }
        let exact = named.filter { Folding.words($0.name) == wanted }
        let found = exact.isEmpty ? named : exact
        return found.count == 1 ? found[0] : nil
    }

    /// Hours logged on the project.
    public func hours(on project: Project) -> Double {
        (sessions[project.work] ?? []).reduce(0) { $0 + $1.hours }
    }

    /// What goes with a project that is removed: its hours, unless they are a milestone's, and the clock that runs on it.
    func worked(on project: Project) -> [Edit] {
        guard project.template == nil else { return [] }
        let clock = clock.flatMap { $0.item == project.id ? Edit(from: $0, to: nil) : nil }
        return (sessions[project.id] ?? []).map { Edit(from: $0, to: nil) } + [clock].compactMap(\.self)
    }

    /// The estimates of projects that stand for a milestone: theirs hold, not the Library's.
    func ownEstimates() -> [ItemID: Estimate] {
        var estimates: [ItemID: Estimate] = [:]
        for project in self[Project.self].all {
            if let template = project.template, let estimate = project.estimate { estimates[template] = estimate }
        }
        return estimates
    }

    /// Open projects without a milestone, as steps that take hours of the plan beside the route; the oldest first.
    func ownWork() -> [RouteItem] {
        self[Project.self].all.filter { $0.template == nil && $0.shipped == nil && $0.dropped == nil }
            .sorted { ($0.framed, $0.id) < ($1.framed, $1.id) }
            .compactMap { project in
                project.estimate.map { RouteItem(key: RouteKey(project.id), kind: .project, leg: 1, estimate: $0) }
            }
    }
}

extension Project {
    /// Its hours as a guess; nil if none are stated.
    var estimate: Estimate? {
        guard let low, let high, low > 0, low <= high else { return nil }
        return Estimate(low: Double(low), high: Double(high))
    }
}

extension Desk {
    /// What the clock and hours are about on the selected row: an item or a project, with its name. Nil if it is neither.
    var work: (id: ItemID, name: String)? {
        let id = list.selected.flatMap { pane.work($0, self) }
        return id.map { ($0, journey.name(ofWork: $0, library)) }
    }
}
