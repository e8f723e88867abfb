/// The records of one kind: by key, or by parent if they have one, in key order.
public struct Table<Row: JourneyRecord>: Sendable {
    /// By key; empty for a kind with parents.
    public private(set) var rows = [String: Row]()
    /// By parent, in key order; empty for a kind without parents.
    public private(set) var byParent = [String: [Row]]()
    /// Increases with every edit, and when another journey replaces this one.
    public internal(set) var revision = 0
    /// Whether the store's records were read. Until then the contents are unknown, which is not the same as empty.
    public internal(set) var isRead = true
    /// The parent of each record.
    private var parents: [String: String] = [:]
    /// Keys of removed records, for a kind that stays in the store.
    private(set) var removed: Set<String> = []

    init() {}

    public var isEmpty: Bool { rows.isEmpty && byParent.isEmpty }

    /// The record with that key, or nil.
    public subscript(key: String) -> Row? {
        guard let parent = parents[key] else { return rows[key] }
        return byParent[parent]?.first { $0.key == key }
    }

    /// The only record of a single kind, or nil.
    public var single: Row? { rows[Row.kind.name] }

    /// All records, in key order.
    public var all: [Row] { unsorted.sorted { $0.key < $1.key } }

    private var unsorted: [Row] { rows.isEmpty ? Array(byParent.values.joined()) : Array(rows.values) }
}

/// A table of any kind.
protocol AnyTable: Sendable {
    var type: any JourneyRecord.Type { get }
    var id: ObjectIdentifier { get }
    var revision: Int { get set }
    var isRead: Bool { get set }
    var isEmpty: Bool { get }
    var records: [Record] { get }
    /// The same table, whose rows are of that type.
    func known<Known: JourneyRecord>(as type: Known.Type) -> Table<Known>
    func record(_ key: String) -> Record?
    func isEqual(_ other: any AnyTable) -> Bool
    /// The records that belong to this one.
    func records(belongingTo record: Record) -> [Record]
    /// The remaining records that refer to one of these, each with its version without the reference.
    func clearingReferences(to gone: [RecordKind: Set<String>]) -> [(Record, Record)]
    mutating func put(_ value: any JourneyRecord) -> Record?
    /// Puts records of this kind, one after the other.
    mutating func put(all records: ArraySlice<Record>)
    mutating func remove(_ value: any JourneyRecord) -> Record?
    /// Whether it holds records that are yet to be saved and then stay in the store.
    var hasPending: Bool { get }
    mutating func clear()
}

extension Table: AnyTable {
    var type: any JourneyRecord.Type { Row.self }
    var id: ObjectIdentifier { ObjectIdentifier(Row.self) }
    var records: [Record] { all.map { Record($0) } }

    /// Lists look tables up thousands of times a start; `as?` takes ten times as long.
    func known<Known: JourneyRecord>(as type: Known.Type) -> Table<Known> {
        precondition(Known.self == Row.self)
        return unsafeBitCast(self, to: Table<Known>.self)
    }

    func record(_ key: String) -> Record? { self[key].map { Record($0) } }

    func isEqual(_ other: any AnyTable) -> Bool {
        guard let other = other as? Table<Row> else { return false }
        return rows == other.rows && byParent == other.byParent && isRead == other.isRead && removed == other.removed
    }

    func records(belongingTo record: Record) -> [Record] {
        Row.parentKind == record.kind ? byParent[record.key, default: []].map { Record($0) } : []
    }

    func clearingReferences(to gone: [RecordKind: Set<String>]) -> [(Record, Record)] {
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
        (value as? Row).flatMap { put($0) }.map { Record($0) }
    }

    mutating func put(all records: ArraySlice<Record>) {
        if records.first?.value.parent != nil { parents.reserveCapacity(parents.count + records.count) }
        for record in records {
            if let row = record.value as? Row { _ = put(row) }
        }
    }

    /// Adds or replaces the row; returns the one that had its key. A loop around it asks the runtime for some types only once.
    @inline(__always)
    private mutating func put(_ row: Row) -> Row? {
        if row.isNothing { return take(row.key) }
        revision += 1
        if !removed.isEmpty { removed.remove(row.key) }
        guard let parent = row.parent else { return rows.updateValue(row, forKey: row.key) }
        let moved = parents.updateValue(parent, forKey: row.key).flatMap { old in
            old == parent ? nil : take(row.key, from: old)
        }
        let old = byParent[parent, default: []].place(row)
        return moved ?? old
    }

    mutating func remove(_ value: any JourneyRecord) -> Record? { take(value.key).map { Record($0) } }

    private mutating func take(_ key: String) -> Row? {
        revision += 1
        if Row.reading == .onDemand { removed.insert(key) }
        let old = parents[key].flatMap { take(key, from: $0) } ?? rows.removeValue(forKey: key)
        parents[key] = nil
        return old
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
    /// Inserts the record in key order, or replaces the one with its key and returns that.
    fileprivate mutating func place(_ row: Element) -> Element? {
        // Nearly always the newest record, which goes to the end.
        if isEmpty || self[count - 1].key < row.key {
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
