/// What somebody wants to practise.
public struct PracticeWish: Equatable, Sendable {
    /// Only cards of this topic; nil for all.
    public var topic: CardTopic?
    /// Only cards about this skill; nil for all.
    public var skill: ItemID?
    /// How long, in minutes of answering; nil for what is left of the day's.
    public var minutes: Int?
    /// Only what is due or asked by a round: nothing new.
    public var onlyDue = false

    /// Only cards that take longer than a day's minutes: one of them, if no minutes are given.
    public var onlyLong = false
    /// Only cards that failed the last time, whether they are due or not.
    public var onlyFailed = false

    /// What comes by itself.
    public init(
        topic: CardTopic? = nil, skill: ItemID? = nil, minutes: Int? = nil, onlyDue: Bool = false,
        onlyLong: Bool = false, onlyFailed: Bool = false
    ) {
        (self.topic, self.skill, self.minutes) = (topic, skill, minutes)
        (self.onlyDue, self.onlyLong, self.onlyFailed) = (onlyDue, onlyLong, onlyFailed)
    }

    /// Whether cards are wanted that the user has not begun.
    var isChosen: Bool { topic != nil || skill != nil }

    /// Whether a card may come that is remembered so; nil if it was never asked.
    func isTime(for memory: CardMemory?, _ schedule: ReviewSchedule, on today: Day) -> Bool {
        guard let memory else { return !onlyFailed }
        return onlyFailed ? !memory.last.isRecalled : schedule.due(memory) <= today
    }

    func allows(_ card: PracticeCard) -> Bool {
        (topic.map { card.topic == $0 } ?? true) && (skill.map { card.skills.contains($0) } ?? true)
    }
}
