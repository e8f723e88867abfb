/// The plan with the sums of its page, for scripts.
public struct PlanReport: Encodable, Equatable, Sendable {
    public let asked: Bool
    public let background: String?
    public let track: TrackID?
    public let hoursPerWeek: Int?
    public let start: Day?
    /// Hours that are left to do.
    public let left: HourRange
    /// How many weeks that is; nil if the hours a week are not known.
    public let weeks: Weeks?
    /// Hours in a year; nil if the hours a week are not known.
    public let hoursPerYear: Int?
    /// Empty if there is no start date.
    public let quarters: [Quarter]
    /// What to begin with.
    public let next: [NextReport]
    /// Skills that people with this background often have.
    public let familiar: [ItemID]

    /// From the fewest to the most.
    public struct Weeks: Encodable, Equatable, Sendable {
        public let low: Int
        public let high: Int
    }

    /// A quarter of the year, and how much of it is late.
    public struct Quarter: Encodable, Equatable, Sendable {
        public let id: String
        public let name: String
        public let first: Day
        public let last: Day
        public let late: Int
    }

    /// The report of the journey's plan.
    public init(_ journey: Journey, _ context: Context) {
        let plan = journey.plan
        asked = plan.asked
        background = plan.background?.rawValue
        (track, hoursPerWeek, start) = (plan.track, plan.hoursPerWeek, plan.start)
        let sums = PlanSums(journey, context)
        left = sums.left
        weeks = sums.weeks.map { Weeks(low: $0.lowerBound, high: $0.upperBound) }
        hoursPerYear = plan.hoursPerWeek.map { $0 * 52 }
        quarters = Self.quarters(journey, context)
        next = NextSteps.list(journey, context, limit: 3).map { NextReport($0) }
        familiar = context.library.skills(of: plan.track)
            .filter { journey.status($0.id) == .todo && journey.isFamiliar($0.id, context.library) }.map(\.id)
    }

    private static func quarters(_ journey: Journey, _ context: Context) -> [Quarter] {
        guard let calendar = PlanCalendar(journey.plan) else { return [] }
        let items = context.library.itemIDs.filter { context.library.serves($0, track: journey.plan.track) }
        return context.library.quarters.enumerated().map { index, quarter in
            let (first, last) = calendar.quarter(index)
            let late = items.count { context.library.quarterIndex($0) == index && journey.isLate($0, context) }
            return Quarter(id: quarter.id, name: quarter.name, first: first, last: last, late: late)
        }
    }
}

/// A step to take next, for scripts.
public struct NextReport: Encodable, Equatable, Sendable {
    public let id: ItemID
    public let name: String
    /// skill, project or task.
    public let kind: Milestone.Kind
    public let hours: HourRange
    public let reason: String

    /// The report of a step.
    public init(_ step: NextStep) {
        (id, name, kind) = (step.item.id, step.item.name, step.item.kind)
        (hours, reason) = (step.item.hours, step.reason)
    }
}
