/// A step, phase or quarter with its contents, for scripts and plain lists.
public struct BranchReport: Encodable, Equatable, Sendable {
    public let id: String
    public let name: String
    public let done: Int
    public let proven: Int
    public let total: Int
    /// How many of its items are late.
    public let late: Int
    /// First and last day of a quarter, if the plan has a start date.
    public let first: Day?
    public let last: Day?
    public let branches: [BranchReport]
    public let items: [ItemReport]

    /// The roadmap of a track (nil for all tracks), by steps or by quarters: what passes the filter, in the words of the
    /// screen's, and the branches that hold any of it. A branch counts all that is in it, as on the screen.
    public static func roadmap(
        _ journey: Journey, _ context: Context, track: TrackID?, byQuarter: Bool, filter: String = ""
    ) -> [BranchReport] {
        let tree = RoadmapTree(track: track, journey: journey, context: context)
        let filter = ItemFilter(filter, context, track: track).fitted(to: tree.items, journey, context)
        return (byQuarter ? tree.quarters : tree.steps).compactMap { BranchReport($0, filter, journey, context) }
    }

    /// What in the filter means nothing, or nil.
    public static func problem(in filter: String, _ context: Context) -> FilterProblem? {
        ItemFilter(filter, context).problem
    }

    /// nil if nothing in it passes the filter.
    private init?(_ branch: RoadmapBranch, _ filter: ItemFilter, _ journey: Journey, _ context: Context) {
        id = branch.id
        name = branch.name
        let tally = journey.tally(branch.allItems)
        done = tally.done
        proven = tally.proven
        total = tally.total
        late = branch.allItems.count { journey.isLate($0, context) }
        let quarter = context.library.quarters.firstIndex { branch.id == "quarter:\($0.id)" }
        let dates = quarter.flatMap { index in PlanCalendar(journey.plan)?.quarter(index) }
        first = dates?.first
        last = dates?.last
        branches = branch.branches.compactMap { BranchReport($0, filter, journey, context) }
        items = branch.items.filter { filter.isEmpty || filter.matches($0, journey, context) }
            .compactMap { ItemReport($0, journey, context) }
        if !filter.isEmpty, branches.isEmpty, items.isEmpty { return nil }
    }

    /// Its line, which is a heading of one column, and the columns of those below it.
    public func rows(depth: Int = 0) -> [[String]] {
        let heading = "\(spaces(depth * 2))\(name)  \(done) of \(total)\(late > 0 ? ", \(late) late" : "")"
        let below = items.map { item in
            [spaces(depth * 2 + 2) + item.columns[0]] + item.columns.dropFirst()
        }
        return [[heading]] + branches.flatMap { $0.rows(depth: depth + 1) } + below
    }
}
