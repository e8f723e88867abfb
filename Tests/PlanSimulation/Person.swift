import CairnCore

/// One of the four people with whom the year is tried: where they come from, what they want, how their weeks go.
struct Person {
    let name: String
    let track: TrackID
    let background: Background
    let hours: Double
    /// Weeks after the start; nil if it does not matter when they arrive.
    let target: Int?
    /// Weeks, from 1, in which they slip: nothing is done and nothing said.
    var slips: ClosedRange<Int>?
    /// Weeks off, and the week in which they are declared.
    var off: ClosedRange<Int>?
    var declared = 0

    static let all = [
        Person(
            name: "software engineer, 6 h, slips three weeks, then two weeks of holiday", track: "ml-engineer",
            background: .software, hours: 6, target: nil, slips: 9...11, off: 31...32, declared: 28),
        Person(name: "physicist, 15 h", track: "research", background: .science, hours: 15, target: 52),
        Person(
            name: "analyst, 8 h, target in six months", track: "data-scientist", background: .data, hours: 8, target: 26
        ),
        Person(
            name: "teacher, 4 h, pauses for two months", track: "genai-engineer", background: .other, hours: 4,
            target: nil, off: 14...21, declared: 13),
    ]

    /// Hours of a week, from 1: now a little more than the plan counts on, now a little less.
    func worked(_ week: Int) -> Double {
        if slips?.contains(week) ?? false || off?.contains(week) ?? false { return 0 }
        return hours * [0.75, 0.9, 0.6, 0.8, 1, 0.5, 0.85][week % 7]
    }
}

/// A year of a person, week by week.
struct Year {
    struct Row {
        let week: Int
        /// Hours due by the baseline, and hours earned.
        let due: Double
        let earned: Double
        let late: Int
        let odds: Forecast.Odds?
    }

    let proposal: Proposal
    private(set) var rows: [Row] = []

    /// What the person does at the keyboard: accepts what is proposed, or the whole route without a target; logs, ticks, declares
    /// weeks off.
    init(_ person: Person, _ route: Route, start: Day, runs: Int = 1000) {
        var request = PlanRequest(today: start, route: route, hours: [HoursFrom(from: start, hours: person.hours)])
        request.start = start
        request.target = person.target.map { start + 7 * $0 }
        proposal = Planner.propose(request)
        request.cuts = proposal.cuts
        var needed: [RouteKey: Double] = [:]
        for (place, item) in route.items.enumerated() {
            needed[item.key] = item.estimate.mean * [1.1, 0.8, 1.3, 0.9, 1][place % 5]
        }
        let learner = Learner(hours: person.hours, needed: needed, weeks: (1...600).map(person.worked))
        var walk = Walk(learner, request)
        for week in 1...52 where !walk.isDone {
            if week == person.declared, let off = person.off { walk.declare(off: off.map { start + 7 * ($0 - 1) }) }
            walk.live()
            let lateness = walk.lateness
            rows.append(
                Row(
                    week: week, due: lateness.due, earned: lateness.earned, late: lateness.late.count,
                    odds: walk.forecast(runs: runs).end()))
        }
    }
}
