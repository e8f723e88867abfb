/// One line of a list, as data; the screen decides where its parts go.
public struct ListRow: Equatable, Sendable {
    public let id: RowID
    public let text: String
    /// Its depth in the tree; 0 at the top.
    public var depth = 0
    /// Whether a branch is open; nil for a leaf.
    public var isOpen: Bool?
    /// The box of something that can be ticked.
    public var box: Box?
    /// At the right edge: hours, a percentage.
    public var trailing = ""
    /// Short marks before the trailing text: late, ready, proven.
    public var badges: [Badge] = []
    public var style = Style.plain
    /// Whether the trailing text stays if there is little room, and the text is cut for it.
    public var cutsText = false

    init(_ id: RowID, _ text: String) {
        self.id = id
        self.text = text
    }

    /// The box of an item.
    public enum Box: Equatable, Sendable {
        case todo, learning, done, proven, skipped

        /// Three columns.
        public var text: String {
            switch self {
            case .todo: "[ ]"
            case .learning: "[~]"
            case .done, .proven: "[x]"
            case .skipped: "[-]"
            }
        }

        /// The style of the box.
        public var style: Style {
            switch self {
            case .todo: .plain
            case .learning: .learning
            case .done: .done
            case .proven: .proven
            case .skipped: .dim
            }
        }
    }

    /// A mark of one word, or of one sign if there is no room for the word.
    public struct Badge: Equatable, Sendable {
        public let text: String
        public let sign: String
        public let style: Style

        /// The user has a note on it.
        static let note = Badge(text: "✎", sign: "✎", style: .dim)
    }

    /// The column where the row begins, from the left edge of the list. Leaves are aligned with their branch's name.
    public var firstColumn: Int { isOpen == nil ? max(1, depth * 2) : 1 + depth * 2 }

    /// The columns of the box, if the row has one.
    public var boxColumns: Range<Int>? { box == nil ? nil : firstColumn..<firstColumn + 3 }
}

/// The summary of a pane, for its title line.
public struct Summary: Equatable, Sendable {
    public let text: String
    /// A shorter text for when there is little room.
    public let short: String
    /// 0…100 for a gauge, or nil.
    public let percent: Int?

    /// A summary; `short` is used when there is little room.
    public init(_ text: String, short: String? = nil, percent: Int? = nil) {
        self.text = text
        self.short = short ?? text
        self.percent = percent
    }
}
