/// The whole key table.
public enum Keymap {
    /// Every binding: the frame's own, then the panes'.
    public static let all: [Binding] = everywhere + lists + details + Panes.all.flatMap(\.bindings) + fields

    /// Scopes in the order in which a key is looked up.
    public static func scopes(of app: AppState) -> [Scope] {
        switch app.overlay {
        case .help, .page: return [.reading]
        case .palette, .search: return [.palette]
        case .form(let form): return form.isInArea ? [.area, .form] : [.form]
        case nil: break
        }
        if app.list.filterField != nil { return [.filter] }
        return [.pane(app.focus), app.side == .list ? .list : .detail, .everywhere]
    }

    /// The command of this key, or nil.
    public static func command(for key: Key, in app: AppState) -> Command? { command(for: key, in: scopes(of: app)) }

    /// The command of this key where these scopes are asked one after the other, or nil.
    private static func command(for key: Key, in scopes: [Scope]) -> Command? {
        for scope in scopes {
            let bindings = bindings(of: scope)
            if let place = place(of: key, in: bindings) { return bindings[place].command }
        }
        if case .shift(let bare) = key { return command(for: bare, in: scopes) }
        return nil
    }

    /// What a footer may show where these scopes are asked one after the other: bindings with a hint, without those whose first
    /// key a scope before has a use for.
    public static func hinted(in scopes: [Scope]) -> [Binding] {
        let tables = scopes.map(bindings)
        var hinted: [Binding] = []
        for (rank, table) in tables.enumerated() {
            for index in table.indices where table[index].hint != nil {
                guard let key = table[index].keys.first else { continue }
                if !tables[..<rank].contains(where: { place(of: key, in: $0) != nil }) { hinted.append(table[index]) }
            }
        }
        return hinted
    }

    /// Where the key's binding is. Looked at where they lie: a binding has much in it that a copy would have to count.
    private static func place(of key: Key, in bindings: [Binding]) -> Int? {
        bindings.indices.first { bindings[$0].keys.contains(key) }
    }

    /// The bindings of a scope, in the order of the table.
    public static func bindings(of scope: Scope) -> [Binding] {
        byScope.first { $0.scope == scope }?.bindings ?? []
    }

    // A dictionary would be no faster to look things up in, and slower to make, which every start waits for.
    private static let byScope: [(scope: Scope, bindings: [Binding])] = {
        var groups: [(scope: Scope, bindings: [Binding])] = []
        for binding in all {
            if let place = groups.firstIndex(where: { $0.scope == binding.scope }) {
                groups[place].bindings.append(binding)
            } else {
                groups.append((binding.scope, [binding]))
            }
        }
        return groups
    }()

    private static let everywhere: [Binding] =
        Panes.all.enumerated().map { index, pane in
            Binding(
                .everywhere, [.character(Character(String(index + 1)))], .pane(index + 1), "Open \(pane.name)")
        } + [
            Binding(.everywhere, [.tab], .nextPane, "Next pane"),
            Binding(.everywhere, [.backTab], .previousPane, "Previous pane"),
            Binding(.everywhere, [.character(".")], .next, "Go to what comes next", hint: "what next"),
            Binding(.everywhere, [.character("t")], .trackView, "Show all tracks or one"),
            Binding(.everywhere, [.character("u")], .undo, "Undo", hint: "undo"),
            Binding(.everywhere, [.control("r")], .redo, "Redo"),
            Binding(.everywhere, [.character("p")], .showPlan, "Show the plan"),
            Binding(.everywhere, [.character("P")], .plan, "Change the plan: background, track, hours, start"),
            Binding(.everywhere, [.character(":")], .palette, "Find a command by name", hint: "command"),
            Binding(.everywhere, [.character("f")], .search, "Find words in the whole Library"),
            Binding(.everywhere, [.character("?")], .help, "Show the keys", hint: "help"),
            Binding(.everywhere, [.escape], .back, "Back: clear the filter, or return to where you came from"),
            Binding(.everywhere, [.control("l")], .redraw, "Draw the screen again"),
            Binding(.everywhere, [.control("z")], .suspend, "Suspend; fg comes back"),
            Binding(.everywhere, [.character("q"), .control("c")], .quit, "Quit", hint: "quit"),
        ]

    private static func moves(_ scope: Scope, _ line: String) -> [Binding] {
        [
            Binding(scope, [.character("j"), .down], .lineDown, "Next \(line)"),
            Binding(scope, [.character("k"), .up], .lineUp, "Previous \(line)"),
            Binding(scope, [.control("d"), .pageDown], .pageDown, "A page down"),
            Binding(scope, [.control("u"), .pageUp], .pageUp, "A page up"),
            Binding(scope, [.character("g"), .home], .first, "First \(line)"),
            Binding(scope, [.character("G"), .end], .last, "Last \(line)"),
        ]
    }

    private static let lists: [Binding] =
        moves(.list, "row") + [
            Binding(
                .list, [.character("l"), .right, .enter], .open, "Open: unfold, then go into the detail", hint: "open"),
            Binding(.list, [.character("h"), .left], .close, "Close: fold, or go to the branch above"),
            Binding(.list, [.character("/")], .filter, "Filter as you type", hint: "find"),
            Binding(.list, [.character("v")], .view, "The pane's other view"),
            Binding(.list, [.character("o")], .sort, "Sort by something else"),
        ]

