/// One line of the stack that opens into a list: what is in it, how it stands, and what its keys do.
///
/// A pane is made of data and pure functions over a ``Desk``. To add one: see docs/ADDING.md.
public protocol Pane: Sendable {
    var id: PaneID { get }
    var name: String { get }
    /// Names of the views that `v` goes through; fewer than two if there is only one.
    var views: [String] { get }
    /// Names of the orders that `o` goes through.
    var sorts: [String] { get }
    /// The pane's own keys.
    var bindings: [Binding] { get }
    /// What one may type into the filter, in a few words.
    var filterHint: String { get }
    /// The kinds of record that list and summary are made from: an edit of any other leaves both as they are.
    var reads: [any JourneyRecord.Type] { get }

    /// How things stand, for the title line.
    func summary(_ desk: Desk) -> Summary
    /// The list: every row in order, after filter, view, sort and folding.
    func contents(_ desk: Desk) -> ListContents
    /// One row of it. Only the rows in view are asked for.
    func row(_ id: RowID, _ desk: Desk) -> ListRow
    /// The branch that holds the row, or nil.
    func parent(_ id: RowID, _ desk: Desk) -> RowID?
    /// What there is to say about the row.
    func detail(_ id: RowID, _ desk: Desk) -> Document
    /// The long texts that the detail of that row shows, by their owners: read from the store before the detail is made.
    func longTexts(_ id: RowID, _ desk: Desk) -> [String: String]
    /// What an empty list says: what belongs there and which key adds the first.
    func emptyText(_ desk: Desk) -> String
    /// The branches that are open at the start, besides those of the row that is selected then.
    func firstOpen(_ desk: Desk) -> Set<RowID>
    /// The row that is selected at the start.
    func firstSelected(_ desk: Desk) -> RowID?

    /// The item that this row stands for, if it does.
    func item(_ id: RowID, _ context: Context) -> ItemID?
    /// Whether the item has a row here.
    func lists(_ item: ItemID, _ context: Context) -> ItemListing
    /// What Enter does on a line about something of this pane's; nil if it is not.
    func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]?
    /// The editor came back with the text of what the pane called that; nil if there is no such thing any more.
    func edited(_ text: String, _ name: String, _ desk: Desk) -> [Request]?
}

extension Pane {
    public var views: [String] { [] }
    public var sorts: [String] { [] }
    public var filterHint: String { "words" }
    public func longTexts(_ id: RowID, _ desk: Desk) -> [String: String] { [:] }
    public func parent(_ id: RowID, _ desk: Desk) -> RowID? { nil }
    public func firstOpen(_ desk: Desk) -> Set<RowID> { [] }
    public func firstSelected(_ desk: Desk) -> RowID? { nil }
    public func item(_ id: RowID, _ context: Context) -> ItemID? { nil }
    public func lists(_ item: ItemID, _ context: Context) -> ItemListing { .no }
    public func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]? { nil }
    public func edited(_ text: String, _ name: String, _ desk: Desk) -> [Request]? { nil }
}

/// Whether a pane has a row for an item.
public enum ItemListing: Sendable {
    case no
    /// It has, among others: a reference stays here if the pane is open.
    case yes
    /// This is where a reference leads.
    case home
}

/// What a list holds.
public struct ListContents: Equatable, Sendable {
    public var ids: [RowID]
    /// What is in each branch, as far as rows and details say it.
    public var branches: [RowID: BranchContents] = [:]
}

/// What is in a branch of a list. Made with the list, so that a key costs the same however much there is.
public struct BranchContents: Equatable, Sendable {
    /// How many rows.
    public let count: Int
    /// How many of them are where one wants them: of people, how many one has talked to.
    public let reached: Int
    /// The first of them, at most fifty.
    public let first: [RowID]
}

/// Names a pane.
public struct PaneID: Hashable, Sendable {
    public let name: String

    /// The pane of that name.
    public init(_ name: String) { self.name = name }
}
