/// Why an edit of a route makes no sense.
public enum EditRefusal: Equatable, Sendable {
    /// There is nothing left to plan of it.
    case isDone
    case notOnRoute
    /// It is there already.
    case isThere
    /// It needs what it is to stand before.
    case needs(RouteKey)
    /// What it is to stand behind needs it.
    case isNeeded(by: RouteKey)

    /// One sentence, with the names of steps as `name` gives them.
    public func text(_ key: RouteKey, name: (RouteKey) -> String) -> String {
        switch self {
        case .isDone: "\(name(key)) is done; there is nothing left to plan."
        case .notOnRoute: "\(name(key)) is not on your route."
        case .isThere: "\(name(key)) is on your route already."
        case .needs(let other): "\(name(key)) needs \(name(other)), so it cannot come before that."
        case .isNeeded(let other): "\(name(other)) needs \(name(key)), so that cannot come later."
        }
    }
}

extension RouteEdit {
    /// The step that it is about.
    public var key: RouteKey {
        switch self {
        case .keep(let key), .leave(let key), .before(let key, _), .after(let key, _): key
        case .working(let item): RouteKey(item, .working)
        case .known(let item): RouteKey(item)
        }
    }
}

extension Planner {
    /// Why an edit makes no sense now; nil if it does.
    public static func refusal(_ edit: RouteEdit, _ request: PlanRequest) -> EditRefusal? {
        let draft = RouteDraft(request)
        let key = edit.key
        if Ledger(request).isClosed(key) { return .isDone }
        switch edit {
        case .keep: return draft.knows(key) ? nil : .notOnRoute
        case .leave: return draft.place(key) == nil ? .notOnRoute : nil
        case .before(_, let other): return draft.refusal(moving: key, beside: other, after: false)
        case .after(_, let other): return draft.refusal(moving: key, beside: other, after: true)
        case .working: return draft.place(key) != nil ? .isThere : draft.knows(key) ? nil : .notOnRoute
        case .known: return nil
        }
    }

    /// What an edit takes along, in order: what needs a step that goes, what a step needs that comes, what moves with it. To be
    /// named before it is made.
    public static func company(of edit: RouteEdit, _ request: PlanRequest) -> [RouteItem] {
        let ledger = Ledger(request)
        let draft = RouteDraft(request)
        let key = edit.key
        let along: [RouteItem]
        switch edit {
        case .leave: along = draft.dependants(of: key)
        case .before(_, let other), .after(_, let other):
            let (needed, depending) = draft.company(moving: key, beside: other)
            along = needed + depending
        case .keep, .working:
            var edited = request
            edited.edits.append(edit)
            along = RouteDraft(edited).items.filter { draft.place($0.key) == nil }
        case .known: along = []
        }
        return along.filter { $0.key != key && !ledger.isClosed($0.key) }
    }
}
