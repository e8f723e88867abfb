/// One edit of the route as it is kept: see ``RouteEdit``.
public struct RouteChange: JourneyRecord {
    /// What is done to a step.
    public enum Verb: String, Word {
        case keep, leave, before, after, working, known
    }

    /// A UUID in time order.
    public internal(set) var id: String
    public internal(set) var verb: Verb
    public internal(set) var item: ItemID
    public internal(set) var depth: Depth
    /// The step that it is put beside; nil for other verbs.
    public internal(set) var other: ItemID?
    public internal(set) var otherDepth: Depth

    /// The edit as a record.
    public init(id: String, _ edit: RouteEdit) {
        self.id = id
        item = edit.key.item
        depth = edit.key.depth
        (verb, other, otherDepth) =
            switch edit {
            case .keep: (.keep, nil, .first)
            case .leave: (.leave, nil, .first)
            case .before(_, let other): (.before, other.item, other.depth)
            case .after(_, let other): (.after, other.item, other.depth)
            case .working: (.working, nil, .first)
            case .known: (.known, nil, .first)
            }
    }

    public static let kind: RecordKind = "route-edit"
    public static let blank = RouteChange(id: "", .keep(RouteKey("")))
    public static let fields: [Field<RouteChange>] = [
        .id("id", \.id),
        .choice("verb", \.verb),
        .item("item", \.item),
        .choice("depth", \.depth),
        .text("other", \.otherText),
        .choice("otherDepth", \.otherDepth),
    ]
    public var key: String { id }
    public var parent: String? { item }

    /// Empty where there is no other step.
    private var otherText: String {
        get { other ?? "" }
        set { other = newValue.isEmpty ? nil : newValue }
    }

    /// What it does; nil if the step that it should stand beside is missing.
    public var edit: RouteEdit? {
        let key = RouteKey(item, depth)
        let beside = other.map { RouteKey($0, otherDepth) }
        return switch verb {
        case .keep: .keep(key)
        case .leave: .leave(key)
        case .before: beside.map { .before(key, $0) }
        case .after: beside.map { .after(key, $0) }
        case .working: .working(item)
        case .known: .known(item)
        }
    }
}
