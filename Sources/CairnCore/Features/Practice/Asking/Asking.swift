/// Somebody is being asked: what has the whole screen meanwhile.
public struct Asking: Equatable, Sendable {
    /// What is gone through.
    public enum Run: Equatable, Sendable {
        case cards(PracticeSitting)
        case mock(MockRun)
    }

    public internal(set) var run: Run
    public internal(set) var clock: AnswerClock
    /// Whether the outline is shown, and the answer is to be rated.
    public internal(set) var showsOutline = false
    /// The first line in view.
    public internal(set) var top = 0
    /// How many places the trail has while a skill's page is read meanwhile; nil while the question is on the screen.
    var away: Int?
    /// Whether the clock goes on once the question is on the screen again.
    private var goesOn = false
    /// The work whose clock waits meanwhile.
    var paused: ItemID?
    /// What undo would take back when it began: no key of a sitting goes back further.
    var floor: Floor?
    /// The reviews that can be taken back, the last one last.
    var reviews: [String] = []

    /// The last change before something began.
    struct Floor: Equatable, Sendable { let entry: String? }

    /// - Parameter paused: the work whose clock was stopped for it.
    init(_ run: Run, pausing paused: ItemID?, at moment: Int) {
        self.run = run
        self.paused = paused
        clock = AnswerClock(at: moment)
    }

    /// The card in hand; nil at the end.
    public var card: PracticeCard? {
        switch run {
        case .cards(let sitting): sitting.card
        case .mock(let mock): mock.card
        }
    }

    /// "3 of 7".
    public var place: String {
        switch run {
        case .cards(let sitting): sitting.place
        case .mock(let mock): "\(mock.place + 1) of \(mock.cards.count)"
        }
    }

    /// Whether `u` has something to take back or to go back to.
    var hasSomethingToTakeBack: Bool {
        if case .mock(let mock) = run { mock.place > 0 } else { !reviews.isEmpty }
    }

    /// Goes on to the question in hand: its clock runs.
    mutating func turn() {
        let now = clock.now
        (showsOutline, top, clock, goesOn) = (false, 0, AnswerClock(at: now), false)
    }

    /// Something else has the screen: no time is counted.
    mutating func interrupt() {
        goesOn = goesOn || clock.isRunning
        clock.stop()
    }

    /// The question is on the screen again.
    mutating func resume() {
        away = nil
        if goesOn, !showsOutline { clock.run() }
        goesOn = false
    }

    /// Seconds that an answer to the card may take; nil if no clock is wished.
    func limit(_ settings: PracticeSettings) -> Int? {
        settings.seconds == 0 ? nil : card.map { max(settings.seconds, $0.minutes * 60) }
    }
}

/// A mock interview that is held: its questions, without answers.
public struct MockRun: Equatable, Sendable {
    /// The id of the interview.
    let mock: String
    public let cards: [PracticeCard]
    /// The index of the question in hand.
    public private(set) var place = 0
    /// Seconds that each answer took so far.
    private var seconds: [Int]
    /// Questions from which somebody went on.
    private var asked = 0

    /// The interview of that id, at the first of its questions.
    public init(mock: String, cards: [PracticeCard]) {
        (self.mock, self.cards) = (mock, cards)
        seconds = cards.map { _ in 0 }
    }

    /// The question in hand.
    public var card: PracticeCard? { cards.indices.contains(place) ? cards[place] : nil }

    /// Goes to the next question or the one before; false if there is none.
    public mutating func move(by step: Int, after seconds: Int) -> Bool {
        if self.seconds.indices.contains(place) { self.seconds[place] += seconds }
        if step > 0 { asked = max(asked, place + 1) }
        guard cards.indices.contains(place + step) else { return false }
        place += step
        return true
    }

    /// Whether it was held: at least half of its questions were asked. If not, it was broken off and stays planned.
    public var isHeld: Bool { asked * 2 >= cards.count }

    /// What is said of one that was broken off.
    public var brokenOff: String {
        "Broken off after \(asked) of \(CairnCore.count(cards.count, "question")): it stays planned."
    }

    /// Whole minutes that the answers took, at least one; nil if nothing was asked.
    public var minutes: Int? { answered == 0 ? nil : max(1, PracticeTime.minutes(seconds.reduce(0, +))) }

    /// Questions that were asked: those from which somebody went on, and the one at which it ended.
    private var answered: Int { seconds.indices.count { $0 < asked || seconds[$0] > 0 } }

    /// "4 questions in 12 min, the longest answer 4:10.", for the one who judges.
    public var summary: String {
        guard answered > 0 else { return "" }
        let all = answered == seconds.count ? "" : " of \(seconds.count)"
        let questions = answered == 1 && all.isEmpty ? "question" : "questions"
        let time = PracticeTime.text(PracticeTime.minutes(seconds.reduce(0, +)))
        return "\(answered)\(all) \(questions) in \(time), the longest answer "
            + "\(AnswerClock.text(seconds.max() ?? 0))."
    }
}

extension PracticeSitting {
    /// Cards as they read now; those that are gone are left out.
    mutating func meet(_ deck: CardDeck) {
        replaceWaiting { entry in
            guard let card = deck[entry.card.id] else { return nil }
            return card == entry.card
                ? entry
                : PracticeQueue.Entry(card: card, reason: entry.reason, memory: entry.memory, chance: entry.chance)
        }
    }
}

extension Journey {
    /// Stops the clock of work for a while and counts what it showed: two clocks would count the same minutes. Nil if none runs, if what
    /// it shows has to be asked about first, or if the day has no room for it: whoever stops it then is told.
    public func pausingClock(_ context: Context) -> Change? {
        guard let clock, !clock.isDoubtful(at: context.now()) else { return nil }
        return try? stoppingClock(counting: max(0, clock.minutes(at: context.now())), context)
    }
}
