/// Something that one of you did for the other.
public struct Favour: Codable, Equatable, Sendable {
    /// Who did it.
    public enum Side: String, Codable, Sendable, CaseIterable {
        case theirs, mine
    }

    /// A UUID in time order.
    public let id: String
    public let person: PersonID
    public var by: Side
    /// Never empty.
    public var text: String
    public var day: Day

    /// A favour of that day.
    public init(id: String, person: PersonID, by: Side, text: String, day: Day) {
        self.id = id
        self.person = person
        self.by = by
        self.text = text
        self.day = day
    }
}
