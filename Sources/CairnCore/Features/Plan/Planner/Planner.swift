/// Makes plans. The same request gives the same plan: there is no clock here and nothing random.
public enum Planner {
    /// The plan of a request, with the cuts that it names.
    public static func plan(_ request: PlanRequest) -> RoutePlan { plan(request, RouteDraft(request)) }

    static func plan(_ request: PlanRequest, _ draft: RouteDraft) -> RoutePlan {
        let ledger = Ledger(request)
        let route = draft.items.filter { !ledger.isClosed($0.key) }
        let open = route + request.own.filter { !ledger.isClosed($0.key) }
        let closed = draft.items.filter { ledger.isClosed($0.key) && !ledger.isSkipped($0.key) }
        let left = open.map(ledger.left)
        let needs = openNeeds(open, draft)
        let weeks = PlanWeeks(request)
        let work = open.indices.map { place in
            Schedule.Work(
                kind: open[place].kind, leg: open[place].leg, hours: left[place],
                days: daysLeft(open[place], ledger, from: weeks.start), isBegun: ledger.isBegun(open[place].key),
                needs: needs[place])
        }
        let schedule = Schedule(work) { weeks.week($0) }
        let planned = open.indices.map { place in
            PlannedItem(
                item: open[place], hoursLeft: left[place],
                days: schedule.spans[place].map { $0.first...$0.last }, isBegun: work[place].isBegun,
                waitsFor: needs[place].map { open[$0].key })
        }
        let loads = schedule.used.enumerated().map { place, used in
            let week = weeks.week(place)
            return WeekLoad(first: week.first, declared: week.declared, planned: used)
        }
        let ends = schedule.spans.compactMap { $0?.last }
        return RoutePlan(
            items: Array(planned.prefix(route.count)), own: Array(planned.dropFirst(route.count)), closed: closed,
            leftOut: draft.leftOut, after: after(request, draft, ledger),
            hours: .init(
                closed: closed.reduce(0) { $0 + $1.estimate.mean }, left: left.prefix(route.count).reduce(0, +)),
            weeks: loads,
            end: ends.count == open.count ? ends.max() ?? request.today : nil, schedule: schedule)
    }

    /// Places of the open needs of each open step.
    private static func openNeeds(_ open: [RouteItem], _ draft: RouteDraft) -> [[Int]] {
        var places = [RouteKey: Int](minimumCapacity: open.count)
        let onRoute = draft.keys
        return open.enumerated().map { place, item in
            // In a circle, or in an order that somebody wrote against the needs, something has to come first.
            let needs = draft.needs(of: item, among: onRoute).compactMap { places[$0] }
            places[item.key] = place
            return needs
        }
    }

    /// What is left of a rhythm's time.
    private static func daysLeft(_ item: RouteItem, _ ledger: Ledger, from start: Day) -> Int? {
        guard let weeks = item.weeks else { return nil }
        let passed = ledger.begun(item.key).map { max(0, start - $0) } ?? 0
        return max(1, 7 * weeks - passed)
    }

    private static func after(_ request: PlanRequest, _ draft: RouteDraft, _ ledger: Ledger) -> [AfterRoute] {
        let planned = Set(draft.items.map(\.key))
        let leftOut = draft.leftOut
        let out = leftOut.filter { $0.reason == .time }.map(\.item).filter { !ledger.isClosed($0.key) }
        let taken = planned.union(leftOut.map(\.item.key))
        let more = request.route.rest.filter {
            $0.key.depth == .first && !taken.contains($0.key) && !ledger.isClosed($0.key)
        }
        return toProve(request, draft, ledger).filter { !planned.contains($0.key) }
            .map { AfterRoute(item: $0, why: .toProve) } + out.map { AfterRoute(item: $0, why: .leftOut) }
            + more.map { AfterRoute(item: $0, why: .more) }
    }

    /// The working levels of what is done and not proven, those of the route first.
    private static func toProve(_ request: PlanRequest, _ draft: RouteDraft, _ ledger: Ledger) -> [RouteItem] {
        let rest = request.route.rest
        let unproven = Set(rest.map(\.key.item).filter(ledger.isUnproven))
        if unproven.isEmpty { return [] }
        let working = Dictionary(
            rest.filter { $0.key.depth == .working }.map { ($0.key.item, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<ItemID> = []
        return (draft.items + rest).map(\.key.item).filter { unproven.contains($0) && seen.insert($0).inserted }
            .compactMap { working[$0] }
    }
}
