/// The plan as it was accepted: what *late* is measured against.
public struct Baseline: Equatable, Sendable {
    public var accepted: Day
    public var items: [Item]
    /// The days that count: none of a week off.
    private var days: WorkingDays

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

    /// A baseline of these steps, with a day in each week off.
    init(accepted: Day, items: [Item], weeksOff: [Day], firstWeekday: Int) {
        self.accepted = accepted
        self.items = items
        days = WorkingDays(from: accepted, weeksOff: weeksOff, firstWeekday: firstWeekday)
    }

    /// The plan, accepted on that day; steps that never end with its hours are not due.
    public init(_ plan: RoutePlan, _ request: PlanRequest) {
        let ledger = Ledger(request)
        self.init(
            accepted: request.today, items: plan.items.compactMap { Item($0, ledger) }, weeksOff: request.weeksOff,
            firstWeekday: request.firstWeekday)
    }

    /// The same baseline with these weeks off, a day in each: its days move by those that are new, and back by those that are
    /// off no more. So whoever was away for a week is as far from it as the week before, and what is due by today hangs
    /// on no week that is still to come.
    public func moved(toWeeksOff weeks: [Day], firstWeekday: Int = 0) -> Baseline {
        var baseline = self
        baseline.days = WorkingDays(from: accepted, weeksOff: weeks, firstWeekday: firstWeekday)
        baseline.items = items.map { $0.moved(from: days, to: baseline.days) }
        return baseline
    }

    /// The same baseline after an edit: what the edit moves in the plan moves here, what it adds comes in, what it takes
    /// out goes. What was behind stays behind.
    public func moved(from old: RoutePlan, to new: RoutePlan, _ request: PlanRequest) -> Baseline {
        let before = Dictionary(uniqueKeysWithValues: old.items.map { ($0.key, $0) })
        // A file that was written by hand may have a step twice.
        let known = Dictionary(items.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let closed = Set(new.closed.map(\.key))
        let ledger = Ledger(request)
        var baseline = self
        baseline.items = items.filter { closed.contains($0.key) }
        for planned in new.items {
            let item = known[planned.key]
            let moved = item?.moved(from: before[planned.key]?.days, to: planned.days, today: request.today)
            guard let item = moved ?? Item(planned, ledger) else { continue }
            baseline.items.append(item)
        }
        return baseline
    }

    /// Hours that are due by the beginning of that day.
    public func due(by day: Day) -> Double { due(after: days.count(before: day)) }

    /// Hours that are due when that many working days are over.
    private func due(after count: Int) -> Double {
        items.reduce(0) { sum, item in
            let first = days.count(before: item.first)
            let all = max(1, days.count(before: item.last + 1) - first)
            return sum + item.hours * min(1, max(0, Double(count - first) / Double(all)))
        }
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
        let due = due(by: today)
        let behind = max(0, self.due(after: days.count(before: today) - slack(on: today)) - earned)
        return Lateness(due: due, earned: earned, behind: behind, late: late(behind, ledger))
    }

    /// Steps that the accepted plan had left out, as if it had had them: what is under way, and what was done since. What
    /// was done before, and what is known, was never due.
    private func joined(_ route: [RouteItem], _ request: PlanRequest, _ ledger: Ledger) -> [Item] {
        let known = Set(items.map(\.key))
        return route.filter { !known.contains($0.key) && !ledger.isKnown($0.key) }.compactMap { step in
            if ledger.isClosed(step.key), request.standings[step.key.item].map({ $0.since <= accepted }) ?? true {
                return nil
            }
            let before = request.sessions.filter {
                $0.item == step.key.item && $0.day < accepted && request.step(of: $0) == step.key
            }.reduce(0) { $0 + $1.hours }
            let hours = max(step.estimate.mean * request.pace - before, step.estimate.mean * Ledger.leastShare)
            return Item(key: step.key, hours: hours, logged: before, first: accepted, last: accepted)
        }
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
            guard !ledger.isClosed(item.key) else { continue }
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

    /// The step with as many working days, once other weeks are off.
    fileprivate func moved(from old: WorkingDays, to new: WorkingDays) -> Baseline.Item {
        var item = self
        item.first = new.day(after: old.count(before: first))
        item.last = max(item.first, new.day(after: old.count(before: last + 1) - 1))
        return item
    }

    /// The step after an edit that moved its days in the plan. What is due already stays due, and nothing becomes due in the
    /// past.
    fileprivate func moved(from old: ClosedRange<Day>?, to new: ClosedRange<Day>?, today: Day) -> Baseline.Item {
        guard let old, let new else { return self }
        func moved(_ day: Day, by days: Int) -> Day { day < today ? day : max(today, day + days) }
        var item = self
        item.first = moved(first, by: new.lowerBound - old.lowerBound)
        item.last = max(item.first, moved(last, by: new.upperBound - old.upperBound))
        return item
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
