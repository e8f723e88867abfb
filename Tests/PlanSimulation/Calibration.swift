import CairnCore

/// How often a forecast's dates hold, and how often somebody is late.
struct Calibration {
    /// After so many weeks.
    static let checkpoints = [4, 12, 26]

    struct Count {
        var all = 0
        var even = 0
        var likely = 0

        var evenShare: Double { Double(even) / Double(max(1, all)) }
        var likelyShare: Double { Double(likely) / Double(max(1, all)) }
    }

    private(set) var counts: [Int: Count] = [:]
    /// How many learners had at most three late at all times.
    private(set) var onTime = 0
    private(set) var learners = 0
    /// Those who do, over the year, the hours that their plan counts on.
    private(set) var doers = 0
    private(set) var doersOnTime = 0
    /// The most that were late at any time, by learner.
    private(set) var most: [Int] = []

    /// Walks `count` learners along the route, half of them with gaps in runs.
    init(_ route: Route, hours: Double, learners count: Int, first: Int = 0, runs: Int = 1000, start: Day) {
        for number in first..<first + count {
            let gaps: Learner.Gaps = number % 2 == 0 ? .alone : .inRuns
            walk(Learner(number, route: route, hours: hours, gaps: gaps), route, start, runs)
        }
    }

    private mutating func walk(_ learner: Learner, _ route: Route, _ start: Day, _ runs: Int) {
        var request = PlanRequest(today: start, route: route, hours: [HoursFrom(from: start, hours: learner.hours)])
        request.start = start
        var walk = Walk(learner, request)
        var odds: [Int: Forecast.Odds] = [:]
        var late = 0
        for week in 1...52 where !walk.isDone {
            walk.live()
            late = max(late, walk.lateness.late.count)
            if Self.checkpoints.contains(week), !walk.isDone { odds[week] = walk.forecast(runs: runs).end() }
        }
        let arrival = walk.arrival()
        for (week, odds) in odds {
            counts[week, default: Count()].all += 1
            if arrival <= odds.even { counts[week, default: Count()].even += 1 }
            if arrival <= odds.likely { counts[week, default: Count()].likely += 1 }
        }
        learners += 1
        most.append(late)
        if late <= 3 { onTime += 1 }
        guard walk.doesTheHours else { return }
        doers += 1
        if late <= 3 { doersOnTime += 1 }
    }
}
