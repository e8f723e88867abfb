/// A step of the baseline as it is kept.
public struct BaselineStep: JourneyRecord {
    /// Item and depth: `python/first`.
    public internal(set) var id: String
    public internal(set) var item: ItemID
    public internal(set) var depth: Depth
    /// What was left of it when the plan was accepted, in minutes.
    public var minutes: Int
    /// What had been logged on it.
    public var logged: Int
    public var first: Day
    public var last: Day

    /// The step as a record.
    public init(_ step: Baseline.Item) {
        item = step.key.item
        depth = step.key.depth
        id = "\(item)/\(depth.rawValue)"
        minutes = Int((step.hours * 60).rounded())
        logged = Int((step.logged * 60).rounded())
        first = step.first
        last = step.last
    }

    public static let kind: RecordKind = "baseline-step"
    public static let blank: BaselineStep = {
        var blank = BaselineStep(
            .init(key: RouteKey(""), hours: 0, logged: 0, first: Day(number: 0), last: Day(number: 0)))
        blank.id = ""
        return blank
    }()
    public static let fields: [Field<BaselineStep>] = [
        .id("id", \.id),
        .item("item", \.item),
        .choice("depth", \.depth),
        .number("minutes", \.minutes, in: 0...600_000),
        .number("logged", \.logged, in: 0...6_000_000),
        .day("first", \.first),
        .day("last", \.last),
    ]
    public var key: String { id }
    public var parent: String? { item }
    public var fault: FieldFault? { last < first ? FieldFault("last", "it ends before it begins") : nil }

    /// What it says.
    public var step: Baseline.Item {
        .init(
            key: RouteKey(item, depth), hours: Double(minutes) / 60, logged: Double(logged) / 60, first: first,
            last: last)
    }
}

/// When the plan was accepted, and what was left out then for want of time.
public struct Acceptance: JourneyRecord {
    public var day: Day
    /// Items and depths: `agents/first`.
    public var cuts: [String]

    /// Accepted on that day without these.
    public init(day: Day, cuts: Set<RouteKey> = []) {
        self.day = day
        self.cuts = cuts.map { "\($0.item)/\($0.depth.rawValue)" }.sorted()
    }

    public static let kind: RecordKind = "acceptance"
    public static let blank = Acceptance(day: Day(number: 0))
    public static let fields: [Field<Acceptance>] = [
        .day("day", \.day),
        .list("cuts", \.cuts, of: "cut"),
    ]
    public var key: String { Acceptance.kind.name }

    /// The steps that were left out; what does not read as one is passed over.
    public var left: Set<RouteKey> {
        Set(
            cuts.compactMap { text in
                let parts = text.split(separator: "/")
                guard parts.count == 2, let depth = Depth(rawValue: String(parts[1])) else { return nil }
                return RouteKey(String(parts[0]), depth)
            })
    }
}
