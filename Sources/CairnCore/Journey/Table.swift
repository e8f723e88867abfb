/// The records of one kind: by key, or, where they hang on something, by what that is, in the order of their keys.
public struct Table<Row: JourneyRecord>: Sendable {
    /// By key; empty for a kind that hangs on something.
    public private(set) var rows: [String: Row] = [:]
    /// By what they hang on, in the order in which they were made; empty for a kind that stands alone.
    public private(set) var byParent: [String: [Row]] = [:]
    /// Grows with every edit, and when a whole other journey takes the place of this one.
    public internal(set) var revision = 0
    /// Whether the store's records are in here. Until then nothing is known, which is not the same as nothing.
    public internal(set) var isRead = true
    /// What each one hangs on.
    private var parents: [String: String] = [:]
    /// Keys of records that were taken out of a kind of which the store may have more.
    private(set) var removed: Set<String> = []

    init() {}

    /// The record of that key, or nil.
    public subscript(key: String) -> Row? {
        guard let parent = parents[key] else { return rows[key] }
        return byParent[parent]?.first { $0.key == key }
    }

    /// The record, where there is only one of the kind.
    public var single: Row? { rows[Row.kind.name] }

    /// All of them, in the order of their keys.
    public var all: [Row] { unsorted.sorted { $0.key < $1.key } }

    private var unsorted: [Row] { rows.isEmpty ? Array(byParent.values.joined()) : Array(rows.values) }

    public var isEmpty: Bool { rows.isEmpty && byParent.isEmpty }
}

/// A table of any kind.
protocol AnyTable: Sendable {
    var type: any JourneyRecord.Type { get }
    var id: ObjectIdentifier { get }
    var revision: Int { get set }
    var isRead: Bool { get set }
    var isEmpty: Bool { get }
    var records: [Record] { get }
    func record(_ key: String) -> Record?
    func isEqual(_ other: any AnyTable) -> Bool
    /// Those that hang on the record.
    func records(hangingOn record: Record) -> [Record]
    /// Those that refer to one of these and are none of them, each with what becomes of it.
    func lettingGo(of gone: [RecordKind: Set<String>]) -> [(Record, Record)]
    mutating func put(_ value: any JourneyRecord) -> Record?
    mutating func remove(_ value: any JourneyRecord) -> Record?
    /// Whether it is of a kind that stays in the store and holds what was written.
    var hasPending: Bool { get }
    mutating func clear()
}

extension Table: AnyTable {
    var type: any JourneyRecord.Type { Row.self }
    var id: ObjectIdentifier { ObjectIdentifier(Row.self) }
    var records: [Record] { all.map { Record($0) } }

    func record(_ key: String) -> Record? { self[key].map { Record($0) } }

    func isEqual(_ other: any AnyTable) -> Bool {
        guard let other = other as? Table<Row> else { return false }
        return rows == other.rows && byParent == other.byParent && isRead == other.isRead && removed == other.removed
    }

    func records(hangingOn record: Record) -> [Record] {
        let isMeant = Row.fields.contains { $0.kind == .parent(record.kind) }
        return isMeant ? byParent[record.key, default: []].map { Record($0) } : []
    }

    func lettingGo(of gone: [RecordKind: Set<String>]) -> [(Record, Record)] {
        let references = Row.fields.compactMap { field -> (field: Field<Row>, keys: Set<String>)? in
            guard case .reference(let kind) = field.kind else { return nil }
            return gone[kind].map { (field, $0) }
        }
        if references.isEmpty { return [] }
        let own = gone[Row.kind] ?? []
        return all.compactMap { row in
            var kept = row
            for (field, keys) in references {
                if case .text(let key) = field.get(row), keys.contains(key) { _ = field.put(&kept, .none) }
            }
            guard kept != row, !own.contains(row.key) else { return nil }
            kept.tidy()
            return (Record(row), Record(kept))
        }
    }

    mutating func put(_ value: any JourneyRecord) -> Record? {
        guard let row = value as? Row else { return nil }
        if row.isNothing { return remove(row) }
        revision += 1
        if !removed.isEmpty { removed.remove(row.key) }
        guard let parent = row.parent else { return rows.updateValue(row, forKey: row.key).map { Record($0) } }
        let moved = parents.updateValue(parent, forKey: row.key).flatMap { old in
            old == parent ? nil : take(row.key, from: old)
        }
        let old = byParent[parent, default: []].place(row)
        return (moved ?? old).map { Record($0) }
    }

    mutating func remove(_ value: any JourneyRecord) -> Record? {
        let key = value.key
        revision += 1
        if Row.reading == .onDemand { removed.insert(key) }
        let old = parents[key].flatMap { take(key, from: $0) } ?? rows.removeValue(forKey: key)
        parents[key] = nil
        return old.map { Record($0) }
    }

    private mutating func take(_ key: String, from parent: String) -> Row? {
        guard let place = byParent[parent]?.firstIndex(where: { $0.key == key }) else { return nil }
        let old = byParent[parent]?.remove(at: place)
        if byParent[parent]?.isEmpty == true { byParent[parent] = nil }
        return old
    }

    var hasPending: Bool { Row.reading == .onDemand && !(rows.isEmpty && removed.isEmpty) }

    mutating func clear() {
        rows = [:]
        byParent = [:]
        parents = [:]
        removed = []
    }
}

extension Array where Element: JourneyRecord {
    /// Puts the record where its key says, in place of the one that has it, which it returns.
    fileprivate mutating func place(_ row: Element) -> Element? {
        // Nearly always the newest.
        guard let last, last.key >= row.key else {
            append(row)
            return nil
        }
        let index = firstIndex { $0.key >= row.key } ?? endIndex
        guard index < endIndex, self[index].key == row.key else {
            insert(row, at: index)
            return nil
        }
        let old = self[index]
        self[index] = row
        return old
    }
}
