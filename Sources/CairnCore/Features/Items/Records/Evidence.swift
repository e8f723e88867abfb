/// What proves an item: where it can be seen, its date, and what it shows.
public struct Evidence: JourneyRecord {
    /// A UUID in time order.
    public internal(set) var id: String
    public internal(set) var item: ItemID
    /// A link or a path; never empty.
    public var place: String
    /// What it shows, in a line (ideally a number); may be empty.
    public var shows: String
    public var date: Day

    /// One piece of evidence for `item`.
    public init(id: String, item: ItemID, place: String, shows: String, date: Day) {
        self.id = id
        self.item = item
        self.place = place
        self.shows = shows
        self.date = date
    }

    public static let kind: RecordKind = "evidence"
    public static let blank = Evidence(id: "", item: "", place: "", shows: "", date: Day(number: 0))
    public static let fields: [Field<Evidence>] = [
        .id("id", \.id),
        .item("item", \.item),
        .text(
            "place", \.place, label: "Link or path", hint: "https://… or ~/work/pca.ipynb", help: "A link or a path.",
            required: true, missing: "Say where it can be seen: a link, a path, or a line of text."),
        .text(
            "shows", \.shows, label: "What it shows", hint: "best of all a number: “F1 0.91 against 0.74”",
            help: "What it shows."),
        .day(
            "date", \.date, label: "Date", hint: "today, yesterday, 2026-12-03",
            help: "Its date, as in yesterday, 3 dec, 2026-12-03."
        ).meant(.past),
    ]
    public var key: String { id }
    public var parent: String? { item }

    /// What is wrong with its date on that day, or nil.
    public func fault(on today: Day) -> FieldFault? {
        date > today ? FieldFault("date", "That day is still to come: give the day on which it could be seen.") : nil
    }
}

extension Journey {
    /// By item, oldest first.
    public var evidence: [ItemID: [Evidence]] { self[Evidence.self].byParent }
}
