/// The panes in the order of the stack, and the whole key table: the frame's bindings and the panes'.
public final class Keymap: Sendable {
    /// The panes, in the order of the stack.
    public let panes: [any Pane]
    /// Every binding: the frame's own, then the panes'.
    public let all: [Binding]
    /// Few, so that no dictionary finds them faster.
    private let scopes: [(scope: Scope, bindings: [Binding])]

    /// The panes that ship, with their keys.
    public static var shipped: Keymap { Features.shipped.keymap }

    /// The key table of these panes, where these commands have other keys.
    public init(_ panes: [any Pane], keys: [String: [Key]] = [:]) {
        self.panes = panes
        let usual =
            Keymap.opening(panes) + Keymap.everywhere + Keymap.lists + Keymap.details + ItemCommands.onLine
            + panes.flatMap(\.bindings) + Keymap.fields
        all = keys.isEmpty ? usual : usual.map { $0.with(keys) }
        scopes = Keymap.byScope(all)
    }

    private static func byScope(_ all: [Binding]) -> [(scope: Scope, bindings: [Binding])] {
        var scopes: [(scope: Scope, bindings: [Binding])] = []
        for binding in all {
            // Nearly always that of the binding before.
            if let place = scopes.lastIndex(where: { $0.scope == binding.scope }) {
                scopes[place].bindings.append(binding)
            } else {
                scopes.append((binding.scope, [binding]))
            }
        }
        return scopes
    }

    /// The pane's place in the stack, counted from 0.
    public func index(_ id: PaneID) -> Int { panes.firstIndex { $0.id == id } ?? 0 }

    /// The pane with that id.
    public func pane(_ id: PaneID) -> any Pane { panes[index(id)] }

    /// The bindings of a scope, in the order of the table.
    public func bindings(of scope: Scope) -> [Binding] {
        scopes.first { $0.scope == scope }?.bindings ?? []
    }

    /// The binding of this key in the first of these scopes that has one, or nil.
    public func binding(for key: Key, in scopes: [Scope]) -> Binding? {
        for scope in scopes {
            if let found = bindings(of: scope).first(where: { $0.keys.contains(key) }) { return found }
        }
        if case .shift(let bare) = key { return binding(for: bare, in: scopes) }
        return nil
    }

    /// The binding of that name in the first of these scopes that has one, or nil.
    public func binding(named name: String, in scopes: [Scope]) -> Binding? {
        for scope in scopes {
            if let found = bindings(of: scope).first(where: { $0.name == name }) { return found }
        }
        return nil
    }

    /// The bindings that a footer may show for these scopes: those with a word, except where an earlier scope already
    /// uses their first key.
    public func hinted(in scopes: [Scope]) -> [Binding] {
        scopes.indices.flatMap { place in
            bindings(of: scopes[place]).filter { binding in
                guard binding.isHinted, let key = binding.keys.first else { return false }
                return !scopes[..<place].contains { bindings(of: $0).contains { $0.keys.contains(key) } }
            }
        }
    }

    /// The key that opens the pane at that place in the stack: 1 to 9, then 0; nil beyond.
    public static func key(ofPane index: Int) -> Key? {
        index < 10 ? .character(Character(String((index + 1) % 10))) : nil
    }

    private static func opening(_ panes: [any Pane]) -> [Binding] {
        panes.enumerated().map { index, pane in
            let id = pane.id
            let keys = key(ofPane: index).map { [$0] } ?? []
            return Binding(.everywhere, keys, "pane.\(id.name)", "Open \(pane.name)") { app, _ in app.openByKey(id) }
        }
    }
}

extension AppState {
    /// Scopes in the order in which a key is looked up.
    public var scopes: [Scope] {
        switch overlay {
        case .help(_, let find): return [find == nil ? .reading : .palette]
        case .page: return [.reading]
        case .palette, .search, .history: return [.palette]
        case .form(let form): return form.isInArea ? [.area, .form] : [.form]
        case nil where isAsking: return [.asking]
        case nil: return self[focus].filterField != nil ? [.filter] : paneScopes
        }
    }

    /// The scopes of the open pane, ignoring any overlay.
    var paneScopes: [Scope] {
        guard side == .detail else { return [.pane(focus), .list, .everywhere] }
        let line: [Scope] = if case .item? = list.detail.target { [.line] } else { [] }
        return line + [.pane(focus), .detail, .everywhere]
    }
}
