/// When cards come back: a model of memory, and how sure the user wants to be.
public struct ReviewSchedule: Sendable {
    /// How sure the user may want to be.
    public static let retentions = 0.8...0.95
    /// No interview is further away.
    public static let longest = 180

    public let model: FSRS
    /// The chance to recall a card at which it is due.
    public let retention: Double

    /// Cards come back when the chance to recall them has fallen to `retention`, which is kept within ``retentions``.
    public init(model: FSRS = .standard, retention: Double = 0.9) {
        self.model = model
        self.retention = min(max(retention, Self.retentions.lowerBound), Self.retentions.upperBound)
    }

    /// The day on which the card is due.
    public func due(_ memory: CardMemory) -> Day { memory.lastDay + days(memory.state.stability) }

    /// The chance to recall it on that day; 1 on the day of the last review and, if a clock was wrong, before it.
    public func chance(_ memory: CardMemory, on day: Day) -> Double {
        model.retrievability(memory.state.stability, after: day - memory.lastDay)
    }

    /// What is remembered after a review.
    public func after(_ memory: CardMemory?, _ review: CardReview) -> CardMemory {
        let rating = review.rating
        guard var memory else {
            let state = model.first(rating)
            return CardMemory(
                card: review.card, stability: state.stability, difficulty: state.difficulty, firstDay: review.day,
                lastDay: review.day, last: rating, reviews: 1, lapses: 0, model: model.name)
        }
        // A clock that was set back makes it another answer of the same day.
        let days = max(0, review.day - memory.lastDay)
        memory.state = model.next(memory.state, rating, after: days)
        memory.lastDay = max(memory.lastDay, review.day)
        memory.last = rating
        memory.reviews += 1
        // Forgotten after a night; another slip on the same day is not another lapse.
        if days > 0, !rating.isRecalled { memory.lapses += 1 }
        memory.model = model.name
        return memory
    }

    /// What is remembered of a card after all of its reviews up to a day, in any order; nil if there are none. Reviews of a day that is
    /// still to come were made while a clock was wrong: they wait until then.
    public func memory(_ reviews: [CardReview], on today: Day) -> CardMemory? {
        var memory: CardMemory?
        for review in reviews.filter({ $0.day <= today }).sorted(by: CardReview.isBefore) {
            memory = after(memory, review)
        }
        return memory
    }

    /// The same for every card that has reviews.
    public func memories(_ reviews: [CardReview], on today: Day) -> [String: CardMemory] {
        Dictionary(grouping: reviews, by: \.card).compactMapValues { memory($0, on: today) }
    }

    /// The day on which the card would be due after each rating, were it given today.
    public func dues(_ memory: CardMemory?, card: String, on today: Day) -> [Rating: Day] {
        var dues: [Rating: Day] = [:]
        for rating in Rating.allCases {
            dues[rating] = due(after(memory, CardReview(id: "", card: card, rating, at: 0, day: today, seconds: 0)))
        }
        return dues
    }

    private func days(_ stability: Double) -> Int {
        model.days(stability, retention: retention, longest: Self.longest)
    }
}
