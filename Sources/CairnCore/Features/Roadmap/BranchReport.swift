/// A heading of the roadmap with its contents, for scripts and plain lists.
public struct BranchReport: Encodable, Equatable, Sendable {
    public let id: String
    public let name: String
    public let done: Int
    public let proven: Int
    public let total: Int
    /// How many of its items, or of its steps on the route, are late.
    public let late: Int
    /// First and last day of what is open in it; nil without a route, like the hours, and if something has no end.
    public let first: Day?
    public let last: Day?
    public let hoursLeft: Double?
    public let branches: [BranchReport]
    public let items: [ItemReport]

    /// The roadmap of a track (nil for all tracks): what passes the filter, in the words of the screen's, and the branches
    /// that hold any of it. A branch counts all that is in it, as on the screen. All of the track where there is no route.
    public static func roadmap(
        _ journey: Journey, _ context: Context, track: TrackID?, view: RoadmapView, filter: String = ""
    ) -> [BranchReport] {
        let tree = RoadmapTree(track: track, view: view, journey: journey, context: context)
        let branches = tree.branches
        let filter = ItemFilter(filter, context, track: track).fitted(
            to: branches.flatMap(\.places).map(\.place), journey, context)
        return branches.compactMap { BranchReport($0, tree, filter, journey, context) }
    }

    /// What in the filter means nothing, or nil.
    public static func problem(in filter: String, _ context: Context) -> FilterProblem? {
        ItemFilter(filter, context).problem
    }

    /// nil if nothing in it passes the filter.
    private init?(
        _ branch: RoadmapBranch, _ tree: RoadmapTree, _ filter: ItemFilter, _ journey: Journey, _ context: Context
    ) {
        id = branch.id
        name = branch.name
        let tally = journey.tally(branch.allItems)
        done = tally.done
        proven = tally.proven
        total = tally.total
        let sum = tree.standing.map { RouteSum(branch.allRows, $0) }
        late = sum?.late ?? branch.allItems.count { journey.isLate($0, context) }
        (first, last) = (sum?.days?.lowerBound, sum?.days?.upperBound)
        hoursLeft = sum.map { $0.hours.left.tenths }
        branches = branch.branches.compactMap { BranchReport($0, tree, filter, journey, context) }
        items = branch.rows.compactMap { row in
            let item = RoutePlaces.item(ofRow: row)
            guard filter.isEmpty || filter.matches(item, under: branch.name, journey, context) else { return nil }
            return ItemReport(item, step: tree.standing?.places.key(ofRow: row), journey, context)
        }
        if !filter.isEmpty, branches.isEmpty, items.isEmpty { return nil }
    }

    /// Its line, which is a heading of one column, and the columns of those below it.
    public func rows(depth: Int = 0, _ context: Context) -> [[String]] {
        var parts = ["\(done) of \(total)"]
        if late > 0 { parts.append("\(late) late") }
        if let last { parts.append("to \(ForecastWords.month(last))") }
        if let hoursLeft, hoursLeft > 0 { parts.append("\(PlanWords.hours(hoursLeft)) left") }
        let heading = "\(spaces(depth * 2))\(name)  \(parts.joined(separator: ", "))"
        let below = items.map { item in
            let columns = hoursLeft == nil ? item.columns : item.routeColumns(context)
            return [spaces(depth * 2 + 2) + columns[0]] + columns.dropFirst()
        }
        return [[heading]] + branches.flatMap { $0.rows(depth: depth + 1, context) } + below
    }
}

/// What the route says of an item, for scripts.
public struct RouteReport: Encodable, Equatable, Sendable {
    /// Where it stands.
    public enum Place: String, Encodable, Sendable {
        case open, done, after
        case leftOut = "left-out"
    }

    public let place: Place
    /// first or working.
    public let depth: Depth
    /// 1…4; nil for what is not on the route.
    public let leg: Int?
    /// nil for what is not open, and if it never ends.
    public let first: Day?
    public let last: Day?
    /// At one's own pace; nil for what is not open.
    public let hoursLeft: Double?
    /// By the Library, for somebody of one's background.
    public let hoursEstimated: Double
    /// Open steps that come before it.
    public let waitsFor: [ItemID]
    /// Why it stands there; empty if nothing is said.
    public let why: String
    /// Why it is left out or comes after the route; nil for a step of the route.
    public let leftOut: String?
    public let late: Bool

    /// nil for a step that the plan does not know.
    init?(_ key: RouteKey, _ standing: PlanStanding, _ journey: Journey, _ library: Library) {
        guard let place = standing.places[key] else { return nil }
        let (item, planned) = (place.item, place.planned)
        depth = key.depth
        leg = place.isOnRoute ? item.leg : nil
        (first, last) = (planned?.days?.lowerBound, planned?.days?.upperBound)
        hoursLeft = planned?.hoursLeft.tenths
        hoursEstimated = item.estimate.mean.tenths
        waitsFor = planned?.waitsFor.map(\.item) ?? []
        why = item.why
        late = planned != nil && standing.lateness?.late.contains(key) == true
        switch place {
        case .open: (self.place, leftOut) = (.open, nil)
        case .closed: (self.place, leftOut) = (.done, nil)
        case .leftOut(let out): (self.place, leftOut) = (.leftOut, out.reason.row(journey, library))
        case .after(let after): (self.place, leftOut) = (.after, after.why.reason)
        }
    }
}

extension AfterRoute.Why {
    fileprivate var reason: String {
        switch self {
        case .toProve: "done, to be proven"
        case .leftOut: "for want of time"
        case .more: "beside the route"
        }
    }
}
