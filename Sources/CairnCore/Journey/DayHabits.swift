/// How days are written, and with which of them a week begins.
public struct DayHabits: Equatable, Sendable {
    /// How a date is written.
    public enum Style: String, CaseIterable, Sendable {
        /// "3 Dec 2026"
        case dayFirst = "day-first"
        /// "Dec 3, 2026"
        case monthFirst = "month-first"
        /// "2026-12-03"
        case iso
    }

    public var style = Style.dayFirst
    /// As ``Day/weekday``: 0 is Monday.
    public var firstWeekday = 0

    /// As they ship.
    public init() {}
}

extension Day {
    /// The habits of whoever reads this.
    @TaskLocal public static var habits = DayHabits()

    /// The first day of its week.
    public var firstOfWeek: Day { self + -((weekday - Day.habits.firstWeekday + 7) % 7) }
}
