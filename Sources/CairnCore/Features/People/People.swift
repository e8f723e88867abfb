/// The people of a Journey and what came of talking to them: its tables, and what is derived from them.
///
/// A view without data of its own, which costs nothing to make.
public struct People: Sendable {
    private(set) var journey: Journey

    /// The people of a journey.
    init(of journey: Journey) { self.journey = journey }

    /// Nobody yet.
    public init() { self.init([]) }

    /// The people of these records, in any order. Memos are skipped.
    public init(_ records: [Record]) { journey = Journey(records) }

    /// Whether the store's records were read. Until then the people are unknown, which is not the same as nobody.
    public var isRead: Bool { journey[Person.self].isRead }
    /// Whether there is nobody.
    public var isEmpty: Bool { persons.isEmpty }
    public var persons: [PersonID: Person] { journey[Person.self].rows }
    /// By person, oldest first, like all tables below.
    public var conversations: [PersonID: [Conversation]] { journey[Conversation.self].byParent }
    public var learnings: [PersonID: [Learning]] { journey[Learning.self].byParent }
    public var followUps: [PersonID: [FollowUp]] { journey[FollowUp.self].byParent }
    public var favours: [PersonID: [Favour]] { journey[Favour.self].byParent }
    public var cadence: Cadence { journey[Cadence.self].single ?? Cadence() }

    /// The conversation with that id.
    public func conversation(_ id: ConversationID, of person: PersonID) -> Conversation? {
        conversations[person]?.first { $0.id == id }
    }

    /// The learning with that id.
    public func learning(_ id: LearningID) -> Learning? { journey[Learning.self][id] }

    /// Adds a record or replaces the one with its key.
    mutating func put(_ record: Record) { journey.put(record) }

    /// Removes a record.
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

    /// Every person, by name ignoring case.
    public var order: [PersonID] { listed.map(\.id) }
    /// What lists need of every person, in ``order``.
    var listed: [Listed] { index.listed }
    /// Those of ``listed`` with whom something is open and whom the condition lets through, by name.
    func pending(_ isWanted: (Listed) -> Bool) -> [Listed] {
        index.pending.values.filter(isWanted).sorted { $0.key < $1.key }
    }
    /// The people with whom a conversation took place.
    public var met: Set<PersonID> { index.met }
    /// The people who said something about a skill, a track or a tag.
    public var speakers: [String: Set<PersonID>] { index.speakers }
    /// The people whom each person introduced.
    var led: [PersonID: Set<PersonID>] { index.led }

    /// The learnings that reply to a learning, oldest first.
    func answers(to id: LearningID) -> [Learning] {
        let learnings = journey[Learning.self]
        return index.answers[id, default: []].sorted().compactMap { learnings[$0] }
    }
}

extension Journey {
    /// The user's people.
    public var people: People { People(of: self) }

    /// Drops the written memos once the store has saved them.
    public mutating func leaveMemosToStore() { leaveToStore() }
}
