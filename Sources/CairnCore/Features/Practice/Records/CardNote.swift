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
