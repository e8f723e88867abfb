/// Names a learning: a UUID in time order.
public typealias LearningID = String

/// One thing that somebody said and you keep, in one line.
public struct Learning: Codable, Equatable, Sendable {
    /// What it is to an earlier one.
    public enum Stance: String, Codable, Sendable, CaseIterable {
        case agrees, disagrees
    }

    public let id: LearningID
    public let person: PersonID
    /// nil where it was not in a conversation that is kept here.
    public var conversation: ConversationID?
    /// Never empty.
    public var text: String
    /// Ids of skills and tracks, or tags of your own.
    public var about: [String] = []
    /// The earlier learning that it answers, and how; both or neither.
    public var answers: LearningID?
    public var stance: Stance?
    public var day: Day

    /// A line about nothing in particular.
    public init(id: LearningID, person: PersonID, text: String, day: Day) {
        self.id = id
        self.person = person
        self.text = text
        self.day = day
    }
}
