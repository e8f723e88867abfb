/// Work on an item, as it was logged.
public struct WorkSession: JourneyRecord {
    /// A UUID in time order.
    public internal(set) var id: String
    public var item: ItemID
    /// The day it was done, as it was written down; a day ends at 4:00.
    public var day: Day
    /// 1…1440.
    public var minutes: Int
    /// What was done, in a line; may be empty.
    public var note: String

    /// Minutes of work on that day.
    public init(id: String = "", item: ItemID, day: Day, minutes: Int, note: String = "") {
        self.id = id
        self.item = item
        self.day = day
        self.minutes = minutes
        self.note = note
    }

    public static let kind: RecordKind = "session"
    public static let blank = WorkSession(item: "", day: Day(number: 0), minutes: 1)
    public static let fields: [Field<WorkSession>] = [
        .id("id", \.id),
        .item(
            "item", \.item, label: "On what?", hint: "a skill, a project or a task",
            missing: "Say what it was: a skill, a project or a task."),
        .day(
            "day", \.day, label: "When?", hint: "today, yesterday, 2026-12-03",
            help: "Its day, as in yesterday, 3 dec, 2026-12-03 (default: today)."
        ).meant(.past),
        .duration(
            "minutes", \.minutes, in: 1...1440, label: "How long?", hint: "1h30, 90 min yesterday, 45m pytorch",
            help: "How long it took: 1h30, 90 min.", missing: DurationWords.help
        ).optionNamed("time"),
        .text(
            "note", \.note, label: "What did you do?", hint: "a line; may be empty", help: "What you did, in a line."),
    ]
    public var key: String { id }
    public var parent: String? { item }

    /// The same in hours; never negative.
    public var hours: Double { Double(max(0, minutes)) / 60 }
}

extension Journey {
    /// By item, in the order in which they were logged.
    public var sessions: [ItemID: [WorkSession]] { self[WorkSession.self].byParent }
}
