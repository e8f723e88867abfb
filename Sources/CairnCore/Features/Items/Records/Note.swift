/// The user's own note on an item; never empty.
public struct Note: JourneyRecord {
    public internal(set) var item: ItemID
    public var text: String

    /// The note on `item`.
    public init(item: ItemID, text: String) {
        self.item = item
        self.text = text
    }

    public static let kind: RecordKind = "note"
    public static let blank = Note(item: "", text: "")
    public static let fields: [Field<Note>] = [
        .id("item", \.item),
        .lines("text", \.text, label: "Note", hint: "your own words; empty removes it", required: true),
    ]
    public var key: String { item }
}

extension Journey {
    /// By item.
    public var notes: [ItemID: Note] { self[Note.self].rows }
}
