/// Work on an item that was logged.
public struct WorkSession: JourneyRecord {
    /// A UUID in time order.
    public internal(set) var id: String
    public internal(set) var item: ItemID
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
    public static let blank = WorkSession(item: "", day: Day(number: 0), minutes: 0)
    public static let fields: [Field<WorkSession>] = [
        .id("id", \.id),
        .item("item", \.item),
        .day("day", \.day, label: "When?", hint: "today, yesterday, 2026-12-03", help: "The day of the work."),
        .number("minutes", \.minutes, in: 1...1440, label: "Minutes", hint: "90", help: "Minutes, 1 to 1440."),
        .text("note", \.note, label: "What?", help: "What was done, in a line."),
    ]
    public var key: String { id }
    public var parent: String? { item }

    /// The same in hours; never negative.
    public var hours: Double { Double(max(0, minutes)) / 60 }
}
