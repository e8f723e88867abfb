/// What the cards that a round asks and that were never asked take, against the minutes that are left until then.
public struct RoundEffort: Encodable, Equatable, Sendable {
    /// Cards of the round that were never asked, without those that are kept for a mock interview, and the minutes they take.
    public let cards: Int
    public let minutes: Int
    /// Those of them that take longer than a day's minutes: they come only where somebody asks for one.
    public let long: Int
    /// How many come before the round at most: a card that was asked comes back, and takes its minutes again.
    public let reached: Int
    /// Minutes a day that are set, and those that are left of today.
    public let daily: Int
    public let left: Int
    private let day: Day
    private let isTomorrow: Bool
    private let longMinutes: Int

    private enum CodingKeys: CodingKey { case cards, minutes, long, reached, daily, left }

    /// - Parameter cards: the cards of the round that were never asked.
    init(_ cards: [PracticeCard], for day: Day, daily: Int, left: Int, today: Day) {
        (self.cards, minutes) = (cards.count, cards.reduce(0) { $0 + $1.minutes })
        (self.daily, self.left, self.day, isTomorrow) = (daily, left, day, day - today <= 1)
        let short = cards.filter { $0.minutes <= daily }
        long = cards.count - short.count
        longMinutes = minutes - short.reduce(0) { $0 + $1.minutes }
        // The day of the round is for the round.
        var rest = left + daily * max(0, day - today - 1)
        reached = short.sorted { $0.need < $1.need }.count { card in
            guard card.minutes <= rest else { return false }
            rest -= card.minutes
            return true
        }
    }

    /// What does not fit, in a sentence; nil if everything does.
    public var words: String? {
        guard reached < cards else { return nil }
        if reached + long == cards {
            let each = long == 1 ? "it comes only when you ask for it" : "they come only when you ask for one"
            return "\(count(long, "long case")) never asked, \(Self.rough(longMinutes)); \(each)"
        }
        let until =
            isTomorrow
            ? "in the \(left) min left of today" : "at \(daily) min a day until \(day.weekdayName) \(day.text)"
        let share = reached == 0 ? "none of them" : "\(reached) at most"
        let long = long > 0 ? ", \(long) of them long" : ""
        return "\(count(cards, "card")) never asked\(long), \(Self.rough(minutes)); \(until) you get through \(share)"
    }

    /// Nobody plans to the minute.
    private static func rough(_ minutes: Int) -> String {
        "about \(DurationWords.text(minutes < 60 ? minutes : (minutes + 15) / 30 * 30))"
    }
}

extension Journey {
    /// Minutes of the day that are left for practice, by those that cards which were answered take.
    func practiceLeft(_ deck: CardDeck, on today: Day) -> Int {
        let answered = self[CardMemory.self].rows.values.filter { $0.lastDay == today }
        return max(0, practiceSettings.minutes - answered.reduce(0) { $0 + (deck[$1.card]?.minutes ?? 0) })
    }
}

extension PracticeCard {
    /// What comes first of what is new, the smallest first: must-haves, then by level, words last.
    var need: Int {
        if isMust { return 0 }
        return topic == .terms ? 9 : origin == .own ? 1 : 1 + level
    }
}
