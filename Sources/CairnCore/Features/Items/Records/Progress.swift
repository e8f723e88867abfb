/// The user's progress on an item. Proven is not a status: it is done with evidence.
public enum Status: String, Word {
    case todo, learning, done, skipped
}

/// The user's status of one item. An item without a record is `todo`.
public struct Progress: JourneyRecord {
    public internal(set) var item: ItemID
    public var status: Status
    /// The day it got this status.
    public var since: Day

    /// The status of `item` since that day.
    public init(item: ItemID, status: Status, since: Day) {
        self.item = item
        self.status = status
        self.since = since
    }

    public static let kind: RecordKind = "progress"
    public static let blank = Progress(item: "", status: .todo, since: Day(number: 0))
    public static let fields: [Field<Progress>] = [
        .id("item", \.item),
        .choice("status", \.status),
        .day("since", \.since),
    ]
    public var key: String { item }
}

extension Journey {
    /// By item.
    public var progress: [ItemID: Progress] { self[Progress.self].rows }
}
