/// The clock that runs while the user works on an item; at most one runs at a time.
///
/// Its start is stored, so it runs on whatever happens to the program.
public struct WorkClock: JourneyRecord {
    public var item: ItemID
    /// The day on which it was started; what it counts belongs to that day.
    public var day: Day
    /// When it was started, in seconds since 1970-01-01 UTC.
    public var start: Int

    /// A clock started at that moment.
    public init(item: ItemID, day: Day, start: Int) {
        self.item = item
        self.day = day
        self.start = start
    }

    public static let kind: RecordKind = "clock"
    public static let blank = WorkClock(item: "", day: Day(number: 0), start: 0)
    public static let fields: [Field<WorkClock>] = [
        .text("item", \.item, required: true),
        .day("day", \.day),
        .number("start", \.start, in: 0...253_402_300_799),
    ]
    public var key: String { WorkClock.kind.name }
    public var isNothing: Bool { self == .blank }

    /// Whole minutes it has run at that moment, rounded; negative if the machine's clock was set back.
    public func minutes(at moment: Int) -> Int { Int((Double(moment - start) / 60).rounded()) }

    /// Whether what it shows has to be confirmed: it ran longer than anyone works without a break, or backwards.
    public func isDoubtful(at moment: Int) -> Bool { !(0...Self.longest).contains(minutes(at: moment)) }

    /// Minutes after which it asks what of them counts.
    static let longest = 240
}

extension Journey {
    /// The running clock, or nil.
    public var clock: WorkClock? { self[WorkClock.self].single }
}
