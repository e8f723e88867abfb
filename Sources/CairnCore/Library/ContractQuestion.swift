/// What a contract asks before anything is trained.
public struct ContractQuestion: Decodable, Equatable, Sendable {
    public let id: String
    /// The words of ``Project/Topic`` that it is for.
    public let kinds: [String]
    /// split, leakage or claim.
    public let about: String
    public let question: String
    /// What a good answer says.
    public let hint: String
    /// When it does not apply; nil where it always does.
    public let skip: String?
    /// Whose question it is, and where they ask it; nil if it is ours.
    public let source: String?
    public let url: String?
}
