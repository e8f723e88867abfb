/// Where a binding applies.
public enum Scope: Hashable, Sendable {
    /// Wherever no overlay and no field takes the keys.
    case everywhere
    /// In any pane's list, or in its detail.
    case list, detail
    /// In any pane's detail, on a line that stands for an item; looked up before the pane's own keys.
    case line
    /// In this pane, list and detail.
    case pane(PaneID)
    /// While a filter, a form, the palette, help or a page is open.
    case filter, form, palette, reading
    /// While somebody is asked: in a sitting, in a mock interview.
    case asking
    /// In a form's field of several lines; looked up before the form's own keys.
    case area
}

/// Keys, what they do, how help and hints word it, and why it cannot be done now. The one source of dispatch, footer,
/// help, palette and docs.
///
/// A class, since the tables are looked through at every key: a reference is one count, where a value of eight parts is eight.
public final class Binding: Sendable {
    public let scope: Scope
    public let keys: [Key]
    /// Unique in its scope; scripts and settings use it: `item.evidence`.
    public let name: String
    /// What it does, as help and palette say it.
    public let title: String
    /// One word for the footer; nil to leave it out, unless there is one for where one is.
    public let hint: String?
    /// Whether the footer may have a word for it.
    let isHinted: Bool
    /// The word for the footer now; nil if the key is of no use now.
    private let word: @Sendable (Desk, Asking?) -> String?
    /// Why a pane's binding cannot be carried out now, or nil.
    private let refusal: @Sendable (Desk) -> String?
    private let action: @Sendable (inout AppState, Context) -> [Effect]

    /// A binding of the frame's own.
    init(
        _ scope: Scope, _ keys: [Key], _ name: String, _ title: String, hint: String? = nil,
        do action: @escaping @Sendable (inout AppState, Context) -> [Effect]
    ) {
        self.scope = scope
        self.keys = keys
        self.name = name
        self.title = title
        self.hint = hint
        isHinted = hint != nil
        word = { _, _ in hint }
        refusal = { _ in nil }
        self.action = action
    }

    /// A binding of the frame's own that asks nothing of the shell.
    convenience init(
        _ scope: Scope, _ keys: [Key], _ name: String, _ title: String, hint: String? = nil,
        change: @escaping @Sendable (inout AppState, Context) -> Void
    ) {
        self.init(scope, keys, name, title, hint: hint) { app, context in
            change(&app, context)
            return []
        }
    }

    /// A pane's binding: it sees a ``Desk`` and returns requests.
    public init(
        in pane: PaneID, _ keys: [Key], _ name: String, _ title: String, hint: String? = nil,
        saying word: (@Sendable (Desk) -> String?)? = nil,
        unless refusal: @escaping @Sendable (Desk) -> String? = { _ in nil },
        do action: @escaping @Sendable (inout Desk) -> [Request]
    ) {
        scope = .pane(pane)
        self.keys = keys
        self.name = name
        self.title = title
        self.hint = hint
        isHinted = hint != nil || word != nil
        self.word = { desk, _ in (pane == desk.pane.id ? word?(desk) : nil) ?? hint }
        self.refusal = refusal
        self.action = { app, context in
            var desk = app.desk(pane, context)
            let requests = action(&desk)
            app.putBack(desk)
            return app.carryOut(requests, context)
        }
    }

    /// A binding of the question that has the screen: it sees a ``Desk`` and returns requests.
    ///
    /// - Parameter word: the word for the footer now, nil if the key is of no use now; left out, it is the hint.
    init(
        asking keys: [Key], _ name: String, _ title: String, hint: String? = nil,
        saying word: (@Sendable (Asking, Desk) -> String?)? = nil,
        do action: @escaping @Sendable (inout Asking, Desk) -> [Request]
    ) {
        scope = .asking
        self.keys = keys
        self.name = name
        self.title = title
        self.hint = hint
        isHinted = hint != nil
        self.word = { desk, asking in
            guard let word else { return hint }
            return asking.flatMap { word($0, desk) }
        }
        refusal = { _ in nil }
        self.action = { app, context in
            guard var asking = app.asking else { return [] }
            let requests = action(&asking, app.desk(context))
            app.asking = asking
            return app.carryOut(requests, context)
        }
    }

    /// The same with other keys.
    init(_ other: Binding, keys: [Key]) {
        scope = other.scope
        self.keys = keys
        name = other.name
        title = other.title
        (hint, isHinted) = (other.hint, other.isHinted)
        word = other.word
        refusal = other.refusal
        action = other.action
    }

    /// Runs the action, or shows why it cannot be done.
    func run(_ app: inout AppState, _ context: Context) -> [Effect] {
        if case .pane(let pane) = scope, let reason = refusal(app.desk(pane, context)) {
            app.notice = Notice(reason, .warning)
            return []
        }
        return action(&app, context)
    }

    /// The word for the footer, nil if the key is of no use now; `desk` is the open pane's.
    func hint(_ desk: Desk, _ asking: Asking?) -> String? { word(desk, asking) }

    /// Whether it can be carried out; `desk` is the open pane's.
    func isPossible(_ desk: Desk) -> Bool { scope != .pane(desk.pane.id) || refusal(desk) == nil }
}
