/// Something that the user or the person did for the other.
public struct Favour: JourneyRecord {
    /// Who did it.
    public enum Side: String, Word {
        case mine, theirs

        public var name: String { self == .mine ? "You did, for them" : "They did, for you" }
    }

    /// A UUID in time order.
    public internal(set) var id: String
    public internal(set) var person: PersonID
    public var by: Side
    /// Never empty.
    public var text: String
    public var day: Day

    /// A favour done on that day.
    public init(id: String, person: PersonID, by: Side, text: String, day: Day) {
        self.id = id
        self.person = person
        self.by = by
        self.text = text
        self.day = day
    }

    public static let kind: RecordKind = "favour"
    public static var parentKind: RecordKind? { Person.kind }
    public static let blank = Favour(id: "", person: "", by: .theirs, text: "", day: Day(number: 0))
    public static let reading = RecordReading.late
    public static let fields: [Field<Favour>] = [
        .id("id", \.id),
        .parent("person", \.person),
        .choice("by", \.by, label: "Who did it?"),
        .text(
            "text", \.text, label: "What", hint: "sent an article, read a draft, made an introduction", required: true,
            missing: "Say what it was."),
        .day("day", \.day, label: "When", hint: "today, yesterday, 2026-12-03").meant(.past),
    ]
    public var key: String { id }
    public var parent: String? { person }

    /// What is wrong with its day on that day, or nil.
    public func fault(on today: Day) -> FieldFault? {
        day > today ? FieldFault("day", "That day is still to come: this is for what was done already.") : nil
    }
}
