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
