/// Data that a feature derives from the records and updates with each edit, because a search would take too long.
public protocol JourneyIndex: Sendable {
    /// Builds the index from all records.
    init(_ journey: Journey)
    /// Whether it depends on records of that kind.
    static func follows(_ kind: RecordKind) -> Bool
    /// Updates the index after a record was added, changed or removed. `journey` already holds `new`, and has no
    /// indexes.
    mutating func follow(_ old: Record?, _ new: Record?, in journey: Journey)
}
