/// What a feature derives from the records and keeps up with each edit, because to look for it would take too long.
public protocol JourneyIndex: Sendable {
    /// Made from all of the records.
    init(_ journey: Journey)
    /// Whether it hangs on records of that kind.
    static func follows(_ kind: RecordKind) -> Bool
    /// A record was added, changed or removed: the journey holds `new` by now, and no index.
    mutating func follow(_ old: Record?, _ new: Record?, in journey: Journey)
}