    private static let details: [Binding] =
        moves(.detail, "line") + [
            Binding(
                .detail, [.character("l"), .right, .enter], .open, "Follow the reference on this line", hint: "follow"),
            Binding(.detail, [.character("h"), .left], .close, "Back to the list", hint: "list"),
            Binding(.detail, [.character("/")], .filter, "Filter the list"),
        ]

    private static func editing(_ scope: Scope) -> [Binding] {
        [
            Binding(scope, [.left], .fieldLeft, "A character to the left"),
            Binding(scope, [.right], .fieldRight, "A character to the right"),
            Binding(scope, [.wordLeft, .alt("b")], .fieldWordLeft, "A word to the left"),
            Binding(scope, [.wordRight, .alt("f")], .fieldWordRight, "A word to the right"),
            Binding(scope, [.home, .control("a")], .fieldStart, "To the start"),
            Binding(scope, [.end, .control("e")], .fieldEnd, "To the end"),
            Binding(scope, [.backspace, .control("h")], .fieldErase, "Erase the character before"),
            Binding(scope, [.delete, .control("d")], .fieldEraseNext, "Erase the character after"),
            Binding(scope, [.control("w")], .fieldEraseWord, "Erase the word before"),
            Binding(scope, [.control("u")], .fieldEraseLine, "Erase all before"),
        ]
    }

    private static let fields: [Binding] =
        editing(.filter) + [
            Binding(.filter, [.enter], .accept, "Keep the filter and go to the list", hint: "keep"),
            Binding(.filter, [.down, .tab], .lineDown, "Next row"),
            Binding(.filter, [.up, .backTab], .lineUp, "Previous row"),
            Binding(.filter, [.escape, .control("c")], .cancel, "Clear the filter", hint: "clear"),
        ]
        + [Scope.filter, .form, .palette, .reading].map {
            Binding($0, [.control("l")], .redraw, "Draw the screen again")
        } + editing(.form) + [
            Binding(.form, [.enter], .accept, "Next question; keep at the last", hint: "next"),
            Binding(.form, [.control("s")], .keepForm, "Keep", hint: "keep"),
            Binding(.form, [.tab], .nextField, "Next question"),
            Binding(.form, [.backTab], .previousField, "Previous question"),
            Binding(.form, [.down], .nextChoice, "Next answer or question"),
            Binding(.form, [.up], .previousChoice, "Previous answer or question"),
            Binding(.form, [.escape, .control("c")], .cancel, "Leave without keeping", hint: "leave"),
        ] + area + editing(.palette) + [
            Binding(.palette, [.enter], .accept, "Carry out, or go there", hint: "go"),
            Binding(.palette, [.down, .tab, .control("n")], .lineDown, "Next line"),
            Binding(.palette, [.up, .backTab, .control("p")], .lineUp, "Previous line"),
            Binding(.palette, [.escape, .control("c")], .cancel, "Close", hint: "close"),
        ] + moves(.reading, "line") + [
            Binding(
                .reading, [.escape, .enter, .character("q"), .character("?"), .control("c")], .cancel, "Close",
                hint: "close")
        ]

    /// Where the form's own keys mean something else, or nothing, among many lines.
    private static let area: [Binding] =
        [
            Binding(.area, [.enter], .newLine, "A new line", hint: "new line"),
            Binding(.area, [.down], .lineDown, "A row down"),
            Binding(.area, [.up], .lineUp, "A row up"),
            Binding(.area, [.pageDown], .pageDown, "A page down"),
            Binding(.area, [.pageUp], .pageUp, "A page up"),
            Binding(.area, [.alt("<")], .areaTop, "To the beginning"),
            Binding(.area, [.alt(">")], .areaBottom, "To the end"),
            Binding(
                .area, [.control("@"), .alt("m")], .areaMark, "Select from here, or no longer (Ctrl-@ is Ctrl-Space)"),
            Binding(.area, [.control("k")], .areaCut, "Cut what is selected, or the rest of the line"),
            Binding(.area, [.alt("w")], .areaCopy, "Copy what is selected, or the line"),
            Binding(.area, [.control("y")], .areaPaste, "Paste what was cut or copied"),
            Binding(.area, [.control("_"), .alt("u")], .areaUndo, "Undo"),
            Binding(.area, [.alt("r")], .areaRedo, "Redo"),
            Binding(.area, [.control("o")], .areaEditor, "Go on in your editor ($VISUAL, $EDITOR)", hint: "editor"),
        ]
        + [
            (Key.left, Command.fieldLeft, "the character before"), (.right, .fieldRight, "the character after"),
            (.up, .lineUp, "up to the row above"), (.down, .lineDown, "down to the row below"),
            (.wordLeft, .fieldWordLeft, "the word before"), (.wordRight, .fieldWordRight, "the word after"),
            (.home, .fieldStart, "back to the line's start"), (.end, .fieldEnd, "on to the line's end"),
        ].map { key, move, what in Binding(.area, [.shift(key)], .selecting(move), "Select \(what)") }
}
