/// A heading of the roadmap with its contents, for one track.
struct RoadmapBranch {
    let id: RowID
    let name: String
    let depth: Int
    var branches: [RoadmapBranch] = []
    var rows: [RowID] = []

    /// The rows of this branch and of those below.
    var allRows: [RowID] { rows + branches.flatMap(\.allRows) }

    /// The same with what the filter looks at.
    var places: [(row: RowID, place: ItemFilter.Place)] {
        rows.map { ($0, (RoutePlaces.item(ofRow: $0), name)) } + branches.flatMap(\.places)
    }

    /// The items of these rows, each once.
    var allItems: [ItemID] {
        var seen: Set<ItemID> = []
        return allRows.map(RoutePlaces.item(ofRow:)).filter { seen.insert($0).inserted }
    }

    /// Adds its row and the rows below it: those of open branches or, under a filter, all that match. What lies in a
    /// folded branch only counts.
    func add(
        to contents: inout ListContents, open: Set<RowID>, only matching: Set<RowID>?, isShown: Bool = true
    ) {
        if let matching, matching.isDisjoint(with: allRows) { return }
        if isShown { contents.add(heading: id) }
        let isOpen = isShown && (matching != nil || open.contains(id))
        for branch in branches { branch.add(to: &contents, open: open, only: matching, isShown: isOpen) }
        contents.add(matching.map { matching in rows.filter(matching.contains) } ?? rows, isOpen: isOpen)
    }
}

/// The roadmap as a tree, for one track (nil for all tracks): see ``RoadmapView``.
struct RoadmapTree {
    let track: TrackID?
    let journey: Journey
    let context: Context
    /// What is shown: all of the track where there is no route.
    let view: RoadmapView
    /// nil where all of the track is shown.
    let standing: PlanStanding?

    init(track: TrackID?, view: RoadmapView, journey: Journey, context: Context) {
        self.track = track
        self.journey = journey
        self.context = context
        let standing = view == .all || track != journey.plan.track ? nil : journey.standing(context)
        self.view = standing == nil ? .all : view
        self.standing = standing
    }

    /// What the desk's list shows.
    init(_ desk: Desk) {
        let view = RoadmapView(rawValue: desk.list.view) ?? .all
        self.init(track: desk.track, view: view, journey: desk.journey, context: desk.context)
    }

    /// Every branch in order.
    var branches: [RoadmapBranch] {
        switch view {
        case .steps: context.library.steps.map(branch).filter { !$0.branches.isEmpty }
        case .legs: standing.map { RouteBranches(standing: $0, library: context.library).all } ?? []
        case .all: context.library.steps.map(branch)
        }
    }

    /// Every row in order.
    var rows: [RowID] { branches.flatMap(\.allRows) }

    /// The branch with that id, or nil. Builds only that part of the tree.
    func find(_ id: RowID) -> RoadmapBranch? {
        guard id.contains(":") else { return nil }
        if view == .legs { return standing.flatMap { RouteBranches(standing: $0, library: context.library).find(id) } }
        for step in context.library.steps {
            if id == "step:\(step.id)" { return branch(step) }
            if step.phases.contains(where: { id == "phase:\($0.id)" }) {
                return branch(step).branches.first { $0.id == id }
            }
        }
        return nil
    }

    /// The branch that holds the row or the branch; nil if none does.
    func parent(_ id: RowID) -> RowID? {
        if view == .legs {
            return standing.flatMap { RouteBranches(standing: $0, library: context.library).parent(id) }
        }
        let library = context.library
        if id.hasPrefix("phase:") {
            let step = library.steps.first { $0.phases.contains { id == "phase:\($0.id)" } }
            return step.map { "step:\($0.id)" }
        }
        return holds(id) ? library.phase(of: RoutePlaces.item(ofRow: id)).map { "phase:\($0.phase.id)" } : nil
    }

    /// Whether there is such a row, be it in a folded branch.
    func holds(_ row: RowID) -> Bool {
        guard let standing else {
            return context.library.milestone(row) != nil && context.library.serves(row, track: track)
        }
        guard let key = standing.places.key(ofRow: row), let place = standing.places[key] else { return false }
        switch place {
        case .open, .closed: return true
        case .leftOut, .after: return view == .legs
        }
    }

    private func branch(_ step: Step) -> RoadmapBranch {
        var branch = RoadmapBranch(id: "step:\(step.id)", name: step.name.uppercased(), depth: 0)
        let phases = step.phases.map { (phase: $0, rows: rows($0)) }.filter { view == .all || !$0.rows.isEmpty }
        branch.branches = phases.enumerated().map { place, shown in
            RoadmapBranch(
                id: "phase:\(shown.phase.id)", name: "\(place + 1) \(shown.phase.name)", depth: 1, rows: shown.rows)
        }
        return branch
    }

    private func rows(_ phase: Phase) -> [RowID] {
        let items = phase.milestones.map(\.id)
        guard let places = standing?.places else { return items.filter { context.library.serves($0, track: track) } }
        return items.flatMap { item in
            Depth.allCases.map { RouteKey(item, $0) }.filter { places[$0]?.isOnRoute == true }.map(places.row)
        }
    }
}

extension RoutePlace {
    /// Whether it is a step of the route, open or closed.
    var isOnRoute: Bool {
        switch self {
        case .open, .closed: true
        case .leftOut, .after: false
        }
    }
}

extension Library {
    /// The step and phase of an item.
    func phase(of id: ItemID) -> (step: Step, phase: Phase)? {
        for step in steps {
            if let phase = step.phases.first(where: { $0.milestones.contains { $0.id == id } }) { return (step, phase) }
        }
        return nil
    }
}
