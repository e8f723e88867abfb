/// A card of the user's own.
public struct OwnCard: JourneyRecord {
    /// A UUID in time order; what is edited keeps its progress.
    public internal(set) var id: String
    /// Never empty.
    public var question = ""
    /// The points of a good answer, one a line; may be empty, like all texts below.
    public var outline = ""
    public var followup = ""
    public var mistake = ""
    public var topic = CardTopic.ml
    public var skill: ItemID?
    /// How long the answer takes.
    public var minutes = 3
    /// What it came from: a round, a mock interview, a mistake.
    public var origin = ""
    public internal(set) var day: Day

    /// A card of that day.
    public init(id: String, day: Day) { (self.id, self.day) = (id, day) }

    public static let kind: RecordKind = "card"
    public static let blank = OwnCard(id: "", day: Day(number: 0))
    public static let reading = RecordReading.late
    public static let mergesByField = true
    public static let fields: [Field<OwnCard>] = [
        .id("id", \.id),
        .lines(
            "question", \.question, label: "The question, as somebody would ask it", required: true,
            missing: "Write the question."),
        .lines(
            "outline", \.outline, label: "A good answer in three to six points", hint: "one a line; may be empty",
            help: "The points of a good answer, one a line."),
        .text(
            "followup", \.followup, label: "What would they ask next?", hint: "may be empty",
            help: "What they would ask next."),
        .text(
            "mistake", \.mistake, label: "Which mistake is often made?", hint: "may be empty",
            help: "A mistake that is often made."),
        .choice(
            "topic", \.topic, label: "Which round asks this?", help: "coding, ml, design, genai, behavioural, terms."),
        .item(
            "skill", \.skill, label: "Which skill is it about?", hint: "may be empty", help: "The skill it is about."),
        .number(
            "minutes", \.minutes, in: 1...60, label: "How many minutes does the answer take?", hint: "3",
            help: "How many minutes the answer takes."),
        .text(
            "origin", \.origin, label: "Where did it come from?", hint: "a round, a mistake; may be empty",
            help: "Where it came from."),
        .day("day", \.day),
    ]
    /// A hit that shows a line of the answer would spoil the card.
    public static let searched: [String]? = ["question"]
    public var key: String { id }
}

/// The user's notes on a card, whosever it is; never empty.
public struct CardNote: JourneyRecord {
    public internal(set) var card: String
    public var text: String

    /// The notes on that card.
    public init(card: String, text: String) { (self.card, self.text) = (card, text) }

    public static let kind: RecordKind = "card-note"
    public static let blank = CardNote(card: "", text: "")
    public static let reading = RecordReading.late
    public static let fields: [Field<CardNote>] = [
        .id("card", \.card),
        .lines("text", \.text, label: "Notes", hint: "your own words; empty removes them", required: true),
    ]
    public var key: String { card }
}

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
            "seconds", \.seconds, in: 0...3600, label: "How many seconds for an answer? 0: no clock",
            hint: "120, or a card's own minutes if they are more; 0 for no clock",
            help: "Seconds for an answer; 0 for no clock."),
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
