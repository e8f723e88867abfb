/// What the cards that a round asks and that were never asked take, against the minutes that are left until then.
public struct RoundEffort: Encodable, Equatable, Sendable {
    /// Cards of the round that were never asked, without those that are kept for a mock interview, and the minutes they take.
    public let cards: Int
    public let minutes: Int
    /// Those of them that take longer than a day's minutes: they come only where somebody asks for one.
    public let long: Int
    /// How many come before the round at most: if every answer is good, and no other round wants the time.
    public let reached: Int
    /// Minutes a day that are set, and those that are left of today.
    public let daily: Int
    public let left: Int
    private let day: Day
    private let isTomorrow: Bool
    private let longMinutes: Int

    private enum CodingKeys: CodingKey { case cards, minutes, long, reached, daily, left }

    /// - Parameter cards: the cards of the round that may come before it.
    init(_ cards: [PracticeCard], for day: Day, deck: CardDeck, _ journey: Journey, today: Day) {
        let memories = journey[CardMemory.self]
        let new = cards.filter { memories[$0.id] == nil }
        (daily, left) = (journey.practiceSettings.minutes, journey.practiceLeft(deck, on: today))
        (self.day, isTomorrow) = (day, day - today <= 1)
        let daily = daily
        let (short, long) = (new.filter { $0.minutes <= daily }, new.filter { $0.minutes > daily })
        (self.cards, self.long) = (new.count, long.count)
        longMinutes = long.reduce(0) { $0 + $1.minutes }
        minutes = longMinutes + short.reduce(0) { $0 + $1.minutes }
        var rehearsal = Rehearsal(cards, new: short, journey)
        // The day of the round is for the round.
        var date = max(today, day + -PracticeQueue.ahead)
        repeat {
            rehearsal.spend(
                date == today ? left : daily, on: date, newFirst: day - date <= PracticeQueue.eve)
            date = date + 1
        } while date < day && !rehearsal.waiting.isEmpty
        reached = short.count - rehearsal.waiting.count
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
        let share = reached == 0 ? "none of them" : "about \(reached), if you know them"
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

/// The days before a round, as they go if every answer is good: what was asked comes back, and comes before what is new.
private struct Rehearsal {
    private struct Known {
        let card: PracticeCard
        let place: Int
        var memory: CardMemory
        var due: Day
    }

    /// Cards that are still to be asked, in their order.
    private(set) var waiting: [PracticeCard]
    private var known: [Known]
    private let schedule: ReviewSchedule
    private let places: [String: Int]

    init(_ cards: [PracticeCard], new: [PracticeCard], _ journey: Journey) {
        let (schedule, memories) = (journey.schedule, journey[CardMemory.self])
        self.schedule = schedule
        places = Dictionary(
            cards.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        known = cards.enumerated().compactMap { place, card in
            memories[card.id].map { Known(card: card, place: place, memory: $0, due: schedule.due($0)) }
        }
        waiting = new.enumerated().sorted { ($0.element.need, $0.offset) < ($1.element.need, $1.offset) }.map(\.element)
    }

    /// Practises for so long.
    mutating func spend(_ minutes: Int, on day: Day, newFirst: Bool) {
        var rest = minutes
        if newFirst { begin(within: &rest, on: day) }
        for index in due(on: day) where known[index].card.minutes <= rest {
            rest -= known[index].card.minutes
            known[index].memory = schedule.after(known[index].memory, Self.good(known[index].card, day))
            known[index].due = schedule.due(known[index].memory)
        }
        begin(within: &rest, on: day)
    }

    /// Asks what was never asked, as much as fits.
    private mutating func begin(within rest: inout Int, on day: Day) {
        waiting.removeAll { card in
            guard card.minutes <= rest else { return false }
            rest -= card.minutes
            let memory = schedule.after(nil, Self.good(card, day))
            known.append(
                Known(card: card, place: places[card.id] ?? 0, memory: memory, due: schedule.due(memory)))
            return true
        }
    }

    /// What is due, in the order of the queue: what is known best first.
    private func due(on day: Day) -> [Int] {
        known.indices.filter { known[$0].due <= day }
            .map { (index: $0, chance: -schedule.chance(known[$0].memory, on: day), place: known[$0].place) }
            .sorted { ($0.chance, $0.place) < ($1.chance, $1.place) }.map(\.index)
    }

    private static func good(_ card: PracticeCard, _ day: Day) -> CardReview {
        CardReview(id: "", card: card.id, .good, at: 0, day: day, seconds: 0)
    }
}
