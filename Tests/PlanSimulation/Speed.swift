import CairnCore
import Foundation

/// What a plan and its forecast cost, for a route of sixty open steps after five years of sessions.
struct Speed {
    /// Milliseconds of the processor, the least of several.
    let plan: Double
    let end: Double
    let steps: Double

    init(_ route: Route, start: Day) {
        let items = Array(route.items.suffix(60))
        var request = PlanRequest(
            today: start + 5 * 364, route: Route(items: items), hours: [HoursFrom(from: start, hours: 6)])
        request.start = start
        for week in 0..<260 {
            for day in 0..<4 where (week * 4 + day) % 9 != 0 {
                let minutes = 40 + (week * 31 + day * 17) % 90
                request.sessions.append(WorkSession(item: "elsewhere", day: start + 7 * week + day, minutes: minutes))
            }
        }
        let shares = WeekShares(request)
        let pace = Pace(request)
        let plan = Planner.plan(request)
        let forecast = Forecast(plan, request, pace: pace, shares: shares)
        self.plan = Speed.least { _ = Planner.plan(request) }
        end = Speed.least {
            _ = Forecast(plan, request, pace: Pace(request), shares: WeekShares(request)).end()
        }
        steps = Speed.least { _ = forecast.steps() }
    }

    private static func least(_ work: () -> Void) -> Double {
        (0..<15).map { _ in
            let begin = clock()
            work()
            return Double(clock() - begin) * 1000 / Double(CLOCKS_PER_SEC)
        }.min() ?? 0
    }
}
