/// What a card is about: the kind of round that asks it, or words of the field.
public enum CardTopic: String, Word {
    case coding, ml, design, genai, behavioural, terms

    public var name: String {
        switch self {
        case .coding: "coding"
        case .ml: "ML and statistics"
        case .design: "ML system design"
        case .genai: "GenAI and agents"
        case .behavioural: "behavioural"
        case .terms: "words of the field"
        }
    }

    /// The kinds of round: nobody is interviewed in words alone.
    public static let rounds: [CardTopic] = [.coding, .ml, .design, .genai, .behavioural]
}

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
