import CairnCore

/// A learner on the way, week by week.
struct Walk {
    private(set) var request: PlanRequest
    private(set) var baseline: Baseline
    private let learner: Learner
    private var left: [RouteKey: Double]
    private var week = 0

    /// The learner accepts the plan on the request's day, a Monday.
    init(_ learner: Learner, _ request: PlanRequest) {
        self.learner = learner
        self.request = request
        baseline = Baseline(Planner.plan(request), request)
        let open = Set(Planner.plan(request).items.map(\.key))
        left = learner.needed.filter { open.contains($0.key) }
    }

    var isDone: Bool { left.isEmpty }

    /// Lives one week: works through the plan's steps as they come, and ticks what is finished.
    mutating func live() {
        var room = week < learner.weeks.count ? learner.weeks[week] : 0
        let first = request.today
        while room > 0.01, let key = next() {
            let hours = min(room, left[key] ?? 0)
            room -= hours
            left[key] = (left[key] ?? 0) - hours
            let minutes = max(1, Int((hours * 60).rounded()))
            request.sessions.append(WorkSession(item: key.item, day: first + 2, minutes: minutes))
            if left[key] ?? 0 < 0.01 {
                left[key] = nil
                let isProven = key.depth == .working
                request.standings[key.item] = ItemStanding(.done, since: first + 2, isProven: isProven)
            }
        }
        week += 1
        request.today = first + 7
    }

    /// Takes weeks off; the baseline moves along.
    mutating func declare(off weeks: [Day]) {
        request.weeksOff += weeks
        baseline = baseline.moved(toWeeksOff: request.weeksOff)
    }

    /// The request as of today, with what the own weeks say.
    private var current: PlanRequest {
        var current = request
        current.pace = Pace(request).factor
        current.share = WeekShares(request).planned
        return current
    }

    /// The next step of the route that is left.
    private func next() -> RouteKey? { request.route.items.first { left[$0.key] != nil }?.key }

    /// The forecast as of today.
    func forecast(runs: Int) -> Forecast {
        let current = current
        return Forecast(
            Planner.plan(current), current, pace: Pace(request), shares: WeekShares(request), runs: runs)
    }

    var lateness: Lateness { baseline.standing(request) }

    /// Whether the weeks so far gave on average what the plan counts on.
    var doesTheHours: Bool {
        let done = learner.weeks.prefix(week).reduce(0, +)
        return done >= Double(week) * learner.hours * WeekShares.imaginaryMedian
    }

    /// The day on which the learner is done, which no forecast knows.
    func arrival() -> Day {
        var walk = self
        while !walk.isDone, walk.week < learner.weeks.count { walk.live() }
        return walk.request.today + -5
    }
}
