/// The plan as it stands on a day: the route with its dates, what is late, and when it ends.
public struct PlanStanding: Sendable {
    public let request: PlanRequest
    public let plan: RoutePlan
    /// nil until a plan was accepted.
    public let baseline: Baseline?
    /// nil until a plan was accepted, and once its goal is reached.
    public let lateness: Lateness?
    /// When the route ends; nil before the first frame, which does not wait for it, and if it never ends.
    public private(set) var odds: Forecast.Odds?
    /// Whether ``odds`` were made.
    public private(set) var isForecast: Bool
    /// The last day as it is shown: at even odds, or as planned as long as these are not made; nil if it never ends.
    var shownEnd: Day? { isForecast ? odds?.even : plan.end }
    /// Hours logged in the week of the day.
    let weekHours: Double
    /// Each open item's first step in the plan.
    let steps: [ItemID: PlannedItem]
    /// Where each step stands.
    let places: RoutePlaces
    let late: Set<ItemID>

    /// How the request stands. `runs` is how often the forecast lives through it; nil leaves the forecast out.
    init(_ request: PlanRequest, baseline: Baseline?, isReached: Bool, runs: Int?) {
        self.request = request
        let draft = RouteDraft(request)
        let plan = Planner.plan(request, draft)
        self.plan = plan
        places = RoutePlaces(plan, order: draft.items.map(\.key))
        self.baseline = baseline
        lateness = isReached ? nil : baseline?.standing(request, route: plan.items.map(\.item) + plan.closed)
        odds = runs.flatMap { Self.odds(plan, request, runs: $0) }
        isForecast = runs != nil
        let week = request.today.weekStart(request.firstWeekday)
        weekHours = request.sessions.filter { $0.day >= week && $0.day < week + 7 }.reduce(0) { $0 + $1.hours }
        steps = Dictionary(plan.items.map { ($0.key.item, $0) }, uniquingKeysWith: { first, _ in first })
        late = Set(lateness?.late.map(\.item) ?? [])
    }

    /// The step of an item to speak of: the first that is open, else its first pass; nil if the plan knows neither.
    public func step(of item: ItemID) -> RouteKey? { places.key(of: item) }

    /// Open steps that the accepted plan had finished three weeks ago or earlier, weeks off aside, the oldest first.
    var slipped: [RouteKey] {
        if lateness == nil { return [] }
        let open = Set(plan.items.map(\.key))
        let over = baseline?.items(finished: 21, before: request.today) ?? []
        return over.filter { open.contains($0.key) }
            .sorted { ($0.last, $0.first) < ($1.last, $1.first) }.map(\.key)
    }

    /// What accepting the plan would leave out for the target beside what is left out, in the order of the route; nothing
    /// while that is held.
    var proposedCuts: [LeftOut] {
        guard let target = request.target, plan.end.map({ $0 > target }) ?? true else { return [] }
        return cuts(of: Planner.propose(request))
    }

    /// What that proposal leaves out of the plan.
    func cuts(of proposal: Proposal) -> [LeftOut] {
        plan.items.filter { proposal.cuts.contains($0.key) }.map { LeftOut(item: $0.item, reason: .time) }
    }

    /// Lives through what is left that often.
    fileprivate mutating func forecast(runs: Int) {
        odds = Self.odds(plan, request, runs: runs)
        isForecast = true
    }

    static func odds(_ plan: RoutePlan, _ request: PlanRequest, runs: Int) -> Forecast.Odds? {
        Forecast(plan, request, pace: Pace(request), shares: WeekShares(request), runs: runs).end()
    }

    /// When everything but these steps would be done with other hours a week.
    func odds(hours: Double, cuts: Set<RouteKey>, runs: Int) -> Forecast.Odds? {
        var other = request(hours: hours)
        other.cuts = cuts
        return Self.odds(Planner.plan(other), other, runs: runs)
    }

    /// Hours a week, in halves, at most four more than now, with which what would be proposed then is done by the target at
    /// even odds, too; nil if none are enough.
    func hours(runs: Int) -> Double? {
        guard let target = request.target, let now = hoursPerWeek else { return nil }
        let least = (now * 2).rounded(.down) / 2 + 0.5
        return stride(from: least, through: min(80, least + 3.5), by: 0.5).first { hours in
            let other = request(hours: hours)
            let proposal = Planner.propose(other)
            guard proposal.shortfall == nil, let plan = proposal.fitting else { return false }
            return Self.odds(plan, other, runs: runs).map { $0.even <= target } ?? false
        }
    }

    /// The request once other hours hold from this week on; until a plan is accepted, they hold for weeks that are over, too.
    private func request(hours: Double) -> PlanRequest {
        var other = request
        let week = request.today.weekStart(request.firstWeekday)
        let over = baseline == nil ? [] : request.hours.filter { $0.from < week }
        other.hours = over + [HoursFrom(from: week, hours: hours)]
        other.share = WeekShares(other).planned
        return other
    }

    /// Hours a week as of today; nil if they were never said.
    public var hoursPerWeek: Double? {
        (request.hours.filter { $0.from <= request.today }.max { $0.from < $1.from } ?? request.hours.first)?.hours
    }
}

