/// The user's own link on an item.
public struct Link: JourneyRecord {
    /// A UUID in time order.
    public internal(set) var id: String
    public internal(set) var item: ItemID
    /// The address; never empty.
    public var address: String
    /// What it is; may be empty.
    public var title: String

    /// One link on `item`.
    public init(id: String, item: ItemID, address: String, title: String) {
        self.id = id
        self.item = item
        self.address = address
        self.title = title
    }

    public static let kind: RecordKind = "link"
    public static let blank = Link(id: "", item: "", address: "", title: "")
    public static let fields: [Field<Link>] = [
        .id("id", \.id),
        .item("item", \.item),
        .text(
            "address", \.address, label: "Address", hint: "https://…", help: "The address.", required: true,
            missing: "Give the address."),
        .text("title", \.title, label: "Title", hint: "what it is", help: "What it is."),
    ]
    public var key: String { id }
    public var parent: String? { item }
}

extension Journey {
    /// By item, oldest first.
    public var links: [ItemID: [Link]] { self[Link.self].byParent }
}
