/// What follows from a card's reviews: kept with each review so that nobody has to read them all, and made again by replay when the
/// model, its weights or the reviews are others.
public struct CardMemory: JourneyRecord {
    public internal(set) var card: String
    /// See ``FSRS/State``.
    public internal(set) var stability: Double
    public internal(set) var difficulty: Double
    /// The days of the first and the last review.
    public internal(set) var firstDay: Day
    public internal(set) var lastDay: Day
    private var rating: Int
    /// How many reviews, and how often it was forgotten after a night.
    public internal(set) var reviews: Int
    public internal(set) var lapses: Int
    /// What it was derived with: ``FSRS/name``.
    public internal(set) var model: String

    init(
        card: String, stability: Double, difficulty: Double, firstDay: Day, lastDay: Day, last: Rating, reviews: Int,
        lapses: Int, model: String
    ) {
        (self.card, self.stability, self.difficulty) = (card, stability, difficulty)
        (self.firstDay, self.lastDay, rating) = (firstDay, lastDay, last.rawValue)
        (self.reviews, self.lapses, self.model) = (reviews, lapses, model)
    }

    public static let kind: RecordKind = "card-memory"
    public static let blank = CardMemory(
        card: "", stability: 1, difficulty: 1, firstDay: Day(number: 0), lastDay: Day(number: 0), last: .good,
        reviews: 1, lapses: 0, model: "")
    public static let reading = RecordReading.late
    public static let searched: [String]? = []
    public static let fields: [Field<CardMemory>] = [
        .id("card", \.card), .measure("stability", \.stability), .measure("difficulty", \.difficulty),
        .day("firstDay", \.firstDay), .day("lastDay", \.lastDay), .number("rating", \.rating, in: 1...4),
        .number("reviews", \.reviews, in: 1...1_000_000_000), .number("lapses", \.lapses, in: 0...1_000_000_000),
        .text("model", \.model),
    ]
    public var key: String { card }

    /// What the model goes on from: within its bounds, whatever an import brought.
    var state: FSRS.State {
        get { FSRS.State(stability: max(0.001, stability), difficulty: min(max(difficulty, 1), 10)) }
        set { (stability, difficulty) = (newValue.stability, newValue.difficulty) }
    }

    /// How the last answer was rated.
    public internal(set) var last: Rating {
        get { Rating(rawValue: rating) ?? .again }
        set { rating = newValue.rawValue }
    }

    /// Forgotten so often that asking does not help: its skill's page does.
    public var isLeech: Bool { lapses >= Self.leech && !last.isRecalled }

    /// Lapses that make a leech.
    static let leech = 5
}
