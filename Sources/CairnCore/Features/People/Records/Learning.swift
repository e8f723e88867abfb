/// Names a learning: a UUID in time order.
public typealias LearningID = String

/// One thing that somebody said and you keep, in one line.
public struct Learning: JourneyRecord {
    /// What it is to an earlier one.
    public enum Stance: String, Word {
        case agrees, disagrees
    }

    public internal(set) var id: LearningID
    public internal(set) var person: PersonID
    /// nil where it was not in a conversation that is kept here.
    public var conversation: ConversationID?
    /// Never empty.
    public var text: String
    /// Ids of skills and tracks, or tags of your own.
    public var about: [String] = []
    /// The earlier learning that it answers, and how; both or neither.
    public var answers: LearningID?
    public var stance: Stance?
    public var day: Day

    /// A line about nothing in particular.
    public init(id: LearningID, person: PersonID, text: String, day: Day) {
        self.id = id
        self.person = person
        self.text = text
        self.day = day
    }

    public static let kind: RecordKind = "learning"
    public static let blank = Learning(id: "", person: "", text: "", day: Day(number: 0))
    public static let reading = RecordReading.late
    public static let fields: [Field<Learning>] = [
        .id("id", \.id),
        .parent("person", \.person, of: Person.kind),
        .reference("conversation", \.conversation, to: Conversation.kind),
        .text(
            "text", \.text, label: "In a line", hint: "“Nobody asked for a certificate, everybody for monitoring”",
            required: true, missing: "Say it in a line."),
        .list(
            "about", \.about, of: "topic", label: "About", hint: "skills, tracks or tags, a comma between them"),
        .reference("answers", \.answers, to: Learning.kind, label: "It answers"),
        .choice("stance", \.stance, label: "And"),
        .day("day", \.day),
    ]
    public var key: String { id }
    public var parent: String? { person }
    public var fault: FieldFault? {
        (answers == nil) == (stance == nil)
            ? nil : FieldFault("stance", "a learning has both what it answers and a stance, or neither")
    }
    /// What stands alone has no stance.
    public mutating func tidy() {
        if answers == nil { stance = nil }
    }
}
