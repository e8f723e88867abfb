/// Edits that any kind of record has.
extension Journey {
    /// Adds the record, or puts it in the place of the one with its key; nil if it is there as it is.
    public func edit<Value: JourneyRecord>(putting new: Value) -> Edit? {
        let old = self[Value.self][new.key]
        return old == new ? nil : Edit(from: old, to: new)
    }

    /// Takes the record out, and all that hangs on it; what only refers to any of these lets go of it.
    ///
    /// What stays in the store is not looked for.
    public func edits(removing record: some JourneyRecord) -> [Edit] {
        let gone = Gone(Record(record), in: self)
        return gone.lettingGo(in: self) + gone.records.reversed().map { Edit(before: $0, after: nil) }
    }
}

/// Records that go together.
private struct Gone {
    /// What hangs on one comes after it.
    private(set) var records: [Record] = []
    private var keys: [RecordKind: Set<String>] = [:]

    init(_ record: Record, in journey: Journey) {
        records = [record]
        keys[record.kind] = [record.key]
        var next = 0
        while next < records.count {
            for child in journey.records(hangingOn: records[next])
            where keys[child.kind, default: []].insert(child.key).inserted {
                records.append(child)
            }
            next += 1
        }
    }

    /// The edits of what refers to one of them and stays.
    func lettingGo(in journey: Journey) -> [Edit] {
        var edits: [Edit] = []
        for table in journey.tables { edits += table.lettingGo(of: keys).map { Edit(before: $0, after: $1) } }
        return edits
    }
}

extension Journey {
    fileprivate func records(hangingOn record: Record) -> [Record] {
        tables.flatMap { $0.records(hangingOn: record) }
    }
}
