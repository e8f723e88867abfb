/// One answer to a card, as it was rated. Reviews are the truth: when a card comes back follows from them.
///
/// There may be tens of thousands, so they stay in the store: see ``StoredReviews``.
public struct CardReview: JourneyRecord {
    /// A UUID in time order.
    public internal(set) var id: String
    /// The id of a card: of the Library's, of the user's own, or of a term. It stays when the card goes.
    public internal(set) var card: String
    /// 1…4: see ``Rating``.
    private(set) var number: Int
    /// When, in seconds since 1970-01-01 UTC.
    public internal(set) var moment: Int
    /// The local day, which turns at 4:00.
    public internal(set) var day: Day
    /// How long the answer took; 0 if no clock ran.
    public internal(set) var seconds: Int

    /// An answer rated at that moment.
    public init(id: String, card: String, _ rating: Rating, at moment: Int, day: Day, seconds: Int) {
        (self.id, self.card, number) = (id, card, rating.rawValue)
        (self.moment, self.day, self.seconds) = (moment, day, min(max(0, seconds), Self.longest))
    }

    /// Seconds after which nobody is still answering.
    static let longest = 86_400

    public static let kind: RecordKind = "card-review"
    public static let blank = CardReview(id: "", card: "", .good, at: 0, day: Day(number: 0), seconds: 0)
    public static let reading = RecordReading.onDemand
    public static let searched: [String]? = []
    public static let fields: [Field<CardReview>] = [
        .id("id", \.id), .text("card", \.card, required: true), .number("rating", \.number, in: 1...4),
        .number("moment", \.moment, in: 0...253_402_300_799), .day("day", \.day),
        .number("seconds", \.seconds, in: 0...longest),
    ]
    public var key: String { id }
    public var parent: String? { card }

    public var rating: Rating { Rating(rawValue: number) ?? .again }

    /// In the order in which they were made, by whatever machine.
    static func isBefore(_ left: CardReview, _ right: CardReview) -> Bool {
        (left.moment, left.id) < (right.moment, right.id)
    }
}

/// How many reviews a card has, and the day of the last of them.
public struct ReviewTally: Equatable, Sendable {
    public var count: Int
    public var last: Day

    public init(count: Int, last: Day) { (self.count, self.last) = (count, last) }
}

/// The reviews in the store, read on demand.
public protocol StoredReviews: Sendable {
    /// Every review of these cards, in any order; of all cards for nil.
    func reviews(of cards: Set<String>?) -> [CardReview]
    /// What each card that has reviews up to that day has.
    func tallies(until day: Day) -> [String: ReviewTally]
}

extension StoredReviews {
    /// By reading all of them; a store counts.
    public func tallies(until day: Day) -> [String: ReviewTally] {
        reviews(of: nil).filter { $0.day <= day }.reduce(into: [:]) { tallies, review in
            let known = tallies[review.card]
            tallies[review.card] = ReviewTally(
                count: 1 + (known?.count ?? 0), last: max(review.day, known?.last ?? review.day))
        }
    }
}

/// No reviews.
public struct NoReviews: StoredReviews {
    public init() {}
    public func reviews(of cards: Set<String>?) -> [CardReview] { [] }
}
