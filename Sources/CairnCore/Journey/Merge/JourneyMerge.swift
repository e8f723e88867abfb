/// What another copy of a journey would change in this one: of two changes of a record the later one counts.
///
/// What both have, and what only one of them ever had, stays. What one removed and the other changed later comes back; a
/// record goes with what it belongs to. If the logs do not tell which change is later, this journey's counts.
public struct JourneyMerge: Sendable {
    /// One of the two journeys.
    public struct Side: Sendable {
        fileprivate let records: [RecordID: Record]
        fileprivate let order: [RecordID]
        fileprivate let changes: LastChanges
        /// When a record, or anything that belongs to it, was last changed.
        fileprivate let latest: [RecordID: Int]

        /// Records that say something, each once, and what the log tells of them.
        public init(_ records: [Record], _ changes: LastChanges) {
            order = records.map(RecordID.init)
            self.changes = changes
            let byID = Dictionary(zip(order, records)) { first, _ in first }
            var latest: [RecordID: Int] = [:]
            for id in order {
                guard let time = changes[id] else { continue }
                var next: RecordID? = id
                // What belongs to a record is of another kind; kinds that form a circle end here.
                for _ in 0..<16 {
                    guard let owner = next else { break }
                    latest[owner] = max(latest[owner] ?? time, time)
                    next = byID[owner]?.value.owningRecord
                }
            }
            self.records = byID
            self.latest = latest
        }
    }

    /// Records that come in: new ones, and ones that were removed here before they were changed there.
    public private(set) var added: [Record] = []
    /// Records that change, as they are and as they become.
    public private(set) var overwritten: [Edit] = []
    /// Records that go, because they were removed there later than they were changed here.
    public private(set) var removed: [Record] = []
    /// Records that differ and stay as they are, at least in part: `before` is this journey's, `after` the other's.
    public private(set) var kept: [Edit] = []
    /// Records that were removed here later than they were changed there.
    public private(set) var keptRemoved: [Record] = []
    /// How many records are the same in both.
    public private(set) var same = 0

    private let mine: Side
    private let theirs: Side
    /// What there is afterwards.
    private var result: [RecordID: Record] = [:]

    /// Merges the other journey into this one.
    public init(_ theirs: Side, into mine: Side) {
        self.mine = mine
        self.theirs = theirs
        let ids = mine.order + theirs.order.filter { mine.records[$0] == nil }
        for id in ids { result[id] = merged(id) }
        for id in ids where !isThere(id) { result[id] = nil }
        for id in ids { result[id] = result[id].map { Record($0.value.keeping(isThere)) } }
        for id in ids { compare(id) }
    }

    /// The edits, each record after what it belongs to; those that go come last. Each says when the record was changed
    /// there, so that a third journey's change between then and now is known to be later.
    public var edits: [Edit] {
        let edits =
            added.map { Edit(before: nil, after: $0) } + overwritten
            + removed.reversed().map { Edit(before: $0, after: nil) }
        return edits.map { edit in
            let at = (edit.after ?? edit.before).flatMap { theirs.changes[RecordID($0)] }
            return Edit(before: edit.before, after: edit.after, at: at)
        }
    }

    /// What the record becomes by itself; nil if it goes.
    private func merged(_ id: RecordID) -> Record? {
        switch (mine.records[id], theirs.records[id]) {
        case (nil, nil): return nil
        case (nil, let record?):
            guard let removed = mine.changes[id] else { return record }
            return theirs.latest[id] ?? .min > removed ? record : nil
        case (let record?, nil):
            guard let removed = theirs.changes[id] else { return record }
            return removed > mine.latest[id] ?? .min ? nil : record
        case (let record?, let other?):
            if record == other { return record }
            let isLater = theirs.changes[id] ?? .min > mine.changes[id] ?? .min
            guard type(of: record.value).mergesByField else { return isLater ? other : record }
            let both = record.value.taking(from: other.value) { field in
                theirs.changes.time(of: field, id) ?? .min > mine.changes.time(of: field, id) ?? .min
            }
            return both.map { Record($0) } ?? (isLater ? other : record)
        }
    }

    /// Whether the record is there afterwards, with all that it belongs to.
    private func isThere(_ id: RecordID) -> Bool {
        var next = id
        for _ in 0..<16 {
            guard let record = result[next] else { return false }
            guard let owner = record.value.owningRecord else { return true }
            next = owner
        }
        return false
    }

    private mutating func compare(_ id: RecordID) {
        switch (mine.records[id], theirs.records[id], result[id]) {
        case (nil, let other?, nil): keptRemoved.append(other)
        case (nil, _, let new?): added.append(new)
        case (let old?, _, nil): removed.append(old)
        case (let old?, let other, let new?):
            if old != new { overwritten.append(Edit(before: old, after: new)) }
            if let other, other != new { kept.append(Edit(before: new, after: other)) }
            if old == new, other == new { same += 1 }
        case (nil, nil, nil): break
        }
    }
}

extension JourneyRecord {
    /// The record that this one belongs to; nil if there is none.
    var owningRecord: RecordID? {
        for field in Self.fields {
            if case .parent(let kind) = field.kind, case .text(let key) = field.get(self) { return RecordID(kind, key) }
        }
        return nil
    }

    /// The record with the fields of the other that are to be taken; nil if they do not fit together.
    fileprivate func taking(from other: any JourneyRecord, where isMeant: (String) -> Bool) -> Self? {
        guard let other = other as? Self else { return nil }
        var new = self
        for field in Self.fields where field.get(self) != field.get(other) && isMeant(field.name) {
            guard field.put(&new, field.get(other)) else { return nil }
        }
        return new.problem == nil ? new : nil
    }

    /// The record without references to what is not there.
    fileprivate func keeping(_ isThere: (RecordID) -> Bool) -> Self {
        var new = self
        for field in Self.fields {
            guard case .reference(let kind) = field.kind, case .text(let key) = field.get(self),
                !isThere(RecordID(kind, key)), field.put(&new, .none)
            else { continue }
            new.tidy()
        }
        return new
    }
}
