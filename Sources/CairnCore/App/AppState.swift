/// Everything that determines what is on the screen.
public struct AppState: Equatable, Sendable {
    public var size: Size
    public internal(set) var journey: Journey
    /// The entries that undo and redo would act on next.
    public var undo: LogEntry?
    public var redo: LogEntry?
    /// The open pane.
    public internal(set) var focus: PaneID
    /// Whether the keys go to the list or to the detail.
    public internal(set) var side = Side.list
    /// Whether the half with the focus has the whole window.
    public internal(set) var isZoomed = false
    /// The state of every pane's list.
    private var lists: [PaneID: ListState] = [:]
    /// The panes and the keys.
    public let keymap: Keymap
    /// The track whose roadmap and skills are shown; nil for all tracks.
    public internal(set) var trackView: TrackID?
    /// Where Esc goes back to after a reference was followed.
    public internal(set) var trail: [Place] = []
    /// What has the screen instead of the panes while somebody is asked; it waits while they read something else.
    public internal(set) var asking: Asking?
    public internal(set) var overlay: Overlay?
    public var notice: Notice?
    /// The start of the clock that was asked about, so that it is asked about once.
    var askedClock: Int?
    /// What is known of clones that were looked through.
    public internal(set) var scans = Scans()
    /// The long texts shown in the open detail, kept here so that drawing needs only the state.
    private(set) var longTexts = LongTexts()
    /// Whether forecasts are made: the first frame does not wait for one.
    public internal(set) var isForecasting: Bool
    /// Why nothing can be saved; nil if saving works.
    public var readOnlyReason: String?

    /// The two halves of the screen.
    public enum Side: Equatable, Sendable {
        case list, detail
    }

    /// A place in the program.
    public struct Place: Equatable, Sendable {
        let focus: PaneID
        let list: ListState
        let side: Side
        let trackView: TrackID?
    }

    /// The state at start: the first pane is open, and the first questions are asked if they never were and the answers
    /// can be saved.
    public init(
        journey: Journey, size: Size, context: Context, readOnlyReason: String? = nil, forecasting: Bool = true
    ) {
        isForecasting = forecasting
        self.journey = journey
        self.size = size
        self.readOnlyReason = readOnlyReason
        keymap = context.features.keymap
        let opened = context.features.settings.firstPane
        focus = (keymap.panes.first { $0.id == opened } ?? keymap.panes[0]).id
        trackView = journey.plan.track
        self.journey.settlePlan(context, forecasting: forecasting)
        var first: [RowID?] = []
        for pane in keymap.panes {
            self[pane.id].fields = Set(pane.filterFields(context.library).map(\.name))
            self[pane.id].open = pane.firstOpen(desk(pane.id, context))
            // Branches are opened before the lists are built, so that each is built once.
            first.append(pane.firstSelected(desk(pane.id, context)))
            if let row = first.last ?? nil { open(branchesOf: row, in: pane.id, context) }
        }
        refresh(context)
        for (pane, row) in zip(keymap.panes, first) {
            select(row ?? pane.firstSelected(desk(pane.id, context)), in: pane.id, context)
        }
        if !journey.plan.asked, readOnlyReason == nil { open(PlanForm().firstStart(desk(context))) }
        settle(context)
    }

    /// Notes that the store has saved the memos.
    public mutating func leaveMemosToStore() { journey.leaveMemosToStore() }

    /// Notes that another state was given up: what was made from it must not be taken for what is made from this one.
    public mutating func supersede(_ failed: AppState) { journey = journey.following(failed.journey) }

    /// The state of the pane's list.
    public internal(set) subscript(pane: PaneID) -> ListState {
        get { lists[pane, default: ListState()] }
        _modify { yield &lists[pane, default: ListState()] }
    }

    /// The open pane's list.
    public internal(set) var list: ListState {
        get { self[focus] }
        _modify { yield &self[focus] }
    }

    /// The open pane.
    public var pane: any Pane { keymap.pane(focus) }

    public static func == (left: AppState, right: AppState) -> Bool {
        left.keymap === right.keymap && left.size == right.size && left.focus == right.focus
            && left.side == right.side && left.isZoomed == right.isZoomed && left.trackView == right.trackView
            && left.lists == right.lists
            && left.asking == right.asking && left.overlay == right.overlay && left.notice == right.notice
            && left.trail == right.trail
            && left.journey == right.journey && left.undo == right.undo && left.redo == right.redo
            && left.longTexts.texts == right.longTexts.texts && left.scans == right.scans
            && left.isForecasting == right.isForecasting
            && left.readOnlyReason == right.readOnlyReason
    }
}

/// Long texts by owner, and the row they were read for.
struct LongTexts: Equatable, Sendable {
    /// A row, and the revisions of the records that its pane reads.
    struct Key: Equatable, Sendable {
        let pane: PaneID
        let row: RowID
        let revisions: [Int]
    }

    var key: Key?
    var texts: [String: String] = [:]
}

extension AppState {
    /// Reads the long texts of the selected row's detail if the row or its records have changed.
    mutating func settleLongTexts(_ context: Context) {
        guard let row = list.selected else {
            longTexts = LongTexts()
            return
        }
        let key = LongTexts.Key(pane: focus, row: row, revisions: journey.revisions(of: pane.reads))
        guard longTexts.key != key else { return }
        longTexts = LongTexts(key: key, texts: pane.longTexts(row, desk(context)))
    }
}

/// What covers the panes and takes the keys.
public enum Overlay: Equatable, Sendable {
    /// The keys; `find` narrows them while it is typed.
    case help(top: Int, find: TextField? = nil)
    case palette(Palette)
    /// Search in the Library and in what the user wrote.
    case search(Search)
    /// What was done, and taking it back.
    case history(HistoryBook)
    case form(Form)
    /// A page to read, shown until a key is pressed.
    case page(Document, top: Int)
}

/// A message in the footer; gone at the next key.
public struct Notice: Equatable, Sendable {
    /// How much it matters.
    public enum Kind: Equatable, Sendable {
        case info, warning
    }

    public let kind: Kind
    public let text: String

    /// A message of one line.
    public init(_ text: String, _ kind: Kind = .info) {
        self.kind = kind
        self.text = text
    }
}
