/// One sitting: cards one after the other, each rated, those that failed once more at the end.
public struct PracticeSitting: Equatable, Sendable {
    /// An answer that was rated.
    public struct Answer: Equatable, Sendable {
        public let entry: PracticeQueue.Entry
        public let rating: Rating
        public let seconds: Int
        /// Whether the card was put at the end once more.
        let comesAgain: Bool
    }

    /// The cards to come, the one in hand first.
    public private(set) var waiting: [PracticeQueue.Entry]
    public private(set) var done: [Answer] = []
    /// The id of the session of work that the sitting counts as.
    private let session: String
    /// What the day had before it.
    private let before: PractisedToday

    /// A sitting over these cards. It goes on with the session of work of one that was broken off just before.
    public init(_ queue: PracticeQueue, id: String, after before: PractisedToday = PractisedToday()) {
        waiting = queue.entries
        (session, self.before) = (before.session?.id ?? id, before)
    }

    /// The card in hand; nil at the end.
    public var card: PracticeCard? { waiting.first?.card }

    /// "3 of 7".
    public var place: String { "\(done.count + 1) of \(done.count + waiting.count)" }

    /// Cards as they read now; those that are gone are left out.
    mutating func meet(_ deck: CardDeck) {
        waiting = waiting.compactMap { entry in
            guard let card = deck[entry.card.id] else { return nil }
            return card == entry.card
                ? entry
                : PracticeQueue.Entry(card: card, reason: entry.reason, memory: entry.memory, chance: entry.chance)
        }
    }

    /// Leaves the card in hand for another sitting.
    public mutating func skip() { if !waiting.isEmpty { waiting.removeFirst() } }

    /// Rates the answer to the card in hand.
    ///
    /// - Returns: the change: review, what is remembered, and the sitting's hours so far. Nil at the end.
    public mutating func rate(
        _ rating: Rating, seconds: Int, deck: CardDeck, _ journey: Journey, _ context: Context
    ) -> Change? {
        guard let entry = waiting.first else { return nil }
        // Zero would say that no clock ran.
        let seconds = max(1, seconds)
        let change = journey.rating(entry.card, rating, seconds: seconds, deck: deck, context)
        var after = journey
        after.apply(change)
        // A leech would only be forgotten once more: its skill's page comes first.
        let comesAgain = !rating.isRecalled && after[CardMemory.self][entry.card.id]?.isLeech != true
        waiting.removeFirst()
        if comesAgain { waiting.append(entry) }
        done.append(Answer(entry: entry, rating: rating, seconds: seconds, comesAgain: comesAgain))
        return Change(change.title, change.edits + [hours(journey, context)].compactMap(\.self))
    }

    /// Takes the last rating back, once the journey has.
    public mutating func takeBack() {
        guard let last = done.popLast() else { return }
        if last.comesAgain, let again = waiting.lastIndex(where: { $0.card.id == last.entry.card.id }) {
            waiting.remove(at: again)
        }
        waiting.insert(last.entry, at: 0)
    }

    /// Seconds of answering that count as work.
    private var seconds: Int {
        done.reduce(0) { $0 + PracticeTime.counted($1.seconds, of: $1.entry.card.minutes) }
    }

    /// The minutes that the sitting counts for: what it adds to those of the day, so that many short ones add up to the time they took.
    public var minutes: Int { PracticeTime.minutes(before.seconds + seconds) - PracticeTime.minutes(before.seconds) }

    /// Writes the hours of the sitting so far; nil if that day has no room for more.
    private func hours(_ journey: Journey, _ context: Context) -> Edit? {
        guard let first = done.first?.entry.card, context.library.item(first.item) != nil else { return nil }
        let old = journey[WorkSession.self][session]
        guard old != nil || minutes > 0 else { return nil }
        let begun = old == nil ? nil : before.session
        let answers = done.count + (begun?.practiceAnswers ?? 0)
        let new = WorkSession(
            id: session, item: old?.item ?? first.item, day: old?.day ?? context.today,
            minutes: minutes + (begun?.minutes ?? 0), note: WorkSession.practiceNote(answers))
        guard new != old, let change = try? journey.putting(new, instead: old, context) else { return nil }
        // To practise for a round does not begin a skill.
        return change.edits.first
    }

    /// What was done, in a line, what matters most first: a small screen cuts its end.
    public func summary(_ journey: Journey, today: Day) -> String {
        guard !done.isEmpty else { return "No card was rated." }
        let cards = Set(done.map(\.entry.card.id))
        let first = Dictionary(done.map { ($0.entry.card.id, $0.rating) }, uniquingKeysWith: { first, _ in first })
        let recalled = first.values.count(where: \.isRecalled)
        let dues = cards.compactMap { journey[CardMemory.self][$0] }.map(journey.schedule.due)
        let next = dues.min().map { day in
            "; the next comes \(day - today <= 1 ? "tomorrow" : "on \(day.text)")"
        }
        let share = "Answered \(recalled) of \(count(cards.count, "card")) at the first try"
        return "\(share)\(next ?? ""). It took \(PracticeTime.text(PracticeTime.minutes(seconds)))."
    }
}
