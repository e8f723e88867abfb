/// A step, phase or quarter with its contents, for scripts and plain lists.
public struct BranchReport: Encodable, Equatable, Sendable {
    public let id: String
    public let name: String
    public let done: Int
    public let proven: Int
    public let total: Int
    /// First and last day of a quarter, if the plan has a start date.
    public let first: Day?
    public let last: Day?
    public let branches: [BranchReport]
    public let items: [ItemReport]

    /// The roadmap of a track (nil for all tracks), by steps or by quarters.
    public static func roadmap(
        _ journey: Journey, _ context: Context, track: TrackID?, byQuarter: Bool
    ) -> [BranchReport] {
        let tree = RoadmapTree(track: track, journey: journey, context: context)
        return (byQuarter ? tree.quarters : tree.steps).map { BranchReport($0, journey, context) }
    }

    private init(_ branch: RoadmapBranch, _ journey: Journey, _ context: Context) {
        id = branch.id
        name = branch.name
        let tally = journey.tally(branch.allItems)
        done = tally.done
        proven = tally.proven
        total = tally.total
        let quarter = context.library.quarters.firstIndex { branch.id == "quarter:\($0.id)" }
        let dates = quarter.flatMap { index in PlanCalendar(journey.plan)?.quarter(index) }
        first = dates?.first
        last = dates?.last
        branches = branch.branches.map { BranchReport($0, journey, context) }
        items = branch.items.compactMap { ItemReport($0, journey, context) }
    }

    /// Its line and those below it.
    public func lines(depth: Int, _ measure: TextMeasure) -> [String] {
        ["\(spaces(depth * 2))\(name)  \(done) of \(total)"]
            + branches.flatMap { $0.lines(depth: depth + 1, measure) }
            + items.map { spaces(depth * 2 + 2) + $0.line(measure) }
    }
}
