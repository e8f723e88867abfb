/// Edits of any kind of record.
extension Journey {
    /// Adds the record or replaces the one with its key; nil if nothing would change.
    public func edit<Value: JourneyRecord>(putting new: Value) -> Edit? {
        let old = self[Value.self][new.key]
        return old == new ? nil : Edit(from: old, to: new)
    }

    /// Removes the record and all that belongs to it, and clears references to any of these.
    ///
    /// Records that stay in the store are not included.
    public func edits(removing record: some JourneyRecord) -> [Edit] {
        let gone = Gone(Record(record), in: self)
        return gone.clearingReferences(in: self) + gone.records.reversed().map { Edit(before: $0, after: nil) }
    }
}

/// A record and all that belongs to it, removed together.
private struct Gone {
    /// Each record comes before those that belong to it.
    private(set) var records: [Record] = []
    private var keys: [RecordKind: Set<String>] = [:]

    init(_ record: Record, in journey: Journey) {
        records = [record]
        keys[record.kind] = [record.key]
        var next = 0
        while next < records.count {
            for child in journey.records(belongingTo: records[next])
            where keys[child.kind, default: []].insert(child.key).inserted {
                records.append(child)
            }
            next += 1
        }
    }

    /// The edits that clear references to them in the records that stay.
    func clearingReferences(in journey: Journey) -> [Edit] {
        var edits: [Edit] = []
        for table in journey.tables { edits += table.clearingReferences(to: keys).map { Edit(before: $0, after: $1) } }
        return edits
    }
}

extension Journey {
    fileprivate func records(belongingTo record: Record) -> [Record] {
        tables.flatMap { $0.records(belongingTo: record) }
    }
}
