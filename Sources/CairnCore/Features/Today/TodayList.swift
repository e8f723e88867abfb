/// What is due, what comes now, and what was done: the day as a value, made from the record and the plan alone.
public struct TodayList: Equatable, Sendable {
    /// A heading of the list.
    public enum Group: String, CaseIterable, Sendable {
        case due, now, week, waiting, done

        /// The heading.
        public var name: String {
            switch self {
            case .due: "Due"
            case .now: "Now"
            case .week: "This week"
            case .waiting: "Waiting"
            case .done: "Done this week"
            }
        }
    }

    /// By the groups' order.
    private let subjects: [[TodaySubject]]
    /// The hours of this week.
    public let hours: WeekHours

    /// The day of this journey. Practice is left out before the first frame, which does not wait for it.
    public init(_ journey: Journey, _ context: Context, withPractice: Bool = true) {
        let hours = WeekHours(journey, context)
        let steps = TodaySteps(journey, context, hours)
        self.hours = hours
        subjects = Group.allCases.map { group in
            switch group {
            case .due:
                TodayDue.list(journey, context) + (withPractice ? TodayDue.practice(journey, context) : [])
            case .now: steps.now
            case .week: steps.week
            case .waiting: TodayWaiting.list(journey, context.today)
            case .done: TodayDone.list(journey, context.today)
            }
        }
    }

    /// What stands under a heading.
    subscript(group: Group) -> [TodaySubject] { Group.allCases.firstIndex(of: group).map { subjects[$0] } ?? [] }

    /// The heading under which a row stands, or nil.
    func group(of row: RowID) -> Group? {
        Group.allCases.first { self[$0].contains { $0.id == row } }
    }

    /// The rows under a heading.
    public func rows(_ group: Group, _ journey: Journey, _ context: Context) -> [TodayRow] {
        self[group].map { TodayRow($0, journey, context) }
    }

    /// What to do next: what is due, then what is begun and what the route goes on with. It is the same wherever it is said.
    public static func next(_ journey: Journey, _ context: Context, limit: Int) -> [TodayRow] {
        let due = TodayDue.list(journey, context).prefix(limit)
        let steps = TodaySteps.upcoming(journey, context, limit: limit - due.count)
        return (due + steps).map { TodayRow($0, journey, context) }
    }
}

/// The hours of a week: how many there are, and how many were logged.
public struct WeekHours: Equatable, Sendable {
    public let logged: Double
    /// In the week in which the plan begins, the share of its days; nil before that, and if they were never said.
    public let declared: Double?
    /// Whether the week is off.
    public let isOff: Bool

    /// The week of today.
    public init(_ journey: Journey, _ context: Context) {
        let standing = journey.standing(context)
        let week = context.today.firstOfWeek
        logged = standing?.weekHours ?? 0
        let begun = max(week, journey.plan.start ?? week)
        declared =
            begun > context.today ? nil : standing?.hoursPerWeek.map { Self.share(of: $0, days: 7 - (begun - week)) }
        isOff = standing?.request.weeksOff.contains { $0.firstOfWeek == week } ?? false
    }

    /// In halves, as all that is planned, and not nothing.
    private static func share(of hours: Double, days: Int) -> Double {
        days == 7 ? hours : min(hours, max(0.5, PlanWords.rounded(hours * Double(days) / 7)))
    }

    /// "3.5 of 6 h", "week off"; nil if no hours were said.
    var spent: String? {
        isOff ? "week off" : declared.map { "\(PlanWords.number(logged)) of \(DecimalWords.text($0)) h" }
    }

    /// Hours left; nil if they were never said.
    public var left: Double? { isOff ? 0 : declared.map { max(0, $0 - logged) } }

    /// "2.5 h left", "6 of 6 h done", "week off"; empty if no hours were said.
    var text: String {
        if isOff { return "week off" }
        guard let declared else { return "" }
        // What is logged and what is left come to what there is, as they are shown.
        let left = declared - PlanWords.rounded(logged)
        return left > 0
            ? "\(PlanWords.hours(left)) left" : "\(PlanWords.number(logged)) of \(DecimalWords.text(declared)) h done"
    }
}
