import CairnCore
import CairnScreen

/// A session without terminal, clock or disk: keys in, states and frames out.
public struct Play {
    /// The state now.
    public var app: AppState
    /// The Library, the date, ids and widths.
    public let context: Context
    /// The memos that were kept.
    private let memos = KeptMemos()
    /// The reviews of cards that were kept.
    private let reviews: KeptReviews
    private let log = KeptLog()
    /// What was kept.
    public private(set) var history: History
    /// What the last action asked the shell to do.
    public private(set) var effects: [Effect] = []
    /// What the user's editor makes of a text; nil where no editor comes back.
    public var editor: ((String) -> String)?

    /// Goes on from `app`.
    public init(_ app: AppState, _ context: Context) {
        self.app = app
        reviews = KeptReviews(context.reviews.reviews(of: nil))
        var context = context
        context.reviews = reviews
        context.texts = memos
        context.log = log
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
        history.carryOut(effects, &app, memos, reviews)
        log.keep(history.log)
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

    /// Walks down the list to the row with this id by `g` and `j`, unfolding every branch if it is not in sight.
    ///
    /// - Throws: ``NotThere`` if the list has no such row.
    public mutating func walk(to id: RowID) throws {
        if !app.list.ids.contains(id) { unfold() }
        press("g")
        for _ in app.list.ids where selected != id { press("j") }
        if selected != id { throw NotThere(what: id, among: app.list.ids) }
    }

    /// Opens every branch of the list by `l`.
    public mutating func unfold() {
        press("g")
        while let row = selected {
            if app.row(row, context).isOpen == false { press("l") }
            press("j")
            if selected == row { break }
        }
    }

    /// Walks in the detail to the first line that contains `text`.
    ///
    /// - Throws: ``NotThere`` if there is no such line.
    public mutating func read(to text: String) throws {
        guard let line = detail.firstIndex(where: { $0.contains(text) }) else {
            throw NotThere(what: text, among: detail)
        }
        let below = detail.count - 1 - line
        press(line <= below ? "g" + String(repeating: "j", count: line) : "G" + String(repeating: "k", count: below))
    }

    /// What the footer says; empty where it shows the keys.
    public var notice: String { app.notice?.text ?? "" }

    /// The open form, or nil.
    public var form: Form? {
        if case .form(let form) = app.overlay { return form }
        return nil
    }

    /// The id of the selected row, or nil in an empty list.
    public var selected: RowID? { app.list.selected }

    /// The lines of the detail as text.
    public var detail: [String] { app.detailLines(context).map { $0.spans.map(\.text).joined() } }

    /// The picture now.
    public var frame: Frame { screen(app, context) }

    /// The picture's text, line by line.
    public var text: String { frame.lines.joined(separator: "\n") }
}

/// What a test walked to is not on the screen.
public struct NotThere: Error {
    /// What was looked for.
    public let what: String
    /// What there is.
    public let among: [String]
}

/// Presses the keys one by one; the state, the frame and the effects after each.
public func drive(_ keys: String, on app: AppState, _ context: Context) -> [(AppState, Frame, [Effect])] {
    var play = Play(app, context)
    return Key.parse(keys).map { key in
        play.take(.key(key))
        return (play.app, play.frame, play.effects)
    }
}
