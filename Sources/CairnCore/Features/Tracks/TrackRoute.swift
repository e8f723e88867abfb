/// What the route of a role would be for the user: hours, and months at their pace.
struct TrackRoute {
    /// Hours of the whole route, and of what is left of it.
    let hours: Double
    let left: Double
    /// What the record covers already, 0…100.
    let covered: Int
    /// As planned, from today on; nil without hours a week, or if it never ends.
    let months: Int?
    /// Whether the user's own hours count in that.
    let isOwnPace: Bool

    /// nil if the Library has no route for it.
    init?(_ track: TrackID, _ journey: Journey, _ context: Context) {
        let plan = journey.plan
        let route = context.library.route(track: track, goal: plan.goal, background: plan.background)
        guard !route.items.isEmpty else { return nil }
        var request = journey.request(route: route, context)
        // Edits and cuts belong to the route that was chosen; what one can do already counts in all.
        request.edits = request.edits.filter { if case .known = $0 { true } else { false } }
        (request.cuts, request.target) = ([], nil)
        let planned = Planner.plan(request)
        (hours, left, covered) = (
            planned.hours.closed + planned.hours.left, planned.hours.left, planned.hours.percent
        )
        isOwnPace = Pace(request).estimated > 0 || !WeekShares(request).isDeclared
        months = request.hours.isEmpty ? nil : planned.end.map { max(1, ($0 - context.today + 15) / 30) }
    }

    /// "590 h, of which your record covers 12 %: about 520 h left, 22 months at your pace."
    var sentence: String {
        if left == 0 { return "All \(PlanWords.hours(hours)) of its route are done." }
        let covers =
            covered > 0
            ? "of which your record covers \(covered) %"
            : "\(left < hours ? "little" : "none") of it covered by your record yet"
        let time = months.map { ", \(count($0, "month")) \(isOwnPace ? "at your pace" : "as planned")" } ?? ""
        return "The whole route takes \(PlanWords.hours(hours)), \(covers): about \(PlanWords.hours(left)) left\(time)."
    }
}
