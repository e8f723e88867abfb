/// The branches of the route: its legs, what comes after it, and what is left out.
struct RouteBranches {
    let standing: PlanStanding
    let library: Library

    private var places: RoutePlaces { standing.places }

    /// Those that hold something.
    var all: [RoadmapBranch] { (legs + [after, out]).filter { !$0.allRows.isEmpty } }

    /// The branch with that id, or nil.
    func find(_ id: RowID) -> RoadmapBranch? {
        if let leg = Self.leg(id) { return branch(leg: leg) }
        if id == Self.out { return out }
        let after = after
        return id == after.id ? after : after.branches.first { $0.id == id }
    }

    /// The branch that holds the row or the branch; nil at the top, and for a row that is nowhere.
    func parent(_ id: RowID) -> RowID? {
        if AfterRoute.Why.allCases.contains(where: { Self.id($0) == id }) { return Self.after }
        guard !id.contains(":"), let key = places.key(ofRow: id), let place = places[key] else { return nil }
        switch place {
        case .open(let planned): return Self.id(leg: planned.item.leg)
        case .closed(let item): return Self.id(leg: item.leg)
        case .leftOut: return Self.out
        case .after(let after): return Self.id(after.why)
        }
    }

    static func id(leg: Int) -> RowID { "leg:\(leg)" }
    static func id(_ why: AfterRoute.Why) -> RowID { "after:\(why.word)" }
    static let after: RowID = "after:all"
    static let out: RowID = "out:all"

    /// The number of the leg with that id; nil for any other branch.
    static func leg(_ id: RowID) -> Int? { id.hasPrefix("leg:") ? Int(id.dropFirst("leg:".count)) : nil }

    private var legs: [RoadmapBranch] { (1...4).map(branch(leg:)) }

    private func branch(leg: Int) -> RoadmapBranch {
        RoadmapBranch(
            id: Self.id(leg: leg), name: "\(leg) \(RouteLeg.name(leg, library))", depth: 0,
            rows: places.order.filter { places[$0]?.item.leg == leg }.map(places.row))
    }

    private var after: RoadmapBranch {
        let parts = AfterRoute.Why.allCases.map { why in
            RoadmapBranch(
                id: Self.id(why), name: why.heading, depth: 1,
                rows: places.after.filter { $0.why == why }.map { places.row($0.item.key) })
        }
        return RoadmapBranch(
            id: Self.after, name: "After the route", depth: 0, branches: parts.filter { !$0.rows.isEmpty })
    }

    private var out: RoadmapBranch {
        RoadmapBranch(id: Self.out, name: "Left out", depth: 0, rows: places.leftOut.map { places.row($0.item.key) })
    }
}

extension AfterRoute.Why: CaseIterable {
    public static let allCases: [AfterRoute.Why] = [.toProve, .leftOut, .more]

    /// Part of a row's id.
    fileprivate var word: String {
        switch self {
        case .toProve: "prove"
        case .leftOut: "time"
        case .more: "more"
        }
    }

    /// Of the branch.
    fileprivate var heading: String {
        switch self {
        case .toProve: "Done, to be proven"
        case .leftOut: "For want of time"
        case .more: "More of this role"
        }
    }
}
