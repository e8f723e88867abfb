/// When follow-ups are proposed, in days; nil for never.
public struct Cadence: JourneyRecord {
    /// Until saying thank you, after a conversation.
    public var thank: Int?
    /// Until asking again, after a request without an answer.
    public var nudge: Int?
    /// Until reporting what came of the advice, after a conversation.
    public var report: Int?
    /// Until getting in touch, after the last contact.
    public var touch: Int?

    /// The default: a day, a week, three weeks, a quarter.
    public init(thank: Int? = 1, nudge: Int? = 7, report: Int? = 21, touch: Int? = 90) {
        self.thank = thank
        self.nudge = nudge
        self.report = report
        self.touch = touch
    }

    public static let kind: RecordKind = "cadence"
    public static let blank = Cadence(thank: nil, nudge: nil, report: nil, touch: nil)
    public static let reading = RecordReading.late
    public static let fields: [Field<Cadence>] = [
        .days("thank", \.thank, label: "Say thank you, after a conversation"),
        .days("nudge", \.nudge, label: "Ask again, if no answer came"),
        .days("report", \.report, label: "Report back, after a conversation"),
        .days("touch", \.touch, label: "Get in touch, after the last contact"),
    ]
    public var key: String { Cadence.kind.name }
    /// The default cadence is not stored.
    public var isNothing: Bool { self == Cadence() }
}

extension Field<Cadence> {
    fileprivate static func days(_ name: String, _ property: Property<Cadence, Int?>, label: String) -> Field {
        number(name, property, in: 1...3650, label: label, hint: "days; leave empty for never", help: "\(label).")
    }
}
