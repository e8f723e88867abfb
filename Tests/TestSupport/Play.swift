import CairnCore
import CairnScreen

/// A session without terminal, clock or disk: keys in, states and frames out.
public struct Play {
    /// The state now.
    public var app: AppState
    /// The Library, the date, ids and widths.
    public let context: Context
    /// What was kept.
    public private(set) var history: History
    /// What the last action asked the shell to do.
    public private(set) var effects: [Effect] = []
    /// What the user's editor makes of a text; nil where no editor comes back.
    public var editor: ((String) -> String)?

    /// Goes on from `app`.
    public init(_ app: AppState, _ context: Context) {
        self.app = app
        self.context = context
        history = History(app)
    }

    /// Opens the program with this journey, on the small Library unless a context is given.
    public init(
        _ journey: Journey = Fixtures.blank, rows: Int = 24, columns: Int = 80, context: Context? = nil
    ) throws {
        let context = try context ?? Fixtures.context()
        self.init(AppState(journey: journey, size: Size(rows: rows, columns: columns), context: context), context)
    }

    /// Carries out one action and what it asks for.
    public mutating func take(_ action: Action) {
        effects = reduce(&app, action, context)
        history.carryOut(effects, &app)
        for case .edit(let text, let target) in effects {
            if let edited = editor?(text) { take(.edited(edited, target)) }
        }
    }

    /// Presses keys written as in `jj<space>u<c-r>`.
    public mutating func press(_ keys: String) {
        for key in Key.parse(keys) { take(.key(key)) }
    }

    /// Pastes text.
    public mutating func paste(_ text: String) { take(.paste(text)) }

    /// Clicks on a cell.
    public mutating func click(row: Int, column: Int) { take(.mouse(Mouse(.press, row: row, column: column))) }

    /// Gives the window another size.
    public mutating func resize(rows: Int, columns: Int) { take(.resize(Size(rows: rows, columns: columns))) }

    /// Walks down the list to the row with this id by `g` and `j`; false if it is not there.
    @discardableResult
    public mutating func walk(to id: RowID) -> Bool {
        press("g")
        for _ in app.list.ids where app.list.selected != id { press("j") }
        return app.list.selected == id
    }

    /// Walks down the detail to the first line that contains `text`; false if there is none.
    @discardableResult
    public mutating func read(to text: String) -> Bool {
        let lines = app.detailLines(context).map { $0.spans.map(\.text).joined() }
        guard let line = lines.firstIndex(where: { $0.contains(text) }) else { return false }
        press("g" + String(repeating: "j", count: line))
        return app.list.detail.line == line
    }

    /// The picture now.
    public var frame: Frame { screen(app, context) }

    /// The picture's text, line by line.
    public var text: String { frame.lines.joined(separator: "\n") }
}

/// Presses the keys one by one; the state, the frame and the effects after each.
public func drive(_ keys: String, on app: AppState, _ context: Context) -> [(AppState, Frame, [Effect])] {
    var play = Play(app, context)
    return Key.parse(keys).map { key in
        play.take(.key(key))
        return (play.app, play.frame, play.effects)
    }
}
