/// How practice goes, from the reviews themselves.
public struct PracticeStats: Encodable, Equatable, Sendable {
    /// The days that are looked back on.
    public static let span = 30

    /// Answers, minutes of answering and days with an answer in the last 30 days.
    public let reviews: Int
    public let minutes: Int
    public let days: Int
    /// Of cards that were answered before and came on a later day: how many were recalled; nil if none came.
    public let recalled: Double?
    public let asked: Int
    /// Cards by how they stand.
    public let known: Int
    public let begun: Int
    public let leeches: Int
    /// Cards that come due on each of the next seven days; what is due already counts for the first.
    public let coming: [Int]
    /// Minutes a day that are set, and how sure the user wants to be.
    public let daily: Int
    public let retention: Double

    /// Of all reviews up to today.
    public init(_ journey: Journey, deck: CardDeck, _ context: Context) {
        let today = context.today
        let schedule = journey.schedule
        let all = Dictionary(grouping: context.reviews.reviews(of: nil).filter { $0.day <= today }, by: \.card)
        var lately: [CardReview] = []
        var (asked, recalled) = (0, 0)
        for reviews in all.values {
            var before: Day?
            for review in reviews.sorted(by: CardReview.isBefore) {
                defer { before = review.day }
                guard today - review.day < Self.span else { continue }
                lately.append(review)
                guard let before, review.day > before else { continue }
                asked += 1
                if review.rating.isRecalled { recalled += 1 }
            }
        }
        reviews = lately.count
        let days = Dictionary(grouping: lately, by: \.day).mapValues { $0.reduce(0) { $0 + deck.counted($1) } }
        minutes = days.values.reduce(0) { $0 + PracticeTime.minutes($1) }
        self.days = days.count
        self.asked = asked
        self.recalled = asked == 0 ? nil : Double(recalled) / Double(asked)
        let memories = deck.cards.compactMap { journey[CardMemory.self][$0.id] }
        begun = memories.count
        known = memories.count { schedule.knows($0, on: today) }
        leeches = memories.count(where: \.isLeech)
        coming = (0..<7).map { ahead in
            memories.count { memory in
                let days = max(0, schedule.due(memory) - today)
                return days == ahead
            }
        }
        daily = journey.practiceSettings.minutes
        retention = schedule.retention
    }

    /// In lines of prose.
    public var lines: [String] {
        let share = recalled.map { recalled in
            asked == 1
                ? "one card came back, and could \(recalled > 0 ? "" : "not ")be answered"
                : "cards came back \(asked) times, and \(PracticeWords.percent(recalled)) of those could be answered"
        }
        return [
            "Last \(Self.span) days: \(count(reviews, "answer")) on \(count(days, "day")), \(DurationWords.text(minutes))",
            share.map { "  \($0); the aim is \(PracticeWords.percent(retention))" },
            "Cards: \(begun) asked so far, \(known) known today\(leeches > 0 ? ", \(leeches) forgotten again and again" : "")",
            "Due again, day by day: "
                + coming.enumerated().map { $0 == 0 ? "\($1) today" : "\($1)" }.joined(separator: ", ")
                + "; new ones, and those for a planned round, come on top",
            "A day: \(daily) minutes",
        ].compactMap(\.self)
    }
}
