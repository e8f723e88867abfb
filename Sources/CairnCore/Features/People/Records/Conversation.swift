/// The id of a conversation: a UUID in time order.
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

        /// The next state if all goes well; nil at the end.
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
    /// The day on which it reached that state.
    public var since: Day
    /// The day on which it takes or took place.
    public var day: Day?
    /// Minutes since midnight in `zone`, 0…1439.
    public var minute: Int?
    /// The zone of `minute`, as people write it; empty for the user's own.
    public var zone = ""
    /// The medium or occasion: "video call", "coffee", "mail"; may be empty.
    public var channel = ""
    /// How long it took or is to take, in minutes.
    public var minutes: Int?
    /// What to ask: ids of the Library's questions, or the user's own words.
    public var questions: [String] = []
    /// What the user gave back in it; may be empty.
    public var gave = ""

    /// A conversation that reached that state on that day.
    public init(id: ConversationID, person: PersonID, state: State, since: Day) {
        self.id = id
        self.person = person
        self.state = state
        self.since = since
    }

    public static let kind: RecordKind = "conversation"
    public static var parentKind: RecordKind? { Person.kind }
    public static let blank = Conversation(id: "", person: "", state: .idea, since: Day(number: 0))
    public static let reading = RecordReading.late
    public static let fields: [Field<Conversation>] = [
        .id("id", \.id),
        .parent("person", \.person),
        .choice(
            "state", \.state, label: "How far is it?",
            help: "idea, asked, scheduled, held, thanked, declined or no-answer."),
        .day("since", \.since),
        .day(
            "day", \.day, label: "Day", hint: "tomorrow, fri, in 2 weeks, 2026-12-03; may be empty",
            help: "Its day: fri, in 2 weeks, 2026-12-03."
        ).meant(.near),
        .minute("minute", \.minute, label: "Time", hint: "14:30, 2pm; may be empty", help: "Its time: 14:30.")
            .optionNamed("time"),
        .text(
            "zone", \.zone, label: "Time zone", hint: "empty: your own", help: "The time zone of that time."),
        .text(
            "channel", \.channel, label: "How", hint: "video call, coffee, phone, mail",
            help: "How: video call, coffee, mail."),
        .number(
            "minutes", \.minutes, in: 1...1440, label: "Minutes", hint: "20 is easy to say yes to",
            help: "How many minutes."),
        .list(
            "questions", \.questions, of: "question",
            help: "What to ask: an id of `cairn questions` or your own words; give it again for more."),
        .text(
            "gave", \.gave, label: "What you gave back in it", hint: "a contact, an article, a bug report",
            help: "What you gave back in it."),
    ]
    public var key: String { id }
    public var parent: String? { person }

    /// The day that counts: its date, else the day on which it reached its state.
    public var date: Day { day ?? since }
}

extension Conversation {
    /// The same conversation, in that state since today. If it was planned for a later day, it was held today.
    func become(_ state: State, _ today: Day) -> Conversation {
        var talk = self
        talk.state = state
        talk.since = today
        if state == .held { talk.day = min(day ?? today, today) }
        return talk
    }

    /// Corrects the days that depend on its state. `old` is the conversation before the edit; nil for a new one.
    ///
    /// - Throws: what is wrong with its day.
    public mutating func settle(after old: Conversation?, _ today: Day) throws(FieldFault) {
        if state != old?.state { since = today }
        if state == .scheduled, day == nil { throw FieldFault("day", "A scheduled conversation has a day.") }
        guard state.tookPlace else { return }
        // It may have been planned for a later day; held means it is over.
        if day == nil || day == old?.day { day = min(day ?? old?.day ?? since, today) }
        if date > today { throw FieldFault("day", "That is still to come; give the day on which it was held.") }
    }
}
