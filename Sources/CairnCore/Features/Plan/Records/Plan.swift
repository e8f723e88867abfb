/// What the user did before.
public enum Background: String, Word {
    case student, software, data, science, other

    public var name: String {
        switch self {
        case .student: "Student"
        case .software: "Software engineer"
        case .data: "Analyst or data work"
        case .science: "Science or engineering"
        case .other: "Something else"
        }
    }
}

/// What the plan is based on. Each may be unknown.
public struct Plan: JourneyRecord {
    public var goal: Goal?
    public var track: TrackID?
    public var background: Background?
    /// 0.5…80, from the start on; ``HoursFrom`` changes it later.
    public var hoursPerWeek: Double?
    public var start: Day?
    /// When one would like to arrive; nil if it does not matter.
    public var target: Day?
    /// Whether the first questions were answered or skipped.
    public var asked: Bool

    /// A plan; everything unknown unless given.
    public init(
        goal: Goal? = nil, background: Background? = nil, track: TrackID? = nil, hoursPerWeek: Double? = nil,
        start: Day? = nil, target: Day? = nil, asked: Bool = false
    ) {
        self.goal = goal
        self.background = background
        self.track = track
        self.hoursPerWeek = hoursPerWeek
        self.start = start
        self.target = target
        self.asked = asked
    }

    public static let kind: RecordKind = "plan"
    public static let blank = Plan()
    public static let mergesByField = true
    public static let fields: [Field<Plan>] = [
        .choice(
            "goal", \.goal, label: "What do you want?", help: "first-job, move-inside or better."),
        .track(
            "track", \.track, label: "Which role draws you?", help: "The track's id."),
        .choice(
            "background", \.background, label: "Where do you come from?",
            help: "student, software, data, science or other."),
        .decimal(
            "hoursPerWeek", \.hoursPerWeek, in: 0.5...80, label: "How many hours a week?",
            hint: "6, 2.5; what an ordinary week has, not a good one",
            help: "Hours a week, 0.5 to 80."
        ).optionNamed("hours"),
        .day(
            "start", \.start, label: "When do you start?", hint: "today, next monday, 2026-12-03",
            help: "The day the plan starts: next monday, 3 dec, 2026-12-03."),
        .day(
            "target", \.target, label: "Is there a day by which it should be done?",
            hint: "may be empty; 2027-09-01, in 9 months", help: "The day by which you would like to arrive."),
        .flag("asked", \.asked),
    ]
    public var key: String { Plan.kind.name }
    public var isNothing: Bool { self == .blank }
}

extension Journey {
    /// The plan; a blank one if there is none.
    public var plan: Plan { self[Plan.self].single ?? .blank }
}
