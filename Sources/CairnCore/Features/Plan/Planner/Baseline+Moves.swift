/// What edits do to a baseline: none makes anybody later than they were. What is due stays due, and nothing falls due before the
/// day of the edit.
extension Baseline {
    /// The same baseline with these weeks off, a day in each: its days move by those that are new, and back by those that are
    /// off no more. So whoever was away for a week is as far from it as the week before, and what is due by today hangs
    /// on no week that is still to come.
    public func moved(toWeeksOff weeks: [Day], firstWeekday: Int = 0) -> Baseline {
        moved(to: hours, weeksOff: weeks, firstWeekday: firstWeekday)
    }

    /// The same baseline with other hours: what is due before the first week that has others stays due, and from then on as
    /// much falls due as these weeks hold.
    private func moved(to hours: [HoursFrom], weeksOff: [Day], firstWeekday: Int) -> Baseline {
        var moved = Baseline(
            accepted: accepted, items: items, hours: hours, weeksOff: weeksOff, firstWeekday: firstWeekday)
        if moved.time != time { moved.items = items.map { $0.moved(from: time, to: moved.time) } }
        return moved
    }

    /// The same baseline after an edit of the plan: what the edit adds comes in, what it takes out goes, what is still to come
    /// follows the plan's order and the request's hours.
    public func moved(from old: RoutePlan, to new: RoutePlan, _ request: PlanRequest) -> Baseline {
        laid(from: old, to: new, request)
            .moved(to: request.hours, weeksOff: request.weeksOff, firstWeekday: request.firstWeekday)
    }

    /// The same baseline with what is still to come in the order of another plan. What is under way or closed stays where it is.
    private func laid(from old: RoutePlan, to new: RoutePlan, _ request: PlanRequest) -> Baseline {
        let ledger = Ledger(request)
        let planned = Dictionary(uniqueKeysWithValues: new.items.map { ($0.key, $0) })
        var stays: [Item] = []
        var toCome: [RouteKey: Item] = [:]
        var free: [Item] = []
        for item in items {
            let step = item.hours > 0 ? planned[item.key] : nil
            let isUnderWay = item.first < request.today
            if ledger.isClosed(item.key) || step.map({ isUnderWay || $0.days == nil }) ?? false {
                stays.append(item)
                continue
            }
            if !isUnderWay { free.append(item) }
            if step != nil {
                toCome[item.key] = item
            } else if planned[item.key]?.days == nil, ledger.logged(item.key) > item.logged {
                // What goes is not due any more; the hours that were spent on it stay earned.
                stays.append(
                    Item(key: item.key, hours: 0, logged: item.logged, first: item.first, last: item.last))
            }
        }
        let there = Set(stays.map(\.key))
        let places = new.items.indices.filter { new.items[$0].days != nil && !there.contains(new.items[$0].key) }
        let coming = places.map { toCome[new.items[$0].key] ?? entering(new.items[$0], request) }
        let begins = (old: old.weeks.first?.first, new: new.weeks.first?.first)
        let isKept =
            free.count == toCome.count && begins.old == begins.new
            && old.items.map(\.key).filter { toCome[$0] != nil } == coming.map(\.key)
        var baseline = self
        baseline.items = stays + coming
        guard !isKept, let begin = begins.new else { return baseline }
        let room = Room(free, time, from: begins.old ?? begin, to: begin, share: request.share)
        let spans = spans(of: coming, at: places, in: new, begin.weekStart(request.firstWeekday), room)
        for (place, span) in zip(stays.count..., spans) {
            guard let span else { continue }
            // What comes in is due when it is planned, or later.
            let isNew = toCome[baseline.items[place].key] == nil
            baseline.items[place].first = isNew ? max(span.first, baseline.items[place].first) : span.first
            baseline.items[place].last = isNew ? max(span.last, baseline.items[place].last) : span.last
        }
        return baseline
    }

    /// The days of steps of a plan, laid into that room as the plan lays them.
    private func spans(
        of steps: [Item], at places: [Int], in plan: RoutePlan, _ monday: Day, _ room: Room
    ) -> [Schedule.Span?] {
        let order = Dictionary(uniqueKeysWithValues: zip(places, places.indices))
        let work = zip(steps, places).map { step, place in
            let work = plan.schedule.work[place]
            return Schedule.Work(
                kind: work.kind, leg: work.leg, hours: step.hours, days: work.days, isBegun: work.isBegun,
                needs: work.needs.compactMap { order[$0] })
        }
        return Schedule(work) { place in
            let first = max(room.begin, monday + 7 * place)
            let next = monday + 7 * (place + 1)
            let hours = max(0, room.hours(before: next) - room.hours(before: first))
            return PlanWeeks.Week(first: first, days: next - first, hours: hours, declared: hours)
        }.spans
    }

    private func entering(_ step: PlannedItem, _ request: PlanRequest) -> Item {
        let days = step.days ?? request.today...request.today
        return entering(step.item, request, first: days.lowerBound, last: days.upperBound)
    }
}

/// The hours that some steps of a baseline have, week by week, for other steps to be laid into. So no week is given more than
/// before.
private struct Room {
    /// The day from which on there is any.
    let begin: Day
    private let steps: [Baseline.Item]
    private let time: DeclaredTime
    /// By how much another start puts them off.
    private let delay: Double
    private let end: Double
    /// What there is of each unit of time behind the last of the steps: what they had on average.
    private let rate: Double

    init(_ steps: [Baseline.Item], _ time: DeclaredTime, from old: Day, to begin: Day, share: Double) {
        self.steps = steps
        self.time = time
        self.begin = begin
        delay = time.before(begin) - time.before(old)
        let first = steps.map { time.before($0.first) }.min() ?? time.before(old)
        end = steps.map { time.before($0.last + 1) }.max() ?? first
        rate = end > first ? steps.reduce(0) { $0 + $1.hours } / (end - first) : share / 7
    }

    func hours(before day: Day) -> Double {
        let moment = time.before(day) - delay
        return steps.reduce(0) { $0 + $1.due(at: moment, time) } + max(0, moment - end) * rate
    }
}

extension Baseline.Item {
    /// The step with as many declared hours as before, once weeks have others.
    fileprivate func moved(from old: DeclaredTime, to new: DeclaredTime) -> Baseline.Item {
        var item = self
        item.first = new.beginning(old.before(first))
        item.last = max(item.first, new.end(old.before(last + 1)) + -1)
        return item
    }
}
