/// Something that went well, in a line.
public struct Win: JourneyRecord {
    /// A UUID in time order.
    public internal(set) var id: String
    /// Never empty.
    public var text = ""
    public var day: Day
    /// Where it can be seen: an address or a path; may be empty.
    public var place = ""

    /// A win of that day.
    public init(id: String, day: Day) {
        self.id = id
        self.day = day
    }

    public static let kind: RecordKind = "win"
    public static let blank = Win(id: "", day: Day(number: 0))
    public static let fields: [Field<Win>] = [
        .id("id", \.id),
        .text(
            "text", \.text, label: "What went well?", hint: "a line: a demo held, a review that taught you something",
            required: true, missing: "Say what went well, in a line."),
        .day(
            "day", \.day, label: "When?", hint: "today, yesterday, 2026-12-03",
            help: "Its day, as in yesterday, 3 dec, 2026-12-03 (default: today)."
        ).meant(.past),
        .text(
            "place", \.place, label: "Where can it be seen?", hint: "https://… or a path; may be empty",
            help: "Where it can be seen: an address or a path."),
    ]
    public var key: String { id }

    /// What is wrong with what was typed on that day, or nil.
    public func fault(on today: Day) -> FieldFault? {
        if day > today { return FieldFault("day", "That day is still to come: a win is what has happened.") }
        return PlaceWords.problem(with: place).map { FieldFault("place", $0) }
    }
}
