/// Everything the screen is a function of.
public struct AppState: Equatable, Sendable {
    public var size: Size
    public internal(set) var journey: Journey
    /// What undo and redo would do next.
    public var undo: LogEntry?
    public var redo: LogEntry?
    /// The open pane.
    public internal(set) var focus: PaneID
    /// Whether the keys go to the list or to the detail.
    public internal(set) var side = Side.list
    public internal(set) var lists = PaneLists()
    /// Whose roadmap and skills are shown; nil: everybody's.
    public internal(set) var trackView: TrackID?
    /// Where Esc leads back to after a reference was followed.
    public internal(set) var trail: [Place] = []
    public internal(set) var overlay: Overlay?
    public var notice: Notice?
    /// How many of the chosen track's items are late; made anew with the lists.
    public internal(set) var lateCount = 0
    /// Why nothing can be kept; nil where all is well.
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

    /// The state at start: the first pane is open, and the first questions are asked if they never were and the answers can be
    /// kept.
    public init(journey: Journey, size: Size, context: Context, readOnlyReason: String? = nil) {
        self.journey = journey
        self.size = size
        self.readOnlyReason = readOnlyReason
        focus = Panes.all[0].id
        trackView = journey.plan.track
        var first: [RowID?] = []
        for pane in Panes.all {
            var list = ListState()
            list.open = pane.firstOpen(self, context)
            lists[pane.id] = list
            // Before the lists are made, so that they are made once.
            first.append(pane.firstSelected(self, context))
            if let row = first.last ?? nil { open(branchesOf: row, in: pane, context) }
        }
        refresh(context)
        for (pane, row) in zip(Panes.all, first) {
            select(row ?? pane.firstSelected(self, context), in: pane.id, context)
        }
        if !journey.plan.asked, readOnlyReason == nil { overlay = .form(PlanForm().firstStart(self, context)) }
        settle(context)
    }

    /// Says that the store has kept what was written.
    public mutating func leaveMemosToStore() { journey.leaveMemosToStore() }

    /// The open pane's list.
    public internal(set) var list: ListState {
        _read { yield lists[focus] }
        _modify { yield &lists[focus] }
    }

    /// The open pane.
    public var pane: any Pane { Panes.pane(focus) }
}

/// What lies over the panes and takes the keys.
public enum Overlay: Equatable, Sendable {
    case help(top: Int)
    case palette(Palette)
    /// Search in the whole Library.
    case search(Search)
    case form(Form)
    /// A page to read, shown until a key is pressed.
    case page(Page, top: Int)
}

/// Pages that are made from the state when shown.
public enum Page: Equatable, Sendable {
    /// The plan that follows from the answers.
    case plan
    /// What to look at during a conversation with this person.
    case brief(PersonID)
}

/// The list of commands, narrowed by what is typed.
public struct Palette: Equatable, Sendable {
    public internal(set) var field = TextField()
    public internal(set) var cursor = 0
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
