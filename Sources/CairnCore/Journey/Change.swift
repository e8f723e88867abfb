/// One row of the Journey, of any kind.
public enum Record: Codable, Equatable, Sendable {
    case plan(Plan)
    case progress(Progress)
    case evidence(Evidence)
    case note(Note)
    case link(Link)
    case person(Person)
    case conversation(Conversation)
    case learning(Learning)
    case followUp(FollowUp)
    case favour(Favour)
    case cadence(Cadence)
    case memo(Memo)

    /// What tells this record from the others of its kind.
    public var key: String {
        switch self {
        case .plan: "plan"
        case .progress(let progress): progress.item
        case .evidence(let evidence): evidence.id
        case .note(let note): note.item
        case .link(let link): link.id
        case .person(let person): person.id
        case .conversation(let conversation): conversation.id
        case .learning(let learning): learning.id
        case .followUp(let followUp): followUp.id
        case .favour(let favour): favour.id
        case .cadence: "cadence"
        case .memo(let memo): memo.owner
        }
    }

    /// Whether ``People`` holds it.
    var isOfPeople: Bool {
        switch self {
        case .plan, .progress, .evidence, .note, .link: false
        case .person, .conversation, .learning, .followUp, .favour, .cadence, .memo: true
        }
    }
}

/// A record as it was and as it is to be: added where `before` is nil, removed where `after` is nil.
public struct Edit: Codable, Equatable, Sendable {
    public let before: Record?
    public let after: Record?

    /// `before` and `after` must be of the same kind and key.
    public init(before: Record?, after: Record?) {
        self.before = before
        self.after = after
    }

    /// The edit that takes this one back.
    public var inverse: Edit { Edit(before: after, after: before) }
}

/// One edit of the Journey, as data: what undo, history and sync are made of.
public struct Change: Codable, Equatable, Sendable {
    /// What was done, as history shows it: "Tick Linear algebra".
    public let title: String
    public let edits: [Edit]

    /// A change of that title.
    public init(_ title: String, _ edits: [Edit]) {
        self.title = title
        self.edits = edits
    }

    /// The change that takes this one back.
    public var inverse: Change { Change(title, edits.reversed().map(\.inverse)) }
}

/// A change that the store has kept.
public struct LogEntry: Codable, Equatable, Sendable {
    /// How a change came about.
    public enum Kind: String, Codable, Sendable {
        case did, undid, redid
    }

    /// A UUID in time order.
    public let id: String
    /// Milliseconds since 1970-01-01 UTC.
    public let at: Int
    /// The machine it was made on.
    public let device: String
    public let kind: Kind
    public let change: Change

    /// An entry of the log.
    public init(id: String, at: Int, device: String, kind: Kind, change: Change) {
        self.id = id
        self.at = at
        self.device = device
        self.kind = kind
        self.change = change
    }
}
