/// How the user practises.
public struct PracticeSettings: JourneyRecord {
    /// How much comes in a day, in minutes of answering.
    public var minutes = 15
    /// The chance to recall a card at which it comes back: 0.80…0.95.
    public var retention = 0.9
    /// How long an answer may take, in seconds; 0 for no clock.
    public var seconds = 120

    /// What is set unless somebody sets something else.
    public init() {}

    public static let kind: RecordKind = "practice-settings"
    public static let blank = PracticeSettings()
    public static let fields: [Field<PracticeSettings>] = [
        .number(
            "minutes", \.minutes, in: 1...480, label: "How many minutes a day?", hint: "15", help: "Minutes a day."),
        .decimal(
            "retention", \.retention, in: ReviewSchedule.retentions,
            label: "How sure do you want to be of what you know? 80 to 95 %", hint: "90 %",
            help: "How sure you want to be of what you know: 0.80 to 0.95."),
        .number(
            "seconds", \.seconds, in: 0...3600, label: "How many seconds for a short answer? 0: no clock",
            hint: "120, or a card's own minutes if they are more; 0 for no clock",
            help: "Seconds for an answer, or a card's own minutes if they are more; 0 for no clock."),
    ]
    public var key: String { Self.kind.name }
    public var isNothing: Bool { self == Self.blank }
}

extension Journey {
    /// How the user practises.
    public var practiceSettings: PracticeSettings { self[PracticeSettings.self].single ?? PracticeSettings() }

    /// When cards come back.
    public var schedule: ReviewSchedule { ReviewSchedule(retention: practiceSettings.retention) }
}

extension PracticeSettings {
    /// In lines of prose.
    public var lines: [String] {
        [
            "\(DurationWords.text(minutes)) a day",
            "cards come back when the chance to know them has fallen to \(PracticeWords.percent(retention))",
            seconds == 0 ? "no clock" : "\(seconds) seconds for a short answer",
        ]
    }
}
