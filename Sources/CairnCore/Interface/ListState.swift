/// The state of a pane's list.
public struct ListState: Equatable, Sendable {
    /// The rows, filtered and sorted. Kept so that the cost of moving does not grow with the list;
    /// ``AppState/refresh(_:)`` rebuilds it when anything it depends on has changed.
    public internal(set) var ids: [RowID] = []
    /// The number of each row among all entries, from 1 on, and how many entries there are, made with `ids`; 0 for a
    /// heading, -1 for a remark.
    public internal(set) var numbers: [Int] = []
    public internal(set) var total = 0
    /// The pane's summary, made with `ids`.
    public internal(set) var summary = Summary("")
    /// The contents of each branch, made with `ids`.
    public internal(set) var branches: [RowID: BranchContents] = [:]
    /// What `ids`, `branches` and `summary` were made from.
    var key: ListKey?
    /// The rows in view, from index ``shownFrom`` of `ids` on.
    private(set) var shown: [ListRow] = []
    /// The index in `ids` of the first row in view.
    private(set) var shownFrom = 0
    /// Index of the selected row in `ids`; 0 if there is none.
    public internal(set) var cursor = 0
    /// Index of the first row in view.
    public internal(set) var top = 0
    /// Branches that are open.
    public internal(set) var open: Set<RowID> = []
    /// What narrows the list.
    public internal(set) var filter = ""
    /// The selected row, if a change has made the filter drop it: it stays until one moves away.
    var kept: RowID?
    /// The row that was selected when the list became empty.
    var lost: RowID?
    /// The filter while it is being typed.
    public internal(set) var filterField: TextField?
    /// Indices into the pane's views and sorts.
    public internal(set) var view = 0
    public internal(set) var sort = 0
    /// The pane's own state.
    var own = OwnState()
    /// The position in the detail.
    public internal(set) var detail = DetailState()

    /// The names of the fields that the filter knows; what else has a colon is a word.
    var fields: Set<String> = []

    /// Whether the filter has any effect: a space or a field without a value has none.
    public var isNarrowed: Bool { QueryPart.parts(of: filter).contains(where: narrows) }

    private func narrows(_ part: QueryPart) -> Bool {
        if part.isQuoted { return true }
        if let (name, _, value) = FilterReading.split(part.text), fields.contains(name) { return !value.isEmpty }
        return part.text.contains { !":<>=-".contains($0) }
    }

    /// The row at that index of `ids`, if it is in view.
    public func shownRow(_ index: Int) -> ListRow? {
        shown.indices.contains(index - shownFrom) ? shown[index - shownFrom] : nil
    }

    /// Builds the rows that have come into view.
    mutating func show(_ range: Range<Int>, _ row: (RowID) -> ListRow) {
        let range = range.clamped(to: 0..<ids.count)
        guard shownFrom..<shownFrom + shown.count != range else { return }
        shown = range.map { shownRow($0) ?? row(ids[$0]) }
        shownFrom = range.lowerBound
    }

    /// Discards the rows in view because their contents have changed.
    mutating func forgetShown() { shown = [] }

    /// Whether the row at that index only says more about the row above it: the cursor passes over it.
    func isRemark(_ index: Int) -> Bool { numbers.indices.contains(index) && numbers[index] < 0 }

    /// "12/101": which entry is selected, of how many; "–/101" on a heading; empty in an empty list.
    public var position: String {
        guard total > 0, numbers.indices.contains(cursor) else { return "" }
        return "\(numbers[cursor] <= 0 ? "–" : String(numbers[cursor]))/\(total)"
    }

    /// The selected row, or nil in an empty list.
    public var selected: RowID? { ids.indices.contains(cursor) ? ids[cursor] : nil }
}

/// The position in a detail.
public struct DetailState: Equatable, Sendable {
    /// The line the cursor is on.
    public internal(set) var line = 0
    /// The first line in view.
    public internal(set) var top = 0
    /// Which part of a very long text is shown.
    public internal(set) var part = 0
    /// What the line with the cursor leads to, while the detail has the focus.
    public internal(set) var target: Document.Target?
    /// The columns of the text when it was last laid out, and the block that the cursor was in.
    var laidOut: (width: Int, block: Int)? {
        get { width.map { ($0, block) } }
        set { (width, block) = (newValue?.width, newValue?.block ?? 0) }
    }
    private var width: Int?
    private var block = 0
    /// The number of lines when it was last laid out; 0 before that.
    var count = 0

    /// Whether it is anywhere but at the beginning.
    var isScrolled: Bool { top > 0 || line > 0 || part > 0 }
}

/// The id of a row: an item's id, or `phase:…`, `area:…` for a branch.
public typealias RowID = String
