/// How an answer went, as the one who gave it judges.
public enum Rating: Int, CaseIterable, Codable, Comparable, Sendable {
    case again = 1
    case hard, good, easy

    /// "Good".
    public var name: String {
        switch self {
        case .again: "Again"
        case .hard: "Hard"
        case .good: "Good"
        case .easy: "Easy"
        }
    }

    /// What it means of an answer that was said aloud.
    public var meaning: String {
        switch self {
        case .again: "could not"
        case .hard: "with the outline only"
        case .good: "said it in two minutes, with a reason and a trade-off"
        case .easy: "could have taken the follow-up"
        }
    }

    /// The same of an answer to a question of that many minutes.
    func meaning(minutes: Int) -> String {
        self == .good && minutes > 2 ? "said it in \(minutes) minutes, with a reason and a trade-off" : meaning
    }

    /// Whether it was remembered.
    public var isRecalled: Bool { self != .again }

    public static func < (left: Rating, right: Rating) -> Bool { left.rawValue < right.rawValue }
}
