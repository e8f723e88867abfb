/// The whole key table.
public enum Keymap {
    /// Every binding: the frame's own, then the panes'.
    public static let all: [Binding] = everywhere + lists + details + Panes.all.flatMap(\.bindings) + fields

    /// Scopes in the order in which a key is looked up.
    public static func scopes(of app: AppState) -> [Scope] {
        switch app.overlay {
        case .help, .page: return [.reading]
        case .palette, .search: return [.palette]
        case .form: return [.form]
        case nil: break
        }
        if app.list.filterField != nil { return [.filter] }
        return [.pane(app.focus), app.side == .list ? .list : .detail, .everywhere]
    }

    /// The command of this key, or nil.
    public static func command(for key: Key, in app: AppState) -> Command? {
        for scope in scopes(of: app) {
            if let command = table[scope]?[key] { return command }
        }
        return nil
    }

    private static let table: [Scope: [Key: Command]] = {
        var table: [Scope: [Key: Command]] = [:]
        for binding in all {
            for key in binding.keys { table[binding.scope, default: [:]][key] = binding.command }
        }
        return table
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
        ] + editing(.form) + [
            Binding(
                .form, [.enter], .accept, "Next question, keep at the last; a new line where there are many",
                hint: "next"),
            Binding(.form, [.control("s")], .keepForm, "Keep", hint: "keep"),
            Binding(.form, [.tab], .nextField, "Next question"),
            Binding(.form, [.backTab], .previousField, "Previous question"),
            Binding(.form, [.down], .nextChoice, "Next answer or question"),
            Binding(.form, [.up], .previousChoice, "Previous answer or question"),
            Binding(.form, [.escape, .control("c")], .cancel, "Leave without keeping", hint: "leave"),
            Binding(.form, [.pageDown], .pageDown, "In many lines: a page down"),
            Binding(.form, [.pageUp], .pageUp, "In many lines: a page up"),
            Binding(.form, [.alt("<")], .areaTop, "In many lines: to the beginning"),
            Binding(.form, [.alt(">")], .areaBottom, "In many lines: to the end"),
            Binding(
                .form, [.control("@"), .alt("m")], .areaMark,
                "In many lines: select from here, or no longer (Ctrl-Space)"),
            Binding(.form, [.control("k")], .areaCut, "In many lines: cut what is selected, or the rest of the line"),
            Binding(.form, [.alt("w")], .areaCopy, "In many lines: copy what is selected, or the line"),
            Binding(.form, [.control("y")], .areaPaste, "In many lines: paste what was cut or copied"),
            Binding(.form, [.control("_"), .alt("u")], .areaUndo, "In many lines: undo"),
            Binding(.form, [.alt("r")], .areaRedo, "In many lines: redo"),
            Binding(.form, [.control("o")], .areaEditor, "In many lines: go on in your editor ($VISUAL, $EDITOR)"),
        ] + editing(.palette) + [
            Binding(.palette, [.enter], .accept, "Carry out, or go there", hint: "go"),
            Binding(.palette, [.down, .tab, .control("n")], .lineDown, "Next line"),
            Binding(.palette, [.up, .backTab, .control("p")], .lineUp, "Previous line"),
            Binding(.palette, [.escape, .control("c")], .cancel, "Close", hint: "close"),
        ] + moves(.reading, "line") + [
            Binding(
                .reading, [.escape, .enter, .character("q"), .character("?"), .control("c")], .cancel, "Close",
                hint: "close")
        ]
}
