/// The plan as it was accepted: what *late* is measured against.
public struct Baseline: Equatable, Sendable {
    public var accepted: Day
    public internal(set) var items: [Item]
    /// The days that count: none of a week off.
    private let days: WorkingDays
    /// The hours by which they fall due.
    let time: DeclaredTime
    /// What both are made of.
    let hours: [HoursFrom]
    private let weeksOff: [Day]
    private let firstWeekday: Int

    /// A step of it.
    public struct Item: Equatable, Sendable {
        public var key: RouteKey
        /// What was left of it.
        public var hours: Double
        /// What had been logged on it.
        public var logged: Double
        public var first: Day
        public var last: Day
    }

    /// A baseline of these steps, with the hours of each week and a day in each week off.
    init(accepted: Day, items: [Item], hours: [HoursFrom], weeksOff: [Day], firstWeekday: Int) {
        self.accepted = accepted
        self.items = items
        self.hours = hours
        self.weeksOff = weeksOff
        self.firstWeekday = firstWeekday
        days = WorkingDays(from: accepted, weeksOff: weeksOff, firstWeekday: firstWeekday)
        time = DeclaredTime(from: accepted, hours: hours, weeksOff: weeksOff, firstWeekday: firstWeekday)
    }

    /// The plan, accepted on that day; steps that never end with its hours are not due.
    public init(_ plan: RoutePlan, _ request: PlanRequest) {
        let ledger = Ledger(request)
        self.init(
            accepted: request.today, items: plan.items.compactMap { Item($0, ledger) }, hours: request.hours,
            weeksOff: request.weeksOff, firstWeekday: request.firstWeekday)
    }

    /// Hours that are due by the beginning of that day.
    public func due(by day: Day) -> Double {
        let moment = time.before(day)
        return items.reduce(0) { $0 + $1.due(at: moment, time) }
    }

    /// The steps whose last day is that many working days or more before a day.
    func items(finished count: Int, before day: Day) -> [Item] {
        items.filter { days.count(before: day) - days.count(before: $0.last) >= count }
    }

    /// How far back one may be without being behind: two weeks, or a fifth of the time since accepting. Weeks off are no part of
    /// either, or somebody with grace to spare before a holiday would have none after it.
    func slack(on day: Day) -> Int { max(14, days.count(before: day) / 5) }

    /// How things stand on a day. `route` is what the plan has now: what came in since it was accepted earns its hours, too.
    public func standing(_ request: PlanRequest, route: [RouteItem] = []) -> Lateness {
        let ledger = Ledger(request)
        let today = request.today
        let earned = (items + joined(route, request, ledger)).reduce(0) { $0 + self.earned($1, ledger) }
        let expected = due(by: days.day(after: days.count(before: today) - slack(on: today)))
        let behind = max(0, expected - earned)
        return Lateness(due: due(by: today), earned: earned, behind: behind, late: late(behind, ledger))
    }

    /// Steps that the accepted plan had left out, as if it had had them: what is under way, and what was done since. What
    /// was done before, and what is known, was never due.
    private func joined(_ route: [RouteItem], _ request: PlanRequest, _ ledger: Ledger) -> [Item] {
        let known = Set(items.map(\.key))
        return route.filter { !known.contains($0.key) && !ledger.isKnown($0.key) }.compactMap { step in
            if ledger.isClosed(step.key), request.standings[step.key.item].map({ $0.since <= accepted }) ?? true {
                return nil
            }
            return entering(step, request, first: accepted, last: accepted)
        }
    }

    /// A step that comes in, with what was left of it when the plan was accepted.
    func entering(_ step: RouteItem, _ request: PlanRequest, first: Day, last: Day) -> Item {
        let before = request.sessions.filter {
            $0.item == step.key.item && $0.day < accepted && request.step(of: $0) == step.key
        }.reduce(0) { $0 + $1.hours }
        let hours = max(step.estimate.mean * request.pace - before, step.estimate.mean * Ledger.leastShare)
        return Item(key: step.key, hours: hours, logged: before, first: first, last: last)
    }

    /// What is done counts its hours, or what it really took; what is known counts too, so that it makes nobody late.
    private func earned(_ item: Item, _ ledger: Ledger) -> Double {
        let spent = max(0, ledger.logged(item.key) - item.logged)
        return ledger.isClosed(item.key) ? max(item.hours, spent) : spent
    }

    /// The first open steps that cover what one is behind.
    private func late(_ behind: Double, _ ledger: Ledger) -> [RouteKey] {
        var missing = behind
        var late: [RouteKey] = []
        for item in items.sorted(by: { ($0.last, $0.first) < ($1.last, $1.first) }) where missing > 0.05 {
            guard item.hours > 0, !ledger.isClosed(item.key) else { continue }
            missing -= max(item.hours - (ledger.logged(item.key) - item.logged), item.hours * Ledger.leastShare)
            late.append(item.key)
        }
        return late
    }
}

extension Baseline.Item {
    /// nil for a step that never ends.
    fileprivate init?(_ planned: PlannedItem, _ ledger: Ledger) {
        guard let days = planned.days else { return nil }
        self.init(
            key: planned.key, hours: planned.hoursLeft, logged: ledger.logged(planned.key), first: days.lowerBound,
            last: days.upperBound)
    }

    /// Hours of it that are due by that time.
    func due(at moment: Double, _ time: DeclaredTime) -> Double {
        let begin = time.before(first)
        let all = time.before(last + 1) - begin
        // What lies in a gap is due behind it.
        return all > 0 ? hours * min(1, max(0, (moment - begin) / all)) : moment > begin ? hours : 0
    }
}

/// How one stands against the baseline, in hours.
public struct Lateness: Equatable, Sendable {
    /// Due by today.
    public let due: Double
    /// Done since accepting, in any order.
    public let earned: Double
    /// Due and not earned, beyond the slack.
    public let behind: Double
    /// The first open steps that cover it.
    public let late: [RouteKey]
}
