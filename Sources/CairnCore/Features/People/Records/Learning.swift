/// The id of a learning: a UUID in time order.
public typealias LearningID = String

/// One thing that somebody said, in one line.
public struct Learning: JourneyRecord {
    /// How it relates to an earlier learning.
    public enum Stance: String, Word {
        case agrees, disagrees
    }

    public internal(set) var id: LearningID
    public internal(set) var person: PersonID
    /// nil if it was not said in a recorded conversation.
    public var conversation: ConversationID?
    /// Never empty.
    public var text: String
    /// Ids of skills and tracks, or the user's own tags.
    public var about: [String] = []
    /// The earlier learning that it replies to, and how; both or neither.
    public var answers: LearningID?
    public var stance: Stance?
    public var day: Day

    /// A learning without topics that is not a reply.
    public init(id: LearningID, person: PersonID, text: String, day: Day) {
        self.id = id
        self.person = person
        self.text = text
        self.day = day
    }

    public static let kind: RecordKind = "learning"
    public static var parentKind: RecordKind? { Person.kind }
    public static let blank = Learning(id: "", person: "", text: "", day: Day(number: 0))
    public static let reading = RecordReading.late
    public static let fields: [Field<Learning>] = [
        .id("id", \.id),
        .parent("person", \.person),
        .reference("conversation", \.conversation, to: Conversation.kind),
        .text(
            "text", \.text, label: "In a line", hint: "“Nobody asked for a certificate, everybody for monitoring”",
            required: true, missing: "Say it in a line."),
        .list(
            "about", \.about, of: "topic", label: "About", hint: "skills, tracks or tags, a comma between them"),
        .reference("answers", \.answers, to: Learning.kind, label: "In reply to"),
        .choice("stance", \.stance, label: "As a reply, it"),
        .day("day", \.day),
    ]
    public var key: String { id }
    public var parent: String? { person }
    public var fault: FieldFault? {
        (answers == nil) == (stance == nil)
            ? nil : FieldFault("stance", "a learning has both what it answers and a stance, or neither")
    }
    /// A learning that is not a reply has no stance.
    public mutating func tidy() {
        if answers == nil { stance = nil }
    }
}
