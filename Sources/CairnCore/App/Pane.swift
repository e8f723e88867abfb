/// One line of the stack that opens into a list: its contents, its summary and its keys.
///
/// A pane is made of data and pure functions over a ``Desk``. To add one: see docs/ADDING.md.
public protocol Pane: Sendable {
    var id: PaneID { get }
    var name: String { get }
    /// Names of the views that `v` goes through; fewer than two if there is only one.
    var views: [String] { get }
    /// Why `v` cannot change the view now, or nil.
    func viewRefusal(_ desk: Desk) -> String?
    /// The view to change to for a row that the present one does not hold; nil to stay.
    func view(showing row: RowID, _ desk: Desk) -> Int?
    /// Names of the orders that `o` goes through.
    var sorts: [String] { get }
    /// The pane's own keys.
    var bindings: [Binding] { get }
    /// Signs that are the pane's alone, and what they mean, for help.
    var signs: [(sign: String, meaning: String)] { get }
    /// What can be typed into the filter, in a few words.
    var filterHint: String { get }
    /// The fields that the filter knows, for what is offered and said while one types.
    func filterFields(_ library: Library) -> [FilterField]
    /// The kinds of record that list and summary are made from: no other edit changes either.
    var reads: [any JourneyRecord.Type] { get }

    /// The summary for the title line.
    func summary(_ desk: Desk) -> Summary
    /// The list: every row in order, after filtering, sorting and folding.
    func contents(_ desk: Desk) -> ListContents
    /// One row of the list. Called only for rows in view.
    func row(_ id: RowID, _ desk: Desk) -> ListRow
    /// The branch that contains the row, or nil.
    func parent(_ id: RowID, _ desk: Desk) -> RowID?
    /// The detail of the row.
    func detail(_ id: RowID, _ desk: Desk) -> Document
    /// The long texts that the row's detail shows, by owner: read from the store before the detail is made.
    func longTexts(_ id: RowID, _ desk: Desk) -> [String: String]
    /// The text of an empty list: what belongs there and which key adds the first entry.
    func emptyText(_ desk: Desk) -> String
    /// The branches that are open at the start, besides those that contain the selected row.
    func firstOpen(_ desk: Desk) -> Set<RowID>
    /// The row that is selected at the start.
    func firstSelected(_ desk: Desk) -> RowID?

    /// The item that this row stands for, or nil.
    func item(_ id: RowID, _ context: Context) -> ItemID?
    /// What hours on this row are logged on; nil if it is no work.
    func work(_ id: RowID, _ desk: Desk) -> ItemID?
    /// Whether the item has a row here.
    func lists(_ item: ItemID, _ context: Context) -> ItemListing
    /// What Enter does on a detail line with this target; nil if the target is not this pane's.
    func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]?
    /// Takes a text back from the editor, under the name the pane gave it; nil if it no longer exists. `old` is the text
    /// that was handed out; nil if that is what is stored.
    func edited(_ text: String, from old: String?, _ name: String, _ desk: Desk) -> [Request]?
}

extension Pane {
    public var views: [String] { [] }
    public func viewRefusal(_ desk: Desk) -> String? { nil }
    public func view(showing row: RowID, _ desk: Desk) -> Int? { nil }
    public var sorts: [String] { [] }
    public var signs: [(sign: String, meaning: String)] { [] }
    public var filterHint: String { "words" }
    public func filterFields(_ library: Library) -> [FilterField] { [] }
    public func longTexts(_ id: RowID, _ desk: Desk) -> [String: String] { [:] }
    public func parent(_ id: RowID, _ desk: Desk) -> RowID? { nil }
    public func firstOpen(_ desk: Desk) -> Set<RowID> { [] }
    public func firstSelected(_ desk: Desk) -> RowID? { nil }
    public func item(_ id: RowID, _ context: Context) -> ItemID? { nil }
    public func work(_ id: RowID, _ desk: Desk) -> ItemID? {
        item(id, desk.context).flatMap { desk.library.item($0)?.id }
    }
    public func lists(_ item: ItemID, _ context: Context) -> ItemListing { .no }
    public func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]? { nil }
    public func edited(_ text: String, from old: String?, _ name: String, _ desk: Desk) -> [Request]? { nil }
}

/// Whether a pane has a row for an item.
public enum ItemListing: Sendable {
    case no
    /// It has a row: a reference stays here if the pane is open.
    case yes
    /// It has a row, and references lead here by default.
    case home
}

/// What a list holds.
public struct ListContents: Equatable, Sendable {
    /// The rows, headings among them.
    public internal(set) var ids: [RowID] = []
    /// The number of each row among all entries, folded ones included, from 1 on; 0 for a heading,
    /// -1 for a remark.
    public internal(set) var numbers: [Int] = []
    /// How many entries there are, folded ones included and headings not.
    public internal(set) var total = 0
    /// The contents of each branch, for its row and its detail.
    public internal(set) var branches: [RowID: BranchContents] = [:]

    /// An empty list.
    init() {}

    /// Entries without headings.
    public init(ids: [RowID]) { add(ids) }

    /// Adds a heading.
    mutating func add(heading id: RowID) {
        ids.append(id)
        numbers.append(0)
    }

    /// Adds a line that says more about the entry above it.
    mutating func add(remark id: RowID) {
        ids.append(id)
        numbers.append(-1)
    }

    /// Adds entries below a heading; folded ones only count.
    mutating func add(_ entries: [RowID], isOpen: Bool = true) {
        if isOpen {
            ids += entries
            numbers += total + 1..<total + 1 + entries.count
        }
        total += entries.count
    }
}

/// The contents of a branch. Made with the list, so that the cost of a key does not grow with it.
public struct BranchContents: Equatable, Sendable {
    /// The number of rows.
    public let count: Int
    /// How many of them have reached the goal; for people, how many the user has talked to.
    public let reached: Int
    /// The first rows, at most fifty.
    public let first: [RowID]
}

/// The id of a pane.
public struct PaneID: Hashable, Sendable {
    public let name: String

    /// The id with that name.
    public init(_ name: String) { self.name = name }
}
