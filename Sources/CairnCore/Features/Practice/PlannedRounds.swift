/// A round that is planned: what practice needs to know of it.
public struct PlannedRound: Equatable, Sendable {
    public let topic: CardTopic
    public let day: Day
    /// "Pier Nine"; may be empty.
    public let name: String
    /// Whether it is a mock interview.
    let isMock: Bool

    /// A round of that kind on that day.
    public init(topic: CardTopic, day: Day, name: String = "", isMock: Bool = false) {
        (self.topic, self.day, self.name, self.isMock) = (topic, day, name, isMock)
    }
}

/// The rounds that are practised for.
extension Journey {
    /// The mock interviews that are still to be held, the next first. Two weeks after its day one is given up.
    func openMocks(on today: Day) -> [MockInterview] {
        mocks.filter { !$0.held && today - $0.day <= PracticeQueue.ahead }
    }

    /// Rounds and mock interviews that are planned for today or later, the next first.
    public func plannedRounds(on today: Day) -> [PlannedRound] {
        let mocks = self[MockInterview.self].all.filter { !$0.held && $0.day >= today }.map {
            PlannedRound(
                topic: $0.topic, day: $0.day,
                name: $0.partner.isEmpty ? "mock interview" : "mock interview with \($0.partner)", isMock: true)
        }
        let planned = self[Application.self].all.flatMap { application -> [PlannedRound] in
            let history = JobHistory(events(of: application.id))
            guard history.stage.isOpen else { return [] }
            return rounds(of: application.id).compactMap { round in
                guard let topic = round.kind.topic, let day = round.day, day >= today,
                    history.state(of: round.id) == .planned
                else { return nil }
                return PlannedRound(topic: topic, day: day, name: company(of: application))
            }
        }
        return (mocks + planned).sorted { ($0.day, $0.topic.rawValue) < ($1.day, $1.topic.rawValue) }
    }
}
