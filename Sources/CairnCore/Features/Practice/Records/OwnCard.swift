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
