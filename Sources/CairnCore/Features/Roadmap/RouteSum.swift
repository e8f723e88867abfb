/// What some rows of the route come to.
struct RouteSum {
    /// Open steps of the route.
    let open: [PlannedItem]
    let closed: [RouteItem]
    /// Hours of what is not on the route, by the estimates.
    let hoursBeside: Double
    /// How many of the open ones are late.
    let late: Int

    init(_ rows: [RowID], _ standing: PlanStanding) {
        let places = rows.compactMap { standing.places.key(ofRow: $0).flatMap { standing.places[$0] } }
        open = places.compactMap(\.planned)
        closed = places.compactMap { if case .closed(let item) = $0 { item } else { nil } }
        hoursBeside = places.filter { !$0.isOnRoute }.reduce(0) { $0 + $1.item.estimate.mean }
        let keys = Set(standing.lateness?.late ?? [])
        late = open.count { keys.contains($0.key) }
    }

    var hours: RoutePlan.Hours {
        .init(closed: closed.reduce(0) { $0 + $1.estimate.mean }, left: open.reduce(0) { $0 + $1.hoursLeft })
    }

    /// From the first to the last day of what is open; nil if nothing is, or if something has no end.
    var days: ClosedRange<Day>? {
        let days = open.compactMap(\.days)
        guard days.count == open.count, let first = days.map(\.lowerBound).min(),
            let last = days.map(\.upperBound).max()
        else { return nil }
        return first...last
    }
}
