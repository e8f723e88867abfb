/// One line of the stack that opens into a list: what is in it, how it stands, and what its own commands do.
///
/// A pane is made of data and pure functions. To add one: a folder here with the pane's file, and its line in ``Panes``.
public protocol Pane: Sendable {
    var id: PaneID { get }
    var name: String { get }
    /// Names of the views that `v` goes through; one where there is only one.
    var views: [String] { get }
    /// Names of the orders that `o` goes through.
    var sorts: [String] { get }
    /// The pane's own keys.
    var bindings: [Binding] { get }

    /// How things stand, for the title line.
    func summary(_ app: AppState, _ context: Context) -> Summary
    /// The list: every row in order, after filter, view, sort and folding.
    func rows(_ app: AppState, _ context: Context) -> [RowID]
    /// The same with what is in each branch, where rows say so.
    func contents(_ app: AppState, _ context: Context) -> ListContents
    /// One row of it. Only the rows in view are asked for.
    func row(_ id: RowID, _ app: AppState, _ context: Context) -> ListRow
    /// The branch that holds the row, or nil.
    func parent(_ id: RowID, _ app: AppState, _ context: Context) -> RowID?
    /// What there is to say about the row.
    func detail(_ id: RowID, _ app: AppState, _ context: Context) -> Document
    /// The item that this row stands for, if it does.
    func item(_ id: RowID, _ context: Context) -> ItemID?
    /// What an empty list says: what belongs there and which key adds the first.
    func emptyText(_ app: AppState) -> String
    /// What one may type into the filter, in a few words.
    var filterHint: String { get }
    /// The branches that are open at the start, besides those of the row that is selected then.
    func firstOpen(_ app: AppState, _ context: Context) -> Set<RowID>
    /// The row that is selected at the start.
    func firstSelected(_ app: AppState, _ context: Context) -> RowID?
    /// Carries out one of the pane's own commands; nil where it is not one of them.
    func perform(_ command: Command, _ app: inout AppState, _ context: Context) -> [Effect]?
}

extension Pane {
    public var views: [String] { [] }
    public var sorts: [String] { [] }
    public var filterHint: String { "words" }
    public func contents(_ app: AppState, _ context: Context) -> ListContents {
        ListContents(ids: rows(app, context))
    }
    public func parent(_ id: RowID, _ app: AppState, _ context: Context) -> RowID? { nil }
    public func item(_ id: RowID, _ context: Context) -> ItemID? { nil }
    public func firstOpen(_ app: AppState, _ context: Context) -> Set<RowID> { [] }
    public func firstSelected(_ app: AppState, _ context: Context) -> RowID? { nil }
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

/// The panes, in the order of the stack.
public enum Panes {
    public static let all: [any Pane] = [RoadmapPane(), SkillsPane(), TracksPane(), PeoplePane(), GuidesPane()]

    /// The pane's place in the stack, from 0.
    public static func index(_ id: PaneID) -> Int { all.firstIndex { $0.id == id } ?? 0 }

    /// The pane of that id.
    public static func pane(_ id: PaneID) -> any Pane { all[index(id)] }
}
