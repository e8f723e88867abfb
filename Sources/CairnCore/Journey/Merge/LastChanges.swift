/// When records were last changed, as a log tells: milliseconds since 1970-01-01 UTC.
public struct LastChanges: Sendable {
    private struct Times {
        var last: Int
        /// Of the fields that were changed; only for kinds that merge by field.
        var fields: [String: Int] = [:]
    }

    private var times: [RecordID: Times] = [:]

    /// What these entries tell, in any order.
    public init(_ log: some Sequence<LogEntry> = []) { for entry in log { take(entry) } }

    /// Adds an entry of the log.
    public mutating func take(_ entry: LogEntry) {
        for edit in entry.change.edits {
            guard let record = edit.after ?? edit.before else { continue }
            let id = RecordID(record)
            // What was undone or done again was so here, whenever it was first done elsewhere.
            let at = entry.kind == .did ? edit.at ?? entry.at : entry.at
            var known = times[id] ?? Times(last: at)
            known.last = max(known.last, at)
            for name in edit.changedFields { known.fields[name] = max(known.fields[name] ?? at, at) }
            times[id] = known
        }
    }

    /// When the record was last changed, added or removed; nil if the log does not say.
    public subscript(id: RecordID) -> Int? { times[id]?.last }

    /// When a field of the record was last changed; nil if the log does not say.
    func time(of field: String, _ id: RecordID) -> Int? { times[id]?.fields[field] }
}

extension Edit {
    /// The fields that the edit changes, if the kind merges by field.
    fileprivate var changedFields: [String] {
        guard let value = (after ?? before)?.value, type(of: value).mergesByField else { return [] }
        return value.fields(unlike: (after == nil ? after : before)?.value)
    }
}

extension JourneyRecord {
    /// The names of the fields whose values differ from the other's; of all fields if there is no other.
    func fields(unlike other: (any JourneyRecord)?) -> [String] {
        guard let other = other as? Self else { return Self.fields.map(\.name) }
        return Self.fields.filter { $0.get(self) != $0.get(other) }.map(\.name)
    }
}
