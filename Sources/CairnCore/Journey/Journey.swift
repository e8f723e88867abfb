/// The user's own record, as it stands now. The log of how it came about is in the store.
public struct Journey: Equatable, Sendable {
    public private(set) var plan = Plan()
    public private(set) var progress: [ItemID: Progress] = [:]
    public private(set) var notes: [ItemID: Note] = [:]
    /// By item, oldest first.
    public private(set) var evidence: [ItemID: [Evidence]] = [:]
    /// By item, oldest first.
    public private(set) var links: [ItemID: [Link]] = [:]

    /// An empty journey.
    public init() {}

    /// A journey that holds these records, in any order.
    public init(_ records: some Sequence<Record>) {
        for record in records { put(record) }
    }

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
        case .evidence(let value): Self.insert(value, into: &evidence[value.item, default: []])
        case .link(let value): Self.insert(value, into: &links[value.item, default: []])
        }
    }

    private mutating func remove(_ record: Record) {
        switch record {
        case .plan: plan = Plan()
        case .progress(let value): progress[value.item] = nil
        case .note(let value): notes[value.item] = nil
        case .evidence(let value): Self.remove(value.id, from: &evidence[value.item])
        case .link(let value): Self.remove(value.id, from: &links[value.item])
        }
    }

    private static func insert<Row: TimeOrdered>(_ row: Row, into rows: inout [Row]) {
        // Nearly always the newest.
        guard let last = rows.last, last.id >= row.id else { return rows.append(row) }
        let index = rows.firstIndex { $0.id >= row.id } ?? rows.endIndex
        if index < rows.endIndex, rows[index].id == row.id { rows[index] = row } else { rows.insert(row, at: index) }
    }

    private static func remove<Row: TimeOrdered>(_ id: String, from rows: inout [Row]?) {
        rows?.removeAll { $0.id == id }
        if rows?.isEmpty == true { rows = nil }
    }
}

/// A record whose id sorts by the time it was made.
private protocol TimeOrdered {
    var id: String { get }
}

extension Evidence: TimeOrdered {}
extension Link: TimeOrdered {}

extension Journey {
    /// Every record, in an order that depends on the contents alone.
    public var records: [Record] {
        let planRecord: [Record] = plan == Plan() ? [] : [.plan(plan)]
        return planRecord
            + progress.values.sorted { $0.item < $1.item }.map(Record.progress)
            + evidence.values.joined().sorted { $0.id < $1.id }.map(Record.evidence)
            + notes.values.sorted { $0.item < $1.item }.map(Record.note)
            + links.values.joined().sorted { $0.id < $1.id }.map(Record.link)
    }
}
