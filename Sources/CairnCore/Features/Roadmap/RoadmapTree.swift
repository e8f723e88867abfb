/// A step, a phase or a quarter with its contents, for one track.
struct RoadmapBranch {
    let id: RowID
    let name: String
    let depth: Int
    var branches: [RoadmapBranch] = []
    var items: [ItemID] = []

    /// The items of this branch and of those below.
    var allItems: [ItemID] { items + branches.flatMap(\.allItems) }

    /// Adds its row and the rows below it: those of open branches or, under a filter, all that match. What lies in a
    /// folded branch only counts.
    func add(
        to contents: inout ListContents, open: Set<RowID>, only matching: Set<ItemID>?, isShown: Bool = true
    ) {
        if let matching, matching.isDisjoint(with: allItems) { return }
        if isShown { contents.add(heading: id) }
        let isOpen = isShown && (matching != nil || open.contains(id))
        for branch in branches { branch.add(to: &contents, open: open, only: matching, isShown: isOpen) }
        contents.add(matching.map { matching in items.filter(matching.contains) } ?? items, isOpen: isOpen)
    }
}

/// The roadmap as a tree, for one track (nil for all tracks).
struct RoadmapTree {
    let track: TrackID?
    let journey: Journey
    let context: Context

    /// Step → phase → milestone.
    var steps: [RoadmapBranch] {
        context.library.steps.map(branch)
    }

    /// Quarter → milestone; milestones without a quarter come last.
    var quarters: [RoadmapBranch] {
        let calendar = PlanCalendar(journey.plan)
        let dated = context.library.quarters.enumerated().map { index, quarter in
            let dates = calendar.map { $0.quarter(index) }.map { " · \($0.first.text) – \($0.last.text)" } ?? ""
            return RoadmapBranch(
                id: Self.id(ofQuarter: quarter.id), name: "Q\(index + 1)\(dates)", depth: 0,
                items: items.filter { context.library.milestone($0)?.quarter == quarter.id })
        }
        let rest = items.filter { context.library.milestone($0)?.quarter == nil }
        return rest.isEmpty
            ? dated : dated + [RoadmapBranch(id: Self.id(ofQuarter: nil), name: "Later", depth: 0, items: rest)]
    }

    /// The branch of a quarter; nil for milestones without one.
    static func id(ofQuarter quarter: String?) -> RowID { "quarter:\(quarter ?? "later")" }

    /// Every milestone in order.
    var items: [ItemID] { context.library.steps.flatMap(\.phases).flatMap(milestones) }

    /// The branch with that id, or nil. Builds only that part of the tree.
    func find(_ id: RowID) -> RoadmapBranch? {
        guard id.contains(":") else { return nil }
        if id.hasPrefix("quarter:") { return quarters.first { $0.id == id } }
        for step in context.library.steps {
            if id == "step:\(step.id)" { return branch(step) }
            let place = step.phases.firstIndex { id == "phase:\($0.id)" }
            if let place { return branch(step.phases[place], at: place) }
        }
        return nil
    }

    private func branch(_ step: Step) -> RoadmapBranch {
        var branch = RoadmapBranch(id: "step:\(step.id)", name: step.name.uppercased(), depth: 0)
        branch.branches = step.phases.enumerated().map { self.branch($0.element, at: $0.offset) }
        return branch
    }

    private func branch(_ phase: Phase, at place: Int) -> RoadmapBranch {
        RoadmapBranch(id: "phase:\(phase.id)", name: "\(place + 1) \(phase.name)", depth: 1, items: milestones(phase))
    }

    private func milestones(_ phase: Phase) -> [ItemID] {
        phase.milestones.map(\.id).filter { context.library.serves($0, track: track) }
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
