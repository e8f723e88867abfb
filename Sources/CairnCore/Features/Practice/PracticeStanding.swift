/// What is practised on a day: every card there is, the rounds that are planned, and what comes by itself.
public struct PracticeStanding: Sendable {
    let today: Day
    public let deck: CardDeck
    public let rounds: [PlannedRound]
    /// What comes within the minutes that are left of the day.
    public let queue: PracticeQueue

    /// How practice stands today.
    init(_ journey: Journey, _ context: Context) {
        today = context.today
        let (deck, rounds) = (CardDeck(journey, context.library), journey.plannedRounds(on: context.today))
        queue = PracticeQueue(PracticeWish(), rounds: rounds, deck: deck, journey, today: context.today)
        (self.deck, self.rounds) = (deck, rounds)
    }

    /// What comes of what somebody wishes; for one round alone if it is given.
    func queue(_ wish: PracticeWish, for round: PlannedRound? = nil, _ journey: Journey) -> PracticeQueue {
        PracticeQueue(wish, rounds: round.map { [$0] } ?? rounds, deck: deck, journey, today: today)
    }

    /// The cards that are due or that a round asks.
    var due: [PracticeQueue.Entry] { queue.entries.filter { $0.reason != .new } }
}

/// Kept beside the records and made again when one of those that it reads changes: there may be thousands of cards.
struct PracticeIndex: JourneyIndex {
    fileprivate var standing: PracticeStanding?

    init(_ journey: Journey) {}

    /// The kinds of record that it is made of.
    static let reads: [any JourneyRecord.Type] = [
        OwnCard.self, CardMemory.self, PracticeSettings.self, MockInterview.self, Progress.self, Posting.self,
        Application.self, JobEvent.self, Round.self,
    ]

    static func follows(_ kind: RecordKind) -> Bool { reads.contains { $0.kind == kind } }

    mutating func follow(_ old: Record?, _ new: Record?, in journey: Journey) { standing = nil }
}

extension Journey {
    /// How practice stands.
    func practice(_ context: Context) -> PracticeStanding {
        if let standing = index(PracticeIndex.self).standing, standing.today == context.today { return standing }
        return PracticeStanding(self, context)
    }

    /// Works out how practice stands where something it reads has changed, so that whoever asks finds it made.
    mutating func settlePractice(_ context: Context) {
        var index = index(PracticeIndex.self)
        if let standing = index.standing, standing.today == context.today { return }
        index.standing = PracticeStanding(self, context)
        set(index)
    }
}
