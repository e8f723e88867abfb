/// Names a conversation: a UUID in time order.
public typealias ConversationID = String

/// One informational interview with a person.
public struct Conversation: JourneyRecord {
    /// How far it has come.
    public enum State: String, Word {
        case idea, asked, scheduled, held, thanked, declined
        case noAnswer = "no-answer"

        public var name: String { self == .noAnswer ? "no answer" : rawValue }

        /// Whether it took place.
        public var tookPlace: Bool { self == .held || self == .thanked }

        /// What it becomes next when all goes well; nil at the end.
        public var next: State? {
            switch self {
            case .idea, .declined, .noAnswer: .asked
            case .asked: .scheduled
            case .scheduled: .held
            case .held: .thanked
            case .thanked: nil
            }
        }
    }

    public internal(set) var id: ConversationID
    public internal(set) var person: PersonID
    public var state: State
    /// The day it came to that state.
    public var since: Day
    /// When it takes or took place.
    public var day: Day?
    /// Minutes since midnight in `zone`, 0…1439.
    public var minute: Int?
    /// The zone of `minute`, as people write it; empty: your own.
    public var zone = ""
    /// How: "video call", "coffee", "mail"; may be empty.
    public var channel = ""
    /// How long it took or is to take.
    public var minutes: Int?
    /// What to ask: ids of the Library's questions, or your own words.
    public var questions: [String] = []
    /// What you gave back in it; may be empty.
    public var gave = ""

    /// A conversation that has just come to that state.
    public init(id: ConversationID, person: PersonID, state: State, since: Day) {
        self.id = id
        self.person = person
        self.state = state
        self.since = since
    }

    public static let kind: RecordKind = "conversation"
    public static let blank = Conversation(id: "", person: "", state: .idea, since: Day(number: 0))
    public static let reading = RecordReading.late
    public static let fields: [Field<Conversation>] = [
        .id("id", \.id),
        .parent("person", \.person, of: Person.kind),
        .choice("state", \.state, label: "How far is it?"),
        .day("since", \.since),
        .day("day", \.day, label: "Day", hint: "tomorrow, fri, in 2 weeks, 2026-12-03; may be empty"),
        .minute("minute", \.minute, label: "Time", hint: "14:30, 2pm; may be empty"),
        .text("zone", \.zone, label: "Time zone", hint: "empty: your own"),
        .text("channel", \.channel, label: "How", hint: "video call, coffee, phone, mail"),
        .number("minutes", \.minutes, in: 1...1440, label: "Minutes", hint: "20 is easy to say yes to"),
        .list("questions", \.questions, of: "question"),
        .text(
            "gave", \.gave, label: "What you gave back in it", hint: "a contact, an article, a bug report"),
    ]
    public var key: String { id }
    public var parent: String? { person }

    /// The day that it counts for: its date, else when it came to its state.
    public var date: Day { day ?? since }
}
