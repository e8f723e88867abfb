/// The weeks that a plan is laid into, from this one on.
struct PlanWeeks: Sendable {
    /// One of them, or what is left of it.
    struct Week: Equatable, Sendable {
        let first: Day
        /// 1…7.
        let days: Int
        /// Hours that an ordinary week like this gives.
        let hours: Double
        /// Hours as declared, before anything was logged; 0 in a week off.
        let declared: Double

        /// The day after whose beginning that many of its hours are spent.
        func day(begunAfter spent: Double) -> Day { first + min(days - 1, Int(place(spent) + 1e-6)) }

        /// The day by whose end that many are spent.
        func day(doneAfter spent: Double) -> Day {
            first + min(days - 1, max(0, Int((place(spent) - 1e-6).rounded(.up)) - 1))
        }

        private func place(_ spent: Double) -> Double { hours > 0 ? spent / hours * Double(days) : 0 }
    }

    /// Beyond forty years nothing is planned.
    static let most = 2080

    /// The first day that is planned.
    let start: Day
    private let monday: Day
    private let hours: [HoursFrom]
    private let off: Set<Int>
    private let share: Double
    /// The days of the first week from the beginning of the plan on, past ones too.
    private let days: Int
    /// Logged in the first week already.
    private let logged: Double
    private let firstWeekday: Int

    init(_ request: PlanRequest) {
        start = max(request.today, request.start ?? request.today)
        firstWeekday = request.firstWeekday
        let monday = start.weekStart(request.firstWeekday)
        self.monday = monday
        days = 7 - max(0, (request.start ?? monday) - monday)
        hours = request.hours.map { HoursFrom(from: $0.from.weekStart(request.firstWeekday), hours: $0.hours) }
            .sorted { $0.from < $1.from }
        off = Set(request.weeksOff.map { $0.weekStart(request.firstWeekday).number })
        share = min(1, max(0, request.share))
        logged = request.sessions.filter { $0.day >= monday && $0.day < monday + 7 }.reduce(0) { $0 + $1.hours }
    }

    /// Hours declared for the week that begins on this day; 0 in a week off.
    func declared(_ first: Day) -> Double {
        guard !off.contains(first.number) else { return 0 }
        // By bisection: whoever once typed a day of the year 1 has 100,000 weeks.
        var range = 0..<hours.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = hours[middle].from <= first ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        let valid = range.lowerBound > 0 ? hours[range.lowerBound - 1] : hours.first
        return min(80, max(0, valid?.hours ?? 0))
    }

    /// Hours of the weeks that have begun by that day.
    func hours(until day: Day) -> Double {
        (0..<Self.most).lazy.map(week).prefix { $0.first <= day }.reduce(0) { $0 + $1.hours }
    }

    /// The week at that place, 0 being the first.
    func week(_ place: Int) -> Week { week(place, share: share) }

    /// The same week if it gives that share of its hours.
    func week(_ place: Int, share: Double) -> Week {
        let first = monday + 7 * place
        let declared = declared(first)
        guard place == 0 else { return Week(first: first, days: 7, hours: declared * share, declared: declared) }
        // What was not logged yet may still be, whichever day of the week it is: hours go by being used, not by passing.
        let left = max(0, declared * share * Double(days) / 7 - logged)
        return Week(first: start, days: 7 - (start - monday), hours: left, declared: declared)
    }
}

extension Day {
    /// The first day of its week.
    func weekStart(_ firstWeekday: Int) -> Day { self + -((weekday - firstWeekday + 7) % 7) }
}
