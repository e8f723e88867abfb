/// A question to practise, as an interviewer asks it.
public struct LibraryCard: Decodable, Equatable, Sendable {
    public let id: String
    public let kind: CardTopic
    /// 1 for everybody, 2 for working level, 3 for seniors and specialists.
    public let level: Int
    /// How long the answer takes.
    public let minutes: Int
    /// Whether it comes before others of its kind.
    public let must: Bool
    public let skills: [ItemID]
    public let question: String
}

/// What a good answer says.
public struct CardAnswer: Codable, Equatable, Sendable {
    /// Its points.
    public let outline: [String]
    /// What is asked next; empty if nothing is.
    public let followup: String
    /// A mistake that is often made; may be empty.
    public let mistake: String
}
