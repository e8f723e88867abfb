/// How a pane's list stands.
public struct ListState: Equatable, Sendable {
    /// The rows that are there now, filtered and sorted. Kept so that moving costs nothing however long the list is;
    /// ``AppState/refresh(_:)`` makes it again when anything it hangs on has changed.
    public internal(set) var ids: [RowID] = []
    /// How things stand in the pane, made with `ids`.
    public internal(set) var summary = Summary("")
    /// What is in each branch, as far as rows and details say it; made with `ids`.
    public internal(set) var branches: [RowID: BranchContents] = [:]
    /// What `ids`, `branches` and `summary` were made from.
    var key: ListKey?
    /// The rows in view, from ``shownFrom`` on, made with `ids` or when they come into view.
    private(set) var shown: [ListRow] = []
    /// Index in `ids` of the first of them.
    private(set) var shownFrom = 0
    /// Index of the selected row in `ids`; 0 where there is none.
    public internal(set) var cursor = 0
    /// Index of the first row in view.
    public internal(set) var top = 0
    /// Branches that are open.
    public internal(set) var open: Set<RowID> = []
    /// What narrows the list.
    public internal(set) var filter = ""
    /// The filter while it is typed.
    public internal(set) var filterField: TextField?
    /// Indices into the pane's views and sorts.
    public internal(set) var view = 0
    public internal(set) var sort = 0
    /// What the pane keeps beside its list.
    var own = OwnState()
    /// Where the reader is in the detail: lines from its top.
    public internal(set) var detail = DetailState()

    /// Whether the filter says something yet: a space or the beginning of a field narrows nothing.
    public var isNarrowed: Bool { filter.split(separator: " ").contains { $0.last != ":" } }

    /// The row at that index of `ids`, where it is in view.
    public func shownRow(_ index: Int) -> ListRow? {
        shown.indices.contains(index - shownFrom) ? shown[index - shownFrom] : nil
    }

    /// Makes the rows that have come into view.
    mutating func show(_ range: Range<Int>, _ row: (RowID) -> ListRow) {
        let range = range.clamped(to: 0..<ids.count)
        guard shownFrom..<shownFrom + shown.count != range else { return }
        shown = range.map { shownRow($0) ?? row(ids[$0]) }
        shownFrom = range.lowerBound
    }

    /// Nothing is in view any more: what rows say has changed.
    mutating func forgetShown() { shown = [] }

    /// The selected row, or nil in an empty list.
    public var selected: RowID? { ids.indices.contains(cursor) ? ids[cursor] : nil }
}

/// Where the reader is in a detail.
public struct DetailState: Equatable, Sendable {
    /// The line the cursor is on.
    public internal(set) var line = 0
    /// The first line in view.
    public internal(set) var top = 0
    /// Which part of a very long text is shown.
    public internal(set) var part = 0
    /// How many lines there were when it was last laid out; 0 before that.
    var count = 0

    /// Whether it shows anything but its beginning.
    var isScrolled: Bool { top > 0 || line > 0 || part > 0 }
}

/// Names a row of a list: an item's id, or `phase:…`, `area:…` for a branch.
public typealias RowID = String
