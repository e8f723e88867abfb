/// What comes: within a ceiling of minutes first what a planned round asks, then what is due, then what is new.
public struct PracticeQueue: Equatable, Sendable {
    /// Why a card comes.
    public enum Reason: Equatable, Sendable {
        case round(PlannedRound)
        case due
        case new
    }

    /// A card that comes.
    public struct Entry: Equatable, Sendable {
        public let card: PracticeCard
        public let reason: Reason
        /// nil if it was never asked.
        public let memory: CardMemory?
        /// The chance to recall it now; nil if it was never asked.
        public let chance: Double?

        /// The round that asks it, if it was never asked before; else nil.
        var firstRound: PlannedRound? {
            if memory == nil, case .round(let round) = reason { round } else { nil }
        }
    }

    /// Days ahead that a round is practised for.
    public static let ahead = 14
    /// Days before a round from which on its cards that were never asked come before those that were: there is no other day for
    /// them.
    static let eve = 1
    /// Days without practice after which a word is said.
    static let pause = 7

    public let entries: [Entry]
    /// The day for which it was made.
    let today: Day
    /// The minutes that they take, and those that were to be filled.
    public let minutes: Int
    public let ceiling: Int
    /// What comes as well and does not fit in.
    public let later: [Entry]
    /// Cards that take longer than a whole sitting of that length.
    public let long: [PracticeCard]
    /// Whole days without practice, if that was a pause and more is due than fits in.
    public let away: Int?
    /// Cards that are due or asked by a round and wait for a mock interview that they were drawn for.
    public let drawn: Int

    /// What comes on that day.
    public init(
        _ wish: PracticeWish, rounds: [PlannedRound], deck: CardDeck, _ journey: Journey, today: Day
    ) {
        let choice = QueueChoice(wish, rounds: rounds, deck: deck, journey, today: today)
        let day = journey.practiceSettings.minutes
        let ordered = wish.onlyLong ? choice.ordered.filter { $0.card.minutes > day } : choice.ordered
        let one = wish.onlyLong ? ordered.first?.card.minutes : nil
        ceiling = wish.minutes ?? one ?? journey.practiceLeft(deck, on: today)
        var entries: [Entry] = []
        var (sum, later, long) = (0, [Entry](), [PracticeCard]())
        let longest = max(ceiling, wish.minutes ?? one ?? day)
        for entry in ordered {
            if entry.card.minutes > longest {
                long.append(entry.card)
            } else if sum + entry.card.minutes <= ceiling {
                entries.append(entry)
                sum += entry.card.minutes
            } else {
                later.append(entry)
            }
        }
        (self.entries, minutes, self.later, self.long) = (entries, sum, later, long)
        (self.today, drawn) = (today, choice.drawn)
        let left = later.count { $0.reason != .new }
        away = choice.away.flatMap { $0 >= Self.pause && left > 0 ? $0 : nil }
    }

    /// Cards that are due or asked by a round and do not fit in.
    public var left: Int { later.count { $0.reason != .new } }

    /// Cards that were asked before, those that a round asks for the first time, and all others that are new, whether they fit in or
    /// not. Nothing is due that was never asked.
    public var due: Int { number { $0.memory != nil } }
    public var forRound: Int { number { $0.firstRound != nil } }
    public var new: Int { number { $0.reason == .new } }

    private func number(_ isMeant: (Entry) -> Bool) -> Int {
        entries.count(where: isMeant) + later.count(where: isMeant)
    }
}

/// All cards that could come, in their order.
private struct QueueChoice {
    let ordered: [PracticeQueue.Entry]
    /// Whole days since the last review; nil if there was none.
    let away: Int?
    /// Cards that would come if they were not drawn for a mock interview.
    let drawn: Int

    init(_ wish: PracticeWish, rounds: [PlannedRound], deck: CardDeck, _ journey: Journey, today: Day) {
        let schedule = journey.schedule
        var memories: [String: CardMemory] = [:]
        for memory in journey[CardMemory.self].rows.values { memories[deck.current(memory.card)] = memory }
        let near = rounds.filter { ($0.day - today) >= 0 && $0.day - today <= PracticeQueue.ahead }
            .sorted { $0.day < $1.day }
        // Whoever has answered a question just before is not interviewed by it.
        let waiting = Set(journey.openMocks(on: today).flatMap(\.cards).map(deck.current))
        var drawn = 0
        var asked: [PracticeQueue.Entry] = []
        var due: [PracticeQueue.Entry] = []
        var new: [PracticeQueue.Entry] = []
        var last: Day?
        for card in deck.cards {
            let memory = memories[card.id]
            if let memory { last = max(last ?? memory.lastDay, memory.lastDay) }
            guard wish.allows(card), wish.isTime(for: memory, schedule, on: today) else { continue }
            func entry(_ reason: PracticeQueue.Reason) -> PracticeQueue.Entry {
                PracticeQueue.Entry(
                    card: card, reason: reason, memory: memory, chance: memory.map { schedule.chance($0, on: today) })
            }
            let round = near.first { $0.topic == card.topic }
            if waiting.contains(card.id) {
                drawn += round != nil || memory != nil ? 1 : 0
            } else if let round {
                asked.append(entry(.round(round)))
            } else if memory != nil {
                due.append(entry(.due))
            } else if !wish.onlyDue,
                wish.isChosen || card.origin == .own || card.skills.contains(where: journey.hasBegun)
            {
                new.append(entry(.new))
            }
        }
        ordered = Self.byRound(asked, near, today) + Self.byChance(due) + Self.byNeed(new)
        self.drawn = drawn
        away = last.map { today - $0 - 1 }
    }

    /// The nearest round first; of each what was asked before, then what is new, on its eve the other way round.
    private static func byRound(
        _ entries: [PracticeQueue.Entry], _ rounds: [PlannedRound], _ today: Day
    ) -> [PracticeQueue.Entry] {
        rounds.flatMap { round in
            let own = entries.filter { $0.reason == .round(round) }
            let (old, new) = (byChance(own.filter { $0.memory != nil }), byNeed(own.filter { $0.memory == nil }))
            return round.day - today <= PracticeQueue.eve ? new + old : old + new
        }
    }

    /// What is still known best first: after a pause most is then saved.
    private static func byChance(_ entries: [PracticeQueue.Entry]) -> [PracticeQueue.Entry] {
        ordered(entries) { -($0.chance ?? 0) }
    }

    /// Must-haves first, then by level, words last.
    private static func byNeed(_ entries: [PracticeQueue.Entry]) -> [PracticeQueue.Entry] {
        ordered(entries) { $0.card.need }
    }

    /// By that key, and in their own order where it is the same. Only keys are moved: an entry has a dozen parts.
    private static func ordered<Key: Comparable>(
        _ entries: [PracticeQueue.Entry], by key: (PracticeQueue.Entry) -> Key
    ) -> [PracticeQueue.Entry] {
        let keys = entries.map(key)
        return keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { entries[$0] }
    }
}
