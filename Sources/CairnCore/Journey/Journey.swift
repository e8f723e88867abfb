/// The user's own records in their present state, in one table per kind. The log of changes is in the store.
public struct Journey: Sendable {
    private(set) var tables: [any AnyTable]
    /// The type of each table: comparing these is faster than asking each table.
    private var ids: [ObjectIdentifier]
    private var indexes: [any JourneyIndex]

    /// An empty journey.
    public init(kinds: RecordKinds = .shipped) { self.init([], kinds: kinds) }

    /// A journey of these records, in any order; records that stay in the store are skipped.
    public init(_ records: [Record], kinds: RecordKinds = .shipped) {
        tables = kinds.all.map { Journey.table($0) }
        ids = tables.map(\.id)
        indexes = []
        // As a rule they come kind by kind.
        var rest = records[...]
        while let type = rest.first.map({ type(of: $0.value) }) {
            let some = rest.prefix { Swift.type(of: $0.value) == type }
            if type.reading != .onDemand { tables[table(of: type)].put(all: some) }
            rest = rest[some.endIndex...]
        }
        indexes = kinds.indexes.map { $0.init(self) }
    }

    /// The same journey without indexes.
    private var bare: Journey {
        var journey = self
        journey.indexes = []
        return journey
    }

    private static func table<Row: JourneyRecord>(_ type: Row.Type) -> any AnyTable { Table<Row>() }

    /// The records of a kind.
    public subscript<Row: JourneyRecord>(type: Row.Type) -> Table<Row> {
        place(of: type).map { tables[$0].known(as: type) } ?? Table()
    }

    /// A feature's index; built now if the journey does not keep it.
    func index<Index: JourneyIndex>(_ type: Index.Type) -> Index {
        for index in indexes {
            if let index = index as? Index { return index }
        }
        return Index(self)
    }

    /// Keeps what a feature made of its index.
    mutating func set<Index: JourneyIndex>(_ index: Index) {
        if let place = indexes.firstIndex(where: { $0 is Index }) { indexes[place] = index }
    }

    /// Every record in memory, in an order that depends only on the contents.
    public var records: [Record] { tables.flatMap(\.records) }

    /// Every record of that kind.
    func records(of kind: RecordKind) -> [Record] { tables.first { $0.type.kind == kind }?.records ?? [] }

    /// The record of that kind and key, or nil.
    public func record(_ kind: RecordKind, _ key: String) -> Record? {
        tables.first { $0.type.kind == kind }?.record(key)
    }

    /// The revisions of these tables. For a journey and those that follow it, equal revisions mean equal tables.
    public func revisions(of types: [any JourneyRecord.Type]) -> [Int] {
        types.map { place(of: $0).map { tables[$0].revision } ?? 0 }
    }

    private func place(of type: any JourneyRecord.Type) -> Int? {
        ids.firstIndex(of: ObjectIdentifier(type))
    }
}

extension Journey {
    /// Applies every edit of the change; nil does nothing.
    public mutating func apply(_ change: Change?) {
        for edit in change?.edits ?? [] {
            if let after = edit.after { put(after) } else if let before = edit.before { remove(before) }
        }
    }

    /// Adds a record or replaces the one with its key.
    mutating func put(_ record: Record) { follow(place(record), record) }

    /// Removes a record.
    mutating func remove(_ record: Record) {
        guard let place = place(of: type(of: record.value)) else { return }
        follow(tables[place].remove(record.value), nil)
    }

    /// Adds or replaces the record; returns the one that had its key.
    private mutating func place(_ record: Record) -> Record? {
        tables[table(of: type(of: record.value))].put(record.value)
    }

    /// The place of the type's table, which is there from now on.
    private mutating func table(of type: any JourneyRecord.Type) -> Int {
        if let place = place(of: type) { return place }
        tables.append(Journey.table(type))
        ids.append(ObjectIdentifier(type))
        return tables.count - 1
    }

    private mutating func follow(_ old: Record?, _ new: Record?) {
        guard let kind = old?.kind ?? new?.kind else { return }
        let bare = bare
        for place in indexes.indices where type(of: indexes[place]).follows(kind) {
            indexes[place].follow(old, new, in: bare)
        }
    }
}

/// Records that are read late or stay in the store.
extension Journey {
    /// The same journey as the successor of another: all revisions are raised, so that everything derived is rebuilt.
    public func following(_ old: Journey) -> Journey {
        var journey = self
        for place in tables.indices {
            let revision = old.tables.first { $0.id == ids[place] }?.revision ?? 0
            journey.tables[place].revision = max(revision, tables[place].revision) + 1
        }
        return journey
    }

    /// Whether all was read.
    public var isWhole: Bool { tables.allSatisfy(\.isRead) }

    /// Marks the records that are read late as not read yet.
    public mutating func forgetLate() {
        for place in tables.indices where tables[place].type.reading == .late {
            tables[place].clear()
            tables[place].isRead = false
            tables[place].revision += 1
        }
        indexes = indexes.map { type(of: $0).init(bare) }
    }

    /// Takes over the records that were read late, and the indexes built from them on another thread.
    public mutating func take(late other: Journey) {
        for place in tables.indices where tables[place].type.reading == .late {
            guard var table = other.tables.first(where: { $0.id == ids[place] }) else { continue }
            table.revision = tables[place].revision + 1
            tables[place] = table
        }
        indexes = indexes.map { index in
            let type = type(of: index)
            let followed = tables.filter { type.follows($0.type.kind) }
            if followed.allSatisfy({ $0.type.reading != .late }) { return index }
            let isOfLate = followed.allSatisfy { $0.type.reading == .late }
            let made = isOfLate ? other.indexes.first { Swift.type(of: $0) == type } : nil
            return made ?? type.init(bare)
        }
    }

    /// Drops the written records of kinds that stay in the store, once the store has saved them.
    public mutating func leaveToStore() {
        for place in tables.indices where tables[place].hasPending { tables[place].clear() }
    }
}

extension Journey: Equatable {
    /// Whether both hold the same records.
    public static func == (left: Journey, right: Journey) -> Bool { left.isEqual(right) { _ in true } }

    /// Whether both hold the same records of the kinds that `isMeant` accepts.
    func isEqual(_ other: Journey, where isMeant: (any JourneyRecord.Type) -> Bool) -> Bool {
        let mine = tables.filter { isMeant($0.type) }
        let theirs = other.tables.filter { isMeant($0.type) }
        return mine.allSatisfy { table in
            theirs.first { $0.id == table.id }.map(table.isEqual) ?? table.isEmpty
        } && theirs.allSatisfy { table in table.isEmpty || mine.contains { $0.id == table.id } }
    }
}
