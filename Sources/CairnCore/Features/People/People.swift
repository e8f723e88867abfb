/// Everyone you talk to and what came of it, out of the Journey: its tables, and what is derived from them.
///
/// A view: it costs nothing to make, and holds nothing of its own.
public struct People: Sendable {
    private(set) var journey: Journey

    /// The people of a journey.
    init(of journey: Journey) { self.journey = journey }

    /// Nobody yet.
    public init() { self.init([]) }

    /// What these records say, in any order. Memos are passed over.
    public init(_ records: [Record]) { journey = Journey(records) }

    /// Nothing is known yet.
    public static var unread: People {
        var journey = Journey()
        journey.forgetLate()
        return People(of: journey)
    }

    /// Whether the store's records are in here. Until then nothing is known, which is not the same as nobody.
    public var isRead: Bool { journey[Person.self].isRead }
    /// Whether nobody is known.
    public var isEmpty: Bool { persons.isEmpty }
    public var persons: [PersonID: Person] { journey[Person.self].rows }
    /// By person, oldest first, as everything below.
    public var conversations: [PersonID: [Conversation]] { journey[Conversation.self].byParent }
    public var learnings: [PersonID: [Learning]] { journey[Learning.self].byParent }
    public var followUps: [PersonID: [FollowUp]] { journey[FollowUp.self].byParent }
    public var favours: [PersonID: [Favour]] { journey[Favour.self].byParent }
    public var cadence: Cadence { journey[Cadence.self].single ?? Cadence() }

    /// The conversation of that id.
    public func conversation(_ id: ConversationID, of person: PersonID) -> Conversation? {
        conversations[person]?.first { $0.id == id }
    }

    /// The learning of that id.
    public func learning(_ id: LearningID) -> Learning? { journey[Learning.self][id] }

    /// Puts a record in, in the place of the one with its key.
    mutating func put(_ record: Record) { journey.put(record) }

    /// Takes a record out.
    mutating func remove(_ record: Record) { journey.remove(record) }
}

extension People: Equatable {
    public static func == (left: People, right: People) -> Bool {
        left.journey.isEqual(right.journey) { $0.reading != .first }
    }
}

/// What is derived from the records: see ``PeopleIndex``.
extension People {
    private var index: PeopleIndex { journey.index(PeopleIndex.self) }

    /// Every person, by name without regard to case.
    public var order: [PersonID] { listed.map(\.id) }
    /// Every person as lists look for them, in ``order``.
    var listed: [Listed] { index.listed }
    /// With whom a conversation took place.
    public var met: Set<PersonID> { index.met }
    /// Who said something about a skill, a track or a tag.
    public var speakers: [String: Set<PersonID>] { index.speakers }
    /// Whom each one introduced.
    var led: [PersonID: Set<PersonID>] { index.led }

    /// What answers a learning, oldest first.
    func answers(to id: LearningID) -> [Learning] {
        let learnings = journey[Learning.self]
        return index.answers[id, default: []].sorted().compactMap { learnings[$0] }
    }
}

extension Journey {
    /// Everyone you talk to.
    public var people: People { People(of: self) }

    /// Says that the people are not known yet.
    public mutating func forgetPeople() { forgetLate() }

    /// Puts in the people as they are stored.
    public mutating func meet(_ people: People) { take(late: people.journey) }

    /// Says that the store has kept what was written.
    public mutating func leaveMemosToStore() { leaveToStore() }
}
