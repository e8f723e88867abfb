/// A record before and after an edit: added if `before` is nil, removed if `after` is nil.
public struct Edit: Codable, Equatable, Sendable {
    public let before: Record?
    public let after: Record?
    /// When the record was changed in the journey that it was imported from, in milliseconds since 1970-01-01 UTC; nil if it
    /// was changed here.
    public let at: Int?

    /// `before` and `after` must be of the same kind and key.
    public init(before: Record?, after: Record?, at: Int? = nil) {
        self.before = before
        self.after = after
        self.at = at
    }

    /// From one value to another with the same key. A value that says nothing counts as no record.
    public init<Value: JourneyRecord>(from before: Value?, to after: Value?) {
        self.init(
            before: before.flatMap { $0.isNothing ? nil : Record($0) },
            after: after.flatMap { $0.isNothing ? nil : Record($0) })
    }

    /// The edit that undoes this one.
    public var inverse: Edit { Edit(before: after, after: before) }
}

/// A change of the Journey, as data: undo, history and sync are built on it.
public struct Change: Codable, Equatable, Sendable {
    /// What was done, in the words of the history: "Tick Linear algebra".
    public let title: String
    public let edits: [Edit]

    /// A change with that title.
    public init(_ title: String, _ edits: [Edit]) {
        self.title = title
        self.edits = edits
    }

    /// The title as a confirmation: "Done: Tick Linear algebra." One that tells what came about says it by itself.
    public var said: String { (isTold ? "" : "Done: ") + title + "." }

    /// Whether the title is no order: "Put off to 6 Dec 2026: thank Ann", "ML engineer, Pier Nine: applied".
    private var isTold: Bool {
        guard let colon = title.firstRange(of: ": ") else { return false }
        let head = title[..<colon.lowerBound]
        if ["Put off", "Taken back", "Take back"].contains(head) || head.hasPrefix("Put off to ") { return true }
        return !head.contains("“") && !Self.orders.contains(String(head.prefix { $0 != " " }))
    }

    /// How orders begin: names in them may have a colon, too.
    private static let orders = Set(
        """
        Accept Add Amend Answer Begin Change Choose Confirm Count Decide Delete Describe Edit Frame Freeze Judge Keep Learn Leave
        Level Log Look Merge Move Name Note Open Plan Prove Put Read Refuse Say Set Ship Skip Start Stop Take Tell Tick Untick
        Work Write
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// Both changes as one, under this one's title.
    public func adding(_ other: Change?) -> Change { Change(title, edits + (other?.edits ?? [])) }

    /// Several changes as one: "Tick Linear algebra, and 2 more". Nil if there are none.
    public init?(joining changes: [Change]) {
        guard let first = changes.first else { return nil }
        let others = changes.count == 1 ? "" : ", and \(changes.count - 1) more"
        self.init(first.title + others, changes.flatMap(\.edits))
    }

    /// Whether the record is as this change left it.
    func puts(_ record: some JourneyRecord) -> Bool {
        let record = Record(record)
        return edits.contains { $0.after == record }
    }

    /// What it replaced by this record; nil if it did not write the record, or added it.
    func before<Value: JourneyRecord>(_ record: Value?) -> Value? {
        guard let record else { return nil }
        return edits.first { $0.after == Record(record) }?.before?.value as? Value
    }

    /// The change that undoes this one.
    public var inverse: Change { Change(title, edits.reversed().map(\.inverse)) }
}

/// A change in the store's log.
public struct LogEntry: Codable, Equatable, Sendable {
    /// How the change came about.
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
