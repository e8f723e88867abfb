/// What is shown before a plan is accepted.
public struct Proposal: Equatable, Sendable {
    /// Nothing cut.
    public let whole: RoutePlan
    /// Everything cut that may be.
    public let least: RoutePlan
    /// What is proposed: as much as the target lets in; nil without a target, where one chooses.
    public let fitting: RoutePlan?
    /// The cuts of each, for the next request.
    public let cuts: Set<RouteKey>
    public let leastCuts: Set<RouteKey>
    /// If even the least route does not hold; nil if a plan does, or if there is no target.
    public let shortfall: Shortfall?

    /// What would hold.
    public struct Shortfall: Equatable, Sendable {
        /// The day on which the least route ends; nil if it never does.
        public let day: Day?
        /// Hours a week, in halves, that the least route takes from now until the target, as planned; nil if 80 are not enough.
        public let hours: Double?
    }
}

extension Planner {
    /// What could be left out of a route, and how far one has to go for the target.
    public static func propose(_ request: PlanRequest) -> Proposal {
        var request = request
        request.cuts = []
        let draft = RouteDraft(request)
        let order = Set(openDrops(draft, request)).sorted()
        let whole = plan(request, draft)
        let leastCuts = cuts(draft, request, through: order.last ?? 0)
        let least = planned(draft, leastCuts, request)
        guard let target = request.target else {
            return Proposal(
                whole: whole, least: least, fitting: nil, cuts: [], leastCuts: leastCuts, shortfall: nil)
        }
        for drop in [0] + order {
            let cuts = cuts(draft, request, through: drop)
            let plan = drop == 0 ? whole : planned(draft, cuts, request)
            guard let end = plan.end, end <= target else { continue }
            let most = filled(plan, cuts, draft, request, by: target)
            return Proposal(
                whole: whole, least: least, fitting: most.plan, cuts: most.cuts, leastCuts: leastCuts, shortfall: nil)
        }
        let hours = hours(for: draft, leastCuts, request, by: target)
        return Proposal(
            whole: whole, least: least, fitting: least, cuts: leastCuts, leastCuts: leastCuts,
            shortfall: .init(day: least.end, hours: hours))
    }

    private static func openDrops(_ draft: RouteDraft, _ request: PlanRequest) -> [Int] {
        let ledger = Ledger(request)
        return draft.items.filter { !ledger.isClosed($0.key) }.compactMap(\.drop)
    }

    /// Everything whose turn it is until that one.
    private static func cuts(_ draft: RouteDraft, _ request: PlanRequest, through drop: Int) -> Set<RouteKey> {
        let ledger = Ledger(request)
        let due = draft.items.filter { item in item.drop.map { $0 <= drop } ?? false }
            .map(\.key).filter { !ledger.isClosed($0) }
        var cut = draft
        cut.cut(Set(due))
        return Set(due).subtracting(cut.items.map(\.key))
    }

    private static func planned(_ draft: RouteDraft, _ cuts: Set<RouteKey>, _ request: PlanRequest) -> RoutePlan {
        var draft = draft
        draft.cut(cuts)
        return plan(request, draft)
    }

    /// Takes in again what fits after all: once something big is out, what went before it may have room. The last to go come
    /// back first, each with what it needs.
    private static func filled(
        _ plan: RoutePlan, _ cuts: Set<RouteKey>, _ draft: RouteDraft, _ request: PlanRequest, by target: Day
    ) -> (plan: RoutePlan, cuts: Set<RouteKey>) {
        guard !cuts.isEmpty else { return (plan, cuts) }
        let ledger = Ledger(request)
        let room = PlanWeeks(request).hours(until: target)
        var (plan, cuts) = (plan, cuts)
        let drops = Dictionary(grouping: draft.items) { $0.drop ?? 0 }.sorted { $0.key > $1.key }
        for item in drops.flatMap(\.value) where cuts.contains(item.key) {
            let back = (draft.ancestors(of: item.key) + [item]).filter { cuts.contains($0.key) }
            let hours = (plan.work.map(\.hoursLeft) + back.map(ledger.left)).reduce(0, +)
            // Most of what does not fit is known by its hours, which costs no plan.
            guard hours <= room + 1e-6 else { continue }
            let fewer = cuts.subtracting(back.map(\.key))
            let more = planned(draft, fewer, request)
            if let end = more.end, end <= target { (plan, cuts) = (more, fewer) }
        }
        return (plan, cuts)
    }

    private static func hours(
        for draft: RouteDraft, _ cuts: Set<RouteKey>, _ request: PlanRequest, by target: Day
    ) -> Double? {
        func holds(_ halves: Int) -> Bool {
            var other = request
            other.hours = [HoursFrom(from: request.today, hours: Double(halves) / 2)]
            return planned(draft, cuts, other).end.map { $0 <= target } ?? false
        }
        guard holds(160) else { return nil }
        var range = 0...160
        while range.lowerBound + 1 < range.upperBound {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = holds(middle) ? range.lowerBound...middle : middle...range.upperBound
        }
        return Double(range.upperBound) / 2
    }
}
