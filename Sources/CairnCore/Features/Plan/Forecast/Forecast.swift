/// When a plan ends, as odds: the plan is lived through many times with hours and weeks drawn at random.
///
/// Each draw depends on the step or the week and the run alone, so that an edit moves only what it is about.
public struct Forecast: Sendable {
    /// Two days between which there is a gap of about a third of what remains.
    public struct Odds: Equatable, Sendable {
        /// At even odds.
        public let even: Day
        /// In four of five cases.
        public let likely: Day

        /// Two days.
        public init(even: Day, likely: Day) {
            self.even = even
            self.likely = likely
        }
    }

    /// Whether the weeks are the declared ones, since there are none of one's own yet.
    public let isDeclared: Bool
    let items: [Item]
    /// Places in the order in which they are finished.
    let order: [Int]
    /// How far all else is when a step begins, and when it is finished.
    let begins: [Schedule.Progress]
    let finishes: [Schedule.Progress]
    /// Rhythms, and what waits for one.
    let isDelayed: [Bool]
    /// Their places, in the order in which they are finished.
    let delayed: [Int]
    let calendar: [Week]
    let weeks: PlanWeeks
    let pace: Pace
    let draws: WeekDraws
    private let keys: [RouteKey]
    private let runs: Int
    private let today: Day

    /// A step as runs see it.
    struct Item: Sendable {
        let draw: Draw
        let logMedian: Double
        let spread: Double
        let logged: Double
        /// Hours that are left at least.
        let least: Double
        /// The least number of days it lasts; nil if only its hours count.
        let days: Int?
        /// Places of what it waits for.
        let needs: [Int]

        /// Hours that it takes in a run, at the pace of the estimate.
        func drawn(_ run: Int) -> Double { Elementary.exp(logMedian + spread * draw.normal(run)) }
    }

    /// A week as runs see it.
    struct Week: Sendable {
        /// The number of its first day.
        let first: Int
        let days: Int
        let declared: Double
        let draw: Draw
    }

    /// Lives through the request's plan `runs` times.
    public init(_ plan: RoutePlan, _ request: PlanRequest, pace: Pace, shares: WeekShares, runs: Int = 1000) {
        self.runs = max(1, runs)
        self.pace = pace
        order = plan.schedule.finished
        let spans = plan.schedule.spans.compactMap(\.self)
        begins = spans.map(\.begins)
        finishes = spans.map(\.finishes)
        keys = plan.work.map(\.key)
        today = request.today
        isDeclared = shares.isDeclared
        draws = WeekDraws(shares)
        let weeks = PlanWeeks(request)
        self.weeks = weeks
        let items = Self.items(plan, request)
        self.items = items
        var isDelayed = items.map { $0.days != nil }
        for place in order { isDelayed[place] = isDelayed[place] || items[place].needs.contains { isDelayed[$0] } }
        self.isDelayed = isDelayed
        delayed = order.filter { isDelayed[$0] }
        // Three times as long as planned is enough for all but hopeless runs.
        let count = plan.end == nil ? 0 : min(PlanWeeks.most, 3 * plan.weeks.count + 52)
        calendar = (0..<count).map { place in
            let week = weeks.week(place)
            return Week(
                first: week.first.number, days: week.days, declared: week.declared,
                draw: WeekDraws.coming(week.first.weekStart(request.firstWeekday)))
        }
    }

    private static func items(_ plan: RoutePlan, _ request: PlanRequest) -> [Item] {
        let ledger = Ledger(request)
        let places = Dictionary(
            zip(plan.work.map(\.key), plan.work.indices), uniquingKeysWith: { first, _ in first })
        return plan.work.enumerated().map { place, planned in
            let estimate = planned.item.estimate
            return Item(
                draw: Draw("\(planned.key.item)/\(planned.key.depth.rawValue)"),
                logMedian: Elementary.log(estimate.median), spread: estimate.spread,
                logged: ledger.logged(planned.key), least: estimate.mean * Ledger.leastShare,
                days: plan.schedule.days(place), needs: planned.waitsFor.compactMap { places[$0] })
        }
    }

    /// When the route ends; nil if it does not with these hours, or takes too long in more than every fifth run.
    public func end() -> Odds? {
        guard !items.isEmpty else { return Odds(even: today, likely: today) }
        var life = Life(self)
        var days = (0..<runs).map { life.live($0, all: false) }
        return odds(&days)
    }

    /// When each open step is finished.
    public func steps() -> [RouteKey: Odds] {
        var days = [[Int]](repeating: [], count: items.count)
        for place in items.indices { days[place].reserveCapacity(runs) }
        var life = Life(self)
        for run in 0..<runs {
            _ = life.live(run, all: true)
            for place in items.indices { days[place].append(life.days[place]) }
        }
        var steps: [RouteKey: Odds] = [:]
        for place in items.indices {
            if let odds = odds(&days[place]) { steps[keys[place]] = odds }
        }
        return steps
    }

    private func odds(_ days: inout [Int]) -> Odds? {
        days.sort()
        let (even, likely) = (days[(runs - 1) / 2], days[(runs * 4 - 1) / 5])
        guard likely < Life.never else { return nil }
        return Odds(even: Day(number: even), likely: Day(number: likely))
    }
}
