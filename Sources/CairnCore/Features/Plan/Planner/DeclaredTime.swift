/// Time as a baseline counts it: in the hours that are declared for its weeks. A week off, or one without hours, is a gap in it.
///
/// A unit is a day of a week of one hour, so that whole hours make whole numbers.
struct DeclaredTime: Equatable, Sendable {
    /// Days of equal hours, until the next stretch.
    private struct Stretch: Equatable {
        let first: Int
        /// What lies before it.
        let before: Double
        /// Hours of each of its weeks.
        let hours: Double
    }

    /// In order; never empty.
    private let stretches: [Stretch]

    /// The time from the week of that day on. Beyond what is planned at all, each week has an hour: a step that never ends with the
    /// hours of now keeps its place there until there are others. Where no hours are declared, all weeks are alike.
    init(from day: Day, hours: [HoursFrom], weeksOff: [Day], firstWeekday: Int) {
        var request = PlanRequest(today: day, route: Route(items: []), hours: hours)
        request.weeksOff = weeksOff
        request.firstWeekday = firstWeekday
        let weeks = PlanWeeks(request)
        let first = day.weekStart(firstWeekday)
        let end = first + 7 * PlanWeeks.most
        let off = weeksOff.map { $0.weekStart(firstWeekday) }
        let changes = hours.map { $0.from.weekStart(firstWeekday) } + off + off.map { $0 + 7 }
        var stretches: [Stretch] = []
        for day in Set(changes.filter { first < $0 && $0 < end } + [first, end]).sorted() {
            let before = stretches.last.map { $0.before + Double(day.number - $0.first) * $0.hours } ?? 0
            let declared = hours.isEmpty && !off.contains(day) ? 1 : weeks.declared(day)
            stretches.append(Stretch(first: day.number, before: before, hours: day == end ? 1 : declared))
        }
        self.stretches = stretches
    }

    /// How much lies before that day.
    func before(_ day: Day) -> Double {
        let stretch = last { $0.first <= day.number }
        return stretch.before + Double(day.number - stretch.first) * stretch.hours
    }

    /// The first day before which that much lies.
    func end(_ time: Double) -> Day {
        let stretch = last { $0.before < time - Self.nothing }
        guard stretch.hours > 0 else { return Day(number: stretch.first) }
        return Day(number: stretch.first + Int(((time - stretch.before - Self.nothing) / stretch.hours).rounded(.up)))
    }

    /// The same day, or the first one after the gap in which that lies.
    func beginning(_ time: Double) -> Day {
        let day = end(time)
        let passed = before(day)
        return max(day, Day(number: last { $0.before <= passed + Self.nothing }.first))
    }

    /// The last stretch of which that holds, which holds of all before it; the first if it holds of none.
    private func last(where holds: (Stretch) -> Bool) -> Stretch {
        var range = 0..<stretches.count
        while range.count > 1 {
            let middle = range.lowerBound + range.count / 2
            range = holds(stretches[middle]) ? middle..<range.upperBound : range.lowerBound..<middle
        }
        return stretches[range.lowerBound]
    }

    /// A matter of rounding.
    private static let nothing = 1e-6
}
