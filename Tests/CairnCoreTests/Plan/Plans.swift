import TestSupport
import Testing

@testable import CairnCore

/// Small routes and requests to plan.
enum Plans {
    /// A Monday.
    static let monday = Fixtures.day("2026-11-30")

    /// A step with hours that are certain, unless `to` says more.
    static func step(
        _ id: ItemID, _ hours: Double, to high: Double? = nil, _ kind: Milestone.Kind = .skill, leg: Int = 1,
        drop: Int? = nil, weeks: Int? = nil, needs: [ItemID] = [], depth: Depth = .first
    ) -> RouteItem {
        RouteItem(
            key: RouteKey(id, depth), kind: kind, leg: leg, drop: drop,
            estimate: Estimate(low: hours, high: high ?? hours),
            weeks: weeks, needs: needs.map { RouteKey($0) })
    }

    /// A request from ``monday`` on, in which a week gives all of its hours.
    static func request(
        _ items: [RouteItem], rest: [RouteItem] = [], hours: Double = 10, on today: Day = monday
    ) -> PlanRequest {
        var request = PlanRequest(
            today: today, route: Route(items: items, rest: rest), hours: [HoursFrom(from: monday, hours: hours)])
        request.share = 1
        return request
    }

    /// Two skills, a project on the second, a task that may go, and a project behind that.
    static let small = [
        step("python", 10), step("sql", 10), step("baseline", 20, .project, needs: ["sql"]),
        step("talks", 5, .task, leg: 2, drop: 2), step("paper", 20, .project, leg: 2, drop: 1, needs: ["talks"]),
        step("cv", 5, leg: 2),
    ]

    /// The route of a track in the real Library.
    static func real(
        _ track: TrackID? = "ml-engineer", _ background: Background? = .software, goal: Goal? = nil
    ) -> Route {
        Fixtures.realLibrary().route(track: track, goal: goal, background: background)
    }

    /// A request for a real route on ``monday``.
    static func real(hours: Double, track: TrackID? = "ml-engineer") -> PlanRequest {
        PlanRequest(today: monday, route: real(track), hours: [HoursFrom(from: monday, hours: hours)])
    }
}

extension RoutePlan {
    /// The days of a step.
    func days(_ id: ItemID, _ depth: Depth = .first) -> ClosedRange<Day>? {
        items.first { $0.key == RouteKey(id, depth) }?.days
    }

    /// First and last day of a step, counted from ``Plans/monday``.
    func span(_ id: ItemID) -> [Int] {
        days(id).map { [$0.lowerBound - Plans.monday, $0.upperBound - Plans.monday] } ?? []
    }

    /// The items of the open steps, in order.
    var order: [ItemID] { items.map(\.key.item) }
}

extension PlanRequest {
    /// The same with that item in that status since a day.
    func with(_ item: ItemID, _ status: Status, since: Day = Plans.monday, isProven: Bool = false) -> PlanRequest {
        var request = self
        request.standings[item] = ItemStanding(status, since: since, isProven: isProven)
        return request
    }

    /// The same with these edits.
    func with(_ edits: RouteEdit...) -> PlanRequest {
        var request = self
        request.edits += edits
        return request
    }

    /// The same with hours logged on an item.
    func with(_ hours: Double, on item: ItemID, _ day: Day = Plans.monday) -> PlanRequest {
        var request = self
        request.sessions.append(WorkSession(item: item, day: day, minutes: Int((hours * 60).rounded())))
        return request
    }

    /// The same some days later.
    func after(_ days: Int) -> PlanRequest {
        var request = self
        request.today = request.today + days
        return request
    }
}
