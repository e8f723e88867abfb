/// The plan in sentences, with the sums behind them.
struct PlanWords {
    let standing: PlanStanding
    let journey: Journey
    let context: Context

    init(_ standing: PlanStanding, _ journey: Journey, _ context: Context) {
        self.standing = standing
        self.journey = journey
        self.context = context
    }

    private var plan: RoutePlan { standing.plan }
    private var request: PlanRequest { standing.request }
    private var today: Day { context.today }

    /// Headings, each with its sentences.
    var sums: [(heading: String, texts: [String])] {
        [("How far", far), ("When", end), ("Late", late)].filter { !$0.1.isEmpty }
    }

    /// How much of the route is done, in hours.
    var far: [String] {
        let (closed, left) = (plan.hours.closed, plan.hours.left)
        let all =
            "\(plan.hours.percent) % of the route: steps of \(Self.hours(closed)) done, \(Self.hours(left)) left in "
            + "\(count(plan.items.count, "step"))."
        let own = plan.own.reduce(0) { $0 + $1.hoursLeft }
        let beside =
            own > 0
            ? ["Projects of your own beside it have \(Self.hours(own)) left; they take their share of each week."] : []
        return [plan.items.isEmpty ? "Everything on the route is done." : all] + beside
    }

    /// When it ends, and what that is worked out from.
    var end: [String] {
        guard !plan.items.isEmpty else { return [] }
        guard let hours = standing.hoursPerWeek else {
            return ["P asks how many hours a week you have; then there are dates."]
        }
        guard let end = plan.end else { return ["With \(DecimalWords.hours(hours)) a week it never ends."] }
        let forecast = standing.isForecast ? ForecastWords.text(standing.odds, today: today, width: 200) : ""
        let first = forecast.isEmpty ? "Planned to end on \(end.text)." : "Done \(forecast)."
        return [first, weeks(hours), pace] + (target.map { [$0] } ?? [])
    }

    private func weeks(_ hours: Double) -> String {
        let share = Int((request.share * 100).rounded())
        let shares = WeekShares(request)
        let own = count(shares.own.count, "complete week")
        let from =
            if shares.own.isEmpty {
                "what such weeks usually give; your own will count as they come"
            } else if shares.isDeclared {
                "what such weeks usually give; nothing was written down in your \(own) so far, so none counts yet"
            } else {
                "your \(own) so far, with eight usual ones added"
            }
        let later = request.hours.laterWords(than: today, now: hours)
        return "An ordinary week counts as \(share) % of \(DecimalWords.hours(hours))\(later): \(from)."
    }

    private var pace: String {
        let pace = Pace(request)
        guard pace.estimated > 0 else {
            return "Steps count as estimated: none is finished yet that hours were logged on."
        }
        return "Pace \(DecimalWords.text(pace.factor)): you logged \(Self.hours(pace.logged)) on finished steps that "
            + "were estimated at \(Self.hours(pace.estimated)), with 40 usual hours added to both."
    }

    /// How the days that were just named lie to the one that was set.
    private var target: String? {
        guard let target = request.target else { return nil }
        let named = standing.shownEnd
        if let named, named <= target {
            guard let likely = standing.odds?.likely, likely > target else {
                return "That is in time for \(target.text), the day you set."
            }
            return "The first of these is in time for \(target.text), the day you set; the second is "
                + "\(Self.span(likely - target)) after it."
        }
        if let named, let end = plan.end, end <= target {
            let late = "At even odds that is \(Self.span(named - target)) after \(target.text), the day you set."
            let hours = standing.hours(runs: context.forecastRuns)
            return late + (hours.map { " \(DecimalWords.hours($0)) a week would make it." } ?? "")
        }
        return missed(target)
    }

    /// "6 days", "5 weeks", "4 months".
    private static func span(_ days: Int) -> String {
        days < 21 ? count(days, "day") : days < 120 ? count((days + 3) / 7, "week") : count((days + 15) / 30, "month")
    }

    private func missed(_ target: Day) -> String {
        let proposal = Planner.propose(request)
        guard let shortfall = proposal.shortfall else {
            let (again, out) = (standing.baseline == nil ? "" : " again", standing.cuts(of: proposal).count)
            return "That is after \(target.text), the day you set: accepting the plan\(again) would leave out "
                + "\(count(out, "step"))."
        }
        let day = shortfall.day.map { " The least route ends on \($0.text)." } ?? ""
        if target < today { return "\(target.text), the day you set, is past.\(day) P sets another." }
        let hours = shortfall.hours.map { " As planned, \(DecimalWords.hours($0)) a week would make it." } ?? ""
        return "Not even the least route is done by \(target.text), the day you set.\(day)\(hours)"
    }

    /// How far behind one is, and what covers it; nothing before a plan is accepted.
    var late: [String] {
        guard let baseline = standing.baseline, let lateness = standing.lateness else { return [] }
        let accepted =
            "Accepted on \(baseline.accepted.text): \(Self.hours(lateness.due)) were due by today, and since then you "
            + "earned \(Self.hours(lateness.earned)) with steps that are done or begun, in whatever order."
        let slack = "\(baseline.slack(on: today)) days of grace"
        guard !lateness.late.isEmpty else {
            return [accepted + " Nothing is late: there are \(slack), two weeks or a fifth of the time since then."]
        }
        let names = lateness.late.map { journey.name(ofStep: $0, context.library) }.joined(separator: " · ")
        return [
            accepted + " With \(slack) that is \(Self.hours(lateness.behind)) behind.",
            "The first open steps that cover it: \(names).",
            "No harm done: do these first, leave something out, take weeks off, or accept a new plan.",
        ]
    }

    /// "12 h", "2.5 h", and "<0.5 h" for what is little, but something.
    static func hours(_ hours: Double) -> String { "\(number(hours)) h" }

    /// "12", "2.5", "<0.5".
    static func number(_ hours: Double) -> String {
        let shown = rounded(hours)
        return shown == 0 && hours > 0.005 ? "<0.5" : DecimalWords.text(shown)
    }

    /// Hours to the minute: "9h26". A sum of such adds up.
    static func exact(_ hours: Double) -> String { DurationWords.text(Int((hours * 60).rounded())) }

    /// Hours as they are shown: in halves, from ten on in whole ones. Of tenths, so that they read the same from a page and from
    /// what scripts are given.
    static func rounded(_ hours: Double) -> Double {
        let hours = hours.tenths
        return hours < 10 ? (hours * 2).rounded() / 2 : hours.rounded()
    }
}

extension Journey {
    /// Where a change moves the end of the plan, in a sentence behind another; empty if it stays.
    public func movedEnd(by change: Change?, _ context: Context) -> String {
        let ends = [nil, change].map { change -> Day? in
            var journey = self
            journey.apply(change)
            journey.settlePlan(context, forecasting: true)
            return journey.standing(context)?.shownEnd
        }
        guard let old = ends[0], let new = ends[1], new != old else { return "" }
        return " The end moves from \(old.text) to \(new.text)."
    }

    /// What is begun is planned, also where there was no time for it: what that adds, and where the end moves with it; empty
    /// for what the plan has.
    public func comingBack(_ item: Item, by change: Change, _ context: Context) -> String {
        let out = standing(context)?.plan.leftOut.first { $0.item.key.item == item.id && $0.reason == .time }
        guard let hours = out?.item.estimate.mean else { return "" }
        return " The plan had left it out; it adds \(PlanWords.hours(hours)).\(movedEnd(by: change, context))"
    }
}