/// The plan is kept beside the records and made again when one of those that it reads changes.
struct PlanIndex: JourneyIndex {
    fileprivate(set) var standing: PlanStanding?
    fileprivate var route: (plan: RouteAsked, route: Route)?

    /// What the Library's route depends on.
    fileprivate struct RouteAsked: Equatable, Sendable {
        let track: TrackID?
        let goal: Goal?
        let background: Background?
    }

    init(_ journey: Journey) {}

    /// The kinds of record that a plan is made of.
    static let reads: [any JourneyRecord.Type] = [
        Plan.self, HoursFrom.self, WeekOff.self, RouteChange.self, Acceptance.self, BaselineStep.self, Progress.self,
        Evidence.self, WorkSession.self, Project.self, JobEvent.self,
    ]

    static func follows(_ kind: RecordKind) -> Bool { reads.contains { $0.kind == kind } }

    mutating func follow(_ old: Record?, _ new: Record?, in journey: Journey) { standing = nil }
}

extension Journey {
    /// How the plan stands; nil before the first questions were answered or passed over, and if the Library has no route.
    public func standing(_ context: Context) -> PlanStanding? {
        guard plan.asked else { return nil }
        let index = index(PlanIndex.self)
        if let standing = index.standing, standing.request.today == context.today { return standing }
        return stand(route: route(index, context), context, runs: nil)
    }

    /// Makes the plan again where something it reads has changed, so that whoever asks finds it made.
    mutating func settlePlan(_ context: Context, forecasting: Bool) {
        var index = index(PlanIndex.self)
        if let now = index.standing, now.request.today == context.today {
            if now.isForecast || !forecasting { return }
            index.standing?.forecast(runs: context.forecastRuns)
            return set(index)
        }
        guard plan.asked else { return }
        let route = route(index, context)
        index.route = (asked, route)
        index.standing = stand(route: route, context, runs: forecasting ? context.forecastRuns : nil)
        set(index)
    }

    private var asked: PlanIndex.RouteAsked {
        .init(track: plan.track, goal: plan.goal, background: plan.background)
    }

    private func route(_ index: PlanIndex, _ context: Context) -> Route {
        if let known = index.route, known.plan == asked { return known.route }
        return context.library.route(track: plan.track, goal: plan.goal, background: plan.background)
    }

    private func stand(route: Route, _ context: Context, runs: Int?) -> PlanStanding? {
        guard !route.items.isEmpty else { return nil }
        return PlanStanding(
            request(route: route, context), baseline: baseline, isReached: reachedGoal != nil, runs: runs)
    }

    /// Whether the user has said something that a plan hangs on, or accepted one.
    var hasPlan: Bool { plan.track != nil || plan.hoursPerWeek != nil || isAccepted }

    /// Whether a plan was accepted.
    var isAccepted: Bool { self[Acceptance.self].single != nil }

    /// What is accepted; nil if nothing is.
    var baseline: Baseline? {
        self[Acceptance.self].single.map {
            Baseline(
                accepted: $0.day, items: self[BaselineStep.self].all.map(\.step), hours: declaredHours,
                weeksOff: self[WeekOff.self].all.map(\.day), firstWeekday: Day.habits.firstWeekday)
        }
    }

    /// Hours a week in order. Those said first hold until others do, whenever the plan begins.
    private var declaredHours: [HoursFrom] {
        let later = self[HoursFrom.self].all.sorted { $0.from < $1.from }
        guard let first = plan.hoursPerWeek else { return later }
        let start = plan.start ?? Day(number: 0)
        return [HoursFrom(from: later.first.map { min(start, $0.from + -7) } ?? start, hours: first)] + later
    }

    /// All that a plan of this journey depends on.
    func request(route: Route, _ context: Context) -> PlanRequest {
        let plan = plan
        let route = route.estimating(ownEstimates())
        var request = PlanRequest(today: context.today, route: route, hours: declaredHours)
        request.weeksOff = self[WeekOff.self].all.map(\.day)
        request.start = plan.start
        request.target = plan.target
        let evidence = evidence
        for (item, progress) in progress {
            request.standings[item] = ItemStanding(
                progress.status, since: progress.since,
                isProven: progress.status == .done && evidence[item] != nil)
        }
        request.own = ownWork()
        for project in request.own {
            request.standings[project.key.item] = ItemStanding(.learning, since: context.today)
        }
        request.sessions = sessions.values.flatMap(\.self).sorted { $0.id < $1.id }
        // What counts as known does so as long as it is ticked.
        request.edits = self[RouteChange.self].all.compactMap(\.edit).filter { edit in
            if case .known(let item) = edit { progress[item]?.status == .done } else { true }
        }
        request.cuts = self[Acceptance.self].single?.left ?? []
        request.firstWeekday = Day.habits.firstWeekday
        request.pace = Pace(request).factor
        request.share = WeekShares(request).planned
        return request
    }
}

extension Journey {
    /// Whether it is among the first open steps that cover what one is behind the accepted plan.
    public func isLate(_ id: ItemID, _ context: Context) -> Bool { standing(context)?.late.contains(id) ?? false }
}
