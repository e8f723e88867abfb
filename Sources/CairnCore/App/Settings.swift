/// What the user has set up that the screen's state depends on.
public struct Settings: Equatable, Sendable {
    /// Keys of commands, by the command's name; none for a command that has no key any more.
    public var keys: [String: [Key]] = [:]
    /// The pane that is open at start; nil for the first of the stack, which is Today.
    public var firstPane: PaneID?

    /// Everything as it ships.
    public init() {}
}

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
