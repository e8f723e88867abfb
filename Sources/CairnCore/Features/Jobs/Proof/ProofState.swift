/// What the user can show of something that a posting asks for.
public enum ProofState: String, CaseIterable, Sendable {
    case proven
    /// Done without evidence.
    case done
    case begun
    case not
    /// A word of the user's own that stands for no skill.
    case unknown

    init(_ skill: ItemID, _ journey: Journey) {
        switch journey.status(skill) {
        case .done: self = journey.isProven(skill) ? .proven : .done
        case .learning: self = .begun
        case .todo, .skipped: self = .not
        }
    }

    init(_ subject: DemandSubject, _ journey: Journey) {
        switch subject {
        case .skill(let id): self.init(id, journey)
        case .word: self = .unknown
        }
    }

    /// "done without proof".
    public var name: String {
        switch self {
        case .proven: "proven"
        case .done: "done without proof"
        case .begun: "begun"
        case .not: "not yet"
        case .unknown: "no skill of the Library"
        }
    }

    /// Whether there is something to learn.
    public var isMissing: Bool { self == .begun || self == .not }

    /// The best first.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
