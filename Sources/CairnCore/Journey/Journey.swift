/// The user's own record, as it stands now. The log of how it came about is in the store.
public struct Journey: Equatable, Sendable {
    public private(set) var plan = Plan()
    public private(set) var progress: [ItemID: Progress] = [:]
    public private(set) var notes: [ItemID: Note] = [:]
    /// By item, oldest first.
    public private(set) var evidence: [ItemID: [Evidence]] = [:]
    /// By item, oldest first.
    public private(set) var links: [ItemID: [Link]] = [:]
    /// Everyone you talk to.
    public internal(set) var people = People()

    /// An empty journey.
    public init() {}

    /// A journey that holds these records, in any order; memos aside, which stay in the store.
    public init(_ records: [Record]) {
        people = People(records)
        for record in records where !record.isOfPeople { put(record) }
    }

    /// Says that the people are not known yet.
    public mutating func forgetPeople() { people = .unread }

    /// Puts in the people as they are stored.
    public mutating func meet(_ people: People) { self.people = people }

    /// Says that the store has kept what was written.
    public mutating func leaveMemosToStore() { people.leaveMemosToStore() }

    /// Carries out every edit of the change.
    public mutating func apply(_ change: Change) {
        for edit in change.edits {
            if let before = edit.before { remove(before) }
            if let after = edit.after { put(after) }
        }
    }

    private mutating func put(_ record: Record) {
        switch record {
        case .plan(let value): plan = value
        case .progress(let value): progress[value.item] = value
        case .note(let value): notes[value.item] = value
        case .evidence(let value): evidence[value.item, default: []].place(value)
        case .link(let value): links[value.item, default: []].place(value)
        case .person, .conversation, .learning, .followUp, .favour, .cadence, .memo: people.put(record)
        }
    }

    private mutating func remove(_ record: Record) {
        switch record {
        case .plan: plan = Plan()
        case .progress(let value): progress[value.item] = nil
        case .note(let value): notes[value.item] = nil
        case .evidence(let value): evidence.take(value.id, of: value.item)
        case .link(let value): links.take(value.id, of: value.item)
        case .person, .conversation, .learning, .followUp, .favour, .cadence, .memo: people.remove(record)
        }
    }
}

extension Journey {
    /// Every record that is in memory, in an order that depends on the contents alone.
    public var records: [Record] {
        let planRecord: [Record] = plan == Plan() ? [] : [.plan(plan)]
        return planRecord
            + progress.values.sorted { $0.item < $1.item }.map(Record.progress)
            + evidence.values.joined().sorted { $0.id < $1.id }.map(Record.evidence)
            + notes.values.sorted { $0.item < $1.item }.map(Record.note)
            + links.values.joined().sorted { $0.id < $1.id }.map(Record.link)
            + people.records
    }
}
