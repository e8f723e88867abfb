/// Hours of the route over time: as accepted, as earned, and where it leads at even odds and in four of five cases.
public struct BurnUp: Encodable, Equatable, Sendable {
    /// Hours that had come together by the beginning of a day.
    public struct Point: Encodable, Equatable, Sendable {
        public let day: Day
        public let hours: Double
    }

    public let today: Day
    /// Hours of the whole route.
    public let total: Double
    /// What the accepted plan has due; empty if none was accepted.
    public let due: [Point]
    /// What it has due by today, which may lie between two of these points; nil if none was accepted.
    public let dueToday: Double?
    /// What was done, up to today; never empty.
    public let earned: [Point]
    /// nil if there is no forecast.
    public let even: Day?
    public let likely: Day?

    /// nil if there is nothing to show yet.
    init?(_ standing: PlanStanding) {
        let request = standing.request
        let earning = Earning(standing)
        let first = [standing.baseline?.accepted, request.start, request.sessions.map(\.day).min()].compactMap(\.self)
        guard earning.total > 0, let begin = first.min(), begin <= request.today else { return nil }
        let today = request.today
        self.today = today
        total = earning.total.tenths
        earned = Self.days(begin, today).map { Point(day: $0, hours: earning.hours($0).tenths) }
        (even, likely) = (standing.odds?.even, standing.odds?.likely)
        dueToday = standing.lateness?.due.tenths
        due =
            standing.baseline.map { baseline in
                let last = baseline.items.map(\.last).max() ?? today
                return Self.days(baseline.accepted, last + 1).map { Point(day: $0, hours: baseline.due(by: $0).tenths) }
            } ?? []
    }

    /// The first and the last day, and at most sixty between them.
    private static func days(_ first: Day, _ last: Day) -> [Day] {
        guard last > first else { return [first] }
        let step = max(7, (last - first) / 60)
        return stride(from: 0, to: last - first, by: step).map { first + $0 } + [last]
    }

    /// The first and the last day that it shows.
    var days: ClosedRange<Day> {
        let all = (due + earned).map(\.day) + [even, likely].compactMap(\.self) + [today + 14]
        return (all.min() ?? today)...(all.max() ?? today)
    }

    /// What it shows, in a sentence or two.
    var words: String {
        let now = earned.last?.hours ?? 0
        let all = due.isEmpty ? PlanWords.hours(total) : "the accepted plan's \(PlanWords.hours(total))"
        var texts = ["\(PlanWords.hours(now)) of \(all) earned by \(today.text)"]
        if let dueToday { texts[0] += "; \(PlanWords.hours(dueToday)) were due by then" }
        if let even, let likely, likely > today {
            texts.append("All of it by \(even.text) at even odds, by \(likely.text) in four of five cases")
        }
        return texts.joined(separator: ". ") + "."
    }
}

/// What was earned of a plan by a day, from the record as it stands.
private struct Earning {
    let standing: PlanStanding
    let total: Double

    init(_ standing: PlanStanding) {
        self.standing = standing
        let ledger = Ledger(standing.request)
        total =
            standing.baseline?.items.reduce(0) { $0 + $1.hours }
            ?? standing.plan.hours.closed + standing.plan.items.reduce(0) { $0 + $1.hoursLeft + ledger.logged($1.key) }
    }

    /// Never more than all.
    func hours(_ day: Day) -> Double {
        var request = standing.request
        request.today = day
        request.sessions.removeAll { $0.day > day }
        request.standings = request.standings.filter { $0.value.since <= day }
        if let baseline = standing.baseline { return min(total, baseline.standing(request).earned) }
        let ledger = Ledger(request)
        let closed = standing.plan.closed.filter { ledger.isClosed($0.key) }.reduce(0) { $0 + $1.estimate.mean }
        let open = standing.plan.items.reduce(0) { $0 + ledger.logged($1.key) }
        return min(total, closed + open)
    }
}

/// Logged hours by week, and how many were meant.
public struct LoggedWeeks: Encodable, Equatable, Sendable {
    /// A week.
    public struct Week: Encodable, Equatable, Sendable {
        public let first: Day
        public let logged: Double
        /// Hours that were meant for it; 0 in a week off, or if nothing was said.
        public let meant: Double
        /// Whether it was declared off.
        public let isOff: Bool
    }

    /// At most ``most``, oldest first.
    public let weeks: [Week]

    /// Maximum weeks shown: the last ones.
    static let most = 26

    init(_ facts: ReportFacts) {
        // A week that has only begun would look like one that was missed.
        let now = facts.today.firstOfWeek
        let hasBegun = facts.days.lowerBound.firstOfWeek == now || facts.sessions.contains { $0.day >= now }
        let last = hasBegun ? now : now + -7
        // Weeks before anything was meant or done are none that were missed.
        let start = [facts.standing?.request.start, facts.sessions.map(\.day).min()].compactMap(\.self).min()
        let first = max(
            facts.days.lowerBound.firstOfWeek, last + -7 * (Self.most - 1), min(start?.firstOfWeek ?? last, last))
        // The first one whole, whenever in it the report begins: a part of it would look like one that was missed.
        let sessions = facts.journey[WorkSession.self].all.filter { $0.day <= facts.today }
        let minutes = Dictionary(sessions.map { ($0.day.firstOfWeek, $0.minutes) }, uniquingKeysWith: +)
        let planned = facts.standing.map { PlanWeeks($0.request) }
        weeks = stride(from: first.number, through: last.number, by: 7).map { number in
            let day = Day(number: number)
            return Week(
                first: day, logged: (Double(minutes[day] ?? 0) / 60).tenths, meant: planned?.declared(day) ?? 0,
                isOff: facts.journey.isOff(day))
        }
    }

    /// What it shows, in a sentence.
    var words: String {
        let weeks = weeks.map { week in
            let meant = week.meant > 0 ? " of \(DecimalWords.text(week.meant))" : ""
            if week.isOff, week.logged == 0 { return "\(week.first.text): off" }
            return
                "\(week.first.text): \(DecimalWords.text(week.logged))\(meant) h\(week.isOff ? " in a week off" : "")"
        }
        return "Hours by week, each named by its first day: \(weeks.joined(separator: ", "))."
    }
}
