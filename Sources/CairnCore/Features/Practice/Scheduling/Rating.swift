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

extension Rating {
    /// How a sitting without a screen goes.
    public static let guide: Document = {
        var page = Document("")
        page.text("Say each answer aloud, then press Enter to see its outline, and rate what you said:")
        page.bullets(allCases.map { "\($0.rawValue) \($0.name): \($0.meaning)" })
        page.text(
            "Other letters, each with Enter: s leaves a card for now, u takes the last rating back, n and some words "
                + "write a note on the card, l says which page teaches it, q ends, ? says this again.")
        return page
    }()
}
