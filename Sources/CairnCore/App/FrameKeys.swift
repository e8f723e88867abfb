extension Keymap {
    /// The frame's own keys, wherever no overlay and no field takes them.
    static let everywhere: [Binding] = [
        Binding(.everywhere, [.tab], "pane.next", "Next pane") { app, _ in app.openPane(by: 1) },
        Binding(.everywhere, [.backTab], "pane.previous", "Previous pane") { app, _ in app.openPane(by: -1) },
        Binding(.everywhere, [.character(".")], "next", "Go to what comes next", hint: "what next") { app, context in
            app.goToNext(context)
        },
        Binding(.everywhere, [.character("t")], "track.view", "Show the next track's roadmap and skills, or all") {
            app, context in
            app.cycleTrackView(context)
        },
        Binding(.everywhere, [.character("u")], "undo", "Undo", hint: "undo") { app, context in app.undoLast(context) },
        Binding(.everywhere, [.control("r")], "redo", "Redo") { app, context in app.redoLast(context) },
        Binding(.everywhere, [.character("U")], "history", "What was done, day by day; take back what is further back")
        {
            app, context in app.overlay = .history(HistoryBook(context))
        },
        Binding(.everywhere, [.character("p")], "plan.show", "Show the plan") { app, context in
            app.overlay = .page(PlanPage.document(app.desk(context)), top: 0)
        },
        Binding(.everywhere, [.character("P")], "plan.edit", "Change the plan: background, track, hours, start") {
            app, context in app.open(PlanForm().form(app.desk(context)))
        },
        Binding(.everywhere, [.character("T")], "clock", "Start or stop the clock on what is selected") {
            app, context in
            app.carryOut(HoursCommands.clock(app.desk(context)), context)
        },
        Binding(.everywhere, [.character("H")], "hours.log", "Log hours") { app, context in
            app.carryOut(HoursCommands.log(app.desk(context)), context)
        },
        Binding(.everywhere, [.character("W")], "week.review", "Look back on the week") { app, context in
            app.open(ReviewForm().form(app.journey.weekToReview(context.today), app.desk(context)))
        },
        Binding(.everywhere, [.control("p")], "report.write", "Write a report for a mentor") { app, context in
            app.open(ReportForm().form(app.desk(context)))
        },
        Binding(
            .everywhere, [.character(":")], "palette", "Find a command, or go to something by its name", hint: "command"
        ) { app, context in
            app.openPalette(context)
        },
        Binding(.everywhere, [.character("f")], "search", "Find words in the Library and in what you wrote") {
            app, context in app.overlay = .search(Search(app.journey, context))
        },
        help(.everywhere),
        Binding(
            .everywhere, [.escape], "back", "Back: clear the filter, or return to where you came from"
        ) { app, context in app.goBack(context) },
        Binding(.everywhere, [.character("z")], "zoom", "Zoom: the whole window for this half, or share it again") {
            app, _ in
            app.zoom()
        },
        redraw(.everywhere),
        suspend(.everywhere),
        Binding(.everywhere, [.character("q"), .control("c")], "quit", "Quit", hint: "quit") { _, _ in [.quit] },
    ]

    /// The key that shows the keys.
    static func help(_ scope: Scope) -> Binding {
        Binding(scope, [.character("?"), .function(1)], "help", "Show the keys", hint: "help") { app, _ in
            app.overlay = .help(top: 0)
        }
    }

    /// Keys that have to do with the terminal.
    static func terminal(_ scope: Scope) -> [Binding] { [redraw(scope), suspend(scope)] }

    private static func redraw(_ scope: Scope) -> Binding {
        Binding(scope, [.control("l")], "redraw", "Draw the screen again") { _, _ in [.redraw] }
    }

    private static func suspend(_ scope: Scope) -> Binding {
        Binding(scope, [.control("z")], "suspend", "Suspend; fg comes back") { _, _ in [.suspend] }
    }

    private static func moves(
        _ scope: Scope, _ line: String, _ move: @escaping @Sendable (inout AppState, Move, Context) -> Void
    ) -> [Binding] {
        let rows: [([Key], Move, String, String)] = [
            ([.character("j"), .down], .lineDown, "line.down", "Next \(line)"),
            ([.character("k"), .up], .lineUp, "line.up", "Previous \(line)"),
            ([.control("d"), .pageDown], .pageDown, "page.down", "A page down"),
            ([.control("u"), .pageUp], .pageUp, "page.up", "A page up"),
            ([.character("g"), .home], .first, "first", "First \(line)"),
            ([.character("G"), .end], .last, "last", "Last \(line)"),
        ]
        return rows.map { keys, way, name, title in
            Binding(scope, keys, name, title) { app, context in move(&app, way, context) }
        }
    }

    static let lists: [Binding] =
        moves(.list, "row") { app, way, _ in app.moveInList(way) } + [
            Binding(
                .list, [.character("l"), .right, .enter], "open", "Open: unfold, then go into the detail", hint: "open"
            ) { app, context in app.openRow(context) },
            Binding(.list, [.character("h"), .left], "close", "Close: fold, or go to the branch above") {
                app, context in app.closeRow(context)
            },
        ] + links(.list) + [
            Binding(.list, [.character("/")], "list.filter", "Filter the list as you type", hint: "filter") { app, _ in
                app.openFilter()
            },
            Binding(.list, [.character("v")], "list.view", "The pane's next view") { app, context in
                app.cycleView(context)
            },
            Binding(.list, [.character("o")], "list.sort", "The list's next order") { app, _ in app.cycleSort() },
        ]

    private static func links(_ scope: Scope) -> [Binding] {
        [
            Binding(scope, [.character("]")], "link.next", "Next line of the detail that leads somewhere") {
                app, context in
                app.moveToLink(by: 1, context)
            },
            Binding(scope, [.character("[")], "link.previous", "Previous line of the detail that leads somewhere") {
                app, context in app.moveToLink(by: -1, context)
            },
        ]
    }

    static let details: [Binding] =
        moves(.detail, "line") { app, way, _ in app.moveInDetail(way) } + [
            Binding(
                .detail, [.character("l"), .right, .enter], "open", "Open what this line leads to", hint: "follow"
            ) { app, context in app.follow(app.list.detail.target, context) },
            Binding(.detail, [.character("h"), .left], "close", "Back to the list", hint: "list") { app, _ in
                app.side = .list
            },
        ] + links(.detail) + [
            Binding(.detail, [.character("/")], "list.filter", "Filter the list") { app, _ in app.openFilter() }
        ]

    private static func editing(_ scope: Scope) -> [Binding] {
        let rows: [([Key], TextCommand, String, String)] = [
            ([.left], .left, "left", "A character to the left"),
            ([.right], .right, "right", "A character to the right"),
            ([.wordLeft, .alt("b")], .wordLeft, "word-left", "A word to the left"),
            ([.wordRight, .alt("f")], .wordRight, "word-right", "A word to the right"),
            ([.home, .control("a")], .start, "start", "To the start"),
            ([.end, .control("e")], .end, "end", "To the end"),
            ([.backspace, .control("h")], .erase, "erase", "Erase the character before"),
            ([.delete, .control("d")], .eraseNext, "erase-next", "Erase the character after"),
            ([.control("w")], .eraseWord, "erase-word", "Erase the word before"),
            ([.control("u")], .eraseLine, "erase-line", "Erase all before"),
        ]
        return rows.map { keys, command, name, title in
            Binding(scope, keys, "field.\(name)", title) { app, context in app.edit(command, context) }
        }
    }

    /// Keys of filters, forms, palette and pages.
    static let fields: [Binding] = filter + form + area + palette + reading

    private static let filter: [Binding] =
        editing(.filter) + [
            Binding(.filter, [.enter], "accept", "Keep the filter and go to the list", hint: "keep") { app, _ in
                app.closeFilter(keeping: true)
            },
            Binding(.filter, [.down, .tab], "line.down", "Next row") { app, _ in app.moveInList(.lineDown) },
            Binding(.filter, [.up, .backTab], "line.up", "Previous row") { app, _ in app.moveInList(.lineUp) },
            Binding(.filter, [.escape, .control("c")], "cancel", "Clear the filter", hint: "clear") { app, _ in
                app.closeFilter(keeping: false)
            },
            redraw(.filter),
            suspend(.filter),
        ]

    private static let form: [Binding] =
        editing(.form) + [
            Binding(.form, [.down], "form.next-choice", "Next answer or question", hint: "choose") { app, context in
                app.stepField(by: 1, context)
            },
            Binding(.form, [.up], "form.previous-choice", "Previous answer or question") { app, context in
                app.stepField(by: -1, context)
            },
            Binding(
                .form, [.character(" ")], "form.tick", "Tick, or the next answer; in a text a space", hint: "tick",
                change: { app, context in
                    if !app.type(" ", context) { app.refuse(.character(" ")) }
                }),
            Binding(.form, [.enter], "accept", "Next question; save after the last", hint: "next") { app, context in
                app.acceptField(context)
            },
            Binding(.form, [.control("s")], "form.keep", "Save", hint: "save") { app, context in app.submit(context) },
            Binding(.form, [.tab], "form.next", "Next question") { app, context in app.moveField(by: 1, context) },
            Binding(.form, [.backTab], "form.previous", "Previous question", hint: "back") { app, context in
                app.moveField(by: -1, context)
            },
            Binding(.form, [.function(1)], "form.help", "Say what the keys do here; ? too, where no text is typed") {
                app, _ in
                app.explainForm()
            },
            Binding(.form, [.escape, .control("c")], "cancel", "Leave without saving", hint: "leave") {
                app, context in app.leaveForm(context)
            },
            redraw(.form),
            suspend(.form),
        ]

    /// Keys that mean something else, or nothing, in a field of several lines.
    private static let area: [Binding] = {
        let rows: [([Key], TextCommand, String, String, String?)] = [
            ([.enter], .newLine, "new-line", "A new line", "new line"),
            ([.down], .down, "down", "A row down", nil),
            ([.up], .up, "up", "A row up", nil),
            ([.pageDown], .pageDown, "page-down", "A page down", nil),
            ([.pageUp], .pageUp, "page-up", "A page up", nil),
            ([.alt("<")], .top, "top", "To the beginning", nil),
            ([.alt(">")], .bottom, "bottom", "To the end", nil),
            ([.control("@"), .alt("m")], .mark, "mark", "Start or end a selection (Ctrl-@ is Ctrl-Space)", nil),
            ([.control("k")], .cut, "cut", "Cut what is selected, or the rest of the line", nil),
            ([.alt("w")], .copy, "copy", "Copy what is selected, or the line", nil),
            ([.control("y")], .paste, "paste", "Paste what was cut or copied", nil),
            ([.control("_"), .alt("u")], .undo, "undo", "Undo", nil),
            ([.alt("r")], .redo, "redo", "Redo", nil),
        ]
        let selections: [(Key, TextCommand, String)] = [
            (.left, .left, "the character before"), (.right, .right, "the character after"),
            (.up, .up, "up to the row above"), (.down, .down, "down to the row below"),
            (.wordLeft, .wordLeft, "the word before"), (.wordRight, .wordRight, "the word after"),
            (.home, .start, "back to the line's start"), (.end, .end, "on to the line's end"),
        ]
        return rows.map { keys, command, name, title, hint in
            Binding(.area, keys, "area.\(name)", title, hint: hint) { app, context in app.edit(command, context) }
        } + [
            Binding(
                .area, [.control("o")], "area.editor", "Continue in your editor ($VISUAL, $EDITOR)", hint: "editor"
            ) { app, _ in app.editAreaElsewhere() }
        ]
            + selections.map { key, command, what in
                Binding(.area, [.shift(key)], "select.\(Key.shift(key).name.lowercased())", "Select \(what)") {
                    app, context in app.edit(command, context, isSelecting: true)
                }
            }
    }()

    private static let palette: [Binding] =
        editing(.palette) + [
            Binding(.palette, [.enter], "accept", "Carry out, or go there", hint: "go") { app, context in
                app.acceptPick(context)
            },
            Binding(.palette, [.down, .tab, .control("n")], "line.down", "Next line") { app, context in
                app.movePick(by: 1, context)
            },
            Binding(.palette, [.up, .backTab, .control("p")], "line.up", "Previous line") { app, context in
                app.movePick(by: -1, context)
            },
            Binding(.palette, [.escape, .control("c")], "cancel", "Close", hint: "close") { app, _ in
                app.overlay = nil
            },
            redraw(.palette),
            suspend(.palette),
        ]

    private static let reading: [Binding] =
        moves(.reading, "line") { app, way, _ in app.read(way) } + [
            Binding(
                .reading, [.escape, .enter, .character("q"), .character("?"), .control("c")], "cancel", "Close",
                hint: "close"
            ) { app, _ in app.overlay = nil },
            Binding(.reading, [.character("/")], "help.find", "Find among the keys", hint: "find") { app, _ in
                app.findInHelp()
            },
            redraw(.reading),
            suspend(.reading),
        ]
}

/// A way to move in a list, a detail or a page.
enum Move: Sendable {
    case lineDown, lineUp, pageDown, pageUp, first, last
}
