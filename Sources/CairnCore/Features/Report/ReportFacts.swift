/// What the sections of a report are made from.
struct ReportFacts: Sendable {
    let request: MentorReport.Request
    let journey: Journey
    let context: Context
    /// nil before a plan was made.
    let standing: PlanStanding?

    init(_ request: MentorReport.Request, _ journey: Journey, _ context: Context) {
        var journey = journey
        journey.settlePlan(context, forecasting: true)
        (self.request, self.journey, self.context) = (request, journey, context)
        standing = journey.standing(context)
    }

    var today: Day { context.today }
    var library: Library { context.library }
    /// The days that are told of.
    var days: ClosedRange<Day> { min(request.since, today)...today }

    var title: String {
        let role = journey.plan.track.flatMap(library.track)?.name
        return role.map { "On the way to \($0)" } ?? "On the way into AI"
    }

    /// Of those days, in the order in which they were logged.
    var sessions: [WorkSession] { journey[WorkSession.self].all.filter { days.contains($0.day) } }

    /// Evidence of those days, newest first.
    var evidence: [Evidence] {
        journey[Evidence.self].all.filter { days.contains($0.date) }.sorted { ($0.date, $0.id) > ($1.date, $1.id) }
    }

    /// Weeks looked back on, newest first, whose last day is not before the first of those days.
    var reviews: [WeekReview] {
        journey[WeekReview.self].all.filter { $0.week + 6 >= days.lowerBound && $0.week <= today }
            .sorted { $0.week > $1.week }
    }

    /// The name of a step: the Library's, or the user's where a project of theirs carries it.
    func name(_ key: RouteKey) -> ReportText {
        let name = journey.name(ofStep: key, library)
        let isOurs = library.item(key.item)?.name == journey.name(ofWork: key.item, library)
        return isOurs ? ReportText(ours: name) : "\(name)"
    }

    func name(_ item: ItemID) -> ReportText { name(RouteKey(item)) }
}
