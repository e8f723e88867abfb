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
    public var background: Background?
    public var track: TrackID?
    /// 1…80.
    public var hoursPerWeek: Int?
    public var start: Day?
    /// Whether the first questions were answered or skipped.
    public var asked: Bool

    /// A plan; everything unknown unless given.
    public init(
        background: Background? = nil, track: TrackID? = nil, hoursPerWeek: Int? = nil, start: Day? = nil,
        asked: Bool = false
    ) {
        self.background = background
        self.track = track
        self.hoursPerWeek = hoursPerWeek
        self.start = start
        self.asked = asked
    }

    public static let kind: RecordKind = "plan"
    public static let blank = Plan()
    public static let mergesByField = true
    public static let fields: [Field<Plan>] = [
        .choice(
            "background", \.background, label: "What is your background?",
            help: "student, software, data, science or other."),
        .track("track", \.track, label: "Which role draws you?", help: "The track's id."),
        .number(
            "hoursPerWeek", \.hoursPerWeek, in: 1...80, label: "How many hours a week?",
            hint: "1–80; many people manage 8",
            help: "Hours a week, 1 to 80."
        ).optionNamed("hours"),
        .day(
            "start", \.start, label: "When do you start?", hint: "today, next monday, 2026-12-03",
            help: "The day the plan starts: next monday, 3 dec, 2026-12-03."),
        .flag("asked", \.asked),
    ]
    public var key: String { Plan.kind.name }
    public var isNothing: Bool { self == .blank }
}

extension Journey {
    /// The plan; a blank one if there is none.
    public var plan: Plan { self[Plan.self].single ?? .blank }
}
