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
