/// What a pane, a form or a page sees of the program: the Journey, the context, the track shown, and the state of its
/// own list. It may change the list and the pane's own state; for everything else it makes ``Request``s.
public struct Desk: Sendable {
    public let pane: any Pane
    public private(set) var journey: Journey
    public let context: Context
    /// The track whose roadmap and skills are shown; nil for all tracks.
    public let track: TrackID?
    /// The size of the screen.
    public let size: Size
    /// Whether the keys go to the list or to the detail.
    public let side: AppState.Side
    /// What the detail's line under the cursor is about; nil in the list.
    public let target: Document.Target?
    /// The change that undo would take back.
    let undo: LogEntry?
    /// Why nothing can be saved; nil if saving works.
    public let readOnlyReason: String?
    /// What is known of clones that were looked through.
    public let scans: Scans
    /// Whether the first frame was shown: what would make it late is left out before.
    let isSettled: Bool
    public internal(set) var list: ListState
    /// The long texts that the detail shows, by owner.
    public internal(set) var longTexts: [String: String]
    /// How many lines of the detail are looked at: a page may leave out what comes after (``Document/add(upTo:_:)``).
    var enough = Int.max

    /// The Library.
    public var library: Library { context.library }
    /// How the plan stands; nil before the first questions, and if the Library has no route.
    public var standing: PlanStanding? { journey.standing(context) }
    /// The day.
    public var today: Day { context.today }
    /// The item that the selected row stands for, or nil.
    public var item: Item? {
        list.selected.flatMap { pane.item($0, context) }.flatMap(library.item)
    }

    /// The same desk after the change.
    func after(_ change: Change?) -> Desk {
        var desk = self
        desk.journey.apply(change)
        desk.journey.settlePlan(context, forecasting: true)
        return desk
    }

    /// The pane's own state.
    public func own<State: PaneState>(_ type: State.Type = State.self) -> State { list.own.of(type) }

    /// Changes the pane's own state.
    public mutating func set(own state: some PaneState) { list.own = OwnState(state) }
}

extension AppState {
    /// What the pane sees now.
    public func desk(_ id: PaneID, _ context: Context) -> Desk {
        let isOpen = id == focus
        return Desk(
            pane: keymap.pane(id), journey: journey, context: context, track: trackView, size: size,
            side: isOpen ? side : .list,
            target: isOpen && side == .detail ? list.detail.target : nil, undo: undo,
            readOnlyReason: readOnlyReason, scans: scans, isSettled: isForecasting,
            list: self[id], longTexts: isOpen ? longTexts.texts : [:])
    }

    /// What the pane sees, with the long texts of that row's detail.
    public func desk(_ id: PaneID, _ context: Context, showing row: RowID) -> Desk {
        var desk = desk(id, context)
        desk.longTexts = desk.pane.longTexts(row, desk)
        return desk
    }

    /// What the open pane sees now.
    public func desk(_ context: Context) -> Desk { desk(focus, context) }

    /// Takes over a pane's changes to its list and its own state.
    mutating func putBack(_ desk: Desk) { self[desk.pane.id] = desk.list }
}

/// A pane's own state beside its list.
public protocol PaneState: Equatable, Sendable {
    /// The state at start.
    init()
}

extension PaneState {
    fileprivate func equals(_ other: (any PaneState)?) -> Bool { other as? Self == self }
}

/// A state of a type that only its pane knows.
public struct OwnState: Equatable, Sendable {
    private let value: (any PaneState)?

    /// No state yet.
    init() { value = nil }

    init(_ value: some PaneState) { self.value = value }

    func of<State: PaneState>(_ type: State.Type) -> State { value as? State ?? State() }

    public static func == (left: OwnState, right: OwnState) -> Bool {
        left.value.map { $0.equals(right.value) } ?? (right.value == nil)
    }
}
