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

    /// Whether it is a mock interview.
    var isMock: Bool { if case .mock = run { true } else { false } }

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

    /// Whether the clock of the answer runs, and is shown.
    func isTicking(_ settings: PracticeSettings) -> Bool {
        clock.isRunning && !showsOutline && limit(settings) != nil
    }

    /// Seconds that an answer to the card may take; nil if no clock is wished.
    func limit(_ settings: PracticeSettings) -> Int? {
        settings.seconds == 0 ? nil : card.map { max(settings.seconds, $0.minutes * 60) }
    }
}
