/// The route with its dates.
public struct RoutePlan: Equatable, Sendable {
    /// The open steps, in the order of the route.
    public let items: [PlannedItem]
    /// Projects that are no step of the route and take hours of it.
    public let own: [PlannedItem]
    /// Steps that are closed, in the order of the route.
    public let closed: [RouteItem]
    /// What is left out, and why.
    public let leftOut: [LeftOut]
    /// What comes after the route, in order.
    public let after: [AfterRoute]
    /// Hours of the whole route: what is closed, by its estimate, and what is left.
    public let hours: Hours
    /// The weeks up to the end.
    public let weeks: [WeekLoad]
    /// The last day; nil if it never ends with these hours. Today if nothing is left.
    public let end: Day?
    /// What the forecast goes on from.
    let schedule: Schedule

    public struct Hours: Equatable, Sendable {
        public let closed: Double
        public let left: Double

        /// 0…100; 100 if there is nothing to do.
        public var percent: Int { closed + left > 0 ? Int(100 * closed / (closed + left)) : 100 }
    }

    /// What hours are laid for, as the schedule has it.
    var work: [PlannedItem] { items + own }

    /// The first and last day of what is left of a leg; nil if nothing is, or if it has no end.
    public func leg(_ leg: Int) -> ClosedRange<Day>? {
        let items = items.filter { $0.item.leg == leg }
        let days = items.compactMap(\.days)
        guard days.count == items.count, let first = days.map(\.lowerBound).min(),
            let last = days.map(\.upperBound).max()
        else { return nil }
        return first...last
    }

    public static func == (left: RoutePlan, right: RoutePlan) -> Bool {
        left.items == right.items && left.own == right.own && left.closed == right.closed
            && left.leftOut == right.leftOut
            && left.after == right.after && left.hours == right.hours && left.weeks == right.weeks
            && left.end == right.end
    }
}

/// An open step, and when it is its turn.
public struct PlannedItem: Equatable, Sendable {
    public let item: RouteItem
    /// At one's own pace.
    public let hoursLeft: Double
    /// nil if it never ends with these hours.
    public let days: ClosedRange<Day>?
    public let isBegun: Bool
    /// What it waits for: its open needs on the route.
    public let waitsFor: [RouteKey]

    public var key: RouteKey { item.key }
}

/// A week of the plan.
public struct WeekLoad: Equatable, Sendable {
    public let first: Day
    /// Hours as declared; 0 in a week off.
    public let declared: Double
    /// Hours that are planned.
    public let planned: Double
}

/// What comes after the route.
public struct AfterRoute: Equatable, Sendable {
    public let item: RouteItem
    public let why: Why

    public enum Why: Equatable, Sendable {
        /// Its first pass is done; its proofs are those of working level.
        case toProve
        /// It was left out.
        case leftOut
        /// The track has it beside the route.
        case more
    }
}
